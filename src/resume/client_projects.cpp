#include "resume/client_projects.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace oneshot {
namespace {

constexpr std::size_t most_jobs = 64;  // that are looked at for each project

/// The one span of time of an entry, in its own text.
const DateRange* only_span(const Node& node) {
  const auto is_span = [](const DateRange& dates) { return dates.is_span(); };
  return std::count_if(node.dates.begin(), node.dates.end(), is_span) == 1 ? first_span(node)
                                                                          : nullptr;
}

bool names_client(const std::vector<Node>& nodes, std::size_t index, const Vocabulary& vocabulary) {
  for (int i = static_cast<int>(index); i < nodes[index].last; ++i) {
    const Node& node = nodes[static_cast<std::size_t>(i)];
    if (vocabulary.has_entry_word("client-label", node.text.str())) return true;
  }
  return false;
}

/// The only job in whose time a project lies.
std::optional<std::size_t> job_at(const std::vector<Node>& nodes,
                                  const std::vector<std::size_t>& jobs, const DateRange& time) {
  std::optional<std::size_t> found;
  for (std::size_t job : jobs) {
    if (!is_within(time, *first_span(nodes[job]))) continue;
    if (found) return std::nullopt;
    found = job;
  }
  return found;
}

}  // namespace

void link_client_projects(std::vector<Node>& nodes, const Vocabulary& vocabulary) {
  std::vector<std::size_t> jobs;
  for (std::size_t i = 0; i < nodes.size() && jobs.size() < most_jobs; ++i) {
    if (nodes[i].entry && nodes[i].kind == EntryKind::job && has_span(nodes[i])) jobs.push_back(i);
  }
  if (jobs.empty()) return;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& project = nodes[i];
    if (project.section != "projects") continue;
    const DateRange* time = only_span(project);
    if (time == nullptr || !names_client(nodes, i, vocabulary)) continue;
    const auto last = static_cast<std::size_t>(project.last);
    if (const std::optional<std::size_t> job = job_at(nodes, jobs, *time)) {
      nodes[*job].continued.push_back(static_cast<int>(i));
      for (std::size_t below = i; below < last; ++below) nodes[below].entry = false;
    }
    i = last - 1;
  }
}

}  // namespace oneshot
