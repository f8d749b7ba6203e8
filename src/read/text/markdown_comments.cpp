#include "read/text/markdown_comments.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/utf8.h"

namespace oneshot {
namespace {

constexpr std::size_t most_indent = 3;  ///< more makes an indented code block
constexpr std::size_t fence_length = 3;
constexpr std::string_view comment_open = "<!--", comment_close = "-->";

std::size_t indent_of(std::string_view text) {
  return std::min(text.find_first_not_of(' '), text.size());
}

/// The fence that a line opens or closes: its character and length, 0 where it is none.
struct Fence {
  char mark = 0;
  std::size_t length = 0;
  bool bare = false;  ///< nothing stands behind it: only such a one can close
};

Fence fence_in(std::string_view text) {
  const std::size_t begin = indent_of(text);
  if (begin > most_indent || begin >= text.size()) return {};
  const char mark = text[begin];
  if (mark != '`' && mark != '~') return {};
  const std::size_t end = std::min(text.find_first_not_of(mark, begin), text.size());
  if (end - begin < fence_length) return {};
  const std::string_view info = trim(text.substr(end));
  if (mark == '`' && info.find('`') != std::string_view::npos) return {};
  return {mark, end - begin, info.empty()};
}

/// Walks over the lines and takes the HTML comments out.
class CommentRemover {
 public:
  CommentRemover(Document& document, std::vector<bool>& code) : document_(document), code_(code) {}

  void run() {
    std::vector<Line>& lines = document_.pages.front().lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      number_ = static_cast<int>(i) + 1;
      if (!inside_) follow_fence(lines[i].text);
      code_.push_back(open_fence_.length > 0 || closed_fence_);
      if (!code_.back()) lines[i].text = without_comments(lines[i].text);
    }
    if (inside_) finish();
  }

 private:
  void follow_fence(std::string_view text) {
    closed_fence_ = false;
    const Fence fence = fence_in(text);
    if (open_fence_.length == 0) {
      open_fence_ = fence;
    } else if (fence.mark == open_fence_.mark && fence.length >= open_fence_.length && fence.bare) {
      open_fence_ = {};
      closed_fence_ = true;
    }
  }

  std::string without_comments(std::string_view text) {
    std::string kept;
    std::size_t at = 0;
    while (at < text.size() || inside_) {
      if (inside_) {
        const std::size_t close = text.find(comment_close, at);
        hidden_ += text.substr(at, close - at);
        if (close == std::string_view::npos) {
          hidden_ += '\n';
          break;
        }
        at = close + comment_close.size();
        finish();
        continue;
      }
      const std::size_t open = find_open(text, at);
      kept += text.substr(at, open - at);
      if (open == std::string_view::npos) break;
      inside_ = true;
      opened_at_ = number_;
      at = open + comment_open.size();
    }
    return kept;
  }

  /// The next comment that opens outside of a code span.
  static std::size_t find_open(std::string_view text, std::size_t from) {
    std::size_t open = text.find(comment_open, from);
    for (CodeSpan span = next_code_span(text, from); open != std::string_view::npos;
         span = next_code_span(text, span.end)) {
      if (open < span.begin || span.begin == text.size()) return open;
      if (open < span.end) open = text.find(comment_open, span.end);
    }
    return open;
  }

  void finish() {
    inside_ = false;
    const std::string text(trim(hidden_));
    hidden_.clear();
    if (!text.empty()) {
      document_.hidden.push_back({1, HiddenMethod::comment, text, std::nullopt, opened_at_});
    }
  }

