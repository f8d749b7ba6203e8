#include "report/html/charts.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/escape.h"

namespace oneshot::html {
namespace {

constexpr double bin_width = 10;

// The drawing of the histogram, in its own units.
constexpr int column_step = 30, column_width = 26, column_height = 120, label_height = 18;

double clamped(double score) { return std::clamp(score, 0.0, 100.0); }

}  // namespace

std::string score_rail(double score, Level level) {
  const std::string line = fmt::format(
      "<svg class=\"rail\" aria-hidden=\"true\" focusable=\"false\">"
      "<line class=\"track\" x1=\"0\" y1=\"50%\" x2=\"100%\" y2=\"50%\"/>");
  if (level == Level::none) return line + "</svg>";
  const int radius = level == Level::strong ? 7 : level == Level::solid ? 5 : 4;
  return fmt::format(
      "{}<line class=\"value\" x1=\"0\" y1=\"50%\" x2=\"{:.1f}%\" y2=\"50%\"/>"
      "<circle class=\"{}\" cx=\"{:.1f}%\" cy=\"50%\" r=\"{}\"/></svg>",
      line, clamped(score), name_of(level), clamped(score), radius);
}

std::string step_rail(double before, double after, Level level) {
  return fmt::format(
      "<svg class=\"rail\" aria-hidden=\"true\" focusable=\"false\">"
      "<line class=\"track\" x1=\"0\" y1=\"50%\" x2=\"100%\" y2=\"50%\"/>"
      "<line class=\"value\" x1=\"{0:.1f}%\" y1=\"50%\" x2=\"{1:.1f}%\" y2=\"50%\"/>"
      "<circle class=\"former\" cx=\"{0:.1f}%\" cy=\"50%\" r=\"4\"/>"
      "<circle class=\"{2}\" cx=\"{1:.1f}%\" cy=\"50%\" r=\"6\"/></svg>",
      clamped(before), clamped(after), name_of(level));
}

std::string level_mark(Level level) {
  constexpr std::string_view open =
      "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">";
  switch (level) {
    case Level::strong:
      return fmt::format("{}<circle class=\"full\" cx=\"8\" cy=\"8\" r=\"6.5\"/></svg>", open);
    case Level::solid:
      return fmt::format(
          "{}<circle class=\"ring\" cx=\"8\" cy=\"8\" r=\"5.5\"/>"
          "<path class=\"full\" d=\"M8 2.5a5.5 5.5 0 0 1 0 11z\"/></svg>",
          open);
    case Level::mention:
      return fmt::format("{}<circle class=\"ring\" cx=\"8\" cy=\"8\" r=\"4\"/></svg>", open);
    case Level::none:
      return fmt::format("{}<path class=\"stroke\" d=\"M5 8h6\"/></svg>", open);
  }
  return {};
}

std::string score_bar(double score) {
  return fmt::format(
      "<svg class=\"bar\" aria-hidden=\"true\" focusable=\"false\">"
      "<rect class=\"track\" width=\"100%\" height=\"100%\"/>"
      "<rect class=\"value\" width=\"{:.1f}%\" height=\"100%\"/></svg>",
      clamped(score));
}

std::size_t bin_of(double score) {
  const auto bin = static_cast<std::size_t>(clamped(score) / bin_width);
  return std::min(bin, score_bins - 1);
}

std::string histogram(const std::vector<ScoreBin>& bins, std::string_view label) {
  int most = 1;
  for (const ScoreBin& bin : bins) most = std::max(most, bin.all);
  const auto height = [&](int count) { return static_cast<double>(column_height) * count / most; };
  std::string out = fmt::format(
      "<svg class=\"histogram\" role=\"img\" aria-label=\"{}\" preserveAspectRatio=\"xMinYMid\" "
      "viewBox=\"0 0 {} {}\">",
      html_text(label), column_step * static_cast<int>(bins.size()),
      column_height + 2 * label_height);
  const int base = column_height + label_height;
  out += fmt::format("<line class=\"track\" x1=\"0\" y1=\"{0}\" x2=\"{1}\" y2=\"{0}\"/>", base,
                     column_step * static_cast<int>(bins.size()));
  int left = (column_step - column_width) / 2;
  int from = 0;
  for (const ScoreBin& bin : bins) {
    if (bin.all > 0) {
      out +=
          fmt::format("<rect class=\"rest\" x=\"{}\" y=\"{:.1f}\" width=\"{}\" height=\"{:.1f}\"/>",
                      left, base - height(bin.all), column_width, height(bin.all));
      out +=
          fmt::format("<rect class=\"shot\" x=\"{}\" y=\"{:.1f}\" width=\"{}\" height=\"{:.1f}\"/>",
                      left, base - height(bin.strong), column_width, height(bin.strong));
      out += fmt::format("<text x=\"{}\" y=\"{:.1f}\">{}</text>", left + column_width / 2,
                         base - height(bin.all) - 4, bin.all);
    }
    out += fmt::format("<text class=\"tick\" x=\"{}\" y=\"{}\">{}</text>", left + column_width / 2,
                       base + label_height - 4, from);
    left += column_step;
    from += static_cast<int>(bin_width);
  }
  return out + "</svg>";
}

std::string coverage_bar(int strong, int solid, int mention, int total) {
  const double whole = std::max(1, total);
  std::string out =
      "<svg class=\"coverage\" aria-hidden=\"true\" focusable=\"false\">"
      "<rect class=\"track\" width=\"100%\" height=\"100%\"/>";
  double left = 0;
  const auto part = [&](std::string_view name, int count) {
    const double width = 100 * count / whole;
    if (count > 0) {
      out += fmt::format("<rect class=\"{}\" x=\"{:.2f}%\" width=\"{:.2f}%\" height=\"100%\"/>",
                         name, left, width);
    }
    left += width;
  };
  part("strong", strong);
  part("solid", solid);
  part("mention", mention);
  return out + "</svg>";
}

}  // namespace oneshot::html
