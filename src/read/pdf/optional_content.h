#pragma once

#include <set>

#include "read/pdf/object.h"

namespace oneshot::pdf {

/// Which optional content is shown when the file is opened (PDF 32000-1, 8.11).
class OptionalContent {
 public:
  OptionalContent() = default;
  explicit OptionalContent(const Object& catalog);

  /// Whether content is shown that belongs to a group or a membership dictionary. The null object
  /// and what cannot be understood is shown.
  bool is_visible(const Object& membership) const { return is_visible(membership, 0); }

 private:
  bool is_visible(const Object& membership, int depth) const;
  bool is_on(const Object& group) const;
  bool evaluate(const Object& expression, int depth) const;
  void apply_usage(const Object& configuration);

  bool all_off_ = false;  ///< BaseState
  std::set<ObjectId> on_, off_;
};

}  // namespace oneshot::pdf
