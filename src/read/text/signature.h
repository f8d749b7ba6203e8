#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"

namespace oneshot {

/// Whether the bytes hold a PDF: its mark within the first kilobyte (PDF 32000-1, Annex H, 3.4.1).
bool looks_like_pdf(std::string_view bytes);

/// Recognises, by their first bytes, formats that people send instead of a resume that can be read
/// (Word, archives, images, RTF, HTML …): `unsupported`, with what to do. Nothing for the rest.
std::optional<ReadFailure> recognise_foreign_format(std::string_view bytes);

}  // namespace oneshot
