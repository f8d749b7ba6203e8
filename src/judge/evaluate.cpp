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

/// Whether no fact and no pattern need be looked for in a text to answer it.
bool is_known_unread(const Condition& condition) {
  switch (condition.kind) {
    case ConditionKind::section:
    case ConditionKind::entry:
    case ConditionKind::stance:
    case ConditionKind::facet:
    case ConditionKind::list:
      return true;
    case ConditionKind::none:
      return std::all_of(condition.children.begin(), condition.children.end(), is_known_unread);
    default:
      return false;
  }
}

/// "Period: 2019 - 2021": no more than a label beside the dates.
bool tells_dates_alone(const Node& node, const DateRange& dates) {
  constexpr std::size_t longest_label = 24;  // bytes
  return node.text.size() <= dates.range.size() + longest_label;
}

}  // namespace

Evaluator::Evaluator(const ResumeView& view, const PatternCache& patterns)
    : view_(view), reach_(view), authors_(view), findings_(view, patterns) {}

bool Evaluator::holds(const Condition& condition, const Unit& unit,
                      std::vector<TextRange>* hits) const {
  look_around(unit);
  return check(condition, unit, hits);
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

bool Evaluator::check(const Condition& condition, const Unit& unit, Hits hits) const {
  Patience::spend(unit.ranges.size());
  switch (condition.kind) {
    case ConditionKind::any: {
      bool held = false;
      for (const Condition& child : condition.children) {
        if (!check(child, unit, hits)) continue;
        held = true;
        if (!hits) return true;
      }
      return held;
    }
    case ConditionKind::all:
      return condition.same_clause ? same_clause(condition, unit, hits)
                                   : all_hold(condition, unit, hits);
    case ConditionKind::none:
      return std::none_of(condition.children.begin(), condition.children.end(),
                          [&](const Condition& child) { return check(child, unit, nullptr); });
    case ConditionKind::pattern: {
      const std::vector<TextRange>& found = findings_.matches(condition, where());
      return !found.empty() && any_place(condition, unit, found, hits);
    }
    default:
      return check_alone(condition, unit, hits);
  }
}

bool Evaluator::all_hold(const Condition& condition, const Unit& unit, Hits hits) const {
  // What is known without reading is asked first.
  for (const Condition& child : condition.children) {
    if (is_known_unread(child) && !check(child, unit, nullptr)) return false;
  }
  std::vector<TextRange> found;
  for (const Condition& child : condition.children) {
    if (!hits && is_known_unread(child)) continue;
    if (!check(child, unit, hits ? &found : nullptr)) return false;
  }
  if (hits) hits->insert(hits->end(), found.begin(), found.end());
  return true;
}

bool Evaluator::check_alone(const Condition& condition, const Unit& unit, Hits hits) const {
  const Node& node = view_.resume().nodes[static_cast<std::size_t>(unit.node)];
  switch (condition.kind) {
    case ConditionKind::list:
      return any_place(condition, unit, listed(condition), hits);
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
      return title_holds(condition, unit, hits);
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

const std::vector<TextRange>& Evaluator::listed(const Condition& condition) const {
  const auto [slot, is_new] = listed_.try_emplace(&condition);
  if (!is_new) return slot->second;
  for (const TermMatch& match : view_.terms()) {
    if (term_fits(condition, match)) slot->second.push_back(place_of(match));
  }
  return slot->second;
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

bool Evaluator::same_clause(const Condition& condition, const Unit& unit, Hits hits) const {
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
      const bool held = std::all_of(
          condition.children.begin(), condition.children.end(),
          [&](const Condition& child) { return check(child, clause, hits ? &found : nullptr); });
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
