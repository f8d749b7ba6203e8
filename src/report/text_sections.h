#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/messages.h"
#include "report/run_report.h"
#include "report/terminal_style.h"

namespace oneshot {

/// The pieces of the text report, each a few whole lines.
///
///   resume.pdf · Jiwoo Han
///
///     Is there a one-shot?  YES: First-author papers (84)
///     Score 87.4 · profile engineer · as of 2026-11-01
///
///     Programming contests   ░░░░░░░░░░    0  -
///     First-author papers    ████████░░   84  strong
///
///   Evidence … What to do next … Hidden text …
class TextPage {
 public:
  TextPage(const RunInfo& run, const ReportOptions& options)
      : run_(run), options_(options), style_(options) {}

  /// The whole report of one file.
  std::string resume(const FileReport& report) const;

  std::string table_head(const Verdict& first) const;
  std::string table_row(const FileReport& report) const;
  std::string failed_row(const FileReport& report) const;
  std::string unreadable_row(const FileReport& report) const;
  std::string table_end(const std::string& failed, const std::string& unreadable,
                        const RunSummary& summary) const;

 private:
  /// A role or a foundation.
  struct Trait {
    const LocalizedText* title;
    const std::vector<Quote>* evidence;
  };

  std::string headline(const Verdict& verdict) const;
  std::string signals(const Verdict& verdict) const;
  std::string legend() const;
  std::string evidence(const Verdict& verdict, bool paged) const;
  std::string entry(const SignalVerdict& signal, const JudgedEntry& entry, bool paged) const;
  std::string facets(const SignalVerdict& signal, const JudgedEntry& entry) const;
  std::string gaps(const Verdict& verdict, bool paged) const;
  std::string beyond(const Verdict& verdict, bool paged) const;
  std::string labelled(Message label, const std::string& text) const;
  std::string titled(const std::string& title, const std::string& note) const;
  std::string traits(Message title, const std::vector<Trait>& all, bool paged) const;
  std::string integrity(const Verdict& verdict) const;
  std::string gate(const Gate& gate) const;

  std::string say(Message message) const;
  std::string heading(Message message) const;
  std::string place(const Quote& quote, bool paged) const;
  std::string quoted(const Quote& quote, bool paged) const;
  std::string faint_lines(std::string_view margin, std::string_view text) const;
  int room_behind(std::string_view margin) const;
  /// Text broken into lines, with a first margin and one for the rest.
  std::string paragraph(std::string_view first, std::string_view rest, std::string_view text) const;
  std::string list_item(std::string_view text, int depth = 1) const;
  int name_columns() const;

  RunInfo run_;
  ReportOptions options_;
  TerminalStyle style_;
};

}  // namespace oneshot
