#include "judge/evaluate.h"

#include <algorithm>
#include <limits>

#include "base/patience.h"
#include "base/utf8.h"
#include "judge/entry_title.h"
#include "resume/facts/names/authors.h"
#include "resume/facts/names/equal_authors.h"
#include "resume/stance/stance.h"

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

constexpr std::size_t rating_reach = 80;  // bytes between a rating and the name of its platform

bool contains(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool term_fits(const Condition& condition, const TermMatch& match) {
  if (!contains(condition.values, match.list->id)) return false;
  if (!condition.ids.empty() && !contains(condition.ids, match.term->id)) return false;
  const auto tagged = [&](const std::string& tag) { return match.term->has_tag(tag); };
  if (!condition.tags.empty() &&
      std::none_of(condition.tags.begin(), condition.tags.end(), tagged)) {
    return false;
  }
  return std::none_of(condition.not_tags.begin(), condition.not_tags.end(), tagged);
}

/// "leetcode-contest" is of "leetcode".
bool is_of_platform(std::string_view id, std::string_view platform) {
  return id.starts_with(platform) && (id.size() == platform.size() || id[platform.size()] == '-');
}

bool is_contest_prize(AwardKind kind) {
  return kind != AwardKind::paper && kind != AwardKind::scholarship && kind != AwardKind::finalist;
}

bool award_fits(const Condition& condition, const Award& award) {
  const std::string_view kind = name_of(award.kind);
  if (contains(condition.values, kind)) return true;
  if (contains(condition.values, "medal")) return award.medal;
  return contains(condition.values, "any") && is_contest_prize(award.kind);
}

bool quantity_fits(const Condition& condition, const Quantity& quantity) {
  if (quantity.load_test || quantity.goal || quantity.bound == Bound::at_most) return false;
  return contains(condition.values, name_of(quantity.kind)) &&
         condition.bounds.admit(quantity.value);
}

bool rank_fits(const Condition& condition, const Rank& rank) {
  const auto holds = [&](const std::optional<double>& value) {
    return value && condition.bounds.admit(*value);
  };
  for (const std::string& what : condition.values) {
    if (what == "any") return true;
    if (what == "place" && holds(rank.place) && !(rank.at_best && *rank.place > 3)) return true;
    if (what == "percent" && holds(rank.percent())) return true;
    if (what == "teams" && rank.field_kind == Rank::Field::teams && holds(rank.field)) return true;
    if (what == "field" && holds(rank.field)) return true;
  }
  return false;
}

TextRange without_space_around(std::string_view text, TextRange range) {
  while (range.begin < range.end && is_ascii_space(text[range.begin])) ++range.begin;
  while (range.end > range.begin && is_ascii_space(text[range.end - 1])) --range.end;
  return range;
}

/// "Period: 2019 - 2021": no more than a label beside the dates.
bool tells_dates_alone(const Node& node, const DateRange& dates) {
  constexpr std::size_t longest_label = 24;  // bytes
  return node.text.size() <= dates.range.size() + longest_label;
}

}  // namespace

Evaluator::Evaluator(const ResumeView& view, const PatternCache& patterns)
    : view_(view), patterns_(patterns) {
  static const PatternSet corresponding({"(?i)corresponding author|교신 ?저자"});
  // "* These authors contributed equally": its star was taken for that of a list.
  static const PatternSet without_mark(
      {"(?i)^(= ?|: ?|these |the |both |two |authors? |names? |denotes? |indicates? |means? "
       "|marks? |"
       "표시(한|된)? ?(저자)?[는은]? ?|별표[는은]? ?|두 (사람|저자)[이는은]? "
       "?)*(equal|joint|shared? "
       "first|co-first|contributed equally|who contributed|with equal|동등|동일|똑같|공동|같은 "
       "?기여|기여)"});
  for (const Node& node : view_.resume().nodes) {
    for (const TextRange& sentence : node.sentences) {
      const std::string_view text =
          std::string_view(node.text.str()).substr(sentence.begin, sentence.end - sentence.begin);
      const bool equal = speaks_of_equal_authors(text);
      if (!equal && !corresponding.any_matches(text)) continue;
      AuthorMarks marks = read_author_marks(text);
      const bool explains_mark = !marks.equal.empty() || !marks.corresponding.empty();
      if (!explains_mark && equal && sentence.begin == 0 && without_mark.any_matches(text))
        marks.equal = "*";
      marks_.equal += marks.equal;
      marks_.corresponding += marks.corresponding;
    }
  }
}

