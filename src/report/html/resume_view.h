#pragma once

#include <string>

#include "base/localized.h"
#include "report/run_report.h"

namespace oneshot::html {

/// Where a resume's report stands in the page.
struct ResumePlace {
  std::string id = "main";    ///< of the element that holds it
  std::string prefix = "r-";  ///< of all ids within
  bool in_folder = false;     ///< then a link leads back to the table
};

/// The report of one resume that was read, beside the resume's own text.
std::string resume_view(const FileReport& report, const RunInfo& run, Language language,
                        const ResumePlace& place);

/// The report of one file that could not be read.
std::string unreadable_view(const FileReport& report, Language language);

/// All spellings of the owner's name, or the file's where the resume says none.
std::string owner_or_file(const FileReport& report);

}  // namespace oneshot::html
