#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "resume/sections.h"

namespace oneshot {

/// One element of `files` of the JSON of `oneshot extract`, indented to stand there.
std::string extract_json(const std::string& file, const Result<Document>& document,
                         const std::vector<Section>& sections);

/// What stands before and behind the elements.
std::string_view extract_json_head();
std::string_view extract_json_tail();

}  // namespace oneshot
