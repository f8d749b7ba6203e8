#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace oneshot::pdf {

/// Glyph names by code; empty where an encoding has none.
using Encoding = std::array<std::string_view, 256>;

/// StandardEncoding, WinAnsiEncoding, MacRomanEncoding, MacExpertEncoding, and, by names of our
/// own, SymbolEncoding and ZapfDingbatsEncoding (PDF 32000-1, annex D); null for any other name.
const Encoding* named_encoding(std::string_view name);

/// One of the 14 fonts that a PDF need not embed (PDF 32000-1, 9.6.2.2), or a font with the metrics
/// of one of them.
class StandardFont {
 public:
  /// Recognizes a font by name: "Helvetica-Bold", "ArialMT", "Times New Roman,Bold", "CourierNew".
  static std::optional<StandardFont> find(std::string_view base_font);
  /// The most similar one, for a font without any metrics.
  static StandardFont similar(bool fixed_pitch, bool serif, bool bold, bool italic);

  const Encoding& encoding() const;
  /// In thousandths of an em; 0 for a glyph that the font has not.
  double width(std::string_view glyph_name) const;
  bool is_symbolic() const { return family_ == Family::symbol || family_ == Family::dingbats; }
  bool bold() const { return bold_; }
  bool italic() const { return italic_; }

 private:
  enum class Family : std::uint8_t { helvetica, times, courier, symbol, dingbats };
  StandardFont(Family family, bool bold, bool italic)
      : family_(family), bold_(bold), italic_(italic) {}

  Family family_;
  bool bold_, italic_;
};

}  // namespace oneshot::pdf
