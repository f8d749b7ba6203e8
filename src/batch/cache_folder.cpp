#include "batch/cache_folder.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/sha256.h"
#include "batch/interrupt.h"

namespace oneshot {
namespace {

/// First in every entry: what it is, its key, and the digest of the rest.
constexpr std::string_view mark = "oneshot-cache 1\n";
constexpr std::size_t digest_size = 64;
constexpr std::size_t head_size = mark.size() + 2 * digest_size;
/// No document or verdict takes as much; a file that does is none of ours.
constexpr std::size_t largest_entry = std::size_t{64} << 20;

/// Tells programs that make copies of folders that this one can be left out (bford.info/cachedir).
constexpr const char* tag_name = "CACHEDIR.TAG";
constexpr std::string_view tag =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# Results of oneshot check --cache; may be deleted at any time.\n";

class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string read_all(int file) {
  struct stat info {};
  if (fstat(file, &info) != 0 || !S_ISREG(info.st_mode)) return {};
  if (static_cast<std::size_t>(info.st_size) > largest_entry) return {};
  std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = read(file, bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return {};
    have += static_cast<std::size_t>(got);
  }
  return bytes;
}

/// Entries are spread over folders by the first byte of their keys.
std::string place_of(const std::string& key) { return key.substr(0, 2) + "/" + key.substr(2); }

/// Where no other thread and no other process writes; two on different machines, or in different
/// containers, may have the same number.
std::string scratch_name(const std::string& key) {
  static const unsigned run = std::random_device{}();
  static std::atomic<unsigned> count = 0;
  return fmt::format("{}/.{}-{:08x}-{}.new", key.substr(0, 2), getpid(), run, count++);
}

}  // namespace

CacheFolder::CacheFolder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  folder_ = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_ < 0) {
    throw std::runtime_error(
        fmt::format("--cache: the folder '{}' cannot be used ({}); choose "
                    "another place",
                    path, std::strerror(errno)));
  }
  const File tag_file(openat(folder_, tag_name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (tag_file.get() >= 0) write_all(tag_file.get(), tag);
}

CacheFolder::~CacheFolder() { close(folder_); }

std::optional<std::string> CacheFolder::find(const std::string& key) const {
  const File file(
      openat(folder_, place_of(key).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (file.get() < 0) return std::nullopt;
  std::string bytes = read_all(file.get());
  const std::string_view all(bytes);
  if (!all.starts_with(mark) || all.size() < head_size) return std::nullopt;
  if (all.substr(mark.size(), digest_size) != key) return std::nullopt;
  const std::string_view digest = all.substr(mark.size() + digest_size, digest_size);
  if (digest != sha256(all.substr(head_size))) return std::nullopt;
  bytes.erase(0, head_size);
  return bytes;
}

void CacheFolder::store(const std::string& key, std::string_view bytes) {
  if (!writable_ || head_size + bytes.size() > largest_entry) return;
  const HoldInterrupts until_it_has_its_name;
  const std::string scratch = scratch_name(key);
  constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
  int descriptor = openat(folder_, scratch.c_str(), flags, 0666);
  if (descriptor < 0 && errno == ENOENT) {
    mkdirat(folder_, key.substr(0, 2).c_str(), 0777);
    descriptor = openat(folder_, scratch.c_str(), flags, 0666);
  }
  const File file(descriptor);
  const bool written = file.get() >= 0 && write_all(file.get(), mark) &&
                       write_all(file.get(), key) && write_all(file.get(), sha256(bytes)) &&
                       write_all(file.get(), bytes) &&
                       renameat(folder_, scratch.c_str(), folder_, place_of(key).c_str()) == 0;
  if (written) return;
  unlinkat(folder_, scratch.c_str(), 0);
  writable_ = false;
}

}  // namespace oneshot
