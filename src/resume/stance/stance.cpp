#include "resume/stance/stance.h"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/uchar.h>

#include "base/patience.h"
#include "base/pattern/pattern_set.h"
#include "base/utf8.h"
#include "resume/stance/denied_result.h"

namespace oneshot {
namespace {

constexpr int wide_gap = 3;  // spaces that set columns apart

/// Lower case, each code point at its place: letters whose lower case has another length stay.
std::string lower_in_place(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size();) {
    const CodePoint c = decode_at(out, i);
    if (c.value < 0x80) {
      if (is_ascii_upper(out[i])) out[i] = static_cast<char>(out[i] - 'A' + 'a');
    } else if (c.value < 0x1100) {
      std::string lower;
      append_utf8(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
      if (lower.size() == c.length) out.replace(i, c.length, lower);
    }
    i += c.length;
  }
  return out;
}

/// Of a letter that stands alone before a full stop: not the end of "didn't", nor a unit ("6 s").
bool is_initial(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  if (before.ends_with('\'') || before.ends_with("’")) return false;
  const std::size_t last = before.find_last_not_of(' ');
  const bool counted = last != std::string_view::npos && is_ascii_digit(before[last]);
  return !counted || !is_ascii_lower(text[at]);
}

/// Abbreviations after which a full stop ends no sentence.
bool is_abbreviation(std::string_view text, std::size_t dot) {
  std::size_t begin = dot;
  while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
  const std::string_view word = text.substr(begin, dot - begin);
  if (word.size() == 1) return is_initial(text, begin);
  // "No. 12", but "Do you compete? No. I watch."
  if (word == "No") {
    std::size_t next = dot + 1;
    while (next < text.size() && is_ascii_space(text[next])) ++next;
    return next < text.size() && is_ascii_digit(text[next]);
  }
  static constexpr std::array<std::string_view, 23> known{
      "Dr",  "Prof", "Mr",  "Mrs", "Ms",  "St",  "vs",   "al",  "etc", "approx", "Jan", "Feb",
      "Mar", "Apr",  "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",    "Inc"};
  return std::find(known.begin(), known.end(), word) != known.end();
}

TextRange trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && is_ascii_space(text[begin])) ++begin;
  while (end > begin && is_ascii_space(text[end - 1])) --end;
  return {begin, end};
}

/// "본선까지 올라갔고", "서비스를 열었으며": a verb in the past, and another clause to follow.
bool ends_past_clause(std::string_view text) {
  constexpr char32_t first_syllable = 0xAC00, finals = 28, double_siot = 20;
  const std::string_view joint = text.ends_with("으며") ? "으며" : "고";
  if (!text.ends_with(joint) || text.size() == joint.size()) return false;
  const char32_t stem = decode_before(text, text.size() - joint.size()).value;
  return is_hangul(stem) && stem >= first_syllable &&
         (stem - first_syllable) % finals == double_siot;
}

/// "레이팅은 1,655이고": what a number is, and another clause to follow.
bool ends_number_clause(std::string_view text) {
  for (const std::string_view joint : {"이고", "이며"}) {
    if (!text.ends_with(joint) || text.size() == joint.size()) continue;
    return is_ascii_digit(text[text.size() - joint.size() - 1]);
  }
  return false;
}

/// "전사가 아니라 부서에서": not the one but the other; but "제가 아니라 팀장이" denies all of it.
bool ends_denied_choice(std::string_view text) {
  constexpr std::string_view but = "아니라";
  if (!text.ends_with(but)) return false;
  text.remove_suffix(but.size());
  static constexpr std::array<std::string_view, 7> owner{"제가 ",   "내가 ",   "저희가 ", "우리가 ",
                                                         "본인이 ", "저만이 ", "혼자가 "};
  return std::none_of(owner.begin(), owner.end(),
                      [&](std::string_view word) { return text.ends_with(word); });
}

/// Whether a place lies between quotation marks that open in its sentence and close on its line.
/// Goes over the text once, with whoever looks for sentences.
class Quotes {
 public:
  explicit Quotes(std::string_view text) : text_(text) { enter_line(0); }

