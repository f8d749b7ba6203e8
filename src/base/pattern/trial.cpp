#include "base/pattern/trial.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace oneshot::pattern {

namespace {

using Op = Instruction::Op;

char lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c; }

bool fits_folded(std::string_view text, std::size_t at, std::string_view literal) {
  if (text.size() - at < literal.size()) return false;
  for (std::size_t i = 0; i < literal.size(); ++i) {
    if (lower(text[at + i]) != literal[i]) return false;
  }
  return true;
}

}  // namespace

inline std::size_t Trial::member_length(std::size_t at, const Tables::Set& set) const {
  if (at >= text_.size()) return 0;
  const auto byte = static_cast<unsigned char>(text_[at]);
  if (byte < 0x80) return tables_.contains(set, byte) ? 1 : 0;
  const CodePoint c = decode_at(text_, at);
  return c.length > 1 && tables_.contains(set, c.value) ? c.length : 0;
}

bool Trial::holds(Edge edge, std::size_t at) const {
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
      do {
        --at;
        fits = !is_inner_byte(text_[at]) && tables_.may_follow(run, text_, at);
      } while (!fits && at > shortest);
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
        fits = tables_.may_follow(run, text_, at);
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
        on = fits_folded(text, at, tables_.bytes.substr(now.x, now.y));
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
        std::uint32_t count = 0;
        const auto go_to = [&](std::uint32_t limit) {
          while (count < limit) {
            const std::size_t length = member_length(at, set);
            if (length == 0) break;
            at += length;
            ++count;
          }
        };
        go_to(now.least);
        const std::size_t shortest = at;
        if (count == now.least) go_to(wanted);
        on = count >= now.least;
        if (on && greedy && at > shortest) branch(Branch::Kind::shrink, pc, shortest);
        if (on && !greedy && now.most > now.least) {
          branch(Branch::Kind::grow, pc, now.most - now.least);
        }
        on = on && tables_.may_follow(now, text, at);
        left -= std::min<std::size_t>(left, count);
        ++pc;
        break;
      }
      case Op::edge:
        on = holds(now.edge, at);
        ++pc;
        break;
      case Op::split:
        branch(Branch::Kind::fork, now.y, 0);
        pc = now.x;
        break;
      case Op::jump:
        pc = now.x;
        break;
      case Op::choice: {
        const Tables::ByByte& choice = tables_.choices[now.x];
        const std::size_t byte =
            at < text.size() ? static_cast<unsigned char>(text[at]) : Choice::at_end;
        const Tables::List& row = tables_.lists[choice.first_list + choice.list[byte]];
        const std::span<const Choice::Way> list = tables_.ways.subspan(row.first_way, row.ways);
        // Only code points of three bytes are told apart further.
        const std::uint32_t here = byte >= 0xE0 ? three_bytes(text, at) : 0;
        on = false;
        for (std::size_t i = list.size(); i-- > 0;) {
          if (list[i].first_bytes != 0 && list[i].first_bytes != here) continue;
          if (on) branch(Branch::Kind::fork, pc, 0);
          pc = list[i].begin;
          on = true;
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

std::size_t Trial::next_chance(std::uint32_t program, std::size_t failed) const {
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
