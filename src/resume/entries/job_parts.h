#pragma once

#include <cstddef>
#include <vector>

#include "resume/resume.h"

/// What goes on of a job elsewhere: Node::continued.
namespace oneshot {

/// Makes the node `from`, and all below it, a part of the job that goes on there: no entry by
/// itself.
void give_to_job(std::vector<Node>& nodes, std::size_t job, std::size_t from);

/// The same of a project, which stays one.
void give_project_to_job(std::vector<Node>& nodes, std::size_t job, std::size_t from);

/// Whether one of two nodes is the other, or stands below it.
bool is_one_within_other(const std::vector<Node>& nodes, std::size_t one, std::size_t other);

/// Whether the job goes on within the node, or in what holds it.
bool goes_on_in(const std::vector<Node>& nodes, std::size_t job, std::size_t node);

}  // namespace oneshot
