#include <set>
#include <string>

#include <doctest/doctest.h>

#include "base/pattern/program.h"

namespace oneshot {
namespace {

using pattern::Lead;

/// As "any:abc", "word:led", "line:a".
std::set<std::string> leads_of(const char* text) {
  const auto tree = pattern::parse(text, true);
  REQUIRE(tree);
  const auto program = pattern::compile(*tree);
  REQUIRE(program);
  std::set<std::string> out;
  for (const Lead& lead : pattern::leads_of(*program)) {
    std::string shown = lead.place == Lead::Place::any          ? "any:"
                        : lead.place == Lead::Place::word_begin ? "word:"
                                                                : "line:";
    for (int i = lead.size - 1; i >= 0; --i) shown += static_cast<char>(lead.bytes >> 8 * i);
    out.insert(shown);
  }
  return out;
}

using Leads = std::set<std::string>;

TEST_CASE("a lead holds the first three bytes, in lower case") {
  CHECK(leads_of("Service|API") == Leads{"any:ser", "any:api"});
  CHECK(leads_of("서비스") == Leads{"any:서"});
}

TEST_CASE("behind three bytes, a lead holds what a text surely goes on with") {
  const auto tree = pattern::parse("Developers?", true);
  REQUIRE(tree);
  const std::vector<Lead> leads = pattern::leads_of(*pattern::compile(*tree));
  REQUIRE(leads.size() == 1);
  CHECK(std::string(leads[0].rest.data(), leads[0].rest_size) == "elope");
}

TEST_CASE("what may be missing gives leads with it and without") {
  CHECK(leads_of("(co-?)?ed") == Leads{"any:co-", "any:coe", "any:ed"});
  CHECK(leads_of("(ab){1,2}") == Leads{"any:ab", "any:aba"});
}

TEST_CASE("a lead ends before a set of many") {
  CHECK(leads_of("a[0-9]b") == Leads{"any:a"});
  CHECK(leads_of("[xy]b") == Leads{"any:xb", "any:yb"});
  CHECK(leads_of("[1-5]b") == Leads{"any:1", "any:2", "any:3", "any:4", "any:5"});
}

TEST_CASE("a lead behind an edge stands at the begin of a word or line") {
  CHECK(leads_of("\\b(led|\\()") == Leads{"word:led", "any:("});
  CHECK(leads_of("^the|own") == Leads{"line:the", "any:own"});
}

TEST_CASE("what may begin with anything, or be empty, has no leads") {
  CHECK(leads_of(".s").empty());
  CHECK(leads_of("a*").empty());
  CHECK(leads_of("$").empty());
}

}  // namespace
}  // namespace oneshot
