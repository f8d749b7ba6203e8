// Any bytes as plain text or Markdown (the first byte decides), read and understood.
#include <cstdint>
#include <string_view>

#include "fuzz/expect.h"
#include "read/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace oneshot;
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Result<Document> read = read_document(bytes, data[0] % 2 == 0 ? "resume.txt" : "resume.md");
  if (read) fuzz::expect_whole(*read);
  return 0;
}