  void see(std::size_t at) {
    const char c = text_[at];
    if (c == '\n') return enter_line(at + 1);
    if (at < sentence_) return;
    if (c == '"') straight_ = !straight_;
    if (c != '\xE2') return;
    if (text_.compare(at, open.size(), open) == 0) curly_ = true;
    if (text_.compare(at, close.size(), close) == 0) curly_ = false;
  }
  void begin_sentence(std::size_t at) {
    sentence_ = at;
    straight_ = curly_ = false;
  }

  bool around(std::size_t at) const {
    const std::string_view behind = text_.substr(at + 1);
    if (straight_) return last_straight_ > at && !behind.starts_with('"');
    return curly_ && last_close_ > at && !behind.starts_with(close);
  }

 private:
  static constexpr std::string_view open = "“", close = "”";

  void enter_line(std::size_t begin) {
    const std::string_view line = text_.substr(begin, text_.find('\n', begin) - begin);
    const std::size_t straight = line.rfind('"'), curly = line.rfind(close);
    last_straight_ = straight == std::string_view::npos ? 0 : begin + straight;
    last_close_ = curly == std::string_view::npos ? 0 : begin + curly;
  }

  std::string_view text_;
  bool straight_ = false, curly_ = false;  ///< open, since the sentence began
  std::size_t sentence_ = 0;
  std::size_t last_straight_ = 0, last_close_ = 0;  ///< of the line
};

constexpr std::size_t longest_label = 24;  // bytes, up to the colon

/// "규모: 하루 64만 건", a row of its own among labelled ones.
bool opens_labelled_row(std::string_view text, std::size_t at) {
  return (at == 0 || text[at - 1] == '\n') &&
         text.substr(at, longest_label).find(": ") != text.npos;
}

/// From a label to the end of what stands behind and below it: the next line with a label.
TextRange labelled_range(std::string_view text, std::size_t begin) {
  for (std::size_t at = text.find('\n', begin); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    const std::string_view line = text.substr(at + 1, text.find('\n', at + 1) - at - 1);
    if (line.find(':') <= longest_label) return {begin, at};
  }
  return {begin, text.size()};
}

/// " and did not fall over": what is denied begins here, not with what was said before.
bool opens_denial(std::string_view rest) {
  static constexpr std::array<std::string_view, 4> joints{" and ", " but ", " yet ", " though "};
  static constexpr std::array<std::string_view, 15> auxiliaries{
      "did",  "does", "do",   "was",   "were",  "is",  "are",  "has",
      "have", "had",  "will", "would", "could", "can", "never"};
  for (std::string_view joint : joints) {
    if (!rest.starts_with(joint)) continue;
    rest.remove_prefix(joint.size());
    const std::string_view word = rest.substr(0, rest.find(' '));
    if (word == "not" || word == "never" || word.ends_with("n't")) return true;
    return std::find(auxiliaries.begin(), auxiliaries.end(), word) != auxiliaries.end() &&
           rest.substr(word.size()).starts_with(" not ");
  }
  return false;
}

}  // namespace

std::vector<TextRange> find_sentences(std::string_view text) {
  Patience::spend(text.size());
  std::vector<TextRange> out;
  std::size_t begin = 0;
  int depth = 0;  // of brackets: "(he won it. Twice.)" is one sentence
  Quotes quotes(text);
  const auto cut = [&](std::size_t end) {
    const bool semicolon = end > begin && text[end - 1] == ';';
    const TextRange range = trimmed(text, begin, semicolon ? end - 1 : end);
    if (!range.empty()) out.push_back(range);
    begin = end;
    depth = 0;
    quotes.begin_sentence(end);
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    quotes.see(i);
    if (c == '\n') {
      cut(i + 1);
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && depth > 0) {
      --depth;
    } else if (c == ';' && depth == 0) {
      cut(i + 1);
    } else if ((c == '.' || c == '!' || c == '?') && depth == 0) {
      std::size_t after = i + 1;
      while (after < text.size() &&
             (text[after] == '"' || text[after] == '\'' || text[after] == ')')) {
        ++after;
      }
      const bool space = after < text.size() && is_ascii_space(text[after]);
      if (!space || (c == '.' && is_abbreviation(text, i))) continue;
      if (c != '.' && quotes.around(i)) continue;  // "Fast or Slow? Predict Runtime"
      std::size_t next = after;
      while (next < text.size() && is_ascii_space(text[next])) ++next;
      if (next >= text.size()) continue;
      const bool digit_before = i > 0 && is_ascii_digit(text[i - 1]);
      const bool digit_after = is_ascii_digit(text[next]);
      if (c == '.' && digit_before && (digit_after || text[next] == '~' || text[next] == '-'))
        continue;
      // "DrivenData, Where's Whale-do? (2022): 41st"
      if (c != '.' && text[next] == '(') continue;
      if (is_ascii_lower(text[next])) continue;
      cut(after);
    }
  }
  cut(text.size());
  return out;
}

