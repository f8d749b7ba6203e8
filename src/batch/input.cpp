#include "batch/input.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <set>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "batch/interrupt.h"

namespace oneshot {
namespace {

constexpr std::array<std::string_view, 5> resume_extensions = {".pdf", ".txt", ".text", ".md",
                                                               ".markdown"};
constexpr std::size_t read_step = 1 << 16;
constexpr int poll_milliseconds = 20;

class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  ~OpenFile() {
    if (descriptor_ > STDIN_FILENO) close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

ReadFailure failure_of(int error, std::string_view what) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return {ReadError::not_found, fmt::format("there is no such {}; check the path", what)};
    case EACCES:
    case EPERM:
      return {ReadError::permission,
              fmt::format("the {} may not be read; change its permissions", what)};
    case ELOOP:
      return {ReadError::not_found, "the symbolic link leads in a circle; give the file itself"};
    default:
      return {ReadError::damaged,
              fmt::format("the {} could not be read ({}); try a copy", what, std::strerror(error))};
  }
}

/// Walks a folder. Each folder is entered once, so that links can neither lead in a circle nor
/// double the way again and again: first what is there without links, then what links lead to.
class FolderWalk {
 public:
  explicit FolderWalk(std::vector<Input>& found) : found_(found) {}

  void walk(const std::string& path) {
    enter(path);
    while (!linked_.empty()) {
      std::vector<std::string> next = std::exchange(linked_, {});
      std::sort(next.begin(), next.end());
      for (const std::string& folder : next) enter(folder);
    }
  }

 private:
  void enter(const std::string& path) {
    for (const Entry& entry : entries_in(path)) look_at(path, entry);
  }

  struct Entry {
    std::string name;
    unsigned char kind;  ///< DT_REG, DT_DIR, …; DT_UNKNOWN where the file system does not say
  };

  /// The entries of a folder; none where it was entered before. It is closed before those below it
  /// are opened: depth costs no descriptors.
  std::vector<Entry> entries_in(const std::string& path) {
    std::vector<Entry> entries;
    DIR* const folder = opendir(path.c_str());
    if (folder == nullptr) {
      found_.push_back({path, failure_of(errno, "folder")});
      return entries;
    }
    struct stat info {};
    fstat(dirfd(folder), &info);
    if (entered_.emplace(info.st_dev, info.st_ino).second) {
      while (const dirent* entry = readdir(folder)) {
        if (entry->d_name[0] != '.') entries.push_back({entry->d_name, entry->d_type});
      }
    }
    closedir(folder);
    return entries;
  }

  void look_at(const std::string& folder, const Entry& entry) {
    const auto& [name, kind] = entry;
    std::string path = folder;
    if (!path.ends_with('/')) path += '/';
    path += name;
    struct stat info {};
    info.st_mode = DTTOIF(kind);
    bool there = kind != DT_UNKNOWN || lstat(path.c_str(), &info) == 0;
    if (S_ISDIR(info.st_mode)) return enter(path);
    if (S_ISLNK(info.st_mode)) there = stat(path.c_str(), &info) == 0;
    if (!there) {
      // A link to nowhere that is called like a resume is worth a line in the report.
      if (has_resume_extension(name)) found_.push_back({path, std::nullopt});
    } else if (S_ISDIR(info.st_mode)) {
      linked_.push_back(std::move(path));
    } else if (S_ISREG(info.st_mode) && has_resume_extension(name) &&
               !name.starts_with("README.")) {
      found_.push_back({path, std::nullopt});
    }
  }

  std::vector<Input>& found_;
  std::vector<std::string> linked_;  ///< folders that links lead to, for later
  std::set<std::pair<dev_t, ino_t>> entered_;
};

std::vector<Input> inputs_in_folder(const std::string& path) {
  std::vector<Input> found;
  FolderWalk(found).walk(path);
  std::sort(found.begin(), found.end(),
            [](const Input& a, const Input& b) { return a.name < b.name; });
  if (found.empty()) {
    found.push_back({path, ReadFailure{ReadError::empty,
                                       "the folder holds no resume (.pdf, .txt, .md); give one "
                                       "that does, or name the files"}});
  }
  return found;
}

}  // namespace

