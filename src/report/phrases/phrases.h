#pragma once

#include <span>
#include <string_view>

/// The catalogue of all that the program says besides its reports (theirs is report/messages.h).
namespace oneshot {

/// One text of help, diagnostics or a tool's output. English stands in the code where it is said;
/// `en` is that text, with {} wherever the code puts a value, and `ko` puts the values in again as
/// {0}, {1}, ….
struct Phrase {
  std::string_view en, ko;
};

/// Where a text could be several phrases, the first one holds.
std::span<const Phrase> command_line_phrases();
/// What is wrong or odd about rule files and labelled folders.
std::span<const Phrase> rule_phrases();
/// Why files could not be read, or written.
std::span<const Phrase> reading_phrases();
/// What the tools of `oneshot rules`, `verify` and `merge` print.
std::span<const Phrase> tool_phrases();

}  // namespace oneshot