std::vector<TextRange> find_segments(std::string_view text, TextRange sentence) {
  std::vector<TextRange> out;
  std::size_t begin = sentence.begin;
  const auto cut = [&](std::size_t end, std::size_t next) {
    const TextRange range = trimmed(text, begin, end);
    if (!range.empty()) out.push_back(range);
    begin = next;
  };
  for (std::size_t i = sentence.begin; i < sentence.end;) {
    const CodePoint c = decode_at(text, i);
    const std::size_t next = i + c.length;
    const bool between_digits = i > sentence.begin && next < sentence.end &&
                                is_ascii_digit(text[i - 1]) && is_ascii_digit(text[next]);
    const bool spaced = i > sentence.begin && is_ascii_space(text[i - 1]) && next < sentence.end &&
                        is_ascii_space(text[next]);
    switch (c.value) {
      case ',':
      case ':':
        if (!between_digits) cut(i, next);
        break;
      case '(':
      case ')':
      case '[':
      case ']':
      case '|':
      case '\t':
      case 0x2014:  // em dash
      case 0x3001:
        cut(i, next);
        break;
      case '-':
      case '/':
      case 0x2013:  // en dash
      case 0xB7:    // middle dot
        if (spaced) cut(i, next);
        break;
      case ' ': {
        std::size_t end = i;
        while (end < sentence.end && text[end] == ' ') ++end;
        // Korean connectives that set one clause against the next: "나갔지만 입상하지 못했다".
        const std::string_view before = text.substr(begin, i - begin);
        const bool connective = before.ends_with("지만") || before.ends_with("으나") ||
                                before.ends_with("다가") || before.ends_with("는데") ||
                                ends_denied_choice(before) || ends_past_clause(before) ||
                                ends_number_clause(before);
        const std::string_view rest = text.substr(i, sentence.end - i);
        const bool denies = opens_denial(rest) || opens_denied_result(before, rest);
        if (end - i >= wide_gap || connective || denies) cut(i, end);
        i = end;
        continue;
      }
      default:
        break;
    }
    i = next;
  }
  cut(sentence.end, sentence.end);
  return out;
}

struct StanceWords::Parts {
  struct Pattern {
    std::string id, reach;
    std::size_t unless;  ///< index in `unless`
    std::size_t alone;   ///< index in `alone`
  };
  /// Patterns that are tried on the same pieces of text.
  struct Set {
    PatternSet set;
    std::vector<Pattern> patterns;
    std::vector<std::string> texts;
  };
  static constexpr std::size_t nothing = SIZE_MAX;
  Set on_segment, on_sentence;
  std::vector<PatternSet> unless;  ///< what takes the patterns of a group back
  std::vector<PatternSet> alone;   ///< the patterns whose own words are no claim, each by itself

  void add(const LexiconGroup& group) {
    std::size_t except = nothing;
    if (!group.unless.empty()) {
      except = unless.size();
      unless.emplace_back(group.unless);
    }
    Set& set = group.on == "sentence" ? on_sentence : on_segment;
    for (const std::string& pattern : group.patterns) {
      const bool by_match = group.reach == "match";
      set.patterns.push_back({group.id, group.reach, except, by_match ? alone.size() : nothing});
      if (by_match) alone.emplace_back(std::vector<std::string>{pattern});
      set.texts.push_back(pattern);
    }
  }
};

namespace {

/// "The app's nine million members were there before me": says whose the number in it is, and
/// nothing of the number in the sentence before.
bool counts_people_of_its_own(std::string_view sentence, std::string_view before) {
  static const PatternSet counted(
      {"(?:[0-9][0-9,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|"
       "fifty)"
       "(?: ?(?:k|m|thousand|million|billion))? (?:[a-z]+ )?(?:users|customers|members|"
       "subscribers|clients|visitors|riders|readers|players|policy ?holders|downloads|accounts)",
       "[0-9][0-9,.]* ?(?:만|천|백만|억)? ?명"});
  for (const std::vector<PatternMatch>& found : counted.find_all(sentence)) {
    for (const PatternMatch& match : found) {
      const std::string_view number = sentence.substr(
          match.begin, sentence.find_first_of(" 만천백억", match.begin) - match.begin);
      if (before.find(number) == std::string_view::npos) return true;
    }
  }
  return false;
}

}  // namespace

