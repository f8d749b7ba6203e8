#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/level.h"
#include "base/localized.h"
#include "batch/acceptance.h"
#include "report/run_report.h"

namespace oneshot {

/// `--require SIGNAL[:LEVEL]`.
struct Requirement {
  std::string signal;  ///< an id, or "any"
  Level level = Level::strong;
};

/// What the command line asks of every resume.
struct GateOptions {
  std::optional<double> fail_under;
  std::vector<Requirement> requirements;
  bool fail_on_integrity = false;
  const Acceptances* accepted = nullptr;  ///< findings that fail no gate, or none

  bool any() const { return fail_under || !requirements.empty() || fail_on_integrity; }
};

/// Holds a judged resume against the gates; one reason for each that does not hold. What could not
/// be read holds no gate, but fails the run as unreadable, not as a gate. Findings that are
/// accepted are named in the gate and fail none.
Gate hold_against(const GateOptions& options, const FileReport& report, Language language);

}  // namespace oneshot
