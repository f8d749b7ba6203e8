#include "read/pdf/font.h"

#include <algorithm>
#include <cmath>

#include "read/pdf/cid_data.h"
#include "read/pdf/glyph_names.h"
#include "read/pdf/glyph_procedure.h"

namespace oneshot::pdf {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t max_program = std::size_t{64} << 20;
/// A code that stands for more characters than this is a mistake.
constexpr std::size_t max_characters = 64;
/// Glyphs of TrueType fonts in the usual (Macintosh) order: number 3 is the space, U+0020.
constexpr std::uint32_t first_ordered = 3, last_ordered = 97, order_offset = 29;

bool is_private(char32_t c) {
  return (c >= 0xE000 && c < 0xF900) || (c >= 0xF0000 && c <= 0x10FFFF);
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// Characters that say something: neither controls, nor of private use, nor the replacement.
bool says_something(const std::u32string& text) {
  if (text.empty() || text.size() > max_characters) return false;
  return std::none_of(text.begin(), text.end(), [](char32_t c) {
    return is_control(c) || is_private(c) || c == replacement || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF;
  });
}

bool is_blank_text(const std::u32string& text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) {
    return c == 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F ||
           c == 0x3000 || c == 0xFEFF;
  });
}

bool holds_word(std::string_view name, std::string_view word) {
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  return std::search(name.begin(), name.end(), word.begin(), word.end(), same) != name.end();
}

}  // namespace

Object Font::type3_procedure(std::uint32_t code) const {
  return code < names_.size() ? type3_procedures_.get(names_[code]) : Object();
}

FontFace* Font::face() {
  if (!face_opened_) {
    face_opened_ = true;
    if (program_) face_ = FontFace::open(program_.stream(max_program).bytes);
  }
  return face_.get();
}

const FontGlyph& Font::look_up(CMap::Code code) {
  const std::uint64_t key = std::uint64_t{code.bytes} << 32 | code.value;
  if (const auto known = others_.find(key); known != others_.end()) return *known->second;
  FontGlyph& glyph = glyphs_.emplace_back();
  if (is_type3_) {
    const GlyphProcedure procedure =
        inspect_glyph_procedure(type3_procedure(code.value & 0xFF).stream().bytes);
    glyph.blank = !procedure.paints;
    glyph.own_colors = procedure.own_colors;
  }
  set_text(glyph, code);
  if (glyph.space) glyph.blank = glyph.own_colors = false;
  glyph.width = width_of(code);
  if (vertical_) {
    const auto at = cid_heights_.find(encoding_map_->cid(code).value_or(0));
    glyph.down = at == cid_heights_.end() ? default_down_ : at->second;
  }
  others_.emplace(key, &glyph);
  if (code.bytes == 1) simple_[code.value & 0xFF] = &glyph;
  return glyph;
}

void Font::set_text(FontGlyph& glyph, CMap::Code code) {
  std::u32string declared;
  if (to_unicode_) declared = to_unicode_->characters(code.value).value_or(U"");
  if (declared.size() > 1)  // <0041 0000>: a string with its end
    while (declared.size() > 1 && declared.back() == 0) declared.pop_back();
  glyph.text = declared;
  if (!says_something(glyph.text)) {
    std::u32string own = characters(code);
    if (says_something(own) || declared.empty()) glyph.text = std::move(own);
  }
  if (!says_something(glyph.text)) {
    const bool is_mark =
        !glyph.text.empty() && std::all_of(glyph.text.begin(), glyph.text.end(), is_private);
    const bool stands_for_space =  // Chromium and others map the glyph of the space so
        !declared.empty() && std::all_of(declared.begin(), declared.end(), is_control);
    if (is_mark) {
      glyph.text.clear();
      return;
    }
    if (stands_for_space || glyph.blank || draws_nothing(code)) {
      glyph.text = U" ";
    } else {
      glyph.text = replacement;
      glyph.unknown = true;
    }
  }
  glyph.space = is_blank_text(glyph.text);
}

std::u32string Font::characters(CMap::Code code) {
  if (!encoding_map_) return simple_characters(code.value & 0xFF);
  return composite_characters(code, encoding_map_->cid(code).value_or(0));
}

std::u32string Font::simple_characters(std::uint32_t code) {
  const std::string& name = names_[code];
  if (!name.empty() && name != ".notdef") {
    std::u32string text = named_characters(name, code);
    if (!text.empty()) return text;
  }
  if (FontFace* const program = face()) {
    const unsigned glyph = program_glyph({code, 1});
    if (glyph != 0) {
      std::u32string text = program->characters_of_glyph(glyph);
      if (says_something(text)) return text;
      if (text.empty()) text = named_characters(program->name_of_glyph(glyph), code);
      if (!text.empty() && !is_private(text[0])) return text;
    }
    if (codes_in_glyph_order() && code >= first_ordered && code <= last_ordered)
      return {code + order_offset};
    return {};
  }
  if (!name.empty() || is_type3_) return {};
  return characters_of_glyph_name((*named_encoding("StandardEncoding"))[code]);
}

