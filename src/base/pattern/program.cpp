#include "base/pattern/program.h"

#include <algorithm>

#include "base/pattern/first_bytes.h"

namespace oneshot::pattern {

namespace {

using Op = Instruction::Op;
constexpr std::size_t longest_program = 4000;  // instructions
constexpr std::size_t fewest_listed = 3;  // alternatives, from which choices are listed by byte

/// Of a text that begins with a code point beyond ASCII, such as a syllable of Hangul; else 0.
std::uint32_t first_three_bytes(const Node& node) {
  if (node.kind == Node::Kind::sequence && !node.children.empty()) {
    return first_three_bytes(node.children.front());
  }
  if (node.kind != Node::Kind::literal || node.literal.size() < 3) return 0;
  const bool wide = static_cast<unsigned char>(node.literal[0]) >= 0xE0;
  return wide ? three_bytes(node.literal, 0) : 0;
}

class Compiler {
 public:
  std::optional<Program> run(const Node& root) {
    put(root);
    add(Op::match);
    if (failed_) return std::nullopt;
    tell_what_follows_runs();
    return std::move(out_);
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(out_.code.size()); }

  std::uint32_t add(Op op, std::uint32_t x = 0, std::uint32_t y = 0) {
    if (out_.code.size() >= longest_program) failed_ = true;
    Instruction instruction;
    instruction.op = op;
    instruction.x = x;
    instruction.y = y;
    if (!failed_) out_.code.push_back(instruction);
    return here() - 1;
  }

  void put(const Node& node) {
    if (failed_) return;
    switch (node.kind) {
      case Node::Kind::literal:
        add(node.folded ? Op::folded_literal : Op::literal,
            static_cast<std::uint32_t>(out_.bytes.size()),
            static_cast<std::uint32_t>(node.literal.size()));
        out_.bytes += node.literal;
        break;
      case Node::Kind::set:
        add(Op::set, add_set(*node.set));
        break;
      case Node::Kind::edge:
        add(Op::edge);
        if (!failed_) out_.code.back().edge = node.edge;
        break;
      case Node::Kind::sequence:
        for (const Node& child : node.children) put(child);
        break;
      case Node::Kind::choice:
        put_choice(node);
        break;
      case Node::Kind::repeat:
        put_repeat(node);
        break;
    }
  }

  std::uint32_t add_set(const CharSet& set) {
    out_.sets.push_back(set);
    return static_cast<std::uint32_t>(out_.sets.size() - 1);
  }

  void put_choice(const Node& node) {
    const bool listed = node.children.size() >= fewest_listed;
    std::uint32_t head = listed ? add(Op::choice) : 0;
    std::vector<std::uint32_t> begins, jumps;
    for (std::size_t i = 0; i < node.children.size() && !failed_; ++i) {
      const bool last = i + 1 == node.children.size();
      std::uint32_t fork = 0;
      if (!listed && !last) fork = add(Op::split);
      begins.push_back(here());
      put(node.children[i]);
      if (!last) jumps.push_back(add(Op::jump));
      if (failed_) return;
      if (!listed && !last) {
        out_.code[fork].x = begins.back();
        out_.code[fork].y = here();
      }
    }
    if (failed_) return;
    for (const std::uint32_t jump : jumps) out_.code[jump].x = here();
    if (!listed) return;
    out_.code[head].x = static_cast<std::uint32_t>(out_.choices.size());
    out_.choices.push_back(list_by_byte(node, std::move(begins)));
  }

