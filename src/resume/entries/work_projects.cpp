#include "resume/entries/work_projects.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "base/patience.h"
#include "resume/entries/job_parts.h"

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

/// "프로젝트 상세", not "개인 프로젝트", stands above a project that is not told to be of one's own
/// time.
bool is_listed_as_work(const std::vector<Node>& nodes, const Node& project,
                       const Vocabulary& vocabulary) {
  if (!project.entry || project.kind != EntryKind::project) return false;
  const Node* top = &project;
  while (top->parent >= 0) top = &nodes[static_cast<std::size_t>(top->parent)];
  const std::string& heading = top->text.str();
  return top->heading && vocabulary.has_entry_word("work-heading", heading) &&
         !vocabulary.has_entry_word("own-time", heading) &&
         !vocabulary.has_entry_word("own-time", project.text.str());
}

/// A line of a history that tells where and when, and no more.
bool is_bare(const Node& job, const Vocabulary& vocabulary) {
  return job.children.empty() && !vocabulary.has_entry_word("school", job.text.str());
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

/// The only job that a part of the resume with dates of its own lies in: "경력 상세", and below it
/// what was done from when to when.
std::optional<std::size_t> job_of_details(const std::vector<Node>& nodes,
                                          const std::vector<std::size_t>& jobs, std::size_t part,
                                          const Vocabulary& vocabulary) {
  const auto last = static_cast<std::size_t>(nodes[part].last);
  std::vector<std::size_t> others;  // than what may be below the heading
  std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(others),
               [&](std::size_t job) { return job < part || job >= last; });
  std::optional<std::size_t> found;
  for (std::size_t i = part; i < last; ++i) {
    const DateRange* const time = first_span(nodes[i]);
    if (time == nullptr) continue;
    const std::optional<std::size_t> job = job_at(nodes, others, *time);
    if (!job || (found && *found != *job) ||
        vocabulary.has_entry_word("job-title", first_line(nodes[i].text.str()))) {
      return std::nullopt;
    }
    found = job;
  }
  return found;
}

/// Details that stand below the employer's name are linked by it: link_continued_jobs().
bool is_linked(const std::vector<Node>& nodes, const std::vector<std::size_t>& jobs,
               std::size_t part) {
  return std::any_of(jobs.begin(), jobs.end(),
                     [&](std::size_t job) { return goes_on_in(nodes, job, part); });
}

void link_details(std::vector<Node>& nodes, const std::vector<std::size_t>& jobs,
                  const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& part = nodes[i];
    const bool fits = part.heading && part.parent < 0 &&
                      (part.section == "other" || part.section == "work") &&
                      vocabulary.has_entry_word("career-details", first_line(part.text.str()));
    if (!fits || is_linked(nodes, jobs, i)) continue;
    const std::optional<std::size_t> job = job_of_details(nodes, jobs, i, vocabulary);
    if (!job) continue;
    give_to_job(nodes, *job, i);
  }
}

}  // namespace

void link_work_projects(std::vector<Node>& nodes, const Vocabulary& vocabulary) {
  std::vector<std::size_t> jobs, bare;
  for (std::size_t i = 0; i < nodes.size() && jobs.size() < most_jobs; ++i) {
    if (!nodes[i].entry || nodes[i].kind != EntryKind::job || !has_span(nodes[i])) continue;
    jobs.push_back(i);
    if (is_bare(nodes[i], vocabulary)) bare.push_back(i);
  }
  if (jobs.empty()) return;
  link_details(nodes, jobs, vocabulary);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& project = nodes[i];
    Patience::spend(0);
    if (project.section != "projects") continue;
    const DateRange* time = only_span(project);
    if (time == nullptr) continue;
    const bool of_client = names_client(nodes, i, vocabulary);
    if (!of_client && !is_listed_as_work(nodes, project, vocabulary)) continue;
    const auto last = static_cast<std::size_t>(project.last);
    if (const std::optional<std::size_t> job = job_at(nodes, of_client ? jobs : bare, *time)) {
      give_project_to_job(nodes, *job, i);
    }
    i = last - 1;
  }
}

}  // namespace oneshot
