#include "batch/output_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <doctest/doctest.h>

using namespace oneshot;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a report is written whole or not at all") {
  std::string pattern = (fs::temp_directory_path() / "oneshot-output-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  const fs::path path = folder / "report.json";
  const auto entries = [&] {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
  };
  {
    OutputFile file(path.string());
    file.write("first");
    CHECK_FALSE(fs::exists(path));
    file.commit();
    CHECK(content(path) == "first");
  }
  {
    OutputFile file(path.string());
    file.write("half of the sec");
  }
  CHECK(content(path) == "first");
  CHECK(entries() == 1);
  fs::remove_all(folder);
}

TEST_CASE("a place that cannot be written is told at once") {
  CHECK_THROWS_AS(OutputFile("/no/such/folder/report.json"), std::runtime_error);
  CHECK_THROWS_AS(OutputFile("/"), std::runtime_error);
}

TEST_CASE("a full disk is told") {
  OutputFile file("/dev/full");
  file.write("x");
  CHECK_THROWS_WITH(
      file.commit(),
      "'/dev/full' cannot be written (No space left on device); choose another place");
}
