#include "resume/facts/rank/field_size.h"

#include <algorithm>
#include <optional>

#include "base/pattern/pattern_set.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

/// The forms, those of teams first.
constexpr std::size_t forms_of_teams = 3;

const PatternSet& forms() {
  const std::string gap = "(?: ?[:=|]| {2,}|\\t) *(?:about |over |some |총 |약 )?";
  const std::string number = "[0-9][0-9,.]*";
  static const PatternSet patterns(
      {"\\bteams\\b(?: [a-z]+){0,5}" + gap + number,
       "(?:참가|출전|제출|최종 제출)(?:한)? ?팀(?: ?수)?(?:은|는)?" + gap + number,
       "(?:참가|출전) ?팀(?: ?수)? " + number + "\\b",
       "\\b(?:participants|entrants|contestants|competitors|field)\\b(?: [a-z]+){0,5}" + gap +
           number,
       "(?:참가자|참가 ?인원|응시자|응시 ?인원)(?: ?수)?(?:은|는)?" + gap + number,
       number + " (?:people |names |who |that |have |had )*(?:entered|submitted|competed|took part|"
                "participated|joined|signed up|had a go)\\b",
       number + " (?:names|entries|entrants|lines) (?:on|in|were|stood|left|stand)\\b"});
  return patterns;
}

std::optional<Number> number_in(std::string_view folded, const PatternMatch& match) {
  for (std::size_t at = match.begin; at < match.end; ++at) {
    if (scan::is_digit(folded[at])) return number_at(folded, at);
  }
  return std::nullopt;
}

}  // namespace

std::vector<Quantity> find_field_sizes(const FactText& text) {
  std::vector<Quantity> out;
  const std::string_view folded = text.folded();
  const auto matches = forms().find_all(folded);
  for (std::size_t form = 0; form < matches.size(); ++form) {
    for (const PatternMatch& match : matches[form]) {
      const std::optional<Number> number = number_in(folded, match);
      if (!number || number->value < 2 || reads_as_year(folded, *number)) continue;
      Quantity quantity;
      quantity.kind = form < forms_of_teams ? QuantityKind::teams : QuantityKind::participants;
      quantity.value = number->value;
      quantity.range = {match.begin, match.end};
      quantity.number = number->range;
      quantity.noun = quantity.range;
      out.push_back(quantity);
    }
  }
  std::sort(out.begin(), out.end(),
            [](const Quantity& a, const Quantity& b) { return a.range.begin < b.range.begin; });
  return out;
}

}  // namespace oneshot
