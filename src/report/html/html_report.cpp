#include <fmt/format.h>

#include "report/html/folder_view.h"
#include "report/html/page.h"
#include "report/html/resume_view.h"
#include "report/say.h"
#include "report/spool.h"
#include "report/writers.h"

namespace oneshot {
namespace {

/// The one file that was asked for.
class HtmlResume : public ReportWriter {
 public:
  HtmlResume(Sink sink, const RunInfo& run, Language language)
      : sink_(std::move(sink)), run_(run), language_(language) {}

  void add(const FileReport& report) override {
    sink_(html::page_head(html::owner_or_file(report) + " · oneshot", language_));
    sink_(report.verdict ? html::resume_view(report, run_, language_, {})
                         : html::unreadable_view(report, language_));
  }

  void finish(const RunSummary&) override {
    sink_(html::page_foot(run_, language_));
    sink_(html::page_tail());
  }

 private:
  Sink sink_;
  RunInfo run_;
  Language language_;
};

/// The overview, and behind it the report of each resume, shown when its row is followed.
class HtmlFolder : public ReportWriter {
 public:
  HtmlFolder(Sink sink, const RunInfo& run, Language language)
      : sink_(std::move(sink)), run_(run), language_(language), overview_(language) {}

  void add(const FileReport& report) override {
    const html::ResumePlace place{fmt::format("r{}", ++number_), fmt::format("r{}-", number_),
                                  true};
    overview_.add(report, place.id);
    if (report.verdict) resumes_.append(html::resume_view(report, run_, language_, place));
  }

  void finish(const RunSummary& summary) override {
    sink_(html::page_head("oneshot", language_));
    sink_("<main id=\"main\">\n");
    overview_.write(run_, summary, sink_);
    resumes_.copy_to(sink_);
    sink_("</main>\n");
    sink_(html::page_foot(run_, language_));
    sink_(html::page_tail());
  }

 private:
  Sink sink_;
  RunInfo run_;
  Language language_;
  html::FolderView overview_;
  Spool resumes_;
  int number_ = 0;
};

}  // namespace

std::unique_ptr<ReportWriter> html_report(Sink sink, const RunInfo& run,
                                          const ReportOptions& options) {
  if (options.single) {
    return std::make_unique<HtmlResume>(std::move(sink), run, options.language);
  }
  return std::make_unique<HtmlFolder>(std::move(sink), run, options.language);
}

}  // namespace oneshot
