#include "resume/stance/strangers.h"

#include <algorithm>
#include <iterator>
#include <string>

#include <re2/re2.h>

#include "base/pattern/pattern_set.h"
#include "resume/facts/quantity/quantity.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

/// "The RATB, whose trams these are, carries", "Banca Nova's own app now has": a name, and what it
/// does. One word alone may be any word that begins a sentence: it must hold capitals, or own
/// something.
constexpr char subject_pattern[] =
    "^(?:\\(|[Tt]he )?"
    "([A-Z][\\w&.-]*[A-Z][\\w&-]*|[A-Z][\\w&.-]+(?: [A-Z][\\w&-]+){1,3}|[A-Z][\\w&-]+['’]s)"
    "(?:['’]s)?(?: (?:own |whole |main |big )*[a-z-]+(?: [a-z-]+)?)??"
    "(?:,? (?:in|of|for|whose|which|where|to|that|who)\\b[^,.;]{3,60},| \\([^)]{2,60}\\))?"
    "(?: (?:itself|alone|as a whole|together|now|today|already|also|in total|[a-z]+ly))*"
    " (?:has|had|have|serves?|served|carry|carries|carried|counts?|counted|handles?|handled|"
    "process|processes|processed|reach|reaches|reached|moves?|moved|sees|saw|claims?|claimed|"
    "reports?|reported|says|employs?|boasts?|sells?|sold|delivers?|delivered|transports?|"
    "transported|takes?|took|records?|stores?|holds?|sends?|connects?|gets?|lists?|owns?|runs?)"
    " ";

/// What a pattern takes out of a sentence; empty where it does not fit. Few sentences fit, so the
/// pattern that tells where the name ends is compiled for the first of those.
template <const char* Pattern>
std::string_view taken_from(std::string_view sentence) {
  static const PatternSet told({Pattern});
  if (!told.any_matches(sentence)) return {};
  static const RE2 pattern(Pattern);
  re2::StringPiece subject;
  if (!RE2::PartialMatch(sentence, pattern, &subject)) return {};
  return {subject.data(), subject.size()};
}

/// The name that the sentence tells of; empty where there is none.
std::string_view subject_of(std::string_view sentence) {
  return taken_from<subject_pattern>(sentence);
}

/// "카카오톡 월간 이용자는 4,700만여 명": a name, whom it counts, and a particle.
constexpr char subject_pattern_ko[] =
    "^[^가-힣A-Za-z]*([가-힣A-Za-z0-9]{2,12}?)(?:의|에는|에서는)? "
    "?(?:(?:월간?|일간?|하루|연간?|누적|전체|전국|"
    "국내|활성|앱|전|총) "
    "?){0,3}(?:이용자|사용자|가입자|회원|구독자|고객|방문자|시청자|거래액|매출|주문|조회)"
    "(?:들?은|들?이|는|가|도|수는|수가) ";

/// The same in Korean. Words that any product goes by are no names.
std::string_view subject_of_ko(std::string_view sentence) {
  const std::string_view name = taken_from<subject_pattern_ko>(sentence);
  if (name.empty()) return {};
  static const PatternSet general(
      {"(?i)^(.*(앱|서비스|사이트|시스템|플랫폼|제품|봇|포털|홈페이지|화면|기능|페이지|도구)|웹|"
       "모바일|현재|지금|"
       "당시|최대|최근|평균|출시.*|오픈.*|월간?|일간?|하루|누적|전체|전국|국내|해외|활성|유료|무료|"
       "신규|동시|실|총|.*(까지|동안|이래|이후|부터|기준|현재)|"
       "주간?|연간?|이|그|해당|대상|주요|내부|외부|사내|등록|순|기존|학생|교사|매장|직원|가입|방문|"
       "구독|[0-9].*|"
       "mau|dau|web|app)$"});
  return general.any_matches(name) ? std::string_view{} : name;
}

/// Capitals that stand for a measure or a part of a program, and for nobody.
bool is_technical(std::string_view name) {
  return scan::is_one_of(name,
                         {"API", "APIs", "SDK", "DAU", "MAU", "QPS", "TPS", "RPS", "CI",  "CD",
                          "SLA", "CPU",  "GPU", "UI",  "UX",  "ETL", "OCR", "ASR", "TTS", "LLM",
                          "NLP", "ML",   "AI",  "RAG", "DB",  "ID",  "URL", "PDF", "QA",  "MVP"});
}

/// "In October it had …": when, and nobody's name.
bool is_time(std::string_view name) {
  constexpr std::string_view openings[] = {"In ",    "On ",    "At ",   "By ",    "Since ",
                                           "Last ",  "Every ", "Each ", "Until ", "During ",
                                           "As of ", "Up to ", "From ", "After ", "This "};
  const bool opens = std::any_of(std::begin(openings), std::end(openings),
                                 [&](std::string_view word) { return name.starts_with(word); });
  static const PatternSet day(
      {"(?i)(january|february|march|april|may|june|july|august|september|october|november|december|"
       "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|spring|summer|"
       "autumn|"
       "winter|easter|christmas|ramadan|diwali|day|eve|week|weekend)$"});
  return opens && (name.find(' ') == name.rfind(' ') || day.any_matches(name));
}

bool speaks_for_owner(std::string_view sentence) {
  static const PatternSet owner(
      {"(?i)\\b(i|my|me|mine|we|our|us|single-handed(ly)?)\\b",
       "제가|저는|저의|저희|제 "
       "|내가|나는|본인|우리|직접|혼자|만들|만든|개발|구축|설계|운영|담당|맡|이끌|총괄하|"
       "출시|배포|늘|증가|성장|달성|확보|모았|모으"});
  return owner.any_matches(sentence);
}

bool is_told_again(const std::vector<Node>& nodes, std::size_t but, std::string_view name) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (i != but && nodes[i].text.str().find(name) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

void find_numbers_of_strangers(std::vector<Node>& nodes, std::size_t index, std::string_view told) {
  Node& node = nodes[index];
  const std::string& text = node.text.str();
  for (const TextRange& sentence : node.sentences) {
    const std::string_view all = sentence.of(text);
    std::string_view name = subject_of(all);
    if (name.empty()) {
      name = subject_of_ko(all);
      // In Korean what is made and what is counted may stand in paragraphs of their own.
      if (!name.empty() && is_told_again(nodes, index, name)) continue;
    }
    if (name.empty() || name.starts_with("The ") || is_technical(name) || is_time(name)) continue;
    if (name.ends_with("'s")) name.remove_suffix(2);
    const std::size_t first = told.find(name);
    const bool told_once = first != std::string_view::npos &&
                           told.find(name, first + name.size()) == std::string_view::npos;
    if (!told_once || speaks_for_owner(all) || find_quantities(all).empty()) continue;
    node.stances.push_back({sentence, "employer"});
  }
}

}  // namespace oneshot
