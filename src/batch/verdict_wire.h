#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/document.h"
#include "judge/verdict.h"
#include "report/run_report.h"

/// Judgements as bytes, for the cache. Written and read by the same build of the program only.
namespace oneshot {

/// What came of one input's bytes: a verdict and the format it was read in, or why there is none.
struct Judgement {
  Format format = Format::text;
  Result<Verdict> verdict;
};

std::string encode(const Judgement& judgement);
/// Nothing where the bytes are not what encode() wrote.
std::optional<Judgement> decode_judgement(std::string_view bytes);

std::string encode(const VerdictJson& json);
/// Nothing where the bytes are not of that shape; whether the members are JSON is not looked at.
std::optional<VerdictJson> decode_json(std::string_view bytes);

}  // namespace oneshot
