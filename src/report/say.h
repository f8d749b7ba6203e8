#pragma once

#include <string>
#include <utility>

#include <fmt/format.h>

#include "report/messages.h"

namespace oneshot {

/// A message with its places filled: say(language, Message::line, 31) is "line 31".
template <class... Args>
std::string say(Language language, Message message, Args&&... args) {
  return fmt::format(fmt::runtime(text_of(message, language)), std::forward<Args>(args)...);
}

}  // namespace oneshot
