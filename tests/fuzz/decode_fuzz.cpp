// Any bytes as what a worker sends or a cache holds (the first byte says which): refused, or
// decoded to what encodes to the same bytes and can be reported in every format.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8_check.h"
#include "batch/verdict_wire.h"
#include "batch/wire.h"
#include "fuzz/expect.h"
#include "report/formats.h"

namespace {

using namespace oneshot;

constexpr int kinds = 4;

void expect(bool holds) {
  if (!holds) __builtin_trap();
}

void report(Judgement judgement, std::shared_ptr<const Document> document) {
  FileReport report;
  report.file = "cv.pdf";
  report.format = judgement.format;
  report.document = std::move(document);
  if (judgement.verdict) {
    report.verdict = *std::move(judgement.verdict);
  } else {
    report.error = judgement.verdict.failure();
  }
  RunSummary summary;
  summary.add(report);
  for (const ReportFormat& format : report_formats()) {
    if (format.needs == ReportNeeds::document && report.verdict && !report.document) continue;
    std::string out;
    const auto writer = format.make([&](std::string_view text) { out += text; }, {}, {});
    writer->add(report);
    writer->finish(summary);
    expect(is_utf8(out));
  }
}

void try_document(std::string_view bytes) {
  const auto result = decode_result(bytes);
  if (!result) return;
  expect(encode(*result) == bytes);
  if (*result) fuzz::expect_whole(**result);
}

void try_judgement(std::string_view bytes) {
  auto judgement = decode_judgement(bytes);
  if (!judgement) return;
  expect(encode(*judgement) == bytes);
  report(*std::move(judgement), nullptr);
}

/// A document and, behind it, a judgement of it; the first two bytes say how long the former is.
void try_both(std::string_view bytes) {
  if (bytes.size() < 2) return;
  const std::size_t length =
      static_cast<unsigned char>(bytes[0]) * 256U + static_cast<unsigned char>(bytes[1]);
  bytes.remove_prefix(2);
  if (length > bytes.size()) return;
  auto result = decode_result(bytes.substr(0, length));
  auto judgement = decode_judgement(bytes.substr(length));
  if (!result || !*result || !judgement) return;
  report(*std::move(judgement), std::make_shared<const Document>(**std::move(result)));
}

void try_request(std::string_view bytes) {
  const auto request = decode_request(bytes);
  if (request) expect(encode(*request) == bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % kinds) {
    case 0:
      try_document(bytes);
      break;
    case 1:
      try_judgement(bytes);
      break;
    case 2:
      try_both(bytes);
      break;
    default:
      try_request(bytes);
      break;
  }
  return 0;
}
