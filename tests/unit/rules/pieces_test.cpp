#include "rules/pieces.h"

#include <doctest/doctest.h>

#include "rules/diagnostic.h"

using namespace oneshot;

namespace {

/// The first pattern of the first group, with the pieces written out.
std::string expanded(const std::string& toml, Diagnostics& diagnostics) {
  static const std::string file = "lexicon/x.toml";
  TomlValue root = parse_toml(toml, file, diagnostics);
  TomlValue* const alone = &root;
  expand_pieces({&alone, 1}, diagnostics);
  return root.find("group")->items[0].find("patterns")->items[0].text;
}

}  // namespace

TEST_CASE("a piece stands in a pattern by its name, and in other pieces") {
  Diagnostics diagnostics;
  CHECK(expanded("[pieces]\nmedal = 'gold|silver'\nwin = 'won {{medal}}'\n[[group]]\npatterns = "
                 "['^{{win}} or {{medal}}$']\n",
                 diagnostics) == "^(?:won (?:gold|silver)) or (?:gold|silver)$");
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("a name that stands for nothing is an error, with what may be meant") {
  Diagnostics diagnostics;
  expanded("[pieces]\nmedal = 'gold'\n[[group]]\npatterns = ['{{medall}}']\n", diagnostics);
  REQUIRE(diagnostics.has_errors());
  CHECK(diagnostics.all().front().code == "unknown-piece");
  CHECK(diagnostics.all().front().message.find("medal") != std::string::npos);
}

TEST_CASE("so it is where a file has no pieces at all") {
  Diagnostics diagnostics;
  expanded("[[group]]\npatterns = ['{{medal}}']\n", diagnostics);
  CHECK(diagnostics.has_errors());
}

TEST_CASE("a piece that holds itself ends, with an error") {
  Diagnostics diagnostics;
  expanded("[pieces]\na = '{{b}}{{b}}'\nb = '{{a}}{{a}}'\n[[group]]\npatterns = ['{{a}}']\n",
           diagnostics);
  REQUIRE(diagnostics.has_errors());
  CHECK(diagnostics.all().front().code == "piece-in-itself");
}

TEST_CASE("pieces that grow without bound end at the limit of a pattern") {
  Diagnostics diagnostics;
  const std::string pattern = expanded(
      "[pieces]\na = '0123456789012345678901234567890123456789{{b}}{{b}}{{b}}{{b}}'\n"
      "b = '{{c}}{{c}}{{c}}{{c}}'\nc = '{{d}}{{d}}{{d}}{{d}}'\nd = '{{e}}{{e}}{{e}}{{e}}'\n"
      "e = '{{f}}{{f}}{{f}}{{f}}'\nf = 'ffffffffffffffffffffffffffffffffffff'\n"
      "[[group]]\npatterns = ['{{a}}{{a}}{{a}}{{a}}']\n",
      diagnostics);
  CHECK(pattern.size() < (1U << 17));
}
