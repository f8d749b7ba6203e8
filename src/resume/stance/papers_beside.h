#pragma once

#include <optional>

#include "resume/entries/citation.h"
#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "others" to remarks behind a paper of the owner's that tell of another paper,
/// and takes from them what they say of that paper's fate: "Dr Poe's later article came out in
/// Nature Medicine", "It was cited at EMNLP 2021", "A second paper is under review". A venue
/// behind a title is that paper's only where the remark has it for its subject ("It appeared at …",
/// "Accepted at …", "KDD took it"). `citation` is that of the node, if it has one.
void find_papers_beside(Node& node, const std::optional<Citation>& citation);

}  // namespace oneshot
