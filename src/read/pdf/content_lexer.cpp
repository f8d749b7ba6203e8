#include "read/pdf/content_lexer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oneshot::pdf {
namespace {

/// More operands than any sane operator has; what comes after is dropped.
constexpr std::size_t max_operands = 100'000;
/// How many bytes after a possible end of an inline image must look like content.
constexpr std::size_t image_look_ahead = 16;

enum LexicalClass : std::uint8_t { regular, space, delimiter, numeric };

constexpr std::array<LexicalClass, 256> make_classes() {
  std::array<LexicalClass, 256> table{};
  for (unsigned char c : {'\0', '\t', '\n', '\f', '\r', ' '}) table[c] = space;
  for (unsigned char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'}) table[c] = delimiter;
  for (unsigned char c = '0'; c <= '9'; ++c) table[c] = numeric;
  for (unsigned char c : {'+', '-', '.'}) table[c] = numeric;
  return table;
}
constexpr std::array<LexicalClass, 256> classes = make_classes();

LexicalClass lexical_class_of(char c) { return classes[static_cast<unsigned char>(c)]; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Where the EI stands that ends an inline image. Its data is binary and may hold these letters
/// too: they count only with space around them, and where what follows reads like content.
std::size_t find_image_end(std::string_view content, std::size_t begin) {
  for (std::size_t i = content.find("EI", begin); i != std::string_view::npos;
       i = content.find("EI", i + 1)) {
    const bool space_before = i == begin || lexical_class_of(content[i - 1]) == space;
    const bool space_after = i + 2 >= content.size() || lexical_class_of(content[i + 2]) != regular;
    if (!space_before || !space_after) continue;
    const std::string_view following = content.substr(i + 2, image_look_ahead);
    if (std::all_of(following.begin(), following.end(), [](char c) {
          const auto byte = static_cast<unsigned char>(c);
          return byte < 0x7f && (byte >= 0x20 || lexical_class_of(c) == space);
        }))
      return i;
  }
  return content.size();
}

}  // namespace

std::size_t skip_operand(const Operands& operands, std::size_t index) {
  int depth = 0;
  for (; index < operands.size(); ++index) {
    const Operand::Kind kind = operands[index].kind;
    if (kind == Operand::Kind::array_begin || kind == Operand::Kind::dict_begin) ++depth;
    if (kind == Operand::Kind::array_end || kind == Operand::Kind::dict_end) --depth;
    if (depth <= 0) return index + 1;
  }
  return operands.size();
}

std::size_t find_value(const Operands& operands, std::size_t begin, std::string_view key) {
  if (begin >= operands.size() || operands[begin].kind != Operand::Kind::dict_begin)
    return operands.size();
  for (std::size_t i = begin + 1; i + 1 < operands.size();) {
    if (operands[i].kind == Operand::Kind::dict_end) break;
    if (operands[i].kind == Operand::Kind::name && operands[i].text == key) return i + 1;
    i = skip_operand(operands, i + 1);
  }
  return operands.size();
}

ContentLexer::ContentLexer(std::string_view content) : content_(content) { operands_.reserve(64); }

bool ContentLexer::next() {
  operands_.clear();
  scratch_used_ = 0;
  image_data_ = {};
  while (true) {
    skip_space();
    if (at_ >= content_.size()) return false;
    const char c = content_[at_];
    const char after = at_ + 1 < content_.size() ? content_[at_ + 1] : '\0';
    switch (lexical_class_of(c)) {
      case numeric:
        read_number();
        break;
      case delimiter:
        if (c == '/') {
          read_name();
        } else if (c == '(') {
          read_literal_string();
        } else if (c == '<' && after == '<') {
          push(Operand::Kind::dict_begin);
          at_ += 2;
        } else if (c == '<') {
          read_hex_string();
        } else if (c == '>' && after == '>') {
          push(Operand::Kind::dict_end);
          at_ += 2;
        } else {
          if (c == '[') push(Operand::Kind::array_begin);
          if (c == ']') push(Operand::Kind::array_end);
          ++at_;  // a stray bracket means nothing
        }
        break;
      default:
        if (read_keyword()) return true;
    }
  }
}

void ContentLexer::skip_space() {
  while (at_ < content_.size()) {
    const char c = content_[at_];
    if (c == '%') {
      while (at_ < content_.size() && content_[at_] != '\n' && content_[at_] != '\r') ++at_;
    } else if (lexical_class_of(c) == space) {
      ++at_;
    } else {
      return;
    }
  }
}

void ContentLexer::push(Operand::Kind kind, double number, std::string_view text) {
  if (operands_.size() < max_operands) operands_.push_back({kind, number, text});
}

void ContentLexer::read_number() {
  bool negative = false;
  double value = 0;
  double scale = 1;
  bool fraction = false;
  bool digits = false;
  for (; at_ < content_.size(); ++at_) {
    const char c = content_[at_];
    if (c >= '0' && c <= '9') {
      digits = true;
      value = value * 10 + (c - '0');
      if (fraction) scale *= 10;
    } else if (c == '.' && !fraction) {
      fraction = true;
    } else if (c == '-' && !digits && !fraction) {
      negative = true;  // "--5" is read as -5, as others do
    } else if (c == '-' && digits) {
      // "12-34" of broken producers: the rest is no number of its own
      while (at_ < content_.size() && lexical_class_of(content_[at_]) == numeric) ++at_;
      break;
    } else if (c != '+' || digits) {
      break;
    }
  }
  value /= scale;
  if (!std::isfinite(value)) value = 0;
  push(Operand::Kind::number, negative ? -value : value);
}

void ContentLexer::read_name() {
  const std::size_t begin = ++at_;
  bool escaped = false;
  while (at_ < content_.size() && (lexical_class_of(content_[at_]) == regular ||
                                   lexical_class_of(content_[at_]) == numeric)) {
    escaped |= content_[at_] == '#';
    ++at_;
  }
  const std::string_view raw = content_.substr(begin, at_ - begin);
  if (!escaped) return push(Operand::Kind::name, 0, raw);
  char* const out = scratch();
  std::size_t length = 0;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '#' && i + 2 < raw.size() && hex_digit(raw[i + 1]) >= 0 &&
        hex_digit(raw[i + 2]) >= 0) {
      out[length++] = static_cast<char>(hex_digit(raw[i + 1]) << 4 | hex_digit(raw[i + 2]));
      i += 2;
    } else {
      out[length++] = raw[i];
    }
  }
  scratch_used_ += length;
  push(Operand::Kind::name, 0, {out, length});
}

