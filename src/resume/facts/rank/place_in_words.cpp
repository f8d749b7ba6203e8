#include "resume/facts/rank/place_in_words.h"

#include <array>

#include "resume/facts/number.h"
#include "resume/facts/rank/ordinal.h"
#include "resume/facts/rank/place_signs.h"
#include "resume/facts/rank/rank_field.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;
using namespace place_signs;

constexpr std::size_t kBoardReach = 40;  // bytes from a place to the board that it is on

class WordPlaces {
 public:
  WordPlaces(std::string_view folded, std::vector<Rank>& found) : text_(folded), found_(found) {}

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

  /// "열아홉 팀 중 삼등"
  void read_korean_place(std::size_t at) {
    constexpr std::array<std::string_view, 5> words{"일등", "이등", "삼등", "사등", "오등"};
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!starts_with(text_, at, words[i]) || (at > 0 && hangul_before(text_, at))) continue;
      const std::size_t end = at + words[i].size();
      if (!ends_clause(text_, end) && any_at(text_, end, {"을", "으로", "이", "에", "상"}) == 0)
        return;
      add(static_cast<double>(i + 1), at, end).prize = starts_with(text_, end, "상");
      return;
    }
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
        (any_word_before(text_, left, {"the"}) == 0 || names_owner_before(at));
    // "third in the annual coding contest"
    const bool in_contest = any_word_at(text_, next, {"in", "at"}) > 0 && !is_one_of_many(at) &&
                            has_contest_word(sentence_after(next, kContestReach));
    // "shared task on quality estimation: sixth for Romanian-English"
    const bool behind_contest = any_word_at(text_, next, {"for", "on", "in"}) > 0 &&
                                any_before(text_, left, {":", "–", "—", " -"}) > 0 &&
                                has_contest_word(line_before(at));
    // "seventh of twelve systems": the field tells that it is a place.
    const bool of_field =
        (any_word_at(text_, next, {"of", "out of", "among"}) > 0 && any_at_word_of_field(next)) ||
        is_of_number(ordinal->value, next);
    // "second in subtask B of SemEval"
    const bool in_task = any_word_at(text_, next, {"in", "on"}) > 0 && begins_clause(text_, at) &&
                         contains_any(clause_after(text_, next, kBoardReach),
                                      {"subtask", "sub-task", "shared task", "semeval"});
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
        begins_clause(text_, at) &&
        (in_group ||
         any_word_at(text_, next,
                     {"overall", "in the region", "in the country", "in the world", "in the nation",
                      "in the final", "in the finals", "in the regional", "worldwide", "nationwide",
                      "nationally", "in the category", "in the track", "in the division",
                      "in the league", "in our region", "in our country", "best team"}) > 0);
    if (prize + place == 0 && !of_field && !of_board && !in_region && !stated && !in_contest &&
        !in_task && !behind_contest &&
        !(ordinal->value > 1 && stands_alone(at, at + ordinal->size)) &&
        !is_labelled_result(at, next) &&
        !(ordinal->value > 1 && tells_moment(text_, next) && tells_of_owner(text_, at)) &&
        (!cued || any_word_at(text_, next, {"author", "year", "class", "time"}))) {
      return;
    }
    Rank& rank =
        add(ordinal->value, at, prize + place > 0 ? next + prize + place : at + ordinal->size);
    rank.prize = prize > 0;
  }

 private:
  /// What follows, to the end of the sentence; commas do not end it: "eleventh in Traffic4cast, a
  /// NeurIPS competition".
  std::string_view sentence_after(std::size_t at, std::size_t reach) const {
    const std::string_view rest = text_.substr(at, reach);
    return rest.substr(0, rest.find_first_of(".;\n"));
  }

  /// What stands before a place on its line.
  std::string_view line_before(std::size_t at) const {
    const std::string_view before = text_before(text_, at, kContestReach);
    const std::size_t line = before.rfind('\n');
    return line == std::string_view::npos ? before : before.substr(line + 1);
  }

  Rank& add(double place, std::size_t begin, std::size_t end) {
    found_.push_back(place_of(place, begin, end));
    return found_.back();
  }

  bool starts_with_own_place(std::size_t at) const {
    return any_word_before(text_, skip_spaces_back(text_, at),
                           {"ours was the", "submission was the", "we were the", "mine was the",
                            "i was the", "our team was the", "our system was the",
                            "our entry was the", "we had the", "we made the", "my entry was the"}) >
           0;
  }

  /// Whether "of" is followed by what takes part, within a few words.
  bool any_at_word_of_field(std::size_t at) const {
    constexpr std::size_t reach = 40;  // bytes
    const std::size_t stop = std::min(text_.size(), at + reach);
    for (std::size_t i = at; i < stop && text_[i] != '.' && text_[i] != ','; ++i) {
      if (any_word_at(
              text_, i,
              {"teams",    "systems",     "entries",  "participants", "submissions", "contestants",
               "entrants", "competitors", "students", "pupils",       "squads",      "crews",
               "trios",    "people",      "persons",  "coders",       "programmers", "solvers",
               "pairs",    "schools",     "colleges", "universities"})) {
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

  /// "second of 17": a number that closes the clause, and no share of a handful of things.
  bool is_of_number(int place, std::size_t next) const {
    constexpr double smallest_field = 5;
    const std::size_t of = any_word_at(text_, next, {"of", "out of", "among"});
    if (of == 0) return false;
    std::size_t at = skip_spaces(text_, next + of);
    at += any_at(text_, at, {"the ", "about ", "some ", "nearly ", "over ", "all "});
    const std::optional<Number> field = number_at(text_, at);
    // "second of 58 in the contest that …"
    return field && field->value >= smallest_field && field->value > place &&
           !is_year(text_, *field) &&
           (ends_clause(text_, field->range.end) ||
            any_word_at(text_, skip_spaces(text_, field->range.end),
                        {"in the", "in a", "in an", "in our", "in my", "at the", "on the", "when",
                         "overall", "by"}) > 0);
  }

  /// ", fourth": a clause of its own; but not "first, second and third".
  bool stands_alone(std::size_t begin, std::size_t end) const {
    if (!begins_clause(text_, begin) || !ends_clause(text_, end)) return false;
    // "Third, I have tried to …" orders what is said.
    const std::size_t left = skip_spaces_back(text_, begin);
    const bool opens_sentence = left == 0 || any_before(text_, left, {".", "\n"}) > 0;
    if (opens_sentence && starts_with(text_, skip_spaces(text_, end), ",")) return false;
    constexpr std::size_t reach = 14;  // bytes
    const auto counts = [](std::string_view text) {
      return contains_any(text, {"first", "second", "third", "fourth", "fifth", "year", "author"});
    };
    return !counts(text_before(text_, begin, reach)) && !counts(text_.substr(end, reach));
  }

  /// "from 44 persons I was the 17th": "the" and an ordinal is a place where one is said to be it.
  bool names_owner_before(std::size_t at) const {
    return any_word_before(text_, skip_spaces_back(text_, at),
                           {"i was the", "we were the", "i came the", "we came the", "i became the",
                            "we became the", "ours was the", "i am the", "we are the",
                            "i ended the", "we ended the", "team was the"}) > 0;
  }

  /// "Standing after the final: Task 1 - third", to the line's end.
  bool is_labelled_result(std::size_t at, std::size_t next) const {
    if (next < text_.size() && any_at(text_, next, {"\n", ",", "(", ";", "."}) == 0 &&
        !tells_moment(text_, next)) {
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
            has_contest_word(label));
  }

  std::string_view text_;
  std::vector<Rank>& found_;
};

}  // namespace

bool add_best_of_field(std::string_view folded, std::size_t at, std::vector<Rank>& found) {
  return WordPlaces(folded, found).read_best(at);
}

void add_place_in_words(std::string_view folded, std::size_t at, std::vector<Rank>& found) {
  WordPlaces places(folded, found);
  places.read_korean_place(at);
  places.read_word_ordinal(at);
}

}  // namespace oneshot
