#include "resume/outline/title_shape.h"

#include <algorithm>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"

namespace oneshot {
namespace {

constexpr std::size_t title_reach = 24;  // bytes within which dates open an entry
constexpr int prose_width = 60;          // columns, from which a line reads as a sentence
constexpr int room_for_dates = 36;       // columns, that dates may take beside a title
constexpr std::ptrdiff_t most_lines_above_dates = 3;

/// "2016. 7.", "2014. 4. ~ 2016. 7. 31.": the full stop is of the date.
bool ends_with_dotted_date(std::string_view text) {
  constexpr std::size_t longest_part = 2, year = 4, most_parts = 2;  // digits; parts
  for (std::size_t parts = 0; parts <= most_parts && text.ends_with("."); ++parts) {
    text.remove_suffix(1);
    std::size_t digits = 0;
    while (digits < text.size() && is_ascii_digit(text[text.size() - 1 - digits])) ++digits;
    text.remove_suffix(digits);
    if (digits == year) return parts > 0;
    if (digits == 0 || digits > longest_part) return false;
    while (text.ends_with(" ")) text.remove_suffix(1);
  }
  return false;
}

/// Columns of the widest line.
int widest_line(std::string_view text) {
  int widest = 0;
  for (;;) {
    const std::string_view line = first_line(text);
    widest = std::max(widest, display_width(line));
    if (line.size() == text.size()) return widest;
    text.remove_prefix(line.size() + 1);
  }
}

/// A span of time in the first line, or below it in one that is no sentence.
bool has_span_in_title(const Node& n) {
  const std::string& text = n.text.str();
  return std::any_of(n.dates.begin(), n.dates.end(), [&](const DateRange& dates) {
    if (!dates.is_span()) return false;
    const std::size_t above = text.rfind('\n', dates.range.begin);
    if (above == std::string::npos) return true;
    return !reads_as_prose(first_line(std::string_view(text).substr(above + 1)));
  });
}

/// "Acme, engineer (March 2021 to May 2024): built the …": a title, and behind it the account.
bool has_account_behind_dates(const Node& n) {
  constexpr std::size_t longest_lead = 90;  // bytes
  const std::string_view text = n.text.str();
  return std::any_of(n.dates.begin(), n.dates.end(), [&](const DateRange& dates) {
    const std::string_view lead = text.substr(0, std::min(dates.range.begin, text.size()));
    // "(18 months)", "(2021, 9 months)"
    const bool stay = lead.ends_with("(") &&
                      (dates.form == DateRange::Form::length || dates.stated_months.has_value());
    if ((!dates.is_span() && !stay) || lead.size() > longest_lead ||
        lead.find_first_of(".:\n") != std::string_view::npos) {
      return false;
    }
    const bool apart = lead.ends_with("(") || lead.ends_with(", ") || lead.ends_with("| ") ||
                       lead.ends_with("– ") || lead.ends_with("— ") || lead.ends_with("- ");
    const std::size_t end = text.find_first_not_of(")]*", dates.range.end);
    return apart && end != std::string_view::npos &&
           (text.compare(end, 2, ": ") == 0 || text.compare(end, 2, ". ") == 0);
  });
}

/// Lines of a title, above the one with the first span of time.
std::ptrdiff_t lines_above_dates(const Node& n) {
  const DateRange* const span = first_span(n);
  const auto begin = n.text.str().begin();
  return std::count(begin, begin + static_cast<std::ptrdiff_t>(span->range.begin), '\n');
}

}  // namespace

bool ends_sentence(std::string_view text) {
  if (text.ends_with("다") || text.ends_with("요")) return true;
  return text.ends_with(".") && !ends_with_dotted_date(text);
}

bool reads_as_prose(std::string_view text) {
  return ends_sentence(text) ||
         (widest_line(text) > prose_width && text.find("   ") == std::string_view::npos &&
          text.find('|') == std::string_view::npos && text.find('\t') == std::string_view::npos);
}

bool opens_with_span(const Node& n) {
  return std::any_of(n.dates.begin(), n.dates.end(), [&](const DateRange& dates) {
    return dates.is_span() && (dates.range.begin < title_reach || !reads_as_prose(n.text.str()));
  });
}

bool is_dated_title(const Node& n) {
  if (n.listed && has_account_behind_dates(n)) return true;
  if (!has_span_in_title(n)) return false;
  const std::string_view line = first_line(n.text.str());
  // "Acme, Nairobi. Data scientist, November 2022 to present."
  const bool ends_with_dates =
      std::any_of(n.dates.begin(), n.dates.end(), [&](const DateRange& dates) {
        // "In March 2021 I joined Acme … until May 2024." is told, not listed.
        constexpr std::size_t longest_dates = 48;  // bytes
        return (dates.range.end + 1 == line.size() || dates.range.end == line.size()) &&
               dates.range.size() <= longest_dates &&
               !dates.range.of(n.text.str()).starts_with("since");
      });
  // "Co-founder and CTO, Acme (AI startup) — Graz — February 2022 to today"
  const bool cells_end_with_dates =
      line.find(" — ") != std::string_view::npos &&
      std::any_of(n.dates.begin(), n.dates.end(), [&](const DateRange& dates) {
        return dates.is_span() && dates.range.end >= line.size();
      });
  const int longest = longest_title_line + room_for_dates * (cells_end_with_dates ? 2 : 1);
  return (!line.ends_with(".") || ends_with_dates) && !line.ends_with("다") &&
         display_width(line) <= longest && lines_above_dates(n) <= most_lines_above_dates;
}

bool opens_with_name(const Node& n) {
  const std::string_view text = n.text.str();
  const std::string_view line = first_line(text);
  constexpr int longest_name = 48;  // columns
  return line.size() < text.size() && !has_label(line) && !reads_as_prose(line) &&
         display_width(line) <= longest_name && ends_sentence(text);
}

bool opens_with_dated_name(const Node& n) {
  const std::string_view text = n.text.str();
  const std::string_view line = first_line(text);
  return line.size() < text.size() && line.ends_with(")") && !n.dates.empty() &&
         n.dates.front().range.end + 1 == line.size() && !reads_as_prose(line);
}

std::string_view name_in_front(const Node& n) {
  constexpr std::size_t longest_name = 30;  // bytes
  const std::string_view text = n.text.str();
  const std::size_t end = std::min(text.find(". "), text.find(": "));
  return end == std::string_view::npos || end > longest_name ? std::string_view()
                                                             : text.substr(0, end);
}

std::string_view name_in_closing_brackets(std::string_view text) {
  constexpr std::string_view at = "at ";
  if (!text.ends_with(")") && !text.ends_with("]")) return {};
  const std::size_t open = text.rfind(text.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos || open == 0) return {};
  const std::string_view name = text.substr(open + 1, text.size() - open - 2);
  return name.starts_with(at) ? name.substr(at.size()) : name;
}

bool names_word(std::string_view title, std::string_view word) {
  for (std::size_t at = title.find(word); at != std::string_view::npos;
       at = title.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_word(decode_before(title, at).value);
    const bool ends = end >= title.size() || !is_word(decode_at(title, end).value);
    if (begins && ends) return true;
  }
  return false;
}

bool title_names(const Node& entry, std::string_view name) {
  return !name.empty() && names_word(first_line(entry.text.str()), name);
}

bool has_label(std::string_view text) {
  constexpr int longest_label = 14;  // columns
  const std::size_t end = text.find_first_of(":\t");
  return end != std::string_view::npos && end > 0 &&
         display_width(trim(text.substr(0, end))) <= longest_label;
}

bool opens_with_dates(const Node& n) {
  const DateRange* const first = first_span(n);
  return first != nullptr && first->range.begin == 0 &&
         n.text.str().compare(first->range.end, 2, ". ") == 0;
}

bool is_dates_of_stay(const Node& n) {
  static const PatternSet stay(
      {"^(?:[0-9 "
       ".,~–—()/-]|년|월|일|입사|퇴사|재직|현재|근무|중|부터|까지|합류|지금|(?i:joined|left|in|"
       "since|present|still there|to|now|until|from|january|february|march|april|may|june|july|"
       "august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|"
       "dec))+$"});
  static const PatternSet coming_or_going(
      {"입사|합류|퇴사|재직|근무|(?i:joined|left|still there)"});
  return has_span(n) && stay.any_matches(first_line(n.text.str())) &&
         coming_or_going.any_matches(n.text.str()) &&
         first_line(n.text.str()).size() == n.text.size();
}

bool is_dates_alone(const Node& n) {
  if (n.dates.size() != 1) return false;
  const TextRange& dates = n.dates.front().range;
  return n.text.str().size() - dates.size() <= 2;  // brackets
}

}  // namespace oneshot