void ContentLexer::read_literal_string() {
  const std::size_t begin = ++at_;
  // Most strings hold no escapes and can be handed out as they stand.
  int depth = 1;
  for (std::size_t i = begin; i < content_.size(); ++i) {
    const char c = content_[i];
    if (c == '\\' || c == '\r') break;
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) {
      at_ = i + 1;
      return push(Operand::Kind::string, 0, content_.substr(begin, i - begin));
    }
  }
  char* const out = scratch();
  std::size_t length = 0;
  depth = 1;
  for (; at_ < content_.size(); ++at_) {
    char c = content_[at_];
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) break;
    if (c == '\r') {  // any line end counts as \n
      if (at_ + 1 < content_.size() && content_[at_ + 1] == '\n') ++at_;
      c = '\n';
    } else if (c == '\\') {
      if (++at_ >= content_.size()) break;
      c = content_[at_];
      if (c >= '0' && c <= '7') {
        int value = 0;
        for (int n = 0;
             n < 3 && at_ < content_.size() && content_[at_] >= '0' && content_[at_] <= '7';
             ++n, ++at_)
          value = value * 8 + (content_[at_] - '0');
        --at_;
        c = static_cast<char>(value);
      } else if (c == '\r' || c == '\n') {
        if (c == '\r' && at_ + 1 < content_.size() && content_[at_ + 1] == '\n') ++at_;
        continue;
      } else {
        constexpr std::string_view letters = "nrtbf", meant = "\n\r\t\b\f";
        const std::size_t which = letters.find(c);
        if (which != std::string_view::npos) c = meant[which];
      }
    }
    out[length++] = c;
  }
  if (at_ < content_.size()) ++at_;
  scratch_used_ += length;
  push(Operand::Kind::string, 0, {out, length});
}

