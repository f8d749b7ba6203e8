// The only file that knows toml++.
#include <algorithm>
#include <cctype>
#include <cmath>

#define TOML_IMPLEMENTATION
#include <toml++/toml.h>

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

/// More parts than any key of a rule file has.
constexpr std::size_t most_key_parts = 32;

/// Looks for a dotted key of so many parts that tables within tables would exhaust the stack;
/// toml++ bounds nested values, but not these. Knows no more of TOML than strings and comments.
class KeyScan {
 public:
  explicit KeyScan(std::string_view text) : text_(text) {}

  /// The line of the first such key; 0 if there is none.
  int run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n') {
        ++line_;
        parts_ = 0;
        ++at_;
      } else if (c == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (c == '"' || c == '\'') {
        skip_string(c);
      } else {
        // Only what may stand in a dotted key goes on with it.
        const bool of_key = c == '.' || c == '-' || c == '_' || c == ' ' || c == '\t' ||
                            std::isalnum(static_cast<unsigned char>(c)) != 0;
        parts_ = of_key ? parts_ + (c == '.' ? 1 : 0) : 0;
        if (parts_ >= most_key_parts) return line_;
        ++at_;
      }
    }
    return 0;
  }

 private:
  void skip_string(char quote) {
    const std::string three(3, quote);
    const bool long_string = text_.substr(at_).starts_with(three);
    at_ += long_string ? 3 : 1;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') {
        if (!long_string) return;  // not closed: toml++ tells that
        ++line_;
      } else if (text_[at_] == '\\' && quote == '"') {
        ++at_;
      } else if (text_[at_] == quote && !long_string) {
        ++at_;
        return;
      } else if (long_string && text_.substr(at_).starts_with(three)) {
        at_ += 3;
        return;
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0, parts_ = 0;
  int line_ = 1;
};

}  // namespace

TomlValue parse_toml(std::string_view content, const std::string& file, Diagnostics& diagnostics) {
  TomlValue empty;
  empty.file = &file;
  if (const int line = KeyScan(content).run(); line > 0) {
    diagnostics.error({file, line, 1}, "too-deep",
                      "a key of more parts than any rule has; write tables");
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
