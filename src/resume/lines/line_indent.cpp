#include "resume/lines/line_indent.h"

#include "base/utf8.h"

namespace oneshot {

TextStart skip_space(std::string_view text, TextStart at) {
  constexpr int tab_stop = 4;  // columns
  for (; at.byte < text.size() && is_ascii_space(text[at.byte]); ++at.byte) {
    const bool tab = text[at.byte] == '\t';
    at.column = tab ? (at.column / tab_stop + 1) * tab_stop : at.column + 1;
  }
  return at;
}

int wide_spaces_before(std::string_view line) {
  int count = 0;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = decode_at(line, i);
    if (c.value != U'\u3000' && !(c.value < 0x80 && is_ascii_space(line[i]))) break;
    count += c.value == U'\u3000' ? 1 : 0;
    i += c.length;
  }
  return count;
}

}  // namespace oneshot
