#include "batch/check_run.h"

#include <algorithm>
#include <chrono>
#include <new>
#include <utility>

#include <fmt/format.h>

#include "base/patience.h"
#include "batch/interrupt.h"
#include "batch/ordered_run.h"
#include "read/text/signature.h"
#include "report/json.h"

namespace oneshot {
namespace {

/// Judging takes longer the more there is to hold against each other. So much text is a hundred
/// dense pages.
constexpr std::size_t largest_text = std::size_t{512} << 10;

/// Before lines are made of a text, which take many times its bytes.
constexpr std::size_t largest_text_file = std::size_t{4} << 20;
constexpr std::ptrdiff_t most_lines = 100'000;

ReadFailure too_much_text() {
  return {ReadError::too_large,
          fmt::format("it holds more than {} KiB of text, as no resume does; give the resume alone",
                      largest_text >> 10)};
}

/// Line ends of all the sorts that reading a text knows.
std::ptrdiff_t line_ends(std::string_view bytes) {
  std::ptrdiff_t count = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    const bool wide = c == '\xC2' || c == '\xE2';
    if (c == '\n' || c == '\v' || (c == '\r' && bytes.substr(i + 1, 1) != "\n")) ++count;
    if (wide && (bytes.substr(i, 2) == "\u0085" || bytes.substr(i, 3) == "\u2028" ||
                 bytes.substr(i, 3) == "\u2029")) {
      ++count;
    }
  }
  return count;
}

/// Whether it is no PDF, and its bytes alone tell that no resume is so long.
bool is_plainly_too_long(const Source& source) {
  if (!source.parts.empty()) {
    return std::any_of(source.parts.begin(), source.parts.end(), is_plainly_too_long);
  }
  const std::string_view bytes = source.bytes;
  return !looks_like_pdf(bytes) &&
         (bytes.size() > largest_text_file || line_ends(bytes) > most_lines);
}

bool is_longer_than_a_resume(const Document& document) {
  std::size_t size = 0;
  for (const Page& page : document.pages) {
    for (const Line& line : page.lines) size += line.text.size();
  }
  return size > largest_text;
}

ReportNeeds needs_of(const CheckRun& run) {
  const bool looks_at_verdicts = run.gates.any() || run.baseline != nullptr ||
                                 (run.gates.accepted != nullptr && !run.gates.accepted->empty());
  return looks_at_verdicts ? std::max(run.needs, ReportNeeds::verdict) : run.needs;
}

/// The verdict, or why it was not waited for.
Result<Verdict> judge_in_time(const CheckRun& run, const Document& document) {
  const Judge& judge = run.judge();
  try {
    const Patience patience(Patience::Clock::now() + std::chrono::milliseconds(static_cast<long>(
                                                         run.timeout_seconds * 1000)),
                            interrupted);
    return judge.judge(document);
  } catch (const OutOfPatience& over) {
    if (over.interrupted) return ReadFailure{ReadError::timeout, "the run was interrupted"};
    return ReadFailure{
        ReadError::timeout,
        fmt::format("judging it took more than {} s; give the resume alone, or raise --timeout",
                    run.timeout_seconds)};
  }
}

/// Reads and judges a source, or takes what a former run made of it, which lies at `key`. A
/// document comes along where the run wants it.
Judgement judged(const CheckRun& run, const Source& source, const std::string& key,
                 DocumentReader& reader, std::shared_ptr<const Document>& kept) {
  const bool keep_document = run.needs == ReportNeeds::document;
  if (run.cache != nullptr) {
    Document document;
    auto former = run.cache->find(key, keep_document ? &document : nullptr);
    if (former) {
      if (keep_document && former->verdict) {
        kept = std::make_shared<const Document>(std::move(document));
      }
      return *std::move(former);
    }
  }
  Result<Document> document =
      is_plainly_too_long(source) ? Result<Document>(too_much_text()) : reader.parse(source);
  Judgement judgement{Format::text, ReadFailure{}};
  if (document && is_longer_than_a_resume(*document)) {
    judgement.verdict = too_much_text();
  } else if (document) {
    judgement = {document->format, judge_in_time(run, *document)};
    if (keep_document && judgement.verdict)
      kept = std::make_shared<const Document>(*std::move(document));
  } else {
    judgement.verdict = document.failure();
  }
  // What went wrong with one of several files is told by its name, which may be another next time.
  const bool tells_name = !judgement.verdict && !source.parts.empty();
  if (run.cache != nullptr && !tells_name) run.cache->store(key, judgement, kept.get());
  return judgement;
}

/// Reads and judges an input; fills in all but its gate.
void look_at(const CheckRun& run, const Input& input, DocumentReader& reader, FileReport& report) {
  const Result<Source> source = reader.open(input);
  if (!source) {
    report.error = source.failure();
    return;
  }
  report.sha256 = source->sha256;
  const bool needs_json_alone = needs_of(run) == ReportNeeds::json;
  const std::string key = run.cache == nullptr ? std::string() : run.cache->key_of(*source);
  if (run.cache != nullptr && needs_json_alone) {
    report.json = run.cache->find_json(key, run.language);
    if (report.json) return;
  }
  Judgement judgement = judged(run, *source, key, reader, report.document);
  report.format = judgement.format;
  if (!judgement.verdict) {
    report.error = judgement.verdict.failure();
  } else if (needs_json_alone) {
    report.json = verdict_json(*judgement.verdict, run.language);
    if (run.cache != nullptr) run.cache->store_json(key, run.language, *report.json);
  } else {
    report.verdict = *std::move(judgement.verdict);
  }
}

FileReport check_one(const CheckRun& run, const Input& input, DocumentReader& reader) {
  FileReport report;
  report.file = input.name;
  report.position = input.position;
  report.run_files = input.run_files;
  try {
    look_at(run, input, reader, report);
  } catch (const std::bad_alloc&) {
    // One file that takes too much costs its own line, not the run.
    report.verdict.reset();
    report.json.reset();
    report.document.reset();
    report.error = ReadFailure{ReadError::memory,
                               "reading it took more memory than there is; give a smaller export"};
  }
  report.gate = hold_against(run.gates, report, run.language);
  if (run.baseline != nullptr) {
    for (std::string& reason : run.baseline->worse(report, run.language, run.gates.accepted)) {
      report.gate.passed = false;
      report.gate.reasons.push_back(std::move(reason));
    }
  }
  return report;
}

}  // namespace

void check_all(const CheckRun& run, const std::vector<std::unique_ptr<DocumentReader>>& readers,
               const std::function<bool(const FileReport&)>& take) {
  run_in_order(
      run.inputs.size(), static_cast<int>(readers.size()),
      [&](std::size_t index, int lane) -> Product {
        DocumentReader& reader = *readers[static_cast<std::size_t>(lane)];
        return std::make_shared<FileReport>(check_one(run, run.inputs[index], reader));
      },
      [&](std::size_t, const Product& product) {
        return take(*static_cast<const FileReport*>(product.get()));
      });
}

}  // namespace oneshot
