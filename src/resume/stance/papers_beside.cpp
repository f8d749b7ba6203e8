#include "resume/stance/papers_beside.h"

#include <algorithm>
#include <string_view>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"
#include "resume/facts/quoted_parts.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

/// Of whom or what a remark tells.
enum class Subject { this_paper, another };

// ---- English ----

/// What opens a remark and says nothing of its subject: "A year later, ", "But in 2021 ".
constexpr std::string_view kOpening =
    "^[^A-Za-z]*(?:(?:and|but|then|later|also|since then|since|meanwhile|afterwards?|eventually|"
    "finally|in the end|for what it is worth|of late|in (?:19|20)[0-9]{2}|(?:a|one|two|three|some)"
    " (?:years?|months?) (?:later|before|earlier|after)|the (?:same|next|following) (?:year|spring|"
    "summer|autumn|winter)|the year (?:after|before))[, ]+)*";

constexpr std::string_view kWork =
    "(?:papers?|articles?|works?|stud(?:y|ies)|texts?|manuscripts?|preprints?|pieces?|results?|"
    "publications?|posters?|drafts?|ones?|books?|notes?|surveys?|reviews?)";

std::string with_opening(std::string_view pattern) {
  return "(?i)" + std::string(kOpening) + std::string(pattern);
}

/// Surely not of the paper itself, but of what came of it, went before it, or is like it.
bool opens_with_another(std::string_view remark) {
  static const std::string whose =
      "(?:(?:an?|the|its|his|her|their|my|our|this|one|two|three|another|some|several|other|both)|"
      "[a-z.’'-]+(?: [a-z.’'-]+){0,3}['’]s?) ";
  static const std::string work(kWork);
  static const PatternSet another(
      {with_opening(whose + "(?:[a-z-]+ ){0,3}?(?:follow-?ups?|sequels?|successors?|"
                            "continuations?|repl(?:y|ies)|responses?|rebuttals?|critiques?)\\b"),
       with_opening("(?:" + whose +
                    ")?(?:[a-z-]+ )?(?:later|next|second|third|fourth|subsequent|related|companion|"
                    "further|newer|new|other|another|similar|different|better[ -]known|"
                    "best[ -]known|more recent|follow-?up) (?:[a-z-]+ ){0,3}" +
                    work + "\\b"),
       "^[^A-Za-z]*(?:[A-Z][A-Za-z.’'-]* ){0,3}[A-Z][A-Za-z-]+(?:['’]s|s['’]) (?:[a-z-]+ ){0,4}" +
           work + "\\b",
       with_opening(
           "(?:an?|the|our|my|its) (?:[a-z-]+ ){0,3}(?:papers?|articles?|stud(?:y|ies)|"
           "works?|preprints?) (?:[a-z]+ ){0,6}(?:that (?:came|went) before|by (?:[A-Z]\\.|"
           "others|another|an?|the|people|somebody|someone)|with which|that we compare)"),
       with_opening(
           "(?:(?:it|this|that|they|both|which|(?:the|this|our|my) (?:[a-z]+ )?" + work +
           ") )?(?:is |was |are |were |has |have |been |gets? |got |since |also |later |"
           "now |even |often |widely |once |twice |since |already )*(?:cited|quoted|"
           "mentioned|used|compared|discussed|extended|built (?:up)?on|reproduced|"
           "replicated|criticised|criticized|praised|followed|beaten|superseded|overtaken|"
           "improved|generali[sz]ed|inspired|based on|modelled on|thanked|named) (?:[a-z]+ "
           "){0,3}(?:by|in|at|to|on|from|with|after)\\b"),
       with_opening("(?:it|this|that|they|(?:the|this|our|my) (?:[a-z]+ )?" + work +
                    ") (?:also |then |only |mainly |closely )*(?:cites?|compares?|uses?|builds?|"
                    "extends?|follows?|answers?|repl(?:y|ies)|repeats?|reproduces?|relies|borrows?|"
                    "goes back|started|starts|improves?|beats?|outperforms?|generali[sz]es?|"
                    "competes?|grew out|was inspired|simplif(?:y|ies)|refutes?|contradicts?)\\b"),
       with_opening("(?:an?|the|its|our|my) (?:[a-z-]+ ){0,2}versions?\\b[^.]{0,40}\\b(?:under "
                    "|in review|in preparation|submitted|planned|by (?:others|[a-z]+ else|an?|the)|"
                    "without me)"),
       with_opening(
           "(?:i|we) (?:(?:had|have|first|also|once|then|only|all) )*(?:hoped|aimed|wished|"
           "wanted|dreamt|dreamed|read|studied|reviewed|compared?|followed|considered|"
           "cited?)\\b"),
       with_opening("(?:i|we) (?:(?:also|once|had|have) )*(?:helped|assisted|supported|advised|"
                    "mentored|supervised|proofread)\\b"),
       "(?i)\\b(?:i|we) (?:re-?)?read (?:all|every|each|the|an?|many|most|some)\\b",
       "(?i)\\b(?:by (?:others|someone else|somebody else|other people|the same group|[a-z. ]+ "
       "alone)|without (?:me|us)\\b|had no (?:part|hand|share)|not with me|took no part|"
       "is (?:not mine|theirs|his|hers))"});
  return another.any_matches(remark);
}

