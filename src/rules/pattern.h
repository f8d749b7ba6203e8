#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace oneshot {

/// Compiles a pattern of a rule, with a bound on the memory that it may take: RE2 runs in time
/// linear in the text, so that no pattern can do harm. Null if RE2 rejects it.
std::shared_ptr<const re2::RE2> compile_pattern(std::string_view pattern);

/// What is wrong with a pattern, and at which of its characters (from 1; 0 where RE2 does not say).
struct PatternProblem {
  std::string message;
  std::size_t character = 0;
  std::size_t steps = 0;  ///< of the compiled program; what its matching and compiling cost
};
/// An empty message if there is nothing wrong.
PatternProblem pattern_problem(std::string_view pattern);

}  // namespace oneshot
