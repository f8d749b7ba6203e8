// Every file in tests/rules/invalid is put among the rules of tests/rules/valid, and must be
// explained as its last lines say: "#! LINE:COLUMN: error: …", or with the file in front where the
// diagnostic stands in another one.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "unit/rules/rule_folder.h"

using oneshot::test::RuleFolder;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

fs::path rules_of_tests(const char* name) {
  return fs::path(ONESHOT_SOURCE_DIR) / "tests" / "rules" / name;
}

/// Paths of all files below a folder, relative to it.
std::vector<std::string> files_below(const fs::path& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder).string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void add_valid_rules(RuleFolder& folder) {
  const fs::path valid = rules_of_tests("valid");
  for (const std::string& file : files_below(valid)) folder.write(file, content_of(valid / file));
}

/// The lines after "#! ", each with its file.
std::string expected_of(const std::string& file, const std::string& content) {
  std::string out;
  for (std::size_t at = content.find("#! "); at != content.npos; at = content.find("#! ", at)) {
    at += 3;
    const std::string line = content.substr(at, content.find('\n', at) - at);
    const bool has_place_only = line[0] >= '0' && line[0] <= '9';
    out += (has_place_only ? file + ":" : "") + line + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("the rules that the broken ones are put among have nothing wrong with them") {
  RuleFolder folder;
  add_valid_rules(folder);
  CHECK(folder.problems() == "");
}

TEST_CASE("every mistake in a rule file is explained at its line and column") {
  const fs::path invalid = rules_of_tests("invalid");
  const std::vector<std::string> files = files_below(invalid);
  CHECK(files.size() >= 40);
  for (const std::string& file : files) {
    CAPTURE(file);
    const std::string content = content_of(invalid / file);
    const std::string expected = expected_of(file, content);
    CHECK_MESSAGE(!expected.empty(), "it says nothing of what is expected");
    RuleFolder folder;
    add_valid_rules(folder);
    folder.write(file, content);
    CHECK(folder.problems() == expected);
  }
}

TEST_CASE("files and folders that are no rules are no silent part of a folder") {
  RuleFolder folder;
  add_valid_rules(folder);
  folder.write("signal/x.toml", "").write("signals/x.tml", "").write("notes.txt", "");
  folder.write("README.md", "fine").write("signals/.x.toml.swp", "fine");
  CHECK(folder.problems() ==
        "notes.txt: error: unknown file; rules lie in signals, lists, roles, foundations, paths, "
        "profiles, lexicon\n"
        "signal: error: unknown folder of rules; did you mean 'signals'?\n"
        "signals/x.tml: error: rules are *.toml files; rename it or take it away\n");
}
