#include "base/pattern/pattern_set.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <cstdint>
#include <mutex>
#include <optional>

#include <re2/re2.h>

#include "base/pattern/program.h"
#include "base/utf8.h"

namespace oneshot {

namespace {

using pattern::Outcome;

/// Steps that a pattern may take on a text before RE2 is asked: a floor, and more by the byte.
constexpr std::size_t least_steps = 20000, steps_per_byte = 40;

struct Entry {
  std::string source;  ///< for RE2
  std::optional<pattern::Program> program;
  std::once_flag once;
  std::unique_ptr<const RE2> compiled;

  const RE2* re2() {
    std::call_once(once, [&] {
      RE2::Options options(RE2::Quiet);
      auto made = std::make_unique<const RE2>(source, options);
      if (made->ok()) compiled = std::move(made);
    });
    return compiled.get();
  }
};

/// Which patterns can begin with the bytes of a lead, found by hashing.
class LeadTable {
 public:
  using Place = pattern::Lead::Place;
  struct Row {
    std::uint32_t key, pattern;
    Place place;
    auto operator<=>(const Row&) const = default;
  };

  void build(std::vector<Row> leads) {
    std::sort(leads.begin(), leads.end());
    leads.erase(std::unique(leads.begin(), leads.end()), leads.end());
    slots_.assign(std::bit_ceil(leads.size() * 2 + 1), {});
    shift_ = 32 - std::countr_zero(slots_.size());
    for (std::size_t i = 0; i < leads.size();) {
      const auto begin = static_cast<std::uint32_t>(i);
      const std::uint32_t key = leads[i].key;
      while (i < leads.size() && leads[i].key == key) ++i;
      std::size_t at = slot_of(key);
      while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = {key, begin, static_cast<std::uint32_t>(i)};
      const pattern::Lead lead = pattern::Lead::of_key(key);
      if (lead.size == 1) single_.set(lead.bytes);
      if (lead.size > 1) longer_.set(pair_of(lead.bytes >> 8 * (lead.size - 2)));
    }
    rows_ = std::move(leads);
  }

  /// Calls `visit(pattern)` for all that can begin at a byte of a text.
  template <class Visit>
  void visit_at(std::string_view text, std::size_t at, bool word_begin, bool line_begin,
                const Visit& visit) const {
    const auto is_here = [&](Place place) {
      return place == Place::any || (place == Place::word_begin ? word_begin : line_begin);
    };
    const auto look = [&](std::uint32_t key) {
      for (std::size_t slot = slot_of(key); slots_[slot].key != 0;
           slot = (slot + 1) & (slots_.size() - 1)) {
        if (slots_[slot].key != key) continue;
        for (std::uint32_t i = slots_[slot].begin; i < slots_[slot].end; ++i) {
          if (is_here(rows_[i].place)) visit(rows_[i].pattern);
        }
        return;
      }
    };
    pattern::Lead lead;
    lead.add(text[at]);
    if (single_.test(lead.bytes)) look(lead.key());
    if (at + 1 == text.size()) return;
    lead.add(text[at + 1]);
    if (!longer_.test(pair_of(lead.bytes))) return;
    look(lead.key());
    if (at + 2 == text.size()) return;
    lead.add(text[at + 2]);
    look(lead.key());
  }

 private:
  struct Slot {
    std::uint32_t key = 0, begin = 0, end = 0;
  };
  static constexpr std::size_t pairs = 4096;

  std::size_t slot_of(std::uint32_t key) const {
    return shift_ == 32 ? 0 : (key * 0x9E3779B1U) >> shift_;
  }
  static std::size_t pair_of(std::uint32_t two_bytes) {
    return (two_bytes ^ two_bytes >> 8 << 5) % pairs;
  }

  std::vector<Slot> slots_{1};
  std::vector<Row> rows_;
  int shift_ = 32;
  std::bitset<256> single_;    ///< bytes that are a lead
  std::bitset<pairs> longer_;  ///< pairs of bytes with which longer leads begin
};

/// What to do after a match.
enum class Then : std::uint8_t { look_on, next_pattern, stop };

}  // namespace

struct PatternSet::Parts {
  std::vector<std::unique_ptr<Entry>> entries;
  LeadTable table;
  std::vector<std::uint32_t> anywhere;  ///< patterns that may begin with any byte
  std::vector<std::uint32_t> foreign;   ///< patterns that only RE2 understands

