#include "resume/facts/rank/rank.h"

#include <algorithm>

#include "base/pattern/pattern_set.h"
#include "resume/facts/number.h"
#include "resume/facts/rank/ordinal.h"
#include "resume/facts/rank/rank_field.h"
#include "resume/facts/rank/rank_share.h"
#include "resume/facts/rank/rank_told.h"
#include "resume/facts/scan.h"
#include "resume/facts/rank/surpassed.h"

namespace oneshot {

namespace {

using namespace scan;

constexpr std::size_t kContestReach = 96;  // bytes from "won the" to the word for a contest
constexpr std::size_t kBoardReach = 40;    // bytes from a place to the board that it is on
constexpr std::size_t kCueReach = 24;
constexpr std::size_t kOrdinalReach = 64;  // bytes from "320팀" to "열세 번째"

struct PlaceWord {
  std::string_view word;
  int value;
};
constexpr PlaceWord kPlaceWords[] = {{"first", 1}, {"second", 2}, {"third", 3},   {"fourth", 4},
                                     {"fifth", 5}, {"sixth", 6},  {"seventh", 7}, {"eighth", 8},
                                     {"ninth", 9}, {"tenth", 10}, {"1st", 1},     {"2nd", 2},
                                     {"3rd", 3}};

const Words kMonths = {"january", "february", "march",     "april",   "may",      "june",
                       "july",    "august",   "september", "october", "november", "december",
                       "jan",     "feb",      "mar",       "apr",     "jun",      "jul",
                       "aug",     "sept",     "sep",       "oct",     "nov",      "dec"};

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

/// Contests by names that are words of nothing else.
const Words kContestNames = {
    "ioi",  "apio", "ceoi", "egoi", "ncpc", "nwerc",  "swerc",    "cerc",       "seerc",    "nerc",
    "bapc", "ucpc", "scpc", "nypc", "gcpc", "ukiepc", "code jam", "hacker cup", "hash code"};

const Words kContestWords = {"competition",   "competitions", "contest",     "contests",
                             "challenge",     "hackathon",    "cup",         "championship",
                             "championships", "olympiad",     "track",       "tournament",
                             "league",        "datathon",     "kaggle",      "makeathon",
                             "shared task",   "icpc",         "competitors", "teams"};

class RankReader {
 public:
  explicit RankReader(const FactText& text) : text_(text.folded()), numbers_(text.numbers()) {}

  std::vector<Rank> read() {
    for (const Number& number : numbers_) {
      if (!number.spelled || is_put_at(number) || is_spelled_place(number) ||
          counting_suffix(number) > 0) {
        read_number(number);
      }
    }
    for (std::size_t at = 0; at < text_.size(); at = next_word(at)) {
      if (!letter_before(text_, at)) read_word(at);
    }
    for (const Surpassed& better : find_surpassed(text_)) {
      add(better.by + 1, better.range.begin, better.range.end);
    }
    std::erase_if(found_, [&](const Rank& rank) {
      return is_told_as_passing(text_, rank.range) ||
             (!rank.prize && (rank.stated_percent || rank.at_best) &&
              is_told_as_missed(text_, rank.range));
    });
    add_fields(text_, numbers_, found_);
    for (Rank& told : find_told_ranks(text_)) {
      if (is_told_as_passing(text_, told.range) || is_told_as_missed(text_, told.range)) continue;
      std::erase_if(found_, [&](const Rank& rank) { return rank.range.overlaps(told.range); });
      found_.push_back(std::move(told));
    }
    settle();
    return std::move(found_);
  }

 private:
  /// The next position at which a word may begin.
  std::size_t next_word(std::size_t at) const {
    if (is_ascii_letter(text_[at])) {
      while (at < text_.size() && is_ascii_letter(text_[at])) ++at;
      return at;
    }
    return next_code_point(text_, at);
  }

  std::string_view before(std::size_t at, std::size_t reach) const {
    const std::size_t begin = at - std::min(at, reach);
    return text_.substr(begin, at - begin);
  }

  Rank& add(double place, std::size_t begin, std::size_t end) {
    Rank rank;
    rank.place = place;
    rank.range = {begin, end};
    found_.push_back(rank);
    return found_.back();
  }

