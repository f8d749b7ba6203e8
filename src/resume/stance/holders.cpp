#include "resume/stance/holders.h"

#include <algorithm>
#include <string_view>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"
#include "resume/facts/scan.h"
#include "resume/stance/deed_words_en.h"
#include "resume/stance/deed_words_ko.h"
#include "resume/stance/won_words.h"

namespace oneshot {
namespace {

using namespace won_words;
using scan::is_one_of;

struct Holding {
  std::string_view what, who;
};

/// Parted at the first colon or dash outside of brackets that has something on both sides.
Holding parted(std::string_view sentence) {
  int depth = 0;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (sentence[at] == '(') ++depth;
    if (sentence[at] == ')') depth = std::max(depth - 1, 0);  // "1) …"
    if (depth > 0 || (sentence[at] != ':' && sentence[at] != ' ')) continue;
    const std::size_t mark = scan::any_at(sentence, at, {": ", " - ", " – ", " — "});
    if (mark > 0) return {sentence.substr(0, at), sentence.substr(at + mark)};
  }
  return {};
}

/// A prize, a place or how far one came; and no label of who was with the owner.
bool tells_what_is_held(std::string_view label) {
  static const PatternSet held({"(?i)\\b(" + kPrizes + "|" + kWinners +
                                    "|masters?|(first|second|third|1st|2nd|3rd) (place|prize))\\b",
                                kFeatsKo + "|출전|" + kRankKo});
  static const PatternSet beside(
      {"(?i)\\b(teams?|members?|team-?mates?|with|partners?|coach(es)?|advis[eo]rs?|mentors?|roles?"
       "|"
       "contact|jury|judges?|presented by|sponsors?|organi[sz]ers?)$",
       "(팀원|팀|구성|구성원|지도|지도교수|코치|멘토|역할|담당|함께|동료|주최|주관|시상|심사)$"});
  return held.any_matches(label) && !beside.any_matches(label);
}

bool is_other_team_ko(std::string_view who) {
  static const PatternSet one_team({"(한|같은) ?팀$"});  // "입사 동기 셋이 한 팀"
  if (one_team.any_matches(who)) return false;
  static const PatternSet other(
      {"(옆|다른|타|그|상대|협력|공동 ?연구|후배|동기|제자|학생|선배|동료|사수)[^,]{0,16} ?팀$|"
       "(병원|연구소|협력사|고객사|협력 ?업체|옆 ?연구실|다른 ?연구실) ?(팀|연구실)?$"});
  return other.any_matches(who);
}

/// What the owner may have been, too, where no others are counted: "2위 - 당시 팀장".
bool is_calling_ko(std::string_view word) {
  static const PatternSet calling(
      {"(팀장|연구원|연구자|개발자|인턴|조교|신입|학생|[원강육련정업]생|부원|직원|전공의|지원자|"
       "막내|선생|박사|아이)$"});
  return calling.any_matches(word);
}

bool are_others_ko(std::string_view who) {
  static const PatternSet owner(
      {"(^|[ ,(])(저|나|본인|제가|내가|저희|우리|혼자|개인)|함께|같이|없이|[가-힣](와|과|랑)( "
       "|$)"});
  if (owner.any_matches(who)) return false;
  if (is_other_team_ko(who)) return true;
  // "지도교수님의 학부 시절", "사수가 2020년에 받은 것"
  static const PatternSet told_of({"^([^ ,]+ ){0,2}[^ ,]+(의|가|이|께서) [^,]*(시절|때|것|일)$"});
  const bool told = told_of.any_matches(who);
  std::size_t people = 0, words = 0;
  bool last = false;
  for (std::string_view word : scan::split_words(who, " ")) {
    const bool goes_on = word.data() + word.size() < who.data() + who.size();
    ++words;
    const bool counted = is_count_ko(word) || is_one_of(word, {"한", "두", "세", "네"});
    if (last && counted) continue;
    for (const std::string_view particle : {"께서", "의", "가", "이"}) {
      if (told && word.ends_with(particle) &&
          is_person_ko(word.substr(0, word.size() - particle.size())))
        word.remove_suffix(particle.size());
    }
    last = is_person_ko(word) && (!is_calling_ko(word) || goes_on);
    people += last ? 1 : 0;
  }
  constexpr std::size_t most_words = 8;
  return words > 0 && words <= most_words && (told ? people > 0 : last);
}

/// "my cousin", "two colleagues", "a friend"; not "a first-year student", which the owner may be.
bool tells_of_others(const clause::Token& first, const clause::Token& head) {
  using namespace clause;
  const bool unknown = is_one_of(first.word, {"a", "an", "the"});
  return !unknown || singular(head.word) != head.word || head.word == "people" ||
         is_kin(head.word) || head.word.ends_with("mate") ||
         is_one_of(head.word,
                   {"friend", "colleague", "partner", "boss", "manager", "supervisor", "adviser",
                    "advisor", "professor", "neighbour", "neighbor", "cto", "ceo"});
}

/// Whether the people behind "the team of …", "… that I coached" are others.
bool are_others_en(std::string_view text, TextRange who) {
  using namespace clause;
  const std::vector<Token> tokens = tokens_of(text, who);
  if (tokens.empty() || !(is_determiner(tokens[0].word) || is_count(tokens[0]))) return false;
  static const PatternSet with_owner({"(?i)\\b(i|me|us|we|myself|mine|ours)\\b"});
  static const PatternSet taught(
      {"(?i)\\b(i|we) (have |had |then |once )?(coach|mentor|taught|teach|train|supervis|advis|"
       "help|look)"});
  const std::string_view told = who.of(text);
  if (with_owner.any_matches(told) && !taught.any_matches(told)) return false;
  std::size_t end = 0;
  bool somebodys = false;
  while (end < tokens.size() && (end == 0 || tokens[end].before == ' ') &&
         !is_preposition(tokens[end].word) && !is_joint(tokens[end].word) &&
         !is_one_of(tokens[end].word, {"who", "whom", "that", "which"})) {
    somebodys = somebodys || tokens[end].possessive;
    ++end;
  }
  if (end == 0) return false;
  // "two of my pupils"
  if (is_count(tokens[0]) && end == 1 && tokens.size() > 2 && tokens[1].word == "of") {
    return is_person(tokens.back().word) && is_determiner(tokens[2].word);
  }
  const Token& head = tokens[end - 1];
  const auto is_people = [](const Token& token) {
    return is_person(token.word) || is_one_of(token.word, {"people", "cto", "ceo", "boss"});
  };
  if (is_people(head)) return !head.possessive && tells_of_others(tokens[0], head);
  if (!is_circle(head.word)) {
    // "my cousin Hayk"
    return head.capital && end > 1 && is_people(tokens[end - 2]) && !tokens[end - 2].possessive;
  }
  // "the team of our partner hospital", "our partner hospital's team"
  const bool of = end + 1 < tokens.size() && tokens[end].word == "of";
  return somebodys || (of && is_institution(tokens.back().word));
}

}  // namespace

void find_holders(Node& node, const std::vector<std::string>& owner) {
  constexpr std::size_t longest = 300, longest_who = 80;  // bytes
  const std::string& text = node.text.str();
  for (const TextRange& sentence : node.sentences) {
    const std::string_view told = sentence.of(text);
    if (told.size() > longest) continue;
    Holding holding = parted(told);
    while (holding.who.ends_with(".")) holding.who.remove_suffix(1);
    if (holding.who.empty() || holding.who.size() > longest_who ||
        !tells_what_is_held(holding.what)) {
      continue;
    }
    const bool named = std::any_of(owner.begin(), owner.end(), [&](const std::string& name) {
      return scan::holds_word_of(holding.who, name, " ");
    });
    if (named) continue;
    const auto begin = static_cast<std::size_t>(holding.who.data() - text.data());
    const bool korean = scan::holds_hangul(holding.who);
    if (korean ? are_others_ko(holding.who)
               : are_others_en(text, {begin, begin + holding.who.size()})) {
      node.stances.push_back({sentence, "others"});
    }
  }
}

}  // namespace oneshot
