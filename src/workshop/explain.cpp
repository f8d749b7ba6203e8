#include "workshop/explain.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.h"
#include "judge/signal_judge.h"
#include "report/terminal_text.h"
#include "report/told.h"
#include "rules/condition_kinds.h"

namespace oneshot {

namespace {

constexpr int explained_columns = 100;  ///< of a condition or a quote in a line

std::string place_of(const Quote& quote) {
  return told(fmt::format("page {}, line {}", quote.page, quote.line));
}

class Explainer {
 public:
  Explainer(const Signal& signal, const std::string& facet, const ResumeView& view,
            const Evaluator& evaluator)
      : signal_(signal), facet_(facet), view_(view), evaluator_(evaluator) {}

  std::string run() {
    const std::vector<JudgedUnit> judged = judge_candidates(signal_, view_, evaluator_);
    out_ = told(fmt::format("{}: {} candidates", signal_.id, judged.size())) + "\n";
    if (judged.empty()) {
      out_ += "  " + told("no part of the resume is a candidate, by:") + "\n";
      explain_whole();
    }
    for (const JudgedUnit& unit : judged) explain(unit);
    return std::move(out_);
  }

 private:
  void explain(const JudgedUnit& judged) {
    const Quote quote = view_.quote(judged.unit.ranges.front());
    out_ += fmt::format("\n{:<8} {}: {}\n", name_of(judged.level), place_of(quote),
                        shorten(harmless(quote.text), explained_columns));
    for (const Facet& facet : signal_.facets) {
      if (!facet_.empty() && facet.id != facet_) continue;
      const auto found = judged.unit.facets.find(facet.id);
      const bool holds = found != judged.unit.facets.end() && found->second;
      out_ += fmt::format("  {} {}  ({}:{})\n", holds ? "+" : "-", facet.id, facet.place.file,
                          facet.place.line);
      explain(facet.holds, judged.unit, 2);
    }
    add_next_level(judged);
  }

  /// A condition and those within it, each with what it saw.
  void explain(const Condition& condition, const Unit& unit, int depth) {
    std::vector<TextRange> hits;
    const bool holds = evaluator_.holds(condition, unit, &hits);
    const std::string indent(static_cast<std::size_t>(2 * depth), ' ');
    const bool combines = info_of(condition.kind).source == ValueSource::conditions;
    const std::string what = combines ? std::string(info_of(condition.kind).key)
                                      : shorten(harmless(describe(condition)), explained_columns);
    out_ += fmt::format("{}{} {}", indent, holds ? "+" : "-", what);
    if (!combines && holds) {
      for (const TextRange& hit : hits) {
        out_ += fmt::format("  «{}»", shorten(harmless(hit.of(view_.text())), explained_columns));
      }
    }
    out_ += "\n";
    for (const Condition& child : condition.children) explain(child, unit, depth + 1);
  }

  void explain_whole() {
    const std::vector<Node>& nodes = view_.resume().nodes;
    Unit all;
    all.ranges = {{0, view_.text().size()}};
    if (!nodes.empty()) explain(signal_.candidates, all, 1);
  }

  void add_next_level(const JudgedUnit& judged) {
    if (judged.level == Level::strong) return;
    // Of all ways to a better level, the one that lacks least.
    const LevelRule* nearest = nullptr;
    std::vector<std::string> missing;
    for (const LevelRule& rule : signal_.levels) {
      if (rule.level <= judged.level) continue;
      std::vector<std::string> lacks;
      for (const std::string& need : rule.needs) {
        const auto found = judged.unit.facets.find(need);
        if (found == judged.unit.facets.end() || !found->second) lacks.push_back(need);
      }
      if (nearest && lacks.size() >= missing.size()) continue;
      nearest = &rule;
      missing = lacks;
    }
    if (!nearest) return;
    out_ +=
        "  " +
        told(fmt::format("for {} it lacks {}", name_of(nearest->level), fmt::join(missing, ", "))) +
        "\n";
  }

  const Signal& signal_;
  const std::string& facet_;
  const ResumeView& view_;
  const Evaluator& evaluator_;
  std::string out_;
};

}  // namespace

std::string explain_signal(const Workbench& bench, const Signal& signal, const std::string& facet,
                           const Document& document) {
  std::string out;
  bench.open(document, [&](const ResumeView& view, const Evaluator& evaluator) {
    out = Explainer(signal, facet, view, evaluator).run();
  });
  return out;
}

}  // namespace oneshot
