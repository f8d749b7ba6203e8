#pragma once

#include <string>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Marks a paragraph that is somebody else's words, such as an advert or a recommendation, as
/// "quoted". `owner` holds the owner's names.
void find_quotation(Node& node, const std::vector<std::string>& owner);

}  // namespace oneshot
