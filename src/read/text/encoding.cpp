#include "read/text/encoding.h"

#include <algorithm>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "base/utf8.h"

namespace oneshot {
namespace {

using namespace std::string_view_literals;

struct DecodeOptions {
  double most_controls = 0.02;        ///< share of control characters that text may hold
  double most_malformed = 0.05;       ///< share of malformed bytes among those above ASCII, UTF-8
  double least_plausible = 0.9;       ///< share of letters of our scripts in guessed UTF-16
  double least_korean = 0.5;          ///< share of Hangul and Han above ASCII, for CP949
  std::size_t guessed_window = 8192;  ///< bytes looked at to guess UTF-16
};
constexpr DecodeOptions limits;

struct Mark {
  std::string_view bytes;
  const char* encoding;
};
constexpr Mark byte_order_marks[] = {
    {"\xFF\xFE\0\0"sv, "UTF-32LE"}, {"\0\0\xFE\xFF"sv, "UTF-32BE"}, {"\xEF\xBB\xBF"sv, "UTF-8"},
    {"\xFF\xFE"sv, "UTF-16LE"},     {"\xFE\xFF"sv, "UTF-16BE"},
};

bool is_text_control(char32_t c) { return c == '\t' || (c >= '\n' && c <= '\r') || c == 0x85; }
bool is_odd_control(char32_t c) {
  return (c < 0x20 || (c >= 0x7F && c < 0xA0)) && !is_text_control(c);
}

/// Converts with ICU; malformed input becomes U+FFFD.
icu::UnicodeString convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status),
                                                                     &ucnv_close);
  if (U_FAILURE(status)) return {};
  icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                          status);
  return U_FAILURE(status) ? icu::UnicodeString() : text;
}

/// What stands in a text, counted by code points.
struct Census {
  int all = 0, above_ascii = 0, korean = 0, ours = 0, controls = 0, malformed = 0;
};

Census take_census(const icu::UnicodeString& text) {
  Census census;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const auto c = static_cast<char32_t>(text.char32At(i));
    ++census.all;
    if (c >= 0x80) ++census.above_ascii;
    if (is_hangul(c) || is_han(c)) ++census.korean;
    if (c == 0xFFFD || (c >= 0xD800 && c < 0xE000)) ++census.malformed;
    if (is_odd_control(c)) ++census.controls;
    if ((c >= 0x20 && c < 0x250) || is_text_control(c) || is_hangul(c) || is_han(c) ||
        (c >= 0x2010 && c < 0x2070) || (c >= 0x3000 && c < 0x3030) || (c >= 0xFF01 && c < 0xFF5F)) {
      ++census.ours;
    }
  }
  return census;
}

bool is_text(const Census& census) { return census.controls <= limits.most_controls * census.all; }

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// Bytes of UTF-8 that are malformed, and those above ASCII.
struct Utf8Check {
  std::size_t malformed = 0, above_ascii = 0, controls = 0, all = 0;
};

Utf8Check check_utf8(std::string_view bytes) {
  Utf8Check check;
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = decode_at(bytes, i);
    if (c.value >= 0x80) check.above_ascii += c.length;
    if (c.value == 0xFFFD && c.length == 1) ++check.malformed;
    if (is_odd_control(c.value)) ++check.controls;
    ++check.all;
    i += c.length;
  }
  return check;
}

bool is_good_enough(const Utf8Check& check) {
  return static_cast<double>(check.malformed) <=
             limits.most_malformed * static_cast<double>(check.above_ascii) &&
         static_cast<double>(check.controls) <=
             limits.most_controls * static_cast<double>(check.all);
}

/// UTF-16 without a mark: whichever byte order gives letters that belong to our scripts.
const char* guess_utf16(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return nullptr;
  const std::string_view window = bytes.substr(0, limits.guessed_window);
  const char* best = nullptr;
  double best_share = limits.least_plausible;
  for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
    const Census census = take_census(convert(window, encoding));
    const double share = census.all == 0 ? 0 : static_cast<double>(census.ours) / census.all;
    if (share > best_share && is_text(census)) {
      best = encoding;
      best_share = share;
    }
  }
  return best;
}

/// Text with a NUL byte is UTF-16 or no text; so is text without a single ASCII line end or space.
bool may_be_utf16(std::string_view bytes) { return bytes.find('\0') != std::string_view::npos; }

std::string replace_malformed(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = decode_at(bytes, i);
    append_utf8(out, c.value);
    i += c.length;
  }
  return out;
}

}  // namespace

std::optional<std::string> decode_text(std::string_view bytes) {
  for (const Mark& mark : byte_order_marks) {
    if (bytes.substr(0, mark.bytes.size()) != mark.bytes) continue;
    const std::string_view rest = bytes.substr(mark.bytes.size());
    if (mark.encoding == "UTF-8"sv) {
      bytes = rest;
      break;
    }
    const icu::UnicodeString text = convert(rest, mark.encoding);
    const Census census = take_census(text);
    if (!is_text(census) || census.malformed > limits.most_malformed * census.all) {
      return std::nullopt;
    }
    return to_utf8(text);
  }
  if (may_be_utf16(bytes)) {
    if (const char* encoding = guess_utf16(bytes)) return to_utf8(convert(bytes, encoding));
  }
  const Utf8Check utf8 = check_utf8(bytes);
  if (utf8.malformed == 0) {
    return is_good_enough(utf8) ? std::optional(std::string(bytes)) : std::nullopt;
  }
  if (is_good_enough(utf8)) return replace_malformed(bytes);
  const icu::UnicodeString korean = convert(bytes, "windows-949");
  const Census census = take_census(korean);
  if (census.all > 0 && is_text(census) &&
      census.malformed <= limits.most_malformed * census.above_ascii &&
      census.korean >= limits.least_korean * census.above_ascii) {
    return to_utf8(korean);
  }
  const icu::UnicodeString western = convert(bytes, "windows-1252");
  const Census western_census = take_census(western);
  // Text in a western language is mostly ASCII; what is not is rubbish or a script we do not know.
  if (is_text(western_census) && western_census.above_ascii * 2 < western_census.all) {
    return to_utf8(western);
  }
  return std::nullopt;
}

std::string to_nfc(std::string_view utf8) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(),
                                 [](char c) { return static_cast<signed char>(c) >= 0; });
  if (ascii) return std::string(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(utf8);
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  if (nfc->isNormalized(text, status)) return to_utf8(text);
  return to_utf8(nfc->normalize(text, status));
}

}  // namespace oneshot
