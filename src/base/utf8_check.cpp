#include "base/utf8_check.h"

#include <cstdint>
#include <cstring>

#include <unicode/utf8.h>

#include "base/utf8.h"

namespace oneshot {
namespace {

bool is_follower(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

}  // namespace

bool is_utf8(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    // Most of most texts is ASCII: eight letters at once.
    std::uint64_t eight = 0;
    if (size - i >= static_cast<std::int64_t>(sizeof eight)) {
      std::memcpy(&eight, bytes + i, sizeof eight);
      if ((eight & 0x8080808080808080) == 0) {
        i += sizeof eight;
        continue;
      }
    }
    // So is most of Korean text three bytes, without the leads whose followers are restricted.
    if (size - i >= 3 && bytes[i] > 0xE0 && bytes[i] < 0xED && is_follower(bytes[i + 1]) &&
        is_follower(bytes[i + 2])) {
      i += 3;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) return false;
  }
  return true;
}

std::string as_utf8(std::string_view text) {
  if (is_utf8(text)) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    append_utf8(out, c.value);
    i += c.length;
  }
  return out;
}

}  // namespace oneshot
