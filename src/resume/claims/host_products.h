#pragma once

#include <string_view>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Whether the text may state how many use something.
bool may_state_size(std::string_view text);

/// The products of which an entry tells that the owner made a part: "Shipped the tone slider of
/// Kettle. Kettle has 6 million users."
class HostProducts {
 public:
  /// `told` is all that the entry tells, and must outlive it.
  explicit HostProducts(std::string_view told);

  /// Gives the stance "employer" to numbers of users that a node of the entry states of them.
  void find_sizes(Node& node) const;

 private:
  std::vector<std::string_view> names_;  ///< each once
};

}  // namespace oneshot
