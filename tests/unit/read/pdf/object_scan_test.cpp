#include "read/pdf/object_scan.h"

#include <string>

#include <doctest/doctest.h>

using namespace oneshot::pdf;

namespace {

/// "number@offset" of all objects, marked s for object streams and x for cross-reference streams.
std::string outline(const std::string& bytes) {
  std::string out;
  for (const FoundObject& object : scan_objects(bytes).objects) {
    out += std::to_string(object.number) + "@" + std::to_string(object.offset);
    out +=
        std::string(object.object_stream ? "s" : "") + (object.reference_stream ? "x" : "") + " ";
  }
  return out;
}

std::string_view data_of(std::string_view bytes, std::int64_t length) {
  const std::size_t begin = stream_begin(bytes, bytes.find("stream"));
  return bytes.substr(begin, stream_end(bytes, begin, length) - begin);
}

}  // namespace

TEST_CASE("objects are found by their headers, however they are written") {
  CHECK(outline("1 0 obj 5 endobj 2 0 obj<<>>endobj") == "1@0 2@17 ");
  CHECK(outline("3 0obj\n5\nendobj\n4\r\n0\tobj") == "3@0 4@16 ");
  CHECK(outline("endobj7 0 obj") == "7@6 ");
  CHECK(outline("an obj, 5 obj, 0 0 obj") == "");
}

TEST_CASE("what looks like an object in a stream is not one") {
  CHECK(outline("1 0 obj <</Length 9>> stream\n5 0 obj  \nendstream endobj 2 0 obj") ==
        "1@0 2@56 ");
  CHECK(outline("1 0 obj <<>> stream\n5 0 obj\nendstream endobj 2 0 obj") == "1@0 2@45 ");
}

TEST_CASE("objects past a stream that never ends are found all the same") {
  CHECK(outline("1 0 obj <</Length 9>> stream\nabc\n2 0 obj 5") == "1@0 2@33 ");
  CHECK(outline("1 0 obj <<>> stream\nabc endobj 2 0 obj <<>> stream\nx\nendstream") ==
        "1@0 2@31 ");
}

TEST_CASE("object streams, cross-reference streams and trailers are noted") {
  CHECK(outline("1 0 obj <</Type /ObjStm>> stream\nx\nendstream endobj "
                "2 0 obj <</Type/XRef>> stream\nx\nendstream") == "1@0s 2@52x ");
  const std::string bytes = "xref trailer <<>> startxref trailer<<>>";
  CHECK(scan_objects(bytes).trailers == std::vector<std::size_t>{12, 35});
}

TEST_CASE("a stream ends where its length says, if that is true") {
  CHECK(data_of("stream\nabc endstream x\nendstream", 15) == "abc endstream x");
  CHECK(data_of("stream\r\nabc\r\nendstream", 3) == "abc");
  CHECK(data_of("stream  \nabcendstream", 3) == "abc");
}

TEST_CASE("a wrong length gives way to the keyword") {
  for (const std::int64_t length : {-1, 0, 1, 4, 1000}) {
    CHECK(data_of("stream\nabcde\r\nendstream endobj", length) == "abcde");
  }
  CHECK(data_of("stream\nabc\nendobj 5 0 obj <<>> stream\nx\nendstream", 99) == "abc");
  CHECK(data_of("stream\nabc", 99) == "abc");
}
