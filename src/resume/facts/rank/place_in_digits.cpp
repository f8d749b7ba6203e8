#include "resume/facts/rank/place_in_digits.h"

#include <algorithm>

#include "resume/facts/dates/month_names.h"
#include "resume/facts/rank/place_signs.h"
#include "resume/facts/rank/rank_field.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;
using namespace place_signs;

constexpr std::size_t kCueReach = 24;      // bytes
constexpr std::size_t kOrdinalReach = 64;  // bytes from "320팀" to "열세 번째"

/// After an ordinal these words make it an order or a time and no place.
const Words kNotPlaces = {
    "year",          "years",       "yr",         "edition",     "author",
    "authors",       "century",     "grade",      "grader",      "semester",
    "generation",    "floor",       "party",      "time",        "week",
    "day",           "month",       "quarter",    "percentile",  "annual",
    "international", "national",    "dan",        "degree",      "birthday",
    "language",      "lieutenant",  "round",      "stage",       "phase",
    "step",          "half",        "class",      "version",     "gen",
    "period",        "person",      "job",        "paper",       "of may",
    "of june",       "of july",     "of march",   "of april",    "of august",
    "workshop",      "conference",  "asia",       "korea",       "acm",
    "ieee",          "icpc",        "of january", "of february", "of september",
    "of october",    "of november", "of december"};

class DigitPlaces {
 public:
  DigitPlaces(std::string_view folded, std::vector<Rank>& found) : text_(folded), found_(found) {}

  void read(const Number& number) {
    if (!number.spelled || is_put_at(number) || is_spelled_place(number) ||
        counting_suffix(number) > 0) {
      read_number(number);
    }
  }

 private:
  Rank& add(double place, std::size_t begin, std::size_t end) {
    found_.push_back(place_of(place, begin, end));
    return found_.back();
  }

  void read_number(const Number& number) {
    const std::size_t end = number.range.end;
    if (number.scaled) return;
    if (const std::size_t suffix = any_word_at(text_, end, {"st", "nd", "rd", "th"})) {
      read_english_ordinal(number, end + suffix);
    } else if (!read_korean_place(number)) {
      read_place_after_cue(number);
    }
  }

  void read_english_ordinal(const Number& number, std::size_t end) {
    std::size_t next = skip_spaces(text_, end);
    if (starts_with(text_, next, "-")) ++next;
    if (any_word_at(text_, next, kNotPlaces) ||
        month_names::english_month_length(text_.substr(next)) > 0)
      return;
    const std::size_t left = skip_spaces_back(text_, number.range.begin);
    if (month_names::ends_with_english_month(text_.substr(0, left))) return;
    if (starts_with(text_, end, "-")) {
      if (!any_word_at(text_, next, {"place", "prize", "ranked"})) return;
    }
    const std::size_t place = any_word_at(text_, next, {"place", "position", "rank"});
    const std::size_t prize = any_word_at(text_, next, {"prize"});
    const bool moment = tells_moment(text_, next) && tells_of_owner(text_, number.range.begin);
    const bool ends = next >= text_.size() || any_at(text_, next,
                                                     {",", ")", "|", ";", ".", "\n", ":", "/", "(",
                                                      "~", "-", "–", "—", "·"});
    const bool goes_on = any_word_at(text_, next,
                                     {"overall", "on", "in", "among", "out", "of", "from", "at",
                                      "solo", "and", "globally", "nationally", "worldwide"});
    const bool cued = is_cued(number.range.begin);
    if (place + prize == 0 && !ends && !goes_on && !cued && !moment) return;
    Rank& rank =
        add(number.value, number.range.begin, place + prize > 0 ? next + place + prize : end);
    rank.prize = prize > 0;
  }

  /// "번째", or "째" right behind what is counted: "다섯째".
  std::size_t counting_suffix(const Number& number) const {
    constexpr std::string_view times = "번째", bare = "째";
    const std::size_t spaced = skip_spaces(text_, number.range.end);
    if (starts_with(text_, spaced, times)) return spaced + times.size() - number.range.end;
    return number.spelled && starts_with(text_, number.range.end, bare) ? bare.size() : 0;
  }

