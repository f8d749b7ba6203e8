#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/names.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// Finds the owner's name in every spelling: as written, family or given name alone, with initials,
/// romanised, spaced out, and inside of user names ("jiwoo_han").
class NameFinder {
 public:
  explicit NameFinder(const std::vector<std::string>& spellings);

  /// In order; may overlap.
  std::vector<TextRange> find(std::string_view text) const;

 private:
  struct Word {
    TextRange range;
    std::vector<std::string> parts;  ///< folded, split at hyphens, underscores and digits
    bool capital = false, initials = false;
  };

  std::vector<Word> words_of(std::string_view text) const;
  bool is_part(const Word& word) const;
  bool is_telling(const Word& word) const;
  void find_latin(std::string_view text, std::vector<TextRange>& found) const;
  void find_hangul(std::string_view text, std::vector<TextRange>& found) const;

  OwnerNames owner_;
  std::set<std::string> parts_;      ///< of Latin spellings, folded: "jiwoo", "han"
  std::set<std::string> syllables_;  ///< whole names in Hangul, without spaces
  std::set<std::string> given_;      ///< given names in Hangul
};

}  // namespace oneshot
