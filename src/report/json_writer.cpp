#include "report/json_writer.h"

#include <cstdint>
#include <cstring>

#include <fmt/format.h>

#include "base/utf8_check.h"
#include "report/json_text.h"

namespace oneshot {
namespace {

constexpr std::size_t usual_size = std::size_t{16} << 10;

bool stays_as_it_is(char c) {
  return static_cast<unsigned char>(c) >= ' ' && c != '"' && c != '\\';
}

constexpr std::uint64_t each_byte = 0x0101010101010101, high_bits = 0x8080808080808080;

/// Whether a byte that is less than the limit is among eight; limits up to 128.
constexpr bool any_below(std::uint64_t eight, std::uint64_t limit) {
  return ((eight - each_byte * limit) & ~eight & high_bits) != 0;
}
constexpr bool any_is(std::uint64_t eight, char c) {
  return any_below(eight ^ each_byte * static_cast<unsigned char>(c), 1);
}

/// The first byte from `begin` on that must be written in another way.
std::size_t find_special(std::string_view text, std::size_t begin) {
  std::uint64_t eight = 0;
  for (; begin + sizeof eight <= text.size(); begin += sizeof eight) {
    std::memcpy(&eight, text.data() + begin, sizeof eight);
    if (any_below(eight, ' ') || any_is(eight, '"') || any_is(eight, '\\')) break;
  }
  while (begin < text.size() && stays_as_it_is(text[begin])) ++begin;
  return begin;
}

}  // namespace

JsonWriter::JsonWriter() { out_.reserve(usual_size); }

/// A comma before all that is not first.
void JsonWriter::begin_value() {
  if (!first_ && !after_key_) out_ += ',';
  first_ = after_key_ = false;
}

void JsonWriter::open(char bracket) {
  begin_value();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  begin_value();
  quote(name);
  out_ += ':';
  after_key_ = true;
}

void JsonWriter::members(std::string_view written) {
  begin_value();
  out_ += written;
}

void JsonWriter::text(std::string_view value) {
  begin_value();
  quote(value);
}

void JsonWriter::quote(std::string_view value) {
  if (!is_utf8(value)) {
    out_ += dump_json(Json(value), -1);
    return;
  }
  out_ += '"';
  std::size_t begin = 0;
  for (std::size_t i = find_special(value, 0); i < value.size(); i = find_special(value, i + 1)) {
    out_ += value.substr(begin, i - begin);
    begin = i + 1;
    switch (value[i]) {
      case '"':
        out_ += "\\\"";
        break;
      case '\\':
        out_ += "\\\\";
        break;
      case '\b':
        out_ += "\\b";
        break;
      case '\f':
        out_ += "\\f";
        break;
      case '\n':
        out_ += "\\n";
        break;
      case '\r':
        out_ += "\\r";
        break;
      case '\t':
        out_ += "\\t";
        break;
      default:
        out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(value[i]));
    }
  }
  out_ += value.substr(begin);
  out_ += '"';
}

void JsonWriter::number(std::int64_t value) {
  begin_value();
  out_ += fmt::format_int(value).c_str();
}

void JsonWriter::decimal(double value) {
  begin_value();
  fmt::format_to(std::back_inserter(out_), "{:.1f}", rounded(value).get<double>());
}

void JsonWriter::flag(bool value) {
  begin_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  begin_value();
  out_ += "null";
}

}  // namespace oneshot
