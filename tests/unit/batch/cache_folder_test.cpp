#include "batch/cache_folder.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/sha256.h"

using namespace oneshot;
namespace fs = std::filesystem;

namespace {

/// A path for a cache that goes away with the test.
class CachePath {
 public:
  CachePath() {
    std::string pattern = (fs::temp_directory_path() / "oneshot-cache-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~CachePath() { fs::remove_all(path_); }
  std::string str() const { return path_.string(); }
  /// The only entry.
  fs::path entry() const {
    for (const auto& file : fs::recursive_directory_iterator(path_)) {
      if (file.is_regular_file() && file.path().filename() != "CACHEDIR.TAG") return file.path();
    }
    return {};
  }

 private:
  fs::path path_;
};

const std::string key = sha256("a key"), other_key = sha256("another key");

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace

TEST_CASE("what is stored in a cache is found under its key, by another run too") {
  const CachePath path;
  CacheFolder cache(path.str() + "/made/on/the/way");
  CHECK_FALSE(cache.find(key));
  cache.store(key, "some bytes");
  CHECK(cache.find(key) == "some bytes");
  CHECK_FALSE(cache.find(other_key));
  CHECK(CacheFolder(path.str() + "/made/on/the/way").find(key) == "some bytes");
  cache.store(key, "");
  CHECK(cache.find(key) == "");
}

TEST_CASE("a cache entry that is damaged anywhere is as good as none") {
  const CachePath path;
  CacheFolder cache(path.str());
  cache.store(key, "some bytes");
  const fs::path entry = path.entry();
  const std::string whole = bytes_of(entry);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string damaged = whole;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    write(entry, damaged);
    CHECK_FALSE(cache.find(key));
    write(entry, whole.substr(0, i));
    CHECK_FALSE(cache.find(key));
  }
  write(entry, whole);
  CHECK(cache.find(key) == "some bytes");
}

TEST_CASE("a cache entry that was moved to another key is not believed") {
  const CachePath path;
  CacheFolder cache(path.str());
  cache.store(key, "some bytes");
  const fs::path place = fs::path(path.str()) / other_key.substr(0, 2);
  fs::create_directories(place);
  fs::rename(path.entry(), place / other_key.substr(2));
  CHECK_FALSE(cache.find(other_key));
}

TEST_CASE("a FIFO, a folder or a link in the place of a cache entry does no harm") {
  const CachePath path;
  CacheFolder cache(path.str());
  cache.store(key, "some bytes");
  const fs::path entry = path.entry();
  fs::rename(entry, entry.string() + "x");
  fs::create_symlink(entry.string() + "x", entry);
  CHECK_FALSE(cache.find(key));
  fs::remove(entry);
  REQUIRE(mkfifo(entry.c_str(), 0600) == 0);
  CHECK_FALSE(cache.find(key));
  fs::remove(entry);
  fs::create_directory(entry);
  CHECK_FALSE(cache.find(key));
  cache.store(key, "some bytes");
  CHECK_FALSE(cache.is_writable());
}

TEST_CASE("many writers and readers of one cache entry see it whole or not at all") {
  const CachePath path;
  const std::string one(100'000, '1'), two(50'000, '2');
  std::vector<std::jthread> threads;
  std::atomic<int> torn = 0;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&, thread] {
      CacheFolder cache(path.str());
      for (int i = 0; i < 50; ++i) {
        cache.store(key, thread % 2 == 0 ? one : two);
        const auto found = cache.find(key);
        if (found != one && found != two) ++torn;
      }
    });
  }
  threads.clear();
  CHECK(torn == 0);
  CHECK(path.entry().filename().string().size() == key.size() - 2);  // nothing else is left
}

TEST_CASE("a cache that cannot be made says so, one that cannot be written keeps nothing") {
  CHECK_THROWS_AS(CacheFolder("/dev/null/cache"), std::runtime_error);
  const CachePath path;
  CacheFolder cache(path.str());
  write(path.str() + "/" + key.substr(0, 2), "a file where a folder is to be");
  cache.store(key, "some bytes");
  CHECK_FALSE(cache.is_writable());
  CHECK_FALSE(cache.find(key));
}

TEST_CASE("a cache entry of enormous size is as good as none, and is not read") {
  const CachePath path;
  CacheFolder cache(path.str());
  cache.store(key, "some bytes");
  fs::resize_file(path.entry(), std::uintmax_t{1} << 40);
  CHECK_FALSE(cache.find(key));
  cache.store(key, "other bytes");
  CHECK(cache.find(key) == "other bytes");
}
