#pragma once

#include "judge/evaluate.h"

namespace oneshot {

/// Roles with evidence, strongest first; `score` is 100 × (1 − Π (1 − weight)) over their signs.
std::vector<RoleVerdict> judge_roles(const std::vector<Trait>& roles, const ResumeView& view,
                                     const Evaluator& evaluator);
/// Foundations with evidence, in the order of the rules.
std::vector<FoundationVerdict> judge_foundations(const std::vector<Trait>& foundations,
                                                 const ResumeView& view,
                                                 const Evaluator& evaluator);
/// Which of the paths ("researcher", "engineer") has the stronger signs.
PathVerdict judge_path(const std::vector<Trait>& paths, const ResumeView& view,
                       const Evaluator& evaluator);

}  // namespace oneshot
