#pragma once

#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "address" to what names a page or a mailbox: "codeforces.com/profile/x" is no
/// claim about what it names.
void find_addresses(Node& node);

}  // namespace oneshot
