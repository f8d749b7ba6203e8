#include "batch/acceptance.h"

#include <doctest/doctest.h>

#include "batch/gates.h"

using namespace oneshot;

namespace {

const Date today_is{2026, 11, 1};

Acceptance of_quote(std::string quote, std::optional<Date> until = std::nullopt) {
  return {"oneshot.toml:1:1", std::move(quote), "", "", "seen by a human", until};
}

FileReport with_hidden(std::vector<std::string> quotes) {
  FileReport report;
  report.sha256 = "digest";
  report.verdict.emplace();
  for (std::string& quote : quotes) {
    report.verdict->integrity.push_back({"hidden-text", HiddenMethod::tiny, 1, std::move(quote)});
  }
  return report;
}

}  // namespace

TEST_CASE("accepted hidden text fails no gate and is named with its reason") {
  const Acceptances accepted({of_quote("ICPC  gold\nmedal")}, today_is);
  GateOptions options;
  options.fail_on_integrity = true;
  options.accepted = &accepted;
  const Gate gate = hold_against(options, with_hidden({"ICPC gold medal"}), Language::en);
  CHECK(gate.passed);
  REQUIRE(gate.accepted.size() == 1);
  CHECK(gate.accepted[0].finding == "ICPC gold medal");
  CHECK(gate.accepted[0].reason == "seen by a human");
  CHECK_FALSE(hold_against(options, with_hidden({"ICPC gold"}), Language::en).passed);
  CHECK_FALSE(hold_against(options, with_hidden({"ICPC gold medal", "x"}), Language::en).passed);
}

TEST_CASE("an acceptance may be meant for one file alone") {
  Acceptance acceptance = of_quote("gold");
  acceptance.sha256 = "one";
  const Acceptances accepted({acceptance}, today_is);
  CHECK(accepted.of_hidden_text("one", "gold") != nullptr);
  CHECK(accepted.of_hidden_text("other", "gold") == nullptr);
}

TEST_CASE("an error is accepted by its code and the bytes of the file") {
  const Acceptances accepted({{"p", "", "no-text", "one", "a scan", std::nullopt}}, today_is);
  CHECK(accepted.of_error("one", "no-text") != nullptr);
  CHECK(accepted.of_error("one", "damaged") == nullptr);
  CHECK(accepted.of_error("two", "no-text") == nullptr);
  CHECK(accepted.of_hidden_text("one", "") == nullptr);
}

TEST_CASE("an acceptance holds on its last day and is stale from the next") {
  const Acceptances last({of_quote("gold", today_is)}, today_is);
  CHECK(last.of_hidden_text("x", "gold") != nullptr);
  CHECK(last.stale(true).empty());
  const Acceptances over({of_quote("gold", Date{2026, 10, 31})}, today_is);
  CHECK(over.of_hidden_text("x", "gold") == nullptr);
  REQUIRE(over.stale(false).size() == 1);
  CHECK(over.stale(false)[0].ended);
}

TEST_CASE("an acceptance that nothing was found for is stale where all was read") {
  const Acceptances accepted({of_quote("gold"), of_quote("silver")}, today_is);
  accepted.of_hidden_text("x", "silver");
  CHECK(accepted.stale(false).empty());
  const auto stale = accepted.stale(true);
  REQUIRE(stale.size() == 1);
  CHECK(stale[0].acceptance->quote == "gold");
  CHECK_FALSE(stale[0].ended);
}
