#include "workshop/coverage.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "judge/signal_judge.h"
#include "read/reader.h"
#include "workshop/workbench.h"

namespace oneshot {

namespace {

class CoverageSearch {
 public:
  CoverageSearch(const RuleSet& rules, Date as_of) : rules_(rules), bench_(rules, as_of) {}

  Coverage run() {
    for (const Signal& signal : rules_.signals) {
      for (const Example& example : signal.examples) look_at(example, &signal);
    }
    for (const auto* traits : {&rules_.roles, &rules_.foundations, &rules_.paths}) {
      for (const Trait& trait : *traits) {
        for (const Example& example : trait.examples) look_at(example, nullptr);
      }
    }
    for (const Signal& signal : rules_.signals) {
      for (const Facet& facet : signal.facets) {
        expect(facets_.contains(&facet), facet.place,
               fmt::format("{}: facet '{}' holds in no example", signal.id, facet.id));
      }
      for (const LevelRule& level : signal.levels) {
        expect(levels_.contains(&level), level.place,
               fmt::format("{}: no example is '{}' by {}", signal.id, name_of(level.level),
                           fmt::join(level.needs, " + ")));
      }
    }
    for (const TermList& list : rules_.lists) {
      expect(lists_.contains(&list), list.place,
             fmt::format("list '{}': no example names one of its terms", list.id));
    }
    return std::move(out_);
  }

 private:
  void expect(bool covered, const SourcePlace& place, std::string what) {
    ++out_.parts;
    if (!covered) out_.gaps.push_back({place, std::move(what)});
  }

  void look_at(const Example& example, const Signal* signal) {
    if (example.todo) return;
    const Result<Document> document = read_text(example.text, Format::text);
    if (!document) return;
    bench_.open(*document, [&](const ResumeView& view, const Evaluator& evaluator) {
      for (const TermMatch& term : view.terms()) lists_.insert(term.list);
      if (!signal) return;
      for (const JudgedUnit& judged : judge_candidates(*signal, view, evaluator)) {
        note(*signal, judged);
      }
    });
  }

  void note(const Signal& signal, const JudgedUnit& judged) {
    const auto has = [&](const std::string& id) {
      const auto found = judged.unit.facets.find(id);
      return found != judged.unit.facets.end() && found->second;
    };
    for (const Facet& facet : signal.facets) {
      if (has(facet.id)) facets_.insert(&facet);
    }
    for (const LevelRule& level : signal.levels) {
      if (level.level == judged.level && std::all_of(level.needs.begin(), level.needs.end(), has)) {
        levels_.insert(&level);
      }
    }
  }

  const RuleSet& rules_;
  const Workbench bench_;
  std::set<const Facet*> facets_;
  std::set<const LevelRule*> levels_;
  std::set<const TermList*> lists_;
  Coverage out_;
};

}  // namespace

Coverage example_coverage(const RuleSet& rules, Date as_of) {
  return CoverageSearch(rules, as_of).run();
}

}  // namespace oneshot