Evaluator::~Evaluator() = default;

const std::vector<TextRange>& Evaluator::pattern_matches(const Condition& condition) const {
  const auto [slot, is_new] = found_.try_emplace(&condition);
  if (!is_new) return slot->second;
  const PatternCache::Where where = PatternCache::where_of(condition);
  const bool all = where == PatternCache::Where::all;
  std::optional<PatternCache::Matches>& matches = all ? in_all_ : in_claims_;
  if (!matches) matches = patterns_.find(where, all ? view_.text() : view_.claims());
  const std::vector<PatternMatch>& own = (*matches)[patterns_.index_of(condition)];
  slot->second.reserve(own.size());
  for (const PatternMatch& match : own) {
    // "(^|[^a-z])AI lab" takes the end of the line above with it, which is no part of the title.
    slot->second.push_back(without_space_around(view_.text(), {match.begin, match.end}));
  }
  return slot->second;
}

std::vector<TextRange> Evaluator::fact_matches(const Condition& condition) const {
  std::vector<TextRange> out;
  const auto collect = [&](const auto& facts, const auto& fits) {
    for (const auto& fact : facts) {
      if (fits(condition, fact)) out.push_back(fact.range);
    }
  };
  switch (condition.kind) {
    case ConditionKind::list:
      for (const TermMatch& match : view_.terms()) {
        if (term_fits(condition, match)) out.push_back({match.begin, match.end});
      }
      break;
    case ConditionKind::quantity:
      collect(view_.quantities(), quantity_fits);
      break;
    case ConditionKind::rank:
      collect(view_.ranks(), rank_fits);
      break;
    case ConditionKind::award:
      collect(view_.awards(), [&](const Condition& wanted, const Award& award) {
        return award_fits(wanted, award) && !is_part_of_name(award.range);
      });
      break;
    case ConditionKind::outcome:
      for (const Outcome& outcome : view_.outcomes()) {
        if (outcome.reached) out.push_back(outcome.range);
      }
      break;
    default:
      break;
  }
  return out;
}

/// "Feedback Prize": no prize, but what a contest is called.
bool Evaluator::is_part_of_name(const TextRange& range) const {
  return std::any_of(view_.terms().begin(), view_.terms().end(), [&](const TermMatch& term) {
    return term.begin <= range.begin && term.end >= range.end &&
           term.end - term.begin > range.size();
  });
}

bool Evaluator::in_scope(const Condition& condition, const Unit& unit,
                         const TextRange& range) const {
  Patience::spend(0);
  const auto in_context = [&] {
    if (unit.by_itself) return false;
    const std::vector<Node>& nodes = view_.resume().nodes;
    for (int up = nodes[static_cast<std::size_t>(unit.node)].parent; up >= 0;
         up = nodes[static_cast<std::size_t>(up)].parent) {
      const TextRange title = view_.range_of(up);
      if (range.begin >= title.begin && range.end <= title.end) return true;
    }
    return false;
  };
  switch (condition.scope) {
    case Scope::all:
      return unit.covers(range);
    case Scope::claims:
      return unit.covers(range) && view_.is_claimed(range);
    case Scope::title: {
      const Node& node = view_.resume().nodes[static_cast<std::size_t>(unit.node)];
      const int more = node.title_child;
      const auto within = [&](const TextRange& title) {
        return range.begin >= title.begin && range.end <= title.end;
      };
      const std::size_t start = view_.range_of(unit.node).begin;
      const bool labelled =
          std::any_of(node.title_lines.begin(), node.title_lines.end(), [&](const TextRange& line) {
            return within({start + line.begin, start + line.end});
          });
      const int employer = employer_above(view_.resume().nodes, unit.node);
      // "ACME, COMPUTER VISION TEAM", the heading below which the job of a row above is told
      const bool in_heading =
          std::any_of(node.continued.begin(), node.continued.end(), [&](int later) {
            return view_.resume().nodes[static_cast<std::size_t>(later)].heading &&
                   within(title_of(view_, later));
          });
      return view_.is_claimed(range) &&
             (labelled || in_heading || within(title_of(view_, unit.node)) ||
              (more >= 0 && within(role_of(view_, more))) ||
              (employer >= 0 && within(title_of(view_, employer))));
    }
    case Scope::context:
      return view_.is_claimed(range) && in_context();
    case Scope::around:
      return view_.is_claimed(range) && (unit.covers(range) || in_context());
    case Scope::everywhere:
      return unit.covers(range) || (view_.is_claimed(range) && in_context());
  }
  return false;
}

