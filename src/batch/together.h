#pragma once

#include <string_view>
#include <vector>

#include "batch/document_reader.h"

namespace oneshot {

/// Between the names of files that are judged together.
constexpr std::string_view joint = " + ";

/// The one input that stands for several files of one person; its name is theirs, with " + ".
Input joined_input(const std::vector<Input>& parts);

/// Reads several files as one document: the pages of one after those of the other, numbered on.
/// Where one of them cannot be read, the whole cannot.
class TogetherReader : public DocumentReader {
 public:
  /// `reader`, which must outlive this one, reads each of them.
  TogetherReader(DocumentReader& reader, std::vector<Input> parts)
      : reader_(reader), parts_(std::move(parts)) {}
  Result<Source> open(const Input& joined) override;
  Result<Document> parse(const Source& source) override;

 private:
  DocumentReader& reader_;
  std::vector<Input> parts_;
};

}  // namespace oneshot
