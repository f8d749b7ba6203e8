#include "batch/gates.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/say.h"

namespace oneshot {
namespace {

std::optional<std::string> unmet(const Requirement& wanted, const Verdict& verdict,
                                 Language language) {
  if (wanted.signal == "any") {
    if (verdict.level >= wanted.level) return std::nullopt;
    return say(language, Message::gate_any, title_of(wanted.level, language));
  }
  const SignalVerdict* const signal = find_signal(verdict, wanted.signal);
  if (signal == nullptr || signal->level >= wanted.level) return std::nullopt;
  const std::string_view level =
      signal->level == Level::none ? name_of(Level::none) : title_of(signal->level, language);
  return say(language, Message::gate_signal, signal->title.in(language), level,
             title_of(wanted.level, language));
}

/// How many pieces of hidden text are not accepted; those that are go into the gate.
std::size_t hidden_texts(const GateOptions& options, const FileReport& report, Gate& gate) {
  const auto& findings = report.verdict->integrity;
  if (options.accepted == nullptr) return findings.size();
  std::size_t open = 0;
  for (const IntegrityFinding& finding : findings) {
    const Acceptance* const found = options.accepted->of_hidden_text(report.sha256, finding.quote);
    found == nullptr ? void(++open) : gate.accepted.push_back({finding.quote, found->reason});
  }
  return open;
}

}  // namespace

Gate hold_against(const GateOptions& options, const FileReport& report, Language language) {
  Gate gate;
  const auto fail = [&](std::string reason) {
    gate.passed = false;
    gate.reasons.push_back(std::move(reason));
  };
  if (!report.verdict) {
    if (options.accepted != nullptr && report.error) {
      const std::string_view code = name_of(report.error->code);
      if (const Acceptance* const found = options.accepted->of_error(report.sha256, code)) {
        gate.accepted.push_back({std::string(code), found->reason});
        return gate;
      }
    }
    if (options.any()) fail(say(language, Message::gate_unreadable));
    return gate;
  }
  const Verdict& verdict = *report.verdict;
  if (options.fail_under && verdict.score < *options.fail_under) {
    fail(say(language, Message::gate_score, verdict.score, *options.fail_under));
  }
  for (const Requirement& wanted : options.requirements) {
    if (auto reason = unmet(wanted, verdict, language)) fail(*std::move(reason));
  }
  const std::size_t hidden = hidden_texts(options, report, gate);
  if (options.fail_on_integrity && hidden > 0) {
    fail(say(language, Message::gate_integrity));
  }
  return gate;
}

}  // namespace oneshot
