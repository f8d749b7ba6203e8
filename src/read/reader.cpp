#include "read/reader.h"

#include "base/utf8.h"
#include "read/text/signature.h"

namespace oneshot {
namespace {

bool has_extension(std::string_view name, std::string_view extension) {
  if (name.size() < extension.size()) return false;
  name.remove_prefix(name.size() - extension.size());
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = is_ascii_upper(name[i]) ? static_cast<char>(name[i] + 32) : name[i];
    if (c != extension[i]) return false;
  }
  return true;
}

}  // namespace

Result<Document> read_document(std::string_view bytes, std::string_view name,
                               const ReadOptions& options) {
  if (looks_like_pdf(bytes)) return read_pdf(bytes, options);
  const bool markdown = has_extension(name, ".md") || has_extension(name, ".markdown");
  if (!bytes.empty() && has_extension(name, ".pdf") && !recognise_foreign_format(bytes)) {
    return ReadFailure{ReadError::damaged,
                       "the file has no PDF header; save or export it once more as PDF"};
  }
  return read_text(bytes, markdown ? Format::markdown : Format::text);
}

}  // namespace oneshot