bool has_resume_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  std::string extension(name.substr(dot));
  for (char& c : extension) {
    if (is_ascii_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
  }
  return std::find(resume_extensions.begin(), resume_extensions.end(), extension) !=
         resume_extensions.end();
}

std::vector<Input> collect_inputs(const std::vector<std::string>& paths) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    struct stat info {};
    if (path != standard_input && stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) {
      for (Input& input : inputs_in_folder(path)) inputs.push_back(std::move(input));
    } else {
      inputs.push_back({path, std::nullopt});
    }
  }
  return inputs;
}

Result<std::size_t> read_input(const Input& input, const MakeRoom& room, std::size_t largest,
                               double timeout_seconds) {
  if (input.failure) return *input.failure;
  const bool is_standard_input = input.name == standard_input;
  // Without O_NONBLOCK, opening a FIFO would wait for a writer for ever.
  const OpenFile file(is_standard_input
                          ? STDIN_FILENO
                          : open(input.name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (file.get() < 0) return failure_of(errno, "file");
  struct stat info {};
  if (fstat(file.get(), &info) != 0) return failure_of(errno, "file");
  if (S_ISDIR(info.st_mode)) return ReadFailure{ReadError::unsupported, "this is a folder"};
  const auto too_large = [&] {
    return ReadFailure{ReadError::too_large,
                       fmt::format("the file is larger than {} MiB, as no resume is; give a "
                                   "smaller export",
                                   largest >> 20)};
  };
  const bool regular = S_ISREG(info.st_mode);
  std::size_t step = read_step;
  if (regular) {
    if (static_cast<std::size_t>(info.st_size) > largest) return too_large();
    // One more than there is: a file that did not grow meanwhile is read at once, and its end seen.
    step = static_cast<std::size_t>(info.st_size) + 1;
  }
  const auto deadline = std::chrono::steady_clock::now() +
                        std::chrono::milliseconds(static_cast<long>(timeout_seconds * 1000));
  bool seen_data = !S_ISFIFO(info.st_mode) || is_standard_input;  // whose writer may yet come
  for (std::size_t have = 0; have <= largest;) {
    char* const into = room(have + step) + have;
    const ssize_t got = read(file.get(), into, step);
    const int error = errno;
    if (regular && have == 0 && got > 0 && got == info.st_size)
      return static_cast<std::size_t>(got);
    have += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    step = read_step;
    if (got > 0) seen_data = true;
    if (got > 0 || (got < 0 && error == EINTR && !interrupted())) continue;
    if (got < 0 && interrupted()) {
      return ReadFailure{ReadError::timeout, "the run was interrupted"};
    }
    const bool must_wait = (got < 0 && error == EAGAIN) || (got == 0 && !seen_data);
    if (!must_wait) {
      if (got < 0) return failure_of(error, "file");
      return have;
    }
    if (interrupted()) return ReadFailure{ReadError::timeout, "the run was interrupted"};
    if (std::chrono::steady_clock::now() > deadline) {
      return ReadFailure{ReadError::timeout, "nothing was written to it in time; give a file"};
    }
    pollfd waiting{file.get(), POLLIN, 0};
    poll(&waiting, 1, poll_milliseconds);
  }
  return too_large();
}

Result<std::string> read_input(const Input& input, std::size_t largest, double timeout_seconds) {
  std::string bytes;
  const MakeRoom room = [&bytes](std::size_t size) {
    bytes.resize(size);
    return bytes.data();
  };
  const Result<std::size_t> size = read_input(input, room, largest, timeout_seconds);
  if (!size) return size.failure();
  bytes.resize(*size);
  return bytes;
}

}  // namespace oneshot
