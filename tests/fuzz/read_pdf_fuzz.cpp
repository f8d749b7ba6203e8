// Any bytes as a PDF: read with an empty password, then with one, and what comes out is whole.
#include <cstdint>
#include <string_view>

#include "fuzz/expect.h"
#include "read/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace oneshot;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Result<Document> read = read_pdf(bytes, {"secret"});
  if (read) fuzz::expect_whole(*read);
  return 0;
}
