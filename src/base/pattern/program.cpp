#include "base/pattern/program.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/pattern/first_bytes.h"

namespace oneshot::pattern {

namespace {

using Op = Instruction::Op;
constexpr std::size_t longest_program = 4000;  // instructions
constexpr std::size_t most_ways = 60000;       // in the lists of a choice
constexpr std::size_t fewest_listed = 3;  // alternatives, from which choices are listed by byte

char lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c; }

/// Case matters to none of them.
bool has_no_letters(std::string_view literal) {
  return std::none_of(literal.begin(), literal.end(), is_ascii_letter);
}

/// Adds to `out` what all matches of a node begin with, in lower case; true where it is all that
/// they hold.
bool add_beginning(const Node& node, std::string& out) {
  switch (node.kind) {
    case Node::Kind::literal:
      std::transform(node.literal.begin(), node.literal.end(), std::back_inserter(out), lower);
      return true;
    case Node::Kind::edge:
      return true;
    case Node::Kind::sequence:
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const Node& child) { return add_beginning(child, out); });
    case Node::Kind::choice: {
      std::string common;
      add_beginning(node.children.front(), common);
      for (auto child = std::next(node.children.begin()); child != node.children.end(); ++child) {
        std::string own;
        add_beginning(*child, own);
        const auto differ = std::mismatch(common.begin(), common.end(), own.begin(), own.end());
        common.erase(differ.first, common.end());
      }
      out += common;
      return false;
    }
    case Node::Kind::repeat:
      if (node.least > 0) add_beginning(node.children.front(), out);
      return false;
    case Node::Kind::set:
      return false;
  }
  return false;
}

Choice::Way way_into(const Node& node, std::uint32_t begin) {
  std::string text;
  add_beginning(node, text);
  Choice::Way way;
  way.begin = begin;
  way.begin_with(text);
  return way;
}

class Compiler {
 public:
  std::optional<Program> run(const Node& root) {
    put(root);
    add(Op::match);
    if (failed_) return std::nullopt;
    tell_what_follows();
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
        if (node.literal.empty()) break;
        add(node.folded || has_no_letters(node.literal) ? Op::folded_literal : Op::literal,
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
    std::size_t ways = 0;
    for (const auto& list : out_.choices.back().lists) ways += list.size();
    if (ways > most_ways) failed_ = true;
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
      ways.push_back(way_into(node.children[i], begins[i]));
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

  void tell_what_follows() {
    for (std::uint32_t pc = 0; pc < here(); ++pc) {
      Instruction& instruction = out_.code[pc];
      if (instruction.op == Op::run || instruction.op == Op::lazy_run) {
        instruction.y = add_follow(pc + 1);
      }
      if (instruction.op == Op::split) {
        instruction.least = add_follow(instruction.x);
        instruction.most = add_follow(instruction.y);
      }
    }
  }

  /// The number of what can stand where the program goes on, and one; 0 for anything.
  std::uint32_t add_follow(std::uint32_t pc) {
    const Follow follow = follow_at(out_, pc);
    if (follow.first.test(Choice::at_end)) return 0;
    out_.follow.push_back(follow);
    return static_cast<std::uint32_t>(out_.follow.size());
  }

  Program out_;
  bool failed_ = false;
};

}  // namespace

void Choice::Way::begin_with(std::string_view text) {
  std::array<char, most_bytes> known{};
  const std::size_t size = std::min(text.size(), most_bytes);
  std::copy_n(text.begin(), size, known.begin());
  bytes = eight_bytes(known.data());
  half_shift = static_cast<std::uint16_t>(4 * (most_bytes - size));
}

std::optional<Program> compile(const Node& root) { return Compiler().run(root); }

}  // namespace oneshot::pattern
