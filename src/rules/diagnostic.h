#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_set.h"

namespace oneshot {

enum class Severity { error, warning };
std::string_view name_of(Severity severity);

/// Something wrong in a rule file. The parts stay apart, so that text, JSON and SARIF agree.
struct Diagnostic {
  Severity severity = Severity::error;
  SourcePlace place;
  std::string code;     ///< "unknown-key", "bad-pattern", …
  std::string message;  ///< what is wrong; what to do
};

/// "FILE:LINE:COLUMN: error: what is wrong; what to do"
std::string to_string(const Diagnostic& diagnostic);

/// Collects diagnostics; the first of many, so that a hostile file cannot fill the memory.
class Diagnostics {
 public:
  void error(const SourcePlace& place, std::string code, std::string message);
  void warning(const SourcePlace& place, std::string code, std::string message);

  /// By file, line, column; what was said twice stands once.
  void sort();

  const std::vector<Diagnostic>& all() const { return all_; }
  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return all_.size() - errors_; }

 private:
  void add(Severity severity, const SourcePlace& place, std::string code, std::string message);

  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

}  // namespace oneshot
