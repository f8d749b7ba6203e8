#include "resume/entries/citation.h"

#include <algorithm>
#include <optional>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"
#include "resume/facts/names/author_scan.h"
#include "resume/facts/quoted_parts.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

constexpr std::size_t shortest_title = 8;         // bytes
constexpr int farthest_year = 2;                  // of those ahead
constexpr std::size_t longest_short_remark = 64;  // bytes: "That is not me."

/// A title in quotation marks that holds no author.
TextRange quoted_title(std::string_view text, const TextRange& authors) {
  TextRange first{text.size(), text.size()};
  for (const QuotationMarks& marks : kQuotationMarks) {
    const std::vector<TextRange> parts = parts_between(marks, text);
    if (parts.empty()) continue;
    const TextRange& title = parts.front();
    if (title.size() >= shortest_title && title.begin < first.begin && !title.overlaps(authors))
      first = title;
  }
  return first.begin < text.size() ? first : TextRange{};
}

/// "title = {Night trains}" of BibTeX.
TextRange bibtex_title(std::string_view text) {
  static const PatternSet field({"(?i)[^k]title *= *[{\"]+[^}\"]*"});
  const std::vector<PatternMatch> found = std::move(field.find_all(text).front());
  if (found.empty()) return {};
  const std::size_t begin = text.find_first_of("{\"", found.front().begin);
  return {begin + 1, found.front().end};
}

std::size_t sentence_with(const std::vector<TextRange>& sentences, std::size_t at) {
  const auto found = std::find_if(sentences.begin(), sentences.end(),
                                  [&](const TextRange& sentence) { return at < sentence.end; });
  return static_cast<std::size_t>(found - sentences.begin());
}

/// The part of what follows the authors that is the title: up to the end of a cell or a full
/// stop, though it ends no sentence ("*Fewer Frames.* arXiv 2023").
TextRange up_to_sign(std::string_view text, TextRange rest) {
  while (rest.begin < rest.end && !is_ascii_letter(text[rest.begin]) &&
         static_cast<unsigned char>(text[rest.begin]) < 0x80) {
    ++rest.begin;  // the sign behind the authors, the year
  }
  for (std::size_t at = rest.begin; at < rest.end; ++at) {
    const bool cell = text[at] == '\t' || text[at] == '|' || text[at] == '\n' || text[at] == '[' ||
                      (text[at] == '(' && at > rest.begin + shortest_title);
    const bool stop = (text[at] == '.' || text[at] == '?' || text[at] == '!') &&
                      at + 1 < rest.end &&
                      (text[at + 1] == '*' || text[at + 1] == '_' || text[at + 1] == ' ');
    if (cell || stop) return {rest.begin, at};
  }
  return rest;
}

/// "Under review at ICLR 2027: ", "제1저자: " in front of a title: the length of such a label.
std::size_t state_label_length(std::string_view text) {
  static const PatternSet label(
      {"(?i)^[^a-z가-힣]*(?:under review|in review|submitted|sent to|accepted|in press|to appear|"
       "forthcoming|in preparation|rejected|published|appeared|presented|withdrawn|"
       "(?:first|lead|sole|co-?|joint first)[- ]?author|(?:공동 ?)?제? ?[1-9] ?저자|주저자|단독 "
       "?저자?|"
       "심사 ?중|투고|게재|채택)[^:\n\"“「]{0,40}: "});
  const std::vector<PatternHit> found = label.find_hits(text);
  return found.empty() ? 0 : found.front().match.end;
}

/// Without quotation marks a title follows the authors who open the text, else it precedes them.
TextRange plain_title(std::string_view text, const std::vector<TextRange>& sentences,
                      const TextRange& authors) {
  constexpr std::size_t longest_number = 12;  // bytes: "[P1] ", "5.1 "
  const std::size_t last = sentence_with(sentences, authors.end - 1);
  const std::size_t first = sentence_with(sentences, authors.begin);
  if (last >= sentences.size()) return {};
  const std::size_t begin = sentences[first].begin;
  // "Rejected from CVPR 2022, on arXiv only: Ann Roe, Painting with Shadows"
  const std::string_view label =
      trim(text.substr(begin, authors.begin - std::min(begin, authors.begin)));
  const bool labelled = first == 0 && label.ends_with(":") && has_year(label);
  if (!labelled && (first > 0 || authors.begin > begin + longest_number)) {
    TextRange same_line{begin, std::max(begin, authors.begin)};
    same_line.begin += state_label_length(same_line.of(text));
    return same_line.size() > longest_number || first == 0 ? same_line : sentences[first - 1];
  }
  const TextRange rest{authors.end, sentences[last].end};
  constexpr std::size_t longest_end = 10;  // bytes: " (2019):", "*."
  if (rest.size() > longest_end) return up_to_sign(text, rest);
  return last + 1 < sentences.size() ? up_to_sign(text, sentences[last + 1]) : TextRange{};
}

/// Told in a sentence of its own, not a part of the citation such as "Tutorial track".
bool is_prose(std::string_view text) {
  static const PatternSet prose(
      {"(?i)\\b(i|my|me|we|our|it|they|he|she|its|his|her|who|whose|is|was|were|are|has|have|had|"
       "did|do|does)\\b|(니다|[았었했였]다|[음함임됨])[.!)]?$|(저|제|저희|우리)(는|가|도|의)? "});
  return prose.any_matches(text);
}

/// Names that follow each other at the start of a text.
struct NamesInFront {
  std::size_t end = 0;  ///< behind the last, or the separator behind it
  int names = 0, dotted = 0;
};

