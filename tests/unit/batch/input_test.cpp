#include "batch/input.h"

#include <filesystem>
#include <fstream>
#include <utility>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace oneshot;
namespace fs = std::filesystem;

namespace {

/// A folder that goes away with the test.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "oneshot-input-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Scratch() { fs::remove_all(path_); }
  fs::path operator/(const std::string& name) const { return path_ / name; }
  std::string str() const { return path_.string(); }

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
  }
  std::string names(const std::vector<Input>& inputs) const {
    std::string out;
    for (const Input& input : inputs) out += input.name.substr(str().size() + 1) + " ";
    return out;
  }

 private:
  fs::path path_;
};

constexpr std::size_t plenty = 1 << 20;

}  // namespace

TEST_CASE("a folder stands for the resumes in it, sorted by the bytes of their paths") {
  const Scratch folder;
  for (const char* name : {"b.pdf", "B.TXT", "a/z.md", "a.text", "notes.doc", ".hidden.txt",
                           ".git/x.md", "README.md", "a/b.markdown", "pdf"}) {
    folder.write(name, "x");
  }
  CHECK(folder.names(collect_inputs({folder.str()})) == "B.TXT a.text a/b.markdown a/z.md b.pdf ");
}

TEST_CASE("links that lead in a circle, FIFOs and devices are passed over") {
  const Scratch folder;
  folder.write("sub/a.txt", "x");
  fs::create_directory_symlink("..", folder / "sub/up");
  mkfifo((folder / "pipe.txt").c_str(), 0600);
  fs::create_symlink("/dev/zero", folder / "zero.txt");
  CHECK(folder.names(collect_inputs({folder.str()})) == "sub/a.txt ");
}

TEST_CASE("links that double the way at every step lead to each file once") {
  const Scratch folder;
  constexpr int steps = 24;  // 2^24 ways to the last folder
  for (int i = 0; i <= steps; ++i) {
    const std::string name = "d" + std::to_string(i);
    folder.write(name + "/a.txt", "x");
    if (i == 0) continue;
    const std::string before = "d" + std::to_string(i - 1);
    fs::create_directory_symlink("../" + name, folder / (before + "/left"));
    fs::create_directory_symlink("../" + name, folder / (before + "/right"));
  }
  CHECK(collect_inputs({folder.str()}).size() == steps + 1);
  CHECK(folder.names(collect_inputs({(folder / "d23").string()})) == "d23/a.txt d23/left/a.txt ");
}

TEST_CASE("a folder may be deeper than files can be open at once") {
  const Scratch folder;
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  const rlim_t before = std::exchange(limit.rlim_cur, 64);
  setrlimit(RLIMIT_NOFILE, &limit);
  std::string path = "a";
  for (int i = 0; i < 100; ++i) path += "/a";
  folder.write(path + "/cv.txt", "x");
  const auto inputs = collect_inputs({folder.str()});
  limit.rlim_cur = before;
  setrlimit(RLIMIT_NOFILE, &limit);
  REQUIRE(inputs.size() == 1);
  CHECK_FALSE(inputs[0].failure);
}

TEST_CASE("a folder without resumes is an input that failed") {
  const Scratch folder;
  const auto inputs = collect_inputs({folder.str()});
  REQUIRE(inputs.size() == 1);
  REQUIRE(inputs[0].failure);
  CHECK(inputs[0].failure->code == ReadError::empty);
}

TEST_CASE("files given by name keep their order, whatever they are called") {
  const auto inputs = collect_inputs({"z", "-", "a.doc", "z"});
  REQUIRE(inputs.size() == 4);
  CHECK(inputs[0].name == "z");
  CHECK(inputs[1].name == "-");
  CHECK(inputs[3].name == "z");
}

TEST_CASE("what cannot be read says why") {
  const Scratch folder;
  folder.write("large.txt", std::string(2000, 'x'));
  mkfifo((folder / "pipe").c_str(), 0600);
  const auto code = [](const std::string& name, std::size_t largest = plenty) {
    const auto bytes = read_input({name, std::nullopt}, largest, 0.05);
    return bytes ? "read" : name_of(bytes.failure().code);
  };
  CHECK(code((folder / "none.txt").string()) == "not-found");
  CHECK(code((folder / "large.txt/x").string()) == "not-found");
  CHECK(code(folder.str()) == "unsupported");
  CHECK(code((folder / "large.txt").string()) == "read");
  CHECK(code((folder / "large.txt").string(), 1999) == "too-large");
  CHECK(code("/dev/zero") == "too-large");
  CHECK(code("/dev/null") == "read");
  CHECK(code((folder / "pipe").string()) == "timeout");
  if (geteuid() != 0) {
    chmod((folder / "large.txt").c_str(), 0);
    CHECK(code((folder / "large.txt").string()) == "permission");
  }
}
