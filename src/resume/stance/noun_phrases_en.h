#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"
#include "resume/stance/deed_words_en.h"

/// Whom the noun phrases of an English sentence mean.
namespace oneshot::clause {

/// Whose a noun phrase is, or who does what a verb says.
enum class Doer : std::uint8_t { unknown, owner, thing, other };

struct Phrase {
  Doer doer = Doer::unknown;
  std::size_t begin = 0, end = 0;  ///< tokens
};

struct Sentence {
  std::string_view text;
  TextRange range;
  const std::vector<std::string>& owner;  ///< names
  bool by_name;                           ///< "she" is the owner, too
  std::vector<Token> tokens;

  std::string_view words(std::size_t begin, std::size_t end) const;
  bool names_owner(std::size_t begin, std::size_t end) const;
};

std::optional<Phrase> phrase_at(const Sentence& sentence, std::size_t at);

}  // namespace oneshot::clause
