#include <algorithm>

#include "read/pdf/content_cache.h"
#include "read/pdf/hidden_text.h"
#include "read/pdf/layout.h"
#include "read/pdf/page_reader.h"
#include "read/pdf/pdf_file.h"
#include "read/reader.h"

namespace oneshot {
namespace {

constexpr double garbled_share = 0.30;    // of the glyphs; with more unknown ones nobody can judge
constexpr double scan_share = 0.50;       // of a page; a larger image may be a scan
constexpr double scanned_page = 0.85;     // of a page; with no more letters than these on top
constexpr std::size_t stamp_glyphs = 40;  // (a scanner's stamp) the page is a picture of its text

void count_glyphs(const pdf::PageContent& content, Document& document) {
  for (const pdf::Glyph& glyph : content.glyphs) {
    if (glyph.hidden || glyph.space || glyph.text_length == 0) continue;
    ++document.glyphs;
    document.unknown_glyphs += glyph.unknown ? 1 : 0;
  }
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const ReadOptions& options) {
  auto file = pdf::File::open(bytes, options.password);
  if (!file) return file.failure();
  Document document;
  document.format = Format::pdf;
  pdf::ContentCache cache((*file)->catalog());
  double image_cover = 0;
  int number = 0;
  bool all_scanned = true;
  for (const pdf::PageObject& page : (*file)->pages()) {
    const pdf::PageContent content = read_page(cache, page, ++number);
    const std::size_t before = document.glyphs;
    count_glyphs(content, document);
    all_scanned = all_scanned && content.image_cover >= scanned_page &&
                  document.glyphs - before <= stamp_glyphs;
    image_cover = std::max(image_cover, content.image_cover);
    document.pages.push_back(lay_out(content));
    std::vector<HiddenText> hidden = hidden_texts(content);
    std::move(hidden.begin(), hidden.end(), std::back_inserter(document.hidden));
  }
  pdf::mark_running_lines(document.pages);
  if (document.glyphs == 0 || all_scanned) {
    return ReadFailure{
        ReadError::no_text,
        image_cover > scan_share
            ? "the pages are images without text; run text recognition (OCR) on the scan first"
            : "the pages show no text; export the document again with its text"};
  }
  if (static_cast<double>(document.unknown_glyphs) >
      garbled_share * static_cast<double>(document.glyphs)) {
    return ReadFailure{
        ReadError::garbled,
        "the fonts do not say which characters their glyphs are; export the document "
        "again with another program"};
  }
  return document;
}

}  // namespace oneshot
