#include "rules/pattern.h"

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

}  // namespace

std::shared_ptr<const re2::RE2> compile_pattern(std::string_view pattern) {
  auto compiled =
      std::make_shared<const re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options());
  return compiled->ok() ? compiled : nullptr;
}

PatternProblem pattern_problem(std::string_view pattern) {
  if (pattern.size() > rule_limits().pattern_bytes) {
    return {"longer than " + std::to_string(rule_limits().pattern_bytes) + " bytes", 0};
  }
  const re2::RE2 compiled(re2::StringPiece(pattern.data(), pattern.size()), options());
  if (compiled.ok()) return {};
  PatternProblem out;
  out.message = compiled.error();
  const std::string& part = compiled.error_arg();
  const std::size_t at = part.empty() ? std::string_view::npos : pattern.find(part);
  if (at != std::string_view::npos) out.character = characters(pattern.substr(0, at)) + 1;
  return out;
}

}  // namespace oneshot
