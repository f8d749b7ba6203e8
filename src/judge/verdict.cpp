#include "judge/verdict.h"

namespace oneshot {

std::string_view name_of(GapKind kind) {
  return kind == GapKind::wording ? "wording" : "experience";
}

}  // namespace oneshot
