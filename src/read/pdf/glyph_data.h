#pragma once

/// Tables about glyph names as text, parsed when first needed by those who use them.
namespace oneshot::pdf::glyph_data {

/// "name:HEX ..." after the Adobe Glyph List, in three parts; the last holds the names of
/// ZapfDingbats only.
extern const char* const names_upper;
extern const char* const names_lower;
extern const char* const names_dingbats;

/// "@code name name ... @code name ...".
extern const char* const standard_encoding;
extern const char* const win_ansi_encoding;
extern const char* const mac_roman_encoding;
extern const char* const mac_expert_encoding;
extern const char* const symbol_encoding;
extern const char* const zapf_dingbats_encoding;

/// "name:width,..." in thousandths of an em: Helvetica, Helvetica-Bold, Times-Roman, Times-Bold,
/// Times-Italic, Times-BoldItalic.
extern const char* const latin_widths;
/// "name:width".
extern const char* const symbol_widths;
extern const char* const zapf_dingbats_widths;

}  // namespace oneshot::pdf::glyph_data
