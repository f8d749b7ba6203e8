#include "resume/lines/table_cells.h"

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

/// The first row of a table of jobs, below the line that names its columns.
std::string first_row(const std::string& rows) {
  const Understood all = understood(
      "# Ann Example\n\n## Work\n\n| When       | Where            |\n"
      "|------------|------------------|\n" +
          rows,
      Format::markdown);
  return node_with(all, "Acme").text.str();
}

}  // namespace

TEST_CASE("a row of a table goes on where its span of time does") {
  CHECK(first_row("| Mar 2022 – | Acme,            |\n| present    | engineer         |\n") ==
        "Mar 2022 – present | Acme, engineer");
  CHECK(first_row("| Mar 2019 – | Acme, the firm   |\n| Feb 2022   | of Bolt and Roe  |\n") ==
        "Mar 2019 – Feb 2022 | Acme, the firm of Bolt and Roe");
}

TEST_CASE("an open span of time is a row, whatever date stands below it") {
  CHECK(first_row("| 2022 –     | Acme, engineer   |\n| 2021 – 2022 | Bolt, engineer  |\n") ==
        "2022 – | Acme, engineer");
  CHECK(first_row("| 2022 ~ | Acme |\n| 2024.08 | Bolt |\n") == "2022 ~ | Acme");
}

TEST_CASE("an empty first cell goes on with the row above only where the table broke it") {
  CHECK(first_row("| 2019       | Acme Freight and |\n|            | Parcels          |\n"
                  "| 2018       | Bolt             |\n")
            .find("Acme Freight and") != std::string::npos);
  // The year of both is written once.
  CHECK(first_row("| 2019       | Acme      | lead |\n|            | Bolt      | lead |\n") ==
        "2019 | Acme | lead");
}

TEST_CASE("a rule of dashes with gaps tells where the columns of a table begin") {
  CHECK(outline("Ann Example\n\nWork\n\nEmployer   Role       Period\n---------  ---------  ----\n"
                "Acme       engineer   2021 - 2023\nBolt Ltd   analyst    2019 - 2020\n") ==
        "header: Ann[0]; work: Acme[0] Bolt[0]");
  CHECK(columns_of_rule("----  ------").size() == 2);
  CHECK(columns_of_rule("------------").empty());
  CHECK(columns_of_rule("- - - - - -").empty());
}

TEST_CASE("text that runs from one column into the next is no row") {
  const Understood all = understood("Ann Example\n");
  const Text& name = all.resume.nodes.front().text;
  CHECK(cells_in_columns(name, columns_of_rule("---  -----")) == std::nullopt);
  CHECK(cells_in_columns(name, columns_of_rule("--- -----"))->size() == 2);
}

TEST_CASE("dots that lead to a value are a gap") {
  const Understood all = understood(
      "Ann Example\n\nContests\n\nICPC Seoul 2017 ........... silver medal\nIt rained .... a "
      "lot\n");
  CHECK(node_with(all, "ICPC").text.str().find("2017   silver medal") != std::string::npos);
}

TEST_CASE("rows with the fields of a paper are one paper") {
  CHECK(
      outline("# Ann Example\n\n## Papers\n\n| Item | Details |\n|---|---|\n"
              "| Title | One Thing |\n| Authors | Ann Example, Bea Poe |\n| Where | ACL 2023 |\n\n"
              "| Item | Details |\n|---|---|\n| Title | Another |\n| Authors | Bea Poe |\n"
              "| Where | ACL 2024 |\n",
              Format::markdown) == "publications: Item:[0] Item:[0]");
}

TEST_CASE("tables whose labels come again are one thing each") {
  const std::string form =
      "| | |\n|---|---|\n| Whose | I built and ran it |\n| Scale | 900 requests |\n| Tools | Go "
      "|\n";
  const Understood all =
      understood("# Ann Example\n\n## Snow\n\n" + form + "\n## Tape\n\n" + form, Format::markdown);
  CHECK(node_with(all, "Whose: I built and ran it").text.str().find("900") != std::string::npos);
  // One table alone may tell of several things.
  const Understood one = understood(
      "# Ann Example\n\n## Snow\n\n| | |\n|---|---|\n| Ploughs | I built and ran it |\n"
      "| Shovels | 900 requests |\n| Sledges | Go |\n",
      Format::markdown);
  CHECK(node_with(one, "I built").text.str().find("900") == std::string::npos);
}

TEST_CASE("numbers of slides are no part of the text") {
  const Understood all = understood(
      "--- Slide 1 ---\nAnn Example\n\n--- Slide 2 ---\nA lamp that listens\nBuilt it alone\n");
  CHECK(node_with(all, "A lamp").text.str().find("Slide") == std::string::npos);
}

TEST_CASE("below a heading of contests and papers, each tells by itself which it is") {
  const Understood all = understood(
      "김예시\n\n대회와 논문\n\nICPC 서울 2017, 은상\n\n\"One Thing\", ACL 2023, 김예시, Bea "
      "Poe\n");
  CHECK(all.resume.sections.back().id == "other");
}
