#include "read/pdf/text_string.h"

#include "base/utf8.h"
#include "read/pdf/cmap.h"

namespace oneshot::pdf {
namespace {

/// PDFDocEncoding from 0x18 to 0x1F and from 0x80 to 0xA0 (PDF 32000-1, annex D.2).
constexpr std::u32string_view accents = U"\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";
constexpr std::u32string_view upper =
    U"\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D"
    U"\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161"
    U"\u017E\uFFFD\u20AC";
constexpr char32_t language_escape = 0x1B;

}  // namespace

std::u32string characters_of_text_string(std::string_view bytes) {
  std::u32string text;
  if (bytes.starts_with("\xFE\xFF")) {
    text = characters_of_utf16(bytes.substr(2));
  } else if (bytes.starts_with("\xFF\xFE")) {
    std::string swapped(bytes.substr(2));
    for (std::size_t i = 0; i + 1 < swapped.size(); i += 2) std::swap(swapped[i], swapped[i + 1]);
    text = characters_of_utf16(swapped);
  } else if (bytes.starts_with("\xEF\xBB\xBF")) {
    for (std::size_t at = 3; at < bytes.size();) {
      const CodePoint c = decode_at(bytes, at);
      text.push_back(c.value);
      at += c.length;
    }
  } else {
    for (const char c : bytes) {
      const auto code = static_cast<unsigned char>(c);
      if (code >= 0x18 && code < 0x20)
        text.push_back(accents[code - 0x18U]);
      else if (code >= 0x80 && code <= 0xA0)
        text.push_back(upper[code - 0x80U]);
      else
        text.push_back(code);
    }
  }
  std::u32string plain;
  bool escaped = false;
  for (const char32_t c : text) {
    if (c == language_escape)
      escaped = !escaped;
    else if (!escaped && c != 0)
      plain.push_back(c);
  }
  return plain;
}

}  // namespace oneshot::pdf
