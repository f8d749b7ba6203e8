#include "workshop/trial.h"

#include <algorithm>
#include <chrono>
#include <set>

#include <fmt/format.h>

#include "base/utf8.h"
#include "judge/candidates.h"
#include "judge/signal_judge.h"
#include "report/told.h"
#include "rules/condition_reader.h"
#include "rules/pattern.h"
#include "rules/rule_reader.h"

namespace oneshot {

namespace {

const std::string shown_name = "CONDITION";
constexpr std::string_view prefix = "tried = ";  ///< makes a TOML document of a condition

/// How messages name the signal that carries the condition.
constexpr std::string_view carrier = "signal 'tried': candidates: ";

/// Places of what was put before the condition are taken off again.
void shift_places(const Diagnostics& from, std::size_t added, Diagnostics& to) {
  for (const Diagnostic& d : from.all()) {
    SourcePlace place = d.place;
    if (place.line == 1) place.column = std::max(1, place.column - static_cast<int>(added));
    std::string message = d.message;
    if (message.starts_with(carrier)) message.replace(0, carrier.size(), "condition: ");
    to.error(place, d.code, message);
  }
}

void check_pattern(const Condition& condition, Diagnostics& diagnostics) {
  walk(condition, [&](const Condition& c) {
    if (c.kind != ConditionKind::pattern) return;
    const PatternProblem problem = pattern_problem(c.pattern);
    if (problem.message.empty()) return;
    diagnostics.error(c.place, "bad-pattern",
                      fmt::format("pattern does not compile at character {}: {}", problem.character,
                                  problem.message));
  });
}

/// The lists that conditions name, so that a trial does not look for all the others.
std::vector<TermList> named_lists(const RuleSet& rules, const Condition& condition) {
  std::set<std::string> names;
  bool needs_all = false;
  walk(condition, [&](const Condition& c) {
    if (c.kind == ConditionKind::list || c.kind == ConditionKind::title) {
      names.insert(c.values.begin(), c.values.end());
    }
    // A rating or a title belongs to the platform that is named beside it, in whatever list.
    needs_all = needs_all || c.kind == ConditionKind::rating || c.kind == ConditionKind::title;
  });
  std::vector<TermList> out;
  for (const TermList& list : rules.lists) {
    if (needs_all || names.contains(list.id)) out.push_back(list);
  }
  return out;
}

TrialHit hit_of(const Condition& condition, const Unit& unit, const ResumeView& view,
                const Evaluator& evaluator) {
  TrialHit hit;
  const TextRange whole = unit.ranges.front();
  const Quote quote = view.quote(whole);
  hit.page = quote.page;
  hit.line = quote.line;
  hit.section = view.resume().nodes[static_cast<std::size_t>(unit.node)].section;
  hit.text = whole.of(view.text());
  for (char& c : hit.text) {
    if (is_ascii_space(c)) c = ' ';
  }
  std::vector<TextRange> found;
  evaluator.holds(condition, unit, &found);
  for (const TextRange& range : found) {
    if (range.begin < whole.begin || range.end > whole.end) continue;
    hit.matches.push_back({range.begin - whole.begin, range.end - whole.begin});
  }
  std::sort(hit.matches.begin(), hit.matches.end());
  return hit;
}

}  // namespace

Trial::Trial(const RuleSet& rules, const std::string& written, Date as_of, Diagnostics& diagnostics)
    : all_rules_(rules) {
  const bool braced = trim(written).substr(0, 1) == "{";
  const std::string before = std::string(prefix) + (braced ? "" : "{ ");
  const std::string toml = before + written + (braced ? "" : " }");
  Diagnostics found;
  const TomlValue root = parse_toml(toml, shown_name, found);
  if (const TomlValue* value = root.find("tried")) {
    Signal tried;
    tried.id = "tried";
    tried.candidates = read_condition(*value, "condition", found);
    LevelRule level;
    level.level = Level::mention;
    tried.levels.push_back(level);
    rules_.lists = rules.lists;
    rules_.lexicons = rules.lexicons;
    rules_.signals.push_back(std::move(tried));
    if (!found.has_errors()) check_references(rules_, found);
    check_pattern(rules_.signals.front().candidates, found);
  }
  shift_places(found, before.size(), diagnostics);
  if (found.has_errors()) return;
  rules_.lists = named_lists(rules, rules_.signals.front().candidates);
  bench_ = std::make_unique<Workbench>(rules_, as_of);
  full_bench_ = std::make_unique<Workbench>(all_rules_, as_of);
}

Trial::Found Trial::run(const Document& document, bool levels) const {
  using Clock = std::chrono::steady_clock;
  const auto since = [](Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
  };
  Found out;
  const Signal& tried = rules_.signals.front();
  const Clock::time_point start = Clock::now();
  const Resume resume = bench_->understood(document);
  out.understanding = since(start);
  Clock::time_point matching = Clock::now();
  bench_->look(resume, [&](const ResumeView& view, const Evaluator& evaluator) {
    // Terms of lists are found as the view is made; without lists that is no matching.
    if (rules_.lists.empty()) {
      out.understanding += since(matching);
      matching = Clock::now();
    }
    out.bytes = view.text().size();
    const std::vector<Unit> units = find_candidates(tried, view, evaluator);
    for (const Unit& unit : units)
      out.hits.push_back(hit_of(tried.candidates, unit, view, evaluator));
    out.matching = since(matching);
    if (levels && !units.empty()) add_levels(resume, units, out.hits);
  });
  return out;
}

void Trial::add_levels(const Resume& resume, const std::vector<Unit>& units,
                       std::vector<TrialHit>& hits) const {
  const auto overlap = [](const Unit& a, const Unit& b) {
    return std::any_of(a.ranges.begin(), a.ranges.end(), [&](const TextRange& one) {
      return std::any_of(b.ranges.begin(), b.ranges.end(), [&](const TextRange& other) {
        return one.begin < other.end && other.begin < one.end;
      });
    });
  };
  // Places are those of the tried view: both show the same resume.
  full_bench_->look(resume, [&](const ResumeView& view, const Evaluator& evaluator) {
    for (const Signal& signal : all_rules_.signals) {
      const std::vector<JudgedUnit> judged = judge_candidates(signal, view, evaluator);
      for (std::size_t i = 0; i < units.size(); ++i) {
        Level best = Level::none;
        for (const JudgedUnit& one : judged) {
          if (one.level > best && overlap(one.unit, units[i])) best = one.level;
        }
        if (best > Level::none) hits[i].levels.emplace_back(signal.id, best);
      }
    }
  });
}

void TrialCounts::add(const std::vector<TrialHit>& hits) {
  ++files;
  if (!hits.empty()) ++files_with;
  entries += hits.size();
  for (const TrialHit& hit : hits) {
    ++by_section[hit.section];
    for (const auto& [signal, level] : hit.levels) {
      ++by_level[fmt::format("{} {}", signal, name_of(level))];
    }
    if (hit.levels.empty()) ++by_level["no signal"];
  }
}

std::string TrialCounts::text() const {
  const auto counts = [](const std::map<std::string, int>& all) {
    std::string out;
    for (const auto& [name, count] : all) {
      out += fmt::format("{}{} {}", out.empty() ? "" : ", ", told(name), count);
    }
    return out;
  };
  std::string out =
      told(fmt::format("{} entries in {} of {} files", entries, files_with, files)) + "\n";
  if (entries == 0) return out;
  return out + "  " + told(fmt::format("by section  {}", counts(by_section))) + "\n  " +
         told(fmt::format("by signal   {}", counts(by_level))) + "\n";
}

}  // namespace oneshot
