#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace oneshot {

/// Words of a language that understanding a resume needs: headings of sections, words that tell
/// who did a thing and whether it happened. Kept in rules/lexicon/*.toml, so that they can be
/// tuned without C++.
struct LexiconGroup {
  std::string id;                     ///< "publications", "organising", …
  std::vector<std::string> words;     ///< compared after folding case and width
  std::vector<std::string> patterns;  ///< RE2, on folded text
  std::string on;  ///< what patterns are tried on: "segment" or "sentence" (lexicon "stance")
  std::vector<std::string> unless;  ///< RE2; where one matches in the sentence, no pattern counts
  std::string reach;                ///< how far a match holds: "segment", "sentence", "before",
                      ///< "item", or "label": from there to the line that the next label opens
};

struct Lexicon {
  std::string id;                    ///< "headings", "stance", …
  std::vector<LexiconGroup> groups;  ///< in file order

  const LexiconGroup* group(std::string_view group_id) const {
    for (const LexiconGroup& g : groups) {
      if (g.id == group_id) return &g;
    }
    return nullptr;
  }
};

}  // namespace oneshot