std::vector<TextRange> Evaluator::reach_of(const Condition& condition, const Unit& unit) const {
  std::vector<TextRange> out;
  const std::vector<Node>& nodes = view_.resume().nodes;
  if (condition.scope == Scope::title) {
    out.push_back(view_.range_of(unit.node));
    const int more = nodes[static_cast<std::size_t>(unit.node)].title_child;
    if (more >= 0) out.push_back(view_.range_of(more));
    const int employer = employer_above(nodes, unit.node);
    if (employer >= 0) out.push_back(view_.range_of(employer));
    for (int later : nodes[static_cast<std::size_t>(unit.node)].continued) {
      if (nodes[static_cast<std::size_t>(later)].heading) out.push_back(view_.range_of(later));
    }
  } else {
    const bool around = condition.scope == Scope::around || condition.scope == Scope::everywhere;
    if (condition.scope != Scope::context && !unit.ranges.empty()) {
      out.push_back({unit.ranges.front().begin, unit.ranges.back().end});
    }
    if ((around || condition.scope == Scope::context) && !unit.by_itself) {
      for (int up = nodes[static_cast<std::size_t>(unit.node)].parent; up >= 0;
           up = nodes[static_cast<std::size_t>(up)].parent) {
        out.push_back(view_.range_of(up));
      }
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

template <class Fact, class RangeOf, class Visit>
void Evaluator::visit_in_scope(const Condition& condition, const Unit& unit,
                               const std::vector<Fact>& facts, const RangeOf& range_of,
                               const Visit& visit) const {
  auto next = facts.begin();
  constexpr std::size_t few = 24;  // that are sooner looked at than searched
  if (facts.size() <= few) {
    for (; next != facts.end(); ++next) {
      if (in_scope(condition, unit, range_of(*next)) && !visit(*next)) return;
    }
    return;
  }
  for (const TextRange& reach : reach_of(condition, unit)) {
    next = std::lower_bound(next, facts.end(), reach.begin, [&](const Fact& fact, std::size_t at) {
      return range_of(fact).begin < at;
    });
    for (; next != facts.end() && range_of(*next).begin < reach.end; ++next) {
      if (in_scope(condition, unit, range_of(*next)) && !visit(*next)) return;
    }
  }
}

bool Evaluator::any_in_scope(const Condition& condition, const Unit& unit,
                             const std::vector<TextRange>& found,
                             std::vector<TextRange>* hits) const {
  bool any = false;
  visit_in_scope(
      condition, unit, found, [](const TextRange& range) { return range; },
      [&](const TextRange& range) {
        any = true;
        if (hits) hits->push_back(range);
        return hits != nullptr;
      });
  return any;
}

bool Evaluator::holds(const Condition& condition, const Unit& unit,
                      std::vector<TextRange>* hits) const {
  Patience::spend(unit.ranges.size());
  const Node& node = view_.resume().nodes[static_cast<std::size_t>(unit.node)];
  switch (condition.kind) {
    case ConditionKind::any: {
      bool held = false;
      for (const Condition& child : condition.children) {
        if (!holds(child, unit, hits)) continue;
        held = true;
        if (!hits) return true;
      }
      return held;
    }
    case ConditionKind::all: {
      if (condition.same_clause) return same_clause(condition, unit, hits);
      std::vector<TextRange> found;
      for (const Condition& child : condition.children) {
        if (!holds(child, unit, hits ? &found : nullptr)) return false;
      }
      if (hits) hits->insert(hits->end(), found.begin(), found.end());
      return true;
    }
    case ConditionKind::none:
      return std::none_of(condition.children.begin(), condition.children.end(),
                          [&](const Condition& child) { return holds(child, unit, nullptr); });
    case ConditionKind::pattern:
      return any_in_scope(condition, unit, pattern_matches(condition), hits);
    case ConditionKind::list:
    case ConditionKind::quantity:
    case ConditionKind::rank:
    case ConditionKind::award:
    case ConditionKind::outcome: {
      const auto [slot, is_new] = found_.try_emplace(&condition);
      if (is_new) slot->second = fact_matches(condition);
      if (any_in_scope(condition, unit, slot->second, hits)) return true;
      return condition.kind == ConditionKind::rank && share_holds(condition, unit, hits);
    }
    case ConditionKind::rating:
      return rating_holds(condition, unit, hits);
    case ConditionKind::title:
      return title_holds(condition, unit, hits);
    case ConditionKind::author:
      return author_holds(condition, unit, hits);
    case ConditionKind::section:
      return contains(condition.values, node.section);
    case ConditionKind::entry:
      return contains(condition.values, name_of(node.kind));
    case ConditionKind::tenure: {
      const DateRange* span = span_of(unit);
      if (!span) return false;
      const std::optional<int> length = months(*span, view_.resume().as_of);
      if (!length || !condition.bounds.admit(*length)) return false;
      if (hits) {
        for (std::size_t i = 0; i < view_.resume().nodes.size(); ++i) {
          const std::vector<DateRange>& dates = view_.resume().nodes[i].dates;
          if (dates.empty() || span < dates.data() || span >= dates.data() + dates.size()) continue;
          const std::size_t start = view_.range_of(static_cast<int>(i)).begin;
          hits->push_back({start + span->range.begin, start + span->range.end});
        }
      }
      return true;
    }
    case ConditionKind::stance:
      for (const TextRange& part : unit.ranges) {
        const int index = view_.node_at(part.begin);
        const std::size_t start = view_.range_of(index).begin;
        const std::vector<Stance>& node_stances =
            view_.resume().nodes[static_cast<std::size_t>(index)].stances;
        for (const Stance& stance : node_stances) {
          if (!contains(condition.values, stance.id)) continue;
          const TextRange said{start + stance.range.begin, start + stance.range.end};
          if (!said.overlaps(part)) continue;
          if (stance.id == "took-part" && is_told_of_others(stance, node_stances)) continue;
          if (hits) hits->push_back(said);
          return true;
        }
      }
      return false;
    case ConditionKind::facet:
      return std::all_of(condition.values.begin(), condition.values.end(),
                         [&](const std::string& id) {
                           const auto found = unit.facets.find(id);
                           return found != unit.facets.end() && found->second;
                         });
  }
  return false;
}

bool Evaluator::same_clause(const Condition& condition, const Unit& unit,
                            std::vector<TextRange>* hits) const {
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
          [&](const Condition& child) { return holds(child, clause, hits ? &found : nullptr); });
      if (held) {
        if (hits) hits->insert(hits->end(), found.begin(), found.end());
        return true;
      }
      at = sentence.end + 1;
    }
  }
  return false;
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
  // "Acme", below it "Engineer, ML team", and the dates below that.
  if (node.title_child >= 0) {
    const Node& role = nodes[static_cast<std::size_t>(node.title_child)];
    if (const DateRange* span = span_below(role)) return span;
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

/// "There were 112 teams. … We came ninth.": the place, and the field told elsewhere in the unit.
bool Evaluator::share_holds(const Condition& condition, const Unit& unit,
                            std::vector<TextRange>* hits) const {
  if (!contains(condition.values, "percent")) return false;
  // "59팀 중 38위": a field that stands beside a place is of that place alone.
  const bool beside = std::any_of(
      view_.ranks().begin(), view_.ranks().end(),
      [&](const Rank& rank) { return rank.field && in_scope(condition, unit, rank.range); });
  if (beside) return false;
  for (const Rank& rank : view_.ranks()) {
    if (!rank.place || rank.field || rank.at_best || rank.prize || rank.stated_percent) continue;
    if (!in_scope(condition, unit, rank.range)) continue;
    const Quantity* nearest = nullptr;
    const auto distance = [&](const Quantity& quantity) {
      return quantity.range.begin < rank.range.begin ? rank.range.begin - quantity.range.end
                                                     : quantity.range.begin - rank.range.end;
    };
    for (const Quantity& quantity : view_.quantities()) {
      const bool field =
          quantity.kind == QuantityKind::teams || quantity.kind == QuantityKind::participants;
      if (!field || quantity.value < *rank.place || quantity.range.overlaps(rank.range)) continue;
      if (!in_scope(condition, unit, quantity.range)) continue;
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

bool Evaluator::rating_holds(const Condition& condition, const Unit& unit,
                             std::vector<TextRange>* hits) const {
  if (contains(condition.values, "solved")) {
    for (const Solved& solved : view_.solved()) {
      if (!unit.covers(solved.range) || !condition.bounds.admit(solved.count)) continue;
      if (hits) hits->push_back(solved.range);
      return true;
    }
  }
  for (const Rating& rating : view_.ratings()) {
    if (!unit.covers(rating.range) || !condition.bounds.admit(rating.value)) continue;
    bool fits = contains(condition.values, "any");
    if (!fits) {
      // The platform named last before the rating, else the first after it.
      const TermMatch* nearest = nullptr;
      for (const TermMatch& term : view_.terms()) {
        if ((!term.term->has_tag("rated") && !term.term->has_tag("abbreviation")) ||
            !unit.covers({term.begin, term.end}))
          continue;
        if (term.end <= rating.range.begin) {
          nearest = &term;
        } else if (!nearest && term.begin < rating.range.end + rating_reach) {
          nearest = &term;
        }
      }
      // "Topcoder", and below it "rating: 1623 at best": the platform is named above.
      if (!nearest) {
        Condition above;
        above.scope = Scope::context;
        const auto range_of = [](const TermMatch& term) { return TextRange{term.begin, term.end}; };
        visit_in_scope(above, unit, view_.terms(), range_of, [&](const TermMatch& term) {
          if (term.term->has_tag("rated")) nearest = &term;
          return true;
        });
      }
      fits = nearest && std::any_of(condition.values.begin(), condition.values.end(),
                                    [&](const std::string& platform) {
                                      return is_of_platform(nearest->term->id, platform);
                                    });
    }
    if (!fits) continue;
    if (hits) hits->push_back(rating.range);
    return true;
  }
  return false;
}

const std::vector<TermMatch>& Evaluator::titles_of(const Condition& condition) const {
  const auto [slot, is_new] = titles_.try_emplace(&condition);
  if (!is_new) return slot->second;
  for (const TermMatch& match : view_.terms()) {
    if (!term_fits(condition, match)) continue;
    const bool admitted = match.term->value ? condition.bounds.admit(*match.term->value)
                                            : !condition.bounds.at_least.has_value();
    if (admitted) slot->second.push_back(match);
  }
  return slot->second;
}

bool Evaluator::title_holds(const Condition& condition, const Unit& unit,
                            std::vector<TextRange>* hits) const {
  const auto range_of = [](const TermMatch& match) { return TextRange{match.begin, match.end}; };
  bool any = false;
  visit_in_scope(condition, unit, titles_of(condition), range_of, [&](const TermMatch& match) {
    // "Expert" says something only beside the platform whose title it is.
    const std::string& platform = match.term->platform;
    bool named = platform.empty();
    if (!named) {
      Condition around;
      around.scope = Scope::around;
      visit_in_scope(around, unit, view_.terms(), range_of, [&](const TermMatch& term) {
        named = is_of_platform(term.term->id, platform);
        return !named;
      });
    }
    if (!named) return true;
    any = true;
    if (hits) hits->push_back(range_of(match));
    return hits != nullptr;
  });
  return any;
}

std::vector<TextRange> Evaluator::all_hits(const Condition& condition, const Unit& unit) const {
  std::vector<TextRange> hits;
  holds(condition, unit, &hits);
  return hits;
}

}  // namespace oneshot
