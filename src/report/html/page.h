#pragma once

#include <string>
#include <string_view>

#include "base/localized.h"
#include "report/run_report.h"

/// HTML reports: one file that loads nothing. Everything is there to read without a script; the
/// script only adds sorting, filtering and following evidence.
namespace oneshot::html {

/// src/report/html/report.css and report.js, embedded when oneshot is built.
std::string_view stylesheet();
std::string_view script();

/// A source expression of a Content-Security-Policy: "'sha256-…'" over an inline style or script.
std::string policy_hash(std::string_view content);

/// All up to and with <body>. The policy allows our style and our script and nothing else: no
/// request, no inline handler, no style attribute.
std::string page_head(std::string_view title, Language language);

/// The script and all that closes the page.
std::string page_tail();

/// What made the report, as the foot of the page.
std::string page_foot(const RunInfo& run, Language language);

/// A path with its folder set apart, so that it may break there, or go where there is no room.
std::string file_path(std::string_view path);

/// "s1" to "s8", the colour of a signal by its place among the signals (from 0).
std::string signal_class(std::size_t index);

}  // namespace oneshot::html
