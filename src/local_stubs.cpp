#include "read/reader.h"
#include "resume/sections.h"
namespace oneshot {
__attribute__((weak)) Result<Document> read_pdf(std::string_view, const ReadOptions&) {
  return ReadFailure{ReadError::unsupported, "PDF not yet"};
}
__attribute__((weak)) std::vector<Section> find_sections(const Document&, const Lexicon&) { return {}; }
}
