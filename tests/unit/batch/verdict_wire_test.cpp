#include "batch/verdict_wire.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "batch/local_reader.h"
#include "judge/judge.h"
#include "report/formats.h"
#include "rules/load.h"

using namespace oneshot;

namespace {

const Date day{2026, 11, 1};

/// All that reports say of a judgement.
std::string reported(const Judgement& judgement) {
  FileReport report;
  report.file = "resume.pdf";
  report.sha256 = "0";
  report.format = judgement.format;
  report.verdict = *judgement.verdict;
  std::string text;
  for (const char* format : {"json", "text", "sarif", "csv", "junit", "markdown", "github"}) {
    for (Language language : {Language::en, Language::ko}) {
      ReportOptions how;
      how.language = language;
      const auto writer = format_named(format)->make([&](std::string_view part) { text += part; },
                                                     {"0", "sha256:0", "engineer", day, {}}, how);
      RunSummary summary;
      summary.add(report);
      writer->add(report);
      writer->finish(summary);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a verdict that went through the cache's bytes is reported with the same bytes") {
  const LoadedRules loaded = load_rules(RuleOrigins{});
  REQUIRE(loaded.usable());
  const Judge judge(loaded.rules, {"engineer", {}, day});
  LocalReader reader({}, {});
  int judged = 0;
  for (const auto& file :
       std::filesystem::directory_iterator(ONESHOT_SOURCE_DIR "/samples/resumes")) {
    if (!has_resume_extension(file.path().filename().string())) continue;
    const Reading reading = reader.read({file.path().string(), {}});
    if (!reading.document) continue;
    const Judgement judgement{reading.document->format, judge.judge(*reading.document)};
    const std::string bytes = encode(judgement);
    const auto again = decode_judgement(bytes);
    REQUIRE(again);
    REQUIRE(again->verdict);
    CHECK(encode(*again) == bytes);
    CHECK(reported(*again) == reported(judgement));
    ++judged;
  }
  CHECK(judged > 20);
}

TEST_CASE("why there is no verdict goes through the cache's bytes too") {
  const Judgement judgement{Format::pdf, ReadFailure{ReadError::no_text, "only pictures"}};
  const auto again = decode_judgement(encode(judgement));
  REQUIRE(again);
  CHECK(again->verdict.failure().code == ReadError::no_text);
  CHECK(again->verdict.failure().message == "only pictures");
}

TEST_CASE("bytes that are no judgement give none, wherever they are cut off") {
  Verdict verdict;
  verdict.owner = {"Mina Park"};
  verdict.signals.push_back({"publication", {"a", "b"}, Level::solid, 50, {}, {}});
  const std::string bytes = encode(Judgement{Format::text, verdict});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(decode_judgement(std::string_view(bytes).substr(0, size)));
  }
  CHECK_FALSE(decode_judgement(bytes + "x"));
}

TEST_CASE(
    "the JSON of a verdict goes through the cache's bytes, and is none where they are cut off") {
  const std::string bytes = encode(VerdictJson{Level::solid, "\"owner\":[]", "\"signals\":[]"});
  const auto again = decode_json(bytes);
  REQUIRE(again);
  CHECK(again->level == Level::solid);
  CHECK(again->before_gate == "\"owner\":[]");
  CHECK(again->after_gate == "\"signals\":[]");
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(decode_json(std::string_view(bytes).substr(0, size)));
  }
  CHECK_FALSE(decode_json(bytes + "x"));
}
