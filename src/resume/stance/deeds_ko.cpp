#include "resume/stance/deeds_ko.h"

#include <algorithm>
#include <cstdint>

#include "base/pattern/pattern_set.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/scan.h"
#include "resume/stance/deed_words_ko.h"
#include "resume/stance/won_words.h"

namespace oneshot {
namespace {

using namespace won_words;
using scan::is_one_of;

/// What a particle makes of the noun before it. 은 and 는 name what all of the sentence speaks of;
/// 도 may stand within a clause that only describes a noun, as 이 and 가 do.
enum class Role : std::uint8_t { none, topic, also, subject, possessor };

struct Word {
  TextRange range;
  std::string_view stem;  ///< without its particle
  Role role = Role::none;
};

Word word_of(std::string_view text, TextRange range) {
  Word out{range, range.of(text), Role::none};
  struct Particle {
    std::string_view text;
    Role role;
  };
  static constexpr Particle particles[] = {
      {"께서는", Role::topic}, {"께서도", Role::also}, {"께서", Role::subject},
      {"은", Role::topic},     {"는", Role::topic},    {"도", Role::also},
      {"의", Role::possessor}, {"이", Role::subject},  {"가", Role::subject}};
  for (const Particle& particle : particles) {
    if (!out.stem.ends_with(particle.text) || out.stem.size() == particle.text.size()) continue;
    out.stem.remove_suffix(particle.text.size());
    out.role = particle.role;
    break;
  }
  return out;
}

std::vector<Word> words_of(std::string_view text, TextRange sentence) {
  std::vector<Word> out;
  for (std::string_view word : scan::split_words(sentence.of(text), " \t\n")) {
    while (word.size() > 1 && (word.ends_with(',') || word.ends_with('.') || word.ends_with(')')))
      word.remove_suffix(1);
    const auto begin = static_cast<std::size_t>(word.data() - text.data());
    out.push_back(word_of(text, {begin, begin + word.size()}));
  }
  return out;
}

bool is_of_owner(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const PatternSet self({"^(저|나|우리|저희|본인|필자|저희들|우리들)$|^(제|내)$"});
  const Word& word = words[at];
  if (word.role == Role::none || word.role == Role::possessor) return false;
  if (word.range.of(text) == "나가") return false;  // "went there": I am 내가
  if (self.any_matches(word.stem)) return word.stem != "내" || word.range.of(text) == "내가";
  const bool own = at > 0 && is_one_of(words[at - 1].range.of(text), {"저희", "우리", "제"});
  return own && (word.stem.ends_with("팀") || word.stem.ends_with("조"));
}

/// "*제가 들어오기* 두 해 *전*": when it was, and not who did it.
bool tells_when(std::string_view text, const std::vector<Word>& words, std::size_t owner) {
  constexpr std::size_t reach = 4;  // words
  bool coming = false;
  for (std::size_t i = owner + 1; i < std::min(words.size(), owner + 1 + reach); ++i) {
    const std::string_view word = words[i].range.of(text);
    coming = coming || word.ends_with("기");
    if (coming && (word.starts_with("전") || word.ends_with("전") || word.ends_with("전에")))
      return true;
  }
  return false;
}

/// Of the word behind a noun with 이 or 가: "되어", "아니라".
bool is_complement(std::string_view text, const Word& verb) {
  const std::string_view told = verb.range.of(text);
  return scan::any_at(told, 0, {"되", "된", "됐", "돼", "될", "됨", "아니", "아닌", "아닙"}) > 0;
}

/// "제자 둘이", "그중 한 명은", "신입 중 한 사람은": some of them.
bool counts_people(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  if (!is_count_ko(words[at].stem)) return false;
  // "한 명은 KOI 금상": of those told of before
  if (at == 1 && words[at].role == Role::topic &&
      is_one_of(words[0].range.of(text), {"한", "두", "세", "네"}))
    return true;
  constexpr std::size_t reach = 3;
  for (std::size_t back = 1; back <= std::min(reach, at); ++back) {
    const std::string_view left = words[at - back].range.of(text);
    if (is_person_ko(left) || left.ends_with("그중") || left == "또" ||
        (left == "중" && back < at && is_person_ko(words[at - back - 1].range.of(text))))
      return true;
  }
  return false;
}

const PatternSet& feats() {
  static const PatternSet feat(
      {kFeatsKo + "|" + kRankKo +
       "($|[^가-힣]|를|을|로|에|까지)|국가 ?대표|상(을|도) "
       "(받|타|탔)|논문|게재|채택|실렸|실린|실려|실림|"
       "(본선|결선|결승)(까지|에도|에|을|에서)? ?([가-힣]+ "
       ")?(가|갔|간|나가|나간|나갔|올라|올랐|통과|진출|뛰)|"
       "(나갔|참가했|참가하였|출전했|참여했)(다|고|습니다|음)|나가서 |"
       "[0-9] ?(%|퍼센트|배|ms|초|분)[^.,]{0,16}(높였|높임|높여|줄였|줄임|낮췄|낮춤|향상시|단축했|"
       "단축함|절감했|절감함|개선했|개선함)|(에|에서) "
       "(다닙니다|다녔|다닌다|근무합|근무했|일합니다|일했)"});
  return feat;
}

/// "연구실은 …에서 우승했습니다", "같은 층의 다른 팀이 …": bodies and teams that are not the
/// owner's.
bool is_other_body(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const PatternSet body(
      {"(연구실|연구소|연구팀|센터|병원|본부|랩실?|lab|Lab|LAB|학과|학부|학교|대학|고교|동아리|"
       "학회|"
       "회사|부서|고객사|협력사|파트너사|모회사|본사|대표팀|후배팀|선배팀|학생팀|동기팀|제자팀)$"});
  static const PatternSet team({"^(팀|조)(들)?$"});
  static const PatternSet other(
      {"^(다른|옆|상대|타|그|어느|지도한|맡은|가르친|멘토링한|후배|선배|동기|제자|학생|동아리|"
       "연구실|"
       "회사|학교|대학|부서|경쟁|모교|출신)(의)?$"});
  const std::string_view before = at > 0 ? words[at - 1].range.of(text) : std::string_view{};
  // "다른 팀 하나가", "다른 팀 “두부”는"
  static const PatternSet quoted({"^[\"'“‘「『《<(]"});
  const bool behind_team = at > 1 && team.any_matches(before) &&
                           (is_count_ko(words[at].stem) || quoted.any_matches(words[at].stem));
  if (behind_team || team.any_matches(words[at].stem)) {
    const std::size_t which = behind_team ? at - 2 : at - 1;
    if (at == 0 || !other.any_matches(words[which].range.of(text))) return false;
    // "제가 주장을 맡은 팀이": with the owner in it
    const std::string_view what = which > 0 ? words[which - 1].range.of(text) : std::string_view{};
    return !what.ends_with("을") && !what.ends_with("를");
  }
  const bool of_company = before == "회사" || before == "본사" || before == "회사의";
  return body.any_matches(words[at].stem) || (of_company && words[at].stem.ends_with("팀"));
}

/// Where the subject of what follows may be another: "알려 줘서", "나갔는데", "다니는 학교의".
bool turns(std::string_view between) {
  static const PatternSet turn(
      {"(는데|은데|던데|니까|으니|다고|라고|자고|다며|라며|때문에|덕분에|덕에|[가-힣](할|갈|올|릴|"
       "을|볼|될|줄) "
       "(때|동안|무렵)에?|"
       "주셔서|주어서?|줘서?|주시고|주셨고|주었고|줬고|지만|으나|자|도록|어도|아도|해도)[ ,]",
       "(이었|였)(고|으며)[ ,]",
       "([가-힣](한|린|된|온|간|른|든|난|짠|긴|는|신|운|은|킨|친|인|뀐|진|뛴|딴|탄|산)|던|준|낸|연|"
       "쓴|"
       "주신) [가-힣A-Za-z0-9]",
       "떠밀|권하|권해|권유|추천|알려|가르쳐|이끌|데려|불러|졸라|부추|시켜|시키|응원|도와|덕|소개|"
       "제안|보내 ?주"});
  return turn.any_matches(between);
}

/// "교수님은 *말리셨지만* …": what is told behind it is another's.
bool opposes(std::string_view between) {
  static const PatternSet against(
      {"(말리|말렸|반대|걱정|의심|비웃|믿지|안 "
       "된다|어렵다|떨어|탈락|못)[^,.]{0,24}(지만|으나|는데|어도|"
       "아도) |덕"});
  return against.any_matches(between);
}

/// "동기가 *낸 논문이* …", "팀장이 혼자 *만든 앱이* …": what somebody made, spoken of
bool tells_of_work(std::string_view rest) {
  static const PatternSet work(
      {"^( [^ ,]+){0,4}? "
       "?(낸|쓴|쓰신|내신|발표한|투고한|만든|만드신|만들어|개발한|개발해|운영하는|운영하던|운영 "
       "?중인|"
       "구축한|설계한)( [^ ,]+){0,3}? "
       "?(논문|서버|서비스|앱|사이트|시스템|플랫폼|모델|엔진|챗봇|봇|게임|프로그램)"
       "( [\"“‘'「『《<][^\"”’'」』》>]{1,80}[\"”’'」』》>])?(이|가|은|는|도|들이|들은|의)( "
       "|$|[.,])"});
  return work.any_matches(rest);
}

/// "교수님의 *ICML 논문에* …", but not "교수님의 지도로 …"
bool tells_of_belonging(std::string_view rest) {
  static const PatternSet owned(
      {"^( [^ ,]*[^ ,을를에로와과려해여고며서]){0,5}? "
       "?(논문|제출|[금은동]메달|메달|[금은동대]상|수상|우승|준우승|입상|[0-9]+ "
       "?위)"
       "(「|\\(|:|이|가|은|는|에|을|를|의| |$)"});
  static const PatternSet taking_part(
      {"^[^ ]* [^ ]+(와|과|랑|하고) "
       "|저자로|공저|참여|제가|공동|지도로|도움|덕|권유|제안|추천|소개|1 ?저자|권하"});
  return owned.any_matches(rest) && !taking_part.any_matches(rest);
}

bool is_shared_deed(std::string_view scope) {
  static const PatternSet shared(
      {"함께|같이|저와|저랑|나와|저도|저까지|저를|나를|저희 ?팀|우리 ?팀|모여|뭉쳐|팀 [^ "
       "]+로 (출전|참가|나가)|팀을 "
       "?(이뤄|이루|꾸려|꾸리|짜)|(로|으로) ?(쓴|작성한|투고한|낸) 제? ?1 "
       "?저자"});
  return shared.any_matches(scope);
}

/// "동료가 만든 모델을 *이어받아* 1위를 …": the deed is that of who goes on.
bool takes_over(std::string_view between) {
  static const PatternSet taking({"물려받|이어받|넘겨받|인수|개선|고도화|이어서"});
  return taking.any_matches(between);
}

/// "남편 *두시원은*", "배유나와 *탁한결이는*": a name behind a word for people, or two of them.
bool names_person(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  if (at == 0 || words[at].role == Role::possessor) return false;
  constexpr std::size_t shortest = 2 * scan::kSyllable, longest = 4 * scan::kSyllable;
  std::string_view name = words[at].stem;
  if (name.ends_with("이") && name.size() == longest) name.remove_suffix(scan::kSyllable);
  std::string_view left = words[at - 1].range.of(text);
  static const PatternSet hangul({"^[가-힣]+$"});
  if (name.size() < shortest || name.size() > longest || !hangul.any_matches(name)) return false;
  if (words[at - 1].role == Role::none && is_person_ko(left)) return true;
  if (!left.ends_with("와") && !left.ends_with("과")) return false;
  left.remove_suffix(scan::kSyllable);
  return looks_like_korean_name(left) && looks_like_korean_name(name);
}

/// "금상, *형은 동상*": what stands before the subject is a result of its own.
bool tells_result_before(std::string_view before) {
  static const PatternSet result({"(" + kFeatsKo + "|" + kRankKo + ")[^가-힣]*$|(" + kFeatsKo +
                                  "|" + kRankKo + ")[^가-힣A-Za-z0-9]*[,(;:–—·-]"});
  return result.any_matches(before);
}

/// The end of a deed that only describes a noun: "친구가 *우승한* 대회에 나가"; 0 where it does
/// not.
std::size_t describing_end(std::string_view deed) {
  static const PatternSet describes(
      {"^([^ ]+(을|를|도) )?[^ "
       "]*(한|했던|하던|받은|받았던|받던|딴|땄던|따던|탄|타던|오른|거둔|차지한|"
       "나간|나갔던|진출한)( 적이? 있는)? [가-힣A-Za-z0-9]"});
  const std::vector<PatternHit> found = describes.find_hits(deed);
  return found.empty() ? 0 : deed.rfind(' ', found.front().match.end - 1);
}

/// "84팀 중 40위 (*코치는 월드 파이널리스트 출신*)": what a bracket tells of others stays in it.
TextRange within_brackets(std::string_view text, TextRange deed, std::size_t subject) {
  const std::string_view told = deed.of(text);
  const std::size_t open = told.substr(0, subject - deed.begin).rfind('(');
  if (open == std::string_view::npos) return deed;
  const std::size_t close = told.find(')', open);
  if (close == std::string_view::npos || deed.begin + close < subject) return deed;
  return {deed.begin + open + 1, deed.begin + close};
}

}  // namespace

std::vector<TextRange> find_deeds_of_others_ko(std::string_view text, TextRange sentence,
                                               const std::vector<std::string>& owner) {
  std::vector<TextRange> out;
  const std::vector<Word> words = words_of(text, sentence);
  constexpr std::size_t most = 120;  // words
  if (words.size() < 2 || words.size() > most) return out;
  std::size_t told = sentence.begin;  // up to where the owner is spoken of
  bool owner_told = false;
  for (std::size_t i = 0; i < words.size(); ++i)
    owner_told = owner_told || is_of_owner(text, words, i);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (word.role == Role::none || word.range.begin < told) continue;
    const bool counted = counts_people(text, words, i);
    if (!is_person_ko(word.stem) && !counted && !is_other_body(text, words, i) &&
        !names_person(text, words, i))
      continue;
    // "개발자가 되어", "학생이 아니라": what somebody is
    if (i + 1 < words.size() && is_complement(text, words[i + 1])) continue;
    const std::string_view left = i > 0 ? words[i - 1].range.of(text) : std::string_view{};
    if (left.ends_with("와") || left.ends_with("과")) {
      if (left.starts_with("저") || left.starts_with("나")) continue;
    }
    std::size_t end = sentence.end;
    for (std::size_t next = i + 1; next < words.size(); ++next) {
      if (!is_of_owner(text, words, next) || tells_when(text, words, next)) continue;
      end = words[next].range.begin;
      if (end > words[next - 1].range.end &&
          is_one_of(words[next - 1].range.of(text), {"저희", "우리", "제"}))
        end = words[next - 1].range.begin;
      break;
    }
    const std::string_view scope = TextRange{word.range.end, end}.of(text);
    const auto names = [&](const std::string& name) {
      return word.range.of(text).find(name) != std::string_view::npos || left.ends_with(name);
    };
    if (std::any_of(owner.begin(), owner.end(), names)) continue;
    const std::vector<PatternHit> found = feats().find_hits(scope);
    const std::string_view between =
        found.empty() ? scope : scope.substr(0, found.front().match.begin);
    const std::string_view deed = scope.substr(between.size());
    const std::size_t described = word.role == Role::topic ? 0 : describing_end(deed);
    // "그 부서가 상을 받던 날 떡을 같이 먹었습니다": together, but not what was won
    if (is_shared_deed(described > 0 ? scope.substr(0, between.size() + described) : scope))
      continue;
    if (word.role == Role::possessor && !tells_of_belonging(scope)) continue;
    if (takes_over(between)) continue;
    const bool work = word.role == Role::possessor || tells_of_work(scope);
    if (!work) {
      if (found.empty()) continue;
      // "둘이 나갔습니다": the owner may be among them
      if (counted && (deed.starts_with("나갔") || deed.starts_with("참가했"))) continue;
      if (word.role == Role::topic ? opposes(between) : turns(between)) continue;
      if (described > 0) {
        const std::size_t deed_end = word.range.end + between.size() + described;
        out.push_back({word.range.begin, deed_end});
        told = deed_end;
        continue;
      }
    }
    const TextRange before{sentence.begin, word.range.begin};
    const bool stands_alone = owner_told || tells_result_before(before.of(text));
    out.push_back(within_brackets(text, {stands_alone ? word.range.begin : sentence.begin, end},
                                  word.range.end));
    told = end;
  }
  return out;
}

}  // namespace oneshot
