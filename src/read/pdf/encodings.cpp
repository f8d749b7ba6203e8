#include "read/pdf/encodings.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <vector>

#include "read/pdf/glyph_data.h"

namespace oneshot::pdf {
namespace {

constexpr double courier_width = 600;

/// Calls `use` with every word of a table.
template <class Use>
void for_each_word(std::string_view text, Use use) {
  for (std::size_t begin = text.find_first_not_of(" \n"); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    use(text.substr(begin, end - begin));
    begin = text.find_first_not_of(" \n", end);
  }
}

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Encoding parse_encoding(std::string_view text) {
  Encoding encoding;
  std::size_t code = 0;
  for_each_word(text, [&](std::string_view word) {
    if (word[0] == '@') {
      code = static_cast<std::size_t>(number(word.substr(1)));
    } else if (code < encoding.size()) {
      encoding[code++] = word;
    }
  });
  return encoding;
}

/// Widths by glyph name; one column a font.
class WidthTable {
 public:
  explicit WidthTable(std::string_view text) {
    for_each_word(text, [&](std::string_view word) {
      const std::size_t colon = word.find(':');
      std::vector<std::int16_t>& row = rows_[word.substr(0, colon)];
      for (std::string_view rest = word.substr(colon + 1); !rest.empty();) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        row.push_back(static_cast<std::int16_t>(number(rest.substr(0, end))));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    });
  }

  double width(std::string_view name, std::size_t column) const {
    const auto at = rows_.find(name);
    return at == rows_.end() || column >= at->second.size() ? 0 : at->second[column];
  }

 private:
  std::map<std::string_view, std::vector<std::int16_t>> rows_;
};

/// Lower case, without a subset's prefix, spaces and punctuation: "ABCDEF+Times New Roman,Bold"
/// becomes "timesnewromanbold".
std::string simplified(std::string_view name) {
  if (name.size() > 7 && name[6] == '+') name.remove_prefix(7);
  std::string simple;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') simple.push_back(static_cast<char>(c - 'A' + 'a'));
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) simple.push_back(c);
  }
  return simple;
}

bool remove_word(std::string& name, std::string_view word) {
  const std::size_t at = name.find(word);
  if (at == std::string::npos) return false;
  name.erase(at, word.size());
  return true;
}

}  // namespace

const Encoding* named_encoding(std::string_view name) {
  static const std::map<std::string_view, Encoding> encodings = {
      {"StandardEncoding", parse_encoding(glyph_data::standard_encoding)},
      {"WinAnsiEncoding", parse_encoding(glyph_data::win_ansi_encoding)},
      {"MacRomanEncoding", parse_encoding(glyph_data::mac_roman_encoding)},
      {"MacExpertEncoding", parse_encoding(glyph_data::mac_expert_encoding)},
      {"SymbolEncoding", parse_encoding(glyph_data::symbol_encoding)},
      {"ZapfDingbatsEncoding", parse_encoding(glyph_data::zapf_dingbats_encoding)},
  };
  const auto at = encodings.find(name);
  return at == encodings.end() ? nullptr : &at->second;
}

std::optional<StandardFont> StandardFont::find(std::string_view base_font) {
  std::string name = simplified(base_font);
  const bool bold = remove_word(name, "bold");
  const bool italic = remove_word(name, "italic") || remove_word(name, "oblique");
  for (const std::string_view filler : {"psmt", "mt", "roman", "regular", "normal", "ps"})
    if (name.size() > filler.size() && name.ends_with(filler))
      name.erase(name.size() - filler.size());
  if (name == "helvetica" || name == "arial" || name == "nimbussans" || name == "liberationsans")
    return StandardFont(Family::helvetica, bold, italic);
  if (name == "times" || name == "timesnew" || name == "timesnewroman" || name == "nimbusroman" ||
      name == "liberationserif")
    return StandardFont(Family::times, bold, italic);
  if (name == "courier" || name == "couriernew" || name == "nimbusmono" || name == "liberationmono")
    return StandardFont(Family::courier, bold, italic);
  if (name == "symbol") return StandardFont(Family::symbol, bold, italic);
  if (name == "zapfdingbats") return StandardFont(Family::dingbats, bold, italic);
  return std::nullopt;
}

StandardFont StandardFont::similar(bool fixed_pitch, bool serif, bool bold, bool italic) {
  return {fixed_pitch ? Family::courier : serif ? Family::times : Family::helvetica, bold, italic};
}

const Encoding& StandardFont::encoding() const {
  if (family_ == Family::symbol) return *named_encoding("SymbolEncoding");
  if (family_ == Family::dingbats) return *named_encoding("ZapfDingbatsEncoding");
  return *named_encoding("StandardEncoding");
}

double StandardFont::width(std::string_view glyph_name) const {
  static const WidthTable latin(glyph_data::latin_widths);
  static const WidthTable symbol(glyph_data::symbol_widths);
  static const WidthTable dingbats(glyph_data::zapf_dingbats_widths);
  switch (family_) {
    case Family::courier:
      return courier_width;
    case Family::symbol:
      return symbol.width(glyph_name, 0);
    case Family::dingbats:
      return dingbats.width(glyph_name, 0);
    case Family::helvetica:
      return latin.width(glyph_name, bold_ ? 1 : 0);
    case Family::times:
      return latin.width(glyph_name, 2 + (bold_ ? 1 : 0) + (italic_ ? 2 : 0));
  }
  return 0;
}

}  // namespace oneshot::pdf
