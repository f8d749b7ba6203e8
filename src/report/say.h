#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/messages.h"

namespace oneshot {

/// A text with its places filled: fill("line {0}", 31) is "line 31".
template <class... Args>
std::string fill(std::string_view pattern, Args&&... args) {
  return fmt::format(fmt::runtime(pattern), std::forward<Args>(args)...);
}

/// A message with its places filled: say(language, Message::line, 31) is "line 31".
template <class... Args>
std::string say(Language language, Message message, Args&&... args) {
  return fill(text_of(message, language), std::forward<Args>(args)...);
}

/// Between two statements of one line.
constexpr std::string_view joint_of(Language language) {
  return language == Language::ko ? ". " : "; ";
}

}  // namespace oneshot
