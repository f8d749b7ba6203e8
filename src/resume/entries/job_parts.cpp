#include "resume/entries/job_parts.h"

#include <algorithm>

namespace oneshot {

void give_to_job(std::vector<Node>& nodes, std::size_t job, std::size_t from) {
  const auto end = static_cast<std::size_t>(nodes[from].last);
  for (std::size_t below = from; below < end; ++below) nodes[below].kind = EntryKind::job;
  give_project_to_job(nodes, job, from);
}

void give_project_to_job(std::vector<Node>& nodes, std::size_t job, std::size_t from) {
  nodes[job].continued.push_back(static_cast<int>(from));
  const auto end = static_cast<std::size_t>(nodes[from].last);
  for (std::size_t below = from; below < end; ++below) nodes[below].entry = false;
}

bool is_one_within_other(const std::vector<Node>& nodes, std::size_t one, std::size_t other) {
  const auto [first, second] = std::minmax(one, other);
  return static_cast<int>(second) < nodes[first].last;
}

bool goes_on_in(const std::vector<Node>& nodes, std::size_t job, std::size_t node) {
  const std::vector<int>& later = nodes[job].continued;
  return std::any_of(later.begin(), later.end(), [&](int part) {
    return is_one_within_other(nodes, static_cast<std::size_t>(part), node);
  });
}

}  // namespace oneshot