/// Without a verb of its own, or with the owner, the paper or its authors for a subject.
bool tells_of_this(std::string_view remark) {
  static const std::string work(kWork);
  static const PatternSet of_this(
      {"(?i)\\b(?:(?:first|second|third|last|lead|sole|only|joint|corresponding|senior|main|equal|"
       "of|the|its|two|three|four|five|all|other|both) ?-?authors?|authorship|author list|byline|"
       "order of names|equal contributions?|contributed equally|my name|names?)\\b",
       with_opening("(?:i|we|it|this|that|they|both|neither|which|all of it|here|there|"
                    "(?:the|this|our|my|that) (?:[a-z-]+ ){0,2}" +
                    work + ")\\b"),
       "(?i)\\b(?:accept(?:ed|s)|took|taken|publish(?:ed|es)|print(?:ed|s)|present(?:ed|s)|ran|"
       "carried|wanted|picked|selected|chose|showed|shown|defended|gave|awarded|nominated|liked|"
       "reject(?:ed|s)|refused|declined) (?:it|this|us|me|ours|the (?:paper|work|article|"
       "poster|manuscript|text|result|study|piece|talk))\\b",
       // "After two rejections it came out at EACL", "ACL said no, EMNLP said yes"
       "(?i)\\b(?:it (?:then |finally |later |was |is |has been |has |had )*(?:came "
       "out|appear(?:ed|s)|"
       "accepted|published|printed|presented|taken|to appear)\\b|said (?:yes|no)\\b)",
       "(?i)\\b(?:award|prize|oral|spotlight|best paper|honou?rable mention|(?:venue|conference|"
       "journal|workshop) (?:was|is))\\b",
       with_opening("(?:the|an?|its|our|my) (?:[a-z-]+ ){0,4}(?:appeared|came out|went (?:in)?to|"
                    "ended up|made it|(?:was|were|is|are|has been|have been|will be) (?:[a-z]+ )?"
                    "(?:published|accepted|presented|printed|shown|taken|to appear|at|out))\\b")});
  return of_this.any_matches(remark);
}

bool has_verb(std::string_view remark) {
  static const PatternSet verb(
      {"(?i)\\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|do|went|"
       "goes|"
       "came|comes|got|gets|gave|gives|made|makes|won|wins|took|takes|wrote|writes|showed|shows|"
       "found|finds|proved|said|says|ran|became|built|builds|uses|thanks|cites|lies|stands|belongs|"
       "goes|grew|led|leads|began|kept|put|saw|drew|follow|come)\\b",
       // "B. Poe presented …", "Another group showed …", not "Rejected first, then accepted at …"
       "\\b[A-Z][A-Za-z.-]* [a-z]{3,}ed (?:a|an|the|it|its|on|at|in|for|to|this|that|our|my|by)\\b",
       with_opening(
           "(?:an?|the|my|our|his|her|their|its|some|one|another|two|three|several) "
           "(?:[a-z-]+ ){1,4}[a-z]{3,}ed (?:an?|the|it|its|on|at|in|for|to|this|that)\\b")});
  // "Came out in TACL", "Will appear at ICML": who does it is the paper before.
  static const PatternSet no_subject({with_opening(
      "(?:will|to be|came|comes|went|got|is|was|has|had|have|now|made|won|out|"
      "sent|taken|appears|[a-z]{2,}ed) (?:[a-z]+ )*(?:at|in|by|to|from|for|with|appear|twice|"
      "once|again|it)\\b")});
  return verb.any_matches(remark) && !no_subject.any_matches(remark);
}

