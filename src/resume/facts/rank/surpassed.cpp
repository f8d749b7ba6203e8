#include "resume/facts/rank/surpassed.h"

#include <array>
#include <optional>
#include <string>

#include "base/pattern/pattern_set.h"
#include "resume/facts/number.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

struct Count {
  std::string_view word;
  int value;
};
/// The form of which the count is the last word: "우리보다 위에 있는 팀은 한 팀".
constexpr std::size_t count_last = 7;

constexpr std::array<Count, 27> counts{
    {{"nobody", 0}, {"no one", 0}, {"none", 0}, {"no", 0},   {"single", 1}, {"one", 1},
     {"two", 2},    {"three", 3},  {"four", 4}, {"five", 5}, {"six", 6},    {"seven", 7},
     {"eight", 8},  {"nine", 9},   {"ten", 10}, {"아무", 0}, {"어느", 0},   {"하나", 1},
     {"둘", 2},     {"셋", 3},     {"넷", 4},   {"다섯", 5}, {"여섯", 6},   {"두", 2},
     {"세", 3},     {"네", 4},     {"없", 0}}};

std::optional<int> count_at(std::string_view text, std::size_t at) {
  const bool within = at > 0 && (is_ascii_letter(text[at - 1]) || scan::is_digit(text[at - 1]));
  if (within) return std::nullopt;
  if (const std::optional<Number> number = number_at(text, at)) {
    return static_cast<int>(number->value);
  }
  if (const std::optional<Number> number = spelled_number_at(text, at)) {
    const std::size_t end = number->range.end;
    const bool whole = end >= text.size() || (!is_ascii_letter(text[end]) && text[end] != '-');
    if (whole && number->value > 10) return static_cast<int>(number->value);
  }
  for (const Count& count : counts) {
    if (is_ascii_letter(count.word.front()) ? scan::word_at(text, at, count.word)
                                            : scan::starts_with(text, at, count.word)) {
      return count.value;
    }
  }
  const bool one =
      scan::any_at(text, at,
                   {"한 팀", "한 명", "한 사람", "한 곳", "한 조", "한팀", "한명", "한 개"}) > 0;
  return one ? std::optional<int>(1) : std::nullopt;
}

/// The first count in a text, or the last.
std::optional<int> count_in(std::string_view text, bool last) {
  std::optional<int> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::optional<int> count = count_at(text, at);
    if (count) found = count;
    if (count && !last) break;
  }
  return found;
}

