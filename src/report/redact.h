#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/localized.h"
#include "report/run_report.h"

namespace oneshot {

/// Masks what tells who the owner of a resume is: the name in all its spellings, e-mail, phone,
/// address, birth date, resident registration number, links and photographs.
///
///   "Jiwoo Han*, S. Kim. …  jiwoo@example.org"  ->  "[name]*, S. Kim. …  [e-mail]"
///
/// The file's name goes as well ("resume-3f2a91c04b.pdf", by its content; `number` stands in where
/// nothing could be read). Quotes are taken anew from the masked text, with offsets into it. The
/// report must still have its document.
FileReport redacted(const FileReport& report, std::size_t number, Language language);

/// Whether a file in a report goes by the name that redacted() gives it.
bool is_redacted_name(std::string_view file, std::string_view sha256);

}  // namespace oneshot
