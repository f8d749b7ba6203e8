#include "resume/facts/dates/told_stay.h"

#include <algorithm>
#include <string>

#include "resume/facts/dates/stay_words.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;
using namespace stay_words;

constexpr std::size_t verb_reach = 90;  // bytes between a date and its verb

/// What is said of one date: in English before it, in Korean behind it; up to other dates, and to
/// the ends of its sentence.
struct Told {
  std::string_view before, behind;
};

Told told_of(std::string_view text, const std::vector<DateRange>& dates, std::size_t i) {
  const TextRange& own = dates[i].range;
  std::size_t begin = i == 0 ? 0 : dates[i - 1].range.end;
  std::size_t end = i + 1 == dates.size() ? text.size() : dates[i + 1].range.begin;
  begin = std::max(begin, own.begin - std::min(own.begin, verb_reach));
  end = std::min(end, own.end + verb_reach);
  Told told{text.substr(begin, own.begin - begin), text.substr(own.end, end - own.end)};
  if (const std::size_t stop = told.before.find_last_of(".!?;\n"); stop != told.before.npos) {
    told.before.remove_prefix(stop + 1);
  }
  told.behind = told.behind.substr(0, told.behind.find_first_of(".!?;\n"));
  return told;
}

/// "In June of that year I joined Acme", "that June started, with two friends, an AI startup"
bool begins_behind(std::string_view behind) {
  const std::size_t subject = any_at(behind, 0, {", i ", " i ", ", we ", " we ", ", ", " "});
  return subject > 0 && any_word_at(behind, subject,
                                    {"joined", "founded", "co-founded", "started", "set up",
                                     "moved to", "was hired"}) > 0;
}

bool begins_work(const Told& told) {
  // "학교를 그만두고 그해 5월에 입사": what a clause of its own tells is over
  std::string_view clause = told.before;
  constexpr std::string_view and_then = "고 ";
  if (const std::size_t over = clause.rfind(and_then); over != clause.npos) {
    clause.remove_prefix(over + and_then.size());
  }
  const bool study =
      contains_any(told.before, {"university", "school", "college", "degree", "phd", "ph.d"}) ||
      contains_any(clause, {"대학", "학교"}) ||
      contains_any(told.behind,
                   {"대학교", "대학에", "대학원", "학교에", "석사", "박사", "학부", "입학"});
  return !study &&
         (begins_behind(told.behind) ||
          contains_any(told.before, {"joined", "hired", " came", "moved to", "went to", "started",
                                     "began", "founded", "set up", "signed on"}) ||
          contains_any(told.behind, kJoining) || contains_any(told.behind, kFounding) ||
          contains_any(told.behind, kEntering));
}

bool ends_work(const Told& told, const DateRange& dates) {
  return dates.form == DateRange::Form::until ||
         contains_any(told.before, {" left", "until", " till", " quit", "resigned"}) ||
         told.behind.starts_with("까지") || told.behind.starts_with(" 말까지") ||
         contains_any(told.behind, kLeaving);
}

/// It goes on, and nobody left after it began, at byte `begin`: who "left school and joined Acme"
/// is there.
bool goes_on(std::string_view text, std::size_t begin) {
  return contains_any(text, {"지금", "현재", "고 있습니다", "고 있다", "재직", "일합니다", "still ",
                             "currently", "i work", "i am ", "ever since", "have been its",
                             "my title is", "these days", "대표입니다", "개발자입니다",
                             "엔지니어입니다", "연구원입니다"}) &&
         !contains_any(text.substr(begin), kLeaving) &&
         !contains_any(text.substr(begin), {" left ", " quit ", "resigned", "until "});
}

}  // namespace

std::optional<DateRange> told_stay(std::string_view text, const std::vector<DateRange>& dates) {
  const std::string folded = fold(text);
  std::optional<std::size_t> begin;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const Told told = told_of(folded, dates, i);
    if (!begin) {
      if (dates[i].form == DateRange::Form::single && begins_work(told)) begin = i;
      continue;
    }
    const std::optional<LooseDate>& last = dates[i].last ? dates[i].last : dates[i].first;
    if (!last || !ends_work(told, dates[i]) || *last < *dates[*begin].first) continue;
    DateRange stay = dates[*begin];
    stay.form = DateRange::Form::range;
    stay.last = last;
    stay.range.end = dates[i].range.end;
    return stay;
  }
  if (!begin || !goes_on(folded, dates[*begin].range.begin)) return std::nullopt;
  DateRange stay = dates[*begin];
  stay.form = DateRange::Form::open;
  return stay;
}

}  // namespace oneshot
