#include "resume/facts/rank/rank_share.h"

#include "resume/facts/number.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;

std::size_t percent_at(std::string_view text, std::size_t at) {
  return any_at(text, at, {"%", "퍼센트", "프로"}) + any_word_at(text, at, {"percent", "per cent"});
}

/// "top of the leaderboard".
std::size_t board_at(std::string_view text, std::size_t at) {
  const std::size_t of = any_word_at(text, at, {"of the", "on the"});
  if (of == 0) return 0;
  std::size_t end = skip_spaces(text, at + of);
  if (const std::size_t sort = any_word_at(text, end, {"private", "public", "final", "whole"}))
    end = skip_spaces(text, end + sort);
  const std::size_t board = any_word_at(
      text, end,
      {"leaderboard", "standings", "scoreboard", "table", "board", "list", "ranking", "rankings"});
  return board > 0 ? end + board - at : 0;
}

}  // namespace

std::optional<Rank> read_share(std::string_view text, std::size_t begin) {
  constexpr std::string_view first_bytes = "tbufhl\xEC";  // of the words below
  if (first_bytes.find(text[begin]) == std::string_view::npos) return std::nullopt;
  constexpr std::string_view word = "top";  // "top10" as well
  const bool named = starts_with(text, begin, word) && !letter_at(text, begin + word.size());
  const std::size_t top = named ? word.size() : any_at(text, begin, {"상위"});
  // "best 3 of 5" and "first 5 rounds" are no ranks; a share of the field is one.
  const std::size_t share =
      any_word_at(text, begin, {"best", "upper", "first", "highest", "leading"});
  if (top + share == 0) return std::nullopt;
  std::size_t at = skip_spaces(text, begin + top + share);
  Rank rank;
  if (const std::size_t board = top > 0 ? board_at(text, at) : 0) {
    rank.place = 1;
    rank.range = {begin, at + board};
    return rank;
  }
  if (starts_with(text, at, "-")) ++at;
  std::optional<Number> head = number_at(text, at);  // how many stand at the head
  if (!head) head = spelled_number_at(text, at);
  if (!head) return std::nullopt;
  const std::size_t next = skip_spaces(text, head->range.end);
  if (const std::size_t percent = percent_at(text, next)) {
    rank.stated_percent = head->value;
    rank.range = {begin, next + percent};
    return rank;
  }
  if (top == 0) return std::nullopt;
  // "top-5 accuracy" measures a model, "top 3 wines" a taste; "상위 10개" needs teams or places.
  if (any_word_at(
          text, next,
          {"accuracy",  "acc",     "error",        "precision",  "recall",      "hit",
           "hits",      "results", "candidates",   "passages",   "predictions", "recommendations",
           "documents", "items",   "features",     "tier",       "conference",  "conferences",
           "venue",     "venues",  "universities", "university", "skills",      "reasons"}) ||
      any_at(text, next, {"정확도", "개", "건", "종"}) || starts_with(text, head->range.end, "@")) {
    return std::nullopt;
  }
  const bool korean = !is_ascii_letter(text[begin]);
  const std::size_t unit = any_at(text, next, {"위", "팀", "등", "명"});
  if (korean && unit == 0) return std::nullopt;
  rank.place = head->value;
  rank.at_best = true;
  rank.range = {begin, unit > 0 ? next + unit : head->range.end};
  return rank;
}

}  // namespace oneshot
