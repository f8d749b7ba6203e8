#include "batch/local_reader.h"

#include <new>
#include <utility>

#include "base/sha256.h"

namespace oneshot {

LocalReader::LocalReader(ReadLimits limits, ReadOptions options)
    : limits_(limits), options_(std::move(options)) {}

Result<Source> LocalReader::open(const Input& input) {
  Result<std::string> bytes = read_input(input, limits_.largest_file, limits_.timeout_seconds);
  if (!bytes) return bytes.failure();
  std::string digest = sha256(*bytes);
  return Source{input.name, std::move(digest), *std::move(bytes)};
}

Result<Document> LocalReader::parse(const Source& source) {
  try {
    return read_document(source.bytes, source.name, options_);
  } catch (const std::bad_alloc&) {
    return ReadFailure{ReadError::memory,
                       "reading it took more memory than there is; give a smaller export"};
  }
}

}  // namespace oneshot
