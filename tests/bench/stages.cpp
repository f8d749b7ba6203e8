#include "bench/stages.h"

#include <optional>
#include <set>

#include "bench/stopwatch.h"
#include "read/pdf/hidden_text.h"
#include "read/pdf/layout.h"
#include "read/pdf/page_reader.h"
#include "read/pdf/pdf_file.h"
#include "read/reader.h"
#include "resume/resume.h"

namespace oneshot::bench {
namespace {

double& time_of(StageTimes& times, Stage stage) { return times[static_cast<std::size_t>(stage)]; }

/// Loads the fonts of a resource dictionary and of the forms in it, as their first use would.
void load_fonts(pdf::ContentCache& cache, const pdf::Object& resources,
                std::set<pdf::ObjectId>& seen) {
  const pdf::Object fonts = resources.get("Font");
  for (const std::string_view name : fonts.keys()) {
    if (fonts.get(name).id()) cache.font(fonts.get(name));
  }
  const pdf::Object forms = resources.get("XObject");
  for (const std::string_view name : forms.keys()) {
    const pdf::Object form = forms.get(name);
    if (!form.get("Subtype").is_name("Form") || !seen.insert(form.id()).second) continue;
    load_fonts(cache, form.get("Resources"), seen);
  }
}

std::optional<Document> read_pdf_by_stages(const Sample& sample, StageTimes& times) {
  const Stopwatch opening;
  auto file = pdf::File::open(sample.bytes);
  time_of(times, Stage::open) += opening.seconds();
  if (!file) return std::nullopt;
  Document document;
  document.format = Format::pdf;
  pdf::ContentCache cache((*file)->catalog());
  std::set<pdf::ObjectId> seen;
  int number = 0;
  for (const pdf::PageObject& page : (*file)->pages()) {
    const Stopwatch loading;
    load_fonts(cache, page.resources, seen);
    time_of(times, Stage::fonts) += loading.seconds();
    const Stopwatch interpreting;
    const pdf::PageContent content = read_page(cache, page, ++number);
    time_of(times, Stage::content) += interpreting.seconds();
    const Stopwatch laying_out;
    document.pages.push_back(lay_out(content));
    std::vector<HiddenText> hidden = hidden_texts(content);
    std::move(hidden.begin(), hidden.end(), std::back_inserter(document.hidden));
    time_of(times, Stage::layout) += laying_out.seconds();
  }
  const Stopwatch laying_out;
  pdf::mark_running_lines(document.pages);
  time_of(times, Stage::layout) += laying_out.seconds();
  return document;
}

void report_on(const Sample& sample, Verdict verdict, const Document& document,
               const Checker& checker) {
  std::size_t written = 0;
  const RunInfo run{"", checker.rules.digest, checker.rules.profiles.front().id, checker.as_of, {}};
  const auto writer = format_named("text")->make(
      [&written](std::string_view text) { written += text.size(); }, run, {});
  FileReport report;
  report.file = sample.name;
  report.verdict = std::move(verdict);
  report.format = document.format;
  writer->add(report);
  RunSummary summary;
  summary.add(report);
  writer->finish(summary);
}

}  // namespace

StageTimes time_stages(const Sample& sample, const Checker& checker) {
  StageTimes times{};
  std::optional<Document> document;
  if (sample.pdf) {
    document = read_pdf_by_stages(sample, times);
  } else {
    const Stopwatch reading;
    if (auto read = read_document(sample.bytes, sample.name)) document = std::move(*read);
    time_of(times, Stage::text) = reading.seconds();
  }
  if (!document) return times;
  const Stopwatch understanding;
  understand(*document, checker.vocabulary, {{}, checker.as_of});
  const double understood = understanding.seconds();
  time_of(times, Stage::understand) = understood;
  const Stopwatch judging;
  Verdict verdict = checker.judge.judge(*document);
  // A judge understands first; what is left of its time is judging.
  time_of(times, Stage::judge) = judging.seconds() - understood;
  const Stopwatch reporting;
  report_on(sample, std::move(verdict), *document, checker);
  time_of(times, Stage::report) = reporting.seconds();
  return times;
}

void check(const Sample& sample, const Checker& checker) {
  const auto document = read_document(sample.bytes, sample.name);
  if (document) report_on(sample, checker.judge.judge(*document), *document, checker);
}

}  // namespace oneshot::bench
