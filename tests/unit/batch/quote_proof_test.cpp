#include "batch/quote_proof.h"

#include <doctest/doctest.h>

#include "read/reader.h"
#include "report/json_text.h"

namespace oneshot {
namespace {

Document resume() {
  return *read_document("# Mina Park\n<!-- World Finals\ngold -->\nICPC Seoul 2022: gold\n",
                        "resume.md", {});
}

/// Whether it is proven, of one quote.
bool proven(const Document& document, const Json& element) {
  QuoteProof proof(document);
  proof.prove(Json::parse(element.dump()));  // as reports are read
  REQUIRE(proof.proven() + static_cast<int>(proof.missing().size()) == 1);
  return proof.proven() == 1;
}

Json finding(std::string_view quote, int line, std::string_view method = "comment", int page = 1) {
  return {{"integrity",
           {{{"kind", "hidden-text"},
             {"method", method},
             {"page", page},
             {"line", line},
             {"quote", quote}}}}};
}

}  // namespace

TEST_CASE("hidden text is proven by its words, its place and how it is hidden") {
  const Document document = resume();
  CHECK(proven(document, finding("World Finals\ngold", 2)));
  CHECK(proven(document, finding("World  Finals gold", 2)));  // white space is folded
  CHECK_FALSE(proven(document, finding("", 2)));
  CHECK_FALSE(proven(document, finding("gold", 2)));
  CHECK_FALSE(proven(document, finding("World Finals\ngold", 3)));
  CHECK_FALSE(proven(document, finding("World Finals\ngold", 2, "same-color")));
  CHECK_FALSE(proven(document, finding("World Finals\ngold", 2, "comment", 2)));
  CHECK_FALSE(proven(document, finding("ICPC Seoul 2022: gold", 4)));  // which everyone sees
}

TEST_CASE("a report from before findings had lines is proven by the rest") {
  Json former = finding("World Finals\ngold", 2);
  former["integrity"][0].erase("line");
  CHECK(proven(resume(), former));
}

TEST_CASE("a quote is proven at its place alone") {
  const Document document = resume();
  const LineOffsets offsets(document);
  Json quote = {{"quote", "ICPC Seoul 2022: gold"},
                {"page", 1},
                {"line", 4},
                {"offset", offsets.of(1, 4)},
                {"length", 21}};
  CHECK(proven(document, quote));
  for (const auto& [key, wrong] : {std::pair<const char*, int>{"page", 2}, {"line", 1}}) {
    Json other = quote;
    other[key] = wrong;
    CHECK_FALSE(proven(document, other));
  }
  quote["quote"] = "ICPC Seoul 2022: bold";
  CHECK_FALSE(proven(document, quote));
}

}  // namespace oneshot
