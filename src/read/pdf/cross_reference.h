#pragma once

#include <optional>

#include "read/pdf/object_store.h"

namespace oneshot::pdf {

/// Follows "startxref" and /Prev through tables and cross-reference streams (PDF 32000-1, 7.5.4 and
/// 7.5.8). None where a link of the chain is broken.
std::optional<CrossReference> read_cross_reference(ObjectStore& store);

}  // namespace oneshot::pdf
