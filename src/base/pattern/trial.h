#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/pattern/lead_table.h"
#include "base/pattern/tables.h"

namespace oneshot::pattern {

enum class Outcome : std::uint8_t { none, match, too_long };

/// Tries programs on one text; keeps its memory from one try to the next.
class Trial {
 public:
  /// All must outlive it; `folded` is the same text.
  Trial(const Tables& tables, std::string_view text, const LeadText& folded,
        std::pmr::memory_resource& memory)
      : tables_(tables), text_(text), folded_(folded), open_(&memory) {}

  /// Whether the program that starts at instruction `program` matches at byte `begin`, as RE2 would
  /// (the first alternative that leads to a match wins); then `end` is where the match ends. Gives
  /// up beyond `steps`, which it lowers.
  Outcome match_at(std::uint32_t program, std::size_t begin, std::size_t& end, std::size_t& steps);

  /// The first place behind `failed`, where the program has just failed, at which it may match: a
  /// program that begins with as many members of a set as there are ("[^.]*lost", "[0-9].*lost")
  /// fails within them, too.
  std::size_t next_chance(std::uint32_t program, std::size_t failed) const {
    return begins_with_set(program) ? behind_run(program, failed) : failed + 1;
  }

 private:
  /// What is left to be tried.
  struct Branch {
    enum class Kind : std::uint8_t { fork, shrink, grow } kind;
    std::uint32_t pc, at;
    std::uint32_t limit;  ///< of shrink: the shortest end of the run; of grow: what it may add
  };
  bool begins_with_set(std::uint32_t program) const {
    using Op = Instruction::Op;
    const Op first = tables_.code[program].op;
    return first == Op::set || first == Op::run || first == Op::lazy_run;
  }
  std::size_t behind_run(std::uint32_t program, std::size_t failed) const;
  bool holds(Edge edge, std::size_t at) const;
  /// Length of the code point at a place if it is in the set, else 0. Malformed bytes are in none.
  std::size_t member_length(std::size_t at, const Tables::Set& set) const;
  /// Goes on over members of a set, `limit` at most; how many there were.
  std::uint32_t go_over(const Tables::Set& set, std::uint32_t limit, std::size_t& at) const;
  /// Takes the last branch, and the steps that it costs; false where it leads nowhere.
  bool resume(std::uint32_t& pc, std::size_t& at, std::size_t& steps);

  const Tables& tables_;
  std::string_view text_;
  const LeadText& folded_;
  std::pmr::vector<Branch> open_;
};

}  // namespace oneshot::pattern
