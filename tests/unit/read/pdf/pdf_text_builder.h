#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace oneshot::pdf_test {

/// Builds the bytes of a PDF from objects that are written as text, so that a test shows what it is
/// about. Offsets, lengths, table and trailer are filled in.
///
///   PdfText pdf;                                         // objects 1 and 2: catalog and page tree
///   pdf.object(10, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
///   pdf.page("BT /F1 12 Tf 72 720 Td (Hello) Tj ET",     // numbers from 100 on are for pages
///            "/Resources << /Font << /F1 10 0 R >> >>");
///   std::string bytes = pdf.bytes();
class PdfText {
 public:
  PdfText() { object(1, "<< /Type /Catalog /Pages 2 0 R >>"); }

  /// Sets or replaces an object by its value.
  PdfText& object(int number, std::string_view value) {
    objects_[number] = std::string(value);
    return *this;
  }

  /// Sets a stream; `entries` are those of its dictionary besides /Length.
  PdfText& stream(int number, std::string_view data, std::string_view entries = "") {
    return object(number, "<< /Length " + std::to_string(data.size()) + " " + std::string(entries) +
                              " >>\nstream\n" + std::string(data) + "\nendstream");
  }

  /// Adds a page with one content stream; `entries` are those of its dictionary besides /Type,
  /// /Parent and /Contents (a /MediaBox given there replaces the one of the page tree, A4).
  PdfText& page(std::string_view content, std::string_view entries = "") {
    const int number = next_page_;
    next_page_ += 2;
    stream(number + 1, content);
    kids_ += std::to_string(number) + " 0 R ";
    ++count_;
    return object(number, "<< /Type /Page /Parent 2 0 R /Contents " + std::to_string(number + 1) +
                              " 0 R " + std::string(entries) + " >>");
  }

  /// Adds entries to the trailer besides /Size and /Root.
  PdfText& trailer(std::string_view entries) {
    trailer_ += std::string(entries) + " ";
    return *this;
  }

  /// The text of one object in the file, "12 0 obj ... endobj\n".
  static std::string indirect(int number, std::string_view value) {
    return std::to_string(number) + " 0 obj\n" + std::string(value) + "\nendobj\n";
  }

  /// The objects as they stand before the table.
  std::string body() const { return build().body; }

  std::string bytes() const {
    const Built built = build();
    std::string out = built.body;
    out += "xref\n0 1\n0000000000 65535 f \n";
    for (const auto& [number, offset] : built.offsets) {
      std::string digits = std::to_string(offset);
      out += std::to_string(number) + " 1\n" + std::string(10 - digits.size(), '0') + digits +
             " 00000 n \n";
    }
    const int size = built.offsets.rbegin()->first + 1;
    out += "trailer\n<< /Size " + std::to_string(size) + " /Root 1 0 R " + trailer_ +
           ">>\nstartxref\n" + std::to_string(built.body.size()) + "\n%%EOF\n";
    return out;
  }

 private:
  struct Built {
    std::string body;
    std::map<int, std::size_t> offsets;
  };

  Built build() const {
    std::map<int, std::string> objects = objects_;
    objects.try_emplace(2, "<< /Type /Pages /Kids [" + kids_ + "] /Count " +
                               std::to_string(count_) + " /MediaBox [0 0 595 842] >>");
    Built built;
    built.body = "%PDF-1.7\n";
    for (const auto& [number, value] : objects) {
      built.offsets[number] = built.body.size();
      built.body += indirect(number, value);
    }
    return built;
  }

  std::map<int, std::string> objects_;
  std::string kids_, trailer_;
  int next_page_ = 100;
  int count_ = 0;
};

}  // namespace oneshot::pdf_test
