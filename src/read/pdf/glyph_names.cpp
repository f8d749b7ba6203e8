#include "read/pdf/glyph_names.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>
#include <vector>

#include "read/pdf/glyph_data.h"

namespace oneshot::pdf {
namespace {

constexpr char32_t last_code_point = 0x10FFFF;

std::optional<unsigned> parse_number(std::string_view text, int base) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_character(unsigned value) {
  return value <= last_code_point && !(value >= 0xD800 && value < 0xE000);
}

class NameTable {
 public:
  explicit NameTable(std::initializer_list<const char*> parts) {
    for (const char* part : parts) add(part);
    std::sort(entries_.begin(), entries_.end());
  }

  std::optional<char32_t> find(std::string_view name) const {
    const auto at = std::lower_bound(entries_.begin(), entries_.end(), Entry{name, 0});
    if (at == entries_.end() || at->first != name) return std::nullopt;
    return at->second;
  }

 private:
  using Entry = std::pair<std::string_view, char32_t>;

  void add(std::string_view text) {
    while (true) {
      const std::size_t begin = text.find_first_not_of(" \n");
      if (begin == std::string_view::npos) return;
      const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
      const std::string_view entry = text.substr(begin, end - begin);
      const std::size_t colon = entry.find(':');
      entries_.emplace_back(entry.substr(0, colon),
                            parse_number(entry.substr(colon + 1), 16).value_or(0xFFFD));
      text.remove_prefix(end);
    }
  }

  std::vector<Entry> entries_;
};

const NameTable& name_table() {
  static const NameTable table({glyph_data::names_upper, glyph_data::names_lower});
  return table;
}

const NameTable& dingbats_table() {
  static const NameTable table({glyph_data::names_dingbats});
  return table;
}

bool is_upper_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
  });
}

/// One component of a name, after the suffix and between underscores.
std::u32string characters_of_component(std::string_view name) {
  if (const auto known = name_table().find(name)) return {*known};
  if (name.starts_with("uni") && name.size() >= 7 && name.size() % 4 == 3 &&
      is_upper_hex(name.substr(3))) {
    std::u32string text;
    for (std::size_t i = 3; i + 4 <= name.size(); i += 4) {
      const auto value = parse_number(name.substr(i, 4), 16);
      if (!value || !is_character(*value)) return {};
      text.push_back(*value);
    }
    return text;
  }
  if (name.size() >= 5 && name.size() <= 7 && name[0] == 'u' && is_upper_hex(name.substr(1))) {
    const auto value = parse_number(name.substr(1), 16);
    if (value && is_character(*value)) return {static_cast<char32_t>(*value)};
  }
  // "Asmall" is a small capital: the letter that was typed is the lower-case one.
  for (const std::string_view style : {"small", "oldstyle", "superior", "inferior", "fitted"}) {
    if (!name.ends_with(style) || name.size() == style.size()) continue;
    std::u32string text = characters_of_component(name.substr(0, name.size() - style.size()));
    if (style == "small")
      for (char32_t& c : text)
        if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) c += 0x20;
    return text;
  }
  return {};
}

}  // namespace

std::u32string characters_of_glyph_name(std::string_view name, bool dingbats) {
  if (dingbats)
    if (const auto known = dingbats_table().find(name)) return {*known};
  name = name.substr(0, name.find('.'));
  std::u32string text;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find('_'), name.size());
    const std::u32string part = characters_of_component(name.substr(0, end));
    if (part.empty()) return {};
    text += part;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return text;
}

std::optional<NumberedName> numbered_glyph_name(std::string_view name) {
  name = name.substr(0, name.find('.'));
  const std::size_t digits = name.find_first_of("0123456789");
  if (digits == std::string_view::npos) return std::nullopt;
  const auto number = parse_number(name.substr(digits), 10);
  if (!number) return std::nullopt;
  return NumberedName{name.substr(0, digits), *number};
}

}  // namespace oneshot::pdf
