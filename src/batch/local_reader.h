#pragma once

#include <string>

#include "batch/document_reader.h"

namespace oneshot {

/// Reads within this process: for text formats, and where workers are not wanted.
class LocalReader : public DocumentReader {
 public:
  LocalReader(ReadLimits limits, ReadOptions options);
  Result<Source> open(const Input& input) override;
  Result<Document> parse(const Source& source) override;

 protected:
  const ReadLimits limits_;
  const ReadOptions options_;
};

}  // namespace oneshot
