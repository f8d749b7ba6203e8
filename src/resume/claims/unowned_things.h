#pragma once

#include <string_view>

#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "employer" to sizes that the node states of a thing which the job nowhere tells
/// to be the owner's work: "Built the upload page. The bank's app has 12 million customers." What
/// the clause speaks of decides, not where it stands. `told` is all that the job tells.
void find_sizes_of_unowned_things(Node& node, std::string_view told);

/// Gives that stance to a size against which a sentence sets the owner's own: "쿠키런의 이용자 2억
/// 명은 회사의 자랑이고, 제 도구의 이용자는 30명".
void find_sizes_set_against_own(Node& node);

}  // namespace oneshot
