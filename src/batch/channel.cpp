#include "batch/channel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>

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

Transfer send_all(int socket, std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
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
  while (size > 0) {
    const ssize_t got = recv(socket, into, size, MSG_DONTWAIT);
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
  const Transfer sent = send_all(socket, {header.data(), header.size()}, deadline);
  return sent == Transfer::done ? send_all(socket, payload, deadline) : sent;
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
