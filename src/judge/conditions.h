#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/quantity/quantity.h"
#include "resume/facts/rank/award.h"
#include "resume/facts/rank/rank.h"
#include "rules/rule_set.h"
#include "rules/term_matcher.h"

namespace oneshot {

// Whether one fact or term is what a condition asks for, wherever it stands.

bool contains(const std::vector<std::string>& values, std::string_view value);

bool term_fits(const Condition& condition, const TermMatch& match);
bool quantity_fits(const Condition& condition, const Quantity& quantity);
bool rank_fits(const Condition& condition, const Rank& rank);
bool award_fits(const Condition& condition, const Award& award);

/// In ResumeView::text().
inline TextRange place_of(const TermMatch& match) { return {match.begin, match.end}; }

}  // namespace oneshot