  bool is_cued(std::size_t at) const {
    return contains_any(text_before(text_, at, kCueReach),
                        {"rank",   "ranked",   "ranking",   "placed",  "finished", "came",
                         "place",  "position", "finishing", "placing", "stood",    "ended",
                         "landed", "became",   "i was the", "we were", "i was",    "ours was",
                         "순위",   "랭킹",     "등수",      "석차"});
  }

  bool read_korean_place(const Number& number) {
    const std::size_t end = number.range.end;
    const std::size_t spaced = skip_spaces(text_, end);
    if (starts_with(text_, spaced, "위")) {
      const std::size_t after = spaced + 3;
      if (any_at(text_, after, {"원", "안", "치", "성", "험", "탁", "협", "장", "임", "생", "주"}))
        return true;
      const std::size_t next = skip_spaces(text_, after);
      if (any_at(text_, next,
                 {"기업", "업체", "사업자", "회사", "브랜드", "플랫폼", "앱", "서비스"}) ||
          contains_any(text_before(text_, number.range.begin, kCueReach),
                       {"업계", "점유율", "매출", "시장", "차트"})) {
        return true;
      }
      if (is_counted_otherwise(number, after)) return true;
      Rank& rank = add(number.value, number.range.begin, after);
      rank.at_best = starts_with(text_, after, "권") ||
                     any_before(text_, skip_spaces_back(text_, number.range.begin), {"상위"});
      return true;
    }
    // "1,214팀 가운데 31번째": an ordinal is a place where the field stands before it.
    const std::size_t counted = counting_suffix(number);
    const std::size_t end_of_place = end + counted;
    const bool of_field = contains_any(
        text_before(text_, number.range.begin, kOrdinalReach),
        {"팀 중",   "팀 가운데", "명 중",   "팀에서",   "명에서",     "가운데",   "순위",
         "팀이",    "팀은",      "위에서",  "위로부터", "스코어보드", "리더보드", "점수판",
         "보드",    "최종",      "이름은",  "명이 붙",  "명이 겨",    "명이 참",  "명이 나",
         "명이 모", "명이 몰",   "명이 응", "명이 출",  "명이 치"});
    // "두 번째로 높은 점수", "세 번째로 들어왔습니다"
    const bool told = any_at(text_, end_of_place,
                             {" 성적", " 자리", " 순위", " 등수", "에 이름", "로 높", "로 좋",
                              "로 많", "로 빨", "로 빠르", "로 들어", "로 끝", "로 마", "로 도착",
                              " 자리", " 순위", "로 이름"}) > 0;
    if (counted > 0 && (of_field || told)) {
      // "네 문제를 풀고 다섯 번째에서 시간이 끝났다"
      if (any_at(text_, end_of_place, {"에서", " 문제", " 대회", " 참가", " 출전", " 도전"}) > 0)
        return true;
      add(number.value, number.range.begin, end_of_place);
      return true;
    }
    if (!starts_with(text_, end, "등")) return false;
    const std::size_t after = end + 3;
    const bool year = number.range.size() == 4 && number.value > 1900;
    if (year || any_at(text_, after, {"급", "분", "록", "기", "장", "의", "지", "이 있"}) ||
        (starts_with(text_, after, "에서") && !any_at(text_, after + 6, {" 멈", " 끝", " 마"}))) {
      return true;
    }
    const std::size_t prize = any_at(text_, after, {"상", " 상"});
    if (prize == 0 && is_counted_otherwise(number, after)) return true;
    Rank& rank = add(number.value, number.range.begin, after + prize);
    rank.prize = prize > 0;
    return true;
  }

