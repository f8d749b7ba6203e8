#include "resume/claims/unowned_things.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"
#include "resume/facts/quantity/quantity.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using scan::is_one_of;
using scan::Words;

constexpr std::size_t longest_sentence = 2000;  // bytes that somebody wrote

/// What a clause speaks of: "apps" of "The desktop and phone apps together have".
struct Subject {
  std::string_view head;
  bool whole = false;  ///< "as a whole", "all of the", 전체
  bool hosts = false;  ///< a word says whose it is or that it lies around: "the company's server"
};

/// Things of which owners of a part tell the size, rather than of their part.
bool is_container(std::string_view noun) {
  return is_one_of(
      noun,
      Words{"app",       "application", "product",     "site",         "website",   "shop",
            "portal",    "game",        "messenger",   "marketplace",  "company",   "group",
            "bank",      "insurer",     "airline",     "operator",     "telecom",   "carrier",
            "retailer",  "client",      "parent",      "employer",     "hospital",  "newspaper",
            "publisher", "network",     "dashboard",   "subsidiary",   "business",  "organisation",
            "chain",     "supplier",    "agency",      "organization", "warehouse", "browser",
            "brand",     "university",  "municipality"});
}

bool opens_subject(std::string_view word) {
  return is_one_of(word, Words{"the", "that", "all", "both", "their", "his", "her", "our"}) ||
         word.ends_with("'s") || word.ends_with("’s");
}

bool ends_subject(std::string_view word) {
  return is_one_of(
      word, Words{"of",      "for",     "in",        "that",    "which",   "who",       "whose",
                  "around",  "behind",  "as",        "with",    "from",    "on",        "at",
                  "itself",  "alone",   "together",  "has",     "had",     "have",      "is",
                  "was",     "are",     "were",      "serves",  "served",  "serve",     "counts",
                  "counted", "reached", "reaches",   "handles", "handled", "processes", "carries",
                  "sees",    "saw",     "takes",     "took",    "gets",    "got",       "answers",
                  "stores",  "holds",   "sells",     "sold",    "now",     "today",     "also",
                  "then",    "count",   "processed", "carried", "reach",   "handle",    "where",
                  "about",   "outside", "inside"});
}

bool counts_people(std::string_view noun) {
  return is_one_of(noun, Words{"users", "customers", "members", "subscribers", "visitors",
                               "readers", "players", "audience", "traffic", "load"});
}

/// The thing of which an English clause speaks, where a determiner opens it. Text is folded.
std::optional<Subject> subject_of(std::string_view clause) {
  constexpr int most_words = 9;
  Subject subject;
  std::string_view possessor;
  std::size_t at = 0;
  while (at < clause.size() && !is_ascii_letter(clause[at])) ++at;
  for (int words = 0; words < most_words && at < clause.size(); ++words) {
    const std::size_t end = std::min(clause.find_first_of(" \n,(:", at), clause.size());
    const std::string_view word = clause.substr(at, end - at);
    if (words == 0 && !opens_subject(word)) return std::nullopt;
    const bool of_whole =
        word == "of" && is_one_of(subject.head, Words{"whole", "all", "rest", "most", "both"});
    if (ends_subject(word) && !of_whole) break;
    subject.whole = subject.whole || of_whole || word == "whole";
    const bool owner = word.ends_with("'s") || word.ends_with("’s");
    // "The app's users": of the app.
    if (counts_people(word) && !possessor.empty()) break;
    if (owner) possessor = word.substr(0, word.size() - (word.ends_with("'s") ? 2 : 4));
    subject.hosts = subject.hosts || owner ||
                    is_one_of(word, Words{"bigger", "larger", "company", "surrounding", "group",
                                          "entire", "employer", "host", "main"});
    if (!word.empty()) subject.head = owner ? possessor : word;
    if (end >= clause.size() || (clause[end] != ' ' && clause[end] != '\n')) break;
    at = end + 1;
  }
  static const PatternSet together(
      {"\\b(as a whole|together|altogether|combined|all told|in total|around (it|this))\\b"});
  subject.whole = subject.whole || together.any_matches(clause);
  subject.head = scan::without_plural_s(subject.head);
  if (subject.head.empty()) return std::nullopt;
  return subject;
}

/// The words that make what a preposition leads to the owner's altogether: "lead of the app", not
/// "a page of the app".
bool is_role_or_deed(std::string_view words) {
  static const PatternSet whole(
      {"(lead|leader|owner|head|architect|founder|team|developer|engineer|maintainer|author|"
       "creator|charge|development|operations?|design|server|back[- ]?end|work|worked|responsible|"
       "launch|rewrite|rebuild|version|all|whole)$"});
  return whole.any_matches(words);
}

