#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "rules/diagnostic.h"
#include "rules/toml_value.h"

namespace oneshot {

/// Reads the keys of one table. Whatever was not asked for by the end is an unknown key, and the
/// keys that were asked for are what "did you mean" offers: there is no second list of keys. Keys
/// are literals: their text must outlive the reader.
class TableReader {
 public:
  /// `what` names the table in messages: "facet 'led'".
  TableReader(const TomlValue& table, std::string what, Diagnostics& diagnostics);

  enum class Need { optional, required };
  std::string text(std::string_view key, Need need = Need::optional);
  std::string id(std::string_view key = "id");  ///< required; lower case, digits, '-'
  double number(std::string_view key, double otherwise, double least, double most);
  bool flag(std::string_view key);
  /// A text or an array of texts; none of them empty.
  std::vector<std::string> texts(std::string_view key, Need need = Need::optional);
  /// `{ en = "…", ko = "…" }`; a missing language is a warning, and the other stands in for it.
  LocalizedText localized(std::string_view key, Need need = Need::optional);
  /// The elements of an array of tables, `[[key]]`.
  std::vector<const TomlValue*> tables(std::string_view key);
  const TomlValue* table(std::string_view key, Need need = Need::optional);
  const TomlValue* array(std::string_view key);
  /// Any value, to be looked at by the caller.
  const TomlValue* value(std::string_view key, Need need = Need::optional);

  /// Reports what was not asked for.
  void finish();

  const TomlValue& source() const { return table_; }
  const std::string& what() const { return what_; }
  void set_what(std::string what) { what_ = std::move(what); }
  SourcePlace place() const { return table_.place(); }

 private:
  const TomlValue* typed(std::string_view key, Need need, TomlValue::Type type);
  void wrong_type(std::string_view key, const TomlValue& value, std::string_view wanted);

  const TomlValue& table_;
  std::string what_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> asked_;
};

/// The place of a member's key.
SourcePlace place_of(const TomlMember& member);

}  // namespace oneshot
