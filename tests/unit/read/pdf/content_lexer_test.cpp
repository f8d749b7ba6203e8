#include "read/pdf/content_lexer.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace oneshot::pdf;

namespace {

/// Each operator with its operands: "1 /F1 (text) [ 2 ] Tj;".
std::string outline(std::string_view content) {
  ContentLexer lexer(content);
  std::string text;
  while (lexer.next()) {
    for (const Operand& operand : lexer.operands()) {
      switch (operand.kind) {
        case Operand::Kind::number:
          text += fmt::format("{} ", operand.number);
          break;
        case Operand::Kind::name:
          text += fmt::format("/{} ", operand.text);
          break;
        case Operand::Kind::string:
          text += fmt::format("({}) ", operand.text);
          break;
        case Operand::Kind::array_begin:
          text += "[ ";
          break;
        case Operand::Kind::array_end:
          text += "] ";
          break;
        case Operand::Kind::dict_begin:
          text += "<< ";
          break;
        case Operand::Kind::dict_end:
          text += ">> ";
          break;
        case Operand::Kind::other:
          text += operand.number != 0 ? "true " : "false ";
      }
    }
    std::string name;
    for (std::uint32_t code = lexer.operation(); code != 0; code >>= 8)
      name.insert(name.begin(), static_cast<char>(code & 0xFF));
    if (name == "EI") name += fmt::format("<{}>", lexer.image_data());
    text += name + ";";
  }
  return text;
}

}  // namespace

TEST_CASE("a content stream is cut into operators with their operands") {
  const struct {
    std::string why;
    std::string content;
    std::string expected;
  } cases[] = {
      {"plain operators", "BT /F1 12 Tf (Hi) Tj ET", "BT;/F1 12 Tf;(Hi) Tj;ET;"},
      {"numbers in every form", "-1 +2 .5 -.25 3. 007 Td", "-1 2 0.5 -0.25 3 7 Td;"},
      {"two minus signs count once", "--5 0 Td", "-5 0 Td;"},
      {"numbers run together at a second point", "0.5.25 Td", "0.5 0.25 Td;"},
      {"a keyword runs into the next number", "BT1 0 0 1 5 6 Tm", "BT;1 0 0 1 5 6 Tm;"},
      {"but d0 and d1 keep their digit", "500 0 d0 1 2 3 4 5 6 d1", "500 0 d0;1 2 3 4 5 6 d1;"},
      {"strings and names touch", "[(A)-20(B)]TJ/F1 9 Tf", "[ (A) -20 (B) ] TJ;/F1 9 Tf;"},
      {"escapes in a literal string", R"((a\(b\)\\\101\n\
c) Tj)",
       "(a(b)\\A\nc) Tj;"},
      {"brackets nest in a literal string", "(a(b)c) Tj", "(a(b)c) Tj;"},
      {"a string that never ends", "(abc", ""},
      {"hexadecimal strings, white space and an odd digit", "<48 65 6C6> Tj", "(Hel`) Tj;"},
      {"escapes in a name", "/A#42C gs", "/ABC gs;"},
      {"dictionaries", "/Span <</MCID 0/ActualText (x)>> BDC",
       "/Span << /MCID 0 /ActualText (x) >> BDC;"},
      {"comments", "1 % 2 Td (\n2 Td", "1 2 Td;"},
      {"stray closing brackets", ") } ] 1 0 Td", "] 1 0 Td;"},
      {"words that are no operators have no name", "1 nonsense 2 w", "1 ;2 w;"},
      {"quotes are operators", "(a)' 1 2(b)\"", "(a) ';1 2 (b) \";"},
      {"an inline image is one operator", "BI /W 2 /H 1 ID \x01\x02 EI Q",
       "<< /W 2 /H 1 >> EI<\x01\x02>;Q;"},
      {"EI inside of an image's data does not end it", "BI /W 9 ID a EI \x90\x01 b EI\nQ",
       "<< /W 9 >> EI<a EI \x90\x01 b>;Q;"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    CHECK(outline(c.content) == c.expected);
  }
}

TEST_CASE("values are found in a dictionary among operands") {
  ContentLexer lexer("/Span << /A [1 /B] /B 7 /C << /B 8 >> >> BDC");
  REQUIRE(lexer.next());
  CHECK(lexer.operands()[find_value(lexer.operands(), 1, "B")].number == 7);
  CHECK(find_value(lexer.operands(), 1, "D") == lexer.operands().size());
}
