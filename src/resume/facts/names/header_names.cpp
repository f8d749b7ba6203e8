#include "resume/facts/names/header_names.h"

#include <algorithm>
#include <optional>

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "resume/facts/names/header_introduction.h"
#include "resume/facts/names/header_line.h"
#include "resume/facts/names/header_mail.h"
#include "resume/facts/names/header_words.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/names/names.h"
#include "resume/facts/names/romanisation.h"
#include "resume/facts/names/title_words.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;
using namespace header_line;
using namespace header_words;

constexpr std::size_t kHeaderLines = 30;      // lines looked at
constexpr std::size_t kShortestNickname = 3;  // bytes
constexpr std::size_t kNameLines = 3;  // lines in which a rank behind a name tells that it is one

// What a candidate's signs are worth; only their order matters.
constexpr double kLabel = 100, kMail = 60, kKnownFamily = 20, kWholeLine = 10, kTitleLine = 15;
constexpr double kPerLine = 3, kLineStart = 5, kLarge = 25, kPlaceFollows = -30;
constexpr double kFirstLine = 8, kBehindComma = -40, kBelowHeading = -25;
constexpr double kLeast = 5;  // a candidate below is none

struct Candidate {
  HeaderName name;
  double score = 0;
  bool hangul = false;
};

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) out += c;
  }
  return out;
}

class HeaderReader {
 public:
  explicit HeaderReader(const std::vector<HeaderLine>& lines) : lines_(lines) {
    count_ = std::min(lines.size(), kHeaderLines);
  }

  std::vector<HeaderName> read() {
    for (std::size_t i = 0; i < count_; ++i) mail_.read(lines_[i].text);
    for (std::size_t i = 0; i < count_; ++i) find_introduction(i);
    for (std::size_t i = 0; i < count_; ++i) read_line(i);
    read_inside_sentences();
    return choose();
  }

 private:
  /// "Hi, I'm Tanvir", "I am Luz.": one word, by which the name given in full is known, or a short
  /// form of it.
  void find_introduction(std::size_t index) {
    const std::string_view line = lines_[index].text;
    for (std::size_t at = 0; at < line.size(); at = next_code_point(line, at)) {
      const std::size_t words = introduction_at(line, at);
      if (words == 0 || letter_before(line, at)) continue;
      const TextRange name = capitalised_words(line, at + words);
      if (name.size() < kShortestNickname || name.of(line).find(' ') != std::string_view::npos) {
        continue;
      }
      introduced_.push_back({std::string(name.of(line)), index, name});
    }
  }

  /// Of the words with which the owner is introduced, one that is or begins a part of this name.
  const HeaderName* introduced_as(const ParsedName& name) const {
    for (const HeaderName& word : introduced_) {
      const std::string folded = fold(word.text);
      for (const ParsedName::Part& part : name.parts) {
        if (part.text.starts_with(folded)) return &word;
      }
    }
    return nullptr;
  }

  void read_line(std::size_t index) {
    const std::string_view line = lines_[index].text;
    if (line.size() > 200) return;
    if (index < kNameLines) consider_set_apart(index);
    if (index == 0) consider_joined_by_hyphens(index);
    consider_sentences(index);
    std::size_t begin = skip_spaces(line, 0);
    // "; resume of Ann Roth", "// Ann Roth": behind the sign of a comment
    begin = skip_spaces(line, begin + any_at(line, begin, {"; ", ";; ", "// ", "% ", "-- "}));
    if (read_parted_name(index)) return;
    if (const std::size_t after = catalogue_label_end(line, begin)) {
      const std::size_t end = segment_end(line, after);
      const bool comma = end < line.size() && line[end] == ',';
      read_segment(index, {after, comma ? segment_end(line, end + 1) : end}, kLabel);
      return;
    }
    if (const std::size_t after = label_end(line, begin)) {
      TextRange name{after, segment_end(line, after)};
      if (is_family_before_comma(line, name)) name.end = segment_end(line, name.end + 1);
      read_segment(index, name, kLabel);
      return;
    }
    bool heading = false;
    begin = after_heading(line, begin, heading);
    if (only_headings_ || heading) consider_family_first(index, begin);
    // "CURRICULUM VITAE                    12 October 2026"
    const bool dated = heading && std::any_of(line.begin() + static_cast<std::ptrdiff_t>(begin),
                                              line.end(), [](char c) { return is_digit(c); });
    only_headings_ = only_headings_ && (begin >= line.size() || dated);
    const std::size_t said = greeting_end(line, begin);
    if (const std::size_t words = introduction_at(line, said)) {
      const TextRange name = capitalised_words(line, said + words);
      if (!name.empty()) consider_latin(index, name, kLineStart);
    }
    bool first = true;
    while (begin < line.size()) {
      const std::size_t end = segment_end(line, begin);
      double bonus = first ? kLineStart : 0;
      if (first && index == 0) bonus += kFirstLine;
      // "Ann Roth, Mladá Boleslav": a town behind a name.
      if (!first && !hangul_at(line, begin) && introduction_at(line, begin) == 0 &&
          any_before(line, skip_spaces_back(line, begin), {","})) {
        bonus += kBehindComma;
      }
      if (first && skip_spaces(line, end) >= line.size()) bonus += kWholeLine;
      if (heading) bonus += kTitleLine;
      // "지원번호 2026-000123 / 성명 홍길동 / 지원직무 …"
      if (const std::size_t after = first ? 0 : label_end(line.substr(0, end), begin)) {
        read_segment(index, {after, end}, kLabel);
        begin = next_segment(line, std::max(end, next_code_point(line, begin)));
        continue;
      }
      if (end < line.size() && line[end] == ',' && first && !hangul_at(line, begin) &&
          !is_title_after(line, end + 1)) {
        bonus += kPlaceFollows;
      }
      read_segment(index, {begin, end}, bonus);
      first = false;
      begin = next_segment(line, std::max(end, next_code_point(line, begin)));
    }
  }