/// Whether the line in which it stands tells what the owner did or is.
bool tells_own_deed(std::string_view line) {
  static const PatternSet deed(
      {"(?i)\\b(built|build|wrote|made|develop(ed|er)?|design(ed)?|program+(ed|er)|created|"
       "launched|"
       "shipped|own(s|ed|er)?|led|lead(er)?|head|ran|run|maintain(er|ed)?|engineer|architect|"
       "found(er|ed)|responsible|in charge|operated?|work(ed)? on|my|i)\\b"});
  return deed.any_matches(line);
}

std::string_view line_around(std::string_view told, std::size_t at) {
  const std::size_t stop = told.find_last_of("\n.;", at == 0 ? 0 : at - 1);
  const std::size_t begin = stop == std::string_view::npos || at == 0 ? 0 : stop + 1;
  return told.substr(begin, std::min(told.find_first_of("\n.;", at), told.size()) - begin);
}

/// "the tracking app" is the owner's in "I built the tracking app", not in "a page of the app".
bool is_object_there(std::string_view line, std::size_t noun) {
  constexpr std::size_t longest = 48;  // bytes, of what stands before a noun in its phrase
  const std::size_t begin = noun - std::min(noun, longest);
  const std::string_view before = line.substr(begin, noun - begin);
  std::size_t link = std::string_view::npos, size = 0;
  for (const std::string_view word :
       {" of ", " in ", " inside ", " within ", " for ", " on ", " to ", " into ", " behind ",
        " that ", " which ", " where ", " every ", " each "}) {
    const std::size_t found = before.rfind(word);
    if (found == std::string_view::npos || (link != std::string_view::npos && found < link))
      continue;
    link = found;
    size = word.size();
  }
  if (link == std::string_view::npos || before.find(',', link + size) != std::string_view::npos)
    return true;
  return is_role_or_deed(before.substr(0, link));
}

bool is_owned(std::string_view told, const TextRange& but, std::string_view noun) {
  constexpr int most_mentions = 24;
  int mentions = 0;
  for (std::size_t at = told.find(noun); at != std::string_view::npos;
       at = told.find(noun, at + noun.size())) {
    if (at >= but.begin && at < but.end) continue;
    std::size_t end = at + noun.size();
    if (end < told.size() && told[end] == 's') ++end;
    if ((at > 0 && is_ascii_letter(told[at - 1])) ||
        (end < told.size() && is_ascii_letter(told[end])))
      continue;
    if (++mentions > most_mentions) return false;
    const std::string_view line = line_around(told, at);
    if (!tells_own_deed(line)) continue;
    if (is_object_there(line, static_cast<std::size_t>(told.data() + at - line.data())))
      return true;
  }
  return false;
}

/// The thing of which a Korean clause speaks, before its first particle: "은행 앱" of "은행 앱의
/// 누적 가입자는".
std::optional<Subject> subject_of_ko(std::string_view clause) {
  static const PatternSet own(
      {"제 |내 |저희|우리 (팀|서비스|앱|서버|시스템)|제가|내가|직접|혼자|이 "
       "(앱|봇|서비스|시스템|서버|사이트|화면)"});
  // "배송 앱의 서버 개발과 운영에 참여": what the owner did, and no subject
  static const PatternSet deed(
      {"의 ?((서버|백엔드|전체|시스템|신규|첫|최초|정식|국내|해외|글로벌) "
       "?)?(개발|운영|구축|설계|출시|총괄)"});
  if (own.any_matches(clause) || deed.any_matches(clause)) return std::nullopt;
  constexpr std::size_t longest = 64;  // bytes
  constexpr std::string_view nouns[] = {
      "앱",     "어플",   "제품",   "쇼핑몰", "대시보드", "그룹",    "회사",   "모회사", "고객사",
      "포털",   "사이트", "게임",   "메신저", "통신사",   "은행",    "보험사", "카드사", "병원",
      "복지관", "광고망", "엔진",   "시스템", "서비스",   "저장소",  "결제",   "백화점", "본사",
      "학교",   "기관",   "신문사", "방송사", "항공사",   "홈페이지"};
  std::size_t begin = 0;
  while (begin < clause.size() && !scan::hangul_at(clause, begin)) ++begin;
  std::size_t end = std::string_view::npos;
  for (const std::string_view particle : {"은 ", "는 ", "이 ", "가 ", "에는 ", "의 "}) {
    end = std::min(end, clause.find(particle, begin + scan::kSyllable));
  }
  if (end == std::string_view::npos || end - begin > longest) return std::nullopt;
  std::string_view phrase = clause.substr(begin, end - begin);
  if (std::any_of(phrase.begin(), phrase.end(), scan::is_digit)) return std::nullopt;
  Subject subject;
  static const PatternSet hosts(
      {"(회사|전사|본체|그룹|모회사|고객사|발주|전체|자체|은행|통신사|보험사|학교|병원|본사)"});
  subject.hosts = hosts.any_matches(phrase);
  static const PatternSet whole({"전체|전사|모두 합"});
  subject.whole = whole.any_matches(phrase);
  // "앱 누적 가입자", "그룹 전체 회원": whom it counts is not the thing.
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word :
         {"가입자", "회원", "이용자", "사용자", "고객", "구독자", "방문자", "누적",
          "등록",   "활성", "월간",   "전체",   "자체", "총",     "하루",   "일일",
          "수",     "영상", "전체로", "현재",   "에서", "에"}) {
      if (phrase.size() <= word.size() || !phrase.ends_with(word)) continue;
      phrase.remove_suffix(word.size());
      while (phrase.ends_with(' ')) phrase.remove_suffix(1);
      if (phrase.ends_with("의")) phrase.remove_suffix(scan::kSyllable);
      again = true;
    }
  }
  for (const std::string_view noun : nouns) {
    if (phrase.ends_with(noun) && noun.size() > subject.head.size()) subject.head = noun;
  }
  if (subject.head.empty() && subject.whole) {
    subject.head = phrase.substr(phrase.find_last_of(' ') + 1);
  }
  if (subject.head.empty() || is_one_of(subject.head, Words{"전체", "전사", "총"}))
    return std::nullopt;
  return subject;
}