StanceWords::StanceWords(const Lexicon& lexicon) : parts_(std::make_unique<Parts>()) {
  for (const LexiconGroup& group : lexicon.groups) parts_->add(group);
  for (Parts::Set* set : {&parts_->on_segment, &parts_->on_sentence}) {
    set->set = PatternSet(set->texts);
  }
}

StanceWords::~StanceWords() = default;

std::vector<Stance> StanceWords::find(std::string_view text,
                                      const std::vector<TextRange>& sentences) const {
  std::vector<Stance> out;
  const std::string lower = lower_in_place(text);
  const std::string_view folded = lower;
  const auto reach_of = [&](const std::string& reach, std::size_t sentence, TextRange segment) {
    if (reach == "segment") return segment;
    if (reach == "item") {
      // In a life told in one paragraph, what was said long before is of something else.
      constexpr std::size_t longest_point = 2;  // sentences above
      return TextRange{sentence > longest_point ? sentences[sentence].begin : 0, text.size()};
    }
    if (reach == "label") return labelled_range(text, segment.begin);
    TextRange range = sentences[sentence];
    if (reach != "before") return range;
    if (sentence > 0 &&
        counts_people_of_its_own(range.of(folded), sentences[sentence - 1].of(folded)))
      return range;
    // "[Company results] raised 20 million": a label says it of what follows.
    const bool label = segment.begin == range.begin + 1 && text[range.begin] == '[';
    if (label) return range;
    // "(added up they have 8 million members, but that is their number)": within the brackets.
    const std::size_t open = text.rfind('(', segment.begin);
    if (open != std::string_view::npos && open >= range.begin) {
      const std::size_t close = text.find(')', open);
      if (close != std::string_view::npos && close >= segment.end && close <= range.end) {
        // "… first place (before I came)": a bracket that opens with it says it of the sentence.
        return segment.begin <= open + 1 ? range : TextRange{open, close};
      }
    }
    // "규모: 하루 64만 건", and below it "참고: …와는 무관": each row speaks for itself.
    if (sentence > 0 && !(opens_labelled_row(text, range.begin) &&
                          opens_labelled_row(text, sentences[sentence - 1].begin))) {
      range.begin = sentences[sentence - 1].begin;
    }
    return range;
  };
  std::vector<std::optional<bool>> excepted(parts_->unless.size());  // of the sentence at hand
  const auto look = [&](const Parts::Set& set, TextRange range, std::size_t sentence) {
    for (const std::size_t match :
         set.set.matching(folded.substr(range.begin, range.end - range.begin))) {
      const Parts::Pattern& pattern = set.patterns[match];
      if (pattern.unless != Parts::nothing) {
        std::optional<bool>& except = excepted[pattern.unless];
        const TextRange whole = sentences[sentence];
        if (!except) {
          except = parts_->unless[pattern.unless].any_matches(
              folded.substr(whole.begin, whole.end - whole.begin));
        }
        if (*except) continue;
      }
      if (pattern.alone != Parts::nothing) {
        const std::string_view part = folded.substr(range.begin, range.end - range.begin);
        const auto matches = parts_->alone[pattern.alone].find_all(part);
        for (const PatternMatch& words : matches.front()) {
          out.push_back({{range.begin + words.begin, range.begin + words.end}, pattern.id});
        }
        continue;
      }
      const TextRange reach = reach_of(pattern.reach, sentence, range);
      const bool known = std::any_of(out.begin(), out.end(), [&](const Stance& stance) {
        return stance.id == pattern.id && stance.range == reach;
      });
      if (!known) out.push_back({reach, pattern.id});
    }
  };
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    std::fill(excepted.begin(), excepted.end(), std::nullopt);
    if (!parts_->on_sentence.patterns.empty()) look(parts_->on_sentence, sentences[i], i);
    for (const TextRange& segment : find_segments(text, sentences[i])) {
      look(parts_->on_segment, segment, i);
    }
  }
  return out;
}

}  // namespace oneshot
