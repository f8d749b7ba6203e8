#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/document.h"

namespace oneshot {

/// What the first pass over a Markdown text has found.
struct MarkdownOutline {
  std::vector<bool> code;                          ///< line by line: inside a code block
  std::map<std::string, std::string> definitions;  ///< folded label -> target, those referred to
};

/// Takes comments and unused link definitions out of the lines into Document::hidden.
MarkdownOutline take_out_comments(Document& document);

/// Link labels match without regard to case and runs of white space.
std::string fold_label(std::string_view label);

/// Longer lines are no prose; marks in them are left alone, as text.
constexpr std::size_t longest_marked_line = 20'000;

/// The first backtick span at or after `from`: [begin, end) with its marks, empty at the end of the
/// text where there is none.
struct CodeSpan {
  std::size_t begin = 0, end = 0;
};
CodeSpan next_code_span(std::string_view text, std::size_t from);

}  // namespace oneshot
