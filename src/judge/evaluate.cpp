#include "judge/evaluate.h"

#include <algorithm>
#include <string_view>

#include "base/patience.h"
#include "judge/conditions.h"

namespace oneshot {
namespace {

/// "동생이 나갔습니다": who took part there is told to be another. What is denied, as a prize,
/// leaves it that one was there.
bool is_told_of_others(const Stance& took_part, const std::vector<Stance>& stances) {
  return std::any_of(stances.begin(), stances.end(), [&](const Stance& other) {
    const bool speaks_of_others = other.id == "others" || other.id == "disowned" ||
                                  other.id == "support" || other.id == "planned";
    return speaks_of_others && other.range.begin <= took_part.range.begin &&
           other.range.end >= took_part.range.end;
  });
}

/// "Period: 2019 - 2021": no more than a label beside the dates.
bool tells_dates_alone(const Node& node, const DateRange& dates) {
  constexpr std::size_t longest_label = 24;  // bytes
  return node.text.size() <= dates.range.size() + longest_label;
}

}  // namespace

Evaluator::Evaluator(const ResumeView& view, const PatternCache& patterns)
    : view_(view),
      patterns_(patterns),
      conditions_(patterns.conditions()),
      reach_(view),
      authors_(view),
      findings_(view, patterns),
      listed_(conditions_.size()) {}

bool Evaluator::holds(const Condition& condition, const Unit& unit,
                      std::vector<TextRange>* hits) const {
  look_around(unit);
  return check(conditions_.of(condition), unit, hits);
}

/// One unit after the other is asked about many conditions.
void Evaluator::look_around(const Unit& unit) const {
  if (question_ > 0 && unit.node == node_ && unit.by_itself == by_itself_ &&
      unit.ranges == ranges_) {
    return;
  }
  node_ = unit.node;
  by_itself_ = unit.by_itself;
  ranges_ = unit.ranges;
  ++question_;
  near_.clear();
  reach_.add_nodes(unit, near_);
}

std::vector<TextRange> Evaluator::all_hits(const Condition& condition, const Unit& unit) const {
  std::vector<TextRange> hits;
  holds(condition, unit, &hits);
  return hits;
}

bool Evaluator::check(Number number, const Unit& unit, Hits hits) const {
  Patience::spend(unit.ranges.size());
  const Condition& condition = conditions_.condition(number);
  switch (condition.kind) {
    case ConditionKind::any: {
      bool held = false;
      for (const Number child : children_of(number)) {
        if (fails_at_a_glance(child) || !check(child, unit, hits)) continue;
        held = true;
        if (!hits) return true;
      }
      return held;
    }
    case ConditionKind::all:
      return condition.same_clause ? same_clause(number, unit, hits) : all_hold(number, unit, hits);
    case ConditionKind::none:
      return std::ranges::none_of(children_of(number), [&](Number child) {
        return !fails_at_a_glance(child) && check(child, unit, nullptr);
      });
    case ConditionKind::pattern: {
      const std::vector<TextRange>& found = findings_.matches(patterns_.place_of(number), where());
      return !found.empty() && any_place(condition, unit, found, hits);
    }
    default:
      return check_alone(number, unit, hits);
  }
}

bool Evaluator::all_hold(Number condition, const Unit& unit, Hits hits) const {
  if (std::ranges::any_of(children_of(condition),
                          [&](Number child) { return fails_at_a_glance(child); }))
    return false;
  // What is known without reading is asked first.
  for (const Number child : children_of(condition)) {
    if (conditions_.is_known_unread(child) && !check(child, unit, nullptr)) return false;
  }
  std::vector<TextRange> found;
  for (const Number child : children_of(condition)) {
    if (!hits && conditions_.is_known_unread(child)) continue;
    if (!check(child, unit, hits ? &found : nullptr)) return false;
  }
  if (hits) hits->insert(hits->end(), found.begin(), found.end());
  return true;
}

bool Evaluator::check_alone(Number number, const Unit& unit, Hits hits) const {
  const Condition& condition = conditions_.condition(number);
  const Node& node = view_.resume().nodes[static_cast<std::size_t>(unit.node)];
  switch (condition.kind) {
    case ConditionKind::list:
      return any_place(condition, unit, listed(number), hits);
    case ConditionKind::quantity:
      return any_fact(condition, unit, findings_.quantities(where()), quantity_fits, hits);
    case ConditionKind::award:
      return any_fact(
          condition, unit, findings_.awards(where()),
          [&](const Condition& wanted, const Award& award) {
            return award_fits(wanted, award) && !is_part_of_name(award.range);
          },
          hits);
    case ConditionKind::outcome:
      return any_fact(
          condition, unit, findings_.outcomes(where()),
          [](const Condition&, const Outcome& outcome) { return outcome.reached; }, hits);
    case ConditionKind::rank:
      return any_fact(condition, unit, findings_.ranks(where()), rank_fits, hits) ||
             share_holds(condition, unit, hits);
    case ConditionKind::rating:
      return rating_holds(condition, unit, hits);
    case ConditionKind::title:
      return title_holds(number, unit, hits);
    case ConditionKind::author:
      return authors_.holds(condition, unit, hits);
    case ConditionKind::section:
      return contains(condition.values, node.section);
    case ConditionKind::entry:
      return contains(condition.values, name_of(node.kind));
    case ConditionKind::tenure:
      return tenure_holds(condition, unit, hits);
    case ConditionKind::stance:
      return stance_holds(condition, unit, hits);
    case ConditionKind::facet:
      return std::all_of(condition.values.begin(), condition.values.end(),
                         [&](const std::string& id) {
                           const auto found = unit.facets.find(id);
                           return found != unit.facets.end() && found->second;
                         });
    case ConditionKind::any:
    case ConditionKind::all:
    case ConditionKind::none:
    case ConditionKind::pattern:
      break;  // see check()
  }
  return false;
}

template <class Thing, class RangeOf, class Fits>
bool Evaluator::any_in_scope(const Condition& condition, const Unit& unit,
                             const std::vector<Thing>& things, const RangeOf& range_of,
                             const Fits& fits, Hits hits) const {
  bool any = false;
  reach_.visit(condition, unit, things, range_of, [&](const Thing& thing) {
    if (!fits(thing)) return true;
    any = true;
    if (hits) hits->push_back(range_of(thing));
    return hits != nullptr;
  });
  return any;
}

template <class Fact, class Fits>
bool Evaluator::any_fact(const Condition& condition, const Unit& unit,
                         const std::vector<Fact>& facts, const Fits& fits, Hits hits) const {
  return any_in_scope(
      condition, unit, facts, [](const Fact& fact) { return fact.range; },
      [&](const Fact& fact) { return fits(condition, fact); }, hits);
}

bool Evaluator::any_place(const Condition& condition, const Unit& unit,
                          const std::vector<TextRange>& places, Hits hits) const {
  return any_in_scope(
      condition, unit, places, [](const TextRange& place) { return place; },
      [](const TextRange&) { return true; }, hits);
}

const std::vector<TextRange>& Evaluator::listed(Number condition) const {
  std::optional<std::vector<TextRange>>& known = listed_[condition];
  if (known) return *known;
  known.emplace();
  for (const TermMatch& match : view_.terms()) {
    if (term_fits(conditions_.condition(condition), match)) known->push_back(place_of(match));
  }
  return *known;
}

/// "Feedback Prize": no prize, but what a contest is called.
bool Evaluator::is_part_of_name(const TextRange& range) const {
  constexpr std::size_t longest_name = 400;  // bytes
  const std::vector<TermMatch>& terms = view_.terms();
  auto term = std::partition_point(terms.begin(), terms.end(), [&](const TermMatch& match) {
    return match.begin <= range.begin;
  });
  while (term != terms.begin()) {
    --term;
    if (term->begin + longest_name < range.end) return false;
    if (term->end >= range.end && term->end - term->begin > range.size()) return true;
  }
  return false;
}

bool Evaluator::same_clause(Number condition, const Unit& unit, Hits hits) const {
  Unit clause = unit;
  for (const TextRange& part : unit.ranges) {
    std::size_t at = part.begin;
    while (at < part.end) {
      const TextRange sentence = view_.sentence_at(at);
      if (sentence.end <= at) {
        ++at;
        continue;
      }
      clause.ranges = {{std::max(sentence.begin, part.begin), std::min(sentence.end, part.end)}};
      std::vector<TextRange> found;
      const bool held = std::ranges::all_of(children_of(condition), [&](Number child) {
        return check(child, clause, hits ? &found : nullptr);
      });
      if (held) {
        if (hits) hits->insert(hits->end(), found.begin(), found.end());
        return true;
      }
      at = sentence.end + 1;
    }
  }
  return false;
}

bool Evaluator::stance_holds(const Condition& condition, const Unit& unit, Hits hits) const {
  for (const TextRange& part : unit.ranges) {
    const int index = view_.node_at(part.begin);
    const std::size_t start = view_.range_of(index).begin;
    const std::vector<Stance>& stances =
        view_.resume().nodes[static_cast<std::size_t>(index)].stances;
    for (const Stance& stance : stances) {
      if (!contains(condition.values, stance.id)) continue;
      const TextRange said{start + stance.range.begin, start + stance.range.end};
      if (!said.overlaps(part)) continue;
      if (stance.id == "took-part" && is_told_of_others(stance, stances)) continue;
      if (hits) hits->push_back(said);
      return true;
    }
  }
  return false;
}

bool Evaluator::tenure_holds(const Condition& condition, const Unit& unit, Hits hits) const {
  const DateRange* const span = span_of(unit);
  if (!span) return false;
  const std::optional<int> length = months(*span, view_.resume().as_of);
  if (!length || !condition.bounds.admit(*length)) return false;
  if (!hits) return true;
  const std::vector<Node>& nodes = view_.resume().nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::vector<DateRange>& dates = nodes[i].dates;
    if (dates.empty() || span < dates.data() || span >= dates.data() + dates.size()) continue;
    const std::size_t start = view_.range_of(static_cast<int>(i)).begin;
    hits->push_back({start + span->range.begin, start + span->range.end});
  }
  return true;
}

