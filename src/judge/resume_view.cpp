#include "judge/resume_view.h"

#include <algorithm>

#include "base/utf8.h"
#include "resume/facts/quoted_parts.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

constexpr std::size_t longest_quoted_sentence =
    400;                                          // bytes; of a longer one the lines with the match
constexpr std::size_t longest_quoted_line = 260;  // bytes; of a longer one the sentence is quoted
constexpr std::size_t quoted_around = 600;        // bytes on each side, of a sentence without end

/// The part of a sentence that is near to what was found in it, cut between words where it has any.
TextRange near_part(std::string_view text, const TextRange& sentence, const TextRange& found) {
  TextRange part = sentence;
  if (found.begin > sentence.begin + quoted_around) {
    const std::size_t space = text.find(' ', found.begin - quoted_around);
    part.begin = space < found.begin ? space + 1 : found.begin;
  }
  if (found.end + quoted_around < sentence.end) {
    const std::size_t space = text.rfind(' ', found.end + quoted_around);
    part.end = space != std::string_view::npos && space > found.end ? space : found.end;
  }
  return part;
}

}  // namespace

ResumeView::ResumeView(const Resume& resume, const TermMatcher& terms)
    : resume_(resume), offsets_(*resume.document) {
  std::size_t size = 0;
  for (const Node& node : resume.nodes) size += node.text.size() + 1;
  text_.reserve(size);
  claims_.reserve(size);
  for (const Node& node : resume.nodes) {
    starts_.push_back(text_.size());
    text_ += node.text.str();
    claims_ += node.claims;
    text_ += '\n';
    claims_ += '\n';
  }
  terms_ = terms.find(text_);
  drop_terms_in_titles();
}

/// "A Year of ICML Abstracts in One Plot", arXiv 2021: what the title of a paper names is what the
/// paper is about, and no venue. A year in the quotation tells that it is more than a title.
void ResumeView::drop_terms_in_titles() {
  std::vector<TextRange> titles;
  for (std::size_t i = 0; i < resume_.nodes.size(); ++i) {
    const Node& node = resume_.nodes[i];
    if (node.kind != EntryKind::paper) continue;
    const std::string& text = node.text.str();
    const auto add = [&](const TextRange& title) {
      if (!has_year(title.of(text)))
        titles.push_back({starts_[i] + title.begin, starts_[i] + title.end});
    };
    for (const TextRange& title : quoted_titles(text)) {
      if (title.size() < text.size() / 4 * 3) add(title);
    }
    // Without quotation marks, where words and a year further on tell that more than the title
    // follows.
    const TextRange& plain = node.paper_title;
    if (plain.empty()) continue;
    const std::string_view rest = std::string_view(text).substr(plain.end);
    if (has_year(rest) && std::any_of(rest.begin(), rest.end(), is_ascii_upper)) add(plain);
  }
  if (titles.empty()) return;
  std::erase_if(terms_, [&](const TermMatch& match) {
    return std::any_of(titles.begin(), titles.end(), [&](const TextRange& title) {
      return match.begin >= title.begin && match.end <= title.end;
    });
  });
}

bool ResumeView::is_claimed(const TextRange& range) const {
  return range.begin < claims_.size() && claims_[range.begin] != unclaimed &&
         claims_[range.end - 1] != unclaimed;
}

int ResumeView::node_at(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<int>(after - starts_.begin()) - 1;
}

TextRange ResumeView::range_of(int node) const {
  const std::size_t begin = starts_[static_cast<std::size_t>(node)];
  return {begin, begin + resume_.nodes[static_cast<std::size_t>(node)].text.size()};
}

TextRange ResumeView::range_of_subtree(int node) const {
  const int last = resume_.nodes[static_cast<std::size_t>(node)].last - 1;
  return {starts_[static_cast<std::size_t>(node)], range_of(std::max(last, node)).end};
}

TextRange ResumeView::sentence_at(std::size_t offset) const {
  const int index = node_at(offset);
  const std::size_t start = starts_[static_cast<std::size_t>(index)];
  for (const TextRange& sentence : resume_.nodes[static_cast<std::size_t>(index)].sentences) {
    if (offset < start + sentence.end) return {start + sentence.begin, start + sentence.end};
  }
  return range_of(index);
}

Quote ResumeView::quote_between(const Span& span) const {
  const auto& [first, last] = span;
  const Document& document = *resume_.document;
  Quote quote;
  quote.page = first.page;
  quote.line = first.line;
  quote.offset = offsets_.of(first);
  std::string text;
  Position at = first;
  while (at.page < last.page || (at.page == last.page && at.line <= last.line)) {
    const std::vector<Line>& lines = document.pages[static_cast<std::size_t>(at.page) - 1].lines;
    if (at.line > static_cast<int>(lines.size())) {
      ++at.page;
      at.line = 1;
      at.column = 0;
      text += ' ';
      continue;
    }
    const std::string& line = lines[static_cast<std::size_t>(at.line) - 1].text;
    const bool ends_here = at.page == last.page && at.line == last.line;
    const std::size_t end =
        ends_here ? std::min<std::size_t>(last.column, line.size()) : line.size();
    if (at.column < end) text += line.substr(at.column, end - at.column);
    text += ' ';
    ++at.line;
    at.column = 0;
  }
  quote.length = offsets_.of(last) - quote.offset;
  quote.text = fold_space(text);
  return quote;
}

Quote ResumeView::quote(const TextRange& range) const {
  const int index = node_at(range.begin);
  const Node& node = resume_.nodes[static_cast<std::size_t>(index)];
  const std::size_t start = starts_[static_cast<std::size_t>(index)];
  std::size_t begin = range.begin - start;
  std::size_t end = std::min(std::max(range.end - start, begin + 1), node.text.size());
  const TextRange said = sentence_at(range.begin);
  if (said.end - said.begin <= longest_quoted_sentence) {
    begin = std::min(begin, said.begin - start);
    end = std::max(end, said.end - start);
  }
  Span span{node.text.position(begin), node.text.end_position(end)};
  if (!widen_to_lines(span)) {
    const TextRange sentence{said.begin, std::max(said.end, start + end)};
    const TextRange part = near_part(text(), sentence, {start + begin, start + end});
    span = {node.text.position(part.begin - start),
            node.text.end_position(std::min(part.end - start, node.text.size()))};
  }
  return quote_between(within_column(resume_, span, node.text.position(range.begin - start)));
}

Quote ResumeView::quote_lines(const TextRange& range) const {
  const int index = node_at(range.begin);
  const int end_index = node_at(range.end > range.begin ? range.end - 1 : range.begin);
  const Node& node = resume_.nodes[static_cast<std::size_t>(index)];
  const Node& end_node = resume_.nodes[static_cast<std::size_t>(end_index)];
  const Position first = node.text.position(range.begin - starts_[static_cast<std::size_t>(index)]);
  const std::size_t end = range.end - starts_[static_cast<std::size_t>(end_index)];
  Span span{first, end_node.text.end_position(std::min(end, end_node.text.size()))};
  widen_to_lines(span);
  return quote_between(within_column(resume_, span, first));
}

bool ResumeView::widen_to_lines(Span& span) const {
  const TextRange head = line_around(resume_, span.first);
  const TextRange tail = line_around(resume_, byte_before(span.last));
  if (head.size() > longest_quoted_line || tail.size() > longest_quoted_line) return false;
  span.first.column = static_cast<std::uint32_t>(head.begin);
  span.last.column = static_cast<std::uint32_t>(tail.end);
  return true;
}

}  // namespace oneshot
