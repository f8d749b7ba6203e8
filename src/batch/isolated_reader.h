#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "batch/channel.h"
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
  Result<Source> open(const Input& input) override;
  Result<Document> parse(const Source& source) override;

 private:
  std::shared_ptr<SharedBuffer> free_buffer();
  /// The answer of one worker to one request; nothing where it was killed from outside.
  std::optional<Result<Document>> ask(const Source& source);
  Transfer send(Worker& worker, const Source& source, Deadline deadline) const;
  Transfer exchange(Worker& worker, const Source& source);

  Nursery& nursery_;
  std::uint64_t last_worker_ = 0;
  ChannelMessage answer_;  ///< the last one; kept for its memory
  std::vector<std::shared_ptr<SharedBuffer>> buffers_;
};

}  // namespace oneshot
