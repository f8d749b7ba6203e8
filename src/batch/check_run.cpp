#include "batch/check_run.h"

#include "batch/ordered_run.h"

namespace oneshot {
namespace {

FileReport check_one(const CheckRun& run, const Input& input, DocumentReader& reader) {
  FileReport report;
  report.file = input.name;
  report.position = input.position;
  Reading reading = reader.read(input);
  report.sha256 = std::move(reading.sha256);
  if (reading.document) {
    report.verdict = run.judge->judge(*reading.document);
    report.format = reading.document->format;
    report.document = std::make_shared<const Document>(std::move(*reading.document));
  } else {
    report.error = reading.document.failure();
  }
  report.gate = hold_against(run.gates, report, run.language);
  if (run.baseline != nullptr) {
    for (std::string& reason : run.baseline->worse(report, run.language)) {
      report.gate.passed = false;
      report.gate.reasons.push_back(std::move(reason));
    }
  }
  if (!run.keep_documents) report.document.reset();
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
