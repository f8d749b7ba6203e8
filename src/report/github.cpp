#include <fmt/format.h>

#include "report/escape.h"
#include "report/headline.h"
#include "report/say.h"
#include "report/told.h"
#include "report/writers.h"

/// Workflow commands of GitHub Actions, which become annotations beside the files.
namespace oneshot {
namespace {

class GithubReport : public ReportWriter {
 public:
  GithubReport(Sink sink, Language language) : sink_(std::move(sink)), language_(language) {}

  void add(const FileReport& report) override {
    const std::string_view file = report.file;
    if (report.error) {
      // What people live with is no error.
      const bool accepted = !report.gate.accepted.empty();
      command(
          accepted ? "notice" : "error", file, 0, text_of(Message::not_scored, language_),
          accepted ? accepted_message(report, language_) : message_of(*report.error, language_));
      return;
    }
    const Verdict& verdict = *report.verdict;
    for (const std::string& reason : report.gate.reasons) {
      command("error", file, 0, text_of(Message::gate_failed, language_), reason);
    }
    for (const IntegrityFinding& finding : verdict.integrity) {
      command("warning", file, finding.line, text_of(Message::hidden_text, language_),
              fmt::format("{} ({}, {})", finding.quote, title_of(finding.method, language_),
                          place_of(finding, language_)));
    }
    command("notice", file, 0, text_of(Message::is_there_a_oneshot, language_),
            answer_line(report, language_));
    for (const SignalVerdict& signal : verdict.signals) {
      for (const Gap& gap : signal.gaps) {
        if (gap.kind != GapKind::wording) continue;
        const bool has_line = gap.entry && report.format != Format::pdf;
        std::string message = gap.message.in(language_);
        if (gap.entry && !has_line) {
          message += fmt::format(" ({})", place_of(*gap.entry, report.format, language_));
        }
        command("notice", file, has_line ? gap.entry->line : 0, signal.title.in(language_),
                message);
      }
    }
  }
  void finish(const RunSummary&) override {}

 private:
  /// `line` 0 where the file has none to show.
  void command(std::string_view level, std::string_view file, int line, std::string_view title,
               std::string_view message) {
    std::string out = fmt::format("::{} file={}", level, github_property(file));
    if (line > 0) out += fmt::format(",line={}", line);
    sink_(fmt::format("{},title={}::{}\n", out, github_property(title), github_message(message)));
  }

  Sink sink_;
  Language language_;
};

}  // namespace

std::unique_ptr<ReportWriter> github_report(Sink sink, const RunInfo&,
                                            const ReportOptions& options) {
  return std::make_unique<GithubReport>(std::move(sink), options.language);
}

}  // namespace oneshot
