#include "resume/facts/names/said_first.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/pattern/pattern_set.h"
#include "resume/facts/names/author_scan.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;

constexpr std::size_t kReachBefore = 72, kReachAfter = 96;  // bytes that tell whose place it is

/// A full stop here ends a sentence, and stands behind no initial.
bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] != '.' || at + 1 >= text.size() || !is_space(text[at + 1])) return false;
  return at == 0 || !is_ascii_upper(text[at - 1]) || letter_before(text, at - 1);
}

bool parts_clauses(std::string_view text, std::size_t at) {
  return text[at] == '\n' || text[at] == ';' || text[at] == '"' || text[at] == '|' ||
         text[at] == '\t' || ends_sentence(text, at);
}

std::string_view said_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < kReachBefore && !parts_clauses(text, begin - 1)) --begin;
  while (begin < at && is_continuation(text[begin])) ++begin;
  return text.substr(begin, at - begin);
}

std::string_view said_after(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < kReachAfter && !parts_clauses(text, end)) ++end;
  while (end < text.size() && end > at && is_continuation(text[end])) --end;
  return text.substr(at, end - at);
}

/// The first match of one pattern, or one that is empty.
PatternMatch first_match(const PatternSet& set, std::string_view text) {
  const auto found = set.find_all(text);
  return found.front().empty() ? PatternMatch{} : found.front().front();
}

// ---- in Latin letters ----

/// "Nature Methods", "Ecological Informatics": written like a name, and a journal.
bool looks_like_journal(std::string_view words) {
  static const PatternSet journal(
      {"\\b(Nature|Science|Cell|Reports?|Medicine|Journal|Access|Sensors|Neuro[a-z]+|Frontiers)\\b|"
       "(ics|logy|logies|graphy|ience|ences|istry|ering|ement|tions?|ture|ety|icy|ysis|ystems|"
       "etters|earch|tudies|thods|puting|nomy)$"});
  return journal.any_matches(words);
}

/// Nothing goes on behind a name that would make it the beginning of something else.
bool is_closed(std::string_view rest) {
  static const PatternSet closed(
      {"^(['’]s?\\b)?( ?[.,;:)(/&·]| [–—-]|$| (and|is|was|who|whose|at|from|with|in|et)\\b)"});
  static const PatternSet venue({"^[,.]? ?\\(?(19|20)[0-9]{2}"});
  return closed.any_matches(rest) && !venue.any_matches(rest);
}

/// How sure the words before make that a person follows.
enum class Lead { none, comma, bracket, sure };

/// Who is named at the beginning of a text: "me", "my student Bo Lind", "B. Lind and A. Roe".
SaidFirst named_latin(std::string_view text, Lead lead, const OwnerNames& owner) {
  static const PatternSet me({"^(?:(?i:me|myself|mine|yes)|I)(?:[^a-zA-Z]|$)"});
  static const PatternSet joined_me(
      {"^,? (?:and|&) (?:(?i:me|myself)|I)(?:[^a-zA-Z]|$)|^, (?i:me|myself)(?:[^a-zA-Z]|$)"});
  static const PatternSet kin({"(?i)^(my|our) [a-z]"});
  static const PatternSet another(
      {"(?i)^(not (me|i|mine)\\b|no$|no[.,;)]|somebody|someone|another|other|he\\b|she\\b|they\\b|"
       "him\\b|his\\b|her\\b|their\\b|an? [a-z]|the [a-z]|one of|prof|dr\\b|mrs?\\b|ms\\b)"});
  if (lead != Lead::comma && me.any_matches(text)) return SaidFirst::owner;
  if (lead == Lead::sure && (another.any_matches(text) || kin.any_matches(text)))
    return SaidFirst::other;
  if (lead == Lead::none && kin.any_matches(text)) return SaidFirst::other;
  SaidFirst said = SaidFirst::unsaid;
  for (std::size_t at = 0;;) {
    const auto name = author_scan::name_at(text, at);
    if (!name) {
      const std::size_t end = word_end(text, at);
      const std::string_view word = text.substr(at, end - at);
      if (owner.has_family(word) && is_closed(text.substr(end))) return SaidFirst::owner;
      break;
    }
    const std::string_view written = name->range.of(text);
    const std::string_view rest = text.substr(name->range.end);
    if (owner.matches(written)) return SaidFirst::owner;
    if (joined_me.any_matches(rest)) return SaidFirst::owner;
    const bool person =
        name->dotted || (lead != Lead::comma && is_closed(rest) && !looks_like_journal(written));
    if (!person) break;
    said = SaidFirst::other;
    const std::size_t link = any_at(rest, 0, {" and ", " & ", ", and "});
    if (link == 0) break;
    at = name->range.end + link;
  }
  return said;
}

