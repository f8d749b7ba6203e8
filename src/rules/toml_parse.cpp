// The only file that knows toml++.
#include <cmath>

#define TOML_IMPLEMENTATION
#include "rules/toml_library.h"
#include "rules/toml_scan.h"
#include "rules/toml_value.h"

namespace oneshot {

namespace {

void set_place(TomlValue& out, const toml::node& node, const std::string& file) {
  out.file = &file;
  out.line = node.source().begin.line;
  out.column = node.source().begin.column;
}

TomlValue convert(const toml::node& node, const std::string& file) {
  TomlValue out;
  set_place(out, node, file);
  if (const auto* text = node.as_string()) {
    out.type = TomlValue::Type::text;
    out.text = text->get();
  } else if (const auto* whole = node.as_integer()) {
    out.type = TomlValue::Type::number;
    out.whole = true;
    out.number = static_cast<double>(whole->get());
  } else if (const auto* number = node.as_floating_point()) {
    out.type = std::isfinite(number->get()) ? TomlValue::Type::number : TomlValue::Type::other;
    out.number = number->get();
  } else if (const auto* flag = node.as_boolean()) {
    out.type = TomlValue::Type::boolean;
    out.flag = flag->get();
  } else if (const auto* array = node.as_array()) {
    out.type = TomlValue::Type::array;
    out.items.reserve(array->size());
    for (const toml::node& item : *array) out.items.push_back(convert(item, file));
  } else if (const auto* table = node.as_table()) {
    out.type = TomlValue::Type::table;
    out.members.reserve(table->size());
    for (const auto& [key, value] : *table) {  // sorted: toml::table is an ordered map
      out.members.push_back({std::string(key.str()), key.source().begin.line,
                             key.source().begin.column, convert(value, file)});
    }
  } else {
    out.type = TomlValue::Type::other;
  }
  return out;
}

}  // namespace

TomlValue parse_toml(std::string_view content, const std::string& file, Diagnostics& diagnostics) {
  TomlValue empty;
  empty.file = &file;
  if (const auto trouble = scan_toml(content)) {
    diagnostics.error({file, trouble->line, 1}, std::string(trouble->id),
                      std::string(trouble->message));
    return empty;
  }
  try {
    return convert(toml::parse(content), file);
  } catch (const toml::parse_error& error) {
    const auto at = error.source().begin;
    diagnostics.error({file, static_cast<int>(at.line), static_cast<int>(at.column)}, "syntax",
                      "this is no TOML: " + std::string(error.description()));
  }
  return empty;
}

}  // namespace oneshot
