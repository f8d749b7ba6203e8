#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/diagnostic.h"

/// A TOML file as plain data: what the loader reads, packs are merged in, and the binary carries.
namespace oneshot {

struct TomlMember;

struct TomlValue {
  enum class Type : std::uint8_t { text, number, boolean, array, table, other };
  Type type = Type::table;
  bool flag = false;                   ///< of boolean
  bool whole = false;                  ///< of number: written without a fraction
  std::uint32_t line = 0, column = 0;  ///< from 1
  const std::string* file = nullptr;   ///< name of the file as shown; owned by the RuleFile
  double number = 0;
  std::string text;
  std::vector<TomlValue> items;     ///< of array
  std::vector<TomlMember> members;  ///< of table, sorted by key

  SourcePlace place() const;
  const TomlValue* find(std::string_view key) const;
  TomlValue* find(std::string_view key);
  /// The value of a key, added as an empty table if there is none.
  TomlValue& at(std::string_view key);
  void erase(std::string_view key);
  /// The text of a key; empty if there is none or it is no text.
  std::string_view text_of(std::string_view key) const;
};

struct TomlMember {
  std::string key;
  std::uint32_t line = 0, column = 0;  ///< of the key
  TomlValue value;
};

/// "a text", "a number", "a table", …, for messages.
std::string_view name_of(TomlValue::Type type);

/// Parses a file; a syntax error becomes a diagnostic, and the value is an empty table. `file` must
/// outlive the value.
TomlValue parse_toml(std::string_view content, const std::string& file, Diagnostics& diagnostics);

/// The same contents give the same bytes, whatever the layout of the file, its comments and places.
std::string normalized(const TomlValue& value);

/// A compact form with places, as the binary carries it.
std::string pack(const TomlValue& value);
/// The inverse; `packed` must come from pack().
TomlValue unpack(std::string_view packed, const std::string& file);

}  // namespace oneshot
