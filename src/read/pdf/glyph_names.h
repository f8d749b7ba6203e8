#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace oneshot::pdf {

/// The characters that a glyph name stands for, by the rules of the Adobe Glyph List
/// Specification: "Aacute", "f_f_i", "uniAC00", "u1F600", "one.oldstyle", "Asmall"; empty where the
/// name says nothing. Small capitals and figures in other styles are plain letters and figures.
/// The names of ZapfDingbats ("a12") count only on demand: elsewhere they just number glyphs.
std::u32string characters_of_glyph_name(std::string_view name, bool dingbats = false);

/// The number in a name that only counts glyphs: "g12", "glyph12", "cid12", "index12", "a12".
struct NumberedName {
  std::string_view prefix;
  unsigned number = 0;
};
std::optional<NumberedName> numbered_glyph_name(std::string_view name);

}  // namespace oneshot::pdf
