#include "read/pdf/value_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "read/pdf/syntax.h"

namespace oneshot::pdf {

namespace {

constexpr std::int64_t max_object_number = 8'388'607;  // PDF 32000-1, annex C
constexpr std::int64_t max_generation = nested_generation - 1;
constexpr std::size_t max_digits = 15;  // of a number, so that it fits a double exactly

/// A string that is not closed within this many bytes is taken for damage.
constexpr std::size_t max_literal = std::size_t{1} << 16;

/// Where one of these stands, an unclosed value ends ("obj" is that of the next object).
constexpr std::array<std::string_view, 7> ends_object = {"endobj", "endstream", "stream",   "obj",
                                                         "xref",   "trailer",   "startxref"};
constexpr std::array<std::string_view, 3> constants = {"true", "false", "null"};

bool is_number_start(char c) { return is_digit(c) || c == '-' || c == '+' || c == '.'; }

class Walker {
 public:
  Walker(std::string_view source, const StringChange& change) : source_(source), change_(change) {}

  ValueText run() {
    out_.parts.emplace_back();
    if (!value(0)) text_ = "null";
    out_.parts.front().plain = plain_;
    out_.parts.front().text = std::move(text_);
    out_.end = at_;
    return std::move(out_);
  }

 private:
  bool at_end() const { return at_ >= source_.size(); }
  char now() const { return source_[at_]; }
  char next() const { return at_ + 1 < source_.size() ? source_[at_ + 1] : '\0'; }
  void put(std::string_view text) { text_ += text; }

  bool at_object_end() const {
    if (at_end()) return true;
    if (!is_regular(now()) || is_number_start(now())) return false;
    return std::any_of(ends_object.begin(), ends_object.end(),
                       [&](std::string_view word) { return stands_at(source_, at_, word); });
  }

  /// Writes the value at `at_`. False where none starts there: nothing is written then.
  bool value(int depth) {
    at_ = skip_space(source_, at_);
    if (at_object_end()) return false;
    const char c = now();
    if (c == '<' && next() != '<') return hex_string();
    if (c == '<' || c == '[') return container(depth);
    if (c == '(') return literal_string();
    if (c == '/') return name();
    if (is_number_start(c)) return number_or_reference();
    return constant();
  }

  bool constant() {
    for (const std::string_view word : constants) {
      if (!stands_at(source_, at_, word)) continue;
      at_ += word.size();
      put(word);
      return true;
    }
    return false;
  }

  /// Steps over what is no value; at least one byte.
  void skip_junk() {
    const bool word = is_regular(now());
    ++at_;
    while (word && !at_end() && is_regular(now())) ++at_;
  }

  /// Writes an array or dictionary; a nested one into a part of its own.
  bool container(int depth) {
    const bool is_array = now() == '[';
    at_ += is_array ? 1 : 2;
    if (depth >= max_value_depth) return too_deep();
    const std::size_t part = depth == 0 ? 0 : out_.parts.size();
    if (part != 0) out_.parts.emplace_back();
    std::string parent = std::move(text_);
    const bool parent_is_plain = plain_;
    text_.clear();
    plain_ = true;
    const bool only_numbers = is_array ? array(depth) : dictionary(depth);
    out_.parts[part].only_numbers = only_numbers;
    if (part == 0) return true;
    out_.parts[part].text = std::move(text_);
    out_.parts[part].plain = plain_;
    text_ = std::move(parent);
    plain_ = parent_is_plain;
    put(std::to_string(part) + " " + std::to_string(nested_generation) + " R");
    return true;
  }

