#include <algorithm>
#include <charconv>

#include "read/pdf/cmap.h"
#include "read/pdf/glyph_names.h"

namespace oneshot::pdf {
namespace {

/// What one CMap may define; far above what 16-bit codes need.
constexpr std::size_t max_entries = 400'000;
constexpr std::size_t max_text = 4'000'000;
constexpr int max_parents = 8;

enum class TokenKind { end, word, name, number, string, array_begin, array_end };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;  ///< of words and names
  std::string bytes;      ///< of strings
  std::uint32_t value = 0;
};

/// PostScript as far as CMaps use it.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  const Token& next() {
    skip_space();
    token_.kind = TokenKind::end;
    token_.bytes.clear();
    if (at_ >= text_.size()) return token_;
    const char c = text_[at_];
    if (c == '<' && at_ + 1 < text_.size() && text_[at_ + 1] != '<') {
      read_hex();
    } else if (c == '(') {
      read_literal();
    } else if (c == '[' || c == ']') {
      ++at_;
      token_.kind = c == '[' ? TokenKind::array_begin : TokenKind::array_end;
    } else if (c == '<' || c == '>' || c == '{' || c == '}' || c == ')') {
      ++at_;
      token_.kind = TokenKind::word;
      token_.text = text_.substr(at_ - 1, 1);
    } else {
      const bool is_name = c == '/';
      const std::size_t begin = at_++;
      while (at_ < text_.size() && !is_space(text_[at_]) &&
             std::string_view("()<>[]{}/%").find(text_[at_]) == std::string_view::npos)
        ++at_;
      token_.text = text_.substr(begin, at_ - begin);
      token_.kind = is_name ? TokenKind::name : TokenKind::word;
      if (is_name) token_.text.remove_prefix(1);
      long number = 0;
      const char* const end = token_.text.data() + token_.text.size();
      if (!is_name && std::from_chars(token_.text.data(), end, number).ptr == end) {
        token_.kind = TokenKind::number;
        token_.value = number < 0 ? 0 : static_cast<std::uint32_t>(number);
      }
    }
    return token_;
  }

 private:
  static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
  }

  void skip_space() {
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '%')
        at_ = std::min(text_.find_first_of("\r\n", at_), text_.size() - 1);
      else if (!is_space(text_[at_]))
        return;
    }
  }

  void read_hex() {
    token_.kind = TokenKind::string;
    token_.value = 0;
    int digits = 0;
    unsigned byte = 0;
    for (++at_; at_ < text_.size() && text_[at_] != '>'; ++at_) {
      const char c = text_[at_];
      unsigned digit = 0;
      if (c >= '0' && c <= '9')
        digit = static_cast<unsigned>(c - '0');
      else if (c >= 'a' && c <= 'f')
        digit = static_cast<unsigned>(c - 'a' + 10);
      else if (c >= 'A' && c <= 'F')
        digit = static_cast<unsigned>(c - 'A' + 10);
      else
        continue;
      byte = byte << 4 | digit;
      if (++digits % 2 == 0) push(byte);
    }
    if (digits % 2 == 1) push(digits == 1 ? byte : byte << 4);
    if (at_ < text_.size()) ++at_;
  }

  void read_literal() {
    token_.kind = TokenKind::string;
    token_.value = 0;
    for (++at_; at_ < text_.size() && text_[at_] != ')'; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      push(static_cast<unsigned char>(text_[at_]));
    }
    if (at_ < text_.size()) ++at_;
  }

  void push(unsigned byte) {
    token_.bytes.push_back(static_cast<char>(byte));
    token_.value = token_.value << 8 | (byte & 0xFF);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Token token_;
};

}  // namespace

class CMapParser {
 public:
  CMapParser(std::string_view text, const CMap::Finder& finder) : tokens_(text), finder_(finder) {}

