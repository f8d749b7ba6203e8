#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace oneshot {

/// How many letters must be changed, added, taken away or swapped with their neighbour.
int edit_distance(std::string_view a, std::string_view b);

/// The candidate that someone who typed `word` most likely meant; empty if none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "; did you mean 'X'?", or nothing if no candidate is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace oneshot
