#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oneshot::pdf {

/// A CMap (PDF 32000-1, 9.7.5 and 9.10.3): how a string is cut into codes, and what a code means: a
/// glyph's number in a CID font, or characters. Both kinds share one syntax and so one class.
class CMap {
 public:
  /// Finds a CMap by name for "usecmap"; may return null.
  using Finder = std::function<std::shared_ptr<const CMap>(std::string_view name)>;

  /// Reads a CMap file. Never fails: what cannot be understood is skipped.
  static std::shared_ptr<const CMap> parse(std::string_view text, const Finder& finder);
  /// Two bytes a code, the code is the CID.
  static std::shared_ptr<const CMap> identity(bool vertical);

  struct Code {
    std::uint32_t value = 0;
    std::size_t bytes = 1;
  };
  /// The code at the start of `text`, which must not be empty.
  Code next_code(std::string_view text) const;

  std::optional<std::uint32_t> cid(Code code) const;
  /// The characters of a code, whatever its length in bytes was declared to be; nullopt where the
  /// CMap says nothing, an empty string where it says that there are none.
  std::optional<std::u32string> characters(std::uint32_t code) const;

  bool vertical() const { return vertical_; }
  bool has_characters() const { return !singles_.empty() || !ranges_.empty(); }

 private:
  friend class CMapParser;
  struct CodeSpace {
    std::uint32_t low, high;
    std::size_t bytes;
  };
  struct CidRange {
    std::uint32_t low, high, cid;
    std::size_t bytes;
  };
  struct TextRange {
    std::uint32_t low, high;
    std::uint32_t text;  ///< in text_; the last character counts up through the range
    std::uint32_t length;
  };
  void finish();

  std::vector<CodeSpace> code_spaces_;
  std::vector<CidRange> cids_;
  std::vector<TextRange> singles_, ranges_;
  std::u32string text_;
  std::size_t uniform_bytes_ = 0;  ///< where all codes have one length
  bool identity_ = false;
  bool vertical_ = false;
  std::shared_ptr<const CMap> parent_;
};

/// UTF-16, big endian, as ToUnicode CMaps write it: an odd or single byte is a character of its
/// own, halves of pairs without their other half are dropped.
std::u32string characters_of_utf16(std::string_view bytes);

}  // namespace oneshot::pdf
