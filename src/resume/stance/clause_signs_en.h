#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"
#include "resume/stance/noun_phrases_en.h"

namespace oneshot::clause {

/// What is around a noun phrase of an English sentence and says whose deed its clause tells.
class ClauseSigns {
 public:
  ClauseSigns(std::string_view text, TextRange sentence, const std::vector<std::string>& owner,
              bool by_name)
      : sentence_{text, sentence, owner, by_name, tokens_of(text, sentence)} {}

  /// Where the verb of the phrase's own clause is sought: behind "with a paper", "from my school".
  bool verb_follows(std::size_t at) const;
  bool tells_feat(std::size_t begin, std::size_t end) const;
  /// "before I joined", "since my students were busy": a subject follows.
  bool subordinates(std::size_t at) const;
  /// "the team *I had just left*": the token behind the verb of such a clause, and whether that
  /// verb says that the owner had no part.
  struct Reduced {
    std::size_t end = 0;  ///< 0 if there is none
    bool aside = false;
  };
  Reduced reduced_relative(std::size_t at) const;
  /// "*SWERC 2013, fourth of 90*: my pupils won" is the owner's, and "*SWERC 2013*: …" nobody's.
  bool opens_with_own_label(std::size_t end) const;
  /// "I cheered for our team, and *they* won": the team is not the owner's own.
  bool tells_of_own_team_as_theirs(std::size_t pronoun) const;
  /// "Globex sent *a team* to the cup"
  bool enters_a_team(std::size_t object) const;
  /// "the pair *at the next desk*", "the team *beside us*", "the trio *from our school*"
  bool stands_next_door(std::size_t at) const;
  /// "sends *me* postcards": to whom it matters, without a part in it
  bool is_addressee(std::size_t at) const;
  /// "people *I* trained", "the club whose treasurer *I* was"
  bool stands_beside(std::size_t pronoun) const;
  /// "that *I had coached*", read from behind the pronoun
  bool stands_aside_behind(std::size_t at) const;
  /// "a silver medal *for three students*", "gold went to my nephew"
  bool gives_prize_away(std::size_t at) const;
  /// The owner is spoken of there, as more than whose friend or boss somebody is.
  bool speaks_of_owner(std::size_t begin, std::size_t end) const;
  /// "I led the people who won", "part of the group that won": the owner is one of them.
  bool counts_owner_among() const;

 protected:
  Sentence sentence_;
  const std::vector<Token>& tokens_ = sentence_.tokens;
};

}  // namespace oneshot::clause
