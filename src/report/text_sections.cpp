#include "report/text_sections.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/terminal_text.h"

namespace oneshot {
namespace {

constexpr int most_bar = 20, least_bar = 5;
constexpr int score_columns = 5, level_columns = 8;
constexpr int table_score_columns = 9, cell_columns = 3;
constexpr std::size_t most_entries = 3;  ///< of a signal; the rest is counted
constexpr std::size_t most_traits = 3;   ///< roles and foundations shown
constexpr int widest_paragraph = 100;    ///< longer lines read badly
constexpr int narrow = 60;               ///< below, tables leave columns out

template <class... Args>
std::string fill(std::string_view pattern, Args&&... args) {
  return fmt::format(fmt::runtime(pattern), std::forward<Args>(args)...);
}

const SignalVerdict* best_signal(const Verdict& verdict) {
  const auto best = std::max_element(
      verdict.signals.begin(), verdict.signals.end(),
      [](const SignalVerdict& a, const SignalVerdict& b) { return a.score < b.score; });
  return best == verdict.signals.end() || best->level == Level::none ? nullptr : &*best;
}

}  // namespace

std::string TextPage::say(Message message) const {
  return std::string(text_of(message, options_.language));
}

std::string TextPage::heading(Message message) const {
  return "\n" + style_.bold(say(message)) + "\n";
}

std::string TextPage::place(const Quote& quote, bool paged) const {
  return paged ? fill(say(Message::page_line), quote.page, quote.line)
               : fill(say(Message::line), quote.line);
}

std::string TextPage::paragraph(std::string_view first, std::string_view rest,
                                std::string_view text) const {
  const int room =
      std::max(10, std::min(options_.columns, widest_paragraph) - columns_of(rest) - 1);
  std::string out;
  for (const std::string& line : wrap(text, room)) {
    out += out.empty() ? first : rest;
    out += line;
    out += '\n';
  }
  return out;
}

std::string TextPage::list_item(std::string_view text, int depth) const {
  const std::string margin(static_cast<std::size_t>(2 * depth), ' ');
  return paragraph(fmt::format("{}{} ", margin, style_.bullet()), margin + "  ", text);
}

std::string TextPage::headline(const Verdict& verdict) const {
  std::string answer;
  if (!verdict.oneshots.empty()) {
    std::vector<std::string> names;
    for (const SignalVerdict& signal : verdict.signals) {
      if (signal.level != Level::strong) continue;
      names.push_back(fmt::format("{} ({:.0f})", signal.title.in(options_.language), signal.score));
    }
    answer = style_.of_level(Level::strong,
                             fmt::format("{}: {}", say(Message::yes), fmt::join(names, ", ")));
  } else if (const SignalVerdict* best = best_signal(verdict)) {
    const std::string name = fmt::format("{} ({}, {:.0f})", best->title.in(options_.language),
                                         title_of(best->level, options_.language), best->score);
    answer = style_.bold(say(Message::not_yet)) + "; " + fill(say(Message::nearest_is), name);
  } else {
    answer = style_.bold(say(Message::not_yet)) + "; " + say(Message::nothing_found);
  }
  return fmt::format("\n  {}  {}\n  {} {:.1f}{}{} {}{}{} {}\n\n", say(Message::is_there_a_oneshot),
                     answer, say(Message::score), verdict.score, style_.separator(),
                     say(Message::profile), run_.profile, style_.separator(), say(Message::as_of),
                     to_string(run_.as_of));
}

std::string TextPage::signals(const Verdict& verdict) const {
  int widest = 0;
  for (const SignalVerdict& signal : verdict.signals) {
    widest = std::max(widest, columns_of(signal.title.in(options_.language)));
  }
  const int fixed = 2 + 2 + score_columns + 2 + level_columns;
  widest = std::min(widest, std::max(8, options_.columns - fixed - least_bar));
  const int bar = std::clamp(options_.columns - fixed - widest, least_bar, most_bar);
  std::string out;
  for (const SignalVerdict& signal : verdict.signals) {
    const std::string name = shorten(signal.title.in(options_.language), widest);
    out += fmt::format("  {}  {} {:>4.0f}  {}\n", pad(name, widest),
                       style_.bar(signal.score, bar, signal.level), signal.score,
                       style_.of_level(signal.level, title_of(signal.level, options_.language)));
  }
  return out;
}

std::string TextPage::entry(const JudgedEntry& entry, bool paged) const {
  std::string out;
  const std::string name = harmless(entry.quote.text);
  const std::string where = place(entry.quote, paged);
  out += paragraph("    ", "    ", fmt::format("{}  ({})", style_.quoted(name), where));
  std::vector<std::string> holding;
  for (const auto& [facet, holds] : entry.facets) {
    if (holds) holding.push_back(facet);
  }
  std::string facets = fmt::format("{}", fmt::join(holding, " + "));
  for (const std::string& line : wrap(facets, std::max(10, options_.columns - 7))) {
    out += "      " + style_.faint(line) + "\n";
  }
  // Quotes that say more than the entry's own line.
  std::vector<std::string> shown = {entry.quote.text};
  for (const Evidence& piece : entry.evidence) {
    if (std::find(shown.begin(), shown.end(), piece.quote.text) != shown.end()) continue;
    if (entry.quote.text.find(piece.quote.text) != std::string::npos) continue;
    shown.push_back(piece.quote.text);
    out += paragraph(
        "      ", "        ",
        fmt::format("{}: {}  ({})", piece.facet, style_.quoted(harmless(piece.quote.text)),
                    place(piece.quote, paged)));
  }
  return out;
}

std::string TextPage::evidence(const Verdict& verdict, bool paged) const {
  std::string out;
  for (const SignalVerdict& signal : verdict.signals) {
    if (signal.entries.empty()) continue;
    out += fmt::format("  {}{}{}\n", signal.title.in(options_.language), style_.separator(),
                       style_.of_level(signal.level, title_of(signal.level, options_.language)));
    const std::size_t shown = std::min(most_entries, signal.entries.size());
    for (std::size_t i = 0; i < shown; ++i) out += entry(signal.entries[i], paged);
    if (signal.entries.size() > shown) {
      out += fmt::format("    {}\n",
                         style_.faint(fill(say(Message::further), signal.entries.size() - shown)));
    }
  }
  return out.empty() ? out : heading(Message::why) + out;
}

std::string TextPage::gaps(const Verdict& verdict) const {
  std::string out;
  for (GapKind kind : {GapKind::wording, GapKind::experience}) {
    std::string items;
    for (const SignalVerdict& signal : verdict.signals) {
      for (const Gap& gap : signal.gaps) {
        if (gap.kind != kind) continue;
        items += list_item(fmt::format("{}: {}", signal.title.in(options_.language),
                                       harmless(gap.message.in(options_.language))),
                           2);
      }
    }
    if (items.empty()) continue;
    const bool wording = kind == GapKind::wording;
    out += fmt::format("  {}\n", say(wording ? Message::wording_gap : Message::experience_gap));
    out += items;
  }
  return out.empty() ? out : heading(Message::what_next) + out;
}

std::string TextPage::beyond(const Verdict& verdict, bool paged) const {
  std::string out;
  const auto item = [&](const LocalizedText& title, const std::vector<Quote>& evidence) {
    std::string text = title.in(options_.language);
    if (!evidence.empty()) {
      text += fmt::format(": {}  ({})", style_.quoted(harmless(evidence.front().text)),
                          place(evidence.front(), paged));
    }
    return list_item(text);
  };
  if (!verdict.roles.empty()) {
    out += heading(Message::roles);
    for (std::size_t i = 0; i < std::min(most_traits, verdict.roles.size()); ++i) {
      out += item(verdict.roles[i].title, verdict.roles[i].evidence);
    }
  }
  if (!verdict.foundations.empty()) {
    out += heading(Message::foundations);
    for (const FoundationVerdict& foundation : verdict.foundations) {
      out += item(foundation.title, foundation.evidence);
    }
  }
  if (const std::string_view lean = title_of_lean(verdict.path.lean, options_.language);
      !lean.empty()) {
    out += fmt::format("\n{}  {}\n", style_.bold(say(Message::path)), lean);
  }
  return out;
}

std::string TextPage::integrity(const Verdict& verdict) const {
  if (verdict.integrity.empty()) return {};
  std::string out = fmt::format("\n{} {}\n", style_.warning(say(Message::hidden_text)),
                                style_.faint("(" + say(Message::hidden_text_note) + ")"));
  for (const IntegrityFinding& finding : verdict.integrity) {
    out += list_item(fmt::format("{}  ({}, {})", style_.quoted(harmless(finding.quote)),
                                 title_of(finding.method, options_.language),
                                 fill(say(Message::on_page), finding.page)));
  }
  return out;
}

std::string TextPage::gate(const Gate& gate) const {
  if (gate.passed) return {};
  std::string out = "\n" + style_.warning(say(Message::gate_failed)) + "\n";
  for (const std::string& reason : gate.reasons) out += list_item(reason);
  return out;
}

std::string TextPage::resume(const FileReport& report) const {
  std::string out = style_.bold(harmless(report.file));
  if (report.error) {
    out += "\n\n";
    out += paragraph("  ", "  ",
                     fmt::format("{}: {}", say(Message::not_scored),
                                 harmless(message_of(*report.error, options_.language))));
    return out + gate(report.gate);
  }
  const Verdict& verdict = *report.verdict;
  const bool paged = report.format == Format::pdf;
  if (!verdict.owner.empty()) {
    out += style_.separator();
    out += harmless(fmt::format("{}", fmt::join(verdict.owner, ", ")));
  }
  out += '\n';
  out += headline(verdict);
  out += signals(verdict);
  out += evidence(verdict, paged);
  out += gaps(verdict);
  out += beyond(verdict, paged);
  out += integrity(verdict);
  out += gate(report.gate);
  return out;
}

int TextPage::name_columns() const { return std::clamp(options_.columns / 2 - 4, 16, 44); }

std::string TextPage::table_head(const Verdict& first) const {
  std::string legend;
  if (options_.columns >= narrow) {
    int number = 0;
    for (const SignalVerdict& signal : first.signals) {
      legend += fmt::format("{}{} {}", number == 0 ? "" : "  ", number + 1,
                            signal.title.in(options_.language));
      ++number;
    }
    legend = style_.faint(paragraph("", "", legend)) + "\n";
  }
  std::string out = pad(say(Message::file), name_columns());
  const std::string score = say(Message::score);
  out += fmt::format("  {}{}  ", std::string(std::max(0, score_columns - columns_of(score)), ' '),
                     score);
  if (options_.columns >= narrow) {
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
  if (options_.columns >= narrow) {
    for (const SignalVerdict& signal : verdict.signals) {
      const std::string score =
          signal.level == Level::none ? "  -" : fmt::format("{:>3.0f}", signal.score);
      out += style_.of_level(signal.level, score);
    }
    out += "  ";
  }
  std::vector<std::string> names;
  for (const SignalVerdict& signal : verdict.signals) {
    if (signal.level == Level::strong) names.push_back(signal.title.in(options_.language));
  }
  const int used = room + table_score_columns + (options_.columns < narrow ? 0 : grid);
  const std::string shots =
      shorten(fmt::format("{}", fmt::join(names, ", ")), std::max(8, options_.columns - used));
  out += style_.of_level(Level::strong, shots);
  if (!report.gate.passed) out += style_.warning(" !");
  if (!verdict.integrity.empty()) out += style_.warning(" (" + say(Message::hidden_text) + ")");
  while (out.ends_with(' ')) out.pop_back();
  return out + "\n";
}

std::string TextPage::failed_row(const FileReport& report) const {
  return list_item(
      fmt::format("{}: {}", harmless(report.file), fmt::join(report.gate.reasons, "; ")));
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
  if (summary.unreadable > 0) out += "; " + fill(say(Message::summary_unread), summary.unreadable);
  if (summary.failed > 0) out += "; " + fill(say(Message::summary_failed), summary.failed);
  return out + "\n";
}

}  // namespace oneshot
