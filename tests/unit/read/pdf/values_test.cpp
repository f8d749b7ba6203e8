#include "read/pdf/values.h"

#include <string>

#include <doctest/doctest.h>

#include "read/pdf/podofo_values.h"
#include "read/pdf/value_text.h"

using namespace oneshot::pdf;

namespace {

std::string describe(const Values& values) {
  std::string out;
  for (const Entry& entry : values.entries) {
    const Scalar& value = entry.value;
    out += std::string(entry.key) + "=";
    switch (value.kind) {
      case ScalarKind::null:
        out += "null";
        break;
      case ScalarKind::boolean:
        out += value.number != 0 ? "true" : "false";
        break;
      case ScalarKind::number:
        out += std::to_string(value.number).substr(0, 6);
        break;
      case ScalarKind::name:
        out += "/" + std::string(value.text);
        break;
      case ScalarKind::string:
        out += "(" + std::string(value.text) + ")";
        break;
      case ScalarKind::reference:
        out += std::to_string(value.reference.number) + "_" +
               std::to_string(value.reference.generation);
        break;
    }
    out += " ";
  }
  return out;
}

}  // namespace

TEST_CASE("plain values are read alike by our own code and by PoDoFo") {
  ValueParser podofo;
  for (const char* source :
       {"<< /Type /Font /W 12.5 /Kid 7 0 R /Flag true /Other false /None null /Low -3.25 >>",
        "[ 24 /breve /caron 12 0 R -0.5 null true ]", "[/A/B/C]", "<</A/B/C 5 0 R>>",
        "<< /Same 1 /Same 2 /Other /x >>", "[ ]", "<< >>"}) {
    CAPTURE(source);
    const ValueText text = read_value_text(source);
    REQUIRE(text.parts.size() == 1);
    CHECK(text.parts[0].plain);
    CHECK(describe(read_plain_values(text.parts[0].text)) ==
          describe(podofo.parse(text.parts[0].text)));
  }
}

TEST_CASE("entries of a dictionary are found by key, of two alike the last") {
  const std::string text = "<</Same 1/B/x/Same 2>>";
  const Values values = read_plain_values(text);
  CHECK(describe(values) == "B=/x Same=2.0000 ");
  REQUIRE(values.find("Same") != nullptr);
  CHECK(values.find("Same")->number == 2);
  CHECK(values.find("Sam") == nullptr);
}

TEST_CASE("strings and names with escapes are not plain, and neither harms what is around them") {
  const ValueText text = read_value_text("<< /A (text) /B [ /plain 1 ] /C#20D 5 >>");
  REQUIRE(text.parts.size() == 2);
  CHECK_FALSE(text.parts[0].plain);
  CHECK(text.parts[1].plain);
  ValueParser podofo;
  CHECK(describe(podofo.parse(text.parts[0].text)) == "A=(text) B=1_65535 C D=5.0000 ");
}

TEST_CASE("an array of numbers is read as numbers") {
  CHECK(read_plain_numbers("[1 -2.5 0 ]") == std::vector<double>{1, -2.5, 0});
  CHECK(read_plain_numbers("[]").empty());
}
