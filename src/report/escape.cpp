#include "report/escape.h"

#include <algorithm>

#include "base/utf8.h"
#include "report/terminal_text.h"

namespace oneshot {
namespace {

constexpr std::string_view word_joiner = "\u2060";  ///< unseen; tears links and mentions apart
constexpr std::string_view hex_digits = "0123456789ABCDEF";

std::string with_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// What marks something in a line of Markdown, in that of GitHub too.
bool is_markdown_mark(char c) {
  return std::string_view("\\`*_[]<>|~$#@&").find(c) != std::string_view::npos;
}

/// "- item", "1. item", "2) item", "+ item", "===".
bool starts_block(char c) { return std::string_view("-+=.)").find(c) != std::string_view::npos; }

bool is_unreserved(char c) {
  return is_ascii_digit(c) || is_ascii_letter(c) ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

void append_percent(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += hex_digits[byte >> 4U];
  out += hex_digits[byte & 0xFU];
}

std::string percent_encoded(std::string_view text, std::string_view special) {
  std::string out;
  for (char c : text) {
    if (special.find(c) != std::string_view::npos) {
      append_percent(out, c);
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string html_text(std::string_view text) { return with_entities(harmless(text)); }

std::string xml_text(std::string_view text) {
  constexpr char32_t first_no_character = 0xFFFE, last_no_character = 0xFFFF;
  const std::string clean = harmless(text);
  std::string out;
  for (std::size_t i = 0; i < clean.size();) {
    const CodePoint c = decode_at(clean, i);
    const bool allowed = c.value < first_no_character || c.value > last_no_character;
    append_utf8(out, allowed ? c.value : 0xFFFD);
    i += c.length;
  }
  return with_entities(out);
}

std::string markdown_text(std::string_view text) {
  const std::string clean = harmless(text);
  std::string out;
  bool at_begin = true;
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const char c = clean[i];
    // A mark or number at the beginning would start a list; "www" and a scheme start links.
    at_begin = at_begin && (c == ' ' || is_ascii_digit(c) || starts_block(c));
    const bool before_space = i + 1 == clean.size() || clean[i + 1] == ' ';
    const bool marks_block = at_begin && starts_block(c) && (before_space || clean[i + 1] == c);
    // Readers that know no escapes see no link either.
    const bool marks_link = (c == '(' && i > 0 && clean[i - 1] == ']') ||
                            (c == '!' && i + 1 < clean.size() && clean[i + 1] == '[');
    if (is_markdown_mark(c) || marks_block || marks_link) out += '\\';
    out += c;
    if (c == '@' || c == '#' || (c == ':' && !before_space)) out += word_joiner;
    const bool after_www =
        i >= 2 && (clean.compare(i - 2, 3, "www") == 0 || clean.compare(i - 2, 3, "WWW") == 0);
    if (after_www) out += word_joiner;
  }
  return out;
}

std::string markdown_code(std::string_view text) {
  const std::string clean = harmless(text);
  std::size_t longest = 0, run = 0;
  std::string body;
  for (char c : clean) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
    // A bar ends a table cell even within code; this one only looks like it.
    body += c == '|' ? std::string("\u2223") : std::string(1, c);
  }
  const std::string fence(longest + 1, '`');
  const bool needs_space = body.empty() || body.front() == '`' || body.back() == '`' ||
                           (body.front() == ' ' && body.back() == ' ');
  const std::string pad = needs_space ? " " : "";
  return fence + pad + body + pad + fence;
}

std::string github_message(std::string_view text) {
  return percent_encoded(harmless(text), "%\r\n");
}

std::string github_property(std::string_view text) {
  return percent_encoded(harmless(text), "%\r\n:,");
}

std::string sarif_message(std::string_view text) {
  std::string out;
  for (char c : harmless(text)) {
    // "[text](target)" is a link, wherever it stands.
    if (c == '(' && out.ends_with(']')) out += word_joiner;
    out += c;
  }
  return out;
}

std::string path_uri(std::string_view path) {
  std::string out = path.starts_with('/') ? "file://" : "";
  for (char c : path) {
    if (is_unreserved(c)) {
      out += c;
    } else {
      append_percent(out, c);
    }
  }
  return out;
}

}  // namespace oneshot
