#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "batch/input.h"
#include "batch/shared_buffer.h"
#include "document/document.h"
#include "read/reader.h"

namespace oneshot {

/// What one file may cost.
struct ReadLimits {
  std::size_t largest_file = std::size_t{256} << 20;  ///< bytes
  double timeout_seconds = 30;
  std::size_t memory_mib = 1024;
};

/// The bytes of an input, before anything is made of them.
struct Source {
  std::string name;    ///< of the file; its extension tells Markdown from plain text
  std::string sha256;  ///< of the bytes; of several files, of their digests
  Bytes bytes;
  std::vector<Source> parts = {};  ///< of several files that are read as one; then no bytes
};

/// One input as read: its bytes' digest (empty where there are none), and what it holds.
struct Reading {
  std::string sha256;
  Result<Document> document;
};

/// Reads inputs, one at a time; every thread has its own.
class DocumentReader {
 public:
  virtual ~DocumentReader() = default;
  /// The bytes of an input.
  virtual Result<Source> open(const Input& input) = 0;
  /// What they hold.
  virtual Result<Document> parse(const Source& source) = 0;

  Reading read(const Input& input) {
    const Result<Source> source = open(input);
    if (!source) return {{}, source.failure()};
    return {source->sha256, parse(*source)};
  }
};

}  // namespace oneshot