  static Choice list_by_byte(const Node& node, std::vector<std::uint32_t> begins) {
    // Alternatives by byte, in order; those that look at no byte come into all lists.
    constexpr std::size_t any_byte = Choice::at_end;
    std::vector<std::pair<std::uint16_t, std::uint16_t>> rows;  // byte, alternative
    std::vector<Choice::Way> ways;
    for (std::size_t i = 0; i < begins.size(); ++i) {
      FirstBytes first;
      add_first_bytes(node.children[i], first);
      const bool open = first.test(any_byte);
      ways.push_back({begins[i], open ? 0 : first_three_bytes(node.children[i])});
      if (open) first.reset().set(any_byte);
      for (std::size_t byte = first._Find_first(); byte < first.size();
           byte = first._Find_next(byte)) {
        rows.emplace_back(static_cast<std::uint16_t>(byte), static_cast<std::uint16_t>(i));
      }
    }
    std::sort(rows.begin(), rows.end());
    const auto always = std::find_if(rows.begin(), rows.end(),
                                     [](const auto& row) { return row.first == any_byte; });
    Choice out;
    std::vector<Choice::Way> list;
    for (auto row = always; row != rows.end(); ++row) list.push_back(ways[row->second]);
    out.lists.push_back(list);
    for (auto row = rows.begin(); row != always;) {
      const std::uint16_t byte = row->first;
      list.clear();
      auto open = always;
      for (; row != always && row->first == byte; ++row) {
        for (; open != rows.end() && open->second < row->second; ++open) {
          list.push_back(ways[open->second]);
        }
        list.push_back(ways[row->second]);
      }
      for (; open != rows.end(); ++open) list.push_back(ways[open->second]);
      auto same = std::find(out.lists.begin(), out.lists.end(), list);
      if (same == out.lists.end()) same = out.lists.insert(same, list);
      out.list[byte] = static_cast<std::uint16_t>(same - out.lists.begin());
    }
    out.begins = std::move(begins);
    return out;
  }

  void put_repeat(const Node& node) {
    const Node& child = node.children.front();
    const bool one_point = child.kind == Node::Kind::set ||
                           (child.kind == Node::Kind::literal && child.literal.size() == 1);
    if (one_point) {
      CharSet set;
      if (child.set) set = *child.set;
      if (child.kind == Node::Kind::literal) {
        const auto c = static_cast<char32_t>(static_cast<unsigned char>(child.literal[0]));
        set.add(c, c);
        if (child.folded) set.add_other_case();
      }
      add(node.greedy ? Op::run : Op::lazy_run, add_set(set));
      if (failed_) return;
      out_.code.back().least = node.least;
      out_.code.back().most = node.most;
      return;
    }
    // What may be empty could repeat for ever.
    if (may_be_empty(child) && node.most > 1) failed_ = true;
    for (std::uint32_t i = 0; i < node.least && !failed_; ++i) put(child);
    if (node.most == no_limit) {
      const std::uint32_t fork = add(Op::split);
      put(child);
      add(Op::jump, fork);
      set_fork(fork, node.greedy);
      return;
    }
    std::vector<std::uint32_t> forks;
    for (std::uint32_t i = node.least; i < node.most && !failed_; ++i) {
      forks.push_back(add(Op::split));
      put(child);
    }
    for (const std::uint32_t fork : forks) set_fork(fork, node.greedy);
  }

  /// Into what follows the fork, or to the place reached now.
  void set_fork(std::uint32_t fork, bool greedy) {
    if (failed_) return;
    out_.code[fork].x = greedy ? fork + 1 : here();
    out_.code[fork].y = greedy ? here() : fork + 1;
  }

  void tell_what_follows_runs() {
    for (std::uint32_t pc = 0; pc < here(); ++pc) {
      Instruction& instruction = out_.code[pc];
      if (instruction.op != Op::run && instruction.op != Op::lazy_run) continue;
      const Follow follow = follow_at(out_, pc + 1);
      if (follow.first.test(Choice::at_end)) continue;
      out_.follow.push_back(follow);
      instruction.y = static_cast<std::uint32_t>(out_.follow.size());
    }
  }

  Program out_;
  bool failed_ = false;
};

}  // namespace

std::optional<Program> compile(const Node& root) { return Compiler().run(root); }

}  // namespace oneshot::pattern
