#include "read/pdf/glyph_names.h"

#include <doctest/doctest.h>

#include "read/pdf/encodings.h"

using namespace oneshot::pdf;

TEST_CASE("glyph names stand for characters") {
  CHECK(characters_of_glyph_name("A") == U"A");
  CHECK(characters_of_glyph_name("quotedblleft") == U"\u201C");
  CHECK(characters_of_glyph_name("Euro") == U"\u20AC");
  CHECK(characters_of_glyph_name("afii10017") == U"\u0410");
  CHECK(characters_of_glyph_name("uni0041") == U"A");
  CHECK(characters_of_glyph_name("uniD800").empty());
  CHECK(characters_of_glyph_name("u0041") == U"A");
  CHECK(characters_of_glyph_name("T_h.liga") == U"Th");
  CHECK(characters_of_glyph_name("Egravesmall") == U"\u00E8");
  CHECK(characters_of_glyph_name(".notdef").empty());
  CHECK(characters_of_glyph_name("").empty());
  CHECK(characters_of_glyph_name("g123").empty());
}

TEST_CASE("names of dingbats count only where they are asked for") {
  CHECK(characters_of_glyph_name("a20").empty());
  CHECK(characters_of_glyph_name("a20", true) == U"\u2714");
}

TEST_CASE("names that only count glyphs have a number") {
  CHECK(numbered_glyph_name("g12")->number == 12);
  CHECK(numbered_glyph_name("glyph7")->prefix == "glyph");
  CHECK_FALSE(numbered_glyph_name("Aacute"));
  CHECK_FALSE(numbered_glyph_name("g12x"));
}

TEST_CASE("encodings name the glyphs of codes") {
  CHECK((*named_encoding("StandardEncoding"))[0x27] == "quoteright");
  CHECK((*named_encoding("WinAnsiEncoding"))[0x27] == "quotesingle");
  CHECK((*named_encoding("WinAnsiEncoding"))[0x80] == "Euro");
  CHECK((*named_encoding("MacRomanEncoding"))[0xCA] == "space");
  CHECK((*named_encoding("MacExpertEncoding"))[0x57] == "fi");
  CHECK(named_encoding("PDFDocEncoding") == nullptr);
}

TEST_CASE("standard fonts are recognized by many names") {
  CHECK(StandardFont::find("Helvetica")->width("A") == 667);
  CHECK(StandardFont::find("ABCDEF+Arial,Bold")->width("A") == 722);
  CHECK(StandardFont::find("ArialMT")->width("space") == 278);
  CHECK(StandardFont::find("Times New Roman,BoldItalic")->bold());
  CHECK(StandardFont::find("TimesNewRomanPS-ItalicMT")->italic());
  CHECK(StandardFont::find("CourierNew")->width("W") == 600);
  CHECK(StandardFont::find("Symbol")->is_symbolic());
  CHECK_FALSE(StandardFont::find("Roboto"));
  CHECK_FALSE(StandardFont::find("HelveticaNeue"));
}
