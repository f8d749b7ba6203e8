#pragma once

#include <string>

#include "batch/document_reader.h"

namespace oneshot {

/// Reads within this process: for text formats, and where workers are not wanted.
class LocalReader : public DocumentReader {
 public:
  LocalReader(ReadLimits limits, ReadOptions options);
  Reading read(const Input& input) override;

 protected:
  /// Makes a document of an input's bytes.
  virtual Result<Document> parse(const std::string& bytes, const Input& input);

  const ReadLimits limits_;
  const ReadOptions options_;
};

}  // namespace oneshot
