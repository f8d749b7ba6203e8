#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "document/document.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// Text made ready for judging, with a map back to the document. Marks of Markdown are gone, widths
/// and compatibility forms are folded (NFKC: "２０２３" becomes "2023"), wrapped lines are joined.
///
///   document   line 7  "· **머신러닝** 모델로 채팅 전환율 ８％ 향상했습"
///              line 8  "  니다."
///   text               "머신러닝 모델로 채팅 전환율 8% 향상했습니다."
class Text {
 public:
  const std::string& str() const { return text_; }
  bool empty() const { return text_.empty(); }
  std::size_t size() const { return text_.size(); }

  /// Where a byte of the text stands in the document.
  Position position(std::size_t offset) const;
  /// The position just behind the text's byte range [.., end).
  Position end_position(std::size_t end) const;

  /// Parts that are bold or underlined in the document.
  const std::vector<TextRange>& emphasis() const { return emphasis_; }
  bool opens_in_emphasis() const { return !emphasis_.empty() && emphasis_.front().begin == 0; }

  /// Appends what stands at `source`, which took `source_length` bytes there.
  void append(std::string_view text, Position source, std::uint32_t source_length);
  /// Appends text that stands nowhere in the document, such as a joining space.
  void append_glue(std::string_view text);
  void append(const Text& other);
  void mark_emphasis(TextRange range);
  /// Takes away `count` bytes at the end.
  void drop_back(std::size_t count);
  /// The part [begin, end) with its map.
  Text part(std::size_t begin, std::size_t end) const;

 private:
  struct Run {
    std::size_t begin;  ///< first byte in text_
    Position source;
    std::uint32_t source_length;
    bool linear;  ///< byte for byte the same as in the document
  };
  const Run& run_at(std::size_t offset) const;

  std::string text_;
  std::vector<Run> runs_;
  std::vector<TextRange> emphasis_;
};

/// Makes the bytes `part` of a line of a document ready; `page` and `number` count from 1.
Text make_text(const Line& line, const TextRange& part, int page, int number, Format format);

/// `text` up to its first line feed, without it.
inline std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

/// Columns that a code point takes on a terminal: two if it is wide (Hangul, Han, fullwidth).
inline int display_width(char32_t c) {
  const bool syllable = c >= 0xAC00 && c <= 0xD7A3;
  return syllable || (c >= 0x1100 && is_wide(c)) ? 2 : 1;
}
/// The same of a text.
int display_width(std::string_view text);

}  // namespace oneshot