NamesInFront names_in_front(std::string_view text) {
  NamesInFront out;
  constexpr int most_names = 400;  // of one list, as those of the largest experiments
  while (out.names < most_names) {
    const std::optional<author_scan::Name> name = author_scan::name_at(text, out.end);
    if (!name) break;
    ++out.names;
    out.dotted += name->dotted ? 1 : 0;
    out.end = author_scan::marks_end(text, name->range.end);
    const std::size_t next = author_scan::separator_end(text, out.end);
    if (next == 0) break;
    out.end = next;
  }
  return out;
}

}  // namespace

bool is_authors_alone(std::string_view text) {
  const NamesInFront front = names_in_front(text);
  const std::string_view rest = text.substr(std::min(front.end, text.size()));
  return front.names > 1 && front.dotted > 0 && (rest.empty() || rest == ".");
}

bool opens_citation(std::string_view text) {
  const std::size_t end = names_in_front(text).end;
  if (end == 0) return false;
  constexpr std::size_t longest_gap = 12;  // bytes: " (2023): "
  return opens_quotation(text.substr(end, longest_gap));
}

Citation find_citation(std::string_view text, const std::vector<TextRange>& sentences,
                       const AuthorList& authors) {
  Citation citation;
  citation.title = bibtex_title(text);
  if (citation.title.empty()) citation.title = quoted_title(text, authors.range);
  if (citation.title.empty()) citation.title = plain_title(text, sentences, authors.range);
  const std::size_t end = std::max(citation.title.end, authors.range.end);
  const std::size_t last = sentence_with(sentences, end > 0 ? end - 1 : 0);
  citation.remarks = last < sentences.size() ? sentences[last].end : text.size();
  return citation;
}

std::string without_title(std::string_view text, const Citation& citation) {
  std::string out(text);
  for (std::size_t i = citation.title.begin; i < std::min(citation.title.end, out.size()); ++i) {
    if (out[i] != '\n' && out[i] != ' ') out[i] = 'x';
  }
  return out;
}

bool names_year_ahead(std::string_view text, int this_year) {
  for (int year = this_year + 1; year <= this_year + farthest_year; ++year) {
    if (text.find(std::to_string(year)) != std::string_view::npos) return true;
  }
  return false;
}

std::vector<Stance> years_ahead(std::string_view text, const TextRange& title, int this_year) {
  constexpr std::size_t digits = 4;
  std::vector<Stance> out;
  for (int year = this_year + 1; year <= this_year + farthest_year; ++year) {
    const std::string written = std::to_string(year);
    for (std::size_t at = text.find(written); at != std::string_view::npos;
         at = text.find(written, at + digits)) {
      const TextRange range{at, at + digits};
      const char before = at > 0 ? text[at - 1] : ' ';
      const char after = range.end < text.size() ? text[range.end] : ' ';
      const bool alone = before == ' ' || before == '(' || before == '\t' || before == '\'';
      const bool goes_on = is_ascii_digit(after) || is_ascii_letter(after) || after == '-';
      if (alone && !goes_on && !range.overlaps(title)) out.push_back({range, "pending"});
    }
  }
  return out;
}

bool is_fate(const Stance& stance) { return stance.id == "pending" || stance.id == "refused"; }

bool speaks_of_paper(std::string_view text) {
  static const PatternSet paper(
      {"(?i)\\b(papers?|articles?|manuscripts?|preprints?|arxiv|(co-?)?authors?|"
       "reviewers|camera-ready|(under|in) (peer )?(review|revision))\\b|\\bauthor *= "
       "*[{\"]|논문|저자|(?:제가|저희가|직접|혼자|함께|같이) "
       "?(?:쓴|써|썼)|프리프린트|원고|투고|심사 ?중"});
  return paper.any_matches(text);
}

std::vector<Stance> stances_of_paper(std::string_view text, const std::vector<TextRange>& sentences,
                                     const Citation& citation, std::vector<Stance> stances) {
  std::vector<Stance> out;
  for (Stance& stance : stances) {
    const std::size_t at = sentence_with(sentences, stance.range.end - 1);
    if (at >= sentences.size()) continue;
    const TextRange said = sentences[at];
    if (stance.id == "disowned") {
      // "My professor's group had two papers there that year, in which I had no part" takes nothing
      // from the paper before it.
      const bool remark = said.begin >= citation.remarks && stance.range.begin < said.begin;
      // "YS Kim은 연구실 동료이며 저는 저자가 아닙니다" is said of the paper, however long.
      const std::string_view told = said.of(text);
      const bool of_authors = told.find("저자가 아") != std::string_view::npos ||
                              told.find("not an author") != std::string_view::npos ||
                              told.find("not the author") != std::string_view::npos;
      if (remark && said.size() > longest_short_remark && !of_authors)
        stance.range.begin = said.begin;
    } else if (!is_fate(stance)) {
      const bool remark = stance.range.begin >= citation.remarks;
      if (!remark || !is_prose(said.of(text))) continue;
    }
    if (!stance.range.overlaps(citation.title)) {
      out.push_back(std::move(stance));
      continue;
    }
    const TextRange before{stance.range.begin, citation.title.begin};
    const TextRange after{citation.title.end, stance.range.end};
    if (before.begin < before.end) out.push_back({before, stance.id});
    if (after.begin < after.end) out.push_back({after, stance.id});
  }
  return out;
}

}  // namespace oneshot
