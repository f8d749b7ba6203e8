#include "base/pattern/pattern_set.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory_resource>
#include <mutex>
#include <optional>
#include <span>

#include <re2/re2.h>

#include "base/image.h"
#include "base/patience.h"
#include "base/pattern/lead_table.h"
#include "base/pattern/program.h"
#include "base/pattern/roamer.h"
#include "base/pattern/tables.h"
#include "base/pattern/trial.h"
#include "base/prepared.h"

namespace oneshot {

namespace {

using pattern::Outcome;
using pattern::Waking;

/// Steps that a pattern may take on a text before RE2 is asked: a floor, and more by the byte.
constexpr std::size_t least_steps = 20000, steps_per_byte = 40;

/// Memory that the scan of one text needs, mostly no more than stands on the stack.
class Workspace {
 public:
  operator std::pmr::memory_resource&() { return resource_; }

 private:
  static constexpr std::size_t usual_size = 4096;
  std::array<std::byte, usual_size> room_;
  std::pmr::monotonic_buffer_resource resource_{room_.data(), room_.size()};
};

/// What to do after a match.
enum class Then : std::uint8_t { look_on, next_pattern, stop };

}  // namespace

struct PatternSet::Parts {
  static constexpr std::uint32_t no_program = std::numeric_limits<std::uint32_t>::max();

  std::string made;  ///< the image, where the binary carries none
  // What stands in the image, in this order.
  std::uint64_t lines = 0;
  std::string_view texts;                   ///< of all patterns
  std::span<const std::uint32_t> ends;      ///< of each pattern in `texts`
  std::span<const std::uint32_t> programs;  ///< where each begins in the tables, or no_program
  std::span<const std::uint32_t> foreign;   ///< patterns that only RE2 understands
  std::span<const pattern::Roamer> roamers;
  /// Where patterns may begin; those of roamers stand under numbers behind those of the patterns,
  /// and behind them where texts stand that roamers need (see Waking).
  pattern::LeadTable leads;
  pattern::Tables tables;

  std::vector<std::uint32_t> sleepless;  ///< of the roamers

  /// A pattern as RE2 compiles it, when it is first asked.
  struct ByRe2 {
    std::once_flag once;
    std::unique_ptr<const RE2> compiled;
  };
  std::unique_ptr<ByRe2[]> by_re2;

  void read(std::string_view image);
  bool is_of(const std::vector<std::string>& patterns, Lines wanted) const;
  std::string_view text_of(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends[index - 1];
    return texts.substr(begin, ends[index] - begin);
  }
  const RE2* re2(std::uint32_t index) const;

  /// Where leads stand in a text: of patterns, by pattern, and of roamers, by roamer; of one from
  /// left to right.
  struct Wakings {
    std::pmr::vector<Waking> patterns, roamers;
  };
  Wakings wakings_in(const pattern::LeadText& text, std::pmr::memory_resource& memory) const;

