#include "rules/lint.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>
#include <re2/re2.h>

#include "rules/condition_reader.h"
#include "rules/level_reach.h"
#include "rules/pattern.h"
#include "rules/term_text.h"

namespace oneshot {

namespace {

/// A text without any meaning: a pattern that matches it matches nearly everything.
constexpr const char* meaningless = "qzx jvk";

class Lint {
 public:
  Lint(const RuleSet& rules, Diagnostics& diagnostics) : rules_(rules), diagnostics_(diagnostics) {}

  void run() {
    for (const Signal& signal : rules_.signals) {
      each_condition(signal.candidates);
      for (const Facet& facet : signal.facets) {
        each_condition(facet.holds);
        if (facet.denied_by) each_condition(*facet.denied_by);
      }
      check_facets(signal);
      check_levels(signal);
      check_reach(signal, rules_, diagnostics_);
      if (signal.experience_gap.en.empty()) {
        warn(signal.place, "no-gap",
             fmt::format("signal '{}' has no [experience]: who has nothing there gets no advice",
                         signal.id));
      }
      if (signal.examples.empty()) {
        warn(signal.place, "no-example",
             fmt::format("signal '{}' has no [[example]] that proves it", signal.id));
      }
    }
    for (const auto* traits : {&rules_.roles, &rules_.foundations, &rules_.paths}) {
      for (const Trait& trait : *traits) {
        for (const Trait::Sign& sign : trait.signs) each_condition(sign.condition);
      }
    }
    for (const TermList& list : rules_.lists) check_list(list);
    for (const Profile& profile : rules_.profiles) check_profile(profile);
  }

 private:
  void warn(const SourcePlace& place, const char* code, const std::string& message) {
    diagnostics_.warning(place, code, message);
  }

  void each_condition(const Condition& root) {
    walk(root, [&](const Condition& c) {
      if (c.kind == ConditionKind::list || c.kind == ConditionKind::title) {
        used_lists_.insert(c.values.begin(), c.values.end());
      }
      if (c.kind == ConditionKind::pattern) check_pattern(c);
    });
  }

  void check_pattern(const Condition& c) {
    const auto pattern = compile_pattern(c.pattern);
    if (!pattern) return;  // an error already
    if (RE2::PartialMatch("", *pattern)) {
      warn(c.place, "empty-match",
           fmt::format("pattern '{}' matches the empty text: it holds everywhere", c.pattern));
    } else if (RE2::PartialMatch(meaningless, *pattern)) {
      warn(c.place, "matches-everything",
           fmt::format("pattern '{}' matches nearly any text", c.pattern));
    }
  }

  void check_profile(const Profile& profile) {
    for (const Signal& signal : rules_.signals) {
      if (profile.weights.count(signal.id) > 0) continue;
      warn(profile.place, "no-weight",
           fmt::format("profile '{}' gives signal '{}' no weight; write {} = 0 if it is to add "
                       "nothing to the score",
                       profile.id, signal.id, signal.id));
    }
  }

  static bool needs(const LevelRule& level, const std::string& facet) {
    return std::find(level.needs.begin(), level.needs.end(), facet) != level.needs.end();
  }

  void check_facets(const Signal& signal) {
    std::set<std::string> looked_at;
    const auto note = [&](const Condition& root) {
      walk(root, [&](const Condition& c) {
        if (c.kind == ConditionKind::facet) looked_at.insert(c.values.begin(), c.values.end());
      });
    };
    for (const Facet& facet : signal.facets) note(facet.holds);
    for (const Facet& facet : signal.facets) {
      const bool needed =
          std::any_of(signal.levels.begin(), signal.levels.end(),
                      [&](const LevelRule& level) { return needs(level, facet.id); });
      if (!needed && facet.bonus == 0 && looked_at.count(facet.id) == 0) {
        warn(facet.place, "unused-facet",
             fmt::format("facet '{}' changes nothing: no level needs it, and it has no bonus",
                         facet.id));
      }
    }
  }

  /// A level is shadowed where a better or equal one needs no more than it does.
  void check_levels(const Signal& signal) {
    for (std::size_t i = 0; i < signal.levels.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const LevelRule &rule = signal.levels[i], &better = signal.levels[j];
        const bool shadowed =
            std::all_of(better.needs.begin(), better.needs.end(),
                        [&](const std::string& facet) { return needs(rule, facet); });
        if (!shadowed) continue;
        warn(rule.place, "shadowed-level",
             fmt::format("level '{}' is never reached: whatever has {} is '{}' by line {}",
                         name_of(rule.level), fmt::join(rule.needs, ", "), name_of(better.level),
                         better.place.line));
        break;
      }
    }
  }

  void check_list(const TermList& list) {
    if (list.title.en.empty()) {
      warn(list.place, "no-title",
           fmt::format("list '{}' has no title; write title = {{ en = \"…\", ko = \"…\" }}",
                       list.id));
    }
    if (used_lists_.count(list.id) == 0) {
      warn(list.place, "unused-list", fmt::format("no condition names the list '{}'", list.id));
    }
    // Titles of two platforms may share a spelling ("Yellow"): the platform beside it decides.
    std::map<std::pair<std::string, std::u32string>, const ListTerm*> spellings;
    for (const ListTerm& term : list.terms) {
      for (const std::string& alias : term.aliases) {
        std::vector<TermSymbol> symbols;
        fold_term_text(alias, symbols);
        std::u32string key;
        for (const TermSymbol& s : symbols) key += term.match_case ? s.written : s.folded;
        if (key.empty()) {
          warn(term.place, "empty-alias",
               fmt::format("term '{}': alias '{}' has no letters", term.id, alias));
          continue;
        }
        const auto [at, is_new] = spellings.try_emplace({term.platform, key}, &term);
        if (!is_new && at->second == &term &&
            std::count(term.aliases.begin(), term.aliases.end(), alias) > 1) {
          warn(term.place, "duplicate-alias",
               fmt::format("term '{}': the spelling '{}' stands twice", term.id, alias));
        }
        if (!is_new && at->second != &term) {
          warn(term.place, "clashing-alias",
               fmt::format("'{}' is a spelling of '{}' in line {} too; both will be found", alias,
                           at->second->id, at->second->place.line));
        }
      }
    }
  }

  const RuleSet& rules_;
  Diagnostics& diagnostics_;
  std::set<std::string> used_lists_;
};

}  // namespace

void lint_rules(const RuleSet& rules, Diagnostics& diagnostics) { Lint(rules, diagnostics).run(); }

}  // namespace oneshot
