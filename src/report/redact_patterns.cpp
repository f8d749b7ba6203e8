#include "report/redact_patterns.h"

#include <algorithm>
#include <memory>
#include <string>

#include <re2/re2.h>

#include "base/utf8.h"

namespace oneshot {
namespace {

/// A pattern whose last group is private.
struct Pattern {
  PrivateKind kind;
  bool header_only;
  const char* text;
};

#define KOREAN_REGIONS                                                                                                                  \
  "(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|충청북|충청남|전북|전남|전라북|" \
  "전라남|경북|경남|경상북|경상남|제주)(?:특별자치시|특별자치도|특별시|광역시|도|시)?"
// The value behind a label: up to the next column.
#define VALUE "((?:[^|\\[\\]·•\\t\\n ]| [^|\\[\\]·•\\t\\n ])+)"
#define LABEL_END "[\\])】*_]*\\s*(?:[:：|\\t]|\\.{2,}|\\s{2,}|\\])[:：|\\s*_]*"
#define LABEL_BEGIN "(?:^|[\\[【(|·•\\t]|\\s{2,})[\\s*_>#\\-]*"

constexpr Pattern patterns[] = {
    {PrivateKind::email, false,
     "(?i)([\\pL\\pN._%+\\-]+\\s?(?:@|＠|\\(at\\)|\\[at\\]|\\{at\\}|골뱅이)\\s?[\\pL\\pN\\-]+"
     "(?:\\s?(?:\\.|\\(dot\\)|\\[dot\\])\\s?[\\pL\\pN\\-]+)+)"},
    {PrivateKind::email, false, "([\\pL\\pN._\\-]+ at [\\pL\\pN\\-]+(?: dot [\\pL\\pN\\-]+)+)"},
    // "이메일: jiwoo.han" with the host on the next line
    {PrivateKind::email, false,
     "(?i)" LABEL_BEGIN "(?:e-?mails?|이\\s*메일|메일|전자\\s*우편)" LABEL_END VALUE},
    // "J A N E   R O T H"
    {PrivateKind::name, true, "((?:\\pL {1,2}){2,}\\pL {2,6}(?:\\pL {1,2}){2,}\\pL)\\s*$"},
    {PrivateKind::photo, false, "(!\\[[^\\]]*\\]\\([^)]*\\))"},
    {PrivateKind::link, false, "\\]\\(([^)]*)\\)"},
    {PrivateKind::link, false, "(?i)((?:https?|ftp)://[^\\s<>\"|]+|\\bwww\\.[^\\s<>\"|]+)"},
    {PrivateKind::link, false,
     "(?i)((?:[a-z0-9](?:[a-z0-9\\-]*[a-z0-9])?\\.)+[a-z]{2,10}/[^\\s<>\"|,;)\\]]+)"},
    {PrivateKind::link, false, "(?i)((?:[a-z0-9](?:[a-z0-9\\-]*[a-z0-9])?\\.){2,}[a-z]{3,10}\\b)"},
    {PrivateKind::link, true, "(?i)((?:[a-z0-9](?:[a-z0-9\\-]*[a-z0-9])?\\.)+[a-z]{2,10}\\b)"},
    {PrivateKind::link, true, "(?:^|[\\s(])(@[\\pL\\pN_.\\-]+)"},
    {PrivateKind::link, false,
     "(?i)" LABEL_BEGIN
     "(?:github|gitlab|linkedin|blog|블로그|깃허브|홈페이지|homepage|website|portfolio|"
     "포트폴리오|sns|twitter|kakao(?:talk)?|카카오톡|telegram|instagram)" LABEL_END VALUE},
    // "account \"annroth\"", ", handle annroth since 2012": a name on a judge or a forum
    {PrivateKind::link, false,
     "(?i)(?:\\b(?:account|handle|user ?name|nick(?:name)?)|아이디|계정|핸들|닉네임)\\s*[:：]?\\s*"
     "[\"“'`]([a-z0-9_.\\-]+)[\"”'`]"},
    {PrivateKind::link, false,
     "(?i)[,;(]\\s*(?:account|handle|user ?name|nick(?:name)?)\\s*[:：]?\\s+([a-z0-9_\\-]+)"
     "(?:\\s+(?:since|on|at)\\b|\\s*[).]|$)"},
    {PrivateKind::identity_number, false, "(\\b\\d{6}\\s?[-–—]\\s?[0-9][\\d*●○xX#]{6})"},
    {PrivateKind::identity_number, false,
     "(?i)(?:주민\\s*(?:등록)?\\s*번호|외국인\\s*등록\\s*번호|여권\\s*번호|운전\\s*면허\\s*번호|"
     "군\\s*번|"
     "passport(?:\\s+(?:no|number)\\.?)?|(?:tax|national|personal)\\s+(?:id|identity|insurance)"
     "(?:\\s+(?:no|number|code)\\.?)?|\\bssn|身份证号?)"
     "[\\s:：|\\t*_.]*" VALUE},
    {PrivateKind::phone, false, "(\\+\\s?\\(?\\d{1,3}\\)?(?:[\\s.\\-()]*\\d){6,14})"},
    {PrivateKind::phone, false,
     "(\\(?\\b0(?:2|[3-6]\\d|1[016789]|50\\d|70|80)\\)?\\s?[\\s.\\-–)]\\s?\\d{3,4}\\s?[\\s.\\-–]"
     "\\s?\\d{4}\\b)"},
    {PrivateKind::phone, false, "(\\b00\\s?\\d{2,3}(?:[\\s.\\-()/]*\\d){6,12}\\b)"},
    {PrivateKind::phone, false, "(\\b01[016789]\\d{7,8}\\b)"},
    {PrivateKind::phone, false, "(\\(\\d{2,5}\\)\\s?\\d{3,4}[\\s.\\-]\\d{3,4}\\b)"},
    {PrivateKind::phone, false, "(\\b\\d{3}[-.]\\d{3,4}[-.]\\d{4}\\b)"},
    {PrivateKind::phone, false, "(\\b0\\d{2,4}[ \\-]\\d{3,4}[ \\-]?\\d{3,4}\\b)"},
    {PrivateKind::phone, false,
     "(?i)(?:전화(?:\\s*번호)?|연락처|휴대\\s*폰|핸드폰|휴대\\s*전화|\\bH\\.?P|\\btel|\\bphone|"
     "\\bmobile|\\bcell)[\\])】*_.:：|\\s]*([\\d+(][\\d\\s().\\-]{5,}\\d)"},
    {PrivateKind::birth, false,
     "(?i)" LABEL_BEGIN
     "(?:생\\s*년\\s*월\\s*일|생\\s*일|출\\s*생(?:\\s*(?:일|연도|년도))?|나\\s*이|연\\s*령|"
     "date(?:\\s*(?:/|&|and)\\s*place)?\\s+of\\s+birth|place\\s+of\\s+birth|"
     "生年月日|出生(?:年月|日期)?|birth\\s?date|birthday|born|d\\.?o\\.?b\\.?|age)" LABEL_END
         VALUE},
    {PrivateKind::birth, false, "(?i)\\b((?:born|date of birth)\\b[^|·•\\n]*\\d{2,4})"},
    {PrivateKind::birth, false,
     "((?:19|20)\\d{2}\\s?(?:[.\\-/년]\\s?\\d{1,2}\\s?[.\\-/월]\\s?\\d{1,2}\\s?일?)?\\s?"
     "(?:년\\s?생|년생|생(?:\\b|[)\\s,|]|$)))"},
    {PrivateKind::birth, false, "(\\b\\d{2}\\s?년\\s?생)"},
    // "1994년 7월 2일 부산에서 태어나"
    {PrivateKind::birth, false,
     "((?:19|20)\\d{2}년(?:\\s?\\d{1,2}월(?:\\s?\\d{1,2}일)?)?)[^.\\n]{0,30}?(?:태어|출생)"},
    {PrivateKind::birth, false, "((?:만\\s?)\\d{2}\\s?세|\\(\\s?\\d{2}\\s?세\\s?\\))"},
    {PrivateKind::birth, false, "(?i)(\\b(?:aged? \\d{2}\\b|\\d{2} years old))"},
    {PrivateKind::birth, true,
     "((?:19[3-9]\\d|200\\d)\\s?[.\\-/년]\\s?\\d{1,2}\\s?[.\\-/월]\\s?\\d{1,2})"},
    {PrivateKind::birth, true, "((?:19|20)\\d{2}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日)"},
    {PrivateKind::birth, true, "(?:[남여]자?\\s*[,/|(]?\\s*)((?:19[3-9]\\d|200\\d)\\s?년?)"},
    {PrivateKind::address, false,
     "(?i)" LABEL_BEGIN
     "(?:자택\\s*주소|현\\s*주소|주\\s*소(?:지)?|거\\s*주(?:\\s*지)?|본적|home\\s+address|address|"
     "住所|地址|residence|lives? in|based in)" LABEL_END VALUE},
    {PrivateKind::address, false, "(〒\\s?\\d{3}-?\\d{4}[^|·•\\t\\n]*)"},
    {PrivateKind::address, true,
     "(?i)" LABEL_BEGIN "(?:place|city|location|country|지역|사는\\s*곳)" LABEL_END VALUE},
    {PrivateKind::address, false,
     "(" KOREAN_REGIONS
     "\\s+\\pL+(?:시|군|구)(?:\\s+\\pL+(?:구|읍|면))?\\s+[\\pL\\pN]+(?:로|길|동|리|가)"
     "(?:\\s*\\d+[\\d\\-]*(?:번?길\\s*\\d*)?(?:\\s*\\pL*\\s*\\d+(?:동|호|층))*)?)"},
    {PrivateKind::address, true, "(" KOREAN_REGIONS "(?:\\s+\\pL+(?:시|군|구))*)(?:$|[\\s,|·/)])"},
    {PrivateKind::address, false,
     "(?i)(\\b\\d{1,5}[a-z]?,? (?:[\\pL.'\\-]+ ){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|"
     "boulevard|blvd|court|ct|square|terrace|crescent|close)\\b\\.?(?:, [^|·•\\n]*)?)"},
    {PrivateKind::address, false,
     "(?i)(\\b(?:[\\pL\\-]*(?:strasse|straße|str\\.|gasse|weg|laan|straat|gatan|gade|vej)|"
     "(?:ul\\.|rua|rue|via|calle|avenida|av\\.|piazza|plaza) [\\pL .'\\-]+),? \\d+[a-z]?\\b"
     "(?:,? [^|·•\\n]*)?)"},
    // "8050 Zurich", "London E1", "Toronto, ON", "Porto, Portugal"
    {PrivateKind::address, true, "(\\b\\d{4,5} \\p{Lu}\\pL+\\b)"},
    {PrivateKind::address, true, "(\\b\\p{Lu}\\pL+ [A-Z]{1,2}\\d{1,2}[A-Z]?(?: \\d[A-Z]{2})?\\b)"},
    {PrivateKind::address, true,
     "(?:^|[|·•/\\-–—]|\\s{2,})[\\s*_>]*(\\p{Lu}[\\pL'’.\\-]+(?: \\p{Lu}[\\pL'’.\\-]+){0,3}, "
     "(?:the )?\\p{Lu}[\\pL.]+(?: \\p{Lu}\\pL+){0,3})"},
    {PrivateKind::photo, false,
     "(?i)" LABEL_BEGIN "((?:증명\\s*사진|사진|photo(?:graph)?)\\s*(?:[:：|\\])].*)?)$"},
    {PrivateKind::photo, false, "(?i)(<img\\b[^>]*>?)"},
};

const std::vector<std::unique_ptr<RE2>>& compiled() {
  static const auto all = [] {
    std::vector<std::unique_ptr<RE2>> made;
    for (const Pattern& pattern : patterns) made.push_back(std::make_unique<RE2>(pattern.text));
    return made;
  }();
  return all;
}

bool is_contact(PrivateKind kind) {
  return kind == PrivateKind::email || kind == PrivateKind::phone || kind == PrivateKind::link;
}

/// In a line of the header that holds an e-mail address, what stands beside it is where the owner
/// lives, other addresses and the like: "Rotterdam · leila@… · +31 …".
void mask_neighbours(std::string_view line, std::vector<PrivateRange>& found) {
  static const RE2 segment("((?:[^|·•/\\t]|\\b/)*?[^|·•/\\t\\s])(?:\\s{2,}|\\s*[|·•/\\t]|\\s*$)");
  constexpr std::size_t longest_place = 40;  ///< bytes; longer is a sentence
  std::string_view rest = line;
  std::string_view part;
  while (!rest.empty()) {
    const char* const before = rest.data();
    re2::StringPiece input(rest.data(), rest.size()), group;
    if (!RE2::FindAndConsume(&input, segment, &group)) break;
    part = trim(std::string_view(group.data(), group.size()));
    rest = std::string_view(input.data(), input.size());
    if (!part.empty() && part.size() <= longest_place) {
      const auto begin = static_cast<std::size_t>(part.data() - line.data());
      found.push_back({{begin, begin + part.size()}, PrivateKind::address});
    }
    if (rest.data() == before) break;
  }
}

}  // namespace

std::vector<PrivateRange> private_patterns(std::string_view line, LinePlace place) {
  std::vector<PrivateRange> found;
  bool contact = false;
  for (std::size_t i = 0; i < std::size(patterns); ++i) {
    if (patterns[i].header_only && place != LinePlace::header) continue;
    re2::StringPiece rest(line.data(), line.size()), group;
    const char* last = nullptr;
    while (RE2::FindAndConsume(&rest, *compiled()[i], &group)) {
      if (group.data() != nullptr && !group.empty()) {
        const auto begin = static_cast<std::size_t>(group.data() - line.data());
        found.push_back({{begin, begin + group.size()}, patterns[i].kind});
        contact = contact || is_contact(patterns[i].kind);
      }
      if (rest.data() == last || rest.empty()) break;
      last = rest.data();
    }
  }
  if (contact && place == LinePlace::header) mask_neighbours(line, found);
  return found;
}

bool holds_contact(std::string_view line) {
  const std::vector<PrivateRange> found = private_patterns(line, LinePlace::body);
  return std::any_of(found.begin(), found.end(),
                     [](const PrivateRange& one) { return is_contact(one.kind); });
}

}  // namespace oneshot
