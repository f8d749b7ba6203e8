#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8_check.h"
#include "document/document.h"

/// The bytes in which documents cross to another process and verdicts lie in a cache: numbers as
/// this machine has them, everything of variable length behind its length.
namespace oneshot::wire {

class Writer {
 public:
  explicit Writer(std::size_t expected = 0) { out_.reserve(expected); }

  template <class Number>
  void number(Number value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out_.append(bytes, sizeof value);
  }
  template <class Enum>
  void one_of(Enum value) {
    number(static_cast<std::int32_t>(value));
  }
  void flag(bool value) { out_ += value ? '\1' : '\0'; }
  void count(std::size_t value) { number(static_cast<std::uint64_t>(value)); }
  void text(std::string_view value) {
    count(value.size());
    out_ += value;
  }
  void box(const std::optional<Box>& box) {
    flag(box.has_value());
    if (box) number(*box);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Thrown where bytes are not what a Writer wrote.
struct Malformed {};

class Reader {
 public:
  explicit Reader(std::string_view in) : in_(in) {}

  template <class Number>
  Number number() {
    Number value;
    std::memcpy(&value, bytes(sizeof value).data(), sizeof value);
    return value;
  }
  bool flag() {
    const char value = bytes(1).front();
    if (value != '\0' && value != '\1') throw Malformed{};
    return value == '\1';
  }
  /// How many elements follow, each of so many bytes at least.
  std::size_t count(std::size_t smallest = 1) {
    const auto value = number<std::uint64_t>();
    if (value > in_.size() / smallest) throw Malformed{};
    return static_cast<std::size_t>(value);
  }
  std::string_view view() { return bytes(count()); }
  std::string_view rest() { return bytes(in_.size()); }
  std::string text() { return std::string(view()); }
  /// A text that must be UTF-8.
  std::string utf8() {
    std::string value = text();
    if (!is_utf8(value)) throw Malformed{};
    return value;
  }
  std::optional<Box> box() {
    if (!flag()) return std::nullopt;
    return number<Box>();
  }
  /// An enumerator up to the last one.
  template <class Enum>
  Enum one_of(Enum last) {
    const auto value = number<std::int32_t>();
    if (value < 0 || value > static_cast<std::int32_t>(last)) throw Malformed{};
    return static_cast<Enum>(value);
  }
  void expect_end() const {
    if (!in_.empty()) throw Malformed{};
  }

 private:
  std::string_view bytes(std::size_t length) {
    if (length > in_.size()) throw Malformed{};
    const std::string_view taken = in_.substr(0, length);
    in_.remove_prefix(length);
    return taken;
  }

  std::string_view in_;
};

}  // namespace oneshot::wire
