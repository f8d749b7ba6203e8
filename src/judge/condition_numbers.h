#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "rules/rule_set.h"

namespace oneshot {

/// Numbers of conditions, so that what is known of each stands in rows instead of hash maps: a
/// resume asks thousands of them. Those that one is made of have numbers that follow one another.
/// Made once, safe for many threads.
class ConditionNumbers {
 public:
  using Number = std::uint32_t;

  /// Adds a condition that no other is made of, and all that it is made of, which must stay where
  /// they are; returns the first number behind them.
  Number add(const Condition& root);

  std::size_t size() const { return rows_.size(); }
  /// Of a condition that was added; throws std::out_of_range for others. Quick for roots alone.
  Number of(const Condition& condition) const;
  const Condition& condition(Number number) const { return *rows_[number].condition; }
  ConditionKind kind(Number number) const { return rows_[number].kind; }
  /// Of the first that it is made of.
  Number first_child(Number number) const { return rows_[number].first_child; }
  /// Whether no fact and no pattern need be looked for in a text to answer it.
  bool is_known_unread(Number number) const { return rows_[number].known_unread; }

 private:
  struct Row {
    explicit Row(const Condition& of) : condition(&of), kind(of.kind) {}

    const Condition* condition;
    ConditionKind kind;
    Number first_child = 0;
    bool known_unread = false;
  };
  bool tell_known_unread(Number number) const;

  std::vector<Row> rows_;
  std::unordered_map<const Condition*, Number> roots_;
};

}  // namespace oneshot
