#include "batch/channel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <optional>

#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "batch/descriptors.h"
#include "batch/interrupt.h"

namespace oneshot {
namespace {

/// What goes before a message. Numbers only: whatever comes is a head.
struct Head {
  std::uint64_t size = 0;
  std::uint64_t begin = 0;  ///< in the memory that is shown
  char type = 0;
  char shown = 0;  ///< 1 where the message does not follow but lies in that memory
  char padding[6] = {};
};

/// Most answers come with their heads, in one piece.
constexpr std::size_t usual_size = 1 << 16;
constexpr std::size_t growth_step = 1 << 20;

/// How long there is to wait for something; nothing where that is over.
std::optional<std::chrono::milliseconds> time_to_wait(Deadline deadline) {
  if (deadline == no_deadline) return longest_sleep;
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
  if (left.count() <= 0) return std::nullopt;
  return std::min(longest_sleep, left);
}

/// Waits until the socket is ready.
Transfer wait_for(int socket, short events, Deadline deadline) {
  for (;;) {
    if (interrupted()) return Transfer::interrupted;
    const auto time = time_to_wait(deadline);
    if (!time) return Transfer::timeout;
    pollfd waiting{socket, events, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(time->count()));
    if (ready > 0) return Transfer::done;
    if (ready < 0 && errno != EINTR) return Transfer::closed;
  }
}

/// Sends the parts as one: whoever waits for them is woken once.
Transfer send_all(int socket, std::array<iovec, 2> parts, int passed, Deadline deadline) {
  while (parts[0].iov_len + parts[1].iov_len > 0) {
    const ssize_t sent =
        send_parts(socket, parts.data(), parts.size(), passed, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
      passed = -1;
      auto left = static_cast<std::size_t>(sent);
      for (iovec& part : parts) {
        const std::size_t taken = std::min(left, part.iov_len);
        part.iov_base = static_cast<char*>(part.iov_base) + taken;
        part.iov_len -= taken;
        left -= taken;
      }
    } else if (errno == EAGAIN || errno == EINTR) {
      if (const Transfer wait = wait_for(socket, POLLOUT, deadline); wait != Transfer::done) {
        return wait;
      }
    } else {
      return Transfer::closed;
    }
  }
  return Transfer::done;
}

/// Receives what there is of the parts, at least a byte, and at most one descriptor.
Transfer receive_some(int socket, std::array<iovec, 2> parts, Deadline deadline, std::size_t& size,
                      int* passed) {
  for (;;) {
    // Whoever has the time sleeps in this very call; see prepare_to_wait().
    const auto time = time_to_wait(deadline);
    const int flags = time && *time == longest_sleep ? 0 : MSG_DONTWAIT;
    const ssize_t got = receive_parts(socket, parts.data(), parts.size(), passed, flags);
    if (got > 0) {
      size = static_cast<std::size_t>(got);
      return Transfer::done;
    }
    if (got == 0 || (errno != EAGAIN && errno != EINTR)) return Transfer::closed;
    if (interrupted()) return Transfer::interrupted;
    if (flags == 0) continue;
    if (const Transfer wait = wait_for(socket, POLLIN, deadline); wait != Transfer::done) {
      return wait;
    }
  }
}

/// Receives a head, and of its payload what comes with it.
Transfer receive_head(int socket, Head& head, ChannelMessage& message, std::size_t largest,
                      Deadline deadline, std::size_t& have, int* passed) {
  if (message.memory.size() < usual_size) message.memory.resize(usual_size);
  std::size_t total = 0;
  while (total < sizeof head) {
    std::size_t got = 0;
    const Transfer state =
        receive_some(socket,
                     {iovec{reinterpret_cast<char*>(&head) + total, sizeof head - total},
                      iovec{message.memory.data(), message.memory.size()}},
                     deadline, got, passed);
    if (state != Transfer::done) return state;
    total += got;
  }
  have = total - sizeof head;
  message.type = head.type;
  if (head.shown == 0 && head.size > largest) return Transfer::too_large;
  const bool sound = head.shown == 0 ? have <= head.size : head.shown == 1 && have == 0;
  return sound ? Transfer::done : Transfer::malformed;
}

Transfer receive_rest(int socket, const Head& head, ChannelMessage& message, std::size_t have,
                      Deadline deadline) {
  const auto size = static_cast<std::size_t>(head.size);
  while (have < size) {
    // What is announced is not believed before it comes.
    const std::size_t step = std::min(growth_step, size - have);
    if (message.memory.size() < have + step) message.memory.resize(have + step);
    std::size_t got = 0;
    const Transfer state = receive_some(
        socket, {iovec{message.memory.data() + have, step}, iovec{}}, deadline, got, nullptr);
    if (state != Transfer::done) return state;
    have += got;
  }
  message.payload = std::string_view(message.memory).substr(0, size);
  return Transfer::done;
}

}  // namespace

void prepare_to_wait(int socket) {
  const timeval time{0, std::chrono::microseconds(longest_sleep).count()};
  setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
}

bool comes_soon(int socket, Deadline deadline) {
  const auto time = time_to_wait(deadline);
  pollfd waiting{socket, POLLIN, 0};
  return time && poll(&waiting, 1, static_cast<int>(time->count())) > 0;
}

Transfer send_message(int socket, char type, std::string_view payload, Deadline deadline) {
  Head head{payload.size(), 0, type};
  return send_all(
      socket, {iovec{&head, sizeof head}, iovec{const_cast<char*>(payload.data()), payload.size()}},
      -1, deadline);
}

Transfer send_shown(int socket, char type, const ShownMessage& shown, Deadline deadline) {
  Head head{shown.size, shown.begin, type, 1};
  return send_all(socket, {iovec{&head, sizeof head}, iovec{}}, shown.descriptor, deadline);
}

Transfer receive_message(int socket, ChannelMessage& message, std::size_t largest,
                         Deadline deadline) {
  Head head;
  std::size_t have = 0;
  message.payload = {};
  const Transfer got = receive_head(socket, head, message, largest, deadline, have, nullptr);
  if (got != Transfer::done) return got;
  if (head.shown != 0) return Transfer::malformed;
  return receive_rest(socket, head, message, have, deadline);
}

Transfer ShownMemory::receive(int socket, ChannelMessage& message, std::size_t largest) {
  Head head;
  std::size_t have = 0;
  int passed = -1;
  const Transfer got = receive_head(socket, head, message, largest, no_deadline, have, &passed);
  if (passed >= 0 && !see(passed)) return Transfer::closed;
  if (got != Transfer::done) return got;
  if (head.shown == 0) return receive_rest(socket, head, message, have, no_deadline);
  if (head.begin > size_ || head.size > size_ - head.begin) return Transfer::malformed;
  message.payload = {memory_ + head.begin, static_cast<std::size_t>(head.size)};
  return Transfer::done;
}

void ShownMemory::forget() {
  if (memory_ != nullptr) munmap(const_cast<char*>(memory_), size_);
  memory_ = nullptr;
  size_ = 0;
}

bool ShownMemory::see(int descriptor) {
  forget();
  const off_t size = lseek(descriptor, 0, SEEK_END);
  void* memory = MAP_FAILED;
  if (size > 0) {
    memory = mmap(nullptr, static_cast<std::size_t>(size), PROT_READ, MAP_SHARED, descriptor, 0);
  }
  const bool no_room = size > 0 && memory == MAP_FAILED && errno == ENOMEM;
  close(descriptor);
  if (no_room) throw std::bad_alloc();
  if (memory == MAP_FAILED) return false;
  memory_ = static_cast<const char*>(memory);
  size_ = static_cast<std::size_t>(size);
  return true;
}

}  // namespace oneshot
