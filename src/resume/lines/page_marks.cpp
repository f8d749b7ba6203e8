#include "resume/lines/page_marks.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"

namespace oneshot {
namespace {

constexpr std::size_t reach = 3;           // lines from a number to what stands beside it
constexpr std::size_t longest_mark = 40;   // bytes
constexpr std::size_t fewest_numbers = 2;  // of pages, that are no chance

bool is_number_of_page(std::string_view line) {
  static const PatternSet forms(
      {"(?i)^(page |p\\. ?)?[0-9]{1,2} ?(/|of) ?[0-9]{1,2}( ?쪽| ?페이지)?$|^[-–—] ?[0-9]{1,2} "
       "?[-–—]$|"
       "^(page |p\\. ?)[0-9]{1,2}$|^[0-9]{1,2} ?(쪽|페이지)$|"
       "(?i)^[-–—= ]*(slide|슬라이드) ?[0-9]{1,2}[-–—= ]*$"});
  return line.size() <= longest_mark && forms.any_matches(line);
}

bool has_text(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); i += decode_at(line, i).length) {
    if (is_word(decode_at(line, i).value)) return true;
  }
  return false;
}

/// The numbers of a line, one after the other: {2, 3} of "2 / 3".
std::vector<int> numbers_in(std::string_view line) {
  std::vector<int> out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_ascii_digit(line[i])) continue;
    const bool goes_on = i > 0 && is_ascii_digit(line[i - 1]);
    if (!goes_on) out.push_back(0);
    out.back() = out.back() * 10 + (line[i] - '0');
  }
  return out;
}

/// Pages are counted one by one, and of the same total each: "12 / 95" below "7 / 60" are ranks.
bool count_pages(const std::vector<std::vector<int>>& numbers) {
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i].size() != numbers[0].size() || numbers[i][0] != numbers[i - 1][0] + 1 ||
        (numbers[0].size() > 1 && numbers[i][1] != numbers[0][1])) {
      return false;
    }
  }
  return numbers.size() >= fewest_numbers;
}

}  // namespace

std::set<std::size_t> find_page_marks(const Page& page) {
  std::set<std::size_t> marks;
  std::vector<std::vector<int>> numbers;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const std::string_view line = trim(page.lines[i].text);
    if (!is_number_of_page(line)) continue;
    marks.insert(i);
    numbers.push_back(numbers_in(line));
  }
  if (!count_pages(numbers)) return {};
  std::map<std::string, std::vector<std::size_t>, std::less<>> beside;  // text -> lines
  for (const std::size_t mark : marks) {
    for (std::size_t i = mark + 1; i < page.lines.size() && i <= mark + reach; ++i) {
      const std::string_view text = trim(page.lines[i].text);
      if (text.size() > longest_mark || !has_text(text)) continue;
      beside[std::string(text)].push_back(i);
      break;
    }
  }
  for (const auto& [text, lines] : beside) {
    if (lines.size() >= fewest_numbers) marks.insert(lines.begin(), lines.end());
  }
  return marks;
}

}  // namespace oneshot
