#include "workshop/example_test.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "read/reader.h"

namespace oneshot {

namespace {

bool is_wanted(const SourcePlace& place, const std::vector<std::string>& only_files) {
  if (only_files.empty()) return true;
  return std::any_of(only_files.begin(), only_files.end(), [&](const std::string& file) {
    std::error_code problem;
    return place.file == file || std::filesystem::equivalent(place.file, file, problem);
  });
}

bool facet_of_best(const SignalVerdict& signal, std::string_view facet) {
  if (signal.entries.empty()) return false;
  const auto& facets = signal.entries.front().facets;
  return std::any_of(facets.begin(), facets.end(),
                     [&](const auto& one) { return one.first == facet && one.second; });
}

using Problems = std::vector<std::string>;

Problems problems_of(const Example& example, const SignalVerdict& judged) {
  Problems out;
  if (judged.level != example.level) {
    out.push_back(
        fmt::format("is {}, should be {}", name_of(judged.level), name_of(example.level)));
  }
  for (const auto& [facet, holds] : example.facets) {
    if (facet_of_best(judged, facet) == holds) continue;
    out.push_back(fmt::format("facet '{}' {}", facet, holds ? "does not hold" : "holds"));
  }
  return out;
}

class ExampleTest {
 public:
  ExampleTest(const Judge& judge, const std::vector<std::string>& only_files)
      : judge_(judge), only_files_(only_files) {}

  void signal(const Signal& signal) {
    for (const Example& example : signal.examples) {
      run(signal.id, example, [&](const Verdict& verdict) {
        const SignalVerdict* judged = find_signal(verdict, signal.id);
        return judged ? problems_of(example, *judged) : Problems{"is not judged at all"};
      });
    }
  }

  /// `holds(verdict)`: the trait is there.
  template <class Holds>
  void trait(const Trait& trait, const Holds& holds) {
    for (const Example& example : trait.examples) {
      run(trait.id, example, [&](const Verdict& verdict) -> Problems {
        const bool wanted = example.level != Level::none;
        if (holds(verdict) == wanted) return {};
        return {wanted ? "does not hold, should hold" : "holds, should not hold"};
      });
    }
  }

  std::vector<ExampleResult> take() { return std::move(results_); }

 private:
  template <class FindProblems>
  void run(const std::string& subject, const Example& example, const FindProblems& find_problems) {
    if (!is_wanted(example.place, only_files_)) return;
    ExampleResult result;
    result.place = example.place;
    result.subject = subject;
    result.text = example.text;
    const Result<Document> document = read_text(example.text, Format::text);
    result.problems = document ? find_problems(judge_.judge(*document))
                               : Problems{"cannot be read: " + document.failure().message};
    using enum ExampleResult::State;
    if (result.problems.empty()) {
      result.state = example.todo ? todo_held : held;
    } else {
      result.state = example.todo ? known_miss : failed;
      result.why = example.why;
    }
    results_.push_back(std::move(result));
  }

  const Judge& judge_;
  const std::vector<std::string>& only_files_;
  std::vector<ExampleResult> results_;
};

template <class Things>
bool has_id(const Things& things, std::string_view id) {
  return std::any_of(things.begin(), things.end(), [&](const auto& t) { return t.id == id; });
}

}  // namespace

std::string ExampleResult::problem() const {
  const std::string all = fmt::format("{}", fmt::join(problems, "; "));
  return why.empty() ? all : fmt::format("{} ({})", all, why);
}

std::vector<ExampleResult> test_examples(const RuleSet& rules, const Judge& judge,
                                         const std::vector<std::string>& only_files) {
  ExampleTest test(judge, only_files);
  for (const Signal& signal : rules.signals) test.signal(signal);
  for (const Trait& role : rules.roles) {
    test.trait(role, [&](const Verdict& v) { return has_id(v.roles, role.id); });
  }
  for (const Trait& foundation : rules.foundations) {
    test.trait(foundation, [&](const Verdict& v) { return has_id(v.foundations, foundation.id); });
  }
  for (const Trait& path : rules.paths) {
    test.trait(path,
               [&](const Verdict& v) { return v.path.lean == path.id || v.path.lean == "both"; });
  }
  return test.take();
}

}  // namespace oneshot
