#pragma once

#include <memory>
#include <vector>

#include "read/pdf/object.h"

namespace oneshot::pdf {

/// A function object (PDF 32000-1, 7.10), as far as colours need them.
class Function {
 public:
  virtual ~Function() = default;
  /// Null where the object is no function that can be understood. An array of functions of one
  /// output each makes one function.
  static std::shared_ptr<const Function> load(const Object& object);
  /// Outputs are clipped to the function's range.
  std::vector<double> evaluate(std::vector<double> inputs) const;

 protected:
  virtual std::vector<double> compute(const std::vector<double>& inputs) const = 0;

 private:
  static std::shared_ptr<Function> load(const Object& object, int depth);
  std::vector<double> domain_, range_;
};

}  // namespace oneshot::pdf
