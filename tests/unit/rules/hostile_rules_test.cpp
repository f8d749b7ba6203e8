// Rules from someone who means harm: whatever they hold, loading them ends soon, with a diagnostic
// where they ask for too much.
#include <chrono>
#include <filesystem>

#include <doctest/doctest.h>

#include "judge/judge.h"
#include "rules/lint.h"
#include "unit/workshop/small_rules.h"

using namespace oneshot;
using oneshot::test::RuleFolder;
namespace fs = std::filesystem;

namespace {

constexpr double patience = 20;  ///< seconds, also under sanitizers and on a busy machine

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

/// The code of the first finding of a folder that is refused; empty where it is not.
std::string refusal(const RuleFolder& folder) {
  const auto start = std::chrono::steady_clock::now();
  LoadedRules loaded = folder.load();
  if (loaded.usable()) lint_rules(loaded.rules, loaded.diagnostics);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  CHECK(took.count() < patience);
  CHECK(loaded.diagnostics.all().size() <= 1000);
  return loaded.usable() ? "" : loaded.diagnostics.all().front().code;
}

std::string refusal_of(const std::string& file, const std::string& content) {
  RuleFolder folder;
  folder.write(file, content);
  return refusal(folder);
}

std::string signal_with(const std::string& conditions) {
  return R"([signal]
id = "x"
title = { en = "X", ko = "X" }
[candidates]
any = [)" +
         conditions + R"(]
[[facet]]
id = "f"
title = { en = "F", ko = "F" }
any = [{ outcome = "any" }]
[[level]]
id = "strong"
needs = ["f"]
)";
}

std::string patterns(const std::string& pattern, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "{ pattern = '" + pattern + std::to_string(i) + "' },\n";
  return out;
}

}  // namespace

TEST_CASE(
    "letters of other scripts outside of quotation marks are refused before they are parsed") {
  CHECK(refusal_of("signals/x.toml", "game-j\u0425\f = 1\n") == "bare-letter");
  CHECK(refusal_of("signals/x.toml", "\u0425") == "bare-letter");
  CHECK(refusal_of("signals/x.toml", "# \u0425 in a comment\n\"\u0425\" = '\u0425' = 1\n") ==
        "syntax");
  CHECK(refusal_of("signals/x.toml", "\xEF\xBB\xBFgame = = 1\n") == "syntax");
}