bool is_container_ko(std::string_view noun) {
  return !is_one_of(noun, Words{"시스템", "서비스", "엔진", "저장소", "결제", "기관", "플랫폼"});
}

/// "앱을 만들었고", "앱 개발 총괄", but not "앱의 설정 화면을 만듦".
bool is_owned_ko(std::string_view told, const TextRange& but, std::string_view noun) {
  static const PatternSet object(
      {"^(을|를|의|이라는|라는|으로| ?\\(|:|,|\n| ?(서버|백엔드|전체|서비스|플랫폼)?(을|를|의)? "
       "?(제가 |직접 |혼자 |새로 |처음부터 )*"
       "(개발|구축|운영|설계|총괄|리드|주도|담당|제작|구현|출시|런칭|오픈|만들|만든|짰|창업|이끌)"
       ")"});
  for (std::size_t at = told.find(noun); at != std::string_view::npos;
       at = told.find(noun, at + noun.size())) {
    if (at >= but.begin && at < but.end) continue;
    constexpr std::size_t reach = 80;  // bytes
    if (object.any_matches(told.substr(at + noun.size(), reach))) return true;
  }
  return false;
}

bool is_size(const Quantity& quantity) {
  switch (quantity.kind) {
    case QuantityKind::users:
    case QuantityKind::monthly_users:
    case QuantityKind::daily_users:
    case QuantityKind::visitors:
    case QuantityKind::requests_per_second:
    case QuantityKind::events_per_day:
    case QuantityKind::bytes:
    case QuantityKind::bytes_per_day:
    case QuantityKind::events:
    case QuantityKind::records:
      return true;
    default:
      return false;
  }
}

/// The sizes that a node states, looked for when one is first asked about.
class SizesOf {
 public:
  explicit SizesOf(const Node& node) : text_(node.text.str()) {}

  void give_to_employer(Node& node, const TextRange& part) {
    if (!sizes_) sizes_ = find_quantities(text_);
    for (const Quantity& quantity : *sizes_) {
      const bool inside = quantity.range.begin >= part.begin && quantity.range.begin < part.end;
      if (inside && is_size(quantity)) node.stances.push_back({quantity.range, "employer"});
    }
  }

 private:
  std::string_view text_;
  std::optional<std::vector<Quantity>> sizes_;
};

bool has_owner_word(std::string_view clause) {
  static const PatternSet owner(
      {"\\b(i|my|mine|me|we|us|ours|our [0-9]|our (app|service|system|server|site|"
       "team|platform|product|bot|pipeline|users))\\b"});
  return owner.any_matches(clause);
}

/// The thing of which a clause speaks, where that may be another's than the owner's.
std::optional<Subject> foreign_subject(std::string_view clause, bool& korean) {
  std::optional<Subject> subject = subject_of(clause);
  korean = !subject;
  if (korean) subject = subject_of_ko(clause);
  if (!subject || (!korean && has_owner_word(clause))) return std::nullopt;
  // "All shops of the group use it": what they use was told before.
  static const PatternSet users(
      {"\\b(use|uses|used|log(ged)? in|opened|made|read|open) ([a-z0-9.,-]+ "
       "){0,4}(it|them)\\b|\\b(through|on|with|in|from) it\\b"});
  if (users.any_matches(clause)) return std::nullopt;
  const bool container = korean ? is_container_ko(subject->head) : is_container(subject->head);
  if (!container && !subject->whole && !subject->hosts) return std::nullopt;
  return subject;
}

