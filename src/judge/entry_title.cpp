#include "judge/entry_title.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "resume/lines/text.h"

namespace oneshot {
namespace {

constexpr std::size_t longest_role_title = 120;  // bytes

/// "Acme, engineer, 2022 - 2024: built the …": where the account begins; 0 where the line is a
/// title to its end.
std::size_t where_account_begins(const Node& node, std::string_view line) {
  for (const DateRange& dates : node.dates) {
    if (dates.form == DateRange::Form::length) continue;  // "half a year: 07/2024 - 12/2024"
    // "1.2 2021 - 2024: engineer": a number is no title.
    const std::string_view lead = line.substr(0, std::min(dates.range.begin, line.size()));
    const bool named = std::any_of(lead.begin(), lead.end(), [](char c) {
      return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
    });
    if (!named || dates.range.end >= line.size()) continue;
    const std::size_t colon = line.find_first_not_of(" )]*", dates.range.end);
    if (colon != std::string_view::npos && line[colon] == ':') return colon;
  }
  return 0;
}

/// "2019-06 - Acme, wood sourcing. *Data scientist.* Stand volume from …": behind a sentence that
/// names the employer, a few words that are no clause.
bool is_role_behind(const Node& node, std::size_t sentence) {
  constexpr std::size_t longest_role = 40, longest_employer = 80;  // bytes
  if (sentence + 1 >= node.sentences.size()) return false;
  const std::string_view text = node.text.str();
  const std::string_view role = node.sentences[sentence + 1].of(text);
  return node.sentences[sentence].size() <= longest_employer && role.size() <= longest_role &&
         is_ascii_upper(role[0]) && role.find(' ') != std::string_view::npos &&
         std::count(role.begin(), role.end(), ' ') <= 4 && role.ends_with(".");
}

/// "Nov 2024 - Feb 2025. *Acme, applied ML team, intern.* Rewrote …": the first sentence is dates.
bool holds_dates_alone(const Node& node, std::size_t sentence) {
  constexpr std::size_t around_dates = 4;  // bytes: a full stop, a dash
  const TextRange& told = node.sentences[sentence];
  return sentence == 0 && sentence + 1 < node.sentences.size() && first_span(node) != nullptr &&
         first_span(node)->range.size() + around_dates >= told.size();
}

/// Of a job that is told in sentences, in one long line: the end of the sentence with its dates;
/// 0 where the line is short, or has none.
std::size_t where_telling_begins(const Node& node, std::size_t line) {
  constexpr std::size_t longest_title = 150;  // bytes
  const DateRange* const span = first_span(node);
  if (line <= longest_title || span == nullptr || span->range.begin >= line) return 0;
  for (std::size_t i = 0; i < node.sentences.size(); ++i) {
    std::size_t end = node.sentences[i].end;
    if (end <= span->range.begin) continue;
    if (is_role_behind(node, i) || holds_dates_alone(node, i)) end = node.sentences[i + 1].end;
    return end < line ? end : 0;
  }
  return 0;
}

/// Spaces that follow a space.
std::size_t bytes_of_gaps(std::string_view line) {
  std::size_t gaps = 0;
  for (std::size_t i = 1; i < line.size(); ++i) gaps += line[i] == ' ' && line[i - 1] == ' ';
  return gaps;
}

/// Whether a line with dates and little else stands within some lines behind a position.
bool is_dated_soon(const Node& node, std::string_view text, std::size_t at, std::size_t lines) {
  constexpr std::size_t longest_date_line = 48;  // bytes
  for (; lines > 0 && at < text.size(); --lines) {
    const std::size_t begin = at + 1;
    at = std::min(text.find('\n', begin), text.size());
    for (const DateRange& dates : node.dates) {
      if (dates.is_span() && dates.range.begin >= begin && dates.range.end <= at)
        return at - begin <= longest_date_line;
    }
  }
  return false;
}

/// "Acme / An AI start-up that reads old maps. / Engineer / 2021 - 2023": the end of the lines that
/// make up a title, of which the first ends at `end`. It goes on up to its dates.
std::size_t end_of_title_lines(const Node& node, std::string_view text, std::size_t end) {
  constexpr int longest_title_line = 90;  // columns
  constexpr std::size_t most_lines = 4;
  for (std::size_t lines = 1; lines < most_lines && end < text.size(); ++lines) {
    const std::size_t next = std::min(text.find('\n', end + 1), text.size());
    const std::string_view line = text.substr(end + 1, next - end - 1);
    // Spaces between columns make no line long.
    const bool is_long =
        display_width(line) - static_cast<int>(bytes_of_gaps(line)) > longest_title_line;
    const bool sentence = line.ends_with(".") || line.ends_with("다");
    if (is_long || (sentence && !is_dated_soon(node, text, next, most_lines - lines))) break;
    end = next;
  }
  return end;
}

/// "Acme, supermarkets", and in the next line "Data scientist, planning": lines of a title.
bool is_title_without_dates(const Node& role) {
  const std::string& text = role.text.str();
  return !has_span(role) && text.size() <= longest_role_title &&
         text.find(". ") == std::string::npos && !text.ends_with(".") && !text.ends_with("다");
}

/// "Acme, Lyon. Engineer in the speech group": a line that does not end as a sentence.
bool is_role_of_two_parts(const Node& role, std::string_view line) {
  constexpr std::size_t longest_line = 90;  // bytes
  return role.sentences.front().end < line.size() && line.size() <= longest_line &&
         !line.ends_with(".");
}

/// "Voice AI start-up. Speech engineer, February 2021 to November 2024.": the end of the sentence
/// with the dates, or of a text that is no longer than a title; 0 where there is no such.
std::size_t end_of_dated_role(const Node& role) {
  const DateRange* const span = first_span(role);
  if (span == nullptr) return 0;
  const auto dated =
      std::find_if(role.sentences.begin(), role.sentences.end(),
                   [&](const TextRange& sentence) { return sentence.end > span->range.begin; });
  if (dated != role.sentences.end() && dated->end <= longest_role_title) return dated->end;
  return role.text.size() <= longest_role_title ? role.text.size() : 0;
}

const Node& node_of(const ResumeView& view, int node) {
  return view.resume().nodes[static_cast<std::size_t>(node)];
}

}  // namespace

TextRange title_of(const ResumeView& view, int node) {
  const Node& entry = node_of(view, node);
  const std::size_t begin = view.range_of(node).begin;
  const std::string_view text = entry.text.str();
  const std::string_view line = first_line(text);
  if (const std::size_t account = where_account_begins(entry, line)) {
    return {begin, begin + account};
  }
  // A paragraph that tells of a job: what comes before its dates, and the sentence with them.
  if (const std::size_t told = where_telling_begins(entry, line.size())) {
    return {begin, begin + told};
  }
  return {begin, begin + end_of_title_lines(entry, text, line.size())};
}

TextRange role_of(const ResumeView& view, int node) {
  const Node& role = node_of(view, node);
  const TextRange whole = view.range_of(node);
  if (role.sentences.size() <= 1 || is_title_without_dates(role)) return whole;
  const std::string_view line = first_line(role.text.str());
  if (is_role_of_two_parts(role, line)) return {whole.begin, whole.begin + line.size()};
  // "Period: 2021.06 - now", and below it "Duty: MLOps engineer".
  const std::size_t first_end = role.sentences.front().end;
  if (has_span(role) && first_end >= line.size()) return title_of(view, node);
  const std::size_t dated = end_of_dated_role(role);
  return {whole.begin, whole.begin + (dated > 0 ? dated : first_end)};
}

int employer_above(const std::vector<Node>& nodes, int node) {
  const Node& role = nodes[static_cast<std::size_t>(node)];
  if (role.kind != EntryKind::job || !role.entry || role.parent < 0) return -1;
  const Node& above = nodes[static_cast<std::size_t>(role.parent)];
  const bool section = above.heading && above.parent < 0 && above.section != "other";
  return above.kind == EntryKind::job && !above.entry && !section ? role.parent : -1;
}

}  // namespace oneshot