  /// "뒤에서 2등", "3등까지 상을 줬는데": counted from the end, or the places of whoever got there.
  bool is_counted_otherwise(const Number& number, std::size_t after) const {
    constexpr std::string_view up_to = "까지";
    if (any_before(text_, skip_spaces_back(text_, number.range.begin),
                   {"뒤에서", "끝에서", "꼴찌에서", "아래에서", "밑에서"}) > 0) {
      return true;
    }
    return starts_with(text_, after, up_to) &&
           any_at(text_, skip_spaces(text_, after + up_to.size()),
                  {"상", "만", "는 상", "시상", "였", "주", "가 상"}) > 0;
  }

  /// "rank 149 of 1,874", "ranked #5", "#12 of 300", "순위: 87/1204", "최종 순위 3".
  void read_place_after_cue(const Number& number) {
    if (number.value < 1 || number.value != static_cast<double>(static_cast<long>(number.value))) {
      return;
    }
    std::size_t at = skip_spaces_back(text_, number.range.begin);
    const bool sharp = at > 0 && text_[at - 1] == '#';
    if (sharp) at = skip_spaces_back(text_, at - 1);
    const bool alone = sharp && begins_clause(text_, at) && ends_clause(text_, number.range.end);
    if (at > 0 && text_[at - 1] == ':') at = skip_spaces_back(text_, at - 1);
    // "my best rank there is 388"
    if (any_word_before(
            text_, at,
            {"rank there is", "rank there was", "rank so far is", "rank is", "rank was", "place is",
             "place was", "ranking is", "ranking was", "position is", "position was"}) > 0) {
      add(number.value, number.range.begin, number.range.end);
      return;
    }
    const std::size_t cue = any_word_before(text_, at,
                                            {"rank",
                                             "ranked",
                                             "ranking",
                                             "place",
                                             "placed",
                                             "position",
                                             "ranked in",
                                             "no.",
                                             "standing",
                                             "stood at",
                                             "ended at",
                                             "ended up at",
                                             "finished at",
                                             "came out number",
                                             "finished number",
                                             "came number",
                                             "ended up number",
                                             "ended at number",
                                             "finished at number",
                                             "landed at number",
                                             "closed at number",
                                             "as number",
                                             "i was number",
                                             "we were number",
                                             "was at number",
                                             "were at number",
                                             "us at number",
                                             "me at number",
                                             "stood at number",
                                             "on the line number",
                                             "on line number",
                                             "on line",
                                             "in row",
                                             "put me at",
                                             "put us at",
                                             "left me at",
                                             "had me at",
                                             "air",
                                             "all india rank",
                                             "world no.",
                                             "rank obtained",
                                             "rank achieved",
                                             "place obtained"});
    // "team no. 12 of 164"
    if (any_word_before(text_, skip_spaces_back(text_, at - cue),
                        {"team", "seat", "desk", "table", "room", "problem", "task"}) > 0 &&
        any_word_before(text_, at, {"no.", "number"}) > 0) {
      return;
    }
    const std::size_t korean =
        any_before(text_, at, {"순위", "랭킹", "등수", "석차", "등수는", "순위는", "석차는"});
    const std::size_t next = skip_spaces(text_, number.range.end);
    const bool of_field = any_word_at(text_, next, {"of", "out of"}) || any_at(text_, next, {"/"});
    const bool listed = cue + korean == 0 && !sharp &&
                        (is_place_of_field(number, at, next) || is_place_on_board(number, next));
    if (cue + korean == 0 && !listed && !alone &&
        !(sharp && (of_field || any_word_at(text_, next,
                                            {"on the", "globally", "worldwide", "when", "after",
                                             "in the final", "overall"})))) {
      return;
    }
    if (any_at(text_, next, {"%", "퍼센트"}) || any_word_at(text_, next, {"percent", "times"}))
      return;
    add(number.value,
        sharp ? std::min(at + (cue + korean > 0 ? 0 : 1), number.range.begin) : number.range.begin,
        number.range.end);
    if (cue + korean > 0) found_.back().range.begin = at - cue - korean;
  }

  /// "the private board put me at seventeen"
  bool is_put_at(const Number& number) const {
    return any_word_before(text_, skip_spaces_back(text_, number.range.begin),
                           {"put me at", "put us at", "left me at", "had me at"}) > 0;
  }

