#include <algorithm>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "rules/rule_files.h"

namespace oneshot {

namespace {

bool is_set(const TomlValue& table, std::string_view key) {
  const TomlValue* value = table.find(key);
  return value && value->type == TomlValue::Type::boolean && value->flag;
}

bool is_array_of_texts(const TomlValue& value) {
  return value.type == TomlValue::Type::array &&
         std::all_of(value.items.begin(), value.items.end(),
                     [](const TomlValue& item) { return item.type == TomlValue::Type::text; });
}

void unite(TomlValue& base, const TomlValue& over) {
  for (const TomlValue& item : over.items) {
    const bool known = std::any_of(base.items.begin(), base.items.end(),
                                   [&](const TomlValue& b) { return b.text == item.text; });
    if (!known) base.items.push_back(item);
  }
}

/// `more` beside `any`: adds to it instead of taking its place.
void add_more(TomlValue& table, const TomlValue& more) {
  TomlValue& any = table.at("any");
  if (any.type != TomlValue::Type::array) {
    any = more;
  } else {
    any.items.insert(any.items.end(), more.items.begin(), more.items.end());
  }
}

/// Takes what `over` says, key by key.
void merge_table(TomlValue& base, const TomlValue& over, bool united) {
  for (const TomlMember& member : over.members) {
    if (member.key == "replace") continue;
    TomlValue* old = base.find(member.key);
    if (member.key == "more" && member.value.type == TomlValue::Type::array) {
      add_more(base, member.value);
    } else if (old && united && is_array_of_texts(*old) && is_array_of_texts(member.value)) {
      unite(*old, member.value);
    } else if (old && old->type == TomlValue::Type::table &&
               member.value.type == TomlValue::Type::table) {
      merge_table(*old, member.value, united);
    } else {
      base.at(member.key) = member.value;
    }
  }
}

void drop_all(TomlValue& array, std::string_view key, std::string_view text) {
  std::erase_if(array.items, [&](const TomlValue& item) { return item.text_of(key) == text; });
}

TomlValue* element(TomlValue& array, std::string_view key, std::string_view text) {
  for (TomlValue& item : array.items) {
    if (item.type == TomlValue::Type::table && item.text_of(key) == text) return &item;
  }
  return nullptr;
}

void merge_array(TomlValue& base, const TomlValue& over, ArrayMerge how) {
  if (how == ArrayMerge::instead_of_all) {
    for (const TomlValue& item : over.items) drop_all(base, "id", item.text_of("id"));
  }
  for (const TomlValue& item : over.items) {
    const bool by_text = how == ArrayMerge::by_text;
    const bool alone = how == ArrayMerge::added || how == ArrayMerge::instead_of_all;
    const std::string_view key = by_text ? "text" : "id";
    TomlValue* old = alone ? nullptr : element(base, key, item.text_of(key));
    if (!old) {
      base.items.push_back(item);
    } else if (by_text || is_set(item, "replace")) {
      *old = item;
      old->erase("replace");
    } else {
      merge_table(*old, item, how == ArrayMerge::united);
    }
  }
}

void remove_elements(const RuleFileKindInfo& kind, TomlValue& base, const TomlValue& remove,
                     Diagnostics& diagnostics) {
  for (const TomlValue& id : remove.items) {
    std::vector<std::string> known;
    bool found = false;
    for (const RuleArrayInfo& info : kind.arrays) {
      TomlValue* array = base.find(info.key);
      if (!array || info.merge == ArrayMerge::added || info.merge == ArrayMerge::by_text) continue;
      for (const TomlValue& item : array->items) known.emplace_back(item.text_of("id"));
      const std::size_t before = array->items.size();
      drop_all(*array, "id", id.text);
      found = found || array->items.size() < before;
    }
    if (!found) {
      diagnostics.error(
          id.place(), "unknown-id",
          fmt::format("there is no '{}' to remove{}", id.text, did_you_mean(id.text, known)));
    }
  }
}

const RuleArrayInfo* array_info(const RuleFileKindInfo& kind, std::string_view key) {
  for (const RuleArrayInfo& info : kind.arrays) {
    if (info.key == key) return &info;
  }
  return nullptr;
}

}  // namespace

void add_lexicon_part(TomlValue& base, const TomlValue& part) {
  for (const TomlMember& member : part.members) {
    TomlValue* old = base.find(member.key);
    if (!old) {
      base.at(member.key) = member.value;
    } else if (member.value.type == TomlValue::Type::array) {
      old->items.insert(old->items.end(), member.value.items.begin(), member.value.items.end());
    } else if (member.key == "pieces") {
      const bool tables =
          old->type == TomlValue::Type::table && member.value.type == TomlValue::Type::table;
      if (tables) merge_table(*old, member.value, false);
      // The one that is none stays, for the reader to say so.
      if (member.value.type != TomlValue::Type::table) *old = member.value;
    }
  }
}

void merge_rule_file(const RuleFileKindInfo& kind, TomlValue& base, const TomlValue& over,
                     Diagnostics& diagnostics) {
  const TomlValue* head = over.find(kind.head);
  if (!head) return;
  if (is_set(*head, "replace")) {
    base = over;
    base.find(kind.head)->erase("replace");
    return;
  }
  if (const TomlValue* remove = head->find("remove")) {
    if (is_array_of_texts(*remove)) {
      remove_elements(kind, base, *remove, diagnostics);
    } else {
      diagnostics.error(remove->place(), "wrong-type", "'remove' must be an array of ids");
    }
  }
  for (const TomlMember& member : over.members) {
    TomlValue* old = base.find(member.key);
    const RuleArrayInfo* info = array_info(kind, member.key);
    if (!old) {
      base.at(member.key) = member.value;
    } else if (info && old->type == TomlValue::Type::array &&
               member.value.type == TomlValue::Type::array) {
      merge_array(*old, member.value, info->merge);
    } else if (old->type == TomlValue::Type::table && member.value.type == TomlValue::Type::table) {
      merge_table(*old, member.value, false);
    } else {
      *old = member.value;
    }
  }
  if (TomlValue* merged_head = base.find(kind.head)) merged_head->erase("remove");
}

}  // namespace oneshot
