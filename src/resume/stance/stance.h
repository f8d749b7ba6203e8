#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "resume/lexicon.h"
#include "resume/resume.h"

namespace oneshot {

/// Cuts text into sentences (also at line ends) and these into segments at commas, colons, dashes,
/// brackets, bars and wide gaps. Ranges are without white space at their ends.
std::vector<TextRange> find_sentences(std::string_view text);
std::vector<TextRange> find_segments(std::string_view text, TextRange sentence);

/// Finds what the owner does not claim to have done: helping, planning, others' deeds, negation.
/// Made once from the lexicon "stance"; see there how the words are used.
class StanceWords {
 public:
  explicit StanceWords(const Lexicon& lexicon);
  ~StanceWords();

  /// The stances of a text cut into `sentences`, in order; none of them reaches beyond it.
  std::vector<Stance> find(std::string_view text, const std::vector<TextRange>& sentences) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace oneshot
