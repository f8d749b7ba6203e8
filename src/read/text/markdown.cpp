#include "read/text/markdown.h"

#include <algorithm>
#include <string>
#include <vector>

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "read/text/markdown_comments.h"

namespace oneshot {
namespace {

/// More emphasis than this is not open at once in any text; it keeps hostile input cheap.
constexpr std::size_t most_open_marks = 64;

bool is_space_at(char32_t c) { return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000; }
bool is_punctuation(char32_t c) {
  if (c < 0x80) return c > ' ' && c < 0x7F && !is_word(c);
  return u_ispunct(static_cast<UChar32>(c));
}

/// One line while its emphasis is looked for.
struct MarkedLine {
  Line* line = nullptr;
  std::vector<bool> opaque;  ///< bytes that hold no marks: code, link targets, escapes
  enum : unsigned char { bold = 1, italic = 2, mark = 4 };
  std::vector<unsigned char> style;

  explicit MarkedLine(Line& of)
      : line(&of), opaque(of.text.size(), false), style(of.text.size(), 0) {}
  void close_off(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < std::min(end, opaque.size()); ++i) opaque[i] = true;
  }
};

void find_code_and_escapes(MarkedLine& marked) {
  const std::string_view text = marked.line->text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() &&
        is_punctuation(static_cast<unsigned char>(text[i + 1]))) {
      marked.close_off(i, i + 2);
      ++i;
    }
  }
  for (CodeSpan span = next_code_span(text, 0); span.begin < text.size();
       span = next_code_span(text, span.end)) {
    if (!marked.opaque[span.begin]) marked.close_off(span.begin, span.end);
  }
}

/// The bracket that closes the one at `open`, with nesting; npos where there is none.
std::size_t closing_bracket(const MarkedLine& marked, std::size_t open, char left, char right) {
  const std::string_view text = marked.line->text;
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (marked.opaque[i]) continue;
    if (text[i] == left) ++depth;
    if (text[i] == right && --depth == 0) return i;
  }
  return std::string_view::npos;
}

/// `target "title"` or `<target>`.
std::string target_in(std::string_view inside) {
  inside = trim(inside);
  if (!inside.empty() && inside.front() == '<') {
    return std::string(inside.substr(1, std::min(inside.find('>'), inside.size()) - 1));
  }
  return std::string(inside.substr(0, inside.find_first_of(" \t")));
}

void add_link(MarkedLine& marked, std::size_t begin, std::size_t end, std::string target) {
  if (target.empty() || begin >= end) return;
  marked.line->links.push_back(
      {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), std::move(target)});
}

/// Links in brackets (inline and by reference) and in angle brackets.
void find_links(MarkedLine& marked, const MarkdownOutline& outline) {
  const std::string_view text = marked.line->text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (marked.opaque[i]) continue;
    if (text[i] == '<') {
      const std::size_t close = text.find('>', i);
      if (close == std::string_view::npos) continue;
      const std::string_view inside = text.substr(i + 1, close - i - 1);
      const bool address = inside.find("://") != std::string_view::npos ||
                           inside.find('@') != std::string_view::npos ||
                           inside.starts_with("mailto:");
      if (address && inside.find_first_of(" \t<") == std::string_view::npos) {
        add_link(marked, i + 1, close, std::string(inside));
      }
      if (address || (!inside.empty() && (is_ascii_letter(inside[0]) || inside[0] == '/'))) {
        marked.close_off(i, close + 1);
      }
    } else if (text[i] == '[') {
      const std::size_t close = closing_bracket(marked, i, '[', ']');
      if (close == std::string_view::npos) continue;
      const bool image = i > 0 && text[i - 1] == '!' && !marked.opaque[i - 1];
      std::string target;
      if (close + 1 < text.size() && text[close + 1] == '(') {
        const std::size_t end = closing_bracket(marked, close + 1, '(', ')');
        if (end == std::string_view::npos) continue;
        target = target_in(text.substr(close + 2, end - close - 2));
        marked.close_off(close + 1, end + 1);
      } else {
        std::string_view label = text.substr(i + 1, close - i - 1);
        if (close + 1 < text.size() && text[close + 1] == '[') {
          const std::size_t end = closing_bracket(marked, close + 1, '[', ']');
          if (end != std::string_view::npos && end > close + 2) {
            label = text.substr(close + 2, end - close - 2);
            marked.close_off(close + 1, end + 1);
          }
        }
        const auto found = outline.definitions.find(fold_label(label));
        const bool defines = close + 1 < text.size() && text[close + 1] == ':';
        if (found != outline.definitions.end() && !defines) target = found->second;
      }
      if (!image) add_link(marked, i + 1, close, std::move(target));
    }
  }
}

/// A run of `*` or `_` that may begin or end emphasis (CommonMark 0.31, 6.2).
struct Delimiter {
  std::size_t line = 0, begin = 0;  ///< index into the paragraph, byte of its first mark
  std::size_t count = 0;            ///< marks not used yet
  char mark = 0;
  bool opens = false, closes = false, both = false;
};

Delimiter delimiter_at(std::string_view text, std::size_t line, std::size_t begin,
                       std::size_t end) {
  const char32_t before = begin == 0 ? ' ' : decode_before(text, begin).value;
  const char32_t after = end >= text.size() ? ' ' : decode_at(text, end).value;
  const bool before_open = is_space_at(before) || is_punctuation(before);
  const bool after_open = is_space_at(after) || is_punctuation(after);
  const bool left = !is_space_at(after) && (!is_punctuation(after) || before_open);
  bool right = !is_space_at(before) && (!is_punctuation(before) || after_open);
  Delimiter found{line, begin, end - begin, text[begin]};
  // A Korean particle stands right behind a closing mark: **"이름"**은, __이름__은.
  if (found.count == 2 && is_hangul(after) && !is_space_at(before)) {
    found.opens = left && before_open && !is_punctuation(before);
    found.closes = true;
  } else if (found.mark == '*') {
    found.opens = left;
    found.closes = right;
  } else {
    found.opens = left && (!right || is_punctuation(before));
    found.closes = right && (!left || is_punctuation(after));
  }
  found.both = found.opens && found.closes;
  return found;
}

