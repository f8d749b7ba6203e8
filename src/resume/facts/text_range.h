#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace oneshot {

/// Bytes [begin, end) of a text.
struct TextRange {
  std::size_t begin = 0, end = 0;

  bool empty() const { return begin >= end; }
  std::size_t size() const { return empty() ? 0 : end - begin; }
  /// The part of `text` that the range names.
  std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
  bool contains(std::size_t offset) const { return offset >= begin && offset < end; }
  bool overlaps(const TextRange& other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const TextRange&) const = default;
};

}  // namespace oneshot
