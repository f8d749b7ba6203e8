#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The part of RE2's syntax that rules are written in, as a tree.
namespace oneshot::pattern {

/// A set of code points: those of ASCII as bits, the others as ranges.
class CharSet {
 public:
  void add(char32_t first, char32_t last);
  void add(const CharSet& other);
  /// Adds the other case of every ASCII letter.
  void add_other_case();
  void invert();
  bool contains(char32_t c) const {
    if (c < 0x80) return (ascii_[c >> 6] >> (c & 63)) & 1;
    for (const auto& [first, last] : ranges_) {
      if (c <= last) return c >= first;
    }
    return false;
  }
  const std::array<std::uint64_t, 2>& ascii() const { return ascii_; }
  /// Beyond ASCII; ordered and apart.
  const std::vector<std::pair<char32_t, char32_t>>& ranges() const { return ranges_; }

 private:
  std::array<std::uint64_t, 2> ascii_{};
  std::vector<std::pair<char32_t, char32_t>> ranges_;
};

enum class Edge : std::uint16_t { text_begin, text_end, line_begin, line_end, word, no_word };

constexpr std::uint32_t no_limit = UINT32_MAX;

struct Node {
  enum class Kind : std::uint8_t { literal, set, edge, sequence, choice, repeat };
  Kind kind = Kind::sequence;  ///< without children: the empty text
  bool folded = false;         ///< of literal: in lower case, and fits both cases
  bool greedy = true;          ///< of repeat
  Edge edge = Edge::word;
  std::uint32_t least = 0, most = 0;  ///< of repeat; most may be no_limit
  std::string literal;
  std::shared_ptr<const CharSet> set;  ///< of set
  std::vector<Node> children;          ///< of sequence, choice (first wins) and repeat (one)
};

/// Nothing where the pattern is wrong or needs more than is known here: named classes, \pL, flags
/// other than i, m and s, case-blind letters beyond Latin-1. `lines`: ^ and $ fit at line ends.
std::optional<Node> parse(std::string_view pattern, bool lines);

}  // namespace oneshot::pattern
