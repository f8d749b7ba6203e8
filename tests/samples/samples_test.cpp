#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <algorithm>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "judge/judge.h"
#include "rules/load.h"
#include "samples/sample_set.h"

using namespace oneshot;
using namespace oneshot::samples;

namespace {

/// The shipped rules with the profile that `check` takes, and the date of the labels.
const Judge& judge() {
  static const LoadedRules loaded = load_rules(RuleOrigins{});
  REQUIRE(loaded.usable());
  static const Judge only(loaded.rules, {"engineer", {}, *parse_date(label_date)});
  return only;
}

std::map<std::string, Level> levels_of(const Verdict& verdict) {
  std::map<std::string, Level> levels;
  for (const SignalVerdict& signal : verdict.signals) levels[signal.id] = signal.level;
  return levels;
}

/// "publication solid, company none": one signal after the other, to be read in a failure.
std::string shown(const std::map<std::string, Level>& levels) {
  std::string text;
  for (const auto& [signal, level] : levels) {
    text += (text.empty() ? "" : ", ") + signal + " " + std::string(name_of(level));
  }
  return text;
}

std::string hidden_by(const Document& document, HiddenMethod method) {
  std::string text;
  for (const HiddenText& hidden : document.hidden) {
    if (hidden.method == method) text += hidden.text + "\n";
  }
  return text;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every sample resume has a label, and every label a resume") {
  std::set<std::string> labelled, present;
  for (const Sample& sample : read_labels()) labelled.insert(sample.file);
  for (const auto& file : std::filesystem::directory_iterator(path_of(""))) {
    const std::string extension = file.path().extension();
    const bool resume = extension == ".pdf" || extension == ".txt" || extension == ".md";
    if (resume && file.path().filename() != "README.md") present.insert(file.path().filename());
  }
  CHECK(labelled == present);
}

TEST_CASE("every level from solid up has its evidence, word for word in one line") {
  std::set<std::pair<std::string, std::string>> proven;
  for (const Quoted& quoted : read_evidence()) {
    CAPTURE(quoted.file);
    CAPTURE(quoted.quote);
    proven.emplace(quoted.file, quoted.signal);
    bool found = false;
    for (const Page& page : read_sample(quoted.file).pages) {
      for (const Line& line : page.lines) found = found || contains(line.text, quoted.quote);
    }
    CHECK(found);
  }
  for (const Sample& sample : read_labels()) {
    for (const auto& [signal, level] : sample.levels) {
      CAPTURE(sample.file);
      CAPTURE(signal);
      CHECK(proven.contains({sample.file, signal}) == (level >= Level::solid));
    }
  }
}

TEST_CASE("a PDF and its text twin hold the same letters") {
  // Not always in the same order: the cells of a table row may each take several lines.
  const auto sorted = [](std::string letters) {
    std::sort(letters.begin(), letters.end());
    return letters;
  };
  for (const auto& [pdf, text] : twins(read_labels())) {
    CAPTURE(pdf.file);
    CHECK(sorted(letters_of(read_sample(pdf.file))) == sorted(letters_of(read_sample(text.file))));
  }
}

TEST_CASE("a PDF gets the levels of its text twin") {
  for (const auto& [pdf, text] : twins(read_labels())) {
    CAPTURE(pdf.file);
    CHECK(shown(levels_of(judge().judge(read_sample(pdf.file)))) ==
          shown(levels_of(judge().judge(read_sample(text.file)))));
  }
}

TEST_CASE("every sample resume is judged as it is labelled") {
  for (const Sample& sample : read_labels()) {
    CAPTURE(sample.file);
    CHECK(shown(levels_of(judge().judge(read_sample(sample.file)))) == shown(sample.levels));
  }
}

TEST_CASE("every owner's name is found, as it is labelled") {
  for (const Sample& sample : read_labels()) {
    CAPTURE(sample.file);
    const Verdict verdict = judge().judge(read_sample(sample.file));
    CHECK(std::find(verdict.owner.begin(), verdict.owner.end(), sample.owner.front()) !=
          verdict.owner.end());
  }
}

TEST_CASE("stuffed words that no reader sees are told apart, by how they are hidden") {
  const Document white = read_sample("jiwoo-han.pdf");
  CHECK(contains(hidden_by(white, HiddenMethod::same_color), "ICPC World Finals gold medal"));
  CHECK(!contains(plain_text(white), "ICPC"));

  const Document stuffed = read_sample("doyul-ahn.pdf");
  CHECK(contains(hidden_by(stuffed, HiddenMethod::same_color), "ICPC 월드 파이널 금메달"));
  CHECK(contains(hidden_by(stuffed, HiddenMethod::tiny), "1,000만 사용자"));
  CHECK(contains(hidden_by(stuffed, HiddenMethod::off_page), "인공지능 그랜드 챌린지 대상"));
  CHECK(contains(hidden_by(read_sample("sora-yim.md"), HiddenMethod::comment), "Grandmaster"));
}

TEST_CASE("a resume that hides nothing is not accused of it") {
  const std::set<std::string> hiding = {"jiwoo-han.pdf", "doyul-ahn.pdf", "sora-yim.md"};
  for (const Sample& sample : read_labels()) {
    CAPTURE(sample.file);
    CHECK(read_sample(sample.file).hidden.empty() != hiding.contains(sample.file));
  }
}
