#include <fmt/format.h>

#include "report/escape.h"
#include "report/headline.h"
#include "report/next_steps.h"
#include "report/say.h"
#include "report/spool.h"
#include "report/told.h"
#include "report/writers.h"

/// Markdown for pull requests and job summaries. All that comes from a resume stands in code spans
/// or is escaped; only our own words are markup.
namespace oneshot {
namespace {

/// What both layouts share.
class MarkdownPieces {
 public:
  MarkdownPieces(const RunInfo& run, Language language) : run_(run), language_(language) {}

  std::string tell(Message message) const { return std::string(text_of(message, language_)); }
  Language language() const { return language_; }

  std::string run_line() const {
    return fmt::format("{} {} · {} {}", tell(Message::profile), markdown_code(run_.profile),
                       tell(Message::as_of), to_string(run_.as_of));
  }

  std::string gate_reasons(const Gate& gate) const {
    std::string out;
    for (const std::string& reason : gate.reasons) {
      out += fmt::format("{}{}", out.empty() ? "" : joint_of(language_), markdown_text(reason));
    }
    return out;
  }

  std::string named(const SignalVerdict& signal, const std::string& facet) const {
    return markdown_text(facet_title(run_, signal, facet, language_));
  }

  std::string quoted(const Quote& quote, Format format) const {
    return fmt::format("{} ({})", markdown_code(shown_text(quote.text)),
                       place_of(quote, format, language_));
  }

 private:
  RunInfo run_;
  Language language_;
};

/// One resume in full.
class MarkdownResume : public ReportWriter {
 public:
  MarkdownResume(Sink sink, const RunInfo& run, Language language)
      : sink_(std::move(sink)), pieces_(run, language), language_(language) {}

  void add(const FileReport& report) override {
    sink_(fmt::format("## {} {}\n\n{}", pieces_.tell(Message::is_there_a_oneshot),
                      markdown_text(answer_line(report, language_)), markdown_code(report.file)));
    if (report.verdict) {
      for (const std::string& name : report.verdict->owner) sink_(" · " + markdown_code(name));
      sink_(fmt::format(" · {} **{:.1f}** · {}", pieces_.tell(Message::score),
                        report.verdict->score, pieces_.run_line()));
    }
    sink_("\n");
    if (report.verdict && needs_score_note(*report.verdict)) {
      sink_("\n" + pieces_.tell(Message::score_note) + "\n");
    }
    if (report.verdict) {
      sink_(signals(*report.verdict, report.format));
      sink_(gaps(*report.verdict, report.format));
      sink_(evidence(*report.verdict, report.format));
      sink_(beyond(*report.verdict, report.format));
      sink_(integrity(*report.verdict));
    }
    if (!report.gate.passed) {
      sink_(fmt::format("\n### {}\n\n", pieces_.tell(Message::gate_failed)));
      for (const std::string& reason : report.gate.reasons) {
        sink_("- " + markdown_text(reason) + "\n");
      }
    }
  }
  void finish(const RunSummary&) override {}

 private:
  std::string heading(Message message) const {
    return fmt::format("\n### {}\n\n", pieces_.tell(message));
  }

  std::string signals(const Verdict& verdict, Format format) const {
    std::string out = fmt::format("\n| {} | {} | {} | {} |\n|---|---|---:|---|\n",
                                  pieces_.tell(Message::signal), pieces_.tell(Message::level),
                                  pieces_.tell(Message::score), pieces_.tell(Message::why));
    for (const SignalVerdict& signal : verdict.signals) {
      const std::string why =
          signal.entries.empty() ? "" : pieces_.quoted(signal.entries.front().quote, format);
      const bool strong = signal.level == Level::strong;
      out += fmt::format("| {} | {}{}{} | {:.0f} | {} |\n",
                         markdown_text(signal.title.in(language_)), strong ? "**" : "",
                         title_of(signal.level, language_), strong ? "**" : "", signal.score, why);
    }
    return out;
  }

  std::string gaps(const Verdict& verdict, Format format) const {
    std::string out;
    if (const std::optional<Quote> shot = best_shot(verdict)) {
      out += markdown_text(say(language_, Message::seen_at, place_of(*shot, format, language_))) +
             "\n\n";
    }
    for (GapKind kind : {GapKind::wording, GapKind::experience}) {
      const std::vector<Step> steps = steps_of(verdict, kind);
      if (steps.empty()) continue;
      const StepHeading heading = heading_of(kind, verdict, language_);
      out += fmt::format("**{}** ({})\n\n", heading.title, heading.note);
      for (const Step& step : steps) {
        const Gap& gap = *step.gap;
        const std::string place =
            gap.entry ? fmt::format(" ({})", place_of(*gap.entry, format, language_)) : "";
        out += fmt::format("- {}: {}{}\n", markdown_text(step.signal->title.in(language_)),
                           markdown_text(gap.message.in(language_)), place);
      }
      out += "\n";
    }
    if (out.empty()) return out;
    out.pop_back();
    return heading(Message::what_next) + out;
  }

