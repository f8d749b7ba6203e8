#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <vector>

namespace oneshot {

/// Where to look for an answer. Who has looked for one question looks for it no more.
struct Where {
  std::span<const int> nodes;
  std::uint64_t question = 0;  ///< its number; 0 where it is not numbered
};

/// Nodes that have been looked at.
class SeenNodes {
 public:
  explicit SeenNodes(std::size_t nodes) : seen_(nodes) {}

  /// Whether all of a numbered question has been looked at, and no other since.
  bool have_just_answered(std::uint64_t question) const {
    return question != 0 && question == last_question_;
  }

  /// Calls `look(node)` for those that are new; they are none thereafter.
  template <class Look>
  void look_at_new(const Where& where, const Look& look) {
    if (have_just_answered(where.question)) return;
    last_question_ = where.question;
    for (const int node : where.nodes) {
      const auto seen = seen_.begin() + node;
      if (*seen) continue;
      *seen = true;
      look(node);
    }
  }

 private:
  std::vector<bool> seen_;
  std::uint64_t last_question_ = 0;
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
  const std::vector<Thing>& in(const Where& where, const Find& find) {
    seen_.look_at_new(where, [&](int node) { add(find(node)); });
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