  /// "Family name: IVARSSON", and right above or below it "Given name: Karin".
  bool read_parted_name(std::size_t index) {
    const std::string_view line = lines_[index].text;
    const TextRange family = part_of_name(line, false);
    if (family.empty()) {
      // Half of a name only where the other half stands beside it.
      const auto has_family = [&](std::size_t beside) {
        return beside < count_ && !part_of_name(lines_[beside].text, false).empty();
      };
      return !part_of_name(line, true).empty() && (has_family(index + 1) || has_family(index - 1));
    }
    for (const std::size_t beside : {index + 1, index - 1}) {
      if (beside >= count_) continue;  // the line above the first, too
      const TextRange given = part_of_name(lines_[beside].text, true);
      if (given.empty()) continue;
      const std::string name =
          std::string(given.of(lines_[beside].text)) + " " + std::string(family.of(line));
      candidates_.push_back({{name, index, family}, line_score(index) + kLabel, false});
      return true;
    }
    return false;
  }

  /// A segment may hold a name in Hangul and one in Latin letters side by side.
  void read_segment(std::size_t index, TextRange segment, double bonus) {
    const std::string_view line = lines_[index].text;
    std::size_t begin = segment.begin;
    while (begin < segment.end) {
      const char32_t c = code_point_at(line, begin);
      const int script = is_syllable(c) ? 1 : is_han(c) ? 2 : is_letter(c) ? 3 : 0;
      if (script == 0) {
        begin = next_code_point(line, begin);
        continue;
      }
      std::size_t end = begin, last = begin;
      while (end < segment.end) {
        const char32_t d = code_point_at(line, end);
        const int other = is_syllable(d) ? 1 : is_han(d) ? 2 : is_letter(d) ? 3 : 0;
        if (other != 0 && other != script) break;
        end = next_code_point(line, end);
        if (other == script || (script == 3 && d == ')')) last = end;
        if (script == 3 && d == '.') last = end;
      }
      const TextRange range{begin, last};
      if (script == 1) {
        consider_korean(index, range, bonus);
      } else if (script == 2) {
        consider_han(index, range);
      } else {
        consider_latin(index, range, bonus);
      }
      begin = std::max(end, begin + 1);
    }
  }

  double line_score(std::size_t index) const {
    double score = kLabel / 2 - kPerLine * static_cast<double>(index);
    if (lines_[index].below_heading) score += kBelowHeading;
    double largest = 0;
    for (std::size_t i = 0; i < count_; ++i) largest = std::max(largest, lines_[i].size);
    if (lines_[index].size > 0 && lines_[index].size >= largest) score += kLarge;
    return score;
  }

