#include <algorithm>

#include "report/compare/formats.h"
#include "report/compare/outline.h"
#include "report/say.h"
#include "report/terminal_style.h"
#include "report/terminal_text.h"

namespace oneshot {
namespace {

constexpr int widest_paragraph = 100, least_room = 10, narrow = 60;

class CompareText {
 public:
  CompareText(const RunInfo& run, const ReportOptions& options)
      : run_(run), options_(options), style_(options) {}

  std::string all(const Comparison& comparison) const {
    std::string out;
    const bool one =
        comparison.changes.size() == 1 && comparison.came.empty() && comparison.gone.empty();
    if (one) {
      out += resume(outline_of(comparison.changes.front(), run_, options_.language));
    } else {
      for (const Change& change : comparison.changes) out += row(change);
      out += files(Message::only_new, '+', comparison.came);
      out += files(Message::only_old, '-', comparison.gone);
    }
    out += files(Message::unreadable, ' ', comparison.unreadable);
    if (!one) {
      out += (out.empty() ? "" : "\n") + lines("", "", summary_of(comparison, options_.language));
    }
    return out;
  }

 private:
  std::string tell(Message message) const {
    return std::string(text_of(message, options_.language));
  }

  std::string arrows(std::string text) const {
    constexpr std::string_view arrow = "→";
    for (std::size_t at = text.find(arrow); options_.ascii && at != std::string::npos;
         at = text.find(arrow)) {
      text.replace(at, arrow.size(), "->");
    }
    return text;
  }

  std::string lines(std::string_view first, std::string_view rest, std::string_view text) const {
    const int room = std::min(options_.columns, widest_paragraph) - columns_of(rest) - 1;
    std::string out;
    for (const std::string& line : wrap(text, std::max(least_room, room))) {
      out += out.empty() ? first : rest;
      out += line + "\n";
    }
    return out;
  }

  std::string points(double change) const {
    const std::string text = signed_points(change);
    return text.starts_with('+')   ? style_.of_level(Level::strong, text)
           : text.starts_with('-') ? style_.warning(text)
                                   : style_.faint(text);
  }

  std::string resume(const ChangeOutline& outline) const {
    std::string names = harmless(outline.before) + " → " + harmless(outline.after);
    if (!outline.owner.empty()) names += std::string(style_.separator()) + harmless(outline.owner);
    std::string out;
    for (const std::string& line : wrap(arrows(names), options_.columns - 1)) {
      out += style_.bold(line) + "\n";
    }
    out += "\n" + lines("  ", "  ", outline.answer);
    out += arrows(fmt::format("  {} {:.1f} → {:.1f}  {}\n\n", tell(Message::score),
                              outline.score_before, outline.score_after,
                              points(outline.score_after - outline.score_before)));
    out += rows(outline);
    for (const ChangeOutline::Part& part : outline.parts) {
      out += "\n" + style_.bold(part.heading) + "\n";
      for (const ChangeOutline::Item& item : part.items) out += this->item(item, part.sign);
    }
    return out;
  }

  std::string rows(const ChangeOutline& outline) const {
    int widest = 0;
    for (const ChangeOutline::Row& row : outline.rows) {
      widest = std::max(widest, columns_of(row.title));
    }
    std::string out;
    for (const ChangeOutline::Row& row : outline.rows) {
      const bool same = row.level_before == row.level_after;
      const std::string levels = level_step(row.level_before, row.level_after, options_.language);
      const std::string numbers = fmt::format(
          "{:>3.0f} → {:>3.0f}  {}{}", row.before, row.after,
          std::string(std::max<std::size_t>(6, signed_points(row.after - row.before).size()) -
                          signed_points(row.after - row.before).size(),
                      ' '),
          points(row.after - row.before));
      const std::string title = options_.columns < narrow
                                    ? shorten(row.title, options_.columns - 2) + "\n    "
                                    : pad(row.title, widest) + "  ";
      out += arrows(
          fmt::format("  {}{}  {}\n", title, numbers,
                      same ? style_.faint(levels) : style_.of_level(row.level_after, levels)));
    }
    return out;
  }

  std::string item(const ChangeOutline::Item& item, char sign) const {
    std::string text = item.signal.empty() ? "" : item.signal + ": ";
    if (!item.quote.empty()) text += style_.quoted(harmless(item.quote));
    if (!item.place.empty()) text += fmt::format(" ({})", item.place);
    if (!item.note.empty()) {
      text += (item.quote.empty() ? "" : std::string(style_.separator())) + harmless(item.note);
    }
    const std::string mark = sign == ' ' ? std::string(style_.bullet()) : std::string(1, sign);
    std::string out = lines(fmt::format("  {} ", mark), "    ", arrows(text));
    const std::string painted = sign == '+'   ? style_.of_level(Level::strong, mark)
                                : sign == '-' ? style_.warning(mark)
                                              : mark;
    return out.replace(2, mark.size(), painted);
  }

  std::string row(const Change& change) const {
    const ChangeOutline outline = outline_of(change, run_, options_.language);
    const int room = std::clamp(options_.columns / 2 - 4, 12, 44);
    std::string name = harmless(outline.after);
    while (columns_of(name) > room && name.find('/') != std::string::npos) {
      name = name.substr(name.find('/') + 1);
    }
    std::string steps;
    for (const ChangeOutline::Row& one : outline.rows) {
      if (one.level_before == one.level_after) continue;
      steps += fmt::format("{}{} {}", steps.empty() ? "" : ", ", one.title,
                           level_step(one.level_before, one.level_after, options_.language));
    }
    const double by = outline.score_after - outline.score_before;
    const std::string by_text = signed_points(by);
    std::string out = arrows(
        fmt::format("{}  {:>5.1f} → {:>5.1f}  {}{}", pad(shorten(name, room), room),
                    outline.score_before, outline.score_after,
                    std::string(6 - std::min<std::size_t>(6, by_text.size()), ' '), points(by)));
    constexpr int number_columns = 2 + 5 + 3 + 5 + 2 + 6 + 2;
    const int left = options_.columns - room - number_columns;
    if (!steps.empty() && left >= least_room) out += "  " + shorten(arrows(steps), left);
    return out + "\n";
  }

  std::string files(Message heading, char sign, const std::vector<Snapshot>& all) const {
    if (all.empty()) return {};
    std::string out = "\n" + style_.bold(tell(heading)) + "\n";
    for (const Snapshot& one : all) {
      const std::string rest =
          one.error.empty() ? fmt::format("  {:.1f}", one.score) : ": " + harmless(one.error);
      out += lines(fmt::format("  {} ", sign == ' ' ? style_.bullet() : std::string_view(&sign, 1)),
                   "    ", harmless(one.file) + rest);
    }
    return out;
  }

  RunInfo run_;
  ReportOptions options_;
  TerminalStyle style_;
};

}  // namespace

void write_compare_text(const Comparison& comparison, const RunInfo& run,
                        const ReportOptions& options, const Sink& sink) {
  sink(CompareText(run, options).all(comparison));
}

}  // namespace oneshot
