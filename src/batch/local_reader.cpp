#include "batch/local_reader.h"

#include <new>

#include "base/sha256.h"

namespace oneshot {

LocalReader::LocalReader(ReadLimits limits, ReadOptions options)
    : limits_(limits), options_(std::move(options)) {}

Reading LocalReader::read(const Input& input) {
  const Result<std::string> bytes =
      read_input(input, limits_.largest_file, limits_.timeout_seconds);
  if (!bytes) return {{}, bytes.failure()};
  return {sha256(*bytes), parse(*bytes, input)};
}

Result<Document> LocalReader::parse(const std::string& bytes, const Input& input) {
  try {
    return read_document(bytes, input.name, options_);
  } catch (const std::bad_alloc&) {
    return ReadFailure{ReadError::memory,
                       "reading it took more memory than there is; give a smaller export"};
  }
}

}  // namespace oneshot
