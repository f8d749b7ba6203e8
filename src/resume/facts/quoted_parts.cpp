#include "resume/facts/quoted_parts.h"

#include <algorithm>
#include <iterator>

namespace oneshot {

bool opens_quotation(std::string_view text) {
  return std::any_of(
      std::begin(kQuotationMarks), std::end(kQuotationMarks),
      [&](const QuotationMarks& marks) { return text.find(marks.open) != text.npos; });
}

std::vector<TextRange> parts_between(const QuotationMarks& marks, std::string_view text) {
  std::vector<TextRange> out;
  for (std::size_t at = text.find(marks.open); at != std::string_view::npos;) {
    const std::size_t begin = at + marks.open.size();
    const std::size_t line_end = std::min(text.find('\n', begin), text.size());
    const std::size_t end = text.substr(0, line_end).find(marks.close, begin);
    const bool closes = end != std::string_view::npos;
    if (closes) out.push_back({begin, end});
    at = text.find(marks.open, closes ? end + marks.close.size() : line_end);
  }
  return out;
}

std::vector<TextRange> quoted_parts(std::string_view text) {
  std::vector<TextRange> out;
  for (const QuotationMarks& marks : kQuotationMarks) {
    const std::vector<TextRange> parts = parts_between(marks, text);
    out.insert(out.end(), parts.begin(), parts.end());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<TextRange> quoted_titles(std::string_view text) {
  constexpr std::size_t shortest = 10, longest = 300;  // bytes
  std::vector<TextRange> out = quoted_parts(text);
  std::erase_if(
      out, [](const TextRange& part) { return part.size() < shortest || part.size() > longest; });
  return out;
}

}  // namespace oneshot
