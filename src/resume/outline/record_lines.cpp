#include "resume/outline/record_lines.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

#include "base/utf8.h"
#include "resume/facts/dates/date.h"
#include "resume/lines/line_text.h"
#include "resume/lines/wrapped_lines.h"
#include "resume/lines/year_text.h"
#include "resume/outline/heading_dates.h"
#include "resume/outline/heading_text.h"
#include "resume/stance/stance.h"

namespace oneshot {
namespace {

constexpr int longest_title = 90;                         // columns, of what dates may close
constexpr std::size_t longest_bytes = 4 * longest_title;  // of it, in any script

/// "Chess, Berlin league", "Robot cup: third"; but not "In the end, we came third".
bool names_thing_first(std::string_view text) {
  constexpr std::size_t longest_name = 40;  // bytes
  const std::size_t stop = text.find_first_of(",:");
  if (!is_ascii_upper(text[0]) || stop > longest_name || text.find(". ") < stop) return false;
  static constexpr std::array<std::string_view, 24> function_words{
      "I",    "We",  "My",   "Our",  "The", "It",   "In",    "At",   "On",  "As",    "With", "Team",
      "Then", "But", "This", "That", "He",  "They", "There", "When", "For", "After", "Also", "And"};
  const std::string_view first = text.substr(0, text.find_first_of(" ,:"));
  return std::find(function_words.begin(), function_words.end(), first) == function_words.end();
}

/// How many lines each record of such a block takes; 0 for other blocks.
std::size_t lines_of_even_records(std::span<const FlowLine> block) {
  constexpr std::size_t most_lines = 4;  // of a record
  constexpr int widest_line = 110;       // columns
  const auto is_of_record = [](const FlowLine& line) {
    return !line.goes_on && line.width <= widest_line &&
           line.text.str().find('@') == std::string::npos;
  };
  if (!std::all_of(block.begin(), block.end(), is_of_record)) return 0;
  const bool in_sentences = std::any_of(block.begin(), block.end(), [](const FlowLine& line) {
    return find_sentences(line.text.str()).size() > 1;
  });
  std::vector<bool> dated;
  for (const FlowLine& line : block) dated.push_back(has_year(line.text.str()));
  const auto are_records = [&](std::size_t length) {
    if (std::count(dated.begin(), dated.begin() + static_cast<std::ptrdiff_t>(length), true) != 1)
      return false;
    for (std::size_t i = length; i < block.size(); ++i) {
      const FlowLine& line = block[i];
      const std::string& text = line.text.str();
      const bool opens = i % length == 0;
      // A paragraph has sentences that end within its lines, and none at the end of most.
      if (opens && in_sentences && !ends_like_prose(block[i - 1].text.str())) return false;
      if (dated[i] != dated[i - length] || std::abs(line.indent - block[i - length].indent) > 1 ||
          line.indent < block[0].indent || (opens && is_ascii_lower(text[0])) ||
          (opens && is_wrapped(block[i - 1], line))) {
        return false;
      }
    }
    return true;
  };
  for (std::size_t length = 2; length <= most_lines && 2 * length <= block.size(); ++length) {
    if (block.size() % length == 0 && are_records(length)) return length;
  }
  return 0;
}

/// "Acme NLP (spun off in February 2025)": no date but in the brackets that end the line.
bool is_dated_in_brackets(std::string_view line) {
  const std::size_t open = line.find('(');
  return open != std::string_view::npos && line.ends_with(")") && !has_year(line.substr(0, open));
}

}  // namespace

bool lists_records(std::string_view section) {
  return section == "competitions" || section == "awards" || section == "education" ||
         section == "certificates" || section == "activities" || section == "publications" ||
         section == "projects";
}

bool lists_events(std::string_view section) {
  return section == "competitions" || section == "awards" || section == "activities" ||
         section == "certificates";
}

bool may_list_events(std::string_view section) {
  return lists_events(section) || section == "other" || section == "interests";
}

bool is_in_small_letters(const std::vector<FlowLine>& lines) {
  constexpr std::ptrdiff_t fewest_lines = 8;
  const auto small = std::count_if(lines.begin(), lines.end(), [](const FlowLine& line) {
    return is_ascii_lower(line.text.str()[0]);
  });
  return small >= fewest_lines &&
         std::none_of(lines.begin(), lines.end(),
                      [](const FlowLine& line) { return is_ascii_upper(line.text.str()[0]); });
}

bool closes_with_span(std::string_view text) {
  constexpr Date any_day{2026, 1, 1};  // that there are dates does not hang on it
  constexpr std::size_t shortest_name = 4;
  if (text.size() > longest_bytes || !has_year(text) || display_width(text) > longest_title) {
    return false;
  }
  const std::vector<DateRange> dates = find_date_ranges(text, any_day);
  if (dates.empty() || !dates.back().is_span() || dates.back().range.begin <= shortest_name) {
    return false;
  }
  const std::string_view behind = text.substr(dates.back().range.end);
  return behind.empty() || behind == ")" || behind == "]";
}

bool counts_on_from(std::string_view above, std::string_view text) {
  constexpr std::size_t longest = 24;  // bytes
  if (above.size() > longest || text.size() > longest) return false;
  const std::size_t name = above.find_first_of("0123456789");
  if (name == std::string_view::npos || name == 0 || above == text ||
      above.substr(0, name) != text.substr(0, name)) {
    return false;
  }
  const auto is_number = [](std::string_view rest) {
    while (rest.ends_with(".") || rest.ends_with(":")) rest.remove_suffix(1);
    return !rest.empty() && rest.size() <= 2 &&
           rest.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return is_number(above.substr(name)) && is_number(text.substr(name));
}

bool tells_volume(std::string_view text) {
  if (has_year(text)) return false;
  for (std::string_view word : {"vol. ", "Vol. ", "pp. ", "art. ", "no. "}) {
    const std::size_t at = text.find(word);
    if (at != std::string_view::npos && at + word.size() < text.size() &&
        is_ascii_digit(text[at + word.size()])) {
      return true;
    }
  }
  return false;
}

bool opens_record_by_form(const FlowLine& line, const FlowLine& before, std::string_view title,
                          std::string_view section, bool small_letters) {
  const std::string& text = line.text.str();
  // "Acme engineer 2022.03 ~ now", lines of what was done, and "Bolt engineer 2019.01 ~ 2022.02".
  if (title.size() > longest_bytes) return false;
  if (section == "work" && closes_with_span(text) && closes_with_span(title)) return true;
  if (!lists_events(section) && section != "publications") return false;
  // "ICPC Seoul 2017", "RESULT  silver", and "Campus Cup 2016"
  if (is_labelled_column(before.text.str()) && !is_labelled_column(text) &&
      !is_labelled_column(title) && has_year(text) && has_year(title)) {
    return true;
  }
  return small_letters && has_year(text) && has_year(before.text.str());
}

bool repeats_label(std::string_view above, std::string_view line) {
  const std::string_view label = line.substr(0, line.find(": ") + 2);
  return above.starts_with(label) && above.find('\n') != std::string_view::npos;
}

bool is_whole_record(std::string_view text, std::string_view section) {
  if (section != "publications") return true;
  const bool titled = text.find_first_of("\":") != std::string_view::npos ||
                      text.find("“") != std::string_view::npos || find_sentences(text).size() > 1;
  return has_year(text) && titled;
}

bool goes_on_with_year(const std::vector<FlowLine>& lines, std::size_t i) {
  return i + 1 < lines.size() && !lines[i + 1].blank_before &&
         lines[i + 1].marker == Marker::none && lines[i + 1].indent > lines[i].indent &&
         has_year(lines[i + 1].text.str());
}

std::vector<RecordPlace> find_even_records(const std::vector<FlowLine>& lines,
                                           const std::vector<HeadingGuess>& guesses) {
  std::vector<RecordPlace> places(lines.size());
  const auto is_plain = [&](std::size_t i) {
    const FlowLine& line = lines[i];
    return line.marker == Marker::none && !line.running && !line.same_record &&
           !line.table_header && guesses[i].kind == HeadingGuess::Kind::none &&
           guesses[i].label.empty();
  };
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    if (is_plain(begin)) {
      while (end < lines.size() && !lines[end].blank_before && is_plain(end)) ++end;
      const std::size_t length =
          lines_of_even_records(std::span(lines).subspan(begin, end - begin));
      for (std::size_t i = begin; length > 0 && i < end; ++i) {
        places[i] = (i - begin) % length == 0 ? RecordPlace::opens : RecordPlace::within;
      }
    }
    begin = end;
  }
  return places;
}

bool opens_record(const FlowLine& line, const FlowLine& before, std::string_view section) {
  const std::string& text = line.text.str();
  const std::string& above = before.text.str();
  constexpr std::size_t longest_label = 24;  // bytes
  if (line.table_header || before.table_header) return true;
  // A row of a table, and a line before or behind it.
  const std::size_t bars = bars_between_cells(text), bars_above = bars_between_cells(above);
  // "… so far 68 rounds,", and below it "the highest rating …": the sentence goes on.
  if (above.ends_with(",") && bars + bars_above == 0 && !starts_with_year(text)) return false;
  if (lists_records(section) && std::max(bars, bars_above) >= 2 && std::min(bars, bars_above) == 0)
    return true;
  const std::size_t colon = text.find(": ");
  const bool labelled =
      colon <= longest_label && !closes_bracket(std::string_view(text).substr(0, colon));
  if (is_ascii_lower(text[0]) && !labelled) return false;  // the sentence above goes on
  if (labelled && tells_end(std::string_view(text).substr(0, colon))) return false;
  // "… the challenge of Interspeech", full to the margin, and below it "2021: we came 8th".
  const bool broken_before_year = starts_with_year(text) && !starts_with_year(above) &&
                                  before.wrap_width > 0 && before.width >= shortest_full_line &&
                                  is_word(decode_before(above, above.size()).value) &&
                                  !has_year(above.substr(above.size() / 2));
  if (broken_before_year) return false;
  // "Acme NLP (spun off in February 2025)", and below it the role and its dates: one job.
  const bool dated_in_brackets = section == "work" && is_dated_in_brackets(above) &&
                                 !starts_with_year(text) && closes_with_span(text);
  if (has_year(without_former_role(text)) && has_year(above) &&
      (!has_dangling_range(above) || has_span(two_cells_of(text).left)) && !dated_in_brackets)
    return true;
  // "Kick Start 2022: 352nd of 4,358." and below it "Chess, Berlin league. First board."
  if (may_list_events(section) && above.ends_with(".") && names_thing_first(text) &&
      !tells_result(text)) {
    return true;
  }
  const bool fields = has_field_label(text) && has_field_label(above);
  if (lists_events(section) && has_year(above) && opens_with_label(text) &&
      !is_labelled_date(above) && !fields) {
    return true;
  }
  // An employer and, below it, the role with its dates are one; two dated lines are two.
  if (in_columns(text) && in_columns(above)) {
    // "Period   2019 - 2021", "Name   Acme"; but not rows of a table without borders.
    const auto is_row = [](std::string_view row) {
      constexpr std::size_t syllable = 3;  // "성   명   김가람" is a label set apart
      return wide_cells_of(row) > 2 && row.find("   ") > syllable;
    };
    const bool rows = is_row(text) && is_row(above);
    if (is_labelled_column(text) && is_labelled_column(above) && !rows) return false;
    // "Campus Cup 2023          Nov. 2023", and below it "1st place          Online"
    if (has_year(above) && !has_year(text) && opens_with_place(text) && !opens_with_place(above))
      return false;
    if (has_dangling_range(above)) return false;
    return has_year(above) || !has_year(text);
  }
  return bars >= 2 && bars == bars_above;
}

}  // namespace oneshot
