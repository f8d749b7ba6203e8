#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

struct QuotationMarks {
  std::string_view open, close;
};
inline constexpr QuotationMarks kQuotationMarks[] = {
    {"\"", "\""}, {"“", "”"}, {"「", "」"}, {"『", "』"}, {"《", "》"}, {"〈", "〉"}, {"‘", "’"}};

/// Whether a mark of any kind opens in a text.
bool opens_quotation(std::string_view text);

/// What stands between two such marks in one line of a text, without them, in order.
std::vector<TextRange> parts_between(const QuotationMarks& marks, std::string_view text);

/// The same for marks of any kind; parts of different kinds may overlap.
std::vector<TextRange> quoted_parts(std::string_view text);

/// Of those, in the order in which they stand, what is long enough to be the title of a paper.
std::vector<TextRange> quoted_titles(std::string_view text);

}  // namespace oneshot
