// The cases of samples/cases, judged signal by signal.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/level.h"
#include "base/utf8.h"
#include "judge/judge.h"
#include "read/reader.h"
#include "rules/load.h"

using namespace oneshot;

namespace {

struct Case {
  std::string name, signal, level, sort, text;
};

std::vector<std::string> fields_of(const std::string& line) {
  constexpr std::size_t most = 5;  // the last may hold bars
  std::vector<std::string> fields;
  std::size_t begin = 0;
  while (fields.size() + 1 < most) {
    const std::size_t bar = line.find('|', begin);
    if (bar == std::string::npos) break;
    fields.emplace_back(trim(std::string_view(line).substr(begin, bar - begin)));
    begin = bar + 1;
  }
  fields.emplace_back(trim(std::string_view(line).substr(begin)));
  return fields;
}

std::vector<Case> read_cases(const std::filesystem::path& path) {
  constexpr std::string_view mark = "### ";
  std::vector<Case> cases;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(mark)) {
      REQUIRE_FALSE(cases.empty());
      cases.back().text += line + "\n";
      continue;
    }
    CAPTURE(line);
    const std::vector<std::string> fields = fields_of(line.substr(mark.size()));
    REQUIRE(fields.size() == 5);
    cases.push_back({fields[0], fields[1], fields[2], fields[3], {}});
  }
  return cases;
}

std::string level_of(const Judge& judge, const Case& one) {
  std::string text = one.text;
  while (text.ends_with("\n\n")) text.pop_back();
  const Result<Document> document = read_document(text, one.name, {});
  REQUIRE(document);
  const Verdict verdict = judge.judge(*document);
  for (const SignalVerdict& signal : verdict.signals) {
    if (signal.id == one.signal) return std::string(name_of(signal.level));
  }
  return "no such signal";
}

}  // namespace

TEST_CASE("plain cases are judged as a careful reader judges them, and most others") {
  const LoadedRules loaded = load_rules(RuleOrigins{});
  REQUIRE(loaded.usable());
  const Judge judge(loaded.rules, {"engineer", {}, Date{2026, 11, 1}});
  struct Count {
    int all = 0, exact = 0;
    double share() const { return static_cast<double>(exact) / all; }
  };
  std::map<std::string, Count> counts;
  for (const auto& file :
       std::filesystem::directory_iterator(ONESHOT_SOURCE_DIR "/samples/cases")) {
    if (file.path().extension() != ".txt") continue;
    for (const Case& one : read_cases(file.path())) {
      const std::string judged = level_of(judge, one);
      Count& count = counts[one.sort];
      ++count.all;
      count.exact += judged == one.level ? 1 : 0;
      if (judged != one.level) {
        INFO(one.name, ", ", one.signal, ": ", one.level, ", judged ", judged);
        // Never the strongest level where there is nothing.
        CHECK_FALSE((one.level == "none" && judged == "strong"));
      }
    }
  }
  REQUIRE(counts.size() == 3);
  for (const auto& [sort, count] : counts) {
    CAPTURE(sort);
    CHECK(count.all >= 100);
    MESSAGE(sort << ": " << count.exact << " of " << count.all);
  }
  CHECK(counts["plain"].share() >= 0.98);
  CHECK(counts["less"].share() >= 0.95);
  CHECK(counts["unusual"].share() >= 0.72);
}
