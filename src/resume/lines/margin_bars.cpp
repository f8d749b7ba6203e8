#include "resume/lines/margin_bars.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/utf8.h"
#include "resume/lines/text.h"

namespace oneshot {
namespace {

constexpr int widest_margin = 36;    // columns
constexpr int fewest_bars = 6;       // below each other, or one table of few rows would do
constexpr double least_open = 0.25;  // share of them beside an empty margin

/// The only bar of a line.
struct Bar {
  TextRange range;
  int column = 0;
  bool margin_empty = false;
};

Bar only_bar(std::string_view line) {
  Bar bar;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint sign = decode_at(line, at);
    if (sign.value == '|' || sign.value == U'│') {
      if (!bar.range.empty()) return {};
      bar.range = {at, at + sign.length};
    }
    at += sign.length;
  }
  if (bar.range.empty()) return {};
  const std::string_view margin = line.substr(0, bar.range.begin);
  bar.column = display_width(margin);
  bar.margin_empty = trim(margin).empty();
  return bar;
}

/// "> > Acme, engineer" of a mail that was quoted: from the first of the signs to the last.
TextRange quoting_signs(std::string_view line) {
  const std::size_t end = std::min(line.find_first_not_of("> \t"), line.size());
  const std::size_t first = line.find('>'), last = line.substr(0, end).rfind('>');
  if (last == std::string_view::npos) return {};
  const bool space = last + 1 < line.size() && line[last + 1] == ' ';  // that belongs to the sign
  return {first, last + 1 + (space ? 1U : 0U)};
}

/// "Subject: Re: your CV", "On 5 May, Jonas wrote:"
bool is_of_mail(std::string_view line) {
  for (std::string_view field : {"Subject: ", "From: ", "제목: ", "보낸 사람: "}) {
    if (line.starts_with(field)) return true;
  }
  return trim(line).ends_with(" wrote:");
}

/// Most of the page is a mail that was quoted, or much of a page that is a mail itself: the signs
/// mark no points.
bool is_quoted_mail(const Page& page) {
  constexpr int fewest = 6;
  int quoted = 0, written = 0;
  bool mail = false;
  for (const Line& line : page.lines) {
    written += trim(line.text).empty() ? 0 : 1;
    quoted += quoting_signs(line.text).empty() ? 0 : 1;
    mail = mail || is_of_mail(line.text);
  }
  return quoted >= fewest && (mail || quoted * 2 >= written);
}

}  // namespace

std::vector<TextRange> find_margin_bars(const Page& page) {
  std::vector<TextRange> drawn;
  if (is_quoted_mail(page)) {
    for (const Line& line : page.lines) drawn.push_back(quoting_signs(line.text));
    return drawn;
  }
  struct Count {
    int all = 0, beside_empty = 0;
  };
  std::vector<Bar> bars;
  std::map<int, Count> columns;
  for (const Line& line : page.lines) {
    bars.push_back(only_bar(line.text));
    const Bar& bar = bars.back();
    if (bar.range.empty() || bar.column == 0 || bar.column > widest_margin) continue;
    Count& count = columns[bar.column];
    ++count.all;
    count.beside_empty += bar.margin_empty ? 1 : 0;
  }
  for (const Bar& bar : bars) {
    const auto count = columns.find(bar.column);
    const bool margin = !bar.range.empty() && count != columns.end() &&
                        count->second.all >= fewest_bars &&
                        count->second.beside_empty >= least_open * count->second.all;
    drawn.push_back(margin ? bar.range : TextRange{});
  }
  return drawn;
}

}  // namespace oneshot