  /// "place seven in a field of ninety", "ranked twelve of 80": spelled, and a field to follow.
  bool is_spelled_place(const Number& number) const {
    return any_word_before(text_, skip_spaces_back(text_, number.range.begin),
                           {"place", "rank", "ranked", "position", "number"}) > 0 &&
           any_word_at(text_, skip_spaces(text_, number.range.end),
                       {"of", "out of", "among", "in a field of"}) > 0;
  }

  /// Nothing follows a field that says it to be one of anything else than teams or people.
  bool closes_field(std::size_t end) const {
    const std::size_t after = skip_spaces(text_, end);
    return after >= text_.size() ||
           any_at(text_, after, {",", ".", ";", ")", "(", "\n", "|"}) > 0 ||
           any_word_at(
               text_, after,
               {"teams", "participants", "contestants", "entrants", "people", "competitors"}) > 0;
  }

  /// "private LB 214 / 1,890", "스코어보드 6 / 84", "private leaderboard 23 of 412".
  bool is_place_on_board(const Number& number, std::size_t next) const {
    constexpr double smallest_field = 20;  // fewer may be problems or rounds
    const std::size_t of = any_word_at(text_, next, {"of", "out of"});
    if (of == 0 && !starts_with(text_, next, "/")) return false;
    const auto field = number_at(text_, skip_spaces(text_, next + std::max<std::size_t>(of, 1)));
    if (!field || field->value < smallest_field || field->value < number.value) return false;
    // "finished 23 of 40 tickets"
    if (of > 0 && !closes_field(field->range.end)) return false;
    // "Google Hash Code, 2,987 / 9,004": of that many, nothing but a field is left; fewer may be
    // a day of a month, or points out of a round sum.
    constexpr double surely_field = 1000, rather_field = 40, round_sum = 50;
    const bool points = static_cast<long>(field->value) % static_cast<long>(round_sum) == 0 &&
                        field->value <= surely_field / 2;
    const bool large =
        field->value >= surely_field || (field->value >= rather_field && !points &&
                                         number.value >= 1 && ends_clause(text_, field->range.end));
    if (of == 0 && large && !is_year(text_, *field) && begins_clause(text_, number.range.begin))
      return true;
    constexpr std::size_t label_reach = 24;  // bytes
    const auto names_board = [](std::string_view text) {
      return contains_any(
          text, {"lb", "board", "leaderboard", "scoreboard", "standings", "standing", "finished",
                 "ended", "스코어보드", "리더보드", "보드", "순위표", "프라이빗", "퍼블릭"});
    };
    const std::string_view behind(text_.data() + field->range.end,
                                  std::min(label_reach, text_.size() - field->range.end));
    return names_board(text_before(text_, number.range.begin, kCueReach)) ||
           (behind.starts_with(" (") && names_board(behind.substr(0, behind.find(')'))));
  }

  /// "Round B: 88 of 6,100": behind a sign, and the field closes the clause or is told to be one.
  bool is_place_of_field(const Number& number, std::size_t before_it, std::size_t next) const {
    constexpr double smallest_field = 20;  // fewer may be problems or rounds
    const std::size_t start = skip_spaces_back(text_, number.range.begin);
    if (start == 0 ||
        (before_it == start && any_before(text_, start, {",", "(", "-", "–", "—", "|", "\t"}) == 0))
      return false;
    const std::size_t of = any_word_at(text_, next, {"of", "out of"});
    if (of == 0) return false;
    const auto field = number_at(text_, skip_spaces(text_, next + of));
    if (!field || field->value < smallest_field || field->value < number.value) return false;
    return closes_field(field->range.end);
  }

  std::string_view text_;
  std::vector<Rank>& found_;
};

}  // namespace

void add_places_in_digits(std::string_view folded, const std::vector<Number>& numbers,
                          std::vector<Rank>& found) {
  DigitPlaces places(folded, found);
  for (const Number& number : numbers) places.read(number);
}

}  // namespace oneshot