  // ---- places in digits: "3rd", "87위", "4등상", "rank 149" ----

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
    if (any_word_at(text_, next, kNotPlaces) || any_word_at(text_, next, kMonths)) return;
    const std::size_t left = skip_spaces_back(text_, number.range.begin);
    if (any_word_before(text_, left, kMonths)) return;
    if (starts_with(text_, end, "-")) {
      if (!any_word_at(text_, next, {"place", "prize", "ranked"})) return;
    }
    const std::size_t place = any_word_at(text_, next, {"place", "position", "rank"});
    const std::size_t prize = any_word_at(text_, next, {"prize"});
    const bool moment = tells_moment(next) && tells_of_owner_before_place(number.range.begin);
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

  /// "11th when the board was unfrozen", "ninth at the end": what follows tells when it was so.
  bool tells_moment(std::size_t next) const {
    return any_word_at(text_, next,
                       {"when", "once", "after", "at the end", "in the end", "by the end",
                        "at the finish", "as the"}) > 0;
  }

  /// "we were", "and were", "my team was": whoever is said to be it, or nobody but a sign.
  bool tells_of_owner_before_place(std::size_t at) const {
    const std::size_t left = skip_spaces_back(text_, at);
    return any_word_before(text_, left,
                           {"we were", "i was", "and were", "and was", "team was", "we stood",
                            "we ended", "we finished", "then", "ours was", "us"}) > 0 ||
           any_before(text_, left, {":", ",", ";", "(", "–", "—"}) > 0;
  }

  /// "번째", or "째" right behind what is counted: "다섯째".
  std::size_t counting_suffix(const Number& number) const {
    constexpr std::string_view times = "번째", bare = "째";
    const std::size_t spaced = skip_spaces(text_, number.range.end);
    if (starts_with(text_, spaced, times)) return spaced + times.size() - number.range.end;
    return number.spelled && starts_with(text_, number.range.end, bare) ? bare.size() : 0;
  }