/// The words that tell it; the count stands in them.
const PatternSet& forms() {
  const std::string count =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
      "fifteen|sixteen|seventeen|eighteen|nineteen|twenty|[0-9]{1,3}|no|nobody|no one|none|a "
      "single)";
  const std::string those =
      "(?: (?:of (?:them|these|those|all|the(?: [0-9a-z,-]+){1,3})|others?|more|further|single))*";
  const std::string unit =
      "(?: (?:[a-z]+ )?(?:teams?|groups?|crews?|squads?|entries|entry|entrants?|people|persons?|"
      "participants?|contestants?|competitors?|systems?|submissions?|solutions?|names?))";
  const std::string doing =
      "(?: (?:was|were|is|are|had|have|has|did|ended|stood|stands?|finished|scored|placed|ranked|"
      "came|sat|got|solved|went|remained|stayed|up|in|out|at|that|which|who|the|a|better|higher|"
      "more|points?|problems?|on|final|board|table|scoreboard|leaderboard|list|marks?))*";
  const std::string us =
      "(?:us|me|ours|mine|we|(?:our|my)(?: own)? (?:team|score|entry|system|run|trio|squad|name|"
      "line|row))\\b";
  const std::string korean_us = "(?:^|[ ,.(\n])(?:우리|저희|제|나|저)(?: ?팀| ?조| ?이름)?";
  const std::string korean_count =
      "(?:한|두|세|네|다섯|여섯|[0-9]{1,3}) ?(?:개 ?)?(?:팀|명|사람|곳|조)|하나|둘|셋|넷|아무도|"
      "어느 팀도";
  static const PatternSet patterns(
      {"\\b" + count + those + unit + "?" + doing +
           " (?:above|ahead of|in front of|better than|higher than|more than|faster than|stronger "
           "than|"
           "quicker than|(?:could |managed to )(?:beat|pass|catch|stop|match)|beat|outscored|"
           "outranked|outdid|overtook|surpassed|bettered) " +
           us,
       "\\b(?:only|just) " + count + those + unit +
           "? (?:did|scored|ranked|placed|finished|performed|ended|solved|stood|came|was|were)"
           "(?: up)? (?:better|higher|more|above|ahead)\\b",
       "\\b(?:behind|beaten by|bested by|trailing|lost to|lost only to|outranked by|"
       "outscored by|bettered by) (?:only |just |no more than )?" +
           count + "(?: other| others)?" + unit,
       "\\b(?:beat|beating|outscored|outranked|ahead of|above) (?:everyone|everybody|every "
       "team|all "
       "(?:the )?(?:other )?(?:teams?|entries)?) ?but " +
           count + "\\b",
       "\\b(?:only )?" + count + those + unit +
           " (?:was|were) (?:just |a little )?"
           "(?:better|faster|stronger|ahead)[.,;)\n]|\\b(?:only )?" +
           count + those + unit + " (?:was|were) (?:better|faster|stronger|ahead)$",
       // of nobody it need not be said better than whom
       "\\b(?:nobody|no one|none|no (?:other )?(?:team|one)) (?:of them |there |else )*(?:was|were|"
       "did|scored|solved|ranked|finished|ended|came)(?: any)? "
       "(?:better|more|higher|faster|ahead)\\b",
       "\\b(?:above|ahead of|in front of) us,?:? (?:(?:were|was|stood|are|is|only|just) )*" +
           count + "\\b",
       korean_us +
           "(?:보다|의|를|을)? ?(?:더 |먼저 |점수가 |성적이 |순위가 |등수가 |기록이 "
           ")*(?:위|앞|높|나은|잘|뛰어|이긴|제친|누른|빠른|빨리|빨랐|강한|센)[^.,;\n0-9]{0,30}?(?"
           ":" +
           korean_count + "|팀[은이도] ?없)",
       "(?:" + korean_count +
           ")(?:만|만이|이|가|뿐이|은|는)? ?(?:우리|저희|저|나)(?: ?팀)?(?:보다|의)? ?(?:더 )?"
           "(?:위|앞|높|잘)",
       "(?:위에|앞에|앞선|앞서|더 잘한|이긴) ?(?:간 |선 )?(?:팀|사람|조|곳)?(?:이|은|는|에)? "
       "?(?:단 |오직 )?(?:" +
           korean_count + ")(?:뿐|밖에|만)"});
  return patterns;
}

}  // namespace

std::vector<Surpassed> find_surpassed(std::string_view folded) {
  std::vector<Surpassed> out;
  const std::vector<std::vector<PatternMatch>> matches = forms().find_all(folded);
  for (std::size_t form = 0; form < matches.size(); ++form) {
    for (const PatternMatch& match : matches[form]) {
      // "하나도 없었다" goes on behind the count.
      constexpr std::size_t denial_reach = 16;  // bytes
      const std::string_view found = folded.substr(match.begin, match.end - match.begin);
      const std::string_view rest = folded.substr(match.end, denial_reach);
      // "one of four people behind a single system": who made it
      if (found.starts_with("behind") &&
          scan::any_word_before(
              folded, scan::skip_spaces_back(folded, match.begin),
              {"people", "persons", "person", "team", "group", "engineers", "students", "authors",
               "minds", "names", "developers", "trio", "pair", "duo", "researchers"}) > 0)
        continue;
      const bool nobody = rest.starts_with("도 없") || rest.starts_with("도 있지 않");
      const std::optional<int> by =
          nobody ? std::optional<int>(0) : count_in(found, form == count_last);
      if (by) out.push_back({*by, {match.begin, match.end}});
    }
  }
  return out;
}

}  // namespace oneshot
