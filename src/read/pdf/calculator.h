#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace oneshot::pdf {

/// The PostScript subset of type 4 functions (PDF 32000-1, 7.10.5).
class Calculator {
 public:
  /// A program that cannot be understood leaves a calculator that returns nothing.
  explicit Calculator(std::string_view program);
  /// The stack after the program has run on `inputs`; empty after an error.
  std::vector<double> run(const std::vector<double>& inputs) const;

 private:
  struct Step {
    enum class Kind { number, operation, jump, jump_unless } kind;
    double number = 0;  ///< the constant, or how many steps to skip
    std::string operation{};
  };
  bool parse(std::string_view& text, int depth);
  std::vector<Step> steps_;
  bool is_valid_ = false;
};

}  // namespace oneshot::pdf
