#include "workshop/stats.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <tuple>
#include <unordered_map>

#include <re2/re2.h>

#include "judge/signal_judge.h"
#include "rules/condition_reader.h"
#include "rules/pattern.h"
#include "workshop/near_terms.h"
#include "workshop/workbench.h"

namespace oneshot {

namespace {

using Clock = std::chrono::steady_clock;

/// Seconds that `work` takes.
template <class Work>
double seconds_of(const Work& work) {
  const Clock::time_point start = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - start).count();
}

void add(Fires& sum, std::size_t times, double seconds) {
  sum.files += times > 0 ? 1 : 0;
  sum.times += times;
  sum.seconds += seconds;
}

/// A pattern of the rules.
struct Searched {
  const Condition* condition;
  const Condition* root;                ///< the whole condition of its rule
  std::shared_ptr<const RE2> compiled;  ///< where its scope is but a part of the text
};

std::size_t matches_in(const RE2& pattern, std::string_view text) {
  std::size_t count = 0, at = 0;
  re2::StringPiece match;
  const re2::StringPiece whole(text.data(), text.size());
  while (at <= text.size() && pattern.Match(whole, at, text.size(), RE2::UNANCHORED, &match, 1)) {
    if (!match.empty()) ++count;
    at = static_cast<std::size_t>(match.data() - text.data()) +
         std::max<std::size_t>(match.size(), 1);
  }
  return count;
}

}  // namespace

struct StatsCollector::FileStats {
  std::size_t bytes = 0;
  double understanding = 0, terms_seconds = 0;
  struct OfSignal {
    std::size_t candidates = 0;
    Level level = Level::none;
    double seconds = 0;
    std::vector<std::pair<std::size_t, double>> facets;  ///< times and seconds
  };
  std::vector<OfSignal> signals;
  std::vector<std::pair<std::size_t, double>> patterns, traits;
  std::map<const ListTerm*, std::size_t> terms;
  std::vector<NearMiss> near;
};

struct StatsCollector::Parts {
  const RuleSet& rules;
  const Workbench bench;
  const NearTerms near_terms;
  std::vector<Searched> patterns;
  std::vector<const Trait*> traits;
  std::unordered_map<const ListTerm*, std::size_t> term_index;
  StatsReport report;
  std::map<std::tuple<std::string, std::string, std::string>, NearFires> near;

  Parts(const RuleSet& all, Date as_of) : rules(all), bench(all, as_of), near_terms(all.lists) {
    for (const Signal& signal : rules.signals) add_signal(signal);
    add_traits("role", rules.roles);
    add_traits("foundation", rules.foundations);
    add_traits("path", rules.paths);
    for (const TermList& list : rules.lists) {
      ListFires fires;
      fires.id = list.id;
      fires.terms = list.terms.size();
      report.lists.push_back(std::move(fires));
      for (const ListTerm& term : list.terms) {
        term_index[&term] = report.terms.size();
        TermFires one;
        one.list = list.id;
        one.id = term.id;
        one.place = term.place;
        report.terms.push_back(std::move(one));
      }
    }
  }

  void add_signal(const Signal& signal) {
    SignalFires fires;
    fires.id = signal.id;
    add_patterns(signal.candidates, signal.id);
    for (const Facet& facet : signal.facets) {
      FacetFires one;
      one.id = facet.id;
      one.place = facet.place;
      fires.facets.push_back(std::move(one));
      add_patterns(facet.holds, signal.id + "/" + facet.id);
      if (facet.denied_by) add_patterns(*facet.denied_by, signal.id + "/" + facet.id);
    }
    report.signals.push_back(std::move(fires));
  }

  void add_traits(const std::string& kind, const std::vector<Trait>& all) {
    for (const Trait& trait : all) {
      TraitFires fires;
      fires.kind = kind;
      fires.id = trait.id;
      report.traits.push_back(std::move(fires));
      traits.push_back(&trait);
      for (const Trait::Sign& sign : trait.signs) add_patterns(sign.condition, trait.id);
    }
  }

  void add_patterns(const Condition& root, const std::string& rule) {
    walk(root, [&](const Condition& c) {
      if (c.kind != ConditionKind::pattern) return;
      const bool in_part = c.scope == Scope::title || c.scope == Scope::context;
      patterns.push_back(
          {&c, &root, in_part ? compile_pattern("(?m:" + c.pattern + ")") : nullptr});
      PatternFires fires;
      fires.rule = rule;
      fires.place = c.place;
      fires.pattern = c.pattern;
      report.patterns.push_back(std::move(fires));
    });
  }
};

StatsCollector::StatsCollector(const RuleSet& rules, Date as_of)
    : parts_(std::make_unique<Parts>(rules, as_of)) {}
StatsCollector::~StatsCollector() = default;

