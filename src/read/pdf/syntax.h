#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// Characters and simple tokens of PDF syntax (PDF 32000-1, 7.2), for code that walks raw bytes.
namespace oneshot::pdf {

enum class CharacterClass : std::uint8_t { regular, space, delimiter };
inline constexpr std::array<CharacterClass, 256> character_classes = [] {
  std::array<CharacterClass, 256> table{};
  for (const char c : {'\0', '\t', '\n', '\f', '\r', ' '}) {
    table[static_cast<unsigned char>(c)] = CharacterClass::space;
  }
  for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'}) {
    table[static_cast<unsigned char>(c)] = CharacterClass::delimiter;
  }
  return table;
}();

inline CharacterClass class_of(char c) { return character_classes[static_cast<unsigned char>(c)]; }
inline bool is_space(char c) { return class_of(c) == CharacterClass::space; }
inline bool is_delimiter(char c) { return class_of(c) == CharacterClass::delimiter; }
inline bool is_regular(char c) { return class_of(c) == CharacterClass::regular; }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// The value of a hexadecimal digit, or -1.
int hex_digit(char c);

/// The first place from `at` on that is neither white space nor in a comment.
std::size_t skip_space(std::string_view text, std::size_t at);

/// A number of digits only at `at`, which moves past it; none where there is no digit or the number
/// does not fit.
std::optional<std::int64_t> read_integer(std::string_view text, std::size_t& at);

/// True where `word` stands at `at`.
inline bool stands_at(std::string_view text, std::size_t at, std::string_view word) {
  return at < text.size() && text[at] == word.front() && text.substr(at, word.size()) == word;
}

/// The first line of an indirect object, "12 0 obj".
struct ObjectHeader {
  std::int32_t number = 0;
  std::int32_t generation = 0;
  std::size_t end = 0;  ///< just past "obj"
};
std::optional<ObjectHeader> read_object_header(std::string_view text, std::size_t at);

}  // namespace oneshot::pdf
