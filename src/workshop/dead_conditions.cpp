#include "workshop/dead_conditions.h"

#include <algorithm>

#include <fmt/format.h>

#include "judge/signal_judge.h"
#include "report/terminal_text.h"
#include "rules/condition_reader.h"
#include "workshop/workbench.h"

namespace oneshot {

namespace {

constexpr int pattern_columns = 50;  ///< of a pattern in a message

/// What is known of a pattern that stands behind others in one `any`.
struct Behind {
  const Condition* any = nullptr;
  std::size_t position = 0;  ///< in `any`
};

/// How the pattern held.
struct Held {
  std::size_t times = 0;
  bool alone = false;         ///< at least once none of the earlier ones held
  std::vector<bool> earlier;  ///< those that held each time

  void add(const Held& other) {
    if (other.times == 0) return;
    if (times == 0) {
      earlier = other.earlier;
    } else {
      for (std::size_t i = 0; i < earlier.size(); ++i) earlier[i] = earlier[i] && other.earlier[i];
    }
    times += other.times;
    alone = alone || other.alone;
  }
};

}  // namespace

struct DeadConditions::Seen {
  std::vector<Held> held;  ///< as Parts::behind
};

struct DeadConditions::Parts {
  /// Patterns to be looked at on the candidates of a signal, or, of candidates, on every node.
  struct Subject {
    const Signal* signal;
    bool on_nodes;
    std::size_t first, end;  ///< in `behind`
  };
  const RuleSet& rules;
  const Workbench bench;
  std::vector<Behind> behind;
  std::vector<Subject> subjects;
  std::vector<Held> sum;

  Parts(const RuleSet& all, Date as_of) : rules(all), bench(all, as_of) {
    for (const Signal& signal : rules.signals) {
      add(signal, signal.candidates, true);
      for (const Facet& facet : signal.facets) add(signal, facet.holds, false);
    }
    sum.resize(behind.size());
  }

  void add(const Signal& signal, const Condition& root, bool on_nodes) {
    const std::size_t first = behind.size();
    walk(root, [&](const Condition& c) {
      if (c.kind != ConditionKind::any) return;
      for (std::size_t i = 1; i < c.children.size(); ++i) {
        if (c.children[i].kind == ConditionKind::pattern) behind.push_back({&c, i});
      }
    });
    subjects.push_back({&signal, on_nodes, first, behind.size()});
  }
};

DeadConditions::DeadConditions(const RuleSet& rules, Date as_of)
    : parts_(std::make_unique<Parts>(rules, as_of)) {}
DeadConditions::~DeadConditions() = default;

std::shared_ptr<const DeadConditions::Seen> DeadConditions::look(const Document& document) const {
  auto out = std::make_shared<Seen>();
  out->held.resize(parts_->behind.size());
  parts_->bench.open(document, [&](const ResumeView& view, const Evaluator& evaluator) {
    const auto note = [&](std::size_t index, const Unit& unit) {
      const Behind& behind = parts_->behind[index];
      const std::vector<Condition>& all = behind.any->children;
      if (!evaluator.holds(all[behind.position], unit, nullptr)) return;
      Held held;
      held.times = 1;
      held.alone = true;
      for (std::size_t i = 0; i < behind.position; ++i) {
        held.earlier.push_back(evaluator.holds(all[i], unit, nullptr));
        if (held.earlier.back()) held.alone = false;
      }
      out->held[index].add(held);
    };
    const Signal* judged_signal = nullptr;
    std::vector<Unit> judged_units;
    for (const Parts::Subject& subject : parts_->subjects) {
      if (subject.signal != judged_signal) {
        judged_signal = subject.signal;
        judged_units.clear();
        for (JudgedUnit& judged : judge_candidates(*judged_signal, view, evaluator)) {
          judged_units.push_back(std::move(judged.unit));
        }
      }
      std::vector<Unit> units = judged_units;
      for (std::size_t i = 0; subject.on_nodes && i < view.resume().nodes.size(); ++i) {
        Unit unit;
        unit.node = static_cast<int>(i);
        unit.ranges = {view.range_of(unit.node)};
        units.push_back(std::move(unit));
      }
      for (const Unit& unit : units) {
        for (std::size_t i = subject.first; i < subject.end; ++i) note(i, unit);
      }
    }
  });
  return out;
}

void DeadConditions::add(const Seen& seen) {
  for (std::size_t i = 0; i < seen.held.size(); ++i) parts_->sum[i].add(seen.held[i]);
}

void DeadConditions::report(Diagnostics& diagnostics) const {
  for (std::size_t i = 0; i < parts_->sum.size(); ++i) {
    const Held& held = parts_->sum[i];
    if (held.times == 0 || held.alone) continue;
    const std::vector<Condition>& all = parts_->behind[i].any->children;
    const auto cover = std::find(held.earlier.begin(), held.earlier.end(), true);
    std::string by = "earlier conditions";
    if (cover != held.earlier.end()) {
      const Condition& other = all[static_cast<std::size_t>(cover - held.earlier.begin())];
      by = fmt::format("{} in line {}", shorten(harmless(describe(other)), pattern_columns),
                       other.place.line);
    }
    const Condition& dead = all[parts_->behind[i].position];
    diagnostics.warning(
        dead.place, "dead-pattern",
        fmt::format("pattern '{}' adds nothing on these resumes: wherever it holds ({} times), {} "
                    "held already",
                    shorten(harmless(dead.pattern), pattern_columns), held.times, by));
  }
}

}  // namespace oneshot
