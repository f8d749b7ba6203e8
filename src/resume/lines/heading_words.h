#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/pattern/pattern_set.h"
#include "resume/lexicon.h"

namespace oneshot {

/// Tells headings of sections from other lines. Made once from the lexicon "headings".
class HeadingWords {
 public:
  explicit HeadingWords(const Lexicon& lexicon);

  /// The section whose word the whole heading is, or nullptr.
  const std::string* exact(std::string_view heading) const;
  /// The section of the longest word that the heading holds, or nullptr.
  const std::string* containing(std::string_view heading) const;
  /// The section that a pattern tells, whatever else the heading holds, or nullptr: "Prizes of my
  /// pupils", "연구 실적 (본인 것 아님)".
  const std::string* told(std::string_view heading) const;

 private:
  static bool is_last_particle(std::string_view rest);
  const std::string* last_korean_word(std::string_view heading) const;
  const std::string* known(const std::string& key) const;

  std::vector<std::string> ids_;
  std::unordered_map<std::string, std::size_t> words_;  ///< folded word -> index in ids_
  std::size_t longest_ = 0;                             ///< of the words, in bytes
  PatternSet patterns_;
  std::vector<std::size_t> pattern_ids_;  ///< by pattern: index in ids_
};

/// The form in which headings are compared: lower case, without numbering, brackets and
/// punctuation, without spaces beside Hangul.
std::string heading_key(std::string_view heading);

}  // namespace oneshot