void apply_emphasis(std::vector<MarkedLine>& lines, Delimiter& open, Delimiter& close,
                    std::size_t used) {
  const std::size_t open_at = open.begin + open.count - used;
  for (std::size_t i = 0; i < used; ++i) {
    lines[open.line].style[open_at + i] |= MarkedLine::mark;
    lines[close.line].style[close.begin + i] |= MarkedLine::mark;
  }
  for (std::size_t l = open.line; l <= close.line; ++l) {
    const std::size_t begin = l == open.line ? open_at + used : 0;
    const std::size_t end = l == close.line ? close.begin : lines[l].style.size();
    for (std::size_t i = begin; i < end; ++i) {
      lines[l].style[i] |= used == 2 ? MarkedLine::bold : MarkedLine::italic;
    }
  }
  open.count -= used;
  close.count -= used;
  close.begin += used;
}

/// Whether an opening and a closing run may belong together ("rule of three").
bool match(const Delimiter& open, const Delimiter& close) {
  if (open.mark != close.mark || !open.opens || open.count == 0) return false;
  const bool odd = (open.both || close.both) && (open.count + close.count) % 3 == 0 &&
                   (open.count % 3 != 0 || close.count % 3 != 0);
  return !odd;
}

void find_emphasis(std::vector<MarkedLine>& lines) {
  std::vector<Delimiter> found;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const std::string_view text = lines[l].line->text;
    for (std::size_t i = 0; i < text.size();) {
      if (lines[l].opaque[i] || (text[i] != '*' && text[i] != '_')) {
        ++i;
        continue;
      }
      const std::size_t end = std::min(text.find_first_not_of(text[i], i), text.size());
      found.push_back(delimiter_at(text, l, i, end));
      i = end;
    }
  }
  // The opening runs still waiting; each closing run takes the nearest, what lies between is lost.
  std::vector<std::size_t> waiting;
  for (std::size_t c = 0; c < found.size(); ++c) {
    Delimiter& close = found[c];
    while (close.closes && close.count > 0) {
      const auto open = std::find_if(waiting.rbegin(), waiting.rend(),
                                     [&](std::size_t o) { return match(found[o], close); });
      if (open == waiting.rend()) break;
      Delimiter& opening = found[*open];
      apply_emphasis(lines, opening, close, opening.count >= 2 && close.count >= 2 ? 2 : 1);
      waiting.erase(open.base() - (opening.count == 0 ? 1 : 0), waiting.end());
    }
    if (close.opens && close.count > 0) {
      if (waiting.size() == most_open_marks) waiting.erase(waiting.begin());
      waiting.push_back(c);
    }
  }
}

void set_styles(MarkedLine& marked) {
  constexpr unsigned char shown = MarkedLine::bold | MarkedLine::italic;
  const std::string_view text = marked.line->text;
  for (std::size_t begin = 0; begin < text.size();) {
    const unsigned char style = marked.style[begin];
    std::size_t end = begin + 1;
    while (end < text.size() && marked.style[end] == style) ++end;
    if ((style & MarkedLine::mark) == 0 && (style & shown) != 0) {
      marked.line->styles.push_back(
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
           (style & MarkedLine::bold) != 0, (style & MarkedLine::italic) != 0, false});
    }
    begin = end;
  }
  bool letters = false, all_bold = true;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    if (is_word(c.value)) {
      letters = true;
      all_bold = all_bold && (marked.style[i] & MarkedLine::bold) != 0;
    }
    i += c.length;
  }
  marked.line->bold = letters && all_bold;
}

/// Whether emphasis cannot reach from the line before into this one.
bool begins_paragraph(std::string_view text) {
  const std::string_view rest = trim(text);
  if (rest.empty()) return true;
  if (rest.front() == '#' || rest.front() == '>' || rest.front() == '|') return true;
  if ((rest.front() == '-' || rest.front() == '+' || rest.front() == '*') && rest.size() > 1 &&
      is_ascii_space(rest[1])) {
    return true;
  }
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  return digits > 0 && digits + 1 < rest.size() && (rest[digits] == '.' || rest[digits] == ')') &&
         rest[digits + 1] == ' ';
}

bool ends_paragraph(std::string_view text) {
  const std::string_view rest = trim(text);
  return rest.empty() || rest.front() == '#' || rest.front() == '|';
}

}  // namespace

void understand_markdown(Document& document) {
  const MarkdownOutline outline = take_out_comments(document);
  std::vector<Line>& lines = document.pages.front().lines;
  std::vector<MarkedLine> paragraph;
  const auto finish = [&] {
    find_emphasis(paragraph);
    for (MarkedLine& marked : paragraph) set_styles(marked);
    paragraph.clear();
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (outline.code[i] || begins_paragraph(lines[i].text)) finish();
    const std::size_t length = lines[i].text.size();
    if (outline.code[i] || length == 0 || length > longest_marked_line) continue;
    MarkedLine& marked = paragraph.emplace_back(lines[i]);
    find_code_and_escapes(marked);
    find_links(marked, outline);
    if (ends_paragraph(lines[i].text)) finish();
  }
  finish();
}

}  // namespace oneshot
