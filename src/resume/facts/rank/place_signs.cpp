#include "resume/facts/rank/place_signs.h"

#include "resume/facts/scan.h"

namespace oneshot::place_signs {
namespace {

using namespace scan;

/// Contests by names that are words of nothing else.
const Words kContestNames = {
    "ioi",  "apio", "ceoi", "egoi", "ncpc", "nwerc",  "swerc",    "cerc",       "seerc",    "nerc",
    "bapc", "ucpc", "scpc", "nypc", "gcpc", "ukiepc", "code jam", "hacker cup", "hash code"};

const Words kContestWords = {"competition",   "competitions", "contest",     "contests",
                             "challenge",     "hackathon",    "cup",         "championship",
                             "championships", "olympiad",     "track",       "tournament",
                             "league",        "datathon",     "kaggle",      "makeathon",
                             "shared task",   "icpc",         "competitors", "teams"};

}  // namespace

std::string_view text_before(std::string_view text, std::size_t at, std::size_t reach) {
  const std::size_t begin = at - std::min(at, reach);
  return text.substr(begin, at - begin);
}

bool begins_clause(std::string_view text, std::size_t at) {
  const std::size_t left = skip_spaces_back(text, at);
  return left == 0 ||
         any_before(text, left,
                    {",", ":", ";", "(", "|", "\n", "\t", "-", "–", "—", "/", "·", ".", "→"}) > 0;
}

bool ends_clause(std::string_view text, std::size_t at) {
  const std::size_t next = skip_spaces(text, at);
  return next >= text.size() ||
         any_at(text, next, {",", ".", ";", ")", "\n", "|", "(", "\t", "–", "—", "·"}) > 0;
}

bool tells_moment(std::string_view text, std::size_t next) {
  return any_word_at(text, next,
                     {"when", "once", "after", "at the end", "in the end", "by the end",
                      "at the finish", "as the"}) > 0;
}

bool tells_of_owner(std::string_view text, std::size_t at) {
  const std::size_t left = skip_spaces_back(text, at);
  return any_word_before(text, left,
                         {"we were", "i was", "and were", "and was", "team was", "we stood",
                          "we ended", "we finished", "then", "ours was", "us"}) > 0 ||
         any_before(text, left, {":", ",", ";", "(", "–", "—"}) > 0;
}

bool has_contest_word(std::string_view text) { return contains_any(text, kContestWords); }
bool has_contest_name(std::string_view text) { return contains_any(text, kContestNames); }

Rank place_of(double place, std::size_t begin, std::size_t end) {
  Rank rank;
  rank.place = place;
  rank.range = {begin, end};
  return rank;
}

}  // namespace oneshot::place_signs
