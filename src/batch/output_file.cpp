#include "batch/output_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "batch/patient_write.h"

namespace oneshot {
namespace {

/// What a link leads to; the path itself where it leads nowhere yet.
std::string behind_links(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr),
                                                         &std::free);
  return real == nullptr ? path : std::string(real.get());
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// A file without a name, in the folder where it is to get one; -1 where that cannot be. Whether it
/// can be given one is tried now: what does not work must not come to light when all is written.
int open_nameless(const std::string& place) {
  if (access("/proc/self/fd", X_OK) != 0) return -1;
  return open(folder_of(place).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
}

/// Gives a file without a name that name; an error number, or 0.
int give_name(int descriptor, const std::string& name) {
  const std::string self = fmt::format("/proc/self/fd/{}", descriptor);
  const int done = linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW);
  return done == 0 ? 0 : errno;
}

constexpr int most_tries = 100;
/// More text than this is not kept until the end.
constexpr std::size_t most_unwritten = std::size_t{64} << 10;

/// A name beside a place that nobody else will have.
std::string name_beside(const std::string& place, int attempt) {
  return fmt::format("{}.{}-{}", place, getpid(), attempt);
}

}  // namespace

OutputFile::OutputFile(std::string path) : path_(std::move(path)) {
  struct stat info {};
  const bool exists = stat(path_.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) fail(EISDIR);
  if (exists && !S_ISREG(info.st_mode)) {
    file_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0666);
  } else {
    place_ = behind_links(path_);
    int descriptor = open_nameless(place_);
    if (descriptor < 0) {
      temporary_ = place_ + ".XXXXXX";
      descriptor = mkostemp(temporary_.data(), O_CLOEXEC);
    }
    if (descriptor < 0) {
      temporary_.clear();
      fail(errno);
    }
    // Nobody else had a right to it until now; a report gets those that any new file would.
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(descriptor, exists ? info.st_mode & 0777 : 0666 & ~mask);
    file_ = descriptor;
  }
  if (file_ < 0) fail(errno);
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      place_(std::move(other.place_)),
      temporary_(std::exchange(other.temporary_, {})),
      text_(std::move(other.text_)),
      file_(std::exchange(other.file_, -1)) {}

OutputFile::~OutputFile() {
  if (file_ >= 0) close(file_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void OutputFile::write(std::string_view text) {
  text_ += text;
  if (text_.size() > most_unwritten) flush();
}

void OutputFile::flush() {
  const int error = write_patiently(file_, text_);
  text_.clear();
  if (error != 0) fail(error);
}

void OutputFile::commit() {
  flush();
  if (!place_.empty()) {
    if (fsync(file_) != 0) fail(errno);
    move_into_place();
  }
  if (close(std::exchange(file_, -1)) != 0) fail(errno);
}

/// A name can be given to no place that has a file already: that takes a second name, for a moment,
/// with all of the file in it.
void OutputFile::move_into_place() {
  if (temporary_.empty()) {
    int error = give_name(file_, place_);
    if (error == 0) return;
    for (int attempt = 0; error == EEXIST && attempt < most_tries; ++attempt) {
      temporary_ = name_beside(place_, attempt);
      error = give_name(file_, temporary_);
    }
    if (error != 0) {
      temporary_.clear();  // it is another's
      fail(error);
    }
  }
  if (std::rename(temporary_.c_str(), place_.c_str()) != 0) fail(errno);
  temporary_.clear();
}

void OutputFile::fail(int error) const {
  throw std::runtime_error(fmt::format("'{}' cannot be written ({}); choose another place", path_,
                                       std::strerror(error)));
}

}  // namespace oneshot
