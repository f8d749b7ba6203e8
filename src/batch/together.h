#pragma once

#include <memory>
#include <vector>

#include "batch/document_reader.h"

namespace oneshot {

/// The one input that stands for several files of one person; its name is theirs, with " + ".
Input joined_input(const std::vector<Input>& parts);

/// Reads several files as one document: the pages of one after those of the other, numbered on.
/// Where one of them cannot be read, the whole cannot.
class TogetherReader : public DocumentReader {
 public:
  TogetherReader(std::unique_ptr<DocumentReader> reader, std::vector<Input> parts)
      : reader_(std::move(reader)), parts_(std::move(parts)) {}
  Result<Source> open(const Input& joined) override;
  Result<Document> parse(const Source& source) override;

 private:
  std::unique_ptr<DocumentReader> reader_;
  std::vector<Input> parts_;
};

}  // namespace oneshot
