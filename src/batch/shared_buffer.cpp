#include "batch/shared_buffer.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <new>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

namespace oneshot {
namespace {

std::atomic<std::uint64_t> last_number = 0;

constexpr std::size_t least_capacity = std::size_t{256} << 10;
/// Up to here capacity doubles, and grows by half beyond, so that what comes in small pieces
/// without end (a pipe, a device) needs few moves.
constexpr std::size_t doubling_ends = std::size_t{16} << 20;

// Names that the C library of Debian 12 does not have.
constexpr unsigned no_exec_seal = 0x0008U;  // MFD_NOEXEC_SEAL
constexpr int seal_future_write = 0x0010;   // F_SEAL_FUTURE_WRITE

/// A file in memory of fixed size; -1 where there can be none.
int make_file(std::size_t size) {
  rlimit limit{};  // beyond which even this would end the process
  if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur < size) return -1;
  constexpr unsigned flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
  int file = memfd_create("oneshot-file", flags | no_exec_seal);
  if (file < 0 && errno == EINVAL) file = memfd_create("oneshot-file", flags);
  if (file >= 0 && ftruncate(file, static_cast<off_t>(size)) != 0) {
    close(file);
    return -1;
  }
  return file;
}

char* map(int file, std::size_t size) {
  const int kind = file >= 0 ? MAP_SHARED : MAP_PRIVATE | MAP_ANONYMOUS;
  void* const memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, kind, file, 0);
  if (memory == MAP_FAILED) return nullptr;
  // A process that is forked later on, to start workers, is to have no part in it.
  madvise(memory, size, MADV_DONTFORK);
  return static_cast<char*>(memory);
}

}  // namespace

SharedBuffer::~SharedBuffer() { release(); }

void SharedBuffer::release() {
  if (memory_ != nullptr) munmap(memory_, room_for_head + capacity_);
  if (descriptor_ >= 0) close(descriptor_);
  memory_ = nullptr;
  descriptor_ = -1;
}

/// Moves to new memory that nobody was shown.
void SharedBuffer::move_to(std::size_t capacity) {
  const std::size_t size = room_for_head + capacity;
  int file = make_file(size);
  char* memory = file >= 0 ? map(file, size) : nullptr;
  // From here on nobody else can get a right to write to it.
  constexpr int seals = F_SEAL_SHRINK | F_SEAL_GROW | seal_future_write | F_SEAL_SEAL;
  if (memory != nullptr && fcntl(file, F_ADD_SEALS, seals) != 0) {
    munmap(memory, size);
    memory = nullptr;
  }
  if (memory == nullptr) {
    if (file >= 0) close(file);
    file = -1;
    memory = map(-1, size);
    if (memory == nullptr) throw std::bad_alloc();
  }
  if (memory_ != nullptr) std::memcpy(memory, memory_, room_for_head + written_);
  release();
  memory_ = memory;
  descriptor_ = file;
  capacity_ = capacity;
  number_ = ++last_number;
  shown_to_ = 0;
}

char* SharedBuffer::room(std::size_t size) {
  if (size > capacity_) {
    const std::size_t grown = capacity_ + (capacity_ < doubling_ends ? capacity_ : capacity_ / 2);
    move_to(std::max({size, grown, least_capacity}));
  }
  written_ = std::max(written_, size);
  return memory_ + room_for_head;
}

void SharedBuffer::set_size(std::size_t size) {
  size_ = size;
  if (written_ > size) std::memset(memory_ + room_for_head + size, 0, written_ - size);
  written_ = size;
}

bool SharedBuffer::set_head(std::string_view head) {
  if (head.size() > room_for_head) return false;
  const std::size_t former = head_size_;
  head_size_ = head.size();
  if (former > head_size_) std::memset(memory_ + room_for_head - former, 0, former - head_size_);
  std::memcpy(memory_ + begin(), head.data(), head.size());
  return true;
}

bool SharedBuffer::show_to(std::uint64_t worker, std::uint64_t& seen, int& descriptor) {
  if (shown_to_ != 0 && shown_to_ != worker) move_to(capacity_);
  if (descriptor_ < 0) return false;
  descriptor = seen == number_ ? -1 : descriptor_;
  seen = number_;
  shown_to_ = worker;
  return true;
}

}  // namespace oneshot
