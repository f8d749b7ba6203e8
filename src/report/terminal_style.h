#pragma once

#include <string>
#include <string_view>

#include "base/level.h"
#include "report/formats.h"

namespace oneshot {

/// Colours and small drawings, or their plain twins.
class TerminalStyle {
 public:
  explicit TerminalStyle(const ReportOptions& options)
      : color_(options.color), ascii_(options.ascii) {}

  std::string bold(std::string_view text) const { return painted("1", text); }
  std::string faint(std::string_view text) const { return painted("2", text); }
  std::string warning(std::string_view text) const { return painted("33", text); }
  std::string of_level(Level level, std::string_view text) const;

  /// A bar of so many columns, filled by a score of 0 to 100.
  std::string bar(double score, int columns, Level level) const;
  std::string_view bullet() const { return ascii_ ? "-" : "•"; }
  std::string_view separator() const { return ascii_ ? " - " : " · "; }
  std::string quoted(std::string_view text) const;

 private:
  std::string painted(std::string_view code, std::string_view text) const;

  bool color_, ascii_;
};

}  // namespace oneshot
