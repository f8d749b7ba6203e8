#pragma once

#include <string>

#include "workshop/workbench.h"

namespace oneshot {

/// Why each candidate of a signal got its level: every condition of its facets with held or not and
/// what text it saw, and what the next level would need. `facet` (if not empty) is the only one
/// that is shown.
std::string explain_signal(const Workbench& bench, const Signal& signal, const std::string& facet,
                           const Document& document);

}  // namespace oneshot