/// The name that ends a text: "A. Roe" of "With A. Roe".
std::optional<author_scan::Name> last_name(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
    const bool opens = at == 0 || !(letter_before(text, at) || hangul_before(text, at) ||
                                    text[at - 1] == '-' || text[at - 1] == '.');
    if (!opens) continue;
    auto name = author_scan::name_at(text, at);
    if (name && name->range.end == text.size()) return name;
  }
  return std::nullopt;
}

SaidFirst said_before_latin(std::string_view before, std::string_view after,
                            const OwnerNames& owner) {
  static const PatternSet denied(
      {"(?i)\\b(not|n['’]t|never|neither|nor|rather than|without being)( "
       "(as|the|its|an?|listed|named|his|her))*[ -]*$"});
  static const PatternSet mine(
      {"(?:^|[^A-Za-z])(?:I|(?i:me|myself))(?:['’]m|,)?(?i: "
       "(?:am|was|were|being|come|stand|as|are|the|its|an?|their|again|also|both|here|once|and|"
       "corresponding|sole|only|joint|co|equal|shared?|listed|named|its))*[ -]*$"});
  static const PatternSet another(
      {"(?i)(?:^|[^a-z])(?:he|she|they)(?:['’]s)?(?: (?:is|was|are|were|being|as))(?: "
       "(?:the|its|an?))*[ ]*$",
       "(?i)\\b(?:my|our|an?|the|one of (?:my|our|the)) (?:[a-z’'-]+ ){0,4}?(?:students?|interns?|"
       "colleagues?|co-?workers?|post-?docs?|advis[eo]rs?|advisees?|supervisors?|professors?|"
       "mentors?|mentees?|pupils?|lab-?mates?|collaborators?|friends?|team-?mates?|candidates?|"
       "engineers?|scientists?|researchers?|boss|manager|chief|fellow|assistant|doctorand|"
       "co-?authors?)(?: of (?:mine|ours|the [a-z]+|my [a-z]+|our [a-z]+))?(?:,? "
       "[a-z][a-z.’'-]*){0,3}?,? (?:is|was|were|are|being|as|became|remains)(?: "
       "(?:the|its|an?|here|now|sole))*[ ]*$"});
  static const PatternSet verb(
      {" (?:is|was|being|are|were|became)(?: (?:the|its|an?|sole|joint|"
       "both|co|equal))*[ -]*$"});
  static const PatternSet as({" as(?: (?:the|its|an?|sole))*[ ]*$"});
  static const PatternSet goes_on({"^s?\\)(,? (?:and|&) |, )(?:I\\b|me\\b|[A-Z])"});
  if (denied.any_matches(before)) return SaidFirst::other;
  if (mine.any_matches(before)) return SaidFirst::owner;
  if (another.any_matches(before)) return SaidFirst::other;
  if (const PatternMatch found = first_match(verb, before); found.end > 0) {
    const std::string_view head = before.substr(0, found.begin);
    if (const auto name = last_name(head)) {
      return owner.matches(name->range.of(head)) ? SaidFirst::owner : SaidFirst::other;
    }
    const std::size_t space = head.rfind(' ');
    const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
    if (owner.has_family(head.substr(word))) return SaidFirst::owner;
  }
  if (const PatternMatch found = first_match(as, before); found.end > 0) {
    const std::string_view head = before.substr(0, found.begin);
    const auto name = last_name(head);
    if (name && any_word_before(head, skip_spaces_back(head, name->range.begin), {"with", "With"}))
      return owner.matches(name->range.of(head)) ? SaidFirst::owner : SaidFirst::other;
  }
  if (before.ends_with("(")) {
    const std::string_view head = before.substr(0, skip_spaces_back(before, before.size() - 1));
    const auto name = last_name(head);
    if (name && !name->hangul) {
      if (owner.matches(name->range.of(head))) return SaidFirst::owner;
      if (name->dotted || (goes_on.any_matches(after) && !looks_like_journal(name->range.of(head))))
        return SaidFirst::other;
    }
  }
  return SaidFirst::unsaid;
}

