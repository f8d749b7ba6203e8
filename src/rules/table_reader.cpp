#include "rules/table_reader.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/near_miss.h"

namespace oneshot {

namespace {

bool is_id(std::string_view text) {
  constexpr std::size_t longest_id = 80;
  if (text.empty() || text.size() > longest_id || text.front() == '-') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

SourcePlace place_of(const TomlMember& member) {
  SourcePlace place = member.value.place();
  if (member.line > 0) {
    place.line = static_cast<int>(member.line);
    place.column = static_cast<int>(member.column);
  }
  return place;
}

TableReader::TableReader(const TomlValue& table, std::string what, Diagnostics& diagnostics)
    : table_(table), what_(std::move(what)), diagnostics_(diagnostics) {}

void TableReader::wrong_type(std::string_view key, const TomlValue& value,
                             std::string_view wanted) {
  diagnostics_.error(
      value.place(), "wrong-type",
      fmt::format("{}: '{}' is {}; write {}", what_, key, name_of(value.type), wanted));
}

const TomlValue* TableReader::value(std::string_view key, Need need) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
  const TomlValue* found = table_.find(key);
  if (!found && need == Need::required) {
    // A mistyped key is told as such by finish(); "missing" beside it would say it twice.
    std::vector<std::string> wanted = {std::string(key)};
    const bool mistyped =
        std::any_of(table_.members.begin(), table_.members.end(),
                    [&](const TomlMember& m) { return !nearest(m.key, wanted).empty(); });
    if (!mistyped) {
      diagnostics_.error(place(), "missing-key", fmt::format("{}: '{}' is missing", what_, key));
    }
  }
  return found;
}

const TomlValue* TableReader::typed(std::string_view key, Need need, TomlValue::Type type) {
  const TomlValue* found = value(key, need);
  if (found && found->type != type) {
    wrong_type(key, *found, name_of(type));
    return nullptr;
  }
  return found;
}

std::string TableReader::text(std::string_view key, Need need) {
  const TomlValue* found = typed(key, need, TomlValue::Type::text);
  if (!found) return {};
  if (found->text.empty() && need == Need::required) {
    diagnostics_.error(found->place(), "empty-text", fmt::format("{}: '{}' is empty", what_, key));
  }
  return found->text;
}

std::string TableReader::id(std::string_view key) {
  std::string found = text(key, Need::required);
  if (!found.empty() && !is_id(found)) {
    diagnostics_.error(
        table_.find(key)->place(), "bad-id",
        fmt::format("{}: '{}' is no id; use lower-case letters, digits and '-'", what_, found));
  }
  return found;
}

double TableReader::number(std::string_view key, double otherwise, double least, double most) {
  const TomlValue* found = typed(key, Need::optional, TomlValue::Type::number);
  if (!found) return otherwise;
  if (found->number < least || found->number > most) {
    diagnostics_.error(found->place(), "out-of-range",
                       fmt::format("{}: '{}' is {}; it must lie between {} and {}", what_, key,
                                   found->number, least, most));
  }
  return found->number;
}

bool TableReader::flag(std::string_view key) {
  const TomlValue* found = typed(key, Need::optional, TomlValue::Type::boolean);
  return found && found->flag;
}

std::vector<std::string> TableReader::texts(std::string_view key, Need need) {
  const TomlValue* found = value(key, need);
  std::vector<std::string> out;
  if (!found) return out;
  const auto take = [&](const TomlValue& item) {
    if (item.type != TomlValue::Type::text) {
      wrong_type(key, item, "a text or an array of texts");
    } else if (item.text.empty()) {
      diagnostics_.error(item.place(), "empty-text",
                         fmt::format("{}: '{}' holds an empty text", what_, key));
    } else {
      out.push_back(item.text);
    }
  };
  if (found->type == TomlValue::Type::array) {
    out.reserve(found->items.size());
    for (const TomlValue& item : found->items) take(item);
  } else {
    take(*found);
  }
  return out;
}

LocalizedText TableReader::localized(std::string_view key, Need need) {
  const TomlValue* found = value(key, need);
  LocalizedText out;
  if (!found) return out;
  if (found->type != TomlValue::Type::table) {
    wrong_type(key, *found, "{ en = \"…\", ko = \"…\" }");
    return out;
  }
  TableReader languages(*found, fmt::format("{}: '{}'", what_, key), diagnostics_);
  out.en = languages.text("en");
  out.ko = languages.text("ko");
  languages.finish();
  if (out.en.empty() != out.ko.empty()) {
    diagnostics_.warning(found->place(), "missing-language",
                         fmt::format("{}: '{}' is missing in {}", what_, key,
                                     out.en.empty() ? "English (en)" : "Korean (ko)"));
    if (out.en.empty()) out.en = out.ko;
    if (out.ko.empty()) out.ko = out.en;
  } else if (out.en.empty() && need == Need::required) {
    diagnostics_.error(found->place(), "empty-text", fmt::format("{}: '{}' is empty", what_, key));
  }
  return out;
}

std::vector<const TomlValue*> TableReader::tables(std::string_view key) {
  std::vector<const TomlValue*> out;
  const TomlValue* found = value(key);
  if (!found) return out;
  if (found->type != TomlValue::Type::array) {
    wrong_type(key, *found, fmt::format("it as [[{}]]", key));
    return out;
  }
  for (const TomlValue& item : found->items) {
    if (item.type == TomlValue::Type::table) {
      out.push_back(&item);
    } else {
      wrong_type(key, item, fmt::format("it as [[{}]]", key));
    }
  }
  return out;
}

const TomlValue* TableReader::table(std::string_view key, Need need) {
  return typed(key, need, TomlValue::Type::table);
}

const TomlValue* TableReader::array(std::string_view key) {
  return typed(key, Need::optional, TomlValue::Type::array);
}

void TableReader::finish() {
  for (const TomlMember& member : table_.members) {
    if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
    std::string hint = did_you_mean(member.key, {asked_.begin(), asked_.end()});
    if (hint.empty()) hint = fmt::format("; it takes {}", fmt::join(asked_, ", "));
    diagnostics_.error(place_of(member), "unknown-key",
                       fmt::format("{}: unknown key '{}'{}", what_, member.key, hint));
  }
}

}  // namespace oneshot