std::shared_ptr<const StatsCollector::FileStats> StatsCollector::look(
    const Document& document) const {
  auto out = std::make_shared<FileStats>();
  std::optional<Resume> resume;
  out->understanding = seconds_of([&] { resume.emplace(parts_->bench.understood(document)); });
  const Clock::time_point before_view = Clock::now();
  parts_->bench.look(*resume, [&](const ResumeView& view, const Evaluator& evaluator) {
    out->terms_seconds = std::chrono::duration<double>(Clock::now() - before_view).count();
    out->bytes = view.text().size();
    for (const TermMatch& match : view.terms()) ++out->terms[match.term];
    Unit whole;
    whole.ranges = {{0, view.text().size()}};
    if (view.resume().nodes.empty()) return;
    std::map<const Condition*, double> charged;  // what the patterns of a rule cost
    for (const Searched& searched : parts_->patterns) {
      // The evaluator keeps what it finds: facets below find it at no further cost.
      std::vector<TextRange> hits;
      const double seconds =
          seconds_of([&] { evaluator.holds(*searched.condition, whole, &hits); });
      std::size_t times = hits.size();
      // Of a scope that is not the whole text, wherever in it.
      if (searched.compiled) times = matches_in(*searched.compiled, view.claims());
      out->patterns.emplace_back(times, seconds);
      charged[searched.root] += seconds;
    }
    for (const Signal& signal : parts_->rules.signals) {
      FileStats::OfSignal one;
      std::vector<Unit> units;
      one.seconds = seconds_of([&] { units = find_candidates(signal, view, evaluator); }) +
                    charged[&signal.candidates];
      one.candidates = units.size();
      // Facet by facet, so that each is charged for what it is the first to look for.
      for (const Facet& facet : signal.facets) {
        std::size_t times = 0;
        const double seconds = charged[&facet.holds] + seconds_of([&] {
                                 for (Unit& unit : units) {
                                   const bool holds = evaluator.holds(facet.holds, unit, nullptr);
                                   unit.facets[facet.id] = holds;
                                   if (holds) ++times;
                                 }
                               });
        one.facets.emplace_back(times, seconds);
        one.seconds += seconds;
      }
      for (const Unit& unit : units) one.level = std::max(one.level, level_of(signal, unit.facets));
      out->signals.push_back(std::move(one));
    }
    for (const Trait* trait : parts_->traits) {
      std::size_t times = 0;
      double seconds = 0;
      for (const Trait::Sign& sign : trait->signs) seconds += charged[&sign.condition];
      seconds += seconds_of([&] {
        for (const Trait::Sign& sign : trait->signs) {
          if (evaluator.holds(sign.condition, whole, nullptr)) ++times;
        }
      });
      out->traits.emplace_back(times, seconds);
    }
    out->near = parts_->near_terms.find(view);
  });
  return out;
}

void StatsCollector::add(const std::string& file, const FileStats& stats) {
  using oneshot::add;
  StatsReport& report = parts_->report;
  ++report.files;
  report.bytes += stats.bytes;
  report.understanding += stats.understanding;
  report.terms_seconds += stats.terms_seconds;
  for (std::size_t i = 0; i < stats.signals.size(); ++i) {
    const FileStats::OfSignal& of = stats.signals[i];
    SignalFires& sum = report.signals[i];
    add(sum, of.candidates, of.seconds);
    ++sum.levels[static_cast<std::size_t>(of.level)];
    for (std::size_t f = 0; f < of.facets.size(); ++f) {
      add(sum.facets[f], of.facets[f].first, of.facets[f].second);
    }
  }
  for (std::size_t i = 0; i < stats.patterns.size(); ++i) {
    add(report.patterns[i], stats.patterns[i].first, stats.patterns[i].second);
  }
  for (std::size_t i = 0; i < stats.traits.size(); ++i) {
    add(report.traits[i], stats.traits[i].first, stats.traits[i].second);
  }
  std::map<std::string, std::size_t> by_list;
  for (const auto& [term, times] : stats.terms) {
    TermFires& sum = report.terms[parts_->term_index.at(term)];
    add(sum, times, 0);
    by_list[sum.list] += times;
  }
  for (ListFires& list : report.lists) add(list, by_list[list.id], 0);
  std::set<NearFires*> here;
  for (const NearMiss& miss : stats.near) {
    NearFires& sum = parts_->near[{miss.list->id, miss.alias, miss.written}];
    if (sum.times++ == 0) {
      sum.list = miss.list->id;
      sum.term = miss.term->id;
      sum.alias = miss.alias;
      sum.written = miss.written;
      sum.file = file;
      sum.line = miss.line;
    }
    if (here.insert(&sum).second) ++sum.files;
  }
}

StatsReport StatsCollector::take() {
  StatsReport report = std::move(parts_->report);
  std::map<std::string, std::size_t> never;
  for (const TermFires& term : report.terms) never[term.list] += term.times == 0 ? 1 : 0;
  for (ListFires& list : report.lists) list.never = never[list.id];
  for (auto& [key, near] : parts_->near) report.near.push_back(std::move(near));
  std::stable_sort(report.near.begin(), report.near.end(),
                   [](const NearFires& a, const NearFires& b) { return a.files > b.files; });
  return report;
}

}  // namespace oneshot
