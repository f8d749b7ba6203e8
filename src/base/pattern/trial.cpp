#include "base/pattern/trial.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace oneshot::pattern {

namespace {

using Op = Instruction::Op;

}  // namespace

inline std::size_t Trial::member_length(std::size_t at, const Tables::Set& set) const {
  if (at >= text_.size()) return 0;
  const auto byte = static_cast<unsigned char>(text_[at]);
  if (byte < 0x80) return tables_.contains(set, byte) ? 1 : 0;
  const CodePoint c = decode_at(text_, at);
  return c.length > 1 && tables_.contains(set, c.value) ? c.length : 0;
}

inline std::uint32_t Trial::go_over(const Tables::Set& set, std::uint32_t limit,
                                    std::size_t& at) const {
  const std::uint64_t low = set.ascii[0], high = set.ascii[1];
  std::uint32_t count = 0;
  for (; count < limit && at < text_.size(); ++count) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      if ((((byte < 64 ? low : high) >> (byte & 63)) & 1) == 0) break;
      ++at;
      continue;
    }
    const std::size_t length = member_length(at, set);
    if (length == 0) break;
    at += length;
  }
  return count;
}

inline bool Trial::holds(Edge edge, std::size_t at) const {
  switch (edge) {
    case Edge::text_begin:
      return at == 0;
    case Edge::text_end:
      return at == text_.size();
    case Edge::line_begin:
      return at == 0 || text_[at - 1] == '\n';
    case Edge::line_end:
      return at == text_.size() || text_[at] == '\n';
    case Edge::word:
    case Edge::no_word: {
      const bool before = at > 0 && is_word_byte(text_[at - 1]);
      const bool after = at < text_.size() && is_word_byte(text_[at]);
      return (before != after) == (edge == Edge::word);
    }
  }
  return false;
}

inline bool Trial::resume(std::uint32_t& pc, std::size_t& at, std::size_t& steps) {
  Branch& last = open_.back();
  pc = last.pc;
  at = last.at;
  const Instruction& run = tables_.code[pc];
  switch (last.kind) {
    case Branch::Kind::fork:
      open_.pop_back();
      return true;
    case Branch::Kind::shrink: {
      const std::size_t shortest = last.limit;
      bool fits = false;
      if (run.y == 0) {
        do {
          fits = !is_inner_byte(text_[--at]);
        } while (!fits && at > shortest);
      } else {
        const Tables::Follow& follow = tables_.follow[run.y - 1];
        do {
          fits = Tables::may_begin(follow, text_, --at);
        } while (!fits && at > shortest);
      }
      last.at = static_cast<std::uint32_t>(at);
      if (at == shortest) open_.pop_back();
      ++pc;
      return fits;
    }
    case Branch::Kind::grow: {
      const Tables::Set& set = tables_.sets[run.x];
      bool fits = false;
      do {
        const std::size_t length = member_length(at, set);
        if (length == 0) {
          open_.pop_back();
          return false;
        }
        at += length;
        fits = tables_.may_follow(run.y, text_, at);
        if (steps > 0) --steps;
      } while (--last.limit > 0 && !fits);
      last.at = static_cast<std::uint32_t>(at);
      if (last.limit == 0) open_.pop_back();
      ++pc;
      return fits;
    }
  }
  return false;
}

Outcome Trial::match_at(std::uint32_t program, std::size_t begin, std::size_t& end,
                        std::size_t& steps) {
  const std::string_view text = text_;
  const Instruction* const code = tables_.code.data();
  std::size_t left = steps;
  const auto finish = [&](Outcome outcome) {
    steps = left;
    return outcome;
  };
  open_.clear();
  std::uint32_t pc = program;
  std::size_t at = begin;
  const auto branch = [&](Branch::Kind kind, std::uint32_t to, std::size_t limit) {
    constexpr std::size_t usual_branches = 32;
    if (open_.capacity() == 0) open_.reserve(usual_branches);
    open_.push_back({kind, to, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(limit)});
  };
  for (;;) {
    if (left == 0) return finish(Outcome::too_long);
    --left;
    const Instruction& now = code[pc];
    bool on = true;
    switch (now.op) {
      case Op::literal:
        on =
            text.size() - at >= now.y && text[at] == tables_.bytes[now.x] &&
            (now.y == 1 || std::memcmp(text.data() + at, tables_.bytes.data() + now.x, now.y) == 0);
        at += now.y;
        ++pc;
        break;
      case Op::folded_literal:
        on = folded_.holds_at(at, tables_.bytes.data() + now.x, now.y);
        at += now.y;
        ++pc;
        break;
      case Op::set: {
        const std::size_t length = member_length(at, tables_.sets[now.x]);
        on = length > 0;
        at += length;
        ++pc;
        break;
      }
      case Op::run:
      case Op::lazy_run: {
        const Tables::Set& set = tables_.sets[now.x];
        const bool greedy = now.op == Op::run;
        const std::uint32_t wanted = greedy ? now.most : now.least;
        std::uint32_t count = now.least == 0 ? 0 : go_over(set, now.least, at);
        const std::size_t shortest = at;
        if (count == now.least && wanted > count) count += go_over(set, wanted - count, at);
        on = count >= now.least;
        if (on && greedy && at > shortest) branch(Branch::Kind::shrink, pc, shortest);
        if (on && !greedy && now.most > now.least) {
          branch(Branch::Kind::grow, pc, now.most - now.least);
        }
        on = on && tables_.may_follow(now.y, text, at);
        left -= std::min<std::size_t>(left, count);
        ++pc;
        break;
      }
      case Op::edge:
        on = holds(now.edge, at);
        ++pc;
        break;
      case Op::split:
        on = tables_.may_follow(now.least, text, at);
        pc = on ? now.x : now.y;
        if (!tables_.may_follow(now.most, text, at)) break;
        if (on) branch(Branch::Kind::fork, now.y, 0);
        on = true;
        break;
      case Op::jump:
        pc = now.x;
        break;
      case Op::choice: {
        const Tables::ByByte& choice = tables_.choices[now.x];
        const std::size_t byte =
            at < text.size() ? static_cast<unsigned char>(text[at]) : Choice::at_end;
        on = false;
        if (choice.list[byte] == Tables::ByByte::none) break;
        const std::uint64_t here = folded_.eight_bytes_at(at);
        for (const Choice::Way* way = &tables_.ways[now.y + choice.list[byte]];; ++way) {
          if (way->fits(here)) {
            if (on) branch(Branch::Kind::fork, pc, 0);
            pc = way->begin;
            on = true;
          }
          if (way->is_last != 0) break;
        }
        break;
      }
      case Op::match:
        end = at;
        return finish(Outcome::match);
    }
    while (!on) {
      if (open_.empty()) return finish(Outcome::none);
      on = resume(pc, at, left);
    }
  }
}

std::size_t Trial::behind_run(std::uint32_t program, std::size_t failed) const {
  const Instruction* first = &tables_.code[program];
  std::size_t end = failed;
  const bool behind_one = first->op == Op::set;
  if (behind_one) {
    end += member_length(failed, tables_.sets[first->x]);
    if (end == failed) return failed + 1;
    ++first;
  }
  const bool runs = first->op == Op::run || first->op == Op::lazy_run;
  if (!runs || first->most != no_limit || first->least > (behind_one ? 0 : 1)) return failed + 1;
  const Tables::Set& set = tables_.sets[first->x];
  // Whatever stands behind a shorter run was tried behind the longer one.
  while (const std::size_t length = member_length(end, set)) end += length;
  return behind_one ? end : end + 1;
}

}  // namespace oneshot::pattern