  bool is_cued(std::size_t at) const {
    return contains_any(before(at, kCueReach),
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
          contains_any(before(number.range.begin, kCueReach),
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
        before(number.range.begin, kOrdinalReach),
        {"팀 중", "팀 가운데", "명 중", "팀에서", "명에서", "가운데", "순위", "팀이", "팀은",
         "위에서", "위로부터", "스코어보드", "리더보드", "점수판", "보드", "최종", "이름은"});
    // "두 번째로 높은 점수", "세 번째로 들어왔습니다"
    const bool told = any_at(text_, end_of_place,
                             {"로 높", "로 좋", "로 많", "로 빨", "로 빠르", "로 들어", "로 끝",
                              "로 마", "로 도착", " 자리", " 순위", "로 이름"}) > 0;
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
    const bool alone = sharp && begins_clause(at) && ends_clause(number.range.end);
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
                                             "as number",
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

  /// "private LB 214 / 1,890", "스코어보드 6 / 84".
  bool is_place_on_board(const Number& number, std::size_t next) const {
    constexpr double smallest_field = 20;  // fewer may be problems or rounds
    if (!starts_with(text_, next, "/")) return false;
    const auto field = number_at(text_, skip_spaces(text_, next + 1));
    if (!field || field->value < smallest_field || field->value < number.value) return false;
    // "Google Hash Code, 2,987 / 9,004": of that many, nothing but a field is left; fewer may be
    // a day of a month, or points out of a round sum.
    constexpr double surely_field = 1000, rather_field = 40, round_sum = 50;
    const bool points = static_cast<long>(field->value) % static_cast<long>(round_sum) == 0 &&
                        field->value <= surely_field / 2;
    const bool large =
        field->value >= surely_field || (field->value >= rather_field && !points &&
                                         number.value >= 1 && ends_clause(field->range.end));
    if (large && !is_year(text_, *field) && begins_clause(number.range.begin)) return true;
    constexpr std::size_t label_reach = 24;  // bytes
    const auto names_board = [](std::string_view text) {
      return contains_any(text, {"lb", "board", "leaderboard", "scoreboard", "standings",
                                 "standing", "스코어보드", "리더보드", "보드", "순위표"});
    };
    const std::string_view behind(text_.data() + field->range.end,
                                  std::min(label_reach, text_.size() - field->range.end));
    return names_board(before(number.range.begin, kCueReach)) ||
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
    const std::size_t after = skip_spaces(text_, field->range.end);
    return after >= text_.size() ||
           any_at(text_, after, {",", ".", ";", ")", "(", "\n", "|"}) > 0 ||
           any_word_at(
               text_, after,
               {"teams", "participants", "contestants", "entrants", "people", "competitors"}) > 0;
  }

  // ---- places in words: "first place", "runner-up", "우승", "top 3", "상위 3%" ----

  /// "Ours was the best system of the 30-odd", "we were the best team in the region".
  bool read_best(std::size_t at) {
    if (!word_at(text_, at, "best") || !starts_with_own_place(at)) return false;
    const std::size_t next = skip_spaces(text_, at + std::string_view("best").size());
    const std::size_t noun = any_word_at(
        text_, next,
        {"team", "system", "entry", "result", "score", "submission", "solution", "run", "trio"});
    if (any_word_at(text_, skip_spaces(text_, next + noun), {"of", "in", "among", "from"}) == 0)
      return false;
    add(1, at, next + noun);
    return true;
  }

  bool starts_with_own_place(std::size_t at) const {
    return any_word_before(text_, skip_spaces_back(text_, at),
                           {"ours was the", "submission was the", "we were the", "mine was the",
                            "i was the", "our team was the", "our system was the",
                            "our entry was the", "we had the", "we made the", "my entry was the"}) >
           0;
  }

  void read_word(std::size_t at) {
    const char c = text_[at];
    if (is_ascii_letter(c) || is_digit(c)) {
      if (c == 'b' && read_best(at)) return;
      if (const std::optional<Rank> share = read_share(text_, at)) {
        found_.push_back(*share);
        return;
      }
      if (c == 'w') return read_winner(at);
      if (c == 'c') return read_champion(at);
      if (c == 'r') return read_runner_up(at);
      read_word_ordinal(at);
    } else if (const std::optional<Rank> share = read_share(text_, at)) {
      found_.push_back(*share);
    } else if (starts_with(text_, at, "순위표 맨 위") || starts_with(text_, at, "리더보드 맨 위")) {
      add(1, at, at + std::string_view("순위표").size());
    } else if (starts_with(text_, at, "준우승")) {
      add(2, at, at + std::string_view("준우승").size());
    } else if (starts_with(text_, at, "우승")) {
      const std::size_t end = at + std::string_view("우승").size();
      const bool runner_up = ends_with(text_, at, "준");
      // "우승자의 풀이를 읽음"
      const bool of_others =
          any_at(text_, end,
                 {"자의",    "자들", "자 인터뷰", "자 노트",   "자 솔루션", "자 풀이", "자 코드",
                  "자 발표", "팀의", "팀들",      "팀 솔루션", "팀 풀이",   "팀 코드", "작 ",
                  " 팀과",   "팀과", " 팀보다",   "팀보다",    " 팀은",     "팀은"}) > 0;
      if (!runner_up && !of_others && !any_at(text_, skip_spaces(text_, end), {"후보", "상금"}))
        add(1, at, end);
    }
  }

  /// Whether "of" is followed by what takes part, within a few words.
  bool any_at_word_of_field(std::size_t at) const {
    constexpr std::size_t reach = 40;  // bytes
    const std::size_t stop = std::min(text_.size(), at + reach);
    for (std::size_t i = at; i < stop && text_[i] != '.' && text_[i] != ','; ++i) {
      if (any_word_at(text_, i,
                      {"teams", "systems", "entries", "participants", "submissions", "contestants",
                       "entrants", "competitors"})) {
        return true;
      }
    }
    return false;
  }

  /// "my first in a contest": an order of the owner's own, and no place.
  bool is_one_of_many(std::size_t at) const {
    return any_word_before(text_, skip_spaces_back(text_, at),
                           {"my", "our", "his", "her", "their", "the", "a", "its"}) > 0;
  }

  void read_word_ordinal(std::size_t at) {
    const std::optional<Ordinal> ordinal = ordinal_at(text_, at);
    if (!ordinal) return;
    std::size_t next = at + ordinal->size;
    next = skip_spaces(text_, next + (starts_with(text_, next, "-") ? 1 : 0));
    if (const std::size_t runner =
            any_word_at(text_, next, {"runner-up", "runner up", "runners-up"})) {
      add(ordinal->value + 1, at, next + runner);
      return;
    }
    const std::size_t prize = any_word_at(text_, next, {"prize", "prizes"});
    const std::size_t place = any_word_at(text_, next, {"place", "rank", "position"});
    const std::size_t left = skip_spaces_back(text_, at);
    const bool cued =
        any_word_before(
            text_, left,
            {"ranked",      "placed",   "finished",  "came",        "finishing",   "placing",
             "ranking",     "came in",  "ended",     "ended up",    "stood",       "became",
             "came out",    "landed",   "sat",       "came home",   "came joint",  "joint",
             "put mine",    "put ours", "put us",    "put me",      "made us",     "made me",
             "left us",     "left me",  "ranked us", "ranked ours", "ranked mine", "placed us",
             "placed ours", "got",      "took",      "secured",     "claimed",     "earned",
             "achieved",    "grabbed",  "clinched",  "tied for",    "tied",        "shared",
             "equal",       "made it",  "scored",    "reached"}) > 0;
    // "ours was second (prize: …)": a place, where the clause ends with it.
    const bool stated =
        any_word_before(text_, left, {"was", "were", "are", "is", "am", "the"}) > 0 &&
        (next >= text_.size() || any_at(text_, next, {"(", ",", ".", ";", ")", "\n"}) > 0 ||
         any_word_at(text_, next, {"overall", "out of", "among", "behind"}) > 0) &&
        (any_word_before(text_, left, {"the"}) == 0 || tells_of_owner_before(at));
    // "third in the annual coding contest"
    const bool in_contest = any_word_at(text_, next, {"in", "at"}) > 0 && !is_one_of_many(at) &&
                            contains_any(clause_after(text_, next, kContestReach), kContestWords);
    // "seventh of twelve systems": the field tells that it is a place.
    const bool of_field =
        (any_word_at(text_, next, {"of", "out of", "among"}) > 0 && any_at_word_of_field(next)) ||
        is_of_number(ordinal->value, next);
    const bool of_board = any_word_at(text_, next, {"on the", "in the", "of the"}) > 0 &&
                          contains_any(clause_after(text_, next, kBoardReach),
                                       {"leaderboard", "board", "scoreboard", "standings",
                                        "ranking", "rankings", "lb"});
    // ": second overall", ", sixth in the region", ", third in the senior group": behind a sign,
    // and where that was.
    constexpr std::size_t group_reach = 32;  // bytes
    const bool in_group = any_word_at(text_, next, {"in"}) > 0 &&
                          contains_any(clause_after(text_, next, group_reach),
                                       {" group", " category", " division", " league", " section",
                                        " bracket", " age class", " age band", " track"});
    const bool in_region =
        begins_clause(at) &&
        (in_group ||
         any_word_at(text_, next,
                     {"overall", "in the region", "in the country", "in the world", "in the nation",
                      "in the final", "in the finals", "in the regional", "worldwide", "nationwide",
                      "nationally", "in the category", "in the track", "in the division",
                      "in the league", "in our region", "in our country", "best team"}) > 0);
    if (prize + place == 0 && !of_field && !of_board && !in_region && !stated && !in_contest &&
        !(ordinal->value > 1 && stands_alone(at, at + ordinal->size)) &&
        !is_labelled_result(at, next) &&
        !(ordinal->value > 1 && tells_moment(next) && tells_of_owner_before_place(at)) &&
        (!cued || any_word_at(text_, next, {"author", "year", "class", "time"}))) {
      return;
    }
    Rank& rank =
        add(ordinal->value, at, prize + place > 0 ? next + prize + place : at + ordinal->size);
    rank.prize = prize > 0;
  }

  /// "second of 17": a number that closes the clause, and no share of a handful of things.
  bool is_of_number(int place, std::size_t next) const {
    constexpr double smallest_field = 5;
    const std::size_t of = any_word_at(text_, next, {"of", "out of", "among"});
    if (of == 0) return false;
    std::size_t at = skip_spaces(text_, next + of);
    at += any_at(text_, at, {"the ", "about ", "some ", "nearly ", "over ", "all "});
    const std::optional<Number> field = number_at(text_, at);
    return field && field->value >= smallest_field && field->value > place &&
           !is_year(text_, *field) && ends_clause(field->range.end);
  }

  /// A sign or a line's begin stands before a position.
  bool begins_clause(std::size_t at) const {
    const std::size_t left = skip_spaces_back(text_, at);
    return left == 0 ||
           any_before(text_, left,
                      {",", ":", ";", "(", "|", "\n", "\t", "-", "–", "—", "/", "·", ".", "→"}) > 0;
  }
  bool ends_clause(std::size_t at) const {
    const std::size_t next = skip_spaces(text_, at);
    return next >= text_.size() ||
           any_at(text_, next, {",", ".", ";", ")", "\n", "|", "(", "\t", "–", "—", "·"}) > 0;
  }

  /// ", fourth": a clause of its own; but not "first, second and third".
  bool stands_alone(std::size_t begin, std::size_t end) const {
    if (!begins_clause(begin) || !ends_clause(end)) return false;
    // "Third, I have tried to …" orders what is said.
    const std::size_t left = skip_spaces_back(text_, begin);
    const bool opens_sentence = left == 0 || any_before(text_, left, {".", "\n"}) > 0;
    if (opens_sentence && starts_with(text_, skip_spaces(text_, end), ",")) return false;
    constexpr std::size_t reach = 14;  // bytes
    const auto counts = [](std::string_view text) {
      return contains_any(text, {"first", "second", "third", "fourth", "fifth", "year", "author"});
    };
    return !counts(before(begin, reach)) && !counts(text_.substr(end, reach));
  }

  /// "from 44 persons I was the 17th": "the" and an ordinal is a place where one is said to be it.
  bool tells_of_owner_before(std::size_t at) const {
    return any_word_before(text_, skip_spaces_back(text_, at),
                           {"i was the", "we were the", "i came the", "we came the", "i became the",
                            "we became the", "ours was the", "i am the", "we are the",
                            "i ended the", "we ended the", "team was the"}) > 0;
  }

  /// "Standing after the final: Task 1 - third", to the line's end.
  bool is_labelled_result(std::size_t at, std::size_t next) const {
    if (next < text_.size() && any_at(text_, next, {"\n", ",", "(", ";", "."}) == 0 &&
        !tells_moment(next)) {
      return false;
    }
    const std::size_t above = text_.rfind('\n', at);
    const std::size_t line = above == std::string_view::npos ? 0 : above + 1;
    // "Yoruba       second": a cell of its own, at the end of a short line.
    constexpr std::size_t longest_row = 48;  // bytes
    const bool ends_line = next >= text_.size() || text_[next] == '\n';
    if (ends_line && at > line && at - line <= longest_row && any_before(text_, at, {"  ", "\t"}))
      return true;
    const std::size_t colon = text_.find(':', line);
    if (colon == std::string_view::npos || colon > at) return false;
    const std::string_view label = text_.substr(line, colon - line);
    if (contains_any(label,
                     {"standing", "rank", "ranking", "place", "result", "finish", "position"}))
      return true;
    // "our team of three: third"
    return skip_spaces(text_, colon + 1) == at &&
           (contains_any(label, {"team", "we", "us", "our", "ours", "me", "mine", "trio", "duo"}) ||
            contains_any(label, kContestWords));
  }

  void read_runner_up(std::size_t at) {
    const std::size_t size = any_word_at(text_, at, {"runner-up", "runners-up", "runner up"});
    if (size == 0) return;
    const bool counted = std::any_of(found_.begin(), found_.end(), [&](const Rank& rank) {
      return rank.range.begin <= at && at < rank.range.end;
    });
    // "1st runner-up": the ordinal was left aside, as no place follows it.
    double place = 2;
    std::size_t begin = at;
    const std::size_t left = skip_spaces_back(text_, at);
    for (const PlaceWord& ordinal : kPlaceWords) {
      if (!is_digit(ordinal.word[0]) || !word_before(text_, left, ordinal.word)) continue;
      place = ordinal.value + 1;
      begin = left - ordinal.word.size();
    }
    if (!counted) add(place, begin, at + size);
  }

  void read_winner(std::size_t at) {
    const Words prizes = {"medal",  "medals", "prize", "prizes", "award",   "awards",      "place",
                          "bronze", "silver", "gold",  "grant",  "mention", "scholarship", "second",
                          "third",  "runner", "2nd",   "3rd",    "places"};
    const bool hyphen = at > 0 && text_[at - 1] == '-';
    if (const std::size_t won = any_word_at(text_, at, {"won", "winning"})) {
      const std::size_t left = skip_spaces_back(text_, at);
      if (hyphen || (left > 0 && (is_digit(text_[left - 1]) || ends_with(text_, left, "million") ||
                                  ends_with(text_, left, "billion")))) {
        return;
      }
      // ": won", "— won it outright"
      const std::size_t next = skip_spaces(text_, at + won);
      const std::size_t object = any_word_at(
          text_, next, {"it", "this", "outright", "it outright", "it twice", "twice", "the lot"});
      if (starts_with(text_, at, "won") && begins_clause(at) && ends_clause(next + object)) {
        add(1, at, at + won);
        return;
      }
      const std::string_view rest = clause_after(text_, at + won, kContestReach);
      const bool contest = contains_any(rest, kContestWords) || contains_any(rest, kContestNames);
      if (contest && !contains_any(rest, prizes)) add(1, at, at + won);
    } else if (const std::size_t winner = any_word_at(text_, at, {"winner", "winners"})) {
      const std::size_t left = skip_spaces_back(text_, at);
      for (const PlaceWord& ordinal : kPlaceWords) {  // "2nd winner", as much of Asia puts it
        if (!word_before(text_, left, ordinal.word)) continue;
        add(ordinal.value, left - ordinal.word.size(), at + winner);
        return;
      }
      if (hyphen || any_word_before(text_, left, prizes)) return;
      if (any_word_before(text_, left, {"t-shirt", "shirt", "hoodie", "swag"}) > 0) return;
      // "the winners solved eleven"
      if (any_word_before(text_, left, {"the"}) > 0 &&
          any_word_at(text_, skip_spaces(text_, at + winner),
                      {"solved", "had", "got", "were", "came", "took", "scored", "used", "needed",
                       "did", "made", "finished"}) > 0) {
        return;
      }
      // "the winners' write-ups"
      if (any_at(text_, at + winner, {"'", "\u2019"}) > 0) return;
      const std::string_view rest = clause_after(text_, at + winner, kContestReach);
      if (!contains_any(rest.substr(0, std::min<std::size_t>(rest.size(), 40)), prizes)) {
        add(1, at, at + winner);
      }
    }
  }

  void read_champion(std::size_t at) {
    const std::size_t size = any_word_at(text_, at, {"champion", "champions"});
    if (size == 0 || any_word_at(text_, skip_spaces(text_, at + size), {"league", "of"})) return;
    add(1, at, at + size);
  }

  /// In order, each place once: of overlapping ones the longest.
  void settle() {
    std::stable_sort(found_.begin(), found_.end(), [](const Rank& a, const Rank& b) {
      return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                            : a.range.end > b.range.end;
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (kept > 0 && found_[kept - 1].range.overlaps(found_[i].range)) continue;
      found_[kept++] = found_[i];
    }
    found_.resize(kept);
  }

  std::string_view text_;
  const std::vector<Number>& numbers_;
  std::vector<Rank> found_;
};

}  // namespace

std::optional<double> Rank::percent() const {
  if (stated_percent) return stated_percent;
  if (place && field && *field > 0) return *place / *field * 100;
  return std::nullopt;
}

std::vector<Rank> find_ranks(std::string_view text) { return find_ranks(FactText(text)); }

std::vector<Rank> find_ranks(const FactText& text) { return RankReader(text).read(); }

}  // namespace oneshot
