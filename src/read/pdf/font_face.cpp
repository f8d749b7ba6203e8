#include "read/pdf/font_face.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H

#include <unordered_map>
#include <vector>

#include "read/pdf/glyph_names.h"

namespace oneshot::pdf {
namespace {

constexpr std::size_t max_name = 128;
constexpr unsigned symbol_table_base = 0xF000;  ///< where (3,0) tables put their 256 codes

/// One library a thread, as FreeType wants it.
FT_Library library() {
  struct Library {
    Library() {
      if (FT_Init_FreeType(&handle) != 0) handle = nullptr;
    }
    ~Library() { FT_Done_FreeType(handle); }
    FT_Library handle = nullptr;
  };
  thread_local Library the_library;
  return the_library.handle;
}

/// Of several characters that one glyph shows, the one that was most likely meant: no private use,
/// no radical or compatibility form where there is a plain character.
int oddness(char32_t c) {
  if ((c >= 0xE000 && c < 0xF900) || c >= 0xF0000) return 3;
  if ((c >= 0x2E80 && c < 0x2FE0) || (c >= 0xF900 && c < 0xFB00)) return 2;
  if (c < 0x20 || c == 0xA0 || c == 0xAD || (c >= 0x2000 && c < 0x2010) || c == 0x2126 ||
      c == 0x2206 || c == 0x3164)
    return 1;
  return 0;
}

}  // namespace

struct FontFace::State {
  std::string program;
  FT_Face face = nullptr;
  std::unordered_map<unsigned, char32_t> characters;  ///< by glyph, once asked for
  bool characters_read = false;
  std::unordered_map<std::uint32_t, unsigned> glyphs_by_cid;
  bool cids_read = false;

  ~State() {
    if (face) FT_Done_Face(face);
  }

  FT_CharMap find_table(unsigned platform, unsigned encoding) const {
    for (int i = 0; i < face->num_charmaps; ++i) {
      FT_CharMap map = face->charmaps[i];
      if (map->platform_id == platform && map->encoding_id == encoding) return map;
    }
    return nullptr;
  }

  void read_characters() {
    characters_read = true;
    if (FT_Select_Charmap(face, FT_ENCODING_UNICODE) != 0) return;
    FT_UInt glyph = 0;
    for (FT_ULong c = FT_Get_First_Char(face, &glyph); glyph != 0;
         c = FT_Get_Next_Char(face, c, &glyph)) {
      const auto character = static_cast<char32_t>(c);
      const auto [at, is_new] = characters.emplace(glyph, character);
      if (!is_new && oddness(character) < oddness(at->second)) at->second = character;
    }
  }
};

std::unique_ptr<FontFace> FontFace::open(std::string program) {
  if (!library() || program.empty()) return nullptr;
  auto state = std::make_unique<State>();
  state->program = std::move(program);
  if (FT_New_Memory_Face(library(), reinterpret_cast<const FT_Byte*>(state->program.data()),
                         static_cast<FT_Long>(state->program.size()), 0, &state->face) != 0) {
    state->face = nullptr;
    return nullptr;
  }
  return std::unique_ptr<FontFace>(new FontFace(std::move(state)));
}

FontFace::FontFace(std::unique_ptr<State> state) : state_(std::move(state)) {}
FontFace::~FontFace() = default;

unsigned FontFace::glyph_count() const {
  return state_->face->num_glyphs > 0 ? static_cast<unsigned>(state_->face->num_glyphs) : 0;
}

bool FontFace::is_cid_keyed() const {
  FT_Bool keyed = 0;
  return FT_Get_CID_Is_Internally_CID_Keyed(state_->face, &keyed) == 0 && keyed;
}

unsigned FontFace::glyph_of_cid(std::uint32_t cid) const {
  if (!is_cid_keyed()) return cid < glyph_count() ? cid : 0;
  if (!state_->cids_read) {
    state_->cids_read = true;
    for (unsigned glyph = 0; glyph < glyph_count(); ++glyph) {
      FT_UInt of_glyph = 0;
      if (FT_Get_CID_From_Glyph_Index(state_->face, glyph, &of_glyph) == 0)
        state_->glyphs_by_cid.emplace(of_glyph, glyph);
    }
  }
  const auto at = state_->glyphs_by_cid.find(cid);
  return at == state_->glyphs_by_cid.end() ? 0 : at->second;
}

unsigned FontFace::glyph_of_name(std::string_view name) const {
  if (!FT_HAS_GLYPH_NAMES(state_->face)) return 0;
  return FT_Get_Name_Index(state_->face, std::string(name).c_str());
}

unsigned FontFace::glyph_of_code(std::uint32_t code) const {
  FT_Face face = state_->face;
  if (FT_Select_Charmap(face, FT_ENCODING_ADOBE_CUSTOM) == 0 ||
      FT_Select_Charmap(face, FT_ENCODING_ADOBE_STANDARD) == 0)
    return FT_Get_Char_Index(face, code);
  if (FT_CharMap symbol = state_->find_table(3, 0)) {
    FT_Set_Charmap(face, symbol);
    for (const unsigned base : {symbol_table_base, 0U, 0xF100U, 0xF200U})
      if (const unsigned glyph = FT_Get_Char_Index(face, base + code)) return glyph;
  }
  if (FT_CharMap macintosh = state_->find_table(1, 0)) {
    FT_Set_Charmap(face, macintosh);
    return FT_Get_Char_Index(face, code);
  }
  return 0;
}

std::u32string FontFace::characters_of_glyph(unsigned glyph) const {
  if (!state_->characters_read) state_->read_characters();
  const auto at = state_->characters.find(glyph);
  if (at != state_->characters.end() && oddness(at->second) < 3) return {at->second};
  const std::u32string named = characters_of_glyph_name(name_of_glyph(glyph));
  if (!named.empty()) return named;
  return at != state_->characters.end() ? std::u32string{at->second} : std::u32string();
}

std::string FontFace::name_of_glyph(unsigned glyph) const {
  char name[max_name] = "";
  if (!FT_HAS_GLYPH_NAMES(state_->face) ||
      FT_Get_Glyph_Name(state_->face, glyph, name, max_name) != 0)
    return {};
  return name;
}

bool FontFace::is_blank(unsigned glyph) const {
  if (glyph >= glyph_count()) return false;
  if (FT_Load_Glyph(state_->face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0) return false;
  const FT_GlyphSlot slot = state_->face->glyph;
  return slot->format == FT_GLYPH_FORMAT_OUTLINE && slot->outline.n_contours == 0;
}

std::optional<double> FontFace::advance(unsigned glyph) const {
  if (glyph >= glyph_count() || state_->face->units_per_EM == 0) return std::nullopt;
  if (FT_Load_Glyph(state_->face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0)
    return std::nullopt;
  return static_cast<double>(state_->face->glyph->metrics.horiAdvance) / state_->face->units_per_EM;
}

}  // namespace oneshot::pdf
