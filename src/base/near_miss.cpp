#include "base/near_miss.h"

#include <algorithm>

namespace oneshot {

namespace {

/// One slip for short words, and one more for every four letters.
int allowed_slips(std::size_t length) { return length < 3 ? 0 : 1 + static_cast<int>(length / 4); }

bool is_part_of(std::string_view word, std::string_view candidate) {
  constexpr std::size_t telling_length = 4;
  return word.size() >= telling_length && candidate.size() >= telling_length &&
         (candidate.find(word) != std::string_view::npos ||
          word.find(candidate) != std::string_view::npos);
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b) {
  // Optimal string alignment: three rows of the usual table.
  std::vector<int> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t longest_word = 100;  // beyond that nobody mistyped an id
  if (word.empty() || word.size() > longest_word) return {};
  std::string best;
  int best_distance = allowed_slips(word.size()) + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.empty() || candidate.size() > longest_word) continue;
    int distance = edit_distance(word, candidate);
    if (distance >= best_distance && is_part_of(word, candidate)) {
      distance = allowed_slips(word.size());
    }
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string near = nearest(word, candidates);
  return near.empty() ? std::string() : "; did you mean '" + near + "'?";
}

}  // namespace oneshot
