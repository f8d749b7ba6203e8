#include "rules/condition_reader.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "rules/condition_kinds.h"
#include "rules/rule_files.h"

namespace oneshot {

namespace {

std::vector<std::string> kind_keys() {
  std::vector<std::string> keys;
  for (const ConditionKindInfo& info : condition_kinds()) keys.emplace_back(info.key);
  return keys;
}

class ConditionReader {
 public:
  ConditionReader(const std::string& what, Diagnostics& diagnostics)
      : what_(what), diagnostics_(diagnostics) {}

  Condition condition(const TomlValue& value, std::size_t depth) {
    Condition out;
    out.place = value.place();
    if (value.type != TomlValue::Type::table) {
      error(value.place(), "wrong-type",
            fmt::format("a condition is a table such as {{ list = \"venues\" }}, not {}",
                        name_of(value.type)));
      return out;
    }
    const ConditionKindInfo* info = find_kind(value);
    if (!info) return out;
    out.kind = info->kind;
    TableReader table(value, fmt::format("{}: condition '{}'", what_, info->key), diagnostics_);
    const TomlValue& content = *table.value(info->key);
    if (info->source == ValueSource::conditions) {
      out.children = children(content, info->key, depth);
    } else {
      out.place = content.place();
      out.values = table.texts(info->key);
      check_words(*info, content);
    }
    for (const std::string_view key : info->extra) read_extra(key, table, out);
    table.finish();
    if (info->kind == ConditionKind::pattern) take_patterns(out);
    return out;
  }

  std::vector<Condition> children(const TomlValue& array, std::string_view key, std::size_t depth) {
    std::vector<Condition> out;
    if (array.type != TomlValue::Type::array) {
      error(array.place(), "wrong-type",
            fmt::format("'{}' is {}; write an array of conditions, [ {{ … }}, {{ … }} ]", key,
                        name_of(array.type)));
      return out;
    }
    if (array.items.empty()) {
      error(array.place(), "no-conditions", fmt::format("'{}' holds no condition", key));
    }
    if (depth >= rule_limits().condition_depth) {
      error(array.place(), "too-deep", "conditions are nested too deeply; make facets of them");
      return out;
    }
    out.reserve(array.items.size());
    for (const TomlValue& item : array.items) out.push_back(condition(item, depth + 1));
    return out;
  }

 private:
  void error(const SourcePlace& place, std::string code, const std::string& message) {
    diagnostics_.error(place, std::move(code), what_ + ": " + message);
  }

  const ConditionKindInfo* find_kind(const TomlValue& value) {
    const ConditionKindInfo* found = nullptr;
    const TomlMember* unknown = nullptr;
    for (const TomlMember& member : value.members) {
      if (const ConditionKindInfo* info = condition_kind(member.key)) {
        if (found) {
          error(place_of(member), "two-kinds",
                fmt::format("a condition has one kind, not both '{}' and '{}'; write two and join "
                            "them with `all`",
                            found->key, member.key));
          return nullptr;
        }
        found = info;
      } else if (std::none_of(extra_keys().begin(), extra_keys().end(),
                              [&](const auto& extra) { return extra.key == member.key; })) {
        unknown = &member;
      }
    }
    if (found) return found;
    if (unknown) {
      std::string hint = did_you_mean(unknown->key, kind_keys());
      if (hint.empty()) hint = fmt::format("; use {}", fmt::join(kind_keys(), ", "));
      error(place_of(*unknown), "unknown-kind",
            fmt::format("unknown kind of condition '{}'{}", unknown->key, hint));
    } else {
      error(value.place(), "no-kind",
            fmt::format("a condition without a kind; use {}", fmt::join(kind_keys(), ", ")));
    }
    return nullptr;
  }

  void check_words(const ConditionKindInfo& info, const TomlValue& content) {
    if (info.source != ValueSource::words) return;
    const auto check = [&](const TomlValue& item) {
      if (item.type != TomlValue::Type::text || item.text.empty()) return;  // said by texts()
      if (std::find(info.words.begin(), info.words.end(), item.text) != info.words.end()) return;
      std::string hint = did_you_mean(item.text, info.words);
      if (hint.empty()) hint = fmt::format("; use {}", fmt::join(info.words, ", "));
      error(item.place(), "unknown-value",
            fmt::format("'{}' is no {}{}", item.text, info.key, hint));
    };
    if (content.type == TomlValue::Type::array) {
      for (const TomlValue& item : content.items) check(item);
    } else {
      check(content);
    }
  }

