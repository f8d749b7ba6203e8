#include "workshop/rule_schema.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "rules/rule_keys.h"
#include "rules/rule_reader.h"

using namespace oneshot;

namespace {

/// What the loader says to a key that no table has: "…; it takes a, b, c".
std::vector<std::string> asked_keys(const std::string& message) {
  constexpr std::string_view before = "; it takes ";
  const std::size_t at = message.find(before);
  REQUIRE_MESSAGE(at != message.npos, message);
  std::vector<std::string> out;
  std::string rest = message.substr(at + before.size()) + ", ";
  for (std::size_t end = rest.find(", "); end != rest.npos; end = rest.find(", ")) {
    out.push_back(rest.substr(0, end));
    rest.erase(0, end + 2);
  }
  std::sort(out.begin(), out.end());
  return out;
}

constexpr const char* bogus = "qqqqqqqqqq = 1\n";

struct Probe {
  std::string_view table;
  RuleFileKind kind;
  std::string content;  ///< a file in which the bogus key stands in that table
};

std::vector<Probe> probes() {
  using enum RuleFileKind;
  const std::string b = bogus;
  const std::string title = "title = { en = \"T\", ko = \"T\" }\n";
  const std::string s = "[signal]\nid = \"x\"\n" + title;
  const std::string c = "[candidates]\nany = [{ outcome = \"any\" }]\n";
  const std::string level = "[[level]]\nid = \"strong\"\nneeds = [\"f\"]\n";
  const std::string facet = "[[facet]]\nid = \"f\"\n" + title + "any = [{ outcome = \"any\" }]\n";
  const auto trait = [&](const std::string& head) {
    return "[" + head + "]\nid = \"x\"\n" + title;
  };
  const std::string sign = "[[sign]]\nany = [{ outcome = \"any\" }]\n";
  const std::string profile_head = "[profile]\nid = \"x\"\n" + title;
  const std::string list_head = "[list]\nid = \"x\"\n" + title;
  return {
      {"signals", signal, b + s + c + facet + level},
      {"signal", signal, s + b + c + facet + level},
      {"candidates", signal, s + c + b + facet + level},
      {"facet", signal, s + c + facet + b + level},
      {"level", signal, s + c + facet + level + b},
      {"score", signal, s + c + facet + level + "[score]\n" + b},
      {"points-further", signal, s + c + facet + level + "[score.further]\n" + b},
      {"example", signal,
       s + c + facet + level + "[[example]]\ntext = \"t\"\nlevel = \"none\"\n" + b},
      {"lists", RuleFileKind::list, b + list_head},
      {"list", RuleFileKind::list, list_head + b},
      {"term", RuleFileKind::list, list_head + "[[term]]\nid = \"t\"\nname = \"T\"\n" + b},
      {"roles", role, b + trait("role") + sign},
      {"foundations", foundation, b + trait("foundation") + sign},
      {"paths", path, b + trait("path") + sign},
      {"trait", role, trait("role") + b + sign},
      {"sign", role, trait("role") + sign + b},
      {"trait-example", role, trait("role") + sign + "[[example]]\ntext = \"t\"\n" + b},
      {"profiles", RuleFileKind::profile, b + profile_head + "[weights]\n"},
      {"profile", RuleFileKind::profile, profile_head + b + "[weights]\n"},
      {"points-base", RuleFileKind::profile, profile_head + "[weights]\n[base]\n" + b},
      {"lexicon", lexicon, b + "[lexicon]\nid = \"x\"\n"},
      {"lexicon-head", lexicon, "[lexicon]\nid = \"x\"\n" + b},
      {"group", lexicon, "[lexicon]\nid = \"x\"\n[[group]]\nid = \"g\"\n" + b},
  };
}

Diagnostics problems_of(RuleFileKind kind, const std::string& content) {
  Diagnostics out;
  const std::string name = "probe";
  const TomlValue root = parse_toml(content, name, out);
  REQUIRE_MESSAGE(!out.has_errors(), content);
  RuleSet rules;
  read_rule_file(kind, root, rules, out);
  return out;
}

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the tables of the schema have exactly the keys that the loader asks for") {
  const std::vector<Probe> all = probes();
  for (const RuleTableInfo& table : rule_tables()) {
    CAPTURE(table.name);
    const auto probe = std::find_if(all.begin(), all.end(),
                                    [&](const Probe& one) { return one.table == table.name; });
    REQUIRE(probe != all.end());
    const Diagnostics found = problems_of(probe->kind, probe->content);
    REQUIRE(found.errors() == 1);
    std::vector<std::string> known;
    for (const RuleKeyInfo& key : table.keys) {
      if (!key.of_packs) known.emplace_back(key.key);
    }
    std::sort(known.begin(), known.end());
    CHECK(asked_keys(found.all().front().message) == known);
  }
}

TEST_CASE("the loader wants of every key the type that the schema says") {
  for (const Probe& probe : probes()) {
    for (const RuleKeyInfo& key : rule_table(probe.table).keys) {
      // Tables that are there already cannot be written twice; they are probed by themselves.
      if (key.of_packs || key.type == KeyType::table || key.type == KeyType::tables) continue;
      const bool takes_text = key.type == KeyType::text || key.type == KeyType::texts ||
                              key.type == KeyType::id || key.type == KeyType::word;
      const std::string wrong = std::string(key.key) + (takes_text ? " = 7\n" : " = \"wrong\"\n");
      std::string content = probe.content;
      CAPTURE(probe.table);
      CAPTURE(key.key);
      if (key.key == "id" || key.key == "title" || key.key == "name" || key.key == "text" ||
          key.key == "level" || key.key == "needs" || key.key == "any" || key.key == "weights") {
        continue;  // in the probe already; tests/rules/invalid has their mistakes
      }
      content.replace(content.find(bogus), std::string(bogus).size(), wrong);
      const Diagnostics found = problems_of(probe.kind, content);
      CHECK(std::any_of(found.all().begin(), found.all().end(), [](const Diagnostic& d) {
        return d.code == "wrong-type" && d.severity == Severity::error;
      }));
    }
  }
}

TEST_CASE("the schemas beside the shipped rules are those that are printed") {
  for (const RuleFileKindInfo& kind : rule_file_kinds()) {
    CAPTURE(kind.head);
    const std::string path =
        std::string(ONESHOT_SOURCE_DIR) + "/rules/schema/" + schema_file_name(kind.kind);
    CHECK_MESSAGE(content_of(path) == rule_schema(kind.kind),
                  "renew it: oneshot rules schema KIND > rules/schema/KIND.json");
  }
}

TEST_CASE("every shipped rule file names its schema in its first line") {
  const RuleLayer layer = [] {
    Diagnostics ignored;
    return read_rule_folder(std::string(ONESHOT_SOURCE_DIR) + "/rules", ignored);
  }();
  REQUIRE(!layer.files.empty());
  for (const RuleFile& file : layer.files) {
    CAPTURE(file.path);
    CHECK(content_of(*file.name).starts_with("#:schema ../schema/" + schema_file_name(file.kind)));
  }
}