const DateRange* Evaluator::span_of(const Unit& unit) const {
  const std::vector<Node>& nodes = view_.resume().nodes;
  const auto span_in = [](const Node& node) -> const DateRange* {
    // "intern, 4 months (summer to autumn 2024)": the stated length counts.
    constexpr std::size_t widest_gap = 4;  // bytes: a space and a bracket
    for (std::size_t i = 0; i + 1 < node.dates.size(); ++i) {
      const DateRange& dates = node.dates[i];
      if (dates.form == DateRange::Form::length &&
          node.dates[i + 1].range.begin <= dates.range.end + widest_gap) {
        return &dates;
      }
    }
    if (const DateRange* const span = first_span(node)) return span;
    for (const DateRange& dates : node.dates) {
      // "18 months", "2021 (18 months)"
      if (dates.form == DateRange::Form::length || dates.stated_months) return &dates;
    }
    return nullptr;
  };
  const Node& node = nodes[static_cast<std::size_t>(unit.node)];
  if (const DateRange* span = span_in(node)) return span;
  // "Role: engineer", "Period: 2019 - 2021": the dates stand among the first lines below.
  const auto span_below = [&](const Node& title) -> const DateRange* {
    constexpr std::size_t lines_of_data = 4;
    for (std::size_t i = 0; i < std::min(lines_of_data, title.children.size()); ++i) {
      const Node& child = nodes[static_cast<std::size_t>(title.children[i])];
      const DateRange* span = span_in(child);
      if (span && (i == 0 || tells_dates_alone(child, *span))) return span;
    }
    return nullptr;
  };
  if (const DateRange* span = span_below(node)) return span;
  // "Acme", below it "Engineer, ML team" or "Team: ML", and the dates below that.
  if (node.title_child >= 0) {
    const Node& role = nodes[static_cast<std::size_t>(node.title_child)];
    if (const DateRange* span = span_below(role)) return span;
  }
  for (const int row : node.title_rows) {
    if (const DateRange* span = span_below(nodes[static_cast<std::size_t>(row)])) return span;
  }
  for (int up = node.parent; up >= 0; up = nodes[static_cast<std::size_t>(up)].parent) {
    if (const DateRange* span = span_in(nodes[static_cast<std::size_t>(up)])) return span;
  }
  // "I have done that since April 2023", in a paragraph beside the one that names the job.
  for (int later : node.continued) {
    if (const DateRange* span = first_span(nodes[static_cast<std::size_t>(later)])) return span;
  }
  return nullptr;
}

}  // namespace oneshot
