#include "rules/pack.h"

#include <doctest/doctest.h>

#include "unit/rules/rule_folder.h"

using namespace oneshot;
using oneshot::test::RuleFolder;

TEST_CASE("a version is held against what a pack needs, number by number") {
  CHECK(meets("0.1.0", "oneshot >= 0.1") == true);
  CHECK(meets("0.1.0", "oneshot >= 0.1.1") == false);
  CHECK(meets("0.10.0", "oneshot >= 0.9") == true);
  CHECK(meets("1.2.0", "oneshot >= 1.0, < 2") == true);
  CHECK(meets("2.0.0", "oneshot >= 1.0, < 2") == false);
  CHECK(meets("1.0.0", "oneshot == 1") == true);
  for (const char* wrong : {"", "oneshot", ">= 1", "oneshot 1.0", "oneshot >= one",
                            "oneshot >= 1.2.3.4", "oneshot >= 1, 2", "oneshot => 1"}) {
    CAPTURE(wrong);
    CHECK(!meets("1.0.0", wrong).has_value());
  }
}

TEST_CASE("a pack says who it is, and rules that are loaded know it") {
  RuleFolder folder;
  folder.write("oneshot.toml",
               "[pack]\nname = \"jams\"\nversion = \"1.2\"\nneeds = \"oneshot >= 0.1\"\n");
  const LoadedRules loaded = folder.load();
  CHECK(loaded.usable());
  REQUIRE(loaded.rules.packs.size() == 1);
  CHECK(loaded.rules.packs[0].name == "jams");
  CHECK(loaded.rules.packs[0].version == "1.2");
  CHECK(has_pack_manifest(folder.path()));
}

TEST_CASE("settings beside rules are no manifest") {
  RuleFolder folder;
  folder.write("oneshot.toml", "format = \"json\"\n");
  CHECK(folder.problems().empty());
  CHECK(!has_pack_manifest(folder.path()));
}

TEST_CASE("what is wrong in a manifest is told at its line and column") {
  RuleFolder folder;
  folder.write(
      "oneshot.toml",
      "[pack]\nname = \"Jams\"\nversion = \"one\"\nneeds = \"oneshot >= 99\"\nauthor = 1\n");
  CHECK(
      folder.problems() ==
      "oneshot.toml:2:8: error: pack: 'Jams' is no id; use lower-case letters, digits and '-'\n"
      "oneshot.toml:3:11: error: pack 'Jams': 'one' is no version; write numbers, \"1.0.0\"\n"
      "oneshot.toml:4:9: error: pack 'Jams' needs oneshot >= 99, and this is "
      "oneshot " ONESHOT_VERSION
      "; use that version, or another version of the pack\n"
      "oneshot.toml:5:1: error: pack 'Jams': unknown key 'author'; it takes name, version, needs, "
      "description\n");
  folder.write("oneshot.toml", "[pack]\nname = \"jams\"\nversion = \"1\"\nneeds = \"any\"\n");
  CHECK(
      folder.problems() ==
      "oneshot.toml:4:9: error: pack 'jams': 'needs' is \"any\"; write it as \"oneshot >= 0.1\"\n");
  folder.write("oneshot.toml", "[pack\n");
  CHECK(folder.problems().starts_with("oneshot.toml:1:6: error: this is no TOML: "));
}
