#include "batch/output_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

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

TEST_CASE("a report that is not done has no name, and one that is done no second") {
  std::string pattern = (fs::temp_directory_path() / "oneshot-output-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  const auto names = [&] {
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder)) found.insert(entry.path().filename());
    return found;
  };
  const int probe = open(folder.c_str(), O_TMPFILE | O_WRONLY, 0600);
  if (probe >= 0) close(probe);
  for (const char* text : {"first", "second"}) {
    OutputFile file((folder / "report.json").string());
    file.write(text);
    if (probe >= 0) CHECK(names().size() == (std::string_view(text) == "first" ? 0U : 1U));
    file.commit();
    CHECK(names() == std::set<std::string>{"report.json"});
    CHECK(content(folder / "report.json") == text);
  }
  fs::remove_all(folder);
}

TEST_CASE("a report goes where a symbolic link leads, and the link stays") {
  std::string pattern = (fs::temp_directory_path() / "oneshot-output-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  fs::create_directory(folder / "far");
  std::ofstream(folder / "far/report.json") << "former";
  fs::create_symlink("far/report.json", folder / "report.json");
  OutputFile file((folder / "report.json").string());
  file.write("new");
  file.commit();
  CHECK(fs::is_symlink(folder / "report.json"));
  CHECK(content(folder / "far/report.json") == "new");
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
