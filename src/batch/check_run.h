#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "batch/baseline.h"
#include "batch/document_reader.h"
#include "batch/gates.h"
#include "batch/verdict_cache.h"
#include "judge/judge.h"
#include "report/formats.h"
#include "report/run_report.h"

namespace oneshot {

struct CheckRun {
  std::vector<Input> inputs;
  std::function<const Judge&()> judge;  ///< asked when something must be judged, on any lane
  VerdictCache* cache = nullptr;        ///< verdicts of former runs, or none
  GateOptions gates;
  const Baseline* baseline = nullptr;  ///< a former report, or none
  Language language = Language::en;
  ReportNeeds needs = ReportNeeds::verdict;  ///< of all its reports; more where the gates need it
  double timeout_seconds = ReadLimits{}.timeout_seconds;  ///< of judging a file that was read
};

/// Reads, judges and gates every input, on as many lanes as there are readers, and hands the
/// reports over in the order of the inputs. Ends early when `take` returns false.
void check_all(const CheckRun& run, const std::vector<std::unique_ptr<DocumentReader>>& readers,
               const std::function<bool(const FileReport&)>& take);

}  // namespace oneshot
