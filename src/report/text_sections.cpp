#include "report/text_sections.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/headline.h"
#include "report/next_steps.h"
#include "report/say.h"
#include "report/terminal_text.h"
#include "report/told.h"

namespace oneshot {
namespace {

constexpr int most_bar = 20, least_bar = 5;
constexpr int score_columns = 5, level_columns = 8;
constexpr std::size_t most_traits = 3;  ///< roles and foundations named
constexpr int most_quoted = 200;        ///< columns of a quote, unless the report explains itself
constexpr int widest_paragraph = 100;   ///< longer lines read badly
constexpr int least_room = 10;
constexpr int narrow = 60;  ///< below, the chart stands under its names
constexpr std::string_view unbreakable = "\u00A0";

std::string with_spaces(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

}  // namespace

std::string TextPage::say(Message message) const {
  return std::string(text_of(message, options_.language));
}

std::string TextPage::heading(Message message) const {
  return "\n" + style_.bold(say(message)) + "\n";
}

std::string TextPage::place(const Quote& quote, bool paged) const {
  const std::string place = paged ? fill(say(Message::page_line), quote.page, quote.line)
                                  : fill(say(Message::line), quote.line);
  return with_spaces(place, " ", unbreakable);
}

int TextPage::room_behind(std::string_view margin) const {
  const int columns = std::min(options_.columns, widest_paragraph);
  return std::max(least_room, columns - columns_of(margin) - 1);
}

std::string TextPage::paragraph(std::string_view first, std::string_view rest,
                                std::string_view text) const {
  std::string out;
  for (const std::string& line : wrap(text, room_behind(rest))) {
    out += out.empty() ? first : rest;
    out += with_spaces(line, unbreakable, " ");
    out += '\n';
  }
  return out;
}

std::string TextPage::list_item(std::string_view text, int depth) const {
  const std::string margin(static_cast<std::size_t>(2 * depth), ' ');
  return paragraph(fmt::format("{}{} ", margin, style_.bullet()), margin + "  ", text);
}

std::string TextPage::headline(const Verdict& verdict) const {
  const Language language = options_.language;
  const std::string shots = oneshot_titles(verdict, language);
  std::string answer, rest;
  if (!shots.empty()) {
    answer = fmt::format("{}: {}", say(Message::yes), shots);
  } else if (const SignalVerdict* const nearest = nearest_signal(verdict)) {
    answer = say(Message::not_yet);
    rest = std::string(joint_of(language)) +
           fill(say(Message::nearest_is),
                fmt::format("{} ({}, {:.0f})", nearest->title.in(language),
                            title_of(nearest->level, language), nearest->score));
  } else {
    answer = say(Message::not_yet);
    rest = std::string(joint_of(language)) + say(Message::nothing_found);
  }
  const std::string question = say(Message::is_there_a_oneshot);
  const auto paint = [&](std::string_view text) {
    return shots.empty() ? style_.bold(text) : style_.of_level(Level::strong, text);
  };
  std::string out = "\n";
  if (columns_of("  " + question + "  " + answer + rest) < options_.columns) {
    out += fmt::format("  {}  {}{}\n", question, paint(answer), rest);
  } else {
    out += fmt::format("  {}\n", question);
    for (const std::string& line : wrap(answer + rest, room_behind("  "))) {
      out += fmt::format("  {}\n", paint(line));
    }
  }
  return out +
         paragraph("  ", "  ",
                   fmt::format("{} {:.1f}{}{} {}{}{} {}", say(Message::score), verdict.score,
                               style_.separator(), say(Message::profile), run_.profile,
                               style_.separator(), say(Message::as_of), to_string(run_.as_of))) +
         (needs_score_note(verdict) ? faint_lines("  ", say(Message::score_note)) : "") + "\n";
}

std::string TextPage::signals(const Verdict& verdict) const {
  int widest = 0;
  for (const SignalVerdict& signal : verdict.signals) {
    widest = std::max(widest, columns_of(signal.title.in(options_.language)));
  }
  const int fixed = 2 + 2 + score_columns + 2 + level_columns;
  widest = std::min(widest, std::max(8, options_.columns - fixed - least_bar));
  const int beside = options_.columns < narrow ? 0 : widest;
  const int bar = std::clamp(options_.columns - fixed - beside, least_bar, most_bar);
  std::string out;
  for (const SignalVerdict& signal : verdict.signals) {
    std::string name = signal.title.in(options_.language);
    if (options_.columns < narrow) {
      out += fmt::format("  {}\n", shorten(name, options_.columns - 2));
      name.clear();
      widest = 0;
    } else {
      name = shorten(name, widest);
    }
    out += fmt::format("  {}  {} {:>4.0f}  {}\n", pad(name, widest),
                       style_.bar(signal.score, bar, signal.level), signal.score,
                       style_.of_level(signal.level, title_of(signal.level, options_.language)));
  }
  return out + legend();
}

std::string TextPage::legend() const {
  std::string out;
  for (const auto& [level, meaning] : {std::pair(Level::strong, Message::strong_means),
                                       std::pair(Level::solid, Message::solid_means),
                                       std::pair(Level::mention, Message::mention_means)}) {
    if (!out.empty()) out += style_.separator();
    out += with_spaces(fmt::format("{}: {}", title_of(level, options_.language), say(meaning)), " ",
                       unbreakable);
  }
  return faint_lines("  ", out);
}

std::string TextPage::faint_lines(std::string_view margin, std::string_view text) const {
  std::string out;
  for (const std::string& line : wrap(text, room_behind(margin))) {
    out += fmt::format("{}{}\n", margin, style_.faint(with_spaces(line, unbreakable, " ")));
  }
  return out;
}

std::string TextPage::quoted(const Quote& quote, bool paged) const {
  std::string text = harmless(shown_text(quote.text));
  if (!options_.explain) text = shorten_to_words(text, most_quoted);
  return fmt::format("{}  ({})", style_.quoted(text), place(quote, paged));
}

std::string TextPage::facets(const SignalVerdict& signal, const JudgedEntry& entry) const {
  std::string found, missing;
  for (const auto& [facet, holds] : entry.facets) {
    std::string& list = holds ? found : missing;
    if (!list.empty()) list += ", ";
    list += harmless(facet_title(run_, signal, facet, options_.language));
  }
  std::string out = faint_lines("      ", fmt::format("{}: {}", say(Message::facet_holds), found));
  if (options_.explain && !missing.empty()) {
    out += faint_lines("      ", fmt::format("{}: {}", say(Message::facet_missing), missing));
  }
  return out;
}

std::string TextPage::entry(const SignalVerdict& signal, const JudgedEntry& entry,
                            bool paged) const {
  std::string out = paragraph("    ", "    ", quoted(entry.quote, paged));
  out += facets(signal, entry);
  const auto prove = [&](const Evidence& piece, const std::string& rule) {
    const std::string facet = harmless(facet_title(run_, signal, piece.facet, options_.language));
    out += paragraph("      ", "        ",
                     fmt::format("{}: {}{}", facet, quoted(piece.quote, paged), rule));
  };
  if (options_.explain) {
    for (const Evidence& piece : entry.evidence) prove(piece, fmt::format("  [{}]", piece.rule));
  } else {
    for (const Evidence* piece : further_evidence(entry)) prove(*piece, "");
  }
  return out;
}

std::string TextPage::evidence(const Verdict& verdict, bool paged) const {
  std::string out;
  for (const PlacedSignal& placed : strongest_first(verdict)) {
    const SignalVerdict& signal = *placed.signal;
    out += fmt::format("  {}{}{}\n", signal.title.in(options_.language), style_.separator(),
                       style_.of_level(signal.level, title_of(signal.level, options_.language)));
    const std::size_t shown = options_.explain ? signal.entries.size() : 1;
    for (std::size_t i = 0; i < shown; ++i) out += entry(signal, signal.entries[i], paged);
    if (signal.entries.size() > shown) {
      out +=
          faint_lines("    ", fill(say(Message::more_with_explain), signal.entries.size() - shown));
    }
  }
  return out.empty() ? out : heading(Message::why) + out;
}

std::string TextPage::gaps(const Verdict& verdict, bool paged) const {
  std::string out;
  if (const std::optional<Quote> shot = best_shot(verdict)) {
    out += paragraph("  ", "  ", fill(say(Message::seen_at), place(*shot, paged)));
  }
  for (GapKind kind : {GapKind::wording, GapKind::experience}) {
    const std::vector<Step> steps = steps_of(verdict, kind);
    if (steps.empty()) continue;
    const StepHeading heading = heading_of(kind, verdict, options_.language);
    out += titled(heading.title, "(" + heading.note + ")");
    const bool all = options_.explain || kind == GapKind::wording;
    const std::size_t shown = all ? steps.size() : std::min(steps.size(), first_advice);
    for (std::size_t i = 0; i < shown; ++i) {
      out += list_item(fmt::format("{}: {}", steps[i].signal->title.in(options_.language),
                                   harmless(steps[i].gap->message.in(options_.language))),
                       2);
    }
    if (steps.size() > shown) {
      out += faint_lines("    ", fill(say(Message::more_with_explain), steps.size() - shown));
    }
  }
  return out.empty() ? out : heading(Message::what_next) + out;
}

std::string TextPage::traits(Message title, const std::vector<Trait>& all, bool paged) const {
  if (all.empty()) return {};
  std::string out;
  if (!options_.explain) {
    std::string names;
    for (std::size_t i = 0; i < std::min(all.size(), most_traits); ++i) {
      names += (i == 0 ? "" : ", ") + all[i].title->in(options_.language);
    }
    return labelled(title, names);
  }
  for (const Trait& trait : all) {
    std::string text = trait.title->in(options_.language);
    if (!trait.evidence->empty()) text += ": " + quoted(trait.evidence->front(), paged);
    out += list_item(text);
  }
  return heading(title) + out;
}

std::string TextPage::labelled(Message label, const std::string& text) const {
  const std::string name = say(label) + ":";
  std::string out = paragraph("", "  ", name + " " + text);
  if (out.starts_with(name)) out.replace(0, name.size(), style_.bold(name));
  return out;
}

std::string TextPage::titled(const std::string& title, const std::string& note) const {
  if (columns_of("  " + title + " " + note) < options_.columns) {
    return fmt::format("  {} {}\n", style_.bold(title), style_.faint(note));
  }
  return fmt::format("  {}\n", style_.bold(title)) + faint_lines("  ", note);
}

std::string TextPage::beyond(const Verdict& verdict, bool paged) const {
  std::vector<Trait> roles, foundations;
  for (const RoleVerdict& role : verdict.roles) roles.push_back({&role.title, &role.evidence});
  for (const FoundationVerdict& one : verdict.foundations) {
    foundations.push_back({&one.title, &one.evidence});
  }
  std::string out = traits(Message::roles, roles, paged);
  out += traits(Message::foundations, foundations, paged);
  if (const std::string_view lean = title_of_lean(verdict.path.lean, options_.language);
      !lean.empty()) {
    out += (options_.explain ? "\n" : "") + labelled(Message::path, std::string(lean));
  }
  return out.empty() || options_.explain ? out : "\n" + out;
}

std::string TextPage::integrity(const Verdict& verdict) const {
  if (verdict.integrity.empty()) return {};
  const std::string title = say(Message::hidden_text);
  const std::string note = "(" + say(Message::hidden_text_note) + ")";
  const bool beside = columns_of(title + " " + note) < options_.columns;
  std::string out = "\n" + style_.warning(title);
  out += beside ? " " + style_.faint(note) + "\n" : "\n" + faint_lines("", note);
  for (const IntegrityFinding& finding : verdict.integrity) {
    out += list_item(fmt::format("{}  ({}, {})", style_.quoted(harmless(finding.quote)),
                                 title_of(finding.method, options_.language),
                                 place_of(finding, options_.language)));
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
  std::string out;
  for (const std::string& line : wrap(harmless(report.file), room_behind(""))) {
    out += (out.empty() ? "" : "\n") + style_.bold(line);
  }
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
    const std::string owner = harmless(fmt::format("{}", fmt::join(verdict.owner, ", ")));
    const bool beside = columns_of(report.file + owner) + 3 < options_.columns;
    out += beside ? std::string(style_.separator()) : "\n";
    out += shorten(owner, options_.columns - 1);
  }
  out += '\n';
  out += headline(verdict);
  out += signals(verdict);
  out += evidence(verdict, paged);
  out += gaps(verdict, paged);
  out += beyond(verdict, paged);
  out += integrity(verdict);
  out += gate(report.gate);
  return out;
}

}  // namespace oneshot
