#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../fuzz/expect.h"
#include "read/reader.h"

using namespace oneshot;
namespace fs = std::filesystem;

namespace {

/// What fuzzing of one target found, each kept as a file.
std::vector<std::string> findings_of(const std::string& target) {
  std::vector<std::string> found;
  for (const auto& file : fs::directory_iterator(ONESHOT_SOURCE_DIR "/tests/fuzz/findings")) {
    if (!file.path().filename().string().starts_with(target + "-")) continue;
    std::ifstream in(file.path(), std::ios::binary);
    found.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return found;
}

}  // namespace

TEST_CASE("what fuzzing found in PDFs stays mended") {
  const auto found = findings_of("read_pdf");
  CHECK_FALSE(found.empty());
  for (const std::string& bytes : found) {
    const Result<Document> read = read_pdf(bytes, {"secret"});
    if (read) CHECK(fuzz::is_whole(*read));
  }
}
