#include "cli/document_source.h"

#include "batch/isolated_reader.h"

namespace oneshot {

DocumentSource::DocumentSource(const ReadingOptions& options)
    : options_(options),
      how_(read_options(options)),
      nursery_(read_in_worker, options.limits.memory_mib, WorkersExpected::many) {}

std::vector<std::unique_ptr<DocumentReader>> DocumentSource::make_readers(std::size_t inputs) {
  std::vector<std::unique_ptr<DocumentReader>> readers;
  for (int i = 0; i < lanes_for(options_, inputs); ++i) {
    readers.push_back(std::make_unique<IsolatedReader>(nursery_, options_.limits, how_));
  }
  return readers;
}

}  // namespace oneshot
