#pragma once

#include <optional>

#include "resume/entries/citation.h"
#include "resume/facts/names/names.h"
#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "disowned" to papers of somebody who only bears the owner's name: "The Ann Roe
/// who wrote “…” is at Waterloo", "Roe, A., “…”, ICML 2023, is by Agnes Roe", "… ICML 2023. A
/// different A. Roe". A remark that points back takes the citation before it with it.
void find_namesakes(Node& node, const std::optional<Citation>& citation, const OwnerNames& owner);

}  // namespace oneshot
