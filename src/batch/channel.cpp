#include "batch/channel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include "batch/interrupt.h"

namespace oneshot {
namespace {

/// How long to wait at most before looking whether the user wants to end.
constexpr std::chrono::milliseconds poll_step{50};
constexpr std::size_t growth_step = 1 << 20;

constexpr std::size_t header_size = 1 + sizeof(std::uint64_t);

/// Waits until the socket is ready.
Transfer wait_for(int socket, short events, Deadline deadline) {
  for (;;) {
    if (interrupted()) return Transfer::interrupted;
    auto step = poll_step;
    if (deadline != no_deadline) {
      const auto left =
          std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
      if (left.count() <= 0) return Transfer::timeout;
      step = std::min(step, left);
    }
    pollfd waiting{socket, events, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(step.count()));
    if (ready > 0) return Transfer::done;
    if (ready < 0 && errno != EINTR) return Transfer::closed;
  }
}

/// Sends the parts as one: whoever waits for them is woken once.
Transfer send_all(int socket, std::array<iovec, 2> parts, Deadline deadline) {
  while (parts[0].iov_len + parts[1].iov_len > 0) {
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    const ssize_t sent = sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
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

Transfer receive_all(int socket, char* into, std::size_t size, Deadline deadline) {
  // Whoever has all the time sleeps until something comes, and is not woken to look at a clock.
  const int flags = deadline == no_deadline ? 0 : MSG_DONTWAIT;
  while (size > 0) {
    const ssize_t got = recv(socket, into, size, flags);
    if (got > 0) {
      into += got;
      size -= static_cast<std::size_t>(got);
    } else if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
      if (const Transfer wait = wait_for(socket, POLLIN, deadline); wait != Transfer::done) {
        return wait;
      }
    } else {
      return Transfer::closed;
    }
  }
  return Transfer::done;
}

}  // namespace

Transfer send_message(int socket, char type, std::string_view payload, Deadline deadline) {
  std::array<char, header_size> header{type};
  const std::uint64_t size = payload.size();
  std::memcpy(header.data() + 1, &size, sizeof size);
  return send_all(socket,
                  {iovec{header.data(), header.size()},
                   iovec{const_cast<char*>(payload.data()), payload.size()}},
                  deadline);
}

Transfer receive_message(int socket, ChannelMessage& message, std::size_t largest,
                         Deadline deadline) {
  std::array<char, header_size> header{};
  Transfer got = receive_all(socket, header.data(), header.size(), deadline);
  if (got != Transfer::done) return got;
  message.type = header[0];
  std::uint64_t size = 0;
  std::memcpy(&size, header.data() + 1, sizeof size);
  if (size > largest) return Transfer::too_large;
  // What is announced is not believed before it comes.
  message.payload.clear();
  while (message.payload.size() < size && got == Transfer::done) {
    const std::size_t have = message.payload.size();
    const std::size_t step = std::min<std::size_t>(growth_step, size - have);
    message.payload.resize(have + step);
    got = receive_all(socket, message.payload.data() + have, step, deadline);
  }
  return got;
}

}  // namespace oneshot