TEST_CASE("keys, arrays and tables nested without end are refused and exhaust no stack") {
  CHECK(refusal_of("signals/x.toml", "a" + repeated(".a", 400'000) + " = 1\n") == "too-deep");
  CHECK(refusal_of("signals/x.toml", "[a" + repeated(" . \"a\"", 100'000) + "]\n") == "too-deep");
  CHECK(refusal_of("signals/x.toml", "a = " + repeated("[", 400'000)) == "syntax");
  CHECK(refusal_of("signals/x.toml", "a = " + repeated("{ a = ", 100'000)) == "syntax");
  CHECK(refusal_of("signals/x.toml", signal_with(repeated("{ any = [", 100) + "{ pattern = 'x' }" +
                                                 repeated("] }", 100))) == "too-deep");
}

TEST_CASE("dots in texts and comments are no keys") {
  CHECK(refusal_of("lists/x.toml", "# " + repeated("a.", 100) +
                                       "\n[list]\nid = \"x\"\nsources = [\"" + repeated("a.", 100) +
                                       "\", '" + repeated("b.", 100) + "', '''\n" +
                                       repeated("c.", 100) + "\n''']\n") == "");
}

TEST_CASE("patterns that unfold to huge programs are refused, one by one and together") {
  CHECK(refusal_of("signals/x.toml", signal_with("{ pattern = '((a{0,30}){0,30}){0,30}' }")) ==
        "bad-pattern");
  CHECK(refusal_of("signals/x.toml", signal_with(patterns("(?i)([가-힣a-z]{1,30}){30}", 20'000))) ==
        "too-large");
  CHECK(refusal_of("signals/x.toml", signal_with(patterns("([ab]{0,30}c){1,9}", 3900))) ==
        "too-large");
  CHECK(refusal_of("signals/x.toml", signal_with(patterns("a", 7000))) == "too-large");
  CHECK(refusal_of("signals/x.toml", signal_with("{ pattern = '" + repeated("(a|b)", 4000) +
                                                 "' }")) == "bad-pattern");
}

TEST_CASE("files, folders and parts beyond every need are refused") {
  CHECK(refusal_of("lists/x.toml", "[list]\nid = \"x\"\n#" + repeated("x", 2 << 20)) ==
        "too-large");
  RuleFolder many, large;
  for (int i = 0; i < 2100; ++i) {
    many.write("lists/x" + std::to_string(i) + ".toml",
               "[list]\nid = \"x" + std::to_string(i) + "\"\n");
  }
  CHECK(refusal(many) == "too-large");
  for (int i = 0; i < 20; ++i) {
    large.write("lists/x" + std::to_string(i) + ".toml",
                "[list]\nid = \"x" + std::to_string(i) + "\"\n#" + repeated("x", 1'000'000) + "\n");
  }
  CHECK(refusal(large) == "too-large");
  CHECK(refusal_of("signals/x.toml", signal_with("{ outcome = \"any\" }") +
                                         repeated("[[level]]\nid = \"solid\"\nneeds = [\"f\"]\n",
                                                  5000)) == "too-large");
  CHECK(refusal_of("signals/x.toml", signal_with(repeated("{ outcome = \"any\" },\n", 51'000))) ==
        "too-large");
}

TEST_CASE("long lists cost no more than their length") {
  std::string terms = "[list]\nid = \"x\"\n";
  for (int i = 0; i < 6000; ++i) {
    terms += "[[term]]\nid = \"t" + std::to_string(i) + "\"\nname = \"" + repeated("a ", 60) +
             std::to_string(i) + "\"\n";
  }
  CHECK(refusal_of("lists/x.toml", terms) == "");
  CHECK(refusal_of("lists/x.toml", "[list]\nid = \"x\"\n[[term]]\nid = \"t\"\nname = \"" +
                                       repeated("N", 900'000) + "\"\n") == "");
}

TEST_CASE("links that lead out of a folder are refused unread, as are pipes") {
  RuleFolder outside, folder;
  outside.write("secret.toml", "password = 1\n");
  folder.write("lists/x.toml", "[list]\nid = \"x\"\n");
  fs::create_symlink(outside.path() + "/secret.toml", folder.path() + "/lists/y.toml");
  CHECK(folder.problems() ==
        "lists/y.toml: error: this link leads out of the folder; copy the file instead\n");
  fs::remove(folder.path() + "/lists/y.toml");
  fs::create_directory_symlink(outside.path(), folder.path() + "/roles");
  CHECK(folder.problems() ==
        "roles: error: this link leads out of the folder; copy its files instead\n");
  fs::remove(folder.path() + "/roles");
  fs::create_symlink("x.toml", folder.path() + "/lists/z.toml");  // within the folder: a double
  CHECK(folder.problems().find("'x' stands in") != std::string::npos);
}

TEST_CASE("rules that match every letter judge a long resume in bounded time") {
  RuleFolder folder;
  std::string every;
  for (int i = 0; i < 300; ++i) every += "{ pattern = '.' },\n";
  test::write_small_rules(folder, "", "any = [" + every + "]");
  const LoadedRules loaded = folder.load();
  REQUIRE(loaded.usable());
  const Judge judge(loaded.rules, {"maker", {}, test::day});
  const Document document =
      test::document("Projects\n\n" + repeated("- Autumn Jam, a game\n", 500));
  const auto start = std::chrono::steady_clock::now();
  judge.judge(document);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  CHECK(took.count() < patience);
}