/// "my screen has", "제 화면은"
bool names_own_thing(std::string_view clause) {
  static const PatternSet own(
      {"\\b(my|our) ([a-z-]+ "
       "){1,3}(has|had|have|sees?|saw|gets?|got|counts?|serves?|handles?|takes?|"
       "reach|reaches|answers)\\b",
       "\\bmine (has|had|sees|gets|got|counts|serves|handles|takes|is|was)\\b",
       "\\b(open|opens|opened|use|uses|used|see|saw|reach|reached|visit|visited) my [a-z]+",
       "(^|[^가-힣])(제|내|저희) ([가-힣a-z]+ ){0,2}[가-힣a-z]{1,30}(은|는|이|가|의|을|를) "});
  return own.any_matches(clause);
}

/// "my screen has 200", "제 화면은 300명이": the owner's thing, and a number of it.
bool counts_own_thing(std::string_view clause) {
  static const PatternSet amount(
      {"[0-9]|\\b(one|two|three|four|five|six|seven|eight|nine|ten|a few|a dozen|dozens|hundreds?|"
       "thousands?|fewer|less)\\b|몇|한 건|두 건"});
  static const PatternSet people(
      {"\\b(my|our) ([a-z-]+ ){0,2}(team|group|crew|pager|colleagues?|boss|shift|on-call|part "
       "of)\\b|"
       "(제|내|저희) (팀|동료|담당|파트)|(제가|내가)"});
  return names_own_thing(clause) && amount.any_matches(clause) && !people.any_matches(clause);
}

/// What points back to the thing told before, or tells of the owner.
bool points_back(std::string_view clause) {
  static const PatternSet back(
      {"^[^a-z0-9가-힣]*(it|its|this|they|we|i|which|and|serving|with|at|in) "
       "|\\b(my|mine|i|we|our)\\b|"
       "(^|[^가-힣])(제|내|저희|우리|이) |제가|내가"});
  return back.any_matches(clause);
}

/// The end of the part of a sentence that begins there: "…은 회사의 자랑이고, |제 운영툴은 …".
std::size_t part_end(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t first = end;
  for (const std::string_view stop :
       {"; ", ", ", " but ", " while ", "이고 ", "지만 ", "이며 ", "인데 ", "는데 ", "으나 "}) {
    const std::size_t found = text.substr(0, end).find(stop, begin);
    if (found != std::string_view::npos) first = std::min(first, found + stop.size());
  }
  return first;
}

}  // namespace

void find_sizes_set_against_own(Node& node) {
  const std::string text = scan::fold(node.text.str());
  SizesOf sizes(node);
  for (const TextRange& sentence : node.sentences) {
    if (sentence.size() > longest_sentence || !names_own_thing(sentence.of(text))) continue;
    std::vector<TextRange> others;  // parts that point to nothing of the owner's
    bool own = false;
    for (std::size_t begin = sentence.begin; begin < sentence.end;) {
      const std::size_t end = std::max(part_end(text, begin, sentence.end), begin + 1);
      const std::string_view part = std::string_view(text).substr(begin, end - begin);
      own = own || counts_own_thing(part);
      if (!points_back(part)) others.push_back({begin, end});
      begin = end;
    }
    if (!own) continue;
    for (const TextRange& other : others) sizes.give_to_employer(node, other);
  }
}

void find_sizes_of_unowned_things(Node& node, std::string_view told) {
  constexpr std::size_t longest_entry = std::size_t{16} << 10;  // bytes that somebody wrote
  const std::string text = scan::fold(node.text.str());
  SizesOf sizes(node);
  std::string all;  // of the entry, once it is needed
  for (const TextRange& sentence : node.sentences) {
    if (sentence.size() > longest_sentence) continue;
    for (std::size_t begin = sentence.begin; begin < sentence.end;) {
      const std::size_t end =
          std::min(std::string_view(text).substr(0, sentence.end).find(';', begin), sentence.end);
      const std::string_view clause = std::string_view(text).substr(begin, end - begin);
      bool korean = false;
      if (const std::optional<Subject> subject = foreign_subject(clause, korean)) {
        if (all.empty()) all = scan::fold(told.substr(0, longest_entry));
        const std::size_t at = all.find(clause);
        const TextRange where{at, at == std::string::npos ? at : at + clause.size()};
        const bool owned =
            korean ? is_owned_ko(all, where, subject->head) : is_owned(all, where, subject->head);
        if (!owned) sizes.give_to_employer(node, {begin, end});
      }
      begin = end + 1;
    }
  }
}

}  // namespace oneshot