  std::string evidence(const Verdict& verdict, Format format) const {
    std::string out;
    for (const PlacedSignal& placed : strongest_first(verdict)) {
      const SignalVerdict& signal = *placed.signal;
      for (const JudgedEntry& entry : signal.entries) {
        out += fmt::format("- {} · {}: {}\n", markdown_text(signal.title.in(language_)),
                           title_of(entry.level, language_), pieces_.quoted(entry.quote, format));
        for (const Evidence* piece : further_evidence(entry)) {
          out += fmt::format("  - {}: {}\n", pieces_.named(signal, piece->facet),
                             pieces_.quoted(piece->quote, format));
        }
      }
    }
    if (out.empty()) return out;
    return fmt::format("\n<details><summary>{}</summary>\n\n{}\n</details>\n",
                       pieces_.tell(Message::why), out);
  }

  std::string item(const LocalizedText& title, const std::vector<Quote>& quotes,
                   Format format) const {
    std::string out = "- " + markdown_text(title.in(language_));
    if (!quotes.empty()) out += ": " + pieces_.quoted(quotes.front(), format);
    return out + "\n";
  }

  std::string beyond(const Verdict& verdict, Format format) const {
    std::string out;
    if (!verdict.roles.empty()) out += heading(Message::roles);
    for (const RoleVerdict& role : verdict.roles) out += item(role.title, role.evidence, format);
    if (!verdict.foundations.empty()) out += heading(Message::foundations);
    for (const FoundationVerdict& foundation : verdict.foundations) {
      out += item(foundation.title, foundation.evidence, format);
    }
    if (const std::string_view lean = title_of_lean(verdict.path.lean, language_); !lean.empty()) {
      out += fmt::format("\n**{}**: {}\n", pieces_.tell(Message::path), lean);
    }
    return out;
  }

  std::string integrity(const Verdict& verdict) const {
    if (verdict.integrity.empty()) return {};
    std::string out = heading(Message::hidden_text);
    out += "_" + pieces_.tell(Message::hidden_text_note) + "_\n\n";
    for (const IntegrityFinding& finding : verdict.integrity) {
      out += fmt::format("- {} ({}, {})\n", markdown_code(finding.quote),
                         title_of(finding.method, language_), place_of(finding, language_));
    }
    return out;
  }

  Sink sink_;
  MarkdownPieces pieces_;
  Language language_;
};

/// A row for each resume; the summary stands above, so that rows wait for it.
class MarkdownFolder : public ReportWriter {
 public:
  MarkdownFolder(Sink sink, const RunInfo& run, Language language)
      : sink_(std::move(sink)), pieces_(run, language), language_(language) {}

  void add(const FileReport& report) override {
    if (!report.gate.passed && report.verdict) {
      failed_.append(
          fmt::format("- {}: {}\n", markdown_code(report.file), pieces_.gate_reasons(report.gate)));
    }
    if (report.error) {
      unreadable_.append(fmt::format("- {}: {}\n", markdown_code(report.file),
                                     markdown_text(message_of(*report.error, language_))));
      return;
    }
    if (head_.empty()) head_ = table_head(*report.verdict);
    rows_.append(row(report));
  }

  void finish(const RunSummary& summary) override {
    std::string line = say(language_, Message::summary, summary.read, summary.strong);
    const auto add = [&](Message message, int count) {
      if (count > 0) line += std::string(joint_of(language_)) + say(language_, message, count);
    };
    add(Message::summary_unread, summary.unreadable);
    add(Message::summary_failed, summary.failed);
    sink_(fmt::format("## oneshot: {}\n\n{}\n", line, pieces_.run_line()));
    sink_(head_);
    rows_.copy_to(sink_);
    if (summary.failed > 0) sink_(fmt::format("\n### {}\n\n", pieces_.tell(Message::gate_failed)));
    failed_.copy_to(sink_);
    if (summary.unreadable > 0) {
      sink_(fmt::format("\n### {}\n\n", pieces_.tell(Message::unreadable)));
    }
    unreadable_.copy_to(sink_);
  }

 private:
  std::string table_head(const Verdict& verdict) const {
    std::string names, rules;
    for (const SignalVerdict& signal : verdict.signals) {
      names += fmt::format(" {} |", markdown_text(signal.title.in(language_)));
      rules += "---:|";
    }
    return fmt::format("\n| {} | {} |{} {} |\n|---|---:|{}---|\n", pieces_.tell(Message::file),
                       pieces_.tell(Message::score), names, pieces_.tell(Message::oneshots), rules);
  }

  std::string row(const FileReport& report) const {
    std::string cells;
    for (const SignalVerdict& signal : report.verdict->signals) {
      const std::string_view mark = signal.level == Level::strong ? "**" : "";
      cells += signal.level == Level::none ? std::string(" – |")
                                           : fmt::format(" {0}{1:.0f}{0} |", mark, signal.score);
    }
    std::string last = markdown_text(oneshot_titles(*report.verdict, language_));
    if (!report.verdict->integrity.empty()) {
      last += fmt::format("{}⚠ {}", last.empty() ? "" : " · ", pieces_.tell(Message::hidden_text));
    }
    return fmt::format("| {} | {:.1f} |{} {} |\n", markdown_code(report.file),
                       report.verdict->score, cells, last);
  }

  Sink sink_;
  MarkdownPieces pieces_;
  Language language_;
  std::string head_;
  Spool rows_, failed_, unreadable_;
};

}  // namespace

std::unique_ptr<ReportWriter> markdown_report(Sink sink, const RunInfo& run,
                                              const ReportOptions& options) {
  if (options.single) {
    return std::make_unique<MarkdownResume>(std::move(sink), run, options.language);
  }
  return std::make_unique<MarkdownFolder>(std::move(sink), run, options.language);
}

}  // namespace oneshot
