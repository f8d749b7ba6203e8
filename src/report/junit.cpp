#include <fmt/format.h>

#include "report/escape.h"
#include "report/headline.h"
#include "report/messages.h"
#include "report/say.h"
#include "report/spool.h"
#include "report/told.h"
#include "report/writers.h"

/// JUnit's XML as CI servers read it: a test case for each file. It fails where a gate did not hold
/// and is in error where the file could not be read, unless people live with that.
namespace oneshot {
namespace {

class JunitReport : public ReportWriter {
 public:
  JunitReport(Sink sink, const RunInfo& run, Language language)
      : sink_(std::move(sink)), run_(run), language_(language) {}

  void add(const FileReport& report) override {
    std::string out = fmt::format(
        "    <testcase classname=\"oneshot\" name=\"{0}\" file=\"{0}\">\n", xml_text(report.file));
    if (report.error && !report.gate.accepted.empty()) {
      ++skipped_;  // people live with it
      out += fmt::format("      <skipped message=\"{}\"/>\n",
                         xml_text(accepted_message(report, language_)));
    } else if (report.error) {
      ++errors_;
      out += fmt::format("      <error type=\"{}\" message=\"{}\"/>\n", name_of(report.error->code),
                         xml_text(message_of(*report.error, language_)));
    } else if (!report.gate.passed) {
      ++failures_;
      out += fmt::format(
          "      <failure type=\"gate\" message=\"{}\">{}</failure>\n",
          xml_text(fmt::format("{}", fmt::join(report.gate.reasons, joint_of(language_)))),
          xml_text(answer_line(report, language_)));
    }
    if (report.verdict) out += system_out(report);
    cases_.append(out + "    </testcase>\n");
  }

  void finish(const RunSummary& summary) override {
    const std::string counts = fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\"",
                                           summary.files, failures_, errors_);
    sink_(
        fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<testsuites name=\"oneshot\" {0}>\n"
                    "  <testsuite name=\"oneshot\" {0} skipped=\"{5}\">\n"
                    "    <properties>\n"
                    "      <property name=\"version\" value=\"{1}\"/>\n"
                    "      <property name=\"rules\" value=\"{2}\"/>\n"
                    "      <property name=\"profile\" value=\"{3}\"/>\n"
                    "      <property name=\"as_of\" value=\"{4}\"/>\n"
                    "    </properties>\n",
                    counts, xml_text(run_.version), xml_text(run_.rules_digest),
                    xml_text(run_.profile), to_string(run_.as_of), skipped_));
    cases_.copy_to(sink_);
    sink_("  </testsuite>\n</testsuites>\n");
  }

 private:
  std::string system_out(const FileReport& report) const {
    std::string out = xml_text(answer_line(report, language_)) + "\n";
    for (const SignalVerdict& signal : report.verdict->signals) {
      out += fmt::format("{}: {} {:.1f}\n", xml_text(signal.title.in(language_)),
                         name_of(signal.level), signal.score);
    }
    for (const IntegrityFinding& finding : report.verdict->integrity) {
      out += fmt::format("{}: {} ({})\n", xml_text(text_of(Message::hidden_text, language_)),
                         xml_text(finding.quote), name_of(finding.method));
    }
    return fmt::format("      <system-out>{}</system-out>\n", out);
  }

  Sink sink_;
  RunInfo run_;
  Language language_;
  Spool cases_;
  int failures_ = 0, errors_ = 0, skipped_ = 0;
};

}  // namespace

std::unique_ptr<ReportWriter> junit_report(Sink sink, const RunInfo& run,
                                           const ReportOptions& options) {
  return std::make_unique<JunitReport>(std::move(sink), run, options.language);
}

}  // namespace oneshot
