#include "report/compare/formats.h"
#include "report/compare/outline.h"
#include "report/escape.h"
#include "report/say.h"

/// A comparison for pull requests: the table above, each resume's changes below it.
namespace oneshot {
namespace {

std::string item_line(const ChangeOutline::Item& item) {
  std::string out = "- ";
  if (!item.signal.empty()) out += markdown_text(item.signal) + ": ";
  if (!item.quote.empty()) out += markdown_code(item.quote);
  if (!item.place.empty()) out += fmt::format(" ({})", item.place);
  if (!item.note.empty()) out += (item.quote.empty() ? "" : " · ") + markdown_text(item.note);
  return out + "\n";
}

std::string details_of(const ChangeOutline& outline, Language language) {
  const auto tell = [&](Message message) { return text_of(message, language); };
  std::string out = fmt::format("| {} | {} | {} | {} | {} |\n|---|---:|---:|---:|---|\n",
                                tell(Message::signal), tell(Message::before), tell(Message::after),
                                tell(Message::change), tell(Message::level));
  for (const ChangeOutline::Row& row : outline.rows) {
    out += fmt::format("| {} | {:.0f} | {:.0f} | {} | {} |\n", markdown_text(row.title), row.before,
                       row.after, markdown_text(signed_points(row.after - row.before)),
                       level_step(row.level_before, row.level_after, language));
  }
  for (const ChangeOutline::Part& part : outline.parts) {
    out += fmt::format("\n**{}**\n\n", part.heading);
    for (const ChangeOutline::Item& item : part.items) out += item_line(item);
  }
  return out;
}

std::string score_step(const ChangeOutline& outline) {
  return fmt::format("{:.1f} → {:.1f} ({})", outline.score_before, outline.score_after,
                     signed_points(outline.score_after - outline.score_before));
}

std::string file_list(Message heading, const std::vector<Snapshot>& all, Language language) {
  if (all.empty()) return {};
  std::string out = fmt::format("\n### {}\n\n", text_of(heading, language));
  for (const Snapshot& one : all) {
    out += "- " + markdown_code(one.file);
    out += one.error.empty() ? fmt::format(" · {:.1f}\n", one.score)
                             : ": " + markdown_text(one.error) + "\n";
  }
  return out;
}

}  // namespace

void write_compare_markdown(const Comparison& comparison, const RunInfo& run,
                            const ReportOptions& options, const Sink& sink) {
  const Language language = options.language;
  const bool one =
      comparison.changes.size() == 1 && comparison.came.empty() && comparison.gone.empty();
  sink(fmt::format("## {}\n\n", text_of(Message::compare_title, language)));
  if (!one) {
    sink(markdown_text(summary_of(comparison, language)) + "\n");
    if (!comparison.changes.empty()) {
      sink(fmt::format("\n| {} | {} | {} |\n|---|---|---|\n", text_of(Message::resume, language),
                       text_of(Message::score, language), text_of(Message::oneshots, language)));
    }
  }
  std::string details;
  for (const Change& change : comparison.changes) {
    const ChangeOutline outline = outline_of(change, run, language);
    if (one) {
      sink(fmt::format("{} → {}\n\n**{}**\n\n{} {}\n\n{}", markdown_code(outline.before),
                       markdown_code(outline.after), markdown_text(outline.answer),
                       text_of(Message::score, language), score_step(outline),
                       details_of(outline, language)));
      continue;
    }
    sink(fmt::format("| {} | {} | {} |\n", markdown_code(outline.after), score_step(outline),
                     markdown_text(outline.answer)));
    if (change.is_empty()) continue;
    details +=
        fmt::format("\n<details><summary>{} · {}</summary>\n\n{}\n</details>\n",
                    html_text(outline.after), score_step(outline), details_of(outline, language));
  }
  sink(details);
  sink(file_list(Message::only_new, comparison.came, language));
  sink(file_list(Message::only_old, comparison.gone, language));
  sink(file_list(Message::unreadable, comparison.unreadable, language));
}

}  // namespace oneshot
