#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/near_miss.h"

namespace oneshot {

/// One value that an option takes.
template <class Value>
struct Choice {
  std::string_view name;
  Value value;
};

/// Reads one of a closed list into `value`; to be given to CLI::App::add_option_function.
template <class Value, std::size_t count>
std::function<void(const std::string&)> choose(Value& value, const Choice<Value> (&choices)[count],
                                               std::string_view option) {
  return [&value, &choices, option](const std::string& written) {
    std::vector<std::string> names;
    for (const Choice<Value>& choice : choices) {
      if (written == choice.name) {
        value = choice.value;
        return;
      }
      names.emplace_back(choice.name);
    }
    throw CLI::ValidationError(fmt::format("{} takes {}, not '{}'{}", option,
                                           fmt::join(names, ", "), written,
                                           did_you_mean(written, names)));
  };
}

}  // namespace oneshot
