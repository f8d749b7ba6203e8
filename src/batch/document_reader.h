#pragma once

#include <string>

#include "base/result.h"
#include "batch/input.h"
#include "document/document.h"
#include "read/reader.h"

namespace oneshot {

/// What one file may cost.
struct ReadLimits {
  std::size_t largest_file = std::size_t{256} << 20;  ///< bytes
  double timeout_seconds = 30;
  std::size_t memory_mib = 1024;
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
  virtual Reading read(const Input& input) = 0;
};

}  // namespace oneshot
