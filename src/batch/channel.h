#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

/// Messages over a stream socket between the parent and its workers.
namespace oneshot {

using Deadline = std::chrono::steady_clock::time_point;
constexpr Deadline no_deadline = Deadline::max();

struct ChannelMessage {
  ChannelMessage() = default;
  ChannelMessage(const ChannelMessage&) = delete;
  ChannelMessage& operator=(const ChannelMessage&) = delete;

  char type = 0;
  std::string_view payload;  ///< until the next message is received
  std::string memory;        ///< of the payload, and for the next one
};

enum class Transfer {
  done,
  closed,  ///< the other side is gone
  timeout,
  interrupted,  ///< the user wants the run to end
  too_large,
  malformed,  ///< what came is no message
};

/// What is said of a message that lies in memory which its receiver sees; see SharedBuffer.
struct ShownMessage {
  int descriptor = -1;  ///< of the memory; -1 where the receiver has had it
  std::uint64_t begin = 0, size = 0;
};

/// A receiver that has a deadline sleeps at most so long at a time; see prepare_to_wait().
constexpr std::chrono::milliseconds longest_sleep{50};

/// Lets calls that wait at this socket return now and then, so that deadlines and interrupts are
/// seen.
void prepare_to_wait(int socket);

/// Whether something comes within that time.
bool comes_soon(int socket, Deadline deadline);

Transfer send_message(int socket, char type, std::string_view payload, Deadline deadline);
Transfer send_shown(int socket, char type, const ShownMessage& shown, Deadline deadline);

/// A payload larger than `largest` is not taken, nor anything that follows a message at once.
Transfer receive_message(int socket, ChannelMessage& message, std::size_t largest,
                         Deadline deadline);

/// The memory that a worker is shown.
class ShownMemory {
 public:
  ShownMemory() = default;
  ~ShownMemory() { forget(); }
  ShownMemory(const ShownMemory&) = delete;
  ShownMemory& operator=(const ShownMemory&) = delete;

  /// Receives a message of a parent, be it sent or shown; the payload lies in either.
  Transfer receive(int socket, ChannelMessage& message, std::size_t largest);

 private:
  void forget();
  bool see(int descriptor);

  const char* memory_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace oneshot
