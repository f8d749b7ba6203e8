#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "resume/stance/clause_signs_en.h"

namespace oneshot::clause {

/// One subject and what it does, up to the next.
struct Clause {
  Doer doer = Doer::unknown;
  std::size_t begin = 0;  ///< token
  bool relative = false, active = false, deed = false, addresses_owner = false;
  bool told = false;          ///< its subject stands there
  bool with_subject = false;  ///< of a relative clause: "that another team had made"
  int depth = 0;              ///< of brackets around it
};

/// Parts an English sentence into its clauses, token by token from left to right: what links
/// clauses, relative clauses, agents behind "by", verbs, and noun phrases, which may be subjects.
class ClauseReader : public ClauseSigns {
 public:
  using ClauseSigns::ClauseSigns;

  /// The clauses by where they begin. To be called once.
  std::vector<Clause> clauses();

 private:
  /// Each reads what begins at the token, and gives the token behind it; nothing where something
  /// else stands there.
  std::optional<std::size_t> link(std::size_t at);
  std::optional<std::size_t> relative_clause(std::size_t at);
  std::optional<std::size_t> agent(std::size_t at);
  std::optional<std::size_t> verb(std::size_t at);
  std::size_t noun_phrase(std::size_t at);

  /// The end of a verb that no list holds, right before one that some list does; `at` for none.
  std::size_t unknown_verb_end(std::size_t at) const;
  /// Of a relative clause whose subject is another phrase: who owns what it tells of.
  void take_subject(Clause& inner, const Phrase& subject, std::size_t relative);
  /// The end of the phrase with what belongs to it: "two *of us*", "two friends *and I*".
  Phrase whole_phrase(Phrase phrase) const;
  /// "NWERC 2019, gold medal: *the students I coached*", "a silver medal *for three students*":
  /// where a clause without a subject tells whose its prize is.
  std::optional<std::size_t> prize_of_others(const Phrase& phrase, const Reduced& reduced);
  void open_subject(const Phrase& phrase);

  void enter_brackets(std::size_t at);
  void close(std::size_t remain);

  std::vector<Clause> done_, open_{{.doer = Doer::owner}};
  std::vector<std::vector<Clause>> outer_;  ///< by depth of brackets, what goes on behind them
  Phrase last_{};                           ///< the noun phrase read last
  bool subject_due_ = true, joined_ = false, bound_ = false;
  int depth_ = 0;
};

}  // namespace oneshot::clause
