#include "base/pattern/pattern_set.h"

#include <algorithm>
#include <array>
#include <bit>
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
  struct Row {
    std::uint32_t key, pattern;
    auto operator<=>(const Row&) const = default;
  };

  void build(std::vector<Row> leads) {
    std::sort(leads.begin(), leads.end());
    leads.erase(std::unique(leads.begin(), leads.end()), leads.end());
    slots_.assign(std::bit_ceil(leads.size() * 2 + 1), {});
    shift_ = 32 - std::countr_zero(slots_.size());
    patterns_.reserve(leads.size());
    for (std::size_t i = 0; i < leads.size();) {
      const auto begin = static_cast<std::uint32_t>(patterns_.size());
      const std::uint32_t key = leads[i].key;
      for (; i < leads.size() && leads[i].key == key; ++i) patterns_.push_back(leads[i].pattern);
      std::size_t at = slot_of(key);
      while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = {key, begin, static_cast<std::uint32_t>(patterns_.size())};
    }
  }

  template <class Visit>
  void visit(std::uint32_t key, const Visit& visit) const {
    for (std::size_t at = slot_of(key); slots_[at].key != 0; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].key != key) continue;
      for (std::uint32_t i = slots_[at].begin; i < slots_[at].end; ++i) visit(patterns_[i]);
      return;
    }
  }

 private:
  struct Slot {
    std::uint32_t key = 0, begin = 0, end = 0;
  };
  std::size_t slot_of(std::uint32_t key) const {
    return shift_ == 32 ? 0 : (key * 0x9E3779B1U) >> shift_;
  }

  std::vector<Slot> slots_{1};
  std::vector<std::uint32_t> patterns_;
  int shift_ = 32;
};

/// What to do after a match.
enum class Then : std::uint8_t { look_on, next_pattern, stop };

/// What is known of a pattern while a text is gone through.
struct Progress {
  std::size_t next = 0;  ///< the first place where a match may begin
  std::size_t steps = 0;
  bool given_up = false;
};

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
  constexpr std::size_t nowhere = SIZE_MAX;
  const std::size_t most_steps = least_steps + text.size() * steps_per_byte;
  std::vector<Progress> progress(entries.size(), {0, most_steps, false});
  pattern::Trial trial(text);
  bool stopped = false;
  const auto attempt = [&](std::uint32_t index, std::size_t at) {
    Progress& state = progress[index];
    if (stopped || at < state.next) return;
    state.next = at + 1;
    std::size_t end = 0;
    const Outcome outcome = trial.match_at(*entries[index]->program, at, end, state.steps);
    if (outcome == Outcome::none) return;
    if (outcome == Outcome::too_long) {
      state.given_up = true;
      state.next = nowhere;
      return;
    }
    const Then then = found(index, PatternMatch{at, end});
    state.next = then == Then::look_on ? std::max(end, at + 1) : nowhere;
    stopped = then == Then::stop;
  };
  using Place = pattern::Lead::Place;
  bool behind_word = false, behind_line = true;
  for (std::size_t at = 0; at < text.size() && !stopped; ++at) {
    const char first = text[at];
    if (pattern::is_inner_byte(first)) continue;  // within a code point
    pattern::Lead lead;
    for (std::size_t i = at; i < text.size() && lead.size < pattern::longest_lead; ++i) {
      lead.add(text[i]);
      const auto look = [&](Place place) {
        lead.place = place;
        table.visit(lead.key(), [&](std::uint32_t index) { attempt(index, at); });
      };
      look(Place::any);
      if (!behind_word) look(Place::word_begin);
      if (behind_line) look(Place::line_begin);
    }
    behind_word = pattern::is_word_byte(first);
    behind_line = first == '\n';
  }
  for (const std::uint32_t index : anywhere) {
    for (std::size_t at = 0; at <= text.size() && !stopped; ++at) {
      if (at == text.size() || !pattern::is_inner_byte(text[at])) attempt(index, at);
    }
  }
  for (std::uint32_t index = 0; index < entries.size() && !stopped; ++index) {
    if (!progress[index].given_up) continue;
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
      for (const pattern::Lead& lead : own) leads.push_back({lead.key(), index});
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
