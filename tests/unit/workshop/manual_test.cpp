// The manual's examples of conditions, docs/rules.md: blocks of ```condition with the condition,
// and behind it lines of what it holds for ("+ ") and what it does not hold for ("- ").
#include <fstream>
#include <iterator>
#include <set>

#include <doctest/doctest.h>

#include "rules/condition_kinds.h"
#include "unit/workshop/small_rules.h"
#include "workshop/trial.h"

using namespace oneshot;

namespace {

struct Block {
  std::string condition;
  std::vector<std::pair<bool, std::string>> texts;  ///< holds, text
};

std::string unescaped(std::string text) {
  for (std::size_t at = 0; (at = text.find("\\n", at)) != text.npos;) text.replace(at, 2, "\n");
  return text.find('\n') == text.npos ? "Projects\n\n- " + text + "\n" : text + "\n";
}

std::vector<Block> blocks_of_manual() {
  std::ifstream in(std::string(ONESHOT_SOURCE_DIR) + "/docs/rules.md");
  std::vector<Block> out;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line == "```condition") {
      inside = true;
      out.emplace_back();
    } else if (line.starts_with("```")) {
      inside = false;
    } else if (inside && (line.starts_with("+ ") || line.starts_with("- "))) {
      out.back().texts.emplace_back(line[0] == '+', unescaped(line.substr(2)));
    } else if (inside) {
      out.back().condition += line;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every condition of the manual holds for what it says, and for nothing else") {
  const LoadedRules shipped = load_rules(RuleOrigins{});
  const std::vector<Block> blocks = blocks_of_manual();
  CHECK(blocks.size() >= 20);
  std::set<std::string_view> held, failed;
  for (const Block& block : blocks) {
    CAPTURE(block.condition);
    Diagnostics problems;
    const Trial trial(shipped.rules, block.condition, test::day, problems);
    for (const Diagnostic& d : problems.all()) MESSAGE(to_string(d));
    REQUIRE(problems.all().empty());
    REQUIRE(!block.texts.empty());
    for (const auto& [holds, text] : block.texts) {
      CAPTURE(text);
      CHECK(trial.run(test::document(text), false).hits.empty() == !holds);
      for (const ConditionKindInfo& kind : condition_kinds()) {
        if (block.condition.starts_with("{ " + std::string(kind.key) + " =")) {
          (holds ? held : failed).insert(kind.key);
        }
      }
    }
  }
  for (const ConditionKindInfo& kind : condition_kinds()) {
    if (kind.kind == ConditionKind::facet) continue;  // needs a signal: samples/packs has one
    CAPTURE(kind.key);
    CHECK(held.contains(kind.key));
    CHECK(failed.contains(kind.key));
  }
}