std::u32string Font::named_characters(std::string_view name, std::uint32_t code) {
  std::u32string text = characters_of_glyph_name(name, holds_word(name_, "dingbats"));
  if (!text.empty()) return text;
  const auto numbered = numbered_glyph_name(name);
  if (!numbered) return {};
  const std::string_view prefix = numbered->prefix;
  if (prefix == "g" || prefix == "glyph" || prefix == "gid" || prefix == "index" ||
      prefix == "cid" || prefix == "G") {
    if (FontFace* const program = face(); program && numbered->number < program->glyph_count())
      text = program->characters_of_glyph(prefix == "cid" ? program->glyph_of_cid(numbered->number)
                                                          : numbered->number);
    return text;
  }
  // Bitmap fonts of TeX and others name glyphs after their codes: "a65", "c65", "char65".
  const bool named_after_code = prefix == "a" || prefix == "c" || prefix == "C" ||
                                prefix == "char" || prefix == "Char" || prefix == "chr";
  if (named_after_code && numbered->number == code)
    return characters_of_glyph_name((*named_encoding("WinAnsiEncoding"))[code]);
  return {};
}

std::u32string Font::composite_characters(CMap::Code code, std::uint32_t cid) {
  if (codes_are_unicode_) {
    std::string bytes;
    for (std::size_t i = code.bytes; i-- > 0;)
      bytes.push_back(static_cast<char>(code.value >> (8 * i) & 0xFF));
    return characters_of_utf16(bytes);
  }
  if (!ordering_.empty())
    if (const char32_t c = character_of_cid(ordering_, cid)) return {c};
  FontFace* const program = face();
  if (!program) return {};
  std::u32string text = program->characters_of_glyph(program_glyph(code));
  if (text.empty() && cid >= first_ordered && cid <= last_ordered && codes_in_glyph_order())
    text = {cid + order_offset};
  return text;
}

unsigned Font::program_glyph(CMap::Code code) {
  FontFace* const program = face();
  if (!program) return 0;
  if (encoding_map_) {
    const std::uint32_t cid = encoding_map_->cid(code).value_or(0);
    if (cid_to_gid_.empty()) return program->glyph_of_cid(cid);
    if (2 * std::size_t{cid} + 1 >= cid_to_gid_.size()) return 0;
    return static_cast<unsigned>(static_cast<unsigned char>(cid_to_gid_[2 * cid])) << 8 |
           static_cast<unsigned char>(cid_to_gid_[2 * cid + 1]);
  }
  const std::string& name = names_[code.value & 0xFF];
  if (!name.empty() && !is_truetype_)
    if (const unsigned glyph = program->glyph_of_name(name)) return glyph;
  return program->glyph_of_code(code.value & 0xFF);
}

/// Redistilled TrueType fonts may keep nothing but numbers of glyphs. In most such fonts these
/// follow one order, in which letters and figures stand as in ASCII. That is believed only where
/// the shapes bear it out: a blank space, figures of one width, an l narrower than an m.
bool Font::codes_in_glyph_order() {
  if (glyph_order_) return *glyph_order_;
  glyph_order_ = false;
  FontFace* const program = face();
  if (!program || !is_truetype_) return false;
  const auto width_of_character = [&](char c) {
    const CMap::Code code{static_cast<std::uint32_t>(c) - order_offset,
                          std::size_t{encoding_map_ ? 2U : 1U}};
    const unsigned glyph = program_glyph(code);
    if (glyph == 0 || (c != ' ' && program->is_blank(glyph))) return 0.0;
    return program->advance(glyph).value_or(0);
  };
  const std::uint32_t space = first_ordered;
  const unsigned space_glyph = program_glyph({space, std::size_t{encoding_map_ ? 2U : 1U}});
  if (space_glyph == 0 || !program->is_blank(space_glyph)) return false;
  int agree = 0, differ = 0;
  const auto compare = [&](char narrow, char wide) {
    const double a = width_of_character(narrow), b = width_of_character(wide);
    if (a > 0 && b > 0) ++(a < b ? agree : differ);
  };
  compare('l', 'm');
  compare('i', 'n');
  compare('i', 'w');
  compare('t', 'm');
  compare('f', 'o');
  compare('I', 'M');
  compare('r', 'M');
  compare('.', 'e');
  constexpr std::string_view digits = "0123456789";
  double first = 0;
  for (char c : digits) {
    const double width = width_of_character(c);
    if (width <= 0) continue;
    if (first > 0) ++(std::abs(width - first) < 0.01 ? agree : differ);
    first = width;
  }
  constexpr int enough = 4;
  glyph_order_ = agree >= enough && differ == 0;
  return *glyph_order_;
}

bool Font::draws_nothing(CMap::Code code) {
  if (!program_) return false;
  FontFace* const program = face();
  if (!program) return false;
  const unsigned glyph = program_glyph(code);
  return glyph != 0 && program->is_blank(glyph);
}

double Font::width_of(CMap::Code code) {
  if (encoding_map_) {
    const auto at = cid_widths_.find(encoding_map_->cid(code).value_or(0));
    return at == cid_widths_.end() ? default_width_ : at->second;
  }
  const std::uint32_t value = code.value & 0xFF;
  const std::size_t index = value - static_cast<std::uint32_t>(first_char_);
  if (value >= static_cast<std::uint32_t>(first_char_) && index < widths_.size())
    return widths_[index];
  if (missing_width_ && !widths_.empty()) return *missing_width_;
  if (is_type3_ || !widths_.empty()) return missing_width_.value_or(0);
  if (FontFace* const program = face())
    if (const auto advance = program->advance(program_glyph(code))) return *advance;
  if (standard_) {
    std::string_view name = names_[value];
    if (name.empty()) name = standard_->encoding()[value];
    if (const double width = standard_->width(name); width > 0) return width * 0.001;
  }
  return missing_width_.value_or(0.5);
}

}  // namespace oneshot::pdf
