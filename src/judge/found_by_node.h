#pragma once

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

namespace oneshot {

/// Nodes that have been looked at.
class SeenNodes {
 public:
  explicit SeenNodes(std::size_t nodes) : seen_(nodes) {}

  /// Whether the node is new; it is none thereafter.
  bool add(int node) {
    const auto seen = seen_.begin() + node;
    if (*seen) return false;
    *seen = true;
    return true;
  }

 private:
  std::vector<bool> seen_;
};

/// Things found in a text, looked for node by node, once in each, and kept in the order of their
/// `range`s.
template <class Thing>
class FoundByNode {
 public:
  explicit FoundByNode(std::size_t nodes) : seen_(nodes) {}

  /// Looks in those of the nodes where nobody has: `find(node)` tells what stands there, in order.
  /// All that has been found, in other nodes too.
  template <class Find>
  const std::vector<Thing>& in(std::span<const int> nodes, const Find& find) {
    for (const int node : nodes) {
      if (seen_.add(node)) add(find(node));
    }
    return found_;
  }

 private:
  void add(std::vector<Thing> things) {
    if (things.empty()) return;
    const auto behind = std::partition_point(found_.begin(), found_.end(), [&](const Thing& thing) {
      return thing.range.begin < things.front().range.begin;
    });
    found_.insert(behind, std::make_move_iterator(things.begin()),
                  std::make_move_iterator(things.end()));
  }

  SeenNodes seen_;
  std::vector<Thing> found_;
};

}  // namespace oneshot
