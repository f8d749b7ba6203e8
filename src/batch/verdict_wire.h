#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/document.h"
#include "judge/verdict.h"

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

}  // namespace oneshot