SaidFirst said_after_latin(std::string_view after, const OwnerNames& owner) {
  static const PatternSet sure(
      {"(?i)^(?:ed by|(?:ship|s)? ?(?:is|was|are|were|:|=|–|—|being|went to|goes to|belongs "
       "to|lies "
       "with)(?: now| here)?) "});
  if (const PatternMatch lead = first_match(sure, after); lead.end > 0)
    return named_latin(after.substr(lead.end), Lead::sure, owner);
  const std::size_t plural = any_at(after, 0, {"ship", "s"});
  const std::string_view rest = after.substr(plural);
  if (const std::size_t open = any_at(rest, 0, {" (", "("}))
    return named_latin(rest.substr(open), Lead::bracket, owner);
  if (rest.starts_with(", ")) return named_latin(rest.substr(2), Lead::comma, owner);
  if (rest.starts_with(" ")) return named_latin(rest.substr(1), Lead::none, owner);
  return SaidFirst::unsaid;
}

// ---- in Hangul ----

std::size_t hangul_end(std::string_view text, std::size_t at) {
  while (hangul_at(text, at)) at = next_code_point(text, at);
  return at;
}

constexpr std::string_view kNameCopulas[] = {"입니다", "이었습니다", "였습니다", "이었음", "였음",
                                             "이고",   "이며",       "이지만",   "인데",   "이다",
                                             "임",     "이었고",     "였고",     "이라",   "라서"};
constexpr std::string_view kNameParticles[] = {"님이", "님은", "님의", "님과", "씨가", "께서", "님",
                                               "씨",   "이",   "가",   "은",   "는",   "의",   "와",
                                               "과",   "를",   "을",   "도",   "랑"};

/// "금수아" of "금수아가", "금수아입니다"; nothing if the word is no name of three syllables or,
/// with a family name of two, four.
std::string_view korean_name(std::string_view word) {
  const auto fits = [](std::string_view name) {
    const std::size_t family = korean_family_length(name);
    return family > 0 && name.size() == family + 2 * kSyllable && !is_no_korean_name(name);
  };
  if (fits(word)) return word;
  const auto without = [&](const auto& endings) -> std::string_view {
    for (std::string_view ending : endings) {
      if (!word.ends_with(ending)) continue;
      const std::string_view name = word.substr(0, word.size() - ending.size());
      if (fits(name)) return name;
    }
    return {};
  };
  const std::string_view name = without(kNameCopulas);
  return name.empty() ? without(kNameParticles) : name;
}

bool is_kin(std::string_view word) {
  static const PatternSet kin(
      {"^(지도|담당|같은|저희|우리|제가)?(학부생|대학원생|학생|선배|후배|동료|동기|교수|지도교수|"
       "박사과정|석사과정|석박사|박사후|인턴|연구원|포닥|사수|팀장|팀원|실장|친구|조교|제자|멘티|"
       "따로|별도|타인|다른|그분|남편|아내|상사|대표)(생|님|들)?(이|가|은|는|의|과|와|께서|입니다|"
       "임|이며|이고|이었음|였음|이었고|였고|인)?$"});
  return kin.any_matches(word);
}

