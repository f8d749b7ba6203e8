#include <algorithm>

#include "base/pattern/program.h"
#include "base/utf8.h"

namespace oneshot::pattern {

namespace {

using Op = Instruction::Op;

constexpr std::size_t most_leads = 1000;  // of one pattern
constexpr std::size_t most_visits = 10000;
constexpr std::size_t most_members = 4;          // of a set, for going on behind each
constexpr std::size_t most_first_members = 100;  // of a set, to begin with

/// Walks the ways into a program.
class LeadFinder {
 public:
  explicit LeadFinder(const Program& program) : program_(program) {}

  std::vector<Lead> run() {
    walk(0, {});
    if (anything_) return {};
    return std::move(leads_);
  }

 private:
  void emit(Lead lead) {
    if (lead.size == 0 || leads_.size() >= most_leads) anything_ = true;
    // Before anything but a letter or digit, \b is where a word ends.
    const auto first = static_cast<char>(lead.size == 0 ? 0 : lead.bytes >> 8 * (lead.size - 1));
    if (lead.place == Lead::Place::word_begin && !is_word_byte(first)) {
      lead.place = Lead::Place::any;
    }
    leads_.push_back(lead);
  }

  /// Goes on with `bytes`; true where the lead is full.
  bool extend(Lead& lead, std::string_view bytes) {
    while (!bytes.empty() && lead.size < longest_lead) {
      lead.add(bytes.front());
      bytes.remove_prefix(1);
    }
    if (lead.size < longest_lead) return false;
    lead.add_rest(bytes);
    emit(lead);
    return true;
  }

  void walk(std::uint32_t pc, Lead lead) {
    for (;;) {
      if (++visits_ > most_visits) anything_ = true;
      if (anything_) return;
      const Instruction& now = program_.code[pc];
      switch (now.op) {
        case Op::literal:
        case Op::folded_literal:
          if (extend(lead, std::string_view(program_.bytes).substr(now.x, now.y))) return;
          ++pc;
          break;
        case Op::set:
          walk_set(program_.sets[now.x], lead, {pc + 1});
          return;
        case Op::run:
        case Op::lazy_run:
          // Whether it may go on, or end here, is left open: more leads than there are do no harm.
          if (now.least == 0) walk(pc + 1, lead);
          if (now.most == 1) {
            walk_set(program_.sets[now.x], lead, {pc + 1});
          } else {
            walk_set(program_.sets[now.x], lead, {pc, pc + 1});
          }
          return;
        case Op::edge:
          if (lead.size == 0 && now.edge == Edge::word) lead.place = Lead::Place::word_begin;
          if (lead.size == 0 && (now.edge == Edge::text_begin || now.edge == Edge::line_begin)) {
            lead.place = Lead::Place::line_begin;
          }
          ++pc;
          break;
        case Op::split:
          walk(now.x, lead);
          pc = now.y;
          break;
        case Op::jump:
          pc = now.x;
          break;
        case Op::choice:
          for (const std::uint32_t begin : program_.choices[now.x].begins) walk(begin, lead);
          return;
        case Op::match:
          emit(lead);
          return;
      }
    }
  }

  void walk_set(const CharSet& set, const Lead& lead, std::initializer_list<std::uint32_t> ways) {
    std::vector<std::string> members;
    bool exact = true;
    for (char32_t c = 0; c < 0x80; ++c) {
      if (set.contains(c) && !(c >= 'A' && c <= 'Z' && set.contains(c + 0x20))) {
        members.emplace_back(1, static_cast<char>(c));
      }
    }
    for (const auto& [first, last] : set.ranges()) {
      if (last - first < most_members) {
        for (char32_t c = first; c <= last; ++c) append_utf8(members.emplace_back(), c);
        continue;
      }
      exact = false;
      std::string from, to;
      append_utf8(from, first);
      append_utf8(to, last);
      for (auto byte = static_cast<unsigned char>(from[0]);
           byte <= static_cast<unsigned char>(to[0]); ++byte) {
        members.emplace_back(1, static_cast<char>(byte));
      }
    }
    if (members.size() > (lead.size == 0 ? most_first_members : most_members)) {
      emit(lead);
      return;
    }
    exact = exact && members.size() <= most_members;
    for (const std::string& member : members) {
      Lead longer = lead;
      if (extend(longer, member)) continue;
      if (!exact) {
        emit(longer);
        continue;
      }
      for (const std::uint32_t way : ways) walk(way, longer);
    }
  }

  const Program& program_;
  std::vector<Lead> leads_;
  std::size_t visits_ = 0;
  bool anything_ = false;
};

}  // namespace

Lead Lead::of(std::string_view text) {
  Lead lead;
  for (; !text.empty() && lead.size < longest_lead; text.remove_prefix(1)) lead.add(text.front());
  lead.add_rest(text);
  return lead;
}

std::vector<Lead> leads_of(const Program& program) { return LeadFinder(program).run(); }

}  // namespace oneshot::pattern