  void consider_korean(std::size_t index, TextRange range, double bonus) {
    const std::string_view line = lines_[index].text;
    std::string_view text = range.of(line);
    // A heading word or a courtesy may close the segment: "선우태오 경력기술서", "홍길동 드림".
    for (const std::string_view tail :
         {"의 작업실",     "의 작업 노트", "의 노션", "의 노션 페이지", "의 경력",   "의 이력",
          "의 포트폴리오", "의 이력서",    "의 기록", "의 노트",        "의 페이지", "의 홈페이지",
          "자기소개서",    "경력기술서",   "이력서",  "포트폴리오",     "드림",      "올림",
          "입니다",        "님의",         "님"}) {
      if (text.size() > tail.size() && text.ends_with(tail)) {
        range.end = skip_spaces_back(line, range.end - tail.size());
        text = range.of(line);
        bonus += kTitleLine;
      }
    }
    // "임승택 차장", "김무열 선임연구원", "홍길동 신입 개발자 지원": a rank or a trade behind the
    // name.
    while (index < kNameLines) {
      const std::size_t space = text.rfind(' ');
      if (space == std::string_view::npos || space <= 2 * kSyllable ||
          !is_one_of(text.substr(space + 1), kKoreanRanks)) {
        break;
      }
      range.end = skip_spaces_back(line, range.begin + space);
      text = range.of(line);
    }
    // "현 직함: 대표이사": a label.
    if (bonus < kLabel && any_at(line, skip_spaces(line, range.end), {":", "："}) > 0) return;
    const std::string name = without_spaces(text);
    const bool spaced = name.size() != text.size();
    if (spaced && !spaced_like_a_name(text)) consider_foreign(index, range, bonus);
    if (!looks_korean(name) || (spaced && name.size() > 4 * kSyllable)) return;
    if (spaced && !spaced_like_a_name(text)) return;
    double score = line_score(index) + bonus;
    if (mail_.agrees(name)) score += kMail;
    candidates_.push_back({{std::string(text), index, range}, score, true});
  }

  /// "나르기자 텐": a foreign name in Hangul looks like any two words, so something must tell: a
  /// label, what the page is called beside it, an address, or that it stands alone above an
  /// address.
  void consider_foreign(std::size_t index, TextRange range, double bonus) {
    const std::string text(range.of(lines_[index].text));
    if (!looks_foreign(text)) return;
    const double first = index == 0 ? kFirstLine : 0;
    const bool titled = bonus > kLineStart + kWholeLine + first;
    const bool addressed = mail_.agrees(text);
    const bool alone = index == 0 && bonus >= first + kWholeLine && mail_.sounds_like(text);
    if (!titled && !addressed && !alone) {
      foreign_.push_back({text, index, range});
      return;
    }
    const double sure = bonus >= kLabel ? bonus : 0;
    candidates_.push_back(
        {{text, index, range}, line_score(index) / 2 + sure + (addressed ? kMail : 0), true});
  }

  void consider_han(std::size_t index, TextRange range) {
    const std::string text(range.of(lines_[index].text));
    constexpr std::size_t kHan = 3;
    if (text.size() < 2 * kHan || text.size() > 5 * kHan) return;
    han_.push_back({text, index, range});
  }

  /// Two to five words, one of them in full, and none of those that stand for other things.
  static bool is_latin_name(const std::string& text) {
    const ParsedName parsed = parse_name(text);
    if (parsed.parts.size() < 2 || parsed.parts.size() > 5) return false;
    std::size_t full = 0;
    for (const ParsedName::Part& part : parsed.parts) {
      // "Hyerim Im", "Linh To", not "Institut im Park"
      const bool family_too =
          &part == &parsed.parts.back() && is_family_too(text.substr(text.rfind(' ') + 1));
      if (is_one_of(part.text, kNoLatinNames) && !family_too && !is_dotted_initial(text, part.text))
        return false;
      full += part.initials ? 0 : 1;
    }
    return full > 0;
  }

  /// "14 Harbour Row"
  bool is_street(std::size_t index, TextRange range) const {
    const std::string_view line = lines_[index].text;
    return range.begin > 1 && line[range.begin - 1] == ' ' && is_digit(line[range.begin - 2]);
  }

  void consider_latin(std::size_t index, TextRange range, double bonus) {
    range.begin = after_titles(lines_[index].text, range);
    range = without_degrees(lines_[index].text, range);
    const std::string text(trim(range.of(lines_[index].text)));
    // "# ann roth / portfolio": in small letters, if an address has the name as well.
    const bool small = index == 0 && bonus >= kFirstLine &&
                       (mail_.agrees(text) || names_document(lines_[0].text, range.end));
    if ((!is_capitalised(text) && !small) || std::any_of(text.begin(), text.end(), is_digit) ||
        text.find('%') != std::string::npos) {
      return;
    }
    if (!is_latin_name(text) || is_street(index, range)) return;
    const ParsedName parsed = parse_name(text);
    const bool family =
        std::any_of(parsed.parts.begin(), parsed.parts.end(),
                    [](const ParsedName::Part& part) { return is_romanised_family(part.text); });
    double score = line_score(index) + bonus + (family ? kKnownFamily : 0);
    if (mail_.agrees(text) || introduced_as(parsed)) score += kMail;
    candidates_.push_back({{text, index, range}, score, false});
  }

