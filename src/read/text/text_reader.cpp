#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "read/reader.h"
#include "read/text/encoding.h"
#include "read/text/markdown.h"
#include "read/text/signature.h"

namespace oneshot {
namespace {

constexpr char32_t next_line = 0x85, line_separator = 0x2028, paragraph_separator = 0x2029;

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    const bool white = c.value <= ' ' || c.value == 0xA0 || c.value == 0x3000 ||
                       c.value == 0x200B || c.value == 0xFEFF;
    if (!white) return false;
    i += c.length;
  }
  return true;
}

/// A control character can change what a terminal or a later reader shows; a form feed is a page
/// break of text that was printed once.
void append_harmless(std::string& line, char32_t c) {
  const bool control = (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
  if (!control) {
    append_utf8(line, c);
  } else if (!line.empty()) {
    line += ' ';
  }
}

/// Splits at "\n", "\r\n", "\r", and at the line ends that word processors leave in text. A last
/// line without an end counts; there is no empty line after the last end.
std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  std::string line;
  bool open = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    i += c.length;
    if (c.value == '\r' && i < text.size() && text[i] == '\n') continue;
    if (c.value == '\n' || c.value == '\r' || c.value == '\v' || c.value == next_line ||
        c.value == line_separator || c.value == paragraph_separator) {
      lines.push_back(to_nfc(line));
      line.clear();
      open = false;
    } else {
      append_harmless(line, c.value);
      open = true;
    }
  }
  if (open) lines.push_back(to_nfc(line));
  return lines;
}

}  // namespace

Result<Document> read_text(std::string_view bytes, Format format) {
  if (bytes.empty()) {
    return ReadFailure{ReadError::empty, "the file is empty; give one with the resume's text"};
  }
  if (auto foreign = recognise_foreign_format(bytes)) return *std::move(foreign);
  const std::optional<std::string> text = decode_text(bytes);
  if (!text) {
    return ReadFailure{ReadError::unsupported,
                       "this is no text, PDF or Markdown; export the resume as PDF"};
  }
  if (is_blank(*text)) {
    return ReadFailure{ReadError::empty,
                       "the file holds nothing but blanks; give one with the resume's text"};
  }
  Document document;
  document.format = format;
  Page& page = document.pages.emplace_back();
  for (std::string& line : split_lines(*text)) page.lines.emplace_back().text = std::move(line);
  if (format == Format::markdown) understand_markdown(document);
  return document;
}

}  // namespace oneshot
