#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace oneshot::pdf {

/// An embedded font program, by way of FreeType: what its own tables say about its glyphs. Opening
/// one costs more than reading a page, so only fonts that do not explain themselves are opened.
class FontFace {
 public:
  /// Null where FreeType cannot read the program.
  static std::unique_ptr<FontFace> open(std::string program);
  ~FontFace();

  unsigned glyph_count() const;
  /// CID-keyed, so that numbers of glyphs are not CIDs.
  bool is_cid_keyed() const;

  /// 0 is the missing glyph.
  unsigned glyph_of_cid(std::uint32_t cid) const;
  unsigned glyph_of_name(std::string_view name) const;
  /// By the built-in encoding of a Type 1 font, or the symbol or Macintosh table of a TrueType font
  /// (PDF 32000-1, 9.6.6.4).
  unsigned glyph_of_code(std::uint32_t code) const;

  /// By the program's own Unicode table read backwards, else by the glyph's name; empty where
  /// neither knows.
  std::u32string characters_of_glyph(unsigned glyph) const;
  std::string name_of_glyph(unsigned glyph) const;

  /// The glyph has no outline, as a space.
  bool is_blank(unsigned glyph) const;
  /// In em; nullopt for a glyph that the font has not.
  std::optional<double> advance(unsigned glyph) const;

 private:
  struct State;
  explicit FontFace(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace oneshot::pdf
