#pragma once

#include <string>
#include <string_view>

namespace oneshot {

/// A letter written with an accent of LaTeX, as BibTeX entries have them.
struct AccentedLetter {
  std::string text;        ///< in UTF-8, composed
  std::size_t length = 0;  ///< bytes that it takes; 0 where there is none
};

/// Reads "{\'i}", "\'{i}", "\'i", "{\v s}", "\v{s}", "{\ss}" at `at`.
AccentedLetter accented_letter_at(std::string_view text, std::size_t at);

}  // namespace oneshot
