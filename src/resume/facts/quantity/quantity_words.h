#pragma once

#include <optional>
#include <string_view>

/// The words that tell what a number counts. Used by the reading of quantities only.
namespace oneshot::quantity_words {

/// What a noun names; rates and further words decide what becomes of it.
enum class Noun {
  user,
  monthly_user,
  daily_user,
  visitor,
  view,
  person,
  participant,
  team,
  request,  ///< something that arrives over time: a request, an event, a message, a call
  rate,     ///< QPS and the like: per second already
  record,
  parameter,
  token,
  star,
  download,
  page,
  compute,
  device,
  money,
  percent,
  byte,
  time,
};

struct Match {
  Noun noun = Noun::record;
  double factor = 1;     ///< base units of one: bytes of a TB, seconds of an hour
  std::size_t size = 0;  ///< bytes matched
};

/// A unit that may stand right at a number, glued or after a space: "TB", "ms", "%", "원".
std::optional<Match> unit_at(std::string_view folded, std::size_t at);
/// An English noun, as a whole word: "users", "requests".
std::optional<Match> noun_of(std::string_view word);
/// A Korean noun or counter standing here: "이용자", "팀", "건".
std::optional<Match> korean_noun_at(std::string_view folded, std::size_t at);

/// Seconds of the period named here ("second", "day", "초", "일"); nothing if none is.
std::optional<Match> period_at(std::string_view folded, std::size_t at);

}  // namespace oneshot::quantity_words