  std::shared_ptr<const CMap> run() {
    std::string_view last_name;
    std::string_view key;
    for (const Token* token = &tokens_.next(); token->kind != TokenKind::end;
         token = &tokens_.next()) {
      if (token->kind == TokenKind::name) {
        key = last_name = token->text;
      } else if (token->kind == TokenKind::number) {
        if (key == "WMode") map_->vertical_ = token->value == 1;
        key = {};
      } else if (token->kind == TokenKind::word) {
        const std::string_view word = token->text;
        if (word == "usecmap" && finder_) map_->parent_ = finder_(last_name);
        if (word == "begincodespacerange") read_code_spaces();
        if (word == "begincidrange" || word == "begincidchar") read_cids(word == "begincidrange");
        if (word == "beginbfrange" || word == "beginbfchar") read_texts(word == "beginbfrange");
      }
    }
    int parents = 0;
    for (const CMap* map = map_.get(); map->parent_; map = map->parent_.get())
      if (++parents > max_parents) map_->parent_ = nullptr;
    map_->finish();
    return std::move(map_);
  }

 private:
  bool full() const {
    return map_->cids_.size() + map_->singles_.size() + map_->ranges_.size() >= max_entries ||
           map_->text_.size() >= max_text;
  }

  /// Reads the next code of a section; false at its end.
  bool read_code(std::uint32_t& value, std::size_t& bytes) {
    const Token& token = tokens_.next();
    if (token.kind != TokenKind::string) return false;
    value = token.value;
    bytes = std::min<std::size_t>(token.bytes.size(), 4);
    return true;
  }

  void read_code_spaces() {
    CMap::CodeSpace space{};
    std::size_t high_bytes = 0;
    while (read_code(space.low, space.bytes) && read_code(space.high, high_bytes))
      if (space.bytes > 0 && !full()) map_->code_spaces_.push_back(space);
  }

  void read_cids(bool ranges) {
    CMap::CidRange range{};
    std::size_t high_bytes = 0;
    while (read_code(range.low, range.bytes)) {
      range.high = range.low;
      if (ranges && !read_code(range.high, high_bytes)) return;
      const Token& token = tokens_.next();
      if (token.kind != TokenKind::number) return;
      range.cid = token.value;
      if (range.high >= range.low && !full()) map_->cids_.push_back(range);
    }
  }

  void read_texts(bool ranges) {
    std::uint32_t low = 0, high = 0;
    std::size_t bytes = 0;
    while (read_code(low, bytes)) {
      high = low;
      if (ranges && !read_code(high, bytes)) return;
      const Token& token = tokens_.next();
      if (token.kind == TokenKind::array_begin) {
        for (std::uint32_t code = low;; ++code) {
          const Token& element = tokens_.next();
          if (element.kind == TokenKind::array_end || element.kind == TokenKind::end) break;
          add_text(code, code, characters_of(element));
        }
      } else if (token.kind == TokenKind::string || token.kind == TokenKind::name ||
                 token.kind == TokenKind::number) {
        add_text(low, high, characters_of(token));
      } else {
        return;
      }
    }
  }

  static std::u32string characters_of(const Token& token) {
    if (token.kind == TokenKind::name) return characters_of_glyph_name(token.text);
    if (token.kind == TokenKind::number) return {static_cast<char32_t>(token.value)};
    return characters_of_utf16(token.bytes);
  }

  void add_text(std::uint32_t low, std::uint32_t high, const std::u32string& text) {
    if (high < low || full()) return;
    const CMap::TextRange range{low, high, static_cast<std::uint32_t>(map_->text_.size()),
                                static_cast<std::uint32_t>(text.size())};
    map_->text_ += text;
    (low == high ? map_->singles_ : map_->ranges_).push_back(range);
  }

  Tokens tokens_;
  const CMap::Finder& finder_;
  std::shared_ptr<CMap> map_ = std::make_shared<CMap>();
};

std::shared_ptr<const CMap> CMap::parse(std::string_view text, const Finder& finder) {
  return CMapParser(text, finder).run();
}

}  // namespace oneshot::pdf
