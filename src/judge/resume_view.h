#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/column_span.h"
#include "judge/verdict.h"
#include "resume/resume.h"
#include "rules/term_matcher.h"

namespace oneshot {

/// A resume as one text: node after node, each followed by '\n'; a place is an offset in that text.
class ResumeView {
 public:
  ResumeView(const Resume& resume, const TermMatcher& terms);
  ResumeView(const ResumeView&) = delete;
  ResumeView& operator=(const ResumeView&) = delete;

  const Resume& resume() const { return resume_; }
  const std::string& text() const { return text_; }
  /// The same, with what the owner does not claim masked; see Node::claims.
  const std::string& claims() const { return claims_; }
  bool is_claimed(const TextRange& range) const;

  int node_at(std::size_t offset) const;
  TextRange range_of(int node) const;
  /// A node with all that stands below it.
  TextRange range_of_subtree(int node) const;
  /// The sentence around an offset.
  TextRange sentence_at(std::size_t offset) const;

  /// Terms of all lists in text().
  const std::vector<TermMatch>& terms() const { return terms_; }

  /// What stands in the document at these places: whole lines, or the sentence within a long one.
  Quote quote(const TextRange& range) const;
  /// All lines from the first to the last, as they stand.
  Quote quote_lines(const TextRange& range) const;

 private:
  void drop_terms_in_titles();

  /// From the first letter of the first line to the last of the last line; false where one of them
  /// is too long for that.
  bool widen_to_lines(Span& span) const;
  Quote quote_between(const Span& span) const;

  const Resume& resume_;
  LineOffsets offsets_;
  std::string text_, claims_;
  std::vector<std::size_t> starts_;  ///< of the nodes
  std::vector<TermMatch> terms_;
};

}  // namespace oneshot