Subject english_subject(std::string_view remark) {
  if (opens_with_another(remark)) return Subject::another;
  if (tells_of_this(remark) || !has_verb(remark)) return Subject::this_paper;
  return Subject::another;
}

// ---- Korean: by the particle behind the first noun ----

Subject korean_subject(std::string_view remark) {
  static const PatternSet another(
      {"인용(되|됐|됨|했|한|하|을|돼)",
       "(후속|다음|두 ?번째|세 ?번째|또 ?다른|다른|이어진|이어지는|관련|별개의) "
       "?([가-힣]+ ){0,2}(논문|연구|글|원고|작업|편)(들)?(은|는|이|가|도|의|을|를)",
       "(확장판|확장본|저널판|후속판|후속작|속편|반론|답글|비판)(은|는|이|가|도)[^.]*(심사|준비|"
       "투고|"
       "제출|예정|실렸|실려|나왔|게재|채택|탈락)",
       "(동료|후배|선배|친구|다른 (분|사람|팀))(의)? ?논문|제가 빠진|저는 (빠지|빠졌|참여하지)|저 "
       "없이|제 이름(은|이) 없|(저|본인)(는|은) ?저자가 "
       "아니"});
  static const PatternSet person(
      {"^[^가-힣]*(그 ?뒤 |이후 |이듬해 |다음 ?해 |나중에 |한편 |같은 해 )*([가-힣A-Za-z. ]{0,24} "
       ")?"
       "([가-힣]{2,4} ?(선생님?|교수님?|박사님?|연구원님?|대표님?|님|씨|분)|공저자|공동 "
       "?저자|지도교수님?|"
       "교수님?|선배님?|후배|동료|동기|사수|연구진|연구팀|팀|연구실|그룹|회사)(들)?(의|은|는|이|가|"
       "께서|도"
       "|에서) "});
  static const PatternSet of_this(
      {"(^|[ ,(])((이|본|위|해당|이번) "
       "?(논문|연구|글|결과|원고|작업)(은|는|이|가|을|를|도|으로|로)|이를 "
       "|이것(을|은|이))",
       "(학회|학술지|게재지|저널|학술대회)(는|은) ?[A-Z「『]",
       "(제가|저는|저도|저희가|저희는|저와|우리가|우리는|본인)"});
  static const PatternSet authorship(
      {"(제 ?)?[1-9] ?저자|주저자|교신 ?저자|공동 ?1저자|저자 ?순서|"
       "저자(는|가|입|로)|이름"});
  static const PatternSet subject(
      {"^[^가-힣A-Za-z]*(그 ?뒤 |이후 |이듬해 |나중에 |한편 |이 [가-힣]+에 ?대한 )*[가-힣A-Za-z "
       "]{1,24}?"
       "(은|는|이|가) "});
  static const PatternSet own_subject(
      {"^[^가-힣]*([가-힣A-Za-z]+ "
       "){0,2}?[가-힣A-Za-z]*(본|판|논문|원고|결과|연구|글|내용|작업|발표|포스터|"
       "초록|성과|저자|기여|순서|역할|이름|에는|에서는|에는|로는|당시에는|그|저|제|저희|우리|이)"
       "(은|는|이|가)? "});
  // "한 연구팀이 이 결과를 이어 *ICML 2022에 논문을 냈습니다*"
  static const PatternSet paper_of_theirs(
      {"(에|에서|로|[0-9]) ?(새 |후속 |다른 )?논문(을|를|도) ?([가-힣]+ "
       "){0,2}(냈|내어|썼|실었|게재했|투고했)"});
  if (another.any_matches(remark)) return Subject::another;
  if (person.any_matches(remark) && paper_of_theirs.any_matches(remark)) return Subject::another;
  if (of_this.any_matches(remark)) return Subject::this_paper;
  if (authorship.any_matches(remark) && !person.any_matches(remark)) return Subject::this_paper;
  if (person.any_matches(remark)) {
    static const PatternSet place({"(제 ?)?1 ?저자|주저자|교신 ?저자|[2-9] ?저자"});
    static const PatternSet work({"논문|연구(은|는|이|가|를)|글(은|이|을)"});
    const bool tells_place = place.any_matches(remark) && !work.any_matches(remark);
    return tells_place ? Subject::this_paper : Subject::another;
  }
  if (subject.any_matches(remark) && !own_subject.any_matches(remark)) return Subject::another;
  return Subject::this_paper;
}

// ---- both ----

