
#include <fmt/format.h>

#include "base/utf8_check.h"
#include "report/csv_text.h"
#include "report/writers.h"

namespace oneshot {
namespace {

/// The columns of the signals come from the first resume that was judged; rows before it wait.
class CsvReport : public ReportWriter {
 public:
  explicit CsvReport(Sink sink) : sink_(std::move(sink)) {}

  void add(const FileReport& report) override {
    if (signals_.empty() && report.verdict) {
      for (const SignalVerdict& signal : report.verdict->signals) signals_.push_back(signal.id);
      write_head();
    }
    if (head_written_) {
      sink_(row(report));
    } else {
      waiting_.push_back(report);
      waiting_.back().document.reset();
    }
  }

  void finish(const RunSummary&) override {
    if (!head_written_) write_head();
  }

 private:
  void write_head() {
    head_written_ = true;
    std::string head = "file,status,error,owner,language,score,level,oneshots,passed,integrity";
    for (const std::string& id : signals_) head += fmt::format(",{0},{0} score", id);
    sink_(head + "\r\n");
    for (const FileReport& report : waiting_) sink_(row(report));
    waiting_.clear();
  }

  std::string row(const FileReport& report) const {
    std::vector<std::string> cells = {report.file, report.error ? "unreadable" : "ok",
                                      report.error ? std::string(name_of(report.error->code)) : ""};
    if (report.verdict) {
      const Verdict& verdict = *report.verdict;
      cells.insert(cells.end(),
                   {fmt::format("{}", fmt::join(verdict.owner, "; ")), verdict.language,
                    fmt::format("{:.1f}", verdict.score), std::string(name_of(verdict.level)),
                    fmt::format("{}", fmt::join(verdict.oneshots, " ")),
                    report.gate.passed ? "yes" : "no", std::to_string(verdict.integrity.size())});
      for (const SignalVerdict& signal : verdict.signals) {
        cells.emplace_back(name_of(signal.level));
        cells.push_back(fmt::format("{:.1f}", signal.score));
      }
    } else {
      cells.insert(cells.end(), {"", "", "", "", "", report.gate.passed ? "yes" : "no", ""});
      cells.resize(cells.size() + 2 * signals_.size());
    }
    return csv_row(cells);
  }

  Sink sink_;
  std::vector<std::string> signals_;
  std::vector<FileReport> waiting_;
  bool head_written_ = false;
};

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell;
  // A spreadsheet takes these for the beginning of a formula; an apostrophe makes them text.
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    cell += '\'';
  }
  cell += as_utf8(text);
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) row += ',';
    row += csv_cell(cell);
  }
  return row + "\r\n";
}

std::unique_ptr<ReportWriter> csv_report(Sink sink, const RunInfo&, const ReportOptions&) {
  return std::make_unique<CsvReport>(std::move(sink));
}

}  // namespace oneshot
