#pragma once

#include <string>
#include <vector>

#include "base/localized.h"
#include "report/html/charts.h"
#include "report/messages.h"
#include "report/run_report.h"
#include "report/spool.h"

namespace oneshot::html {

/// The overview of many resumes: counts, charts, the table with a row a resume, and what could not
/// be read. Rows wait outside of memory until the counts are known.
class FolderView {
 public:
  explicit FolderView(Language language) : language_(language), bins_(score_bins) {}

  /// `id` is that of the element which holds the resume's own report.
  void add(const FileReport& report, const std::string& id);
  void write(const RunInfo& run, const RunSummary& summary, const Sink& sink);

 private:
  struct Coverage {
    LocalizedText title;
    int strong = 0, solid = 0, mention = 0;
  };

  void count(const Verdict& verdict);
  std::string row(const FileReport& report, const std::string& id) const;
  std::string head(const RunInfo& run, const RunSummary& summary) const;
  std::string scores() const;
  std::string coverage(int read) const;
  std::string controls(int read) const;
  std::string table_head() const;
  std::string tell(Message message) const;

  Language language_;
  std::vector<ScoreBin> bins_;
  std::vector<Coverage> signals_;  ///< of the first resume that was judged: all have the same
  Spool rows_, unreadable_;
};

}  // namespace oneshot::html
