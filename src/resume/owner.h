#pragma once

#include "resume/lines/flow.h"
#include "resume/resume.h"

namespace oneshot {

/// Finds the owner's names: those given, and those in the first lines.
void find_owner(Resume& resume, const std::vector<FlowLine>& lines,
                const std::vector<std::string>& given);

}  // namespace oneshot
