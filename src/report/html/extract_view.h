#pragma once

#include <string>

#include "base/localized.h"
#include "base/result.h"
#include "document/document.h"

/// The page of `oneshot extract --format html`: what a machine sees in a resume, hidden text apart.
namespace oneshot::html {

std::string extract_head(Language language);
/// `number` counts the files from 1.
std::string extract_view(const std::string& file, const Result<Document>& document,
                         std::size_t number, Language language);
std::string extract_tail(Language language);

}  // namespace oneshot::html
