#include "resume/facts/rank/winning.h"

#include "resume/facts/rank/place_signs.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;
using namespace place_signs;

struct PlaceWord {
  std::string_view word;
  int value;
};
constexpr PlaceWord kPlaceWords[] = {{"first", 1}, {"second", 2}, {"third", 3},   {"fourth", 4},
                                     {"fifth", 5}, {"sixth", 6},  {"seventh", 7}, {"eighth", 8},
                                     {"ninth", 9}, {"tenth", 10}, {"1st", 1},     {"2nd", 2},
                                     {"3rd", 3}};

class Winning {
 public:
  Winning(std::string_view folded, std::vector<Rank>& found) : text_(folded), found_(found) {}

  void read(std::size_t at) {
    switch (text_[at]) {
      case 'w':
        return read_winner(at);
      case 'c':
        return read_champion(at);
      case 'r':
        return read_runner_up(at);
      default:
        if (!is_ascii_letter(text_[at])) read_korean(at);
    }
  }

 private:
  Rank& add(double place, std::size_t begin, std::size_t end) {
    found_.push_back(place_of(place, begin, end));
    return found_.back();
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
      if (starts_with(text_, at, "won") && begins_clause(text_, at) &&
          ends_clause(text_, next + object)) {
        add(1, at, at + won);
        return;
      }
      const std::string_view rest = clause_after(text_, at + won, kContestReach);
      const bool contest = has_contest_word(rest) || has_contest_name(rest) ||
                           (begins_clause(text_, at) &&
                            contains_any(rest, {" task ", "subtask", "sub-task", " track "}));
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
    const std::size_t next = skip_spaces(text_, at + size);
    if (size == 0 || any_word_at(text_, next, {"league"})) return;
    // "Champions of the RecSys Challenge", but not "the champions of 2016 shared their code"
    if (any_word_at(text_, next, {"of"})) {
      const std::string_view rest = clause_after(text_, next, kContestReach);
      const bool own = begins_clause(text_, at) ||
                       any_word_before(text_, skip_spaces_back(text_, at),
                                       {"crowned", "we were", "as", "became", "are", "i was"}) > 0;
      if (!own || !(has_contest_word(rest) || has_contest_name(rest))) return;
    }
    add(1, at, at + size);
  }

  void read_korean(std::size_t at) {
    constexpr std::string_view win = "우승", second = "준우승", board = "순위표";
    if (any_at(text_, at, {"순위표 맨 위", "리더보드 맨 위"})) {
      add(1, at, at + board.size());
    } else if (starts_with(text_, at, second)) {
      add(2, at, at + second.size());
    } else if (starts_with(text_, at, win)) {
      read_korean_win(at, at + win.size());
    }
  }

  void read_korean_win(std::size_t at, std::size_t end) {
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

  std::string_view text_;
  std::vector<Rank>& found_;
};

}  // namespace

void add_winning(std::string_view folded, std::size_t at, std::vector<Rank>& found) {
  Winning(folded, found).read(at);
}

}  // namespace oneshot
