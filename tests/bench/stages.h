#pragma once

#include <array>
#include <string>
#include <string_view>

#include "judge/judge.h"
#include "report/formats.h"
#include "resume/resume.h"
#include "rules/rule_set.h"

namespace oneshot::bench {

/// The parts of a check, in the order in which a file goes through them.
enum class Stage { open, fonts, content, layout, text, understand, judge, report };
constexpr std::array<std::string_view, 8> stage_names = {"open", "fonts",      "content", "layout",
                                                         "text", "understand", "judge",   "report"};
/// CPU seconds by stage.
using StageTimes = std::array<double, stage_names.size()>;

struct Sample {
  std::string name, bytes;
  bool pdf = false;
};

/// What judging needs, made once for all files as a run does.
struct Checker {
  const RuleSet& rules;
  const Judge& judge;
  const Vocabulary& vocabulary;
  Date as_of;
};

/// Runs one file through everything, stage by stage.
///   open        the file's objects and its pages
///   fonts       the fonts that its pages name (nothing for text formats, as are the next two)
///   content     content streams and annotations, and what a reader sees of them
///   layout      words, lines, columns
///   text        reading of a text format
///   understand  sections, entries, stances
///   judge       terms, facts, conditions, scores
///   report      the text report of it
StageTimes time_stages(const Sample& sample, const Checker& checker);

/// The whole of it as a run does it.
void check(const Sample& sample, const Checker& checker);

}  // namespace oneshot::bench