  /// Calls `found(pattern, match)` for each match, those of one pattern from left to right, and
  /// `retract(pattern)` before it begins anew with one. `found` says what then.
  template <class Found, class Retract>
  void scan(std::string_view text, const Found& found, const Retract& retract) const;
  /// False to stop.
  template <class Found>
  bool ask_re2(std::uint32_t index, std::string_view text, const Found& found) const;
};

template <class Found>
bool PatternSet::Parts::ask_re2(std::uint32_t index, std::string_view text,
                                const Found& found) const {
  const RE2* compiled = re2(index);
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
  Patience::spend(text.size());
  constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
  const std::size_t most_steps = least_steps + text.size() * steps_per_byte;
  std::size_t steps = most_steps;
  std::size_t next = 0;  // where the pattern at hand may match again
  std::vector<std::uint32_t> given_up;
  Workspace memory;
  const pattern::LeadText lead_text(text);
  pattern::Trial trial(tables, text, lead_text, memory);
  bool stopped = false;
  const auto attempt = [&](std::uint32_t index, std::size_t at) {
    if (stopped || at < next) return;
    next = at + 1;
    std::size_t end = 0;
    const Outcome outcome = trial.match_at(programs[index], at, end, steps);
    if (outcome == Outcome::none) {
      next = std::max(next, trial.next_chance(programs[index], at));
      return;
    }
    if (outcome == Outcome::too_long) {
      given_up.push_back(index);
      next = nowhere;
      steps = most_steps;
      return;
    }
    const Then then = found(index, PatternMatch{at, end});
    next = then == Then::look_on ? std::max(end, at + 1) : nowhere;
    stopped = then == Then::stop;
  };
  // One pattern after the other: its program stays at hand from place to place.
  const Wakings wakings = wakings_in(lead_text, memory);
  for (std::size_t i = 0; i < wakings.patterns.size() && !stopped; ++i) {
    const Waking& waking = wakings.patterns[i];
    if (i == 0 || wakings.patterns[i - 1].number != waking.number) next = 0;
    if (i + 1 < wakings.patterns.size()) {  // few programs are in the processor's cache
      __builtin_prefetch(&tables.code[programs[wakings.patterns[i + 1].number]]);
    }
    attempt(waking.number, waking.at);
  }
  pattern::Windows windows(text, memory);
  const auto roam = [&](const pattern::Roamer& roamer, std::span<const Waking> by) {
    next = 0;
    for (const pattern::Window& window : windows.of(roamer, by)) {
      for (std::size_t at = std::max(window.first, next); at <= window.last && !stopped;
           at = next) {
        if (!window.all) at = roamer.next_begin(lead_text, at, window.last);
        if (at > window.last) break;
        attempt(roamer.pattern, at);
      }
    }
  };
  std::span<const Waking> waking = wakings.roamers;
  auto awake = sleepless.begin();
  while (!stopped && (!waking.empty() || awake != sleepless.end())) {
    std::uint32_t number = waking.empty() ? *awake : waking.front().roamer();
    if (awake != sleepless.end() && *awake <= number) number = *awake++;
    const auto behind = std::find_if(waking.begin(), waking.end(),
                                     [&](const Waking& other) { return other.roamer() != number; });
    const auto own = static_cast<std::size_t>(behind - waking.begin());
    roam(roamers[number], waking.first(own));
    waking = waking.subspan(own);
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

PatternSet::Parts::Wakings PatternSet::Parts::wakings_in(const pattern::LeadText& text,
                                                         std::pmr::memory_resource& memory) const {
  Wakings out{std::pmr::vector<Waking>(&memory), std::pmr::vector<Waking>(&memory)};
  const auto add = [](std::pmr::vector<Waking>& wakings, std::uint32_t number, std::size_t at) {
    constexpr std::size_t usual_wakings = 32;
    if (wakings.empty()) wakings.reserve(usual_wakings);
    wakings.push_back({number, static_cast<std::uint32_t>(at)});
  };
  const auto patterns = static_cast<std::uint32_t>(programs.size());
  leads.visit(text, [&](std::uint32_t number, std::size_t at) {
    if (number < patterns) {
      add(out.patterns, number, at);
    } else {
      add(out.roamers, number - patterns, at);
    }
  });
  const auto pattern_of = [](const Waking& waking) { return waking.number; };
  const auto roamer_of = [](const Waking& waking) { return waking.roamer(); };
  pattern::order_by(out.patterns, programs.size(), pattern_of);
  pattern::order_by(out.roamers, roamers.size(), roamer_of);
  return out;
}

void PatternSet::Parts::read(std::string_view image) {
  ImageReader in(image);
  in.read(lines);
  in.read(texts);
  in.read(ends);
  in.read(programs);
  in.read(foreign);
  in.read(roamers);
  leads.read(in);
  tables.read(in);
  sleepless = pattern::sleepless(roamers);
}

bool PatternSet::Parts::is_of(const std::vector<std::string>& patterns, Lines wanted) const {
  if (lines != static_cast<std::uint64_t>(wanted) || ends.size() != patterns.size()) return false;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (text_of(i) != patterns[i]) return false;
  }
  return true;
}

const RE2* PatternSet::Parts::re2(std::uint32_t index) const {
  ByRe2& own = by_re2[index];
  std::call_once(own.once, [&] {
    std::string text(text_of(index));
    if (lines == static_cast<std::uint64_t>(Lines::many)) text = "(?m:" + text + ")";
    auto compiled = std::make_unique<const RE2>(text, RE2::Options(RE2::Quiet));
    if (compiled->ok()) own.compiled = std::move(compiled);
  });
  return own.compiled.get();
}

namespace {

std::string make_image(const std::vector<std::string>& patterns, PatternSet::Lines lines,
                       std::uint32_t no_program) {
  std::string texts;
  std::vector<std::uint32_t> ends, programs, foreign;
  std::vector<pattern::Roamer> roamers;
  pattern::LeadTableWriter leads;
  pattern::TablesWriter tables;
  for (std::uint32_t index = 0; index < patterns.size(); ++index) {
    texts += patterns[index];
    ends.push_back(static_cast<std::uint32_t>(texts.size()));
    const auto tree = pattern::parse(patterns[index], lines == PatternSet::Lines::many);
    const auto program = tree ? pattern::compile(*tree) : std::nullopt;
    if (!program) {
      foreign.push_back(index);
      programs.push_back(no_program);
      continue;
    }
    programs.push_back(tables.add(*program));
    const pattern::Beginning begins = pattern::beginning_of(*tree);
    const auto behind = static_cast<std::uint32_t>(patterns.size());
    const auto roamer = static_cast<std::uint32_t>(roamers.size());
    for (const pattern::Lead& lead : begins.leads) {
      leads.add(lead, begins.roams ? behind + Waking::by(Waking::Kind::lead, roamer) : index);
    }
    if (!begins.roams) continue;
    for (const std::string& text : begins.needed) {
      leads.add(pattern::Lead::of(text), behind + Waking::by(Waking::Kind::text, roamer));
    }
    for (const std::string& text : begins.nearby) {
      leads.add(pattern::Lead::of(text), behind + Waking::by(Waking::Kind::nearby, roamer));
    }
    roamers.push_back(*begins.roams);
    roamers.back().pattern = index;
  }
  ImageWriter out;
  out.add(static_cast<std::uint64_t>(lines));
  out.add(std::string_view(texts));
  for (const auto* numbers : {&ends, &programs, &foreign}) {
    out.add(std::span<const std::uint32_t>(*numbers));
  }
  out.add(std::span<const pattern::Roamer>(roamers));
  leads.write(out);
  tables.write(out);
  return out.take();
}

/// How many patterns there are, and how long they are together.
prepared::Key key_of(const std::vector<std::string>& patterns) {
  prepared::Key bytes = 0;
  for (const std::string& pattern : patterns) bytes += pattern.size();
  constexpr int bits_of_count = 20;
  return (bytes << bits_of_count) + patterns.size();
}

}  // namespace

PatternSet::PatternSet(const std::vector<std::string>& patterns, Lines lines)
    : parts_(std::make_unique<Parts>()) {
  const prepared::Key key = key_of(patterns);
  const std::string_view carried =
      prepared::find(prepared::Kind::patterns, key, [&](std::string_view image) {
        parts_->read(image);
        return parts_->is_of(patterns, lines);
      });
  if (carried.empty()) {
    parts_->made = make_image(patterns, lines, Parts::no_program);
    parts_->read(parts_->made);
    prepared::made(prepared::Kind::patterns, key, parts_->made);
  }
  parts_->by_re2 = std::make_unique<Parts::ByRe2[]>(patterns.size());
}

PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::size_t PatternSet::size() const { return parts_->programs.size(); }

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

std::vector<PatternHit> PatternSet::find_hits(std::string_view text) const {
  std::vector<PatternHit> out;
  parts_->scan(
      text,
      [&](std::uint32_t index, const PatternMatch& match) {
        if (match.end > match.begin) out.push_back({index, match});
        return Then::look_on;
      },
      [&](std::uint32_t index) {
        std::erase_if(out, [&](const PatternHit& hit) { return hit.pattern == index; });
      });
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
