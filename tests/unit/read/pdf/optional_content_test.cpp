#include <doctest/doctest.h>

#include "unit/read/pdf/page_text.h"

using namespace oneshot;
using namespace oneshot::pdf_test;

namespace {

/// A page whose word belongs to the layer /L, with this catalog's configuration.
pdf::PageContent layered(const std::string& configuration, const std::string& layer = "20 0 R") {
  PdfText pdf = helvetica_page(
      "/OC /L BDC BT /F1 12 Tf 100 500 Td (Gold) Tj ET EMC "
      "BT /F1 12 Tf 100 400 Td (Tin) Tj ET",
      "/Properties << /L " + layer + " >>");
  pdf.object(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [20 0 R 21 0 R] /D << " +
                    configuration + " >> >> >>");
  pdf.object(20, "<< /Type /OCG /Name (one) /Usage << /View << /ViewState /OFF >> >> >>");
  pdf.object(21, "<< /Type /OCG /Name (two) >>");
  return first_page(pdf);
}

}  // namespace

TEST_CASE("layers are shown by the default configuration") {
  CHECK(visible_text(layered("")) == "GoldTin");
  CHECK(hidden_text(layered("/OFF [20 0 R]")) == "hidden-layer: Gold");
  CHECK(hidden_text(layered("/BaseState /OFF")) == "hidden-layer: Gold");
  CHECK(hidden_text(layered("/BaseState /OFF /ON [20 0 R]")) == "");
  CHECK(hidden_text(layered("/AS [<< /Event /View /OCGs [20 0 R] >>]")) == "hidden-layer: Gold");
}

TEST_CASE("membership in several layers follows its policy or expression") {
  const std::string both = "<< /Type /OCMD /OCGs [20 0 R 21 0 R] ";
  const std::string off = "/OFF [20 0 R]";
  CHECK(hidden_text(layered(off, both + ">>")) == "");
  CHECK(hidden_text(layered(off, both + "/P /AllOn >>")) == "hidden-layer: Gold");
  CHECK(hidden_text(layered(off, both + "/P /AnyOff >>")) == "");
  CHECK(hidden_text(layered(off, both + "/P /AllOff >>")) == "hidden-layer: Gold");
  CHECK(hidden_text(layered(off, "<< /Type /OCMD /VE [/Not 20 0 R] >>")) == "");
  CHECK(hidden_text(layered(off, "<< /Type /OCMD /VE [/And 20 0 R 21 0 R] >>")) ==
        "hidden-layer: Gold");
}

TEST_CASE("a form in a layer that is off is hidden") {
  PdfText pdf = helvetica_page("/Fm Do", "/XObject << /Fm 22 0 R >>");
  pdf.object(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /D << /OFF [20 0 R] >> >> >>");
  pdf.object(20, "<< /Type /OCG /Name (one) >>");
  pdf.stream(22, "BT /F1 12 Tf 100 500 Td (Gold) Tj ET",
             "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /OC 20 0 R");
  CHECK(hidden_text(first_page(pdf)) == "hidden-layer: Gold");
}
