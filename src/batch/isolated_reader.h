#pragma once

#include "batch/local_reader.h"
#include "batch/nursery.h"

namespace oneshot {

/// The task of workers that read PDFs.
std::string read_in_worker(std::string_view request,
                           const std::function<std::string(std::string)>& fetch);

/// Reads PDFs in a worker that has no right to anything; everything else in this process. A worker
/// that dies, hangs or outgrows its limits costs its own file alone: `crashed`, `timeout`,
/// `memory`.
class IsolatedReader : public LocalReader {
 public:
  IsolatedReader(Nursery& nursery, ReadLimits limits, ReadOptions options);
  Result<Document> parse(const Source& source) override;

 private:
  /// The answer of one worker to one request; nothing where it was killed from outside.
  std::optional<Result<Document>> ask(const std::string& request);

  Nursery& nursery_;
};

}  // namespace oneshot