  /// The rest of a dictionary. False, for it is no array of numbers.
  bool dictionary(int depth) {
    put("<<");
    while (true) {
      at_ = skip_space(source_, at_);
      if (at_object_end()) {
        break;
      }
      if (now() == '>') {
        at_ += next() == '>' ? 2 : 1;
        break;
      }
      if (now() != '/') {
        // A value without a key; its own brackets go with it.
        const std::size_t length = text_.size();
        if (!value(depth + 1)) skip_junk();
        text_.resize(length);
        continue;
      }
      name();
      put(" ");
      at_ = skip_space(source_, at_);
      const bool missing = at_object_end() || now() == '>';
      if (missing || !value(depth + 1)) {
        put("null");
      }
    }
    put(">>");
    return false;
  }

  /// The rest of an array. True where it holds nothing but numbers.
  bool array(int depth) {
    bool only_numbers = true;
    put("[");
    while (true) {
      at_ = skip_space(source_, at_);
      if (at_object_end() || (now() == '>' && next() == '>')) {
        break;
      }
      if (now() == ']') {
        ++at_;
        break;
      }
      const std::size_t before = text_.size();
      if (value(depth + 1)) {
        only_numbers = only_numbers && text_.back() != 'R' && is_number_start(text_[before]);
        put(" ");
      } else {
        skip_junk();
      }
    }
    put("]");
    return only_numbers;
  }

  /// Steps over the whole rest of a value that is nested too deep, without recursion.
  bool too_deep() {
    put("null");
    for (int open = 1; open > 0 && !at_end(); ++at_) {
      if (at_object_end()) break;
      if (now() == '[') ++open;
      if (now() == ']') --open;
      if (now() == '<' && next() == '<') ++open, ++at_;
      if (now() == '>' && next() == '>') --open, ++at_;
    }
    at_ = std::min(at_, source_.size());
    return true;
  }

  bool name() {
    const std::size_t start = at_++;
    bool plain = true;
    for (; !at_end() && is_regular(now()); ++at_) plain = plain && now() != '#';
    if (plain && at_ > start + 1) {
      put(source_.substr(start, at_ - start));
      return true;
    }
    // An empty name would swallow the next token in PoDoFo; a '#' may be no escape.
    plain_ = false;
    put("/");
    if (at_ == start + 1) {
      put("#20");
    }
    for (std::size_t i = start + 1; i < at_; ++i) {
      const char c = source_[i];
      const bool escape = c == '#' && i + 2 < at_ && hex_digit(source_[i + 1]) >= 0 &&
                          hex_digit(source_[i + 2]) >= 0;
      if (c == '#' && !escape) {
        put("#23");
      } else {
        text_ += c;
      }
    }
    return true;
  }

  bool number_or_reference() {
    if (is_digit(now())) {
      if (reference()) return true;
    }
    return number();
  }

  /// Signs in excess and what goes on behind the number ("5.5.1", "1.2-3") are dropped, as other
  /// readers do.
  bool number() {
    bool negative = false;
    for (; !at_end() && (now() == '-' || now() == '+'); ++at_) negative = negative || now() == '-';
    const std::size_t start = at_;
    while (!at_end() && is_digit(now())) ++at_;
    std::string_view whole = source_.substr(start, at_ - start), fraction;
    if (!at_end() && now() == '.') {
      const std::size_t dot = at_++;
      while (!at_end() && is_digit(now())) ++at_;
      fraction = source_.substr(dot, at_ - dot);
      while (!at_end() && (is_digit(now()) || now() == '.' || now() == '-')) ++at_;
    }
    while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
    if (negative) put("-");
    if (whole.size() > max_digits) {
      text_.append(max_digits, '9');
    } else {
      put(whole.empty() ? "0" : whole);
      if (fraction.size() > 1) put(fraction.substr(0, max_digits));
    }
    return true;
  }

  /// "12 0 R", also where the next token follows without a space.
  bool reference() {
    std::size_t at = at_;
    const auto number = read_integer(source_, at);
    if (at >= source_.size() || !is_space(source_[at])) return false;
    at = skip_space(source_, at);
    const auto generation = read_integer(source_, at);
    if (!generation || at >= source_.size() || !is_space(source_[at])) return false;
    at = skip_space(source_, at);
    if (!stands_at(source_, at, "R")) return false;
    ++at;
    const bool possible =
        number && *number > 0 && *number <= max_object_number && *generation <= max_generation;
    if (possible) {
      put(source_.substr(at_, at - at_));
    } else {
      put("null");
    }
    at_ = at;
    return true;
  }

