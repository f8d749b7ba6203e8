#include "batch/gates.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/messages.h"

namespace oneshot {
namespace {

template <class... Args>
std::string sentence(Message message, Language language, Args&&... args) {
  return fmt::format(fmt::runtime(text_of(message, language)), std::forward<Args>(args)...);
}

std::optional<std::string> unmet(const Requirement& wanted, const Verdict& verdict,
                                 Language language) {
  if (wanted.signal == "any") {
    if (verdict.level >= wanted.level) return std::nullopt;
    return sentence(Message::gate_any, language, title_of(wanted.level, language));
  }
  for (const SignalVerdict& signal : verdict.signals) {
    if (signal.id != wanted.signal) continue;
    if (signal.level >= wanted.level) return std::nullopt;
    const std::string_view level =
        signal.level == Level::none ? name_of(Level::none) : title_of(signal.level, language);
    return sentence(Message::gate_signal, language, signal.title.in(language), level,
                    title_of(wanted.level, language));
  }
  return std::nullopt;
}

}  // namespace

Gate hold_against(const GateOptions& options, const FileReport& report, Language language) {
  Gate gate;
  const auto fail = [&](std::string reason) {
    gate.passed = false;
    gate.reasons.push_back(std::move(reason));
  };
  if (!report.verdict) {
    if (options.any()) fail(sentence(Message::gate_unreadable, language));
    return gate;
  }
  const Verdict& verdict = *report.verdict;
  if (options.fail_under && verdict.score < *options.fail_under) {
    fail(sentence(Message::gate_score, language, verdict.score, *options.fail_under));
  }
  for (const Requirement& wanted : options.requirements) {
    if (auto reason = unmet(wanted, verdict, language)) fail(*std::move(reason));
  }
  if (options.fail_on_integrity && !verdict.integrity.empty()) {
    fail(sentence(Message::gate_integrity, language));
  }
  return gate;
}

}  // namespace oneshot
