#include "rules/term_trie.h"

#include <bit>
#include <utility>

namespace oneshot {

TermTrie::TermTrie(std::size_t edges) {
  const std::size_t room = std::bit_ceil(edges + edges / 4 + 16);
  edges_.resize(room);
  mask_ = room - 1;
  shift_ = 64 - std::countr_zero(room);
}

std::uint32_t TermTrie::add(std::uint32_t node, char32_t symbol) {
  if (const std::uint32_t found = child(node, symbol); found != none) return found;
  if (nodes_ * 4UL > edges_.size() * 3) grow();
  std::size_t at = slot_of(node, symbol);
  while (edges_[at].child != none) at = (at + 1) & mask_;
  edges_[at] = {node, symbol, nodes_};
  return nodes_++;
}

void TermTrie::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  std::swap(old, edges_);
  mask_ = edges_.size() - 1;
  --shift_;
  for (const Edge& edge : old) {
    if (edge.child == none) continue;
    std::size_t at = slot_of(edge.node, edge.symbol);
    while (edges_[at].child != none) at = (at + 1) & mask_;
    edges_[at] = edge;
  }
}

}  // namespace oneshot
