#include "resume/facts/rank/rank_field.h"

#include <algorithm>

#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;

constexpr std::size_t kFieldReach = 112;  // bytes from a place to the field stated after it
constexpr std::size_t kCellReach = 24;

Rank::Field unit_at(std::string_view text, std::size_t at) {
  std::size_t next = skip_spaces(text, at);
  next = skip_spaces(text, next + any_at(text, next, {"여"}));  // "칠백여 명"
  if (any_at(text, next, {"팀", "개 팀", "개팀"}) ||
      any_word_at(text, next,
                  {"teams", "other teams", "competing teams", "participating teams", "entries",
                   "submissions", "groups"})) {
    return Rank::Field::teams;
  }
  if (any_at(text, next, {"명", "인 중"}) ||
      any_word_at(
          text, next,
          {"participants", "competitors", "contestants", "entrants", "people", "players",
           "students", "contenders", "participating students", "coders", "programmers",
           "developers", "hackers", "solvers", "employees", "colleagues", "engineers", "pupils"})) {
    return Rank::Field::people;
  }
  return Rank::Field::unknown;
}

class FieldReader {
 public:
  FieldReader(std::string_view text, const std::vector<Number>& numbers, std::vector<Rank>& found)
      : text_(text), numbers_(numbers), found_(found) {}

  void run() {
    std::sort(found_.begin(), found_.end(),
              [](const Rank& a, const Rank& b) { return a.range.begin < b.range.begin; });
    for (std::size_t i = 0; i < found_.size(); ++i) {
      Rank& rank = found_[i];
      if (!rank.place) continue;
      if (rank.at_best) {
        read_field_beside(rank);  // "top ten of 120 teams"
        continue;
      }
      const std::size_t next_rank =
          i + 1 < found_.size() ? found_[i + 1].range.begin : text_.size();
      const std::size_t last_rank = i > 0 ? found_[i - 1].range.end : 0;
      if (!read_field_beside(rank) && !read_field_before(rank, last_rank)) {
        read_field_nearby(rank, next_rank);
      }
    }
  }

 private:
  bool set_field(Rank& rank, const Number& number, bool after) {
    if (number.value < *rank.place || number.value < 2) return false;
    rank.field = number.value;
    rank.field_kind = unit_at(text_, number.range.end);
    if (after) {
      rank.range.end = number.range.end;
      const std::size_t next = skip_spaces(text_, number.range.end);
      rank.range.end =
          std::max(rank.range.end,
                   next + any_at(text_, next,
                                 {"팀", "명", "개 팀", "개팀", "teams", "participants", "people"}));
      if (rank.range.end == next) rank.range.end = number.range.end;
    } else {
      rank.range.begin = number.range.begin;
    }
    return true;
  }

  /// "3rd of 2,431", "34th out of 71 teams", "87위 / 1,204팀", "154위, 2,233팀", "58위(120팀)".
  bool read_field_beside(Rank& rank) {
    std::size_t at = skip_spaces(text_, rank.range.end);
    at += any_at(text_, at, {"place "});
    at += any_at(
        text_, at,
        {"on the private leaderboard ", "on the public leaderboard ", "on the leaderboard ",
         "on the final leaderboard ", "on the private board ", "on the private lb ",
         "on the board ", "on the scoreboard ", "in the final standings ", "in the standings "});
    bool loose = false;
    if (const std::size_t word =
            any_word_at(text_, at,
                        {"out of", "among", "of", "from", "in a field of", "amongst", "over", "on",
                         "against", "on a list of", "in a list of"})) {
      at = skip_spaces(text_, at + word);
      at += any_at(text_, at,
                   {"the ", "over ", "about ", "more than ", "some ", "a field of ", "around ",
                    "nearly ", "all ", "roughly "});
    } else if (const std::size_t sign =
                   any_at(text_, at, {"/", "(/", "(of ", "(out of ", "(among "})) {
      at = skip_spaces(text_, at + sign);
      at += any_at(text_, at, {"총 ", "전체 ", "총"});
    } else if (const std::size_t comma = any_at(text_, at, {",", "(", "|", "\t"})) {
      at = skip_spaces(text_, at + comma);
      at += any_at(text_, at, {"총 ", "전체 ", "본선 참가 ", "참가 ", "총"});
      loose = true;
    } else if (const std::size_t label =
                   any_at(text_, at,
                          {"\nfield: ", "\nfield of ",
                           "\nteams: ", "\nparticipants: ", "\n참가 팀: ", "\n참가팀: ",
                           "\n참가 팀 수: ", "\n참가자: ", "\n전체: ", "\n전체 ", "\n총 "})) {
      at = skip_spaces(text_, at + label);  // on the line below, under its own label
      loose = true;
    } else {
      return false;
    }
    const Number* number = number_at_position(at);
    if (!number) return false;
    if (loose && unit_at(text_, number->range.end) == Rank::Field::unknown) return false;
    if (is_year(text_, *number)) return false;
    if (starts_with(text_, number->range.end, "%")) return false;
    const TextRange place = rank.range;
    const bool found = set_field(rank, *number, true);
    // What stands on a line of its own may be another point of the list.
    if (text_.substr(place.end, number->range.begin - place.end).find('\n') !=
        std::string_view::npos) {
      rank.range = place;
    }
    return found;
  }

  const Number* number_at_position(std::size_t at) const {
    const auto found = std::lower_bound(
        numbers_.begin(), numbers_.end(), at,
        [](const Number& number, std::size_t position) { return number.range.begin < position; });
    return found != numbers_.end() && found->range.begin == at ? &*found : nullptr;
  }

