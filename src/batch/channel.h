#pragma once

#include <chrono>
#include <string>
#include <string_view>

/// Messages over a stream socket between the parent and its workers.
namespace oneshot {

using Deadline = std::chrono::steady_clock::time_point;
constexpr Deadline no_deadline = Deadline::max();

struct ChannelMessage {
  char type = 0;
  std::string payload;
};

enum class Transfer {
  done,
  closed,  ///< the other side is gone
  timeout,
  interrupted,  ///< the user wants the run to end
  too_large,
};

Transfer send_message(int socket, char type, std::string_view payload, Deadline deadline);
/// A payload larger than `largest` is not taken.
Transfer receive_message(int socket, ChannelMessage& message, std::size_t largest,
                         Deadline deadline);

}  // namespace oneshot