  bool literal_string() {
    plain_ = false;
    const std::size_t start = at_++;
    bool closed = true;
    const std::size_t end = end_of_literal(closed);
    if (change_ == nullptr && closed) {
      put(source_.substr(start, end - start));
    } else {
      const std::string_view body = source_.substr(start + 1, end - start - 1);
      put_hex(literal_bytes(body.substr(0, body.size() - (body.ends_with(')') ? 1 : 0))));
    }
    at_ = end;
    return true;
  }

  /// Just past the closing parenthesis; where none balances, past the first one on the line, or the
  /// end of the line.
  std::size_t end_of_literal(bool& closed) {
    int open = 1;
    const std::size_t limit = std::min(source_.size(), at_ + max_literal);
    for (std::size_t i = at_; i < limit; ++i) {
      const char c = source_[i];
      if (c == '\\') ++i;
      if (c == '(') ++open;
      if (c == ')' && --open == 0) return i + 1;
    }
    closed = false;
    const std::size_t line_end = source_.substr(0, limit).find_first_of(")\r\n", at_);
    if (line_end == std::string_view::npos) return limit;
    return source_[line_end] == ')' ? line_end + 1 : line_end;
  }

  static std::string literal_bytes(std::string_view body) {
    std::string bytes;
    for (std::size_t i = 0; i < body.size(); ++i) {
      char c = body[i];
      if (c == '\r') {
        if (i + 1 < body.size() && body[i + 1] == '\n') ++i;
        c = '\n';
      } else if (c == '\\' && i + 1 < body.size()) {
        c = body[++i];
        constexpr std::string_view letters = "nrtbf", controls = "\n\r\t\b\f";
        const std::size_t control = letters.find(c);
        if (control != std::string_view::npos) {
          c = controls[control];
        } else if (c >= '0' && c <= '7') {
          int code = 0;
          std::size_t digits = 0;
          while (digits < 3 && i < body.size() && body[i] >= '0' && body[i] <= '7') {
            code = code * 8 + (body[i++] - '0');
            ++digits;
          }
          --i;
          c = static_cast<char>(code);
        } else if (c == '\r' || c == '\n') {
          if (c == '\r' && i + 1 < body.size() && body[i + 1] == '\n') ++i;
          continue;
        }
      }
      bytes += c;
    }
    return bytes;
  }

  bool hex_string() {
    plain_ = false;
    std::string bytes;
    int high = -1;
    ++at_;
    for (; !at_end() && now() != '>'; ++at_) {
      const int digit = hex_digit(now());
      if (digit < 0) continue;
      if (high < 0) {
        high = digit;
      } else {
        bytes += static_cast<char>(high * 16 + digit);
        high = -1;
      }
    }
    if (high >= 0) bytes += static_cast<char>(high * 16);
    if (!at_end()) ++at_;
    put_hex(bytes);
    return true;
  }

  void put_hex(const std::string& bytes) {
    static constexpr char digits[] = "0123456789ABCDEF";
    put("<");
    for (const char c : change_ ? change_(bytes) : bytes) {
      text_ += digits[static_cast<unsigned char>(c) >> 4];
      text_ += digits[static_cast<unsigned char>(c) & 15];
    }
    put(">");
  }

  std::string_view source_;
  const StringChange& change_;
  std::size_t at_ = 0;
  std::string text_;   ///< of the part that is being written
  bool plain_ = true;  ///< so far, that part
  ValueText out_;
};

}  // namespace

ValueText read_value_text(std::string_view source, const StringChange& change) {
  return Walker(source, change).run();
}

}  // namespace oneshot::pdf
