#include "resume/facts/rank/rank_told.h"

#include <array>
#include <optional>
#include <string>

#include "base/pattern/pattern_set.h"
#include "resume/facts/number.h"
#include "resume/facts/rank/ordinal.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;

/// What the numbers of a form are, in order.
enum class Told : std::uint8_t {
  place_field,   ///< "twelfth on a board of 164"
  place_rivals,  ///< "12th against 163 other teams"
  field_place,   ///< "순위표에 164팀, 우리는 12위"
  better_field,  ///< "eleven of 164 teams were better"
  field_better,  ///< "164 teams turned up, eleven were better"
  beaten_field,  ///< "better than 152 of the 164 teams"
  beaten_share,  ///< "beat 93 % of the field"
  percentile,    ///< "the 93rd percentile"
  tenth,         ///< "the top tenth of the field", which has no number
  share,         ///< "상위 십 퍼센트"
  first,         ///< "headed the final table", "정상에 오름", which has no number
  second,        ///< "차석"
  best_of,       ///< "best of 42"
};

struct ToldForm {
  Told told;
  std::string pattern;
};

const std::vector<ToldForm>& told_forms() {
  const std::string number =
      "(?:[0-9][0-9,]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
      "fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)(?:-[a-z]+)?"
      ")";
  const std::string digits = "[0-9][0-9,]*";
  const std::string place =
      "\\b(?:(?:rank(?:ed|ing)?|place|position|number|no\\.|#) ?:? ?#?[0-9][0-9,]*|"
      "[0-9][0-9,]*(?:st|nd|rd|th)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
      "tenth|eleventh|twelfth|[a-z]+teenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:"
      "ieth|y-[a-z]+)))(?: place| overall)?";
  const std::string about =
      "(?:about |some |nearly |over |more than |almost |around |roughly |the |all |exactly )*";
  const std::string board =
      "(?:board|scoreboard|leaderboard|score ?sheet|standings|table|list|ranking|rankings)";
  const std::string crowd =
      "(?:" + board + "|crowd|round|total|group|pool|contest|event|competition|hall|gathering|set)";
  const std::string who =
      "(?:teams|people|names|participants|contestants|entrants|competitors|entries|coders|"
      "programmers|solvers|players|systems|staff|submissions|runs|crews|students|squads|trios|"
      "folks|"
      "persons|engineers|employees|hackers|pairs|schools|colleges|universities)";
  const std::string what =
      "(?:team|field|entr(?:y|ies)|participant|contestant|competitor|entrant|"
      "competition|board|leaderboard|scoreboard)s?";
  const std::string us = "(?:us|me|ours|mine|our [a-z]+|my [a-z]+)";
  const std::string we = "(?:i|we|me|us|mine|ours|(?:my|our) (?:team|trio|squad|pair|entry))";
  const std::string event =
      "(?:contest|competition|challenge|olympiad|hackathon|datathon|cup|championship|kaggle|icpc|"
      "dacon|zindi|semeval|shared task)";
  const std::string own = "(?:^|[.;:(,–—-] ?|\\b(?:we|i|(?:our|my) [a-z]+|and|then|also|system) )";
  const std::string rank_ko = "[0-9][0-9,]* ?(?:위|등)";
  const std::string who_ko = "[0-9][0-9,]* ?(?:개 ?)?(?:팀|명)";
  const std::string board_ko = "(?:순위표|스코어보드|리더보드|점수판|보드|라운드|대회|예선|본선)";
  static const std::vector<ToldForm> all{
      {Told::place_field, place +
                              ",? (?:on|in|from|at|out of|of) (?:an?|the|that|what|its) "
                              "(?:[a-z]+ ){0,2}" +
                              crowd +
                              "s?,? (?:of|with|listing|holding|(?:which|that) (?:lists?|listed|had|"
                              "held|counted)) " +
                              about + number},
      {Told::place_field, place + "(?:,|;| -| –| —| \\()? ?(?:with |and |while )?(?:there were )?" +
                              about + digits + " " + who +
                              " (?:(?:were|was|stood|being|had been|are) )?(?:on|in|at) (?:the|its|"
                              "that|this) (?:[a-z]+ )?(?:" +
                              board + "|round|field|contest|hall|end)"},
      {Told::place_field,
       place +
           "[,;:]? ?(?:\\()?(?:when |where |and |while |as )?(?:the|its) "
           "(?:[a-z]+ )?" +
           board +
           " (?:had|held|listed|counted|lists|has|showed|shows|closed (?:at|with)|"
           "ended (?:at|with)|named) " +
           about + digits},
      {Told::place_field,
       place + ",? (?:from among|out of a total of|from a total of|in total of) " + about + number},
      {Told::place_field, place + ",? (?:where|in which|when) " + about + digits + " (?:" + who +
                              " )?(?:competed|took part|started|entered|played|ran|turned up)"},
      {Told::place_field,
       place + ",? ?(?:[(])?(?:field|teams|entrants|participants)(?: of|:)? " + digits},
      {Told::place_field, place + " ?\\(n ?= ?" + digits + "\\)"},
      {Told::place_field, "\\b" + digits + " ?/ ?" + digits +
                              " (?:teams|participants|contestants|competitors|people|entrants)\\b"},
      {Told::place_field, place + " (?:of|out of|among) (?:the )?(?:five|six|seven|eight|nine|ten|"
                                  "eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty)(?:-[a-z]+)?"
                                  "(?:$|[.,;)]| (?:by|on|in|at|overall|when|after|with)\\b)"},
      {Told::place_field, "(?:^|[(–—] ?|[,:;] |\\b(?:at|number|no\\.|was|were|me|us) )" + digits +
                              " (?:among|amongst|out of) (?:the |all |some |about )*" + digits +
                              " " + who + "\\b"},
      // "in a 131-team contest we were number 77", "612 people coded, I came 41st"
      {Told::field_place,
       "\\b" + digits + "-(?:team|person|people|participant|member)\\b[^.;0-9]{0,90}\\b" + we +
           "\\b[a-z ]{0,20} (?:number |no\\. ?|#|rank |place )?" + digits + "(?:st|nd|rd|th)?\\b"},
      {Told::field_place, "\\b" + digits + " " + who +
                              "\\b[^.;:0-9]{0,60}[,;:.] (?:and )?(?:my |our |the )?(?:rank|place|"
                              "position)(?: was| is)? (?:number |no\\. ?)?" +
                              digits + "\\b"},
      {Told::field_place, "\\b" + digits + " " + who + "[^.;:0-9]{0,80}[,;:)] (?:and )?(?:" + we +
                              " )?(?:closed|ended|finished|landed|came|stood|placed|ranked)(?: up| "
                              "out)?(?: at| in| on)? (?:number |no\\. ?|place |rank |position )?" +
                              number + "\\b"},
      {Told::field_place, "\\b" + digits + " (?:" + who +
                              "|of us)\\b[^.;:0-9]{0,40}[,;:.] (?:and )?" + we +
                              "\\b[a-z ]{0,16} (?:number )?" + digits + "(?:st|nd|rd|th)\\b"},
      {Told::field_place, "\\b(?:of|among) (?:the |all |some |about )*" + digits +
                              " [a-z]+\\b[^.;0-9]{0,70}, (?:i|we)\\b[a-z ]{0,16} " + digits +
                              "(?:st|nd|rd|th)\\b"},
      {Told::place_rivals, place + ",? against " + about + digits +
                               " (?:others|rivals|opponents|other " + who + ")\\b"},
      {Told::better_field, "\\b(?:only |just )?" + number + " (?:" + who +
                               " )?(?:of|out of) (?:the |all |these )*" + digits + "(?: " + who +
                               ")?(?: (?:were|was|did|finished|ended|came|stood|scored|ranked|"
                               "placed|solved|landed))? ?(?:better|above us|above me|ahead|higher|"
                               "more|beat us|beat me|beat ours|bettered us|outscored us)"},
      {Told::field_better, "\\b" + digits + " " + who +
                               "[^.;0-9]{0,24}[,;:] ?(?:only |just |and )*" + number +
                               " (?:of them )?(?:were|was|did|finished|came|stood|scored|ranked) "
                               "(?:better|above us|above me|ahead of us|ahead of me|ahead|higher)"},
      {Told::beaten_field, "\\b" + number + " (?:of|out of) (?:the |all )*" + digits +
                               "(?: " + who +
                               ")? (?:were|was|stood|finished|ended|came|stayed|placed|ranked) "
                               "(?:behind|below|beneath|after|under|lower than|worse than) " +
                               us},
      {Told::beaten_field,
       "\\b(?:beat|beating|better than|"
       "ahead of|outscored|leaving behind|left behind|above) " +
           about + number + " (?:" + who + " )?(?:of|out of|in) (?:the |all |a total of |every )*" +
           number},
      {Told::beaten_share,
       "\\b(?:beat|beating|better than|ahead of|outscored|above|"
       "outperform(?:ed|ing)) " +
           about +
           "[0-9.]+ ?(?:%|percent|per cent) of (?:the |all |other |whole "
           ")*" +
           what},
      {Told::percentile, "\\b[0-9]{2}(?:\\.[0-9]+)?(?:st|nd|rd|th)? ?percentile\\b"},
      {Told::percentile, "\\bpercentile(?: rank)? ?:? ?[0-9]{2}(?:\\.[0-9]+)?\\b"},
      {Told::first,
       own +
           "(?:headed|topped) (?:the |a |an |our |its )?(?:final |whole |small |private "
           "|overall |[a-z]+ )*(?:" +
           board + "|field|(?:[a-z]+ ){0,3}" + event + ")"},
      {Told::first,
       "(?:^|[.;:,–—-] ?|\\b(?:with|a|our|my) )victory (?:in|at) [^.;,\n]{0,60}\\b" + event},
      {Told::best_of,
       "(?:^|[.;:,–—-] ?|\\b(?:was|were|we|i|as|came) (?:out )?(?:the )?)best of (?:all |the )?" +
           digits + "\\b"},
      {Told::tenth, "\\b(?:top|best|first|upper|highest) (?:tenth|decile|ten(?:th)? per ?cent)\\b"},
      // Korean
      {Told::place_field,
       rank_ko + " ?\\( ?(?:총 |전체 )?(?:참가|출전)? ?팀 ?(?:수)? ?:? ?" + digits + " ?\\)"},
      {Told::place_field,
       rank_ko + "[^0-9.]{0,24}" + board_ko + "(?:에|에는|에 ?오른|엔)[^0-9.]{0,16}" + who_ko},
      {Told::field_place, "(?:참가|출전) ?팀 ?(?:수)? ?:? ?" + digits +
                              " ?[,;/|·] ?(?:최종 |종합 "
                              ")?(?:순위|등수) ?:? ?" +
                              digits},
      {Told::field_place, board_ko + "(?:에|에는|엔) ?" + who_ko + "[^0-9.]{0,36}" + rank_ko},
      {Told::field_place, who_ko +
                              "(?:이|과|와)? ?[^0-9.,]{0,16}(?:나온|겨룬|참가한|붙은|오른|뛴|모인|"
                              "치른|본) " +
                              board_ko + "(?:에서|에)? ?[^0-9.,]{0,12}" + rank_ko},
      // "직원 1,340명이 몰린 사내 알고리즘 대회, 27등", "(참가자 812명) 최종 30위"
      {Told::field_place, who_ko +
                              "(?:이|가|과|와)? ?[^0-9.,]{0,14}(?:나온|겨룬|겨루는|참가한|참가하는|"
                              "참여한|참여하는|출전한|출전하는|몰린|모인|도전한|경쟁한|응시한|"
                              "등록한|달려든|치른) [^0-9.]{0,60}?" +
                              rank_ko},
      {Told::field_place, "[(,] ?(?:총 |약 |전체 |참가자? ?|참가 ?인원 ?|참가 ?팀 ?)*" + who_ko +
                              " ?(?:참가|출전|규모|참여)? ?\\)(?:에서|에서는|의)? ?[^0-9.]{0,24}?" +
                              rank_ko},
      {Told::first,
       "정상(?:에|을|에서) ?(?:오르|오름|오른|올랐|올라|섰|섬|차지|밟)|제패(?:했|함|하|$|[ "
       ".,)])|왕좌(?:에|를) ?(?:올|차지)"},
      {Told::second, "차석(?:을|으로|$|[ .,)])"},
      {Told::beaten_share,
       "[0-9.]+ ?(?:%|퍼센트)(?:의 ?(?:팀|참가자))?(?:를|을|보다)? "
       "?(?:앞섬|앞섰|앞선|앞서|앞질|제침|제쳤|제친)"},
      {Told::share, "상위 ?(?:십|오|삼|일) ?(?:퍼센트|프로)"},
      {Told::tenth, "상위 ?10분의 ?1"},
      {Told::percentile, "백분위 ?(?:점수|순위)? ?:? ?[0-9]{2}(?:\\.[0-9]+)?"},
  };
  return all;
}

