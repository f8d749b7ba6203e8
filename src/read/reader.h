#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/document.h"

namespace oneshot {

struct ReadOptions {
  std::string password;  ///< tried on an encrypted PDF after the empty password; UTF-8
};

/// Reads the bytes of one file. The format is recognised by content first (a PDF anywhere in the
/// first kilobyte), then by the extension of `name` (.md, .markdown: Markdown; else plain text).
/// Opens no file but the CMap data that a PDF without embedded fonts needs.
/// Failures: empty, unsupported (binary rubbish, Word, images …), encrypted, damaged, no-text,
/// garbled.
Result<Document> read_document(std::string_view bytes, std::string_view name,
                               const ReadOptions& options = {});

/// One format each; read_document() chooses.
Result<Document> read_pdf(std::string_view bytes, const ReadOptions& options);
Result<Document> read_text(std::string_view bytes, Format format);

}  // namespace oneshot