/// Who is named in the clause that begins here: the first name in it; of several who share the
/// place, the owner if among them.
SaidFirst named_hangul(std::string_view text, bool joint, const OwnerNames& owner) {
  static const PatternSet me(
      {"^(본인|접니다|저다|제가|필자|지원자|나다|저(는|입|예|이|임|였|랑|와|[^가-힣]|$)|나(는|임|"
       "[^가-힣]|$)|(?i:me)\\b|I\\b)"});
  static const PatternSet closed(
      {"^ ?([,;/)(·.&]|및|과|와)|^$|^ (님|씨|학생|박사|교수|선생|연구원|석사|선배|후배|대리|책임|"
       "선임|군|양|$)"});
  SaidFirst said = SaidFirst::unsaid;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if ((c == ',' && !joint) || c == '/' || c == ')' || c == '.') break;
    const bool opens = at == 0 || !hangul_before(text, at);
    if (!opens || !(hangul_at(text, at) || is_ascii_letter(c))) {
      at = next_code_point(text, at);
      continue;
    }
    if (me.any_matches(text.substr(at))) {
      if (at == 0 || joint) return SaidFirst::owner;
      break;
    }
    const std::size_t end = is_ascii_letter(c) ? word_end(text, at) : hangul_end(text, at);
    if (is_ascii_letter(c)) {
      const auto name = author_scan::name_at(text, at);
      if (name && owner.matches(name->range.of(text))) return SaidFirst::owner;
      // "제1저자: Lazy Attention for Long Receipts" names a paper, and nobody.
      const bool person = name && (name->dotted || (is_closed(text.substr(name->range.end)) &&
                                                    !looks_like_journal(name->range.of(text))));
      if (person) return SaidFirst::other;
      at = std::max(end, at + 1);
      continue;
    }
    const std::string_view word = text.substr(at, end - at);
    const std::string_view name = korean_name(word);
    if (!name.empty() && (name.size() < word.size() || closed.any_matches(text.substr(end)))) {
      if (owner.matches(name)) return SaidFirst::owner;
      said = SaidFirst::other;
      if (!joint) return said;
    } else if (is_kin(word)) {
      said = SaidFirst::other;
    }
    at = std::max(end, at + 1);
  }
  return said;
}

SaidFirst said_before_hangul(std::string_view before, std::string_view after, bool joint,
                             const OwnerNames& owner) {
  static const PatternSet mine(
      {"(^|[^가-힣])(제가|저는|제|본인이|본인은|본인|내가|나는|필자가|저와|저랑)[ (]*$"});
  static const PatternSet predicate(
      {"^(이|가 ?되|입|임|였|고|며|다|로 ?되|로 ?이름|$)|^ ?[,;)(.]|^ [가-힣]"});
  if (mine.any_matches(before)) return SaidFirst::owner;
  if (joint && before.ends_with("(")) {
    // "금수아, 김가람 (공동 제1저자)"
    const std::string_view head = before.substr(0, skip_spaces_back(before, before.size() - 1));
    const auto name = last_name(head);
    return name && owner.matches(name->range.of(head)) ? SaidFirst::owner : SaidFirst::unsaid;
  }
  if (joint) return SaidFirst::unsaid;
  const bool bracket = before.ends_with("(");
  if (!bracket && !predicate.any_matches(after)) return SaidFirst::unsaid;
  std::size_t end = skip_spaces_back(before, before.size() - (bracket ? 1 : 0));
  if (end == 0) return SaidFirst::unsaid;
  // "금수아 님(제1저자)", "석사과정 학생이 제1저자"
  for (std::string_view title :
       {" 님이", " 님", " 씨가", " 학생이", " 학생", " 박사가", " 박사", " 교수가", " 연구원이"}) {
    if (!ends_with(before, end, title)) continue;
    const std::string_view name = before.substr(0, end - title.size());
    std::size_t begin = name.size();
    while (begin > 0 && hangul_before(name, begin)) begin -= kSyllable;
    if (owner.matches(name.substr(begin))) return SaidFirst::owner;
    if (bracket || title.ends_with("이") || title.ends_with("가")) return SaidFirst::other;
  }
  std::size_t begin = end;
  while (begin > 0 && hangul_before(before, begin)) begin -= kSyllable;
  const std::string_view word = before.substr(begin, end - begin);
  const std::string_view name = korean_name(word);
  const bool subject = word.ends_with("이") || word.ends_with("가") || word.ends_with("은") ||
                       word.ends_with("는") || word.ends_with("께서");
  if (!name.empty() &&
      (bracket ? name.size() == word.size() : name.size() < word.size() && subject))
    return owner.matches(name) ? SaidFirst::owner : SaidFirst::other;
  return !bracket && subject && is_kin(word) ? SaidFirst::other : SaidFirst::unsaid;
}

