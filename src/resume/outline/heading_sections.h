#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "resume/lines/heading_words.h"

/// What section a heading opens, by the id that its words have in the lexicon "headings".
namespace oneshot {

/// "Resume", "경력기술서": of the document, not of a section.
bool is_title(std::string_view id);
/// The section that a heading of the group opens; empty for the title of the document. "경력기술서"
/// is the title of a whole document in its first lines, and a section of one below.
std::string_view section_of(std::string_view id, std::size_t line);
/// "Key results", "Duties", which are labels of the job that they stand below: the section that
/// they open elsewhere; empty for others.
std::string_view section_elsewhere(std::string_view id);
/// The section of the heading wherever it stands: "other" for a title.
std::string section_or_other(std::string_view id, std::size_t line);
/// Sections whose headings are labels, too, of what was done in a project: "**한 일**",
/// "**Tools**".
bool may_label_part(std::string_view id);
/// HeadingWords::containing(), but the name of an employer or a school is no heading by a word of
/// it.
const std::string* section_held(const HeadingWords& words, std::string_view text);

}  // namespace oneshot
