#include "workshop/workbench.h"

#include <fmt/format.h>

#include "rules/condition_kinds.h"

namespace oneshot {

namespace {

std::string quoted(const std::vector<std::string>& values) {
  if (values.size() == 1) return fmt::format("\"{}\"", values.front());
  std::string out;
  for (const std::string& value : values) {
    out += fmt::format("{}\"{}\"", out.empty() ? "" : ", ", value);
  }
  return "[" + out + "]";
}

std::string value_of(const Condition& condition) {
  if (info_of(condition.kind).source == ValueSource::conditions) {
    std::string out;
    for (const Condition& child : condition.children) {
      out += (out.empty() ? "" : ", ") + describe(child);
    }
    return "[" + out + "]";
  }
  if (condition.kind == ConditionKind::pattern) return "'" + condition.pattern + "'";
  return quoted(condition.values);
}

}  // namespace

Workbench::Workbench(const RuleSet& rules, Date as_of)
    : rules_(rules),
      as_of_(as_of),
      vocabulary_(rules.lexicons),
      terms_(rules.lists),
      patterns_(rules) {}

Resume Workbench::understood(const Document& document) const {
  return understand(document, vocabulary_, {{}, as_of_});
}

void Workbench::look(const Resume& resume, const Look& look) const {
  const ResumeView view(resume, terms_);
  const Evaluator evaluator(view, patterns_);
  look(view, evaluator);
}

void Workbench::open(const Document& document, const Look& look_at) const {
  look(understood(document), look_at);
}

std::string describe(const Condition& condition) {
  std::string out = fmt::format("{{ {} = {}", info_of(condition.kind).key, value_of(condition));
  if (!condition.ids.empty()) out += ", id = " + quoted(condition.ids);
  if (!condition.tags.empty()) out += ", tag = " + quoted(condition.tags);
  if (!condition.not_tags.empty()) out += ", not_tag = " + quoted(condition.not_tags);
  if (condition.bounds.at_least) out += fmt::format(", at_least = {}", *condition.bounds.at_least);
  if (condition.bounds.at_most) out += fmt::format(", at_most = {}", *condition.bounds.at_most);
  if (condition.scope != Scope::claims) {
    out += fmt::format(", in = \"{}\"", name_of(condition.scope));
  }
  if (condition.same_clause) out += ", same = \"clause\"";
  return out + " }";
}

}  // namespace oneshot
