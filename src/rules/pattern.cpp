#include "rules/pattern.h"

#include <vector>

#include <fmt/format.h>
#include <re2/re2.h>

#include "base/utf8.h"
#include "rules/rule_files.h"

namespace oneshot {

namespace {

constexpr std::int64_t pattern_memory = 2 << 20;  ///< bytes of a compiled pattern and its caches

RE2::Options options() {
  RE2::Options out(RE2::Quiet);
  out.set_max_mem(pattern_memory);
  return out;
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) ++count;
  return count;
}

/// Where the bracket stands that nothing closes; RE2 only says that there is one.
std::size_t open_bracket(std::string_view pattern) {
  std::vector<std::size_t> open;
  bool in_class = false;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char c = pattern[at];
    if (c == '\\') {
      ++at;
    } else if (in_class) {
      in_class = c != ']';
    } else if (c == '[') {
      in_class = true;
      // A bracket that closes right away is a member of the class.
      if (at + 1 < pattern.size() && pattern[at + 1] == '^') ++at;
      if (at + 1 < pattern.size() && pattern[at + 1] == ']') ++at;
    } else if (c == '(') {
      open.push_back(at);
    } else if (c == ')' && !open.empty()) {
      open.pop_back();
    }
  }
  return open.empty() ? std::string_view::npos : open.back();
}

}  // namespace

std::shared_ptr<const re2::RE2> compile_pattern(std::string_view pattern) {
  auto compiled =
      std::make_shared<const re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options());
  return compiled->ok() ? compiled : nullptr;
}

PatternProblem pattern_problem(std::string_view pattern) {
  if (pattern.size() > rule_limits().pattern_bytes) {
    return {fmt::format("longer than {} bytes", rule_limits().pattern_bytes), 0, 0};
  }
  const re2::RE2 compiled(re2::StringPiece(pattern.data(), pattern.size()), options());
  PatternProblem out;
  if (compiled.ok()) {
    out.steps = static_cast<std::size_t>(compiled.ProgramSize());
    if (out.steps > rule_limits().pattern_steps) {
      out.message = fmt::format("it unfolds to {} steps, {} are allowed; use smaller repetitions",
                                out.steps, rule_limits().pattern_steps);
    }
    return out;
  }
  // That it is too large shows only after compiling as much as was allowed.
  out.steps = rule_limits().pattern_steps;
  out.message = compiled.error();
  const std::string& part = compiled.error_arg();
  std::size_t at = part.empty() ? std::string_view::npos : pattern.find(part);
  if (compiled.error_code() == re2::RE2::ErrorMissingParen &&
      open_bracket(pattern) != pattern.npos) {
    at = open_bracket(pattern);
    out.message = "this '(' is not closed";
  }
  if (at != std::string_view::npos) out.character = characters(pattern.substr(0, at)) + 1;
  return out;
}

}  // namespace oneshot
