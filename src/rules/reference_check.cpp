#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "rules/condition_kinds.h"
#include "rules/condition_reader.h"
#include "rules/rule_reader.h"

namespace oneshot {

namespace {

using Names = std::vector<std::string>;

Names group_ids(const RuleSet& rules, std::string_view lexicon) {
  Names ids;
  if (const Lexicon* found = rules.lexicon(lexicon)) {
    for (const LexiconGroup& group : found->groups) ids.push_back(group.id);
  }
  return ids;
}

class ReferenceCheck {
 public:
  ReferenceCheck(const RuleSet& rules, Diagnostics& diagnostics)
      : rules_(rules), diagnostics_(diagnostics) {
    for (const TermList& list : rules.lists) {
      lists_.push_back(list.id);
      for (const ListTerm& term : list.terms) {
        if (!term.platform.empty()) platforms_.insert(term.platform);
        if (term.has_tag("rated")) platforms_.insert(term.id);
      }
    }
    sections_ = group_ids(rules, "headings");
    sections_.insert(sections_.end(), {"header", "other"});
    stances_ = group_ids(rules, "stance");
  }

  void run() {
    for (const Signal& signal : rules_.signals) check_signal(signal);
    for (const auto* traits : {&rules_.roles, &rules_.foundations, &rules_.paths}) {
      for (const Trait& trait : *traits) {
        for (const Trait::Sign& sign : trait.signs) check(sign.condition, trait.id, {});
      }
    }
    for (const Profile& profile : rules_.profiles) check_profile(profile);
  }

 private:
  void unknown(const SourcePlace& place, const std::string& message, std::string_view name,
               const Names& known) {
    diagnostics_.error(place, "unknown-id", message + did_you_mean(name, known));
  }

  static bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  void check_signal(const Signal& signal) {
    Names facets;
    for (const Facet& facet : signal.facets) facets.push_back(facet.id);
    check(signal.candidates, fmt::format("signal '{}': candidates", signal.id), facets);
    for (const Facet& facet : signal.facets) {
      const std::string what = fmt::format("facet '{}'", facet.id);
      check(facet.holds, what, facets);
      if (facet.denied_by) check(*facet.denied_by, what + ": denied_by", facets);
    }
    check_facet_circles(signal);
    for (const LevelRule& level : signal.levels) {
      for (const std::string& need : level.needs) {
        if (has(facets, need)) continue;
        unknown(level.place,
                fmt::format("level '{}' needs '{}', which is no facet", name_of(level.level), need),
                need, facets);
      }
    }
    if (signal.levels.empty()) {
      diagnostics_.error(
          signal.place, "no-level",
          fmt::format("signal '{}' has no [[level]]: it can never be found", signal.id));
    }
    for (const Example& example : signal.examples) {
      for (const auto& [facet, holds] : example.facets) {
        if (has(facets, facet)) continue;
        unknown(example.place, fmt::format("example: '{}' is no facet", facet), facet, facets);
      }
    }
  }

  /// Facets that look at each other in a circle would never come to an answer.
  void check_facet_circles(const Signal& signal) {
    std::set<std::string> done;
    for (const Facet& facet : signal.facets) {
      Names way;
      follow(signal, facet, way, done);
    }
  }

  void follow(const Signal& signal, const Facet& facet, Names& way, std::set<std::string>& done) {
    if (has(way, facet.id)) {
      diagnostics_.error(facet.place, "facet-circle",
                         fmt::format("facet '{}' looks at itself: {} -> {}", facet.id,
                                     fmt::join(way, " -> "), facet.id));
      return;
    }
    if (done.count(facet.id) > 0) return;
    way.push_back(facet.id);
    const auto visit = [&](const Condition& condition) {
      if (condition.kind != ConditionKind::facet) return;
      for (const std::string& id : condition.values) {
        if (const Facet* next = signal.facet(id)) follow(signal, *next, way, done);
      }
    };
    walk(facet.holds, visit);
    way.pop_back();
    done.insert(facet.id);
  }

  void check_profile(const Profile& profile) {
    Names signals;
    for (const Signal& signal : rules_.signals) signals.push_back(signal.id);
    for (const auto& [id, weight] : profile.weights) {
      if (has(signals, id)) continue;
      unknown(profile.place,
              fmt::format("profile '{}' weighs '{}', which is no signal", profile.id, id), id,
              signals);
    }
  }

  void check(const Condition& root, const std::string& what, const Names& facets) {
    walk(root, [&](const Condition& c) { check_one(c, what, facets); });
  }

  void check_one(const Condition& c, const std::string& what, const Names& facets) {
    const auto check_names = [&](const Names& known, std::string_view thing) {
      for (const std::string& name : c.values) {
        if (has(known, name)) continue;
        unknown(c.place, fmt::format("{}: '{}' is no {}", what, name, thing), name, known);
      }
    };
    switch (info_of(c.kind).source) {
      case ValueSource::lists:
        check_names(lists_, "list");
        check_terms(c, what);
        break;
      case ValueSource::sections:
        check_names(sections_, "section");
        break;
      case ValueSource::stances:
        check_names(stances_, "stance");
        break;
      case ValueSource::facets:
        check_names(facets, "facet of this signal");
        break;
      case ValueSource::platforms: {
        Names known(platforms_.begin(), platforms_.end());
        known.insert(known.end(), {"any", "solved"});
        check_names(known, "platform of a list's terms");
        break;
      }
      case ValueSource::conditions:
      case ValueSource::pattern:
      case ValueSource::words:
        break;
    }
  }

  void check_terms(const Condition& c, const std::string& what) {
    Names ids, tags;
    for (const std::string& name : c.values) {
      const TermList* list = rules_.list(name);
      if (!list) return;
      for (const ListTerm& term : list->terms) {
        if (!c.ids.empty()) ids.push_back(term.id);
        for (const std::string& tag : term.tags) {
          if (!has(tags, tag)) tags.push_back(tag);
        }
      }
    }
    const std::string lists = fmt::format("{}", fmt::join(c.values, "', '"));
    for (const std::string& id : c.ids) {
      if (!has(ids, id)) {
        unknown(c.place, fmt::format("{}: list '{}' has no term '{}'", what, lists, id), id, ids);
      }
    }
    for (const Names* wanted : {&c.tags, &c.not_tags}) {
      for (const std::string& tag : *wanted) {
        if (has(tags, tag)) continue;
        unknown(c.place, fmt::format("{}: no term of list '{}' has the tag '{}'", what, lists, tag),
                tag, tags);
      }
    }
  }

  const RuleSet& rules_;
  Diagnostics& diagnostics_;
  Names lists_, sections_, stances_;
  std::set<std::string> platforms_;
};

}  // namespace

void check_references(const RuleSet& rules, Diagnostics& diagnostics) {
  ReferenceCheck(rules, diagnostics).run();
}

}  // namespace oneshot