const PatternSet& told_form_set() {
  static const PatternSet set([] {
    std::vector<std::string> patterns;
    for (const ToldForm& form : told_forms()) patterns.push_back(form.pattern);
    return patterns;
  }());
  return set;
}

/// The numbers and ordinals of a piece of text, in order.
std::vector<double> told_values(std::string_view text) {
  std::vector<double> out;
  for (std::size_t at = 0; at < text.size();) {
    const bool opens = at == 0 || !letter_before(text, at);
    if (const auto number = number_at(text, at)) {
      out.push_back(number->value);
      at = number->range.end;
    } else if (const auto ordinal = opens ? ordinal_at(text, at) : std::nullopt) {
      out.push_back(ordinal->value);
      at += ordinal->size;
    } else if (const auto word = opens ? spelled_number_at(text, at) : std::nullopt) {
      out.push_back(word->value);
      at = word->range.end;
    } else {
      at = next_code_point(text, at);
    }
  }
  return out;
}

std::optional<Rank> told_rank(Told told, std::string_view text) {
  constexpr double tenth = 10, whole = 100, half = 50;
  const std::vector<double> values = told_values(text);
  Rank rank;
  const auto set = [&](double place, double field) {
    if (place < 1 || field < 2 || place > field) return false;
    rank.place = place;
    rank.field = field;
    return true;
  };
  const bool two = values.size() >= 2;
  const double first = values.empty() ? 0 : values.front();
  const double last = values.empty() ? 0 : values.back();
  bool told_so = false;
  switch (told) {
    case Told::place_field:
      told_so = two && set(first, last);
      break;
    case Told::place_rivals:
      told_so = two && set(first, last + 1);
      break;
    case Told::field_place:
      told_so = two && set(last, first);
      break;
    case Told::better_field:
      told_so = two && set(first + 1, last);
      break;
    case Told::field_better:
      told_so = two && set(last + 1, first);
      break;
    case Told::beaten_field:
      told_so = two && set(last - first, last);
      break;
    case Told::beaten_share:
    case Told::percentile:
      // A low percentile may be counted from either end.
      told_so = values.size() == 1 && first >= half && first < whole;
      rank.stated_percent = whole - first;
      break;
    case Told::first:
    case Told::second:
      rank.place = told == Told::first ? 1 : 2;
      told_so = true;
      break;
    case Told::best_of:
      told_so = values.size() == 1 && set(1, first);
      break;
    case Told::tenth:
      told_so = true;
      rank.stated_percent = tenth;
      break;
    case Told::share: {
      struct Share {
        std::string_view word;
        double percent;
      };
      constexpr std::array<Share, 4> shares{{{"십", 10}, {"오", 5}, {"삼", 3}, {"일", 1}}};
      for (const Share& share : shares) {
        if (text.find(share.word) == std::string_view::npos) continue;
        rank.stated_percent = share.percent;
        told_so = true;
        break;
      }
      break;
    }
  }
  return told_so ? std::optional<Rank>(rank) : std::nullopt;
}

