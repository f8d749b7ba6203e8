#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace oneshot {

/// One part of a run that is spread over several machines: `--shard 2/5`.
struct Shard {
  std::size_t number = 1, count = 1;  ///< number from 1

  /// Whether an input belongs to this part: by its path alone, so that adding a file moves no
  /// other.
  bool holds(std::string_view path) const;
};

/// Reads "K/N"; nothing where it is no such thing or K is not within 1 to N.
std::optional<Shard> parse_shard(std::string_view text);

}  // namespace oneshot
