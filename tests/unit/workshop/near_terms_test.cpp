#include "workshop/near_terms.h"

#include <doctest/doctest.h>

#include "rules/term_matcher.h"
#include "unit/workshop/small_rules.h"
#include "workshop/workbench.h"

using namespace oneshot;

namespace {

/// What is near in a line of a resume, as "WRITTEN for ALIAS".
std::vector<std::string> near_in(const std::string& line) {
  RuleSet rules;
  TermList list;
  list.id = "names";
  const std::vector<std::string> names = {"Kaggle Days",     "NeurIPS",   "COLING",
                                          "SoftwareX",       "DataRobot", "KDD Cup 24",
                                          "전국 해커톤 대회"};
  for (const std::string& name : names) {
    ListTerm term;
    term.id = name;
    term.name = name;
    term.aliases = {name};
    list.terms.push_back(term);
  }
  rules.lists.push_back(list);
  const LoadedRules shipped = load_rules(RuleOrigins{});
  rules.lexicons = shipped.rules.lexicons;
  const Workbench bench(rules, test::day);
  const NearTerms near(rules.lists);
  std::vector<std::string> out;
  const Document document = test::document("Projects\n\n- " + line + "\n");
  bench.open(document, [&](const ResumeView& view, const Evaluator&) {
    for (const NearMiss& miss : near.find(view)) out.push_back(miss.written + " for " + miss.alias);
  });
  return out;
}

using Near = std::vector<std::string>;

}  // namespace

TEST_CASE("one letter more, less or other, or two swapped, is a near miss") {
  CHECK(near_in("Talk at Kagle Days") == Near{"Kagle Days for Kaggle Days"});
  CHECK(near_in("Talk at Kaggle Dayss in Seoul") == Near{});  // a plural
  CHECK(near_in("Paper at NeruIPS 2020") == Near{"NeruIPS for NeurIPS"});
  CHECK(near_in("Paper at NeurIPPS 2020") == Near{"NeurIPPS for NeurIPS"});
  CHECK(near_in("전국 해커돈 대회 참가") == Near{"전국 해커돈 대회 for 전국 해커톤 대회"});
}

TEST_CASE("a spelling that is met, another word and another year are no near misses") {
  CHECK(near_in("Paper at NeurIPS 2020").empty());
  CHECK(near_in("Coding in several languages").empty());
  CHECK(near_in("Software for ships").empty());
  CHECK(near_in("KDD Cup 25, 3rd place").empty());
  CHECK(near_in("two letters off: Kagl Days").empty());
}
