#include "workshop/trial.h"

#include <algorithm>

#include "base/utf8.h"
#include "judge/candidates.h"
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
                      "pattern does not compile at character " + std::to_string(problem.character) +
                          ": " + problem.message);
  });
}

}  // namespace

Trial::Trial(const RuleSet& rules, const std::string& written, Date as_of,
             Diagnostics& diagnostics) {
  const bool braced = trim(written).substr(0, 1) == "{";
  const std::string before = std::string(prefix) + (braced ? "" : "{ ");
  const std::string toml = before + written + (braced ? "" : " }");
  Diagnostics found;
  const TomlValue root = parse_toml(toml, shown_name, found);
  const TomlValue* value = root.find("tried");
  if (value) {
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
  if (!found.has_errors()) bench_ = std::make_unique<Workbench>(rules_, as_of);
}

std::vector<TrialHit> Trial::run(const Document& document) const {
  std::vector<TrialHit> out;
  const Signal& tried = rules_.signals.front();
  bench_->open(document, [&](const ResumeView& view, const Evaluator& evaluator) {
    for (const Unit& unit : find_candidates(tried, view, evaluator)) {
      TrialHit hit;
      const Quote quote = view.quote(unit.ranges.front());
      hit.page = quote.page;
      hit.line = quote.line;
      hit.section = view.resume().nodes[static_cast<std::size_t>(unit.node)].section;
      std::vector<TextRange> found;
      evaluator.holds(tried.candidates, unit, &found);
      const TextRange whole = unit.ranges.front();
      hit.text = whole.of(view.text());
      for (char& c : hit.text) {
        if (is_ascii_space(c)) c = ' ';
      }
      for (const TextRange& range : found) {
        if (range.begin < whole.begin || range.end > whole.end) continue;
        hit.matches.push_back({range.begin - whole.begin, range.end - whole.begin});
      }
      std::sort(hit.matches.begin(), hit.matches.end());
      out.push_back(std::move(hit));
    }
  });
  return out;
}

}  // namespace oneshot