Rank::Field told_unit(std::string_view text) {
  if (contains_any(text, {"team", "teams", "entries", "submissions", "팀"}))
    return Rank::Field::teams;
  return contains_any(text, {"people", "participants", "contestants", "competitors", "employees",
                             "coders", "programmers", "students", "engineers", "persons",
                             "entrants", "solvers", "staff", "of us", "명"})
             ? Rank::Field::people
             : Rank::Field::unknown;
}

}  // namespace

std::vector<Rank> find_told_ranks(std::string_view folded) {
  constexpr std::size_t unit_reach = 14;  // bytes behind a number, in which its unit stands
  std::vector<Rank> out;
  const std::vector<std::vector<PatternMatch>> matches = told_form_set().find_all(folded);
  for (std::size_t form = 0; form < matches.size(); ++form) {
    for (const PatternMatch& match : matches[form]) {
      std::optional<Rank> rank =
          told_rank(told_forms()[form].told, folded.substr(match.begin, match.end - match.begin));
      if (!rank) continue;
      rank->range = {match.begin, match.end};
      if (rank->field) {
        const std::size_t end = std::min(folded.size(), match.end + unit_reach);
        rank->field_kind = told_unit(folded.substr(match.begin, end - match.begin));
      }
      out.push_back(*rank);
    }
  }
  return out;
}