SaidFirst said_after_hangul(std::string_view after, bool joint, const OwnerNames& owner) {
  static const PatternSet denied(
      {"^(는|은|가|이|로는|로|도)? ?((제가|저는|저도|본인은|본인이) "
       "?)?(아님|아니(?:[^가-힣]|[고며지었라다])|"
       "아닙|아닌|아녔|못)"});
  static const PatternSet sure({"^(?:는|은|인| ?[:=] ?| ?\\()(?: )*"});
  static const PatternSet spaced({"^ [가-힣]{2,5}"});
  if (denied.any_matches(after)) return SaidFirst::other;
  // "제1저자 (공저 국상미)": the others.
  static const PatternSet others({"^ ?[(,] ?(?:공저|공동 ?저자|교신|함께)"});
  if (!joint && others.any_matches(after)) return SaidFirst::unsaid;
  if (const PatternMatch lead = first_match(sure, after); lead.end > 0)
    return named_hangul(after.substr(lead.end), joint, owner);
  // "1저자 Minho Gil"
  if (after.size() > 1 && after[0] == ' ' && is_ascii_upper(after[1]))
    return named_latin(after.substr(1), Lead::bracket, owner);
  if (!spaced.any_matches(after)) return SaidFirst::unsaid;
  // "제1저자 금수아, …", but not "제1저자 논문"
  const std::string_view rest = after.substr(1);
  const std::string_view word = rest.substr(0, hangul_end(rest, 0));
  if (word == "본인" || !korean_name(word).empty()) return named_hangul(rest, joint, owner);
  return SaidFirst::unsaid;
}

}  // namespace

SaidFirstAuthor said_first_author(std::string_view text, const OwnerNames& owner) {
  static const PatternSet mentions(
      {"(?i)\\b(?:first|lead|1st|main)[- ]author",
       "(?:공동 ?)?(?:제 ?[1일] ?저자|[1일] ?저자|주저자|제일저자|첫 ?(?:번째|째)? ?저자)|"
       "저자 ?순서(?:는|은)?|(?:^|[ ,.(])저자(?:는|은) "});
  SaidFirstAuthor said;
  const auto add = [&](SaidFirst who, const PatternMatch& match) {
    const bool tells = said.who == SaidFirst::unsaid || who == SaidFirst::owner;
    if (tells && who != SaidFirst::unsaid) said = {who, {match.begin, match.end}};
  };
  const auto found = mentions.find_all(text);
  for (const PatternMatch& match : found[0]) {
    const std::string_view before = said_before(text, match.begin);
    const std::string_view after = said_after(text, match.end);
    const SaidFirst earlier = said_before_latin(before, after, owner);
    add(earlier == SaidFirst::unsaid ? said_after_latin(after, owner) : earlier, match);
  }
  for (const PatternMatch& match : found[1]) {
    if (match.begin > 0 && is_digit(text[match.begin - 1])) continue;
    const bool joint = starts_with(text, match.begin, "공동");
    const std::string_view before = said_before(text, match.begin);
    const std::string_view after = said_after(text, match.end);
    const SaidFirst earlier = said_before_hangul(before, after, joint, owner);
    const SaidFirst later = said_after_hangul(after, joint, owner);
    // "제가 제1저자는 아닙니다"
    const bool denied = earlier == SaidFirst::other || later == SaidFirst::unsaid;
    add(denied ? earlier : later, match);
  }
  return said;
}

bool is_remark_on_authors(std::string_view line) {
  static const PatternSet remark(
      {"^[^A-Za-z\"“]*(?:(?i:i|we|am|was|are|as|with|me|my|role|position|authorship|the|its|an?|co|"
       "joint|shared?|equal|and|of)[ :,-]*)*(?i:first|1st|lead|main|sole|only|second|third|last|"
       "joint|corresponding)[- "
       "](?i:author)(?i:s|ship|ed)?\\b[^\"“A-Z\\n]{0,40}(?:(?:with|and|by|is|"
       "was|:|,|;) [A-Z][^\"“\\n0-9]{0,40})?\\n?$",
       "^[^가-힣A-Za-z\"“「]*(?:(?:제가|저는|저와|본인이?|공동|역할|저자|순서|[가-힣]{3}(?:이|가|"
       "와|"
       " 님과)?)[ :]*)*(?:제 ?)?(?:[1-9] ?저자|주저자|교신저자|첫 ?(?:번째 ?)?저자|단독 "
       "?저자)[^\"“「『《〈\\n]{0,40}\\n?$"});
  constexpr std::size_t longest = 160;  // bytes
  return line.size() <= longest && remark.any_matches(line);
}

}  // namespace oneshot
