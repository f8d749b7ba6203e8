#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/localized.h"
#include "document/document.h"
#include "judge/verdict.h"

namespace oneshot::html {

/// The text of a resume, page by page as it was read, with evidence highlighted where it stands.
///
///   line 31   [Jiwoo Han*, S. Kim.] [A paper.] NeurIPS 2025
///              s3, back to entry 4   s3
///
/// Quotes may overlap; the text is cut where any begins or ends, and a piece has the colour of the
/// shortest quote over it. Promise: the text comes out whole and in order, whatever the quotes say.
class ResumeText {
 public:
  /// `prefix` begins every id, so that many resumes fit into one page.
  ResumeText(const Document& document, Language language, std::string prefix);

  /// Highlights a quote in the colour `color` with a link back to `target` (an id); `title` is what
  /// the link says. Returns the id where the quote begins.
  std::string highlight(const Quote& quote, std::string color, std::string target,
                        std::string title);

  /// Makes the line of a quote a place to jump to, without colour; returns its id.
  std::string mark_line(const Quote& quote);

  /// All pages; after the quotes were added.
  std::string str() const;

 private:
  struct Highlight {
    std::size_t begin, end;
    std::string color, target, title;
  };

  std::string line(const Line& line, int page, int number, std::size_t begin) const;
  std::string pieces(std::string_view text, std::size_t begin) const;
  std::string hidden_on(int page) const;
  std::string text_id(std::size_t offset) const;
  std::string line_id(int page, int line) const;

  const Document& document_;
  LineOffsets offsets_;
  Language language_;
  std::string prefix_;
  std::size_t length_;  ///< of plain_text()
  double common_size_;  ///< of most lines
  std::vector<Highlight> highlights_;
  std::set<std::pair<int, int>> marked_lines_;
};

}  // namespace oneshot::html
