#include "resume/facts/rank/rank.h"

#include <algorithm>

#include "resume/facts/rank/award.h"
#include "resume/facts/rank/place_in_digits.h"
#include "resume/facts/rank/place_in_words.h"
#include "resume/facts/rank/place_signs.h"
#include "resume/facts/rank/rank_field.h"
#include "resume/facts/rank/rank_share.h"
#include "resume/facts/rank/rank_told.h"
#include "resume/facts/rank/surpassed.h"
#include "resume/facts/rank/winning.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;

/// The next position at which a word may begin.
std::size_t next_word(std::string_view text, std::size_t at) {
  if (is_ascii_letter(text[at])) {
    while (at < text.size() && is_ascii_letter(text[at])) ++at;
    return at;
  }
  return next_code_point(text, at);
}

void add_rank_of_word(std::string_view text, std::size_t at, std::vector<Rank>& found) {
  if (add_best_of_field(text, at, found)) return;
  if (const std::optional<Rank> share = read_share(text, at)) {
    found.push_back(*share);
    return;
  }
  add_winning(text, at, found);
  add_place_in_words(text, at, found);
}

/// In order, each place once: of overlapping ones the longest.
void settle(std::vector<Rank>& ranks) {
  std::stable_sort(ranks.begin(), ranks.end(), [](const Rank& a, const Rank& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                          : a.range.end > b.range.end;
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    if (kept > 0 && ranks[kept - 1].range.overlaps(ranks[i].range)) continue;
    ranks[kept++] = ranks[i];
  }
  ranks.resize(kept);
}

}  // namespace

std::optional<double> Rank::percent() const {
  if (stated_percent) return stated_percent;
  if (place && field && *field > 0) return *place / *field * 100;
  return std::nullopt;
}

std::vector<Rank> find_ranks(std::string_view text) { return find_ranks(FactText(text)); }

std::vector<Rank> find_ranks(const FactText& fact_text) {
  const std::string_view text = fact_text.folded();
  std::vector<Rank> found;
  add_places_in_digits(text, fact_text.numbers(), found);
  for (std::size_t at = 0; at < text.size(); at = next_word(text, at)) {
    if (!letter_before(text, at)) add_rank_of_word(text, at, found);
  }
  for (const Surpassed& better : find_surpassed(text))
    found.push_back(place_signs::place_of(better.by + 1, better.range.begin, better.range.end));
  std::erase_if(found, [&](const Rank& rank) {
    return is_told_as_passing(text, rank.range) ||
           (!rank.prize && (rank.stated_percent || rank.at_best) &&
            is_told_as_missed(text, rank.range));
  });
  add_fields(text, fact_text.numbers(), found);
  for (Rank& told : find_told_ranks(text)) {
    if (is_told_as_passing(text, told.range) || is_told_as_missed(text, told.range)) continue;
    std::erase_if(found, [&](const Rank& rank) { return rank.range.overlaps(told.range); });
    found.push_back(std::move(told));
  }
  settle(found);
  return found;
}

bool states_place_or_prize(std::string_view text) {
  const FactText facts(text);
  return !find_awards(facts).empty() || !find_ranks(facts).empty();
}

}  // namespace oneshot
