#include "read/text/signature.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.h"

namespace oneshot {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t pdf_header_window = 1024;
/// In a Word or Writer file the names of its parts stand near the front.
constexpr std::size_t archive_window = 4096;

struct Signature {
  std::string_view magic;
  std::size_t offset;
  std::string_view what;
};

constexpr std::string_view as_pdf = "export it as PDF";
constexpr std::string_view as_pdf_with_text =
    "export the document as PDF with its text, or save the text as .txt";

constexpr Signature document_signatures[] = {
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, "a Word, Hangul or other Office document"},
    {"{\\rtf"sv, 0, "a Rich Text (RTF) document"},
    {"HWP Document File"sv, 0, "a Hangul (HWP) document"},
    {"%!PS"sv, 0, "a PostScript file"},
    {"<?xml"sv, 0, "an XML file"},
    {"AT&TFORM"sv, 0, "a DjVu document"},
};

constexpr Signature image_signatures[] = {
    {"\x89PNG\r\n\x1A\n"sv, 0, "a PNG image"},
    {"\xFF\xD8\xFF"sv, 0, "a JPEG image"},
    {"GIF8"sv, 0, "a GIF image"},
    {"II*\0"sv, 0, "a TIFF image"},
    {"MM\0*"sv, 0, "a TIFF image"},
    {"WEBP"sv, 8, "a WebP image"},
    {"ftyphei"sv, 4, "a HEIF image"},
    {"ftypmif1"sv, 4, "a HEIF image"},
    {"ftypavif"sv, 4, "an AVIF image"},
};

constexpr Signature other_signatures[] = {
    {"\x1F\x8B"sv, 0, "a gzip archive"},
    {"BZh"sv, 0, "a bzip2 archive"},
    {"\xFD"
     "7zXZ\0"sv,
     0, "an xz archive"},
    {"7z\xBC\xAF\x27\x1C"sv, 0, "a 7-Zip archive"},
    {"\x28\xB5\x2F\xFD"sv, 0, "a Zstandard archive"},
    {"Rar!\x1A\x07"sv, 0, "a RAR archive"},
    {"\x7F"
     "ELF"sv,
     0, "a program"},
    {"SQLite format 3\0"sv, 0, "a database"},
};

/// Parts of a zip archive that tell what it is.
struct ArchivePart {
  std::string_view name, what;
};
constexpr ArchivePart archive_parts[] = {
    {"word/", "a Word document"},
    {"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"},
    {"Contents/content.hpf", "a Hangul (HWPX) document"},
    {"mimetypeapplication/hwp+zip", "a Hangul (HWPX) document"},
    {"ppt/", "a PowerPoint file"},
    {"xl/", "an Excel file"},
    {"mimetypeapplication/epub", "an EPUB book"},
    {"Index/Document.iwa", "a Pages document"},
};

ReadFailure unsupported(std::string_view what, std::string_view remedy) {
  return {ReadError::unsupported, fmt::format("this is {}, which is not read; {}", what, remedy)};
}

bool starts(std::string_view bytes, const Signature& signature) {
  return bytes.size() >= signature.offset + signature.magic.size() &&
         bytes.substr(signature.offset, signature.magic.size()) == signature.magic;
}

/// "2 0 obj <<" at the front and the last line of a PDF at the end: its first line was cut off.
bool has_lost_pdf_header(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, pdf_header_window);
  const std::string_view tail =
      bytes.substr(bytes.size() - std::min(bytes.size(), pdf_header_window));
  if (tail.find("%%EOF") == std::string_view::npos) return false;
  for (std::size_t at = head.find(" obj"); at != std::string_view::npos;
       at = head.find(" obj", at + 1)) {
    const std::size_t next = head.find_first_not_of(" \r\n", at + 4);
    const bool numbered = at > 2 && is_ascii_digit(head[at - 1]) && head[at - 2] == ' ' &&
                          is_ascii_digit(head[at - 3]);
    if (numbered && next != std::string_view::npos && head.substr(next, 2) == "<<") return true;
  }
  return false;
}

bool starts_ignoring_case(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char want, char have) {
           return want == (is_ascii_upper(have) ? static_cast<char>(have + 32) : have);
         });
}

}  // namespace

bool looks_like_pdf(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, pdf_header_window);
  return head.find("%PDF-") != std::string_view::npos || has_lost_pdf_header(bytes);
}

std::optional<ReadFailure> recognise_foreign_format(std::string_view bytes) {
  if (bytes.substr(0, 4) == "PK\x03\x04"sv || bytes.substr(0, 4) == "PK\x05\x06"sv) {
    const std::string_view head = bytes.substr(0, archive_window);
    // The central directory at the end names all parts, also those that start far behind.
    const std::string_view tail =
        bytes.substr(bytes.size() > archive_window ? bytes.size() - archive_window : 0);
    for (const ArchivePart& part : archive_parts) {
      if (head.find(part.name) != std::string_view::npos ||
          tail.find(part.name) != std::string_view::npos) {
        return unsupported(part.what, as_pdf);
      }
    }
    return unsupported("a zip archive", "unpack it and give the folder");
  }
  for (const Signature& signature : document_signatures) {
    if (starts(bytes, signature)) return unsupported(signature.what, as_pdf);
  }
  for (const Signature& signature : image_signatures) {
    if (starts(bytes, signature)) return unsupported(signature.what, as_pdf_with_text);
  }
  for (const Signature& signature : other_signatures) {
    if (starts(bytes, signature)) {
      return unsupported(signature.what, "give the resume itself, as PDF, text or Markdown");
    }
  }
  const std::string_view text = trim(bytes.substr(0, archive_window));
  if (starts_ignoring_case(text, "<!doctype html") || starts_ignoring_case(text, "<html")) {
    return unsupported("a web page (HTML)", "print it to PDF");
  }
  return std::nullopt;
}

}  // namespace oneshot
