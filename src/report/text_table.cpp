#include <algorithm>

#include <fmt/format.h>

#include "report/headline.h"
#include "report/say.h"
#include "report/terminal_text.h"
#include "report/text_sections.h"
#include "report/told.h"

/// Many resumes on a terminal: a row each.
namespace oneshot {
namespace {

constexpr int score_cell_columns = 5, table_score_columns = 9, cell_columns = 3;
constexpr int narrow_table = 60;  ///< below, tables leave the scores of signals out
constexpr int roomy = 110;        ///< from here on, one-shots are named, not numbered
constexpr int numbers = 10;       ///< columns of numbered one-shots and marks

}  // namespace

int TextPage::name_columns() const {
  const int room = options_.columns < narrow_table
                       ? options_.columns - table_score_columns - numbers
                       : options_.columns / 2 - 4;
  return std::clamp(room, 16, 44);
}

std::string TextPage::table_head(const Verdict& first) const {
  // A number stays beside its title where the line breaks.
  std::string legend;
  int columns = 0;
  for (std::size_t i = 0; i < first.signals.size(); ++i) {
    const std::string one =
        fmt::format("{} {}", i + 1, first.signals[i].title.in(options_.language));
    const bool breaks = i > 0 && columns + 2 + columns_of(one) > options_.columns;
    legend += (i == 0 ? "" : breaks ? "\n" : "  ") + one;
    columns = breaks || i == 0 ? columns_of(one) : columns + 2 + columns_of(one);
  }
  legend = style_.faint(legend + "\n") + "\n";
  std::string out = pad(say(Message::file), name_columns());
  const std::string score = say(Message::score);
  out += fmt::format("  {}{}  ",
                     std::string(std::max(0, score_cell_columns - columns_of(score)), ' '), score);
  if (options_.columns >= narrow_table) {
    int number = 0;
    for (std::size_t i = 0; i < first.signals.size(); ++i) out += fmt::format("{:>3}", ++number);
    out += "  ";
  }
  out += say(Message::oneshots);
  return legend + style_.bold(out) + "\n";
}

std::string TextPage::table_row(const FileReport& report) const {
  const Verdict& verdict = *report.verdict;
  std::string name = harmless(report.file);
  const int room = name_columns();
  while (columns_of(name) > room && name.find('/') != std::string::npos) {
    name = name.substr(name.find('/') + 1);  // the end of a path tells more than its beginning
  }
  const int grid = cell_columns * static_cast<int>(verdict.signals.size()) + 2;
  std::string out = pad(shorten(name, room), room);
  out += fmt::format("  {:>5.1f}  ", verdict.score);
  if (options_.columns >= narrow_table) {
    for (const SignalVerdict& signal : verdict.signals) {
      const std::string score =
          signal.level == Level::none ? "  -" : fmt::format("{:>3.0f}", signal.score);
      out += style_.of_level(signal.level, score);
    }
    out += "  ";
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < verdict.signals.size(); ++i) {
    const SignalVerdict& signal = verdict.signals[i];
    if (signal.level != Level::strong) continue;
    names.push_back(options_.columns < roomy ? std::to_string(i + 1)
                                             : signal.title.in(options_.language));
  }
  std::string notes = report.gate.passed ? "" : " !";
  if (!verdict.integrity.empty()) {
    notes += options_.columns < narrow_table ? " *" : " (" + say(Message::hidden_text) + ")";
  }
  const int used = room + table_score_columns + (options_.columns < narrow_table ? 0 : grid);
  const int left = options_.columns - used - columns_of(notes);
  out += style_.of_level(Level::strong,
                         shorten(fmt::format("{}", fmt::join(names, ", ")), std::max(0, left)));
  out += style_.warning(notes);
  while (out.ends_with(' ')) out.pop_back();
  return out + "\n";
}

std::string TextPage::failed_row(const FileReport& report) const {
  return list_item(fmt::format("{}: {}", harmless(report.file),
                               fmt::join(report.gate.reasons, joint_of(options_.language))));
}

std::string TextPage::unreadable_row(const FileReport& report) const {
  return list_item(fmt::format("{}: {}", harmless(report.file),
                               harmless(message_of(*report.error, options_.language))));
}

std::string TextPage::table_end(const std::string& failed, const std::string& unreadable,
                                const RunSummary& summary) const {
  std::string out;
  if (!failed.empty()) out += "\n" + style_.warning(say(Message::gate_failed)) + "\n" + failed;
  if (!unreadable.empty()) {
    out += "\n" + style_.warning(say(Message::unreadable)) + "\n" + unreadable;
  }
  out += "\n" + fill(say(Message::summary), summary.read, summary.strong);
  const auto add = [&](Message message, int count) {
    if (count > 0) out += std::string(joint_of(options_.language)) + fill(say(message), count);
  };
  add(Message::summary_unread, summary.unreadable);
  add(Message::summary_failed, summary.failed);
  return out + "\n";
}

}  // namespace oneshot
