#pragma once

#include <compare>
#include <cstddef>

namespace oneshot {

/// Bytes [begin, end) of a text.
struct TextRange {
  std::size_t begin = 0, end = 0;

  bool empty() const { return begin >= end; }
  bool contains(std::size_t offset) const { return offset >= begin && offset < end; }
  bool overlaps(const TextRange& other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const TextRange&) const = default;
};

}  // namespace oneshot
