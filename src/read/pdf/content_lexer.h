#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

/// Splits a content stream into operators with their operands (PDF 32000-1, 7.8.2). Tolerates what
/// other readers tolerate: numbers and keywords run together, stray brackets, unknown words,
/// strings and arrays that never end.
namespace oneshot::pdf {

/// One operand, or a bracket of a composite one: [1 (a)] is array_begin, 1, (a), array_end.
struct Operand {
  enum class Kind : std::uint8_t {
    number,
    name,    ///< without the slash, #xx decoded
    string,  ///< decoded bytes
    array_begin,
    array_end,
    dict_begin,
    dict_end,
    other,  ///< true, false, null
  };
  Kind kind = Kind::other;
  double number = 0;
  std::string_view text;  ///< valid until the next operator is read
};

/// The operands of one operator.
using Operands = std::vector<Operand>;

/// The index past the operand that starts at `index` (past its closing bracket if it has one).
std::size_t skip_operand(const Operands& operands, std::size_t index);
/// The index of the value of a key in the dictionary that starts at `begin`; operands.size() where
/// there is none.
std::size_t find_value(const Operands& operands, std::size_t begin, std::string_view key);

/// The name of an operator packed into a number, so that a switch can tell them apart.
constexpr std::uint32_t op(std::string_view name) {
  std::uint32_t code = 0;
  for (char c : name) code = code << 8 | static_cast<unsigned char>(c);
  return code;
}

class ContentLexer {
 public:
  /// `content` must outlive the lexer.
  explicit ContentLexer(std::string_view content);

  /// Reads up to and including the next operator; false at the end of the stream. An inline image
  /// comes as the one operator EI with its dictionary as operands.
  bool next();

  std::uint32_t operation() const { return operation_; }  ///< see op()
  const Operands& operands() const { return operands_; }
  std::string_view image_data() const { return image_data_; }  ///< of EI, filters still applied

 private:
  void skip_space();
  void read_number();
  void read_name();
  void read_literal_string();
  void read_hex_string();
  bool read_keyword();
  void read_inline_image();
  void push(Operand::Kind kind, double number = 0, std::string_view text = {});
  char* scratch();

  std::string_view content_;
  std::size_t at_ = 0;
  Operands operands_;
  std::uint32_t operation_ = 0;
  std::string_view image_data_;
  std::unique_ptr<char[]> scratch_;  ///< decoded strings; never more bytes than the content
  std::size_t scratch_used_ = 0;
};

}  // namespace oneshot::pdf
