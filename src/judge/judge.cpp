#include "judge/judge.h"

#include <algorithm>
#include <cmath>

#include "judge/evaluate.h"
#include "judge/resume_view.h"
#include "judge/signal_judge.h"
#include "judge/traits.h"
#include "resume/resume.h"
#include "rules/term_matcher.h"

namespace oneshot {
namespace {

/// One strong shot carries the resume: 100 × (1 − Π (1 − weight × score / 100)).
double overall_score(const std::vector<SignalVerdict>& signals, const Profile& profile) {
  double left = 1;
  for (const SignalVerdict& signal : signals) {
    const auto weight = profile.weights.find(signal.id);
    const double w = weight == profile.weights.end() ? 1 : weight->second;
    left *= 1 - w * signal.score / 100;
  }
  return std::round((1 - left) * 1000) / 10;
}

}  // namespace

struct Judge::Parts {
  const RuleSet& rules;
  JudgeOptions options;
  const Profile* profile;
  Vocabulary vocabulary;
  TermMatcher terms;
  PatternCache patterns;

  Parts(const RuleSet& rule_set, JudgeOptions judge_options)
      : rules(rule_set),
        options(std::move(judge_options)),
        profile(rules.profile(options.profile)),
        vocabulary(rules.lexicons),
        terms(rules.lists),
        patterns(rules) {}
};

Judge::Judge(const RuleSet& rules, JudgeOptions options)
    : parts_(std::make_unique<Parts>(rules, std::move(options))) {}
Judge::~Judge() = default;
Judge::Judge(Judge&&) noexcept = default;
Judge& Judge::operator=(Judge&&) noexcept = default;

Verdict Judge::judge(const Document& document) const {
  const Resume resume =
      understand(document, parts_->vocabulary, {parts_->options.names, parts_->options.as_of});
  // The resume is read-only below this line.
  const ResumeView view(resume, parts_->terms);
  const Evaluator evaluator(view, parts_->patterns);
  static const Profile no_profile;
  const Profile& profile = parts_->profile ? *parts_->profile : no_profile;

  Verdict verdict;
  verdict.owner = resume.owner;
  verdict.language = resume.language;
  for (const Signal& signal : parts_->rules.signals) {
    SignalVerdict judged = judge_signal(signal, profile, view, evaluator);
    verdict.level = std::max(verdict.level, judged.level);
    if (judged.level == Level::strong) verdict.oneshots.push_back(judged.id);
    verdict.signals.push_back(std::move(judged));
  }
  verdict.score = overall_score(verdict.signals, profile);
  verdict.roles = judge_roles(parts_->rules.roles, view, evaluator);
  verdict.foundations = judge_foundations(parts_->rules.foundations, view, evaluator);
  verdict.path = judge_path(parts_->rules.paths, view, evaluator);
  for (const HiddenText& hidden : document.hidden) {
    verdict.integrity.push_back(
        {"hidden-text", hidden.method, hidden.page, hidden.text, hidden.line});
  }
  return verdict;
}

}  // namespace oneshot
