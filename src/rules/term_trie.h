#pragma once

#include <cstdint>
#include <vector>

namespace oneshot {

/// A trie of symbols whose edges lie in one hash table: quick to build and to walk.
class TermTrie {
 public:
  static constexpr std::uint32_t root = 0;
  static constexpr std::uint32_t none = UINT32_MAX;

  /// Room for so many edges; more are fine, too.
  explicit TermTrie(std::size_t edges);

  std::uint32_t child(std::uint32_t node, char32_t symbol) const {
    for (std::size_t at = slot_of(node, symbol);; at = (at + 1) & mask_) {
      const Edge& edge = edges_[at];
      if (edge.child == none) return none;
      if (edge.node == node && edge.symbol == symbol) return edge.child;
    }
  }
  /// The child, made if there is none.
  std::uint32_t add(std::uint32_t node, char32_t symbol);
  std::uint32_t size() const { return nodes_; }

 private:
  struct Edge {
    std::uint32_t node = 0, symbol = 0, child = none;
  };
  std::size_t slot_of(std::uint32_t node, char32_t symbol) const {
    const std::uint64_t key = (static_cast<std::uint64_t>(node) << 21) ^ symbol;
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> shift_) & mask_;
  }
  void grow();

  std::vector<Edge> edges_;
  std::size_t mask_ = 0;
  int shift_ = 0;
  std::uint32_t nodes_ = 1;
};

}  // namespace oneshot
