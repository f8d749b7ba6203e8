#include "resume/facts/names/author_scan.h"
#include "resume/facts/names/authors.h"
#include "resume/facts/names/equal_authors.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;

constexpr std::size_t kFootnoteReach = 48;  // bytes from a mark to what it means

/// The first footnote mark from a position on, or the text's end.
std::size_t next_mark(std::string_view text, std::size_t at) {
  const auto may_open = [](char c) {  // the first byte of marks in UTF-8
    return c == '*' || c == '#' || c == '+' || c == '\xC2' || c == '\xE2';
  };
  while (at < text.size() &&
         !(may_open(text[at]) && author_scan::is_mark(code_point_at(text, at)))) {
    ++at;
  }
  return at;
}

}  // namespace

AuthorMarks read_author_marks(std::string_view text) {
  AuthorMarks marks;
  const std::string folded = fold(text);
  if (next_mark(text, 0) == text.size() &&
      !contains_any(folded, {"asterisk", "starred", "star ", "stars ", "dagger", "별표", "칼표"})) {
    return marks;
  }
  const Words corresponding = {"corresponding", "correspondence", "교신"};
  for (std::size_t at = next_mark(text, 0); at < text.size();
       at = next_mark(text, next_code_point(text, at))) {
    const std::size_t next = next_code_point(text, at);
    const std::string_view mark = text.substr(at, next - at);
    // What a mark means stands right after it, up to the next mark; or before it: "equal (*)".
    const std::size_t begin = skip_spaces(folded, next);
    std::size_t end = begin;
    while (end < folded.size() && end < begin + kFootnoteReach && folded[end] != '\n' &&
           folded[end] != ';' && folded[end] != '"' &&
           !author_scan::is_mark(code_point_at(folded, end))) {
      end = next_code_point(folded, end);
    }
    std::string_view meaning = std::string_view(folded).substr(begin, end - begin);
    // A name after the mark: it belongs to an author, not to a footnote.
    const bool after_name = at > 0 && (letter_before(text, at) || hangul_before(text, at));
    if (after_name && (meaning.empty() || meaning[0] == ',' || meaning[0] == '.')) meaning = {};
    const std::size_t left = at - std::min<std::size_t>(at, 28);
    const std::string_view lead = std::string_view(folded).substr(left, at - left);
    const bool pointed_at = lead.ends_with("(") || lead.ends_with(": ") || lead.ends_with("by ") ||
                            lead.ends_with("with ");
    // "* equal", and no more, is enough behind a mark.
    const bool equal = speaks_of_equal_authors(meaning) || meaning.starts_with("equal") ||
                       meaning.starts_with("동등") || meaning.starts_with("동일");
    if (equal ||
        (pointed_at && (speaks_of_equal_authors(lead) || contains_any(lead, {"equal", "동등"})))) {
      if (marks.equal.find(mark) == std::string::npos) marks.equal += mark;
    } else if (contains_any(meaning, corresponding)) {
      if (marks.corresponding.find(mark) == std::string::npos) marks.corresponding += mark;
    }
  }
  // "An asterisk marks equal contribution": the mark by its name.
  struct NamedMark {
    std::string_view mark;
    Words names;
  };
  static const NamedMark named[] = {{"*", {"asterisk", "starred", " star ", "stars ", "별표"}},
                                    {"†", {"dagger", "칼표"}}};
  for (const NamedMark& one : named) {
    if (marks.equal.empty() && contains_any(folded, one.names) &&
        (speaks_of_equal_authors(folded) || contains_any(folded, {"equal", "동등"})))
      marks.equal += one.mark;
  }
  return marks;
}

}  // namespace oneshot
