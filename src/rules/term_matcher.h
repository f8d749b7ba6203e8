#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "rules/rule_set.h"

namespace oneshot {

/// A term of a list as it stands in a text, at bytes [begin, end).
struct TermMatch {
  const TermList* list = nullptr;
  const ListTerm* term = nullptr;
  std::size_t begin = 0, end = 0;
};

/// Finds the terms of many lists in one pass over a text.
///
///   - Case and width do not matter, unless the term says match = "case".
///   - White space, hyphens and middle dots are one: "ACM-ICPC" is "ACM ICPC". They may be missing
///     beside Hangul and in longer names ("HuggingFace"), or stand between syllables of Hangul.
///   - A Latin alias is a whole word; a year may touch it ("KDD2024", "NeurIPS'23"), as may Hangul.
///   - A Hangul alias of one or two syllables stands alone or before a particle (라인에서, but
///     neither 온라인 nor 라인업); longer ones may stand within a word.
///   - Nothing is found in addresses ("kim@kaggle.com", "github.com/openai") or across line ends.
///   - Of one list, the longest alias wins where several begin or lie within, and all terms that
///     share it are found; lists do not hide each other's terms.
///   - `stands_alone`: no match within a longer capitalised name ("Journal of Sheep Science").
///   - `not_before` and `not_after`: no match right before, or right after, one of these texts.
///   - An abbreviation that the text itself writes out as something else ("Children's Health
///   Ireland
///     (CHI)") stands for that wherever it occurs.
///
/// Made once, used by any number of threads.
class TermMatcher {
 public:
  /// `lists` must outlive the matcher.
  explicit TermMatcher(const std::vector<TermList>& lists);
  ~TermMatcher();
  TermMatcher(TermMatcher&&) noexcept;
  TermMatcher& operator=(TermMatcher&&) noexcept;

  /// All matches by their begin, then by the order of the lists. `text` is UTF-8 in NFC or NFKC.
  std::vector<TermMatch> find(std::string_view text) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace oneshot
