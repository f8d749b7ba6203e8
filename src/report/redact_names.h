#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/names/names.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// Finds the owner's name in every spelling: as written, family or given name alone, with initials,
/// romanised, spaced out, in other scripts, and inside of user names ("jiwoo_han", "hjiwoo").
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
    bool inner_capital = false;  ///< "DaEun"
  };

  std::vector<Word> words_of(std::string_view text) const;
  bool is_part(const Word& word) const;
  bool is_telling(const Word& word) const;
  bool is_user_name(const std::string& word, bool inner_capital) const;
  void find_signatures(std::string_view text, std::vector<TextRange>& found) const;
  void find_latin(std::string_view text, std::vector<TextRange>& found) const;
  void find_hangul(std::string_view text, std::vector<TextRange>& found) const;
  void find_other_scripts(std::string_view text, std::vector<TextRange>& found) const;

  OwnerNames owner_;
  std::set<std::string> parts_;       ///< of Latin spellings, folded: "jiwoo", "han"
  std::set<std::string> syllables_;   ///< whole names in Hangul, without spaces
  std::set<std::string> given_;       ///< given names in Hangul
  std::set<std::string> signatures_;  ///< initials of whole Latin names: "G. H.-S."
  std::set<std::string> others_;      ///< names and their words in other scripts, without spaces
};

/// What a line holds in scripts other than Latin and Hangul, word groups of one space apart:
/// "佐藤 結衣", "Дмитро Ковальчук".
std::vector<std::string> words_of_other_scripts(std::string_view line);

}  // namespace oneshot
