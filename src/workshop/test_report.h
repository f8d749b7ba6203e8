#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workshop/coverage.h"
#include "workshop/example_test.h"
#include "workshop/label_test.h"

namespace oneshot {

/// All that one `rules test` found.
struct RuleTestReport {
  std::vector<ExampleResult> examples;
  std::vector<LabelReport> folders;
  std::optional<Coverage> coverage;  ///< where it was asked for
};

/// What must be reached. Without any of them, every label must be met.
struct TestThresholds {
  std::optional<double> exact;  ///< share of exact levels, 0 to 1
  std::optional<double> f1;     ///< of `strong`, for each signal
};

/// Why the test fails, a sentence each; empty if it passes.
std::vector<std::string> failures(const RuleTestReport& report, const TestThresholds& thresholds);

std::string test_report_text(const RuleTestReport& report, const TestThresholds& thresholds);
std::string test_report_json(const RuleTestReport& report, const TestThresholds& thresholds);
std::string test_report_junit(const RuleTestReport& report, const TestThresholds& thresholds);

}  // namespace oneshot
