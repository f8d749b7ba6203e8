#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// A line at the beginning of a resume, made ready for judging.
struct HeaderLine {
  std::string_view text;
  double size = 0;             ///< in points, 0 if unknown: names are often larger than the rest
  bool below_heading = false;  ///< of jobs, contests and such: what looks like a name may be one's
};

struct HeaderName {
  std::string text;      ///< as written; of a family name at birth with the given names, of letters
                         ///< set apart ("J A N E   R O T H") joined to words
  std::size_t line = 0;  ///< index among the lines given
  TextRange range;       ///< within that line
};

/// The owner's name in all spellings that the first lines of a resume hold ("한지우", "Jiwoo Han"),
/// in reading order; all are one person's. Headings ("이력서"), job titles and places are none. A
/// label
/// ("성명", "Name:") or an e-mail address that agrees decides between candidates. Empty if there is
/// nothing that looks like a name.
std::vector<HeaderName> names_in_header(const std::vector<HeaderLine>& lines);

}  // namespace oneshot