  Document& document_;
  std::vector<bool>& code_;
  Fence open_fence_;
  bool closed_fence_ = false;
  bool inside_ = false;
  std::string hidden_;
  int number_ = 0, opened_at_ = 0;  ///< of lines, from 1
};

/// `[label]: target "title"` (CommonMark 0.31, 4.7).
struct Definition {
  std::string label, target, title;
  std::size_t last = 0;  ///< the line that it ends on
};

char closing_of(char open) { return open == '(' ? ')' : open; }

/// Labels by which people write comments; what stands behind them needs no quotes then.
bool means_comment(const Definition& definition) {
  return (definition.target == "#" || definition.target.empty()) &&
         (definition.label == "//" || definition.label == "comment" || definition.label == "#");
}

std::optional<Definition> definition_at(const std::vector<Line>& lines, std::size_t index) {
  const std::string_view text = lines[index].text;
  const std::size_t begin = indent_of(text);
  if (begin > most_indent || begin >= text.size() || text[begin] != '[') return std::nullopt;
  const std::size_t close = text.find("]:", begin);
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view label = text.substr(begin + 1, close - begin - 1);
  if (trim(label).empty() || label.find_first_of("[]") != std::string_view::npos ||
      label.front() == '^') {
    return std::nullopt;  // the last is a footnote, which is shown
  }
  Definition found{fold_label(label), {}, {}, index};
  std::string_view rest = trim(text.substr(close + 2));
  if (rest.empty()) return std::nullopt;
  if (rest.front() == '<') {
    const std::size_t end = rest.find('>');
    if (end == std::string_view::npos) return std::nullopt;
    found.target = rest.substr(1, end - 1);
    rest = trim(rest.substr(end + 1));
  } else {
    const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
    found.target = rest.substr(0, end);
    rest = trim(rest.substr(end));
  }
  if (rest.empty()) return found;
  const char open = rest.front();
  if (open != '"' && open != '\'' && open != '(') {
    if (!means_comment(found)) return std::nullopt;
    found.title = rest;
    return found;
  }
  std::string title(rest.substr(1));
  while (title.empty() || title.back() != closing_of(open)) {
    if (++found.last >= lines.size() || trim(lines[found.last].text).empty()) return std::nullopt;
    title += '\n';
    title += trim(lines[found.last].text);
  }
  title.pop_back();
  found.title = title;
  return found;
}

/// All texts in square brackets, folded: the labels that may be referred to.
void collect_labels(std::string_view text, std::set<std::string>& labels) {
  for (std::size_t open = text.find('['); open != std::string_view::npos;
       open = text.find('[', open + 1)) {
    const std::size_t close = text.find_first_of("[]", open + 1);
    if (close != std::string_view::npos && text[close] == ']') {
      labels.insert(fold_label(text.substr(open + 1, close - open - 1)));
    }
  }
}

void take_out_definitions(Document& document, MarkdownOutline& outline) {
  std::vector<Line>& lines = document.pages.front().lines;
  std::map<std::size_t, Definition> found;
  std::set<std::string> labels;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (outline.code[i]) continue;
    if (auto definition = definition_at(lines, i)) {
      const std::size_t first = i;
      i = definition->last;
      found.emplace(first, *std::move(definition));
    } else {
      collect_labels(lines[i].text, labels);
    }
  }
  for (const auto& [first, definition] : found) {
    if (labels.contains(definition.label) && !means_comment(definition)) {
      outline.definitions.emplace(definition.label, definition.target);
      continue;
    }
    for (std::size_t i = first; i <= definition.last; ++i) lines[i].text.clear();
    if (!definition.title.empty()) {
      document.hidden.push_back(
          {1, HiddenMethod::comment, definition.title, std::nullopt, static_cast<int>(first) + 1});
    }
  }
}

}  // namespace

std::string fold_label(std::string_view label) {
  std::string folded = fold_space(label);
  for (char& c : folded) {
    if (is_ascii_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
  }
  return folded;
}

CodeSpan next_code_span(std::string_view text, std::size_t from) {
  if (text.size() > longest_marked_line) return {text.size(), text.size()};
  for (std::size_t open = text.find('`', from); open != std::string_view::npos;) {
    const std::size_t inside = std::min(text.find_first_not_of('`', open), text.size());
    const std::string_view mark = text.substr(open, inside - open);
    for (std::size_t close = text.find(mark, inside); close != std::string_view::npos;) {
      const std::size_t end = std::min(text.find_first_not_of('`', close), text.size());
      if (end - close == mark.size()) return {open, end};
      close = text.find(mark, end);
    }
    open = text.find('`', inside);
  }
  return {text.size(), text.size()};
}

MarkdownOutline take_out_comments(Document& document) {
  MarkdownOutline outline;
  CommentRemover(document, outline.code).run();
  take_out_definitions(document, outline);
  return outline;
}

}  // namespace oneshot