  void consider_set_apart(std::size_t index) {
    std::optional<SpacedName> name = name_set_apart(lines_[index].text);
    if (!name) return;
    // One whose letters are joined already is judged as others are.
    const bool of_words =
        !name->hangul && name->text.size() + name->text.size() / 2 > name->range.size();
    if (of_words && !is_latin_name(name->text)) return;
    candidates_.push_back({{std::move(name->text), index, name->range},
                           line_score(index) + kFirstLine + kWholeLine + kMail,
                           name->hangul});
  }

  /// "# ann-roth", where an address has a word of it.
  void consider_joined_by_hyphens(std::size_t index) {
    std::string name = name_joined_by_hyphens(lines_[index].text);
    if (name.empty() || !mail_.agrees(name)) return;
    const std::string_view line = lines_[index].text;
    const TextRange all{skip_spaces(line, 0), skip_spaces_back(line, line.size())};
    candidates_.push_back({{std::move(name), index, all}, line_score(index) + kMail, false});
  }

  /// "My name is Ann Roth" wherever it is said, and "Ann Roth grew up in …" at the beginning.
  void consider_sentences(std::size_t index) {
    const std::string_view line = lines_[index].text;
    if (const TextRange said = name_said(line); !said.empty()) {
      if (hangul_at(line, said.begin)) {
        consider_korean(index, said, kMail);
      } else {
        consider_latin(index, said, kMail);
      }
    }
    if (index >= kNameLines) return;
    if (const TextRange told = name_told_of(line); !told.empty()) {
      consider_latin(index, told, kTitleLine);
    }
  }

  /// "Sosa, Ignacio Martín", opening the resume: the family name as in a catalogue.
  void consider_family_first(std::size_t index, std::size_t begin) {
    const std::string_view line = lines_[index].text;
    const std::size_t comma = segment_end(line, begin);
    if (comma >= line.size() || line[comma] != ',' || is_title_after(line, comma + 1)) return;
    const bool one_word =
        trim(line.substr(begin, comma - begin)).find(' ') == std::string_view::npos;
    if (!one_word || !is_letter(code_point_at(line, begin))) return;
    const std::size_t end = segment_end(line, comma + 1);
    if (end < line.size() && line[end] == ',') return;  // "Porto, Portugal, Europe"
    consider_latin(index, {begin, end}, kLineStart);
  }

  /// Where no line holds the name alone, an e-mail address tells which words of a sentence are the
  /// name.
  void read_inside_sentences() {
    for (std::size_t i = 0; i < count_; ++i) {
      const std::string_view line = lines_[i].text;
      for (std::size_t at = 0; at < line.size(); at = next_code_point(line, at)) {
        if (!hangul_at(line, at) || hangul_before(line, at)) continue;
        for (std::size_t size = 5 * kSyllable; size >= 2 * kSyllable; size -= kSyllable) {
          if (at + size > line.size()) continue;
          const std::string_view word = line.substr(at, size);
          if (looks_korean(word) && mail_.agrees(word)) {
            candidates_.push_back(
                {{std::string(word), i, {at, at + size}}, line_score(i) + kMail, true});
            return;
          }
        }
      }
    }
  }

  /// "윤제이 (Jay Yoon)": two scripts on one line, with the family name of the same person; or the
  /// one in Hangul heads the resume, and an address has the other. The given names may be chosen
  /// freely.
  bool is_beside(const Candidate& one, const Candidate& other) const {
    if (one.hangul == other.hangul) return false;
    const Candidate& korean = one.hangul ? one : other;
    const Candidate& latin = one.hangul ? other : one;
    if (!has_family_of(latin, korean)) return false;
    if (korean.name.line == 0 && mail_.agrees(latin.name.text)) return true;
    if (one.name.line != other.name.line) return false;
    const TextRange first = std::min(one.name.range, other.name.range);
    const TextRange second = std::max(one.name.range, other.name.range);
    constexpr std::size_t widest_gap = 4;  // bytes: a space and a bracket
    return second.begin <= first.end + widest_gap;
  }

