#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "read/pdf/hidden_text.h"
#include "read/pdf/page_reader.h"
#include "read/pdf/pdf_file.h"
#include "unit/read/pdf/pdf_text_builder.h"

namespace oneshot::pdf_test {

/// Interprets the first page of a PDF.
inline pdf::PageContent first_page(const PdfText& text) {
  const std::string bytes = text.bytes();
  const auto file = pdf::File::open(bytes);
  if (!file) return {};
  pdf::ContentCache cache((*file)->catalog());
  return pdf::read_page(cache, (*file)->pages().front(), 1);
}

/// The characters of the glyphs that are seen, in the order of painting.
inline std::string visible_text(const pdf::PageContent& page) {
  std::string text;
  for (const pdf::Glyph& glyph : page.glyphs)
    if (!glyph.hidden)
      for (const char32_t c : page.text_of(glyph)) append_utf8(text, c);
  return text;
}

/// "method: phrase" for each hidden phrase, joined by bars.
inline std::string hidden_text(const pdf::PageContent& page) {
  std::string all;
  for (const HiddenText& hidden : pdf::hidden_texts(page)) {
    if (!all.empty()) all += " | ";
    all += std::string(name_of(hidden.method)) + ": " + hidden.text;
  }
  return all;
}

/// A PDF with a page that shows text in Helvetica as F1, among `resources`.
inline PdfText helvetica_page(std::string_view content, std::string_view resources = "",
                              std::string_view entries = "") {
  PdfText pdf;
  pdf.object(10, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  pdf.page(content, "/Resources << /Font << /F1 10 0 R >> " + std::string(resources) + " >> " +
                        std::string(entries));
  return pdf;
}

}  // namespace oneshot::pdf_test
