#include "workshop/rules_diff.h"

#include <doctest/doctest.h>

#include "judge/judge.h"
#include "unit/workshop/small_rules.h"

using namespace oneshot;
using oneshot::test::RuleFolder;

namespace {

DiffReport diff(const RuleSet& before, const RuleSet& after, const std::string& text) {
  const Judge old_judge(before, {"maker", {}, test::day}),
      new_judge(after, {"maker", {}, test::day});
  const Document document = test::document(text);
  const Verdict was = old_judge.judge(document), is = new_judge.judge(document);
  DiffReport report(before, after);
  report.before = "old";
  report.after = "new";
  report.add(compare_verdicts("r.txt", was, is), was, is);
  return report;
}

}  // namespace

TEST_CASE("a change of rules is shown with levels, scores and the evidence that came and went") {
  RuleFolder old_folder, new_folder;
  test::write_small_rules(old_folder);
  test::write_small_rules(new_folder);
  new_folder.write("lists/jams.toml",
                   "[list]\nid = \"jams\"\ntitle = { en = \"Jams\", ko = \"잼\" }\n"
                   "[[term]]\nid = \"spring-jam\"\nname = \"Spring Jam\"\n");
  const LoadedRules before = old_folder.load(), after = new_folder.load();
  REQUIRE(before.usable());
  REQUIRE(after.usable());
  const DiffReport report = diff(before.rules, after.rules,
                                 "Projects\n\n- Autumn Jam 2023, 2nd place\n- Spring Jam 2024\n");
  REQUIRE(report.changes.size() == 1);
  const FileChange& change = report.changes.front();
  CHECK(change.before == Level::strong);
  CHECK(change.after == Level::mention);
  REQUIRE(change.signals.size() == 1);
  const std::vector<EvidenceChange>& evidence = change.signals.front().evidence;
  REQUIRE(evidence.size() == 3);
  CHECK(!evidence[0].appeared);
  CHECK(!evidence[1].appeared);
  CHECK(evidence[2].appeared);
  CHECK(evidence[2].facet == "named");
  CHECK(evidence[2].quote.line == 4);
  CHECK(report.moves.at("jam")[3][1] == 1);
  const std::string text = diff_text(report);
  CHECK(text.find("strong -> mention: 1") != text.npos);
  CHECK(text.find("1 of 1 resumes change from old to new") != text.npos);
}

TEST_CASE("a signal that only one side has counts as none on the other") {
  RuleFolder old_folder, new_folder;
  test::write_small_rules(old_folder);
  test::write_small_rules(new_folder);
  std::filesystem::remove(std::filesystem::path(old_folder.path()) / "signals/jam.toml");
  old_folder.write("profiles/maker.toml",
                   "[profile]\nid = \"maker\"\ntitle = { en = \"M\", ko = \"M\" }\n[weights]\n");
  const LoadedRules before = old_folder.load(), after = new_folder.load();
  REQUIRE(before.usable());
  const DiffReport found = diff(before.rules, after.rules, "Projects\n\n- Autumn Jam 2023\n");
  REQUIRE(found.changes.size() == 1);
  CHECK(!found.changes[0].signals[0].before.has_value());
  CHECK(found.changes[0].signals[0].after == Level::mention);
  CHECK(diff(before.rules, after.rules, "Work\n\n- Sold shoes\n").changes.empty());
}

TEST_CASE("the same rules change nothing") {
  RuleFolder folder;
  test::write_small_rules(folder);
  const LoadedRules loaded = folder.load();
  CHECK(diff(loaded.rules, loaded.rules, "Projects\n\n- Autumn Jam 2023, 2nd place\n")
            .changes.empty());
}