  /// "1,204팀 중 87위", "out of 2,431 teams we finished 7th".
  bool read_field_before(Rank& rank, std::size_t limit) {
    const std::size_t begin =
        std::max(limit, rank.range.begin - std::min(rank.range.begin, kFieldReach));
    for (auto number = numbers_.rbegin(); number != numbers_.rend(); ++number) {
      if (number->range.end > rank.range.begin) continue;
      if (number->range.begin < begin) return false;
      const std::string_view between =
          text_.substr(number->range.end, rank.range.begin - number->range.end);
      if (between.find('\n') != std::string_view::npos) {
        // "참가 팀: 1,204팀", and on the next line the place.
        const bool labelled = any_before(text_, skip_spaces_back(text_, number->range.begin),
                                         {"팀:", "팀 수:", "참가자:", "참가:", "teams:",
                                          "participants:", "field:", "entries:", "총"}) > 0;
        const bool next_line = std::count(between.begin(), between.end(), '\n') == 1 && labelled &&
                               unit_at(text_, number->range.end) != Rank::Field::unknown;
        const TextRange place = rank.range;
        const bool found = next_line && set_field(rank, *number, false);
        rank.range = place;
        return found;
      }
      // "참가 팀 214개 가운데 2위"
      const bool told_before = starts_with(text_, number->range.end, "개") &&
                               any_before(text_, skip_spaces_back(text_, number->range.begin),
                                          {"참가 팀", "참가팀", "출전 팀", "출전팀"}) > 0;
      if (unit_at(text_, number->range.end) == Rank::Field::unknown && !told_before) continue;
      // "2,143명 | 순위 61", "Field: 640 teams. Us: #41"
      const bool cells = between.find_first_not_of(" |\t") != std::string_view::npos &&
                         contains_any(between, {"|", "\t"}) && between.size() <= kCellReach;
      const bool labelled = any_before(text_, skip_spaces_back(text_, number->range.begin),
                                       {"field:", "teams:", "참가팀:", "참가 팀:"}) > 0;
      if (cells || labelled) return set_field(rank, *number, false);
      const bool of_them =
          between.starts_with("팀에서 ") || between.starts_with("명에서 ") ||
          contains_any(
              between,
              {"중",     "가운데",    "참가",      "접속",        "응시",         "제출",
               "출전",   "겨룬",      "겨뤄",      "맞붙",        "맞선",         "경쟁한",
               "도전한", "모인",      "나온",      "붙었",        "몰린",         "몰렸",
               "나왔",   "치른",      "handed in", "leaderboard", "스코어보드",   "리더보드",
               "순위표", "took part", "entered",   "competed",    "participated", "submitted"});
      const bool among = any_word_before(text_, skip_spaces_back(text_, number->range.begin),
                                         {"among", "of", "out of", "from", "against", "over",
                                          "of the", "among the", "out of the", "of all"});
      if (of_them || among) return set_field(rank, *number, false);
    }
    return false;
  }

  /// "2위 (팀 이름, 4인, 1,895팀 참가)", "First runner-up; 16 teams took part".
  void read_field_nearby(Rank& rank, std::size_t next_rank) {
    const std::size_t end = std::min({next_rank, rank.range.end + kFieldReach, text_.size()});
    for (const Number& number : numbers_) {
      if (number.range.begin < rank.range.end) continue;
      if (number.range.begin >= end) return;
      const std::string_view between =
          text_.substr(rank.range.end, number.range.begin - rank.range.end);
      if (between.find('\n') != std::string_view::npos ||
          between.find(". ") != std::string_view::npos) {
        return;
      }
      // "second place; the next edition had 640 participants", "2위, 최대 131팀까지 받음"
      if (contains_any(between,
                       {"next edition", "next year", "year after", "year before", "years later",
                        "following year", "sister", "other edition", "다음 해", "다음해", "이듬해",
                        "전년", "지난해", "최대", "정원"})) {
        continue;
      }
      const Rank::Field unit = unit_at(text_, number.range.end);
      // "we sent 131 submissions", "131 submissions of ours", "for at most 131 teams"
      if (any_word_before(text_, skip_spaces_back(text_, number.range.begin),
                          {"sent", "made", "our", "my", "handed in", "at most", "up to"}) > 0 ||
          contains_any(clause_after(text_, number.range.end, 24), {"of ours", "of mine"})) {
        continue;
      }
      const bool took_part =
          contains_any(clause_after(text_, number.range.end, 40),
                       {"took part", "participated", "competed", "참가", "참여", "participants",
                        "competitors", "contestants", "entrants", "signed up", "registered",
                        "entered", "had entered", "sent something", "submitted", "handed in"});
      if (unit == Rank::Field::teams || (unit == Rank::Field::people && took_part)) {
        const TextRange own = rank.range;
        if (set_field(rank, number, true)) rank.range = own;
        return;
      }
    }
  }

  std::string_view text_;
  const std::vector<Number>& numbers_;
  std::vector<Rank>& found_;
};

}  // namespace

bool is_year(std::string_view folded, const Number& number) {
  return reads_as_year(folded, number) && unit_at(folded, number.range.end) == Rank::Field::unknown;
}

void add_fields(std::string_view folded, const std::vector<Number>& numbers,
                std::vector<Rank>& ranks) {
  FieldReader(folded, numbers, ranks).run();
}

}  // namespace oneshot
