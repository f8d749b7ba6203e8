#include <algorithm>

#include "judge/conditions.h"
#include "judge/evaluate.h"

namespace oneshot {
namespace {

constexpr std::size_t rating_reach = 80;  // bytes between a rating and the name of its platform

/// "leetcode-contest" is of "leetcode".
bool is_of_platform(std::string_view id, std::string_view platform) {
  return id.starts_with(platform) && (id.size() == platform.size() || id[platform.size()] == '-');
}

}  // namespace

/// "There were 112 teams. … We came ninth.": the place, and the field told elsewhere in the unit.
bool Evaluator::share_holds(const Condition& condition, const Unit& unit, Hits hits) const {
  if (!contains(condition.values, "percent")) return false;
  // "59팀 중 38위": a field that stands beside a place is of that place alone.
  const std::vector<Rank>& ranks = findings_.ranks(where());
  const bool beside = std::any_of(ranks.begin(), ranks.end(), [&](const Rank& rank) {
    return rank.field && reach_.holds(condition, unit, rank.range);
  });
  if (beside) return false;
  for (const Rank& rank : ranks) {
    if (!rank.place || rank.field || rank.at_best || rank.prize || rank.stated_percent) continue;
    if (!reach_.holds(condition, unit, rank.range)) continue;
    const Quantity* nearest = nullptr;
    const auto distance = [&](const Quantity& quantity) {
      return quantity.range.begin < rank.range.begin ? rank.range.begin - quantity.range.end
                                                     : quantity.range.begin - rank.range.end;
    };
    for (const Quantity& quantity : findings_.quantities(where())) {
      const bool field =
          quantity.kind == QuantityKind::teams || quantity.kind == QuantityKind::participants;
      if (!field || quantity.value < *rank.place || quantity.range.overlaps(rank.range)) continue;
      if (!reach_.holds(condition, unit, quantity.range)) continue;
      if (!nearest || distance(quantity) < distance(*nearest)) nearest = &quantity;
    }
    if (!nearest || !condition.bounds.admit(*rank.place / nearest->value * 100)) continue;
    if (hits) {
      hits->push_back(rank.range);
      hits->push_back(nearest->range);
    }
    return true;
  }
  return false;
}

/// "Topcoder", and below it "rating: 1623 at best": the platform may be named above.
const TermMatch* Evaluator::platform_of(const Rating& rating, const Unit& unit) const {
  const TermMatch* nearest = nullptr;
  const std::vector<TermMatch>& terms = view_.terms();
  const auto first = std::partition_point(terms.begin(), terms.end(), [&](const TermMatch& match) {
    return match.begin < unit.ranges.front().begin;
  });
  for (auto next = first; next != terms.end() && next->begin < unit.ranges.back().end; ++next) {
    const TermMatch& term = *next;
    const bool platform = term.term->has_tag("rated") || term.term->has_tag("abbreviation");
    if (!platform || !unit.covers(place_of(term))) continue;
    if (term.end <= rating.range.begin) {
      nearest = &term;
    } else if (!nearest && term.begin < rating.range.end + rating_reach) {
      nearest = &term;
    }
  }
  if (nearest) return nearest;
  Condition above;
  above.scope = Scope::context;
  reach_.visit(above, unit, view_.terms(), place_of, [&](const TermMatch& term) {
    if (term.term->has_tag("rated")) nearest = &term;
    return true;
  });
  return nearest;
}

bool Evaluator::rating_holds(const Condition& condition, const Unit& unit, Hits hits) const {
  if (contains(condition.values, "solved")) {
    for (const Solved& solved : findings_.solved(where())) {
      if (!unit.covers(solved.range) || !condition.bounds.admit(solved.count)) continue;
      if (hits) hits->push_back(solved.range);
      return true;
    }
  }
  const bool of_any = contains(condition.values, "any");
  for (const Rating& rating : findings_.ratings(where())) {
    if (!unit.covers(rating.range) || !condition.bounds.admit(rating.value)) continue;
    if (!of_any) {
      const TermMatch* const platform = platform_of(rating, unit);
      const auto is_wanted = [&](const std::string& wanted) {
        return is_of_platform(platform->term->id, wanted);
      };
      if (!platform || std::none_of(condition.values.begin(), condition.values.end(), is_wanted)) {
        continue;
      }
    }
    if (hits) hits->push_back(rating.range);
    return true;
  }
  return false;
}

const std::vector<TermMatch>& Evaluator::titles_of(Number number) const {
  const auto [slot, is_new] = titles_.try_emplace(number);
  if (!is_new) return slot->second;
  const Condition& condition = conditions_.condition(number);
  for (const TermMatch& match : view_.terms()) {
    if (!term_fits(condition, match)) continue;
    const bool admitted = match.term->value ? condition.bounds.admit(*match.term->value)
                                            : !condition.bounds.at_least.has_value();
    if (admitted) slot->second.push_back(match);
  }
  return slot->second;
}

bool Evaluator::title_holds(Number number, const Unit& unit, Hits hits) const {
  bool any = false;
  reach_.visit(conditions_.condition(number), unit, titles_of(number), place_of,
               [&](const TermMatch& match) {
                 // "Expert" says something only beside the platform whose title it is.
                 const std::string& platform = match.term->platform;
                 bool named = platform.empty();
                 if (!named) {
                   Condition around;
                   around.scope = Scope::around;
                   reach_.visit(around, unit, view_.terms(), place_of, [&](const TermMatch& term) {
                     named = is_of_platform(term.term->id, platform);
                     return !named;
                   });
                 }
                 if (!named) return true;
                 any = true;
                 if (hits) hits->push_back(place_of(match));
                 return hits != nullptr;
               });
  return any;
}

}  // namespace oneshot
