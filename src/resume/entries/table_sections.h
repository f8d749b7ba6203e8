#pragma once

#include <vector>

#include "resume/lines/heading_words.h"
#include "resume/resume.h"

namespace oneshot {

/// Gives the rows of tables that stand below no known heading the section that the heads of their
/// columns tell: "Company | Role | From" lists jobs, "Year | Contest | Place" contests, and so does
/// "Papers | Year", where a heading stands as the head of the first column. Where one column says
/// what each row is of ("구분", "Type"), each row has its own.
void find_sections_of_tables(std::vector<Node>& nodes, const HeadingWords& words);

}  // namespace oneshot