  static bool has_family_of(const Candidate& latin, const Candidate& korean) {
    const std::string hangul = without_spaces(korean.name.text);
    const std::string_view family =
        std::string_view(hangul).substr(0, korean_family_length(hangul));
    const ParsedName parsed = parse_name(latin.name.text);
    return std::any_of(parsed.parts.begin(), parsed.parts.end(), [&](const ParsedName::Part& part) {
      return romanises_family(part.text, family);
    });
  }

  /// "Gwen Abara (before 2021: Gwen Pritchard)": behind the name, on its line or the next.
  bool is_former_name(const HeaderName& name, const HeaderName& other) const {
    if (other.line != name.line && other.line != name.line + 1) return false;
    const bool same = other.line == name.line;
    if (same && other.range.begin < name.range.end) return false;
    const std::size_t from = same ? name.range.end : 0;
    std::string lead = fold(lines_[other.line].text.substr(from, other.range.begin - from));
    while (!lead.empty() && (is_space(lead.back()) || is_digit(lead.back()) || lead.back() == ':' ||
                             lead.back() == '.')) {
      lead.pop_back();  // "before 2021: "
    }
    return any_word_before(lead, lead.size(), kFormerNames) > 0;
  }

  /// "Gwen Abara (née Pritchard)": the given names with the other family name.
  std::optional<HeaderName> family_name_at_birth(const HeaderName& name) const {
    const std::string_view line = lines_[name.line].text;
    const std::string folded = fold(line);
    const std::size_t space = name.text.rfind(' ');
    if (space == std::string::npos) return std::nullopt;
    for (std::size_t at = name.range.end; at < line.size(); at = next_code_point(line, at)) {
      const std::size_t words = any_word_at(folded, at, kFormerNames);
      if (words == 0 || letter_before(line, at)) continue;
      const std::size_t begin = skip_spaces(line, at + words + any_at(line, at + words, {":"}));
      const TextRange family = capitalised_words(line, begin);
      if (family.empty() || family.of(line).find(' ') != std::string_view::npos)
        return std::nullopt;
      return HeaderName{name.text.substr(0, space + 1) + std::string(family.of(line)), name.line,
                        family};
    }
    return std::nullopt;
  }

  std::vector<HeaderName> choose() {
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    std::vector<HeaderName> names;
    if (candidates_.empty() || candidates_.front().score < kLeast) return names;
    const Candidate& best = candidates_.front();
    OwnerNames owner(std::vector<std::string>{best.name.text});
    names.push_back(best.name);
    for (const Candidate& other : candidates_) {
      // The same person in other letters, or another spelling of the same name.
      if (&other == &best) continue;
      if (!owner.matches(other.name.text) && !is_beside(best, other) &&
          !is_former_name(best.name, other.name)) {
        continue;
      }
      const bool known = std::any_of(names.begin(), names.end(), [&](const HeaderName& name) {
        return name.text == other.name.text;
      });
      if (!known) names.push_back(other.name);
    }
    if (!best.hangul) {
      const HeaderName* const short_form = introduced_as(parse_name(best.name.text));
      if (short_form) names.push_back(*short_form);
    }
    if (auto former = family_name_at_birth(best.name)) names.push_back(std::move(*former));
    // "Nargiza Ten", and below it or beside "나르기자 텐"
    for (const HeaderName& hangul : foreign_) {
      if (hangul.line <= best.name.line + 1 && owner.matches(hangul.text)) names.push_back(hangul);
    }
    // Chinese characters stand beside the name that they write.
    for (const HeaderName& han : han_) {
      if (han.line == best.name.line) names.push_back(han);
    }
    std::stable_sort(names.begin(), names.end(), [](const HeaderName& a, const HeaderName& b) {
      return a.line != b.line ? a.line < b.line : a.range.begin < b.range.begin;
    });
    return names;
  }

  bool only_headings_ = true;  ///< nothing else stands in the lines above
  const std::vector<HeaderLine>& lines_;
  std::size_t count_ = 0;
  HeaderMail mail_;
  std::vector<HeaderName> introduced_;
  std::vector<Candidate> candidates_;
  std::vector<HeaderName> han_;
  std::vector<HeaderName> foreign_;  ///< in Hangul, and nothing tells yet that it is a name
};

}  // namespace

std::vector<HeaderName> names_in_header(const std::vector<HeaderLine>& lines) {
  return HeaderReader(lines).read();
}

}  // namespace oneshot