  /// Calls `found(pattern, match)` for each match, those of one pattern from left to right, and
  /// `retract(pattern)` before RE2 begins anew. `found` says what then.
  template <class Found, class Retract>
  void scan(std::string_view text, const Found& found, const Retract& retract) const;
  /// False to stop.
  template <class Found>
  bool ask_re2(std::uint32_t index, std::string_view text, const Found& found) const;
};

template <class Found>
bool PatternSet::Parts::ask_re2(std::uint32_t index, std::string_view text,
                                const Found& found) const {
  const RE2* compiled = entries[index]->re2();
  if (!compiled) return true;
  re2::StringPiece match;
  const re2::StringPiece all(text.data(), text.size());
  std::size_t at = 0;
  while (at <= text.size() && compiled->Match(all, at, text.size(), RE2::UNANCHORED, &match, 1)) {
    const auto begin = static_cast<std::size_t>(match.data() - text.data());
    const PatternMatch one{begin, begin + match.size()};
    if (const Then then = found(index, one); then != Then::look_on) return then != Then::stop;
    at = begin + std::max<std::size_t>(match.size(), 1);
  }
  return true;
}

template <class Found, class Retract>
void PatternSet::Parts::scan(std::string_view text, const Found& found,
                             const Retract& retract) const {
  constexpr std::uint32_t nowhere = UINT32_MAX;
  const std::size_t most_steps = least_steps + text.size() * steps_per_byte;
  std::size_t steps = most_steps;
  std::vector<std::uint32_t> next(entries.size(), 0);  // where a match may begin, by pattern
  std::vector<std::uint32_t> given_up;
  pattern::Trial trial(text);
  bool stopped = false;
  const auto attempt = [&](std::uint32_t index, std::size_t at) {
    if (stopped || at < next[index]) return;
    next[index] = static_cast<std::uint32_t>(at + 1);
    std::size_t end = 0;
    const Outcome outcome = trial.match_at(*entries[index]->program, at, end, steps);
    if (outcome == Outcome::none) return;
    if (outcome == Outcome::too_long) {
      given_up.push_back(index);
      next[index] = nowhere;
      steps = most_steps;
      return;
    }
    const Then then = found(index, PatternMatch{at, end});
    next[index] =
        then == Then::look_on ? static_cast<std::uint32_t>(std::max(end, at + 1)) : nowhere;
    stopped = then == Then::stop;
  };
  bool word_begin = true, line_begin = true;
  for (std::size_t at = 0; at < text.size() && !stopped; ++at) {
    const char first = text[at];
    if (pattern::is_inner_byte(first)) continue;  // within a code point
    table.visit_at(text, at, word_begin, line_begin,
                   [&](std::uint32_t index) { attempt(index, at); });
    word_begin = !pattern::is_word_byte(first);
    line_begin = first == '\n';
  }
  for (const std::uint32_t index : anywhere) {
    for (std::size_t at = 0; at <= text.size() && !stopped; ++at) {
      if (at == text.size() || !pattern::is_inner_byte(text[at])) attempt(index, at);
    }
  }
  for (const std::uint32_t index : given_up) {
    if (stopped) return;
    retract(index);
    stopped = !ask_re2(index, text, found);
  }
  for (const std::uint32_t index : foreign) {
    if (!stopped) stopped = !ask_re2(index, text, found);
  }
}

PatternSet::PatternSet(const std::vector<std::string>& patterns, Lines lines)
    : parts_(std::make_unique<Parts>()) {
  std::vector<LeadTable::Row> leads;
  for (std::uint32_t index = 0; index < patterns.size(); ++index) {
    auto entry = std::make_unique<Entry>();
    entry->source = lines == Lines::many ? "(?m:" + patterns[index] + ")" : patterns[index];
    if (const auto tree = pattern::parse(patterns[index], lines == Lines::many)) {
      entry->program = pattern::compile(*tree);
    }
    if (!entry->program) {
      parts_->foreign.push_back(index);
    } else {
      const std::vector<pattern::Lead> own = pattern::leads_of(*entry->program);
      if (own.empty()) parts_->anywhere.push_back(index);
      for (const pattern::Lead& lead : own) leads.push_back({lead.key(), index, lead.place});
    }
    parts_->entries.push_back(std::move(entry));
  }
  parts_->table.build(std::move(leads));
}

PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::size_t PatternSet::size() const { return parts_->entries.size(); }

std::vector<std::vector<PatternMatch>> PatternSet::find_all(std::string_view text) const {
  std::vector<std::vector<PatternMatch>> out(size());
  parts_->scan(
      text,
      [&](std::uint32_t index, const PatternMatch& match) {
        if (match.end > match.begin) out[index].push_back(match);
        return Then::look_on;
      },
      [&](std::uint32_t index) { out[index].clear(); });
  return out;
}

std::vector<std::size_t> PatternSet::matching(std::string_view text) const {
  std::vector<std::size_t> out;
  parts_->scan(
      text,
      [&](std::uint32_t index, const PatternMatch&) {
        out.push_back(index);
        return Then::next_pattern;
      },
      [](std::uint32_t) {});
  std::sort(out.begin(), out.end());
  return out;
}

bool PatternSet::any_matches(std::string_view text) const {
  bool any = false;
  parts_->scan(
      text,
      [&](std::uint32_t, const PatternMatch&) {
        any = true;
        return Then::stop;
      },
      [](std::uint32_t) {});
  return any;
}

}  // namespace oneshot
