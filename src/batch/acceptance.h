#pragma once

#include <atomic>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace oneshot {

/// One finding that people have looked at and live with: `[[accept]]` in oneshot.toml.
struct Acceptance {
  std::string place;          ///< FILE:LINE:COLUMN, for messages
  std::string quote;          ///< of hidden text
  std::string error;          ///< code of what keeps a file from being read
  std::string sha256;         ///< of the only file that it is meant for; empty: any
  std::string reason;         ///< why it is accepted
  std::optional<Date> until;  ///< the last day on which it is
};

/// What is accepted in a run. Safe from several threads.
class Acceptances {
 public:
  Acceptances() = default;
  /// Those that have ended before `as_of` accept nothing.
  Acceptances(std::vector<Acceptance> all, const Date& as_of);

  bool empty() const { return items_.empty(); }

  /// The acceptance of a piece of hidden text of a file, or null.
  const Acceptance* of_hidden_text(std::string_view sha256, std::string_view quote) const;
  /// The acceptance of a file that cannot be read, or null.
  const Acceptance* of_error(std::string_view sha256, std::string_view code) const;

  struct Stale {
    const Acceptance* acceptance;
    bool ended;  ///< its last day is over; else nothing was found that it accepts
  };
  /// Those that do nothing any more. What was not found counts only if `all_were_read`: the run was
  /// over everything that the acceptances are meant for.
  std::vector<Stale> stale(bool all_were_read) const;

 private:
  struct Item {
    Acceptance acceptance;
    bool ended = false;
    mutable std::atomic<bool> used = false;
  };
  template <class Matches>
  const Acceptance* find(std::string_view sha256, const Matches& matches) const;

  std::deque<Item> items_;  // whose elements never move
};

}  // namespace oneshot
