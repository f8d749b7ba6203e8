#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/number.h"
#include "resume/facts/scan.h"

namespace oneshot {

/// A text as the finders of facts look at it: what several of them need is made once, when it is
/// first asked for. Not for several threads at a time.
class FactText {
 public:
  /// `written` must outlive it.
  explicit FactText(std::string_view written) : written_(written) {}

  std::string_view written() const { return written_; }
  /// With ASCII letters lowered; the same places.
  std::string_view folded() const {
    if (!folded_) folded_ = scan::fold(written_);
    return *folded_;
  }
  const std::vector<Number>& numbers() const {
    if (!numbers_) numbers_ = find_numbers(folded());
    return *numbers_;
  }

 private:
  std::string_view written_;
  mutable std::optional<std::string> folded_;
  mutable std::optional<std::vector<Number>> numbers_;
};

}  // namespace oneshot
