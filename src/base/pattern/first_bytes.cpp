#include "base/pattern/first_bytes.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace oneshot::pattern {

namespace {

/// Lead bytes of the code points from first to last, all beyond ASCII.
void add_lead_bytes(char32_t first, char32_t last, FirstBytes& out) {
  const auto lead = [](char32_t c) -> unsigned {
    if (c < 0x800) return 0xC0 | c >> 6;
    return c < 0x10000 ? 0xE0 | c >> 12 : 0xF0 | c >> 18;
  };
  for (unsigned byte = lead(first); byte <= lead(last); ++byte) out.set(byte);
}

void add_first_bytes(const CharSet& set, FirstBytes& out) {
  for (char32_t c = 0; c < 0x80; ++c) {
    if (set.contains(c)) out.set(c);
  }
  for (const auto& [first, last] : set.ranges()) add_lead_bytes(first, last, out);
}

void add_byte(char byte, bool folded, FirstBytes& out) {
  out.set(static_cast<unsigned char>(byte));
  if (folded && is_ascii_lower(byte)) out.set(static_cast<unsigned char>(byte - 'a' + 'A'));
}

/// The same with the bytes behind the first, of code points of three bytes.
void add_follow(std::string_view literal, bool folded, Follow& out) {
  add_byte(literal.front(), folded, out.first);
  if ((literal.front() & 0xF0) != 0xE0) return;
  constexpr std::size_t length = 3;
  out.second |= literal.size() < length ? ~std::uint64_t{0} : std::uint64_t{1} << (literal[1] & 63);
  out.third |= literal.size() < length ? ~std::uint64_t{0} : std::uint64_t{1} << (literal[2] & 63);
}

void add_follow(const CharSet& set, Follow& out) {
  constexpr char32_t few = 8;  // code points, told one by one
  add_first_bytes(set, out.first);
  for (const auto& [first, last] : set.ranges()) {
    const bool open = last - first >= few;
    if (open && last >= 0x800) out.second = out.third = ~std::uint64_t{0};
    for (char32_t c = first; !open && c <= last; ++c) {
      out.second |= std::uint64_t{1} << (c >> 6 & 63);
      out.third |= std::uint64_t{1} << (c & 63);
    }
  }
}

/// Walks all ways that lead on from an instruction, each up to the first that looks at a byte.
class Walk {
 public:
  explicit Walk(const Program& program) : program_(program), seen_(program.code.size()) {}

  Follow run(std::uint32_t pc) {
    go(pc);
    return out_;
  }

 private:
  using Op = Instruction::Op;

  void go(std::uint32_t pc) {
    for (;;) {
      if (seen_[pc]) return;
      seen_[pc] = true;
      const Instruction& now = program_.code[pc];
      switch (now.op) {
        case Op::literal:
        case Op::folded_literal:
          add_follow(std::string_view(program_.bytes).substr(now.x, now.y),
                     now.op == Op::folded_literal, out_);
          return;
        case Op::set:
          add_follow(program_.sets[now.x], out_);
          return;
        case Op::run:
        case Op::lazy_run:
          add_follow(program_.sets[now.x], out_);
          if (now.least > 0) return;
          ++pc;
          break;
        case Op::edge:
          ++pc;
          break;
        case Op::split:
          go(now.y);
          pc = now.x;
          break;
        case Op::jump:
          pc = now.x;
          break;
        case Op::choice:
          for (const std::uint32_t begin : program_.choices[now.x].begins) go(begin);
          return;
        case Op::match:
          out_.first.set(Choice::at_end);
          return;
      }
    }
  }

  const Program& program_;
  std::vector<bool> seen_;
  Follow out_;
};

}  // namespace

bool may_be_empty(const Node& node) {
  switch (node.kind) {
    case Node::Kind::literal:
      return node.literal.empty();
    case Node::Kind::set:
      return false;
    case Node::Kind::edge:
      return true;
    case Node::Kind::sequence:
      return std::all_of(node.children.begin(), node.children.end(), may_be_empty);
    case Node::Kind::choice:
      return std::any_of(node.children.begin(), node.children.end(), may_be_empty);
    case Node::Kind::repeat:
      return node.least == 0 || may_be_empty(node.children.front());
  }
  return true;
}

void add_first_bytes(const Node& node, FirstBytes& out) {
  switch (node.kind) {
    case Node::Kind::literal:
      add_byte(node.literal[0], node.folded, out);
      return;
    case Node::Kind::set:
      add_first_bytes(*node.set, out);
      return;
    case Node::Kind::edge:
      out.set(Choice::at_end);
      return;
    case Node::Kind::sequence:
      for (const Node& child : node.children) {
        FirstBytes one;
        add_first_bytes(child, one);
        const bool goes_on = one.test(Choice::at_end) || may_be_empty(child);
        one.reset(Choice::at_end);
        out |= one;
        if (!goes_on) return;
      }
      out.set(Choice::at_end);
      return;
    case Node::Kind::choice:
      for (const Node& child : node.children) add_first_bytes(child, out);
      return;
    case Node::Kind::repeat:
      add_first_bytes(node.children.front(), out);
      if (node.least == 0) out.set(Choice::at_end);
      return;
  }
}

Follow follow_at(const Program& program, std::uint32_t pc) { return Walk(program).run(pc); }

}  // namespace oneshot::pattern
