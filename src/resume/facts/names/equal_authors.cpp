#include "resume/facts/names/equal_authors.h"

#include <algorithm>

#include "base/pattern/pattern_set.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;

/// "The first two authors contributed equally", "앞의 두 저자는 동등 기여": how many; 0 if none
/// are.
std::size_t first_said_equal(std::string_view text) {
  static const PatternSet first_of_list(
      {"(?i)\\bfirst (two|2)\\b.{0,30}\\b(equal|joint|shar|co-first)|\\b(equal|joint|shared) "
       "[a-z -]{0,24}(of|by|from|between) the first (two|2)\\b|앞(의|선|에|쪽)? "
       "?(두|2)(명|인| "
       "?사람| ?저자)?.{0,24}(동등|동일|같|공동)|\\b(shares?|sharing|shared) (the )?first "
       "(place|authorship) with the (author|name) before",
       "(?i)\\bfirst (three|3)\\b.{0,30}\\b(equal|joint|shar|co-first)|앞(의|선|에|쪽)? "
       "?(세|3)(명|인| ?사람| ?저자)?.{0,24}(동등|동일|같|공동)",
       "(?i)\\bfirst (four|4)\\b.{0,30}\\b(equal|joint|shar|co-first)|앞(의|선|에|쪽)? "
       "?(네|4)(명|인| ?사람| ?저자)?.{0,24}(동등|동일|같|공동)"});
  constexpr std::size_t fewest = 2;
  const std::vector<std::size_t> found = first_of_list.matching(text);
  return found.empty() ? 0 : found.front() + fewest;
}

/// "Teixeira and Roe contributed equally": both names shortly before the words.
bool names_both(std::string_view text, std::string_view first, std::string_view owner,
                std::size_t list_end) {
  static const PatternSet equal(
      {"(?i)contributed equally|equal contribut|shared? (the )?first|joint(ly)? first|동등 "
       "?기여|공동 ?(제 ?)?(1 ?저자|주저자)"});
  constexpr std::size_t reach = 90;  // bytes
  constexpr std::string_view between = " .,";
  const auto found = equal.find_all(text);
  return std::any_of(found.front().begin(), found.front().end(), [&](const PatternMatch& words) {
    if (words.begin <= list_end) return false;
    const std::size_t from = std::max(list_end, words.begin - std::min(words.begin, reach));
    const std::string_view before = text.substr(from, words.begin - from);
    return holds_word_of(before, first, between) && holds_word_of(before, owner, between);
  });
}

/// "A. Roe and B. Poe (equal contribution), C. Doe": the words close what is read of the list.
bool bracket_follows(std::string_view text, std::size_t list_end) {
  static const PatternSet bracket(
      {"(?i)^ ?\\((both )?((with )?equal|joint(ly)? first|shared first|co-first|동등|동일|공동 "
       "?(제 "
       "?)?(1 ?저자|주저자|제1))"});
  return bracket.any_matches(text.substr(std::min(list_end, text.size())));
}

}  // namespace

bool speaks_of_equal_authors(std::string_view text) {
  static const PatternSet equal(
      {"(?i)equal(ly)?[- ]([a-z]+[- ]){0,2}?(contribut|first|author|credit|share|part)|contribut"
       "(ed|ion|ions)?:? (all |is |are |was |were )?(equal|alike|the same|in equal)|"
       "(same|like|equal) (amount|share|contribution)|shar(e|es|ed|ing) (the )?first|(joint(ly)?|"
       "both|co) ?-?first|(regarded|considered|count(ed)?|listed|credited) as (joint |co-|the "
       ")?first|first (author(ship|s)?|place) (is |are |was |were )?shared|joint lead author",
       "기여(가|도가|도는|는|도)? ?(서로 |모두 )?(같|동일|동등|똑같|대등|균등)|(같은|동일|동등|"
       "똑같|대등|균등)(한|하게|이|은)? ?(비중|정도|몫)?(의|으로)? ?(기여|공헌|참여|저자)|공동 "
       "?(제 ?)?(1 ?저자|일 ?저자|주저자|제1)|기여도? ?(50 ?: ?50|반반)"});
  return equal.any_matches(text);
}

bool said_to_share_first(std::string_view text, const std::vector<TextRange>& names,
                         std::size_t owner, std::size_t list_end) {
  return owner < first_said_equal(text) || bracket_follows(text, list_end) ||
         names_both(text, names[0].of(text), names[owner].of(text), list_end);
}

}  // namespace oneshot