void ContentLexer::read_hex_string() {
  char* const out = scratch();
  std::size_t length = 0;
  int high = -1;
  for (++at_; at_ < content_.size() && content_[at_] != '>'; ++at_) {
    const int digit = hex_digit(content_[at_]);
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
    } else {
      out[length++] = static_cast<char>(high << 4 | digit);
      high = -1;
    }
  }
  if (at_ < content_.size()) ++at_;
  if (high >= 0) out[length++] = static_cast<char>(high << 4);
  scratch_used_ += length;
  push(Operand::Kind::string, 0, {out, length});
}

bool ContentLexer::read_keyword() {
  const std::size_t begin = at_;
  // A digit ends a keyword ("BT1 0 0 1…"), but for d0 and d1.
  while (at_ < content_.size() && lexical_class_of(content_[at_]) == regular) ++at_;
  std::string_view word = content_.substr(begin, at_ - begin);
  if (word == "d" && at_ < content_.size() && (content_[at_] == '0' || content_[at_] == '1') &&
      (at_ + 1 >= content_.size() || lexical_class_of(content_[at_ + 1]) != numeric)) {
    word = content_.substr(begin, 2);
    ++at_;
  }
  if (word == "true" || word == "false" || word == "null") {
    push(Operand::Kind::other, word == "true" ? 1 : 0);
    return false;
  }
  if (word == "BI") {
    read_inline_image();
    return true;
  }
  operation_ = word.size() <= 3 ? op(word) : 0;
  return true;
}

void ContentLexer::read_inline_image() {
  operands_.clear();
  push(Operand::Kind::dict_begin);
  operation_ = op("EI");
  while (true) {
    skip_space();
    if (at_ >= content_.size()) break;
    const char c = content_[at_];
    const char after = at_ + 1 < content_.size() ? content_[at_ + 1] : '\0';
    if (lexical_class_of(c) == numeric) {
      read_number();
    } else if (c == '/') {
      read_name();
    } else if (c == '(') {
      read_literal_string();
    } else if (c == '<' && after != '<') {
      read_hex_string();
    } else if (c == 'I' && after == 'D') {
      at_ += 2;
      if (at_ < content_.size() && lexical_class_of(content_[at_]) == space) ++at_;
      break;
    } else if (lexical_class_of(c) == regular) {
      const std::size_t begin = at_;
      while (at_ < content_.size() && lexical_class_of(content_[at_]) == regular) ++at_;
      push(Operand::Kind::other, content_.substr(begin, at_ - begin) == "true" ? 1 : 0);
    } else {
      const bool pair = (c == '<' || c == '>') && after == c;
      if (c == '[') push(Operand::Kind::array_begin);
      if (c == ']') push(Operand::Kind::array_end);
      if (pair) push(c == '<' ? Operand::Kind::dict_begin : Operand::Kind::dict_end);
      at_ += pair ? 2 : 1;
    }
  }
  push(Operand::Kind::dict_end);
  const std::size_t begin = at_;
  const std::size_t end = find_image_end(content_, begin);
  const bool space_before = end > begin && lexical_class_of(content_[end - 1]) == space;
  image_data_ = content_.substr(begin, end - begin - (space_before ? 1 : 0));
  at_ = std::min(end + 2, content_.size());
}

char* ContentLexer::scratch() {
  if (!scratch_) scratch_ = std::make_unique_for_overwrite<char[]>(content_.size() + 1);
  return scratch_.get() + scratch_used_;
}

}  // namespace oneshot::pdf
