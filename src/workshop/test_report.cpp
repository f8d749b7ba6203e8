#include "workshop/test_report.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "report/json_text.h"
#include "report/terminal_text.h"
#include "report/told.h"

namespace oneshot {

namespace {

constexpr int quoted_columns = 60;  ///< of an example's text in a line

const std::vector<Level> all_levels = {Level::none, Level::mention, Level::solid, Level::strong};

using State = ExampleResult::State;

std::size_t count(const std::vector<ExampleResult>& examples, State state) {
  return static_cast<std::size_t>(std::count_if(examples.begin(), examples.end(),
                                                [&](const auto& e) { return e.state == state; }));
}

std::string place_text(const SourcePlace& place) {
  return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

std::string percent(double share) { return fmt::format("{:.1f} %", 100 * share); }

double exact_share(const LabelReport& folder) {
  return folder.total() == 0 ? 1.0 : static_cast<double>(folder.exact()) / folder.total();
}

/// What is wrong with an example, for a person.
std::string problem_text(const ExampleResult& example) {
  std::string out;
  for (const std::string& problem : example.problems) {
    out += (out.empty() ? "" : "; ") + told(problem);
  }
  return example.why.empty() ? out : fmt::format("{} ({})", out, example.why);
}

void add_examples(const std::vector<ExampleResult>& examples, std::string& out) {
  if (examples.empty()) return;
  const std::size_t good = count(examples, State::held) + count(examples, State::todo_held);
  out += told(fmt::format("examples  {} of {} hold", good, examples.size()));
  if (const auto known = count(examples, State::known_miss)) {
    out += told(fmt::format(", {} known to miss (todo)", known));
  }
  out += "\n";
  for (const ExampleResult& e : examples) {
    if (e.state == State::held) continue;
    const char* what = e.state == State::failed       ? "error"
                       : e.state == State::known_miss ? "todo"
                                                      : "note";
    const std::string problem =
        e.state == State::todo_held ? told("holds now; take its todo away") : problem_text(e);
    out += fmt::format("  {}: {}: {} {}: \"{}\"\n", place_text(e.place), what, e.subject, problem,
                       shorten(harmless(fold_space(e.text)), quoted_columns));
  }
}

void add_coverage(const Coverage& coverage, std::string& out) {
  out += told(fmt::format("coverage  {} of {} facets, levels and lists are fired by an example",
                          coverage.parts - coverage.gaps.size(), coverage.parts)) +
         "\n";
  for (const CoverageGap& gap : coverage.gaps) {
    out += fmt::format("  {}: error: {}\n", place_text(gap.place), told(gap.what));
  }
}

void add_confusion(const SignalScore& score, std::string& out) {
  out += fmt::format("\n  {}\n  {}", score.id, pad(told("label"), 10));
  for (const Level judged : all_levels) out += fmt::format("{:>9}", name_of(judged));
  out += "   " + told("judged") + "\n";
  for (const Level label : all_levels) {
    out += fmt::format("  {:<10}", name_of(label));
    for (const Level judged : all_levels) {
      const int cell =
          score.confusion[static_cast<std::size_t>(label)][static_cast<std::size_t>(judged)];
      out += cell == 0 ? fmt::format("{:>9}", "·") : fmt::format("{:>9}", cell);
    }
    out += "\n";
  }
}

std::string after_colon(const std::string& text) { return text.empty() ? text : ": " + text; }

/// In the middle of `columns`, without spaces behind.
std::string centered(std::string_view english, int columns) {
  const std::string text = told(english);
  return pad_left(text, columns - (columns - columns_of(text) + 1) / 2);
}

void add_folder(const LabelReport& folder, std::string& out) {
  const std::size_t files =
      folder.scores.empty() ? 0 : static_cast<std::size_t>(folder.scores.front().total());
  out += fmt::format(
      "{}  {}\n\n", folder.folder,
      told(fmt::format("{} resumes, {} of {} levels exact ({}), {} judged strong but labelled none",
                       files, folder.exact(), folder.total(), percent(exact_share(folder)),
                       folder.false_strong())));
  out += fmt::format("  {:<28}   {:^26}   {}\n", "", "strong", centered("solid or better", 26));
  const std::string measures =
      "   " + pad_left(told("precision"), 9) + pad_left(told("recall"), 8) + pad_left("F1", 9);
  out += "  " + pad(told("signal"), 20) + pad_left(told("exact"), 8) + measures + measures + "\n";
  for (const SignalScore& s : folder.scores) {
    out +=
        fmt::format("  {:<20}{:>8}   {:>9.2f}{:>8.2f}{:>9.2f}   {:>9.2f}{:>8.2f}{:>9.2f}\n", s.id,
                    percent(s.total() == 0 ? 1 : static_cast<double>(s.exact()) / s.total()),
                    s.precision(Level::strong), s.recall(Level::strong), s.f1(Level::strong),
                    s.precision(Level::solid), s.recall(Level::solid), s.f1(Level::solid));
  }
  for (const SignalScore& score : folder.scores) add_confusion(score, out);
  if (folder.quotes > 0) {
    out += "\n  " +
           told(fmt::format("evidence  {} of {} expected quotes are in the best entries",
                            folder.quotes - folder.quote_misses.size(), folder.quotes)) +
           "\n";
  }
  if (!folder.misjudged.empty()) out += "\n  " + told("misjudged") + "\n";
  for (const Misjudged& m : folder.misjudged) {
    out += fmt::format("  {}: {}: {}: {}\n", m.file, m.signal,
                       told(fmt::format("{}, judged {}", name_of(m.label), name_of(m.judged))),
                       harmless(told(m.reason) + after_colon(m.advice.in(spoken_language()))));
  }
  if (!folder.quote_misses.empty()) out += "\n  " + told("evidence not found") + "\n";
  for (const QuoteMiss& m : folder.quote_misses) {
    out += fmt::format("  {}: {}: \"{}\": {}\n", m.expected.file, m.expected.signal,
                       harmless(m.expected.quote), harmless(told(m.problem)));
  }
  for (const UnreadableFile& one : folder.unreadable) {
    out += fmt::format("  {}: {}\n", harmless(one.file), harmless(failure_message(one.failure)));
  }
}

Json scores_json(const LabelReport& folder) {
  Json out = Json::array();
  for (const SignalScore& s : folder.scores) {
    Json one;
    one["signal"] = s.id;
    one["exact"] = s.exact();
    one["total"] = s.total();
    for (const Level level : {Level::strong, Level::solid, Level::mention}) {
      one[std::string(name_of(level))] = {
          {"precision", s.precision(level)}, {"recall", s.recall(level)}, {"f1", s.f1(level)}};
    }
    one["confusion"] = s.confusion;
    out.push_back(std::move(one));
  }
  return out;
}

std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

std::string xml_case(std::string_view suite, std::string_view name, std::string_view failure) {
  if (failure.empty()) {
    return fmt::format("    <testcase classname=\"{}\" name=\"{}\"/>\n", xml(suite), xml(name));
  }
  return fmt::format(
      "    <testcase classname=\"{}\" name=\"{}\"><failure message=\"{}\"/></testcase>\n",
      xml(suite), xml(name), xml(failure));
}

}  // namespace

std::vector<std::string> failures(const RuleTestReport& report, const TestThresholds& thresholds) {
  std::vector<std::string> out;
  if (const auto failed = count(report.examples, State::failed)) {
    out.push_back(fmt::format("{} of {} examples do not hold", failed, report.examples.size()));
  }
  if (report.coverage && !report.coverage->gaps.empty()) {
    out.push_back(fmt::format("{} of {} facets, levels and lists are fired by no example",
                              report.coverage->gaps.size(), report.coverage->parts));
  }
  for (const LabelReport& folder : report.folders) {
    if (!folder.unreadable.empty()) {
      out.push_back(
          fmt::format("{}: {} files cannot be read", folder.folder, folder.unreadable.size()));
    }
    if (!thresholds.exact && !thresholds.f1 && folder.exact() < folder.total()) {
      out.push_back(fmt::format("{}: {} of {} levels are not exact", folder.folder,
                                folder.total() - folder.exact(), folder.total()));
    }
    if (thresholds.exact && exact_share(folder) < *thresholds.exact) {
      out.push_back(fmt::format("{}: {} of the levels are exact, {} are asked for", folder.folder,
                                percent(exact_share(folder)), percent(*thresholds.exact)));
    }
    for (const SignalScore& score : folder.scores) {
      if (!thresholds.f1 || score.f1(Level::strong) >= *thresholds.f1) continue;
      out.push_back(fmt::format("{}: {}: F1 of strong is {:.3f}, {:.3f} is asked for",
                                folder.folder, score.id, score.f1(Level::strong), *thresholds.f1));
    }
  }
  return out;
}

std::string test_report_text(const RuleTestReport& report, const TestThresholds& thresholds) {
  std::string out;
  add_examples(report.examples, out);
  if (report.coverage) add_coverage(*report.coverage, out);
  for (const LabelReport& folder : report.folders) {
    if (!out.empty()) out += "\n";
    add_folder(folder, out);
  }
  const std::vector<std::string> problems = failures(report, thresholds);
  if (!out.empty()) out += "\n";
  for (const std::string& problem : problems) out += told("failed: " + problem) + "\n";
  if (problems.empty()) out += told("passed") + "\n";
  return out;
}

std::string test_report_json(const RuleTestReport& report, const TestThresholds& thresholds) {
  Json out;
  out["schema"] = "oneshot-rules-test/1";
  const std::vector<std::string> problems = failures(report, thresholds);
  out["passed"] = problems.empty();
  out["failures"] = problems;
  out["examples"] = Json::array();
  for (const ExampleResult& e : report.examples) {
    constexpr std::string_view states[] = {"held", "failed", "todo", "todo-held"};
    out["examples"].push_back({{"file", e.place.file},
                               {"line", e.place.line},
                               {"subject", e.subject},
                               {"state", states[static_cast<std::size_t>(e.state)]},
                               {"problem", e.problem()}});
  }
  if (report.coverage) {
    Json& coverage = out["coverage"];
    coverage["parts"] = report.coverage->parts;
    coverage["gaps"] = Json::array();
    for (const CoverageGap& gap : report.coverage->gaps) {
      coverage["gaps"].push_back(
          {{"file", gap.place.file}, {"line", gap.place.line}, {"what", gap.what}});
    }
  }
  out["folders"] = Json::array();
  for (const LabelReport& folder : report.folders) {
    Json one;
    one["folder"] = folder.folder;
    one["exact"] = folder.exact();
    one["total"] = folder.total();
    one["false_strong"] = folder.false_strong();
    one["quotes"] = folder.quotes;
    one["quotes_found"] = folder.quotes - folder.quote_misses.size();
    one["signals"] = scores_json(folder);
    one["misjudged"] = Json::array();
    for (const Misjudged& m : folder.misjudged) {
      one["misjudged"].push_back({{"file", m.file},
                                  {"signal", m.signal},
                                  {"label", name_of(m.label)},
                                  {"judged", name_of(m.judged)},
                                  {"reason", m.reason + after_colon(m.advice.en)}});
    }
    one["unreadable"] = Json::array();
    for (const UnreadableFile& unread : folder.unreadable) {
      one["unreadable"].push_back(unread.file + ": " + unread.failure.message);
    }
    out["folders"].push_back(std::move(one));
  }
  return dump_json(out, 2) + "\n";
}

std::string test_report_junit(const RuleTestReport& report, const TestThresholds& thresholds) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  const auto suite = [&](const std::string& name, std::size_t tests, std::size_t failed,
                         const std::string& cases) {
    out += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\">\n{}  </testsuite>\n",
                       xml(name), tests, failed, cases);
  };
  std::string cases;
  for (const ExampleResult& e : report.examples) {
    cases += xml_case(e.subject, place_text(e.place), e.state == State::failed ? e.problem() : "");
  }
  suite("examples", report.examples.size(), count(report.examples, State::failed), cases);
  if (report.coverage) {
    cases.clear();
    for (const CoverageGap& gap : report.coverage->gaps) {
      cases += xml_case("coverage", place_text(gap.place), gap.what);
    }
    const std::size_t covered = report.coverage->parts - report.coverage->gaps.size();
    for (std::size_t i = 0; i < covered; ++i) {
      cases += xml_case("coverage", fmt::format("covered part {}", i + 1), "");
    }
    suite("coverage", report.coverage->parts, report.coverage->gaps.size(), cases);
  }
  for (const LabelReport& folder : report.folders) {
    RuleTestReport alone;
    alone.folders.push_back(folder);
    const std::vector<std::string> problems = failures(alone, thresholds);
    cases.clear();
    std::size_t failed = 0;
    for (const SignalScore& score : folder.scores) {
      std::string problem;
      for (const Misjudged& m : folder.misjudged) {
        if (m.signal != score.id) continue;
        problem += fmt::format("{}: {}, judged {}; ", m.file, name_of(m.label), name_of(m.judged));
      }
      if (problems.empty()) problem.clear();  // what the thresholds let pass is no failure
      if (!problem.empty()) ++failed;
      cases += xml_case(folder.folder, score.id, problem);
    }
    suite(folder.folder, folder.scores.size(), failed, cases);
  }
  return out + "</testsuites>\n";
}

}  // namespace oneshot
