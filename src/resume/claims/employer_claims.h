#pragma once

#include <cstddef>
#include <string_view>

#include "resume/resume.h"

namespace oneshot {

/// Adds the stance "employer" to sentences of a job that have the employer for their subject:
/// "Indeed had 250 million visitors." From the sentence `first` of the node on; `job_title` is the
/// line that names the employer.
void find_employer_sentences(Node& node, std::string_view job_title, std::size_t first,
                             const Vocabulary& vocabulary);

/// "PagBank (payments; about 31 million customers)": a size in a job's title is the employer's, and
/// gets that stance, unless the owner founded it.
void find_employer_size(Node& job, const Vocabulary& vocabulary);

}  // namespace oneshot