bool is_told_as_missed(std::string_view folded, TextRange range) {
  constexpr std::size_t before_reach = 48, after_reach = 40;  // bytes
  static const PatternSet wanted(
      {"\\b(?:missed|missing|just outside|outside|short of|hop(?:ed|ing|e) for|aim(?:ed|ing)? "
       "(?:at|"
       "for)|wanted|dreamt of|dreamed of|far from|away from|close to|not (?:in|among)|below)(?: "
       "(?:of|"
       "an?|the|any|our|my|place|spot|seat|in|within|by))*$"});
  static const PatternSet lost(
      {"^ ?(?:(?:went|goes|go) to "
       "(?:others|another|the|[a-tv-z][a-z]+|u[a-rt-z][a-z]*)|(?:were|was) for "
       "others|(?:is|was|were|"
       "are) (?:out of reach|not for us|far away))",
       "^ ?(?:안|이내|권|대)?(?:에|에는|를|을|은|는|이|가|의|와는|과는|와|과)? ?(?:문턱|못 "
       "?들|들지 ?못|"
       "거리가|목표|노렸|노리|노린|놓쳤|놓친|놓침|컷|커트|에서 미끄|직전|한 ?끗|한 ?걸음)"});
  const std::size_t begin = range.begin - std::min(range.begin, before_reach);
  std::string_view before = folded.substr(begin, range.begin - begin);
  before = before.substr(std::min(before.size(), before.find_last_of(",;:.\n") + 1));
  while (before.ends_with(' ')) before.remove_suffix(1);
  return wanted.any_matches(before) ||
         lost.any_matches(clause_after(folded, range.end, after_reach));
}

bool is_told_as_passing(std::string_view folded, TextRange range) {
  constexpr std::size_t before_reach = 24, after_reach = 40;  // bytes
  static const PatternSet for_a_time(
      {"^ ?(?:place )?(?:on the [a-z ]{2,24} )?(?:for (?:a|an|one|two|three|some|several|most of "
       "the|half a) (?:[a-z]+ )?(?:hours?|days?|weeks?|weekends?|months?|evenings?|minutes?|"
       "moments?|while)|at one point|until the last|before the shake)"});
  const std::size_t begin = range.begin - std::min(range.begin, before_reach);
  return any_word_before(folded, skip_spaces_back(folded, range.begin),
                         {"as high as", "briefly", "at one point", "at times", "at one time",
                          "for a while", "at first", "early on"}) > 0 ||
         contains_any(folded.substr(begin, range.begin - begin),
                      {"한때", "잠시", "잠깐", "중간 순위", "시간 전까지", "전날까지", "중간에",
                       "시간은", "초반", "처음에는", "프리즈"}) ||
         for_a_time.any_matches(clause_after(folded, range.end, after_reach));
}

}  // namespace oneshot
