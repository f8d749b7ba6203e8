#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/names/authors.h"
#include "resume/resume.h"

namespace oneshot {

/// Where the text of an entry names a paper of the owner's.
struct Citation {
  TextRange title;          ///< empty where it is not found
  std::size_t remarks = 0;  ///< where what is said about the paper may begin
};

/// Opens with a list of authors and, behind it, a title in quotation marks: 'A. Roe, B. Poe, "…'.
bool opens_citation(std::string_view text);
/// Holds names with initials and nothing else: "I. Berntsen, T. Halvorsen & S. Roos".
bool is_authors_alone(std::string_view text);

Citation find_citation(std::string_view text, const std::vector<TextRange>& sentences,
                       const AuthorList& authors);

/// The text with nothing to be read in the title, which may say anything ("When the judge sleeps").
std::string without_title(std::string_view text, const Citation& citation);

/// What of the stances of such a text holds: all in the remarks, elsewhere what tells of the fate
/// of the paper or that it is another's; none of the title.
std::vector<Stance> stances_of_paper(std::string_view text, const std::vector<TextRange>& sentences,
                                     const Citation& citation, std::vector<Stance> stances);

/// The years of venues that lie ahead of a day: what is to appear there has not, unless it says so.
std::vector<Stance> years_ahead(std::string_view text, const TextRange& title, int this_year);

/// Whether a text holds the number of such a year at all.
bool names_year_ahead(std::string_view text, int this_year);

/// Tells of the fate of a paper ("sent to …", "refused by …"), and of nothing else.
bool is_fate(const Stance& stance);

/// Whether the fate of something that a text tells of is that of a paper.
bool speaks_of_paper(std::string_view text);

}  // namespace oneshot