bool names_contest(std::string_view text) {
  static const PatternSet contest(
      {"(?i)\\b(?:kaggle|dacon|zindi|competitions?|contests?|challenges?|leaderboard|shared tasks?|"
       "hackathons?|olympiads?|medals?|icpc)\\b|대회|챌린지|캐글|데이콘|해커톤|메달"});
  return contest.any_matches(text);
}

/// May name a venue or the fate of a paper at all; else nothing of it can be mistaken.
bool speaks_of_publishing(std::string_view remark) {
  static const PatternSet borrowed(
      {"(?i)^[^a-z]*(?:the|its|our|this) (?:data|code|corpus|set|benchmark|baseline|labels?)\\b"});
  if (names_contest(remark) && !borrowed.any_matches(remark)) return false;
  static const PatternSet publishing(
      {"(?i)\\b(?:papers?|articles?|preprints?|manuscripts?|stud(?:y|ies)|publi(?:sh|cation)[a-z]*|"
       "appeared|accepted|rejected|refused|declined|turned "
       "down|submitted|presented|review|revision|"
       "preparation|in press|cited|proceedings|journal|conference|workshop|versions?|successor|"
       "sequel|follow-?up|authors?|nature|science)\\b",
       "[A-Z][A-Za-z&]*[A-Z][A-Za-z]*\\b",
       "논문|게재|채택|발표|실렸|실려|실린|수록|인용|심사|투고|탈락|거절|떨어|학회|학술지|연구|"
       "저자"});
  return publishing.any_matches(remark);
}

/// The first title in quotation marks, where a text without a list of authors is told by the owner.
TextRange told_title(std::string_view text) {
  static const PatternSet mine(
      {"\\b(?:I|[Mm]y|[Ww]e|[Oo]ur|me|mine)\\b|(?i:\\b(?:first|second|third|fourth|last|lead|sole|"
       "joint|co-?)[- ]?author)",
       "저자|(^|[^가-힣])(제가|저는|저희|제|저의) |(으로|로) (게재|발표)"});
  if (names_contest(text) || !mine.any_matches(text)) return {};
  const std::vector<TextRange> titles = quoted_titles(text);
  return titles.empty() ? TextRange{} : titles.front();
}

/// Names a title, and says that the owner wrote it: a paper of its own.
bool tells_of_own_title(std::string_view remark) {
  static const PatternSet mine(
      {"\\b(?:I|me|we|We|mine)\\b|\\b[Mm]y name\\b|저자|제가|저희가|저와"});
  return mine.any_matches(remark) && !quoted_titles(remark).empty();
}

/// Where statements of a sentence begin behind a position: behind semicolons.
std::vector<TextRange> statements(std::string_view text, TextRange sentence, std::size_t from) {
  std::vector<TextRange> out;
  std::size_t begin = std::max(sentence.begin, from);
  for (std::size_t at = begin; at < sentence.end; ++at) {
    if (text[at] != ';') continue;
    out.push_back({begin, at});
    begin = at + 1;
  }
  if (begin < sentence.end) out.push_back({begin, sentence.end});
  // What goes on behind the title in its own sentence is of it.
  if (from > sentence.begin && !out.empty()) out.erase(out.begin());
  return out;
}

}  // namespace

void find_papers_beside(Node& node, const std::optional<Citation>& citation) {
  const std::string_view text = node.text.str();
  TextRange title = citation ? citation->title : told_title(text);
  if (title.empty()) return;
  std::vector<TextRange> others;  // in order
  for (const TextRange& sentence : node.sentences) {
    if (sentence.end <= title.end) continue;
    if (citation && sentence.begin > title.begin && sentence.end <= citation->remarks) continue;
    for (const TextRange& statement : statements(text, sentence, title.end)) {
      const std::string_view remark = statement.of(text);
      if (!speaks_of_publishing(remark) || tells_of_own_title(remark)) continue;
      const Subject subject =
          scan::holds_hangul(remark) ? korean_subject(remark) : english_subject(remark);
      if (subject == Subject::this_paper) continue;
      others.push_back(statement);
    }
  }
  if (others.empty()) return;
  std::erase_if(node.stances, [&](const Stance& stance) {
    const auto after =
        std::upper_bound(others.begin(), others.end(), stance.range.begin,
                         [](std::size_t at, const TextRange& other) { return at < other.begin; });
    return is_fate(stance) && after != others.begin() && stance.range.end <= std::prev(after)->end;
  });
  for (const TextRange& other : others) node.stances.push_back({other, "others"});
}

}  // namespace oneshot
