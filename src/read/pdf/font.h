#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/pdf/cmap.h"
#include "read/pdf/encodings.h"
#include "read/pdf/font_face.h"
#include "read/pdf/matrix.h"
#include "read/pdf/object.h"

namespace oneshot::pdf {

/// What a font says about one code.
struct FontGlyph {
  std::u32string text;   ///< empty for a mark without text, such as an icon
  double width = 0;      ///< in text space units (em, but for Type 3)
  double down = -1;      ///< vertical displacement
  bool unknown = false;  ///< text is U+FFFD
  bool space = false;
  bool blank = false;       ///< of a Type 3 font: its procedure draws nothing
  bool own_colors = false;  ///< of a Type 3 font: its procedure sets colours (d0)
};

/// A font of a PDF (PDF 32000-1, 9.5 to 9.8): strings to codes, codes to characters and widths.
class Font {
 public:
  /// Builds a font from its dictionary; any damage leaves a font that knows less.
  static std::unique_ptr<Font> load(const Object& dictionary);

  CMap::Code next_code(std::string_view text) const {
    if (!encoding_map_) return {static_cast<unsigned char>(text[0]), 1};
    return encoding_map_->next_code(text);
  }
  /// Codes of one byte are at hand; others are looked up in a table.
  const FontGlyph& glyph(CMap::Code code) {
    if (code.bytes == 1 && simple_[code.value & 0xFF]) return *simple_[code.value & 0xFF];
    return look_up(code);
  }

  bool vertical() const { return vertical_; }
  bool bold() const { return bold_; }
  bool italic() const { return italic_; }
  double ascent() const { return ascent_; }    ///< in em, positive
  double descent() const { return descent_; }  ///< in em, positive
  const std::string& name() const { return name_; }

  bool is_type3() const { return is_type3_; }
  const Matrix& type3_matrix() const { return type3_matrix_; }
  /// Text space units to an em: 1 but for Type 3 fonts that are drawn to another scale.
  double em() const { return em_; }
  /// What a Type 3 font paints for a code; null where it has none.
  Object type3_procedure(std::uint32_t code) const;
  const Object& dictionary() const { return dictionary_; }

 private:
  friend class FontLoader;
  const FontGlyph& look_up(CMap::Code code);
  bool codes_in_glyph_order();
  void set_text(FontGlyph& glyph, CMap::Code code);
  std::u32string characters(CMap::Code code);
  std::u32string simple_characters(std::uint32_t code);
  std::u32string composite_characters(CMap::Code code, std::uint32_t cid);
  std::u32string named_characters(std::string_view name, std::uint32_t code);
  bool draws_nothing(CMap::Code code);
  unsigned program_glyph(CMap::Code code);
  double width_of(CMap::Code code);
  /// Opens the embedded program when it is first needed; null where there is none.
  FontFace* face();

  Object dictionary_;
  Object program_;  ///< stream of the embedded font program
  std::unique_ptr<FontFace> face_;
  bool face_opened_ = false;

  std::string name_;
  bool bold_ = false, italic_ = false, vertical_ = false;
  bool symbolic_ = false, is_type3_ = false, is_truetype_ = false;
  double ascent_ = 0, descent_ = 0;
  Matrix type3_matrix_{0.001, 0, 0, 0.001, 0, 0};
  double em_ = 1;
  Object type3_procedures_;

  std::shared_ptr<const CMap> to_unicode_;
  // Simple fonts
  std::array<std::string, 256> names_;  ///< by code, from the encoding
  bool has_encoding_ = false;           ///< the PDF names one
  std::optional<StandardFont> standard_;
  int first_char_ = 0;
  std::vector<double> widths_;
  std::optional<double> missing_width_;
  std::optional<bool>
      glyph_order_;  ///< codes are glyph numbers of the usual order, see codes_in_glyph_order()
  // Composite fonts
  std::shared_ptr<const CMap> encoding_map_;
  bool codes_are_unicode_ = false;
  std::string ordering_;    ///< of the CID collection
  std::string cid_to_gid_;  ///< two bytes a CID; empty for the identity
  std::unordered_map<std::uint32_t, double> cid_widths_;
  std::unordered_map<std::uint32_t, double> cid_heights_;  ///< vertical displacements
  double default_width_ = 1;
  double default_down_ = -1;

  std::array<const FontGlyph*, 256> simple_{};
  std::unordered_map<std::uint64_t, const FontGlyph*> others_;
  std::deque<FontGlyph> glyphs_;
};

}  // namespace oneshot::pdf
