#include "resume/stance/named_winners.h"

#include <algorithm>
#include <string_view>

#include "base/pattern/pattern_set.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/scan.h"
#include "resume/stance/own_result.h"
#include "resume/stance/won_words.h"

namespace oneshot {
namespace {

using namespace scan;
using namespace won_words;

bool names_prize(std::string_view sentence) {
  static const PatternSet prize({"(?i)\\b(won|wins|" + kPrizes + "|" + kWinners +
                                     "|masters?|first|second|third|[0-9]+(st|nd|rd|th))\\b",
                                 kFeatsKo + "|" + kRankKo});
  return prize.any_matches(sentence);
}

// ---- English: by capitals ----

/// The forms in which somebody is said to have won, and surely is somebody.
struct NameForms {
  std::vector<std::string> person;  ///< "Ines, who …,", "Dr Roth", "a certain Tomasz"
  std::vector<std::string> within;  ///< "second place went to Tomasz": further on in the sentence
  std::string alone;  ///< "Ines Roth won …": somebody else only where the owner is told to teach
};

NameForms name_forms() {
  const std::string word = "[A-Z][a-z][^\\s.,;:()|\"“”0-9]*";
  const std::string particle = "(?:(?:van|von|de|der|da|di|al|bin|el) )?";
  const std::string any = word + "(?: " + particle + word + "){0,2}";
  const std::string title = "(?:Mr|Ms|Mrs|Dr|Prof|Professor|Mx)\\.? ";
  const std::string opening = "^[^A-Za-z]*(?:(?:And|But|Later|Then|Also|While|Meanwhile),? )?";
  const std::string who =
      ",? (?:who|whom|whose|with whom|to whom|our|my|the|a|an|one of|now|then|also|another)\\b"
      "[^;]{2,80}?,";
  const std::string where =
      " (?:from|of|beside|opposite|behind|next|two|three|across|in) [^.,;]{2,48}?";
  const std::string also =
      "(?: (?:has|had|have|later|since|once|then|also|even|now|both|again|himself|herself|alone|"
      "finally|still|actually|already|recently|did|would))*";
  const std::string what =
      "(?:[^.;]{0,60}?\\b(?i:" + kPrizes + "|" + kWinners +
      "|trophy|(?:kaggle|codeforces|competitions|international) masters?|"
      "challenge|cup|competition|contest|olympiad|hackathon|task|track|(?:first|second|third|[0-9]+"
      "(?:st|nd|rd|th)) (?:place|prize))\\b|(?: in| joint| a| the| home| up)* "
      "(?:first|second|third|"
      "fourth|fifth|[0-9]+(?:st|nd|rd|th))\\b)";
  const std::string won =
      " (?:won|took|came|placed|ranked|finished|got|earned|received|reached|holds|became|made|"
      "secured|went on|went home|went|wins|scored|has|had|have|is|was|are|were)\\b" +
      what;
  const std::string prize =
      "(?i:" + kPrizes +
      "|(?:first|second|third|[0-9]+(?:st|nd|rd|th)) place|place|victory|title|trophy)";
  NameForms forms;
  forms.person = {
      opening + any + who + also + won,
      opening + title + any + "(?:" + who + "|" + where + ")?" + also + won,
      "^[^A-Za-z]*[Aa] certain " + any + "(?:" + where + ")?" + also + won,
  };
  forms.within = {
      "\\b(?:[Ii]t was|[Nn]ot (?:I|me|us|we),? but) " + any + "(?: who| that)?" + also + won,
      "\\b" + prize +
          "\\b[^.,;]{0,60}? (?:belongs? to|(?:was|were|is|are)(?: all| both)? (?:won|taken|earned) "
          "by|"
          "(?:went|goes|fell|go) to) (?:" +
          title + ")?" + word,
      "\\b" + prize + "\\b[^.;]{0,40}? (?:is|are|was|were) (?:all |both )?" + word + "(?:'s|’s)",
  };
  forms.alone = opening + word + " " + particle + word + also + won;
  return forms;
}

/// What is written with capitals and is nobody: contests, places to enter them, and words that open
/// a sentence.
bool opens_without_name(std::string_view sentence) {
  static const PatternSet nobody(
      {"^[^A-Za-z]*(?:(?:And|But|Later|Then|Also|While|Meanwhile),? )?"
       "(?:The|A|An|My|Our|Their|His|Her|Its|This|That|These|Those|In|On|At|With|From|For|By|To|Of|"
       "As|After|Before|During|Since|When|Where|While|Once|Twice|Only|Just|Still|Also|Then|Now|"
       "Later|First|Second|Third|Last|Next|Then|Here|There|Both|All|One|Two|Three|Four|Five|Six|"
       "Some|Most|Many|Each|Every|What|Who|How|Why|Which|If|Because|Though|Although|Yes|No|Not|"
       "Never|Ever|Even|Again|Team|Teams|Kaggle|Dacon|Zindi|Codeforces|Topcoder|Google|Meta|"
       "Facebook|Result|Results|Place|Rank|Ranked|Placed|Finished|Reached|Won|Took|Came|Got|Best|"
       "Top|Gold|Silver|Bronze|Medal|Prize|Award|Awards|Winner|Winners|Winning|Solo|Alone|Together|"
       "Overall|Final|Finals|Notebooks?|Discussions?|Competitions?|Contests?|Hackathons?|Projects?|"
       "Profile|Account|Rating|Highest|Peak|Currently|Recently|Previously|Finally|Already|Spring|"
       "Summer|Autumn|Fall|Winter|January|February|March|April|May|June|July|August|September|"
       "October|November|December|Out|Off|Over|Under|Through|Between|Among|Against|Besides|Despite|"
       "Beyond|Instead|Work|Research|Study|Part|Half|Head|Members?|Author|Paper|Monday|Friday|"
       "Saturday|Sunday|University|College|School|"
       "[A-Z][a-z]+ly|[A-Z][a-z]+ing|It|We|You|He|She|They|I)\\b",
       "^[^a-z]*(?:[A-Z][a-z]+ )?(?:[A-Z][a-z]+ )?(?i:university|college|school|institute|academy|"
       "team|lab|group|club|cup|jam|challenge|contest|competition|olympiad|hackathon|league|open|"
       "regional|prize|medal|place|award|round|days?|finals?|marathon|master|grandmaster|expert|"
       "tracks?|task)\\b"});
  return nobody.any_matches(sentence);
}

bool shares_with_owner(std::string_view sentence) {
  static const PatternSet owner(
      {"\\b(?:and|including|plus) (?:I|me|us|myself)\\b|\\b(?:won|took|came|placed|finished|team|"
       "entered|competed)\\b[^,.;]{0,40} with (?:me|us)\\b|\\b(?:I|We|we) (?:"
       "(?:had|have|also|then|both|all|too) )*(?:won|placed|finished|ended|ranked|reached|earned|"
       "were (?:first|second|third|[0-9])|was (?:first|second|third|[0-9]))\\b|\\b(?:our|my) "
       "(?:own )?(?:team|trio|pair|duo|squad|entry|submission|solution)\\b|\\bof (?:us|whom I)\\b",
       "저와|저랑|저하고|나와|저도|저까지|저를 포함|(우리|저희)(는|가|와| ?팀(은|이)| ?조(는|가))|"
       "(함께|같이) ?(나가|나간|나갔|참가|출전|수상|입상|받|한 ?팀|팀)|셋이|둘이|넷이|본인|제가 "
       "?(받|땄|탔|속한|주장|팀장|나가|나간|나갔|참가|출전)"});
  return owner.any_matches(sentence) || tells_own_result(sentence);
}

// ---- Korean: by family names ----

/// "마지막은", "은메달이", "이듬해는": three syllables that begin like a name.
bool is_common_word(std::string_view name) {
  static const PatternSet common(
      {"(들|님|달|팀|자|생|터|에|률|권|다|널|대|고|부|반|조|상|전|금|점|회|시|청|사|과|실|교|원들|"
       "년|월|일|"
       "것|"
       "때)$",
       "^(이야기|아버지|어머니|할머니|함께하|한마디|단백질|마지막|이듬해|나머지|지난해|하반기|"
       "상반기|"
       "해커톤|한동안|여러분|모두가|오히려|동아리|시상식|개회식|폐회식|주니어|시니어|선후배|이번엔|"
       "성적표|상위권|하위권|선수단|공동체|전반적|심사평|오픈북|성과물|결과물|인터뷰|추천서|지원서|"
       "연구소|연구원|회사원|공무원|소감문|안내문|주최측)$"});
  return is_no_korean_name(name) || common.any_matches(name);
}

constexpr std::size_t kNameSize = 3 * kSyllable;

/// The name of three syllables that begins at a position; empty where there is none.
std::string_view korean_name_at(std::string_view text, std::size_t at) {
  if (at + kNameSize > text.size() || hangul_before(text, at)) return {};
  for (std::size_t i = 0; i < kNameSize; i += kSyllable) {
    if (!hangul_at(text, at + i)) return {};
  }
  const std::string_view name = text.substr(at, kNameSize);
  return korean_family_length(name) == kSyllable && !is_common_word(name) ? name
                                                                          : std::string_view{};
}

/// The end of " 님", " 씨", " 팀장": what follows a name that is somebody's.
std::size_t title_end(std::string_view text, std::size_t at) {
  const std::size_t next = skip_spaces(text, at);
  const std::size_t title =
      any_at(text, next,
             {"님", "씨", "군", "양", "박사", "교수", "팀장", "매니저", "선배", "후배", "책임",
              "선임", "수석", "연구원", "대리", "과장", "이라는", "동기", "학생"});
  return title > 0 ? next + title : at;
}

/// What stands around a name says that he won: "은 … 금메달을", "님이 딴 것", "의 것", and behind
/// it "2위를 한 것은 …입니다". The name ends, with a title or without, at a position.
bool tells_winner(std::string_view text, std::size_t begin, std::size_t at) {
  constexpr std::size_t reach = 120;  // bytes
  static const PatternSet topic({"^(님|씨)?(은|는|도|께서는?) "}), subject({"^(님|씨)?(이|가) "}),
      owns({"^(님|씨)?의 ?(것|몫|공|상|메달|성과|자리|이름)"}),
      is_it({"^(님|씨)?(입니다|이다|이었다|이었습니다|였습니다|였다|임)[. )]*$"}),
      asks_who({"(것|사람|쪽|분|주인공|우승자|수상자)(은|는) ([^.]* )?$|아니라 $"}),
      won({"^[^.]*(" + kFeatsKo + "|" + kRankKo + ")"}),
      did({"^ ?(딴|받은|탄|거둔|차지한|가져간|해낸|이룬|한) ?(것|거|상|메달|일)|^ "
           "?(받았|땄|탔|가져|차지했)"}),
      // "정하람이 알려 준 대회에서": what he did goes with a noun, and the noun with the owner's
      // deed
      beside({"(준|주신|던|한|린|된|온|간|른|든|난|짠|낸|긴|는|신|운|은|킨|친) [가-힣A-Za-z]"}),
      for_owner({"알려|가르쳐|권해|권하|추천|소개|제안|덕|도움|불러|이끌|끌려|응원"});
  std::string_view rest = text.substr(at);
  rest = rest.substr(0, std::min(rest.size(), reach));
  if (owns.any_matches(rest)) return true;
  if (is_it.any_matches(text.substr(at)) && asks_who.any_matches(text.substr(0, begin)))
    return true;
  const bool about = topic.any_matches(rest);
  if (!about && !subject.any_matches(rest)) return false;
  const std::size_t space = rest.find(' ');
  const std::string_view deed = rest.substr(space);
  if (did.any_matches(deed)) return true;
  if (!won.any_matches(deed) || for_owner.any_matches(deed)) return false;
  if (about) return true;
  static const PatternSet prizes({"상|" + kFeatsKo + "|" + kRankKo});
  const auto first = prizes.find_all(deed);
  const std::size_t end = first.front().empty() ? deed.size() : first.front().front().begin;
  return !beside.any_matches(deed.substr(0, end));
}

bool names_winner_ko(std::string_view sentence) {
  for (std::size_t at = 0; at < sentence.size(); at = next_code_point(sentence, at)) {
    if (static_cast<unsigned char>(sentence[at]) < 0xE0 || korean_name_at(sentence, at).empty())
      continue;
    const std::size_t end = at + kNameSize;
    // Without a title, three syllables may be any noun: "정확도는 1위".
    const std::size_t titled = title_end(sentence, end);
    if (titled > end && tells_winner(sentence, at, titled)) return true;
  }
  return false;
}

/// "Coached the school's entrants. *Ines Roth won a medal.*": where the first help is told.
std::size_t helping_end(const Node& node) {
  std::size_t out = std::string::npos;
  for (const Stance& stance : node.stances) {
    if (stance.id == "support") out = std::min(out, stance.range.end);
  }
  return out;
}

}  // namespace

void find_named_winners(Node& node, const std::vector<std::string>& owner) {
  if (owner.empty() || node.section == "publications" || node.section == "references") return;
  constexpr std::size_t longest = 400;  // bytes
  static const NameForms forms = name_forms();
  static const PatternSet person(forms.person), within(forms.within), alone({forms.alone});
  const std::string& text = node.text.str();
  const std::size_t helped = helping_end(node);
  for (const TextRange& range : node.sentences) {
    const std::string_view sentence = range.of(text);
    if (sentence.size() > longest || !names_prize(sentence) || holds_name(sentence, owner))
      continue;
    if (shares_with_owner(sentence)) continue;
    const bool named =
        names_winner_ko(sentence) ||
        (!opens_without_name(sentence) &&
         (person.any_matches(sentence) || (helped <= range.begin && alone.any_matches(sentence))));
    if (named) {
      node.stances.push_back({range, "others"});
      continue;
    }
    for (const std::vector<PatternMatch>& form : within.find_all(sentence)) {
      for (const PatternMatch& match : form) {
        const std::size_t stop = std::min(sentence.find_first_of(",;", match.end), sentence.size());
        node.stances.push_back({{range.begin + match.begin, range.begin + stop}, "others"});
      }
    }
  }
}

}  // namespace oneshot
