#include "workshop/rule_schema.h"

#include <fmt/format.h>

#include "report/json_text.h"
#include "rules/condition_kinds.h"
#include "rules/rule_keys.h"

namespace oneshot {

namespace {

constexpr double unbounded = 1e18;

Json ref(std::string_view name) { return {{"$ref", fmt::format("#/definitions/{}", name)}}; }

Json text_schema() { return {{"type", "string"}, {"minLength", 1}}; }

/// One of `one`, or an array of them.
Json one_or_many(const Json& one) {
  return {{"anyOf", Json::array({one, Json{{"type", "array"}, {"items", one}}})}};
}

class SchemaWriter {
 public:
  Json file(const RuleFileKindInfo& kind) {
    Json out;
    out["$schema"] = "http://json-schema.org/draft-07/schema#";
    out["title"] = fmt::format("oneshot: a file in {}/", kind.folder);
    out.update(table(rule_table(kind.folder)));
    if (uses_conditions_) definitions_["condition"] = condition();
    out["definitions"] = std::move(definitions_);
    return out;
  }

 private:
  Json table(const RuleTableInfo& info) {
    Json out = {{"type", "object"}};
    Json needed = Json::array(), properties = Json::object();
    for (const RuleKeyInfo& key : info.keys) {
      Json value = schema_of(key);
      value["description"] = key.doc;
      properties[std::string(key.key)] = std::move(value);
      if (key.required) needed.push_back(key.key);
    }
    if (!needed.empty()) out["required"] = std::move(needed);
    out["properties"] = std::move(properties);
    out["additionalProperties"] = false;
    return out;
  }

  Json schema_of(const RuleKeyInfo& key) {
    switch (key.type) {
      case KeyType::id:
        return {{"type", "string"}, {"pattern", "^[a-z0-9][a-z0-9-]*$"}, {"maxLength", 80}};
      case KeyType::text:
        return {{"type", "string"}};
      case KeyType::texts:
        return one_or_many(text_schema());
      case KeyType::number: {
        Json out = {{"type", "number"}};
        if (key.least > -unbounded) out["minimum"] = key.least;
        if (key.most < unbounded) out["maximum"] = key.most;
        return out;
      }
      case KeyType::flag:
        return {{"type", "boolean"}};
      case KeyType::word:
        return {{"enum", key.words}};
      case KeyType::localized:
        return {{"type", "object"},
                {"properties",
                 {{"en", {{"type", "string"}, {"description", "in English"}}},
                  {"ko", {{"type", "string"}, {"description", "in Korean"}}}}},
                {"additionalProperties", false}};
      case KeyType::conditions:
        uses_conditions_ = true;
        return {{"type", "array"}, {"minItems", 1}, {"items", ref("condition")}};
      case KeyType::table:
        return table(rule_table(key.table));
      case KeyType::tables:
        return {{"type", "array"}, {"items", table(rule_table(key.table))}};
      case KeyType::weights:
        return {{"type", "object"},
                {"additionalProperties", {{"type", "number"}, {"minimum", 0}, {"maximum", 1}}}};
      case KeyType::flags:
        return {{"type", "object"}, {"additionalProperties", {{"type", "boolean"}}}};
      case KeyType::pieces:
        return {{"type", "object"}, {"additionalProperties", text_schema()}};
    }
    return {};
  }

  static Json value_of(const ConditionKindInfo& kind) {
    if (kind.source == ValueSource::conditions) {
      return {{"type", "array"}, {"minItems", 1}, {"items", ref("condition")}};
    }
    if (kind.source == ValueSource::words) return one_or_many({{"enum", kind.words}});
    return one_or_many(text_schema());
  }

  static Json extra(std::string_view key) {
    for (const ExtraKeyInfo& info : extra_keys()) {
      if (info.key != key) continue;
      Json out;
      if (info.type == "scope") {
        out["enum"] = Json::array();
        for (const ScopeInfo& scope : scopes()) out["enum"].push_back(scope.name);
      } else if (info.type == "texts") {
        out = one_or_many(text_schema());
      } else if (info.type == "number") {
        out["type"] = "number";
      } else {
        out["enum"] = {"clause"};
      }
      out["description"] = info.doc;
      return out;
    }
    return {};
  }

  static Json condition() {
    Json kinds = Json::array();
    for (const ConditionKindInfo& kind : condition_kinds()) {
      Json one = {{"type", "object"}, {"required", Json::array({kind.key})}};
      Json value = value_of(kind);
      value["description"] = kind.doc;
      one["properties"][std::string(kind.key)] = std::move(value);
      for (const std::string_view key : kind.extra) {
        one["properties"][std::string(key)] = extra(key);
      }
      one["additionalProperties"] = false;
      kinds.push_back(std::move(one));
    }
    return {{"description", "a condition has one kind"}, {"oneOf", std::move(kinds)}};
  }

  Json definitions_ = Json::object();
  bool uses_conditions_ = false;
};

}  // namespace

std::string rule_schema(RuleFileKind kind) {
  return dump_json(SchemaWriter().file(info_of(kind)), 2) + "\n";
}

std::string schema_file_name(RuleFileKind kind) {
  return fmt::format("{}.json", info_of(kind).head);
}

}  // namespace oneshot
