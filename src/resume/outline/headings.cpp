#include "resume/outline/headings.h"

#include <utility>

#include "resume/outline/heading_look.h"
#include "resume/outline/known_headings.h"
#include "resume/outline/other_headings.h"

namespace oneshot {
namespace {

/// "Prizes of my pupils": what a heading says of all below it counts more than the words it holds.
void tell_by_patterns(const std::vector<FlowLine>& lines, const HeadingWords& words,
                      std::vector<HeadingGuess>& guesses) {
  for (std::size_t i = 0; i < guesses.size(); ++i) {
    if (guesses[i].kind == HeadingGuess::Kind::none) continue;
    if (const std::string* id = words.told(lines[i].text.str())) guesses[i].section = *id;
  }
}

}  // namespace

std::vector<HeadingGuess> guess_headings(const std::vector<FlowLine>& lines,
                                         const HeadingWords& words) {
  const DocumentLook document(lines, words);
  // First the headings whose words are known, then the others that look like them.
  KnownHeadings known = find_known_headings(lines, words, document);
  std::vector<HeadingGuess> guesses = add_other_headings(std::move(known), lines, words, document);
  tell_by_patterns(lines, words, guesses);
  return guesses;
}

}  // namespace oneshot