  void read_extra(std::string_view key, TableReader& table, Condition& out) {
    if (key == "in") {
      read_scope(table, out);
    } else if (key == "id") {
      out.ids = table.texts("id");
    } else if (key == "tag") {
      out.tags = table.texts("tag");
    } else if (key == "not_tag") {
      out.not_tags = table.texts("not_tag");
    } else if (key == "at_least") {
      out.bounds.at_least = bound(table, "at_least");
    } else if (key == "at_most") {
      out.bounds.at_most = bound(table, "at_most");
      if (out.bounds.at_least && out.bounds.at_most && *out.bounds.at_least > *out.bounds.at_most) {
        error(out.place, "empty-bounds", "'at_least' is above 'at_most': nothing lies between");
      }
    } else if (key == "same") {
      const std::string same = table.text("same");
      out.same_clause = same == "clause";
      if (!same.empty() && !out.same_clause) {
        error(table.value("same")->place(), "unknown-value",
              fmt::format("'same' is '{}'; only \"clause\" is known", same));
      }
    }
  }

  std::optional<double> bound(TableReader& table, std::string_view key) {
    constexpr double largest = 1e18;
    if (!table.value(key)) return std::nullopt;
    return table.number(key, 0, -largest, largest);
  }

  void read_scope(TableReader& table, Condition& out) {
    const std::string name = table.text("in");
    if (name.empty()) return;
    if (const auto scope = scope_named(name)) {
      out.scope = *scope;
      return;
    }
    std::vector<std::string> names;
    for (const ScopeInfo& info : scopes()) names.emplace_back(info.name);
    std::string hint = did_you_mean(name, names);
    if (hint.empty()) hint = fmt::format("; use {}", fmt::join(names, ", "));
    error(table.value("in")->place(), "unknown-value",
          fmt::format("'{}' is no scope{}", name, hint));
  }

  /// Several patterns are an `any` of them: a condition holds one.
  static void take_patterns(Condition& out) {
    if (out.values.size() == 1) {
      out.pattern = std::move(out.values.front());
      out.values.clear();
      return;
    }
    Condition joined;
    joined.place = out.place;
    for (std::string& text : out.values) {
      Condition one;
      one.kind = ConditionKind::pattern;
      one.place = out.place;
      one.scope = out.scope;
      one.pattern = std::move(text);
      joined.children.push_back(std::move(one));
    }
    out = std::move(joined);
  }

  const std::string& what_;
  Diagnostics& diagnostics_;
};

}  // namespace

Condition read_condition(const TomlValue& value, const std::string& what,
                         Diagnostics& diagnostics) {
  return ConditionReader(what, diagnostics).condition(value, 0);
}

Condition read_conditions(ConditionKind kind, const TomlValue& array, const std::string& what,
                          Diagnostics& diagnostics) {
  Condition out;
  out.kind = kind;
  out.place = array.place();
  out.children = ConditionReader(what, diagnostics).children(array, info_of(kind).key, 0);
  return out;
}

Condition read_combination(TableReader& table, Diagnostics& diagnostics) {
  std::vector<Condition> parts;
  for (const ConditionKind kind : {ConditionKind::any, ConditionKind::all, ConditionKind::none}) {
    if (const TomlValue* value = table.value(info_of(kind).key)) {
      parts.push_back(read_conditions(kind, *value, table.what(), diagnostics));
    }
  }
  if (parts.empty()) {
    diagnostics.error(
        table.place(), "no-conditions",
        table.what() + ": no condition; write any = [ … ], all = [ … ] or not = [ … ]");
    return {};
  }
  if (parts.size() == 1) return std::move(parts.front());
  Condition out;
  out.kind = ConditionKind::all;
  out.place = table.place();
  out.children = std::move(parts);
  return out;
}

}  // namespace oneshot
