#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/pattern/program.h"

namespace oneshot::pattern {

/// A pattern with alternatives that may begin nearly anywhere: trying it wherever one of their
/// leads stands would mostly be in vain. It sleeps until a text is seen that every match of them
/// holds (needed_texts()); then it is tried at all places, as it always is where no such text is
/// known.
struct Roamer {
  std::uint32_t pattern = 0;
  std::uint8_t sleeps = 0;
  std::uint8_t at_end = 0;    ///< it may match at the text's very end
  std::uint8_t at_lines = 0;  ///< it begins at the begin of lines only
  std::uint8_t unused = 0;    ///< no padding in a table of an image
  std::array<std::uint64_t, 4> first_bytes{};

  bool may_begin(std::string_view text, std::size_t at) const {
    if (at == text.size()) return at_end != 0;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (((first_bytes[byte >> 6] >> (byte & 63)) & 1) == 0) return false;
    return at_lines == 0 || at == 0 || text[at - 1] == '\n';
  }
};

/// How matches of a pattern can be found.
struct Beginning {
  std::vector<Lead> leads;          ///< of the alternatives that do not roam
  std::optional<Roamer> roams;      ///< where others do
  std::vector<std::string> needed;  ///< what wakes it
};
Beginning beginning_of(const Node& root);

}  // namespace oneshot::pattern
