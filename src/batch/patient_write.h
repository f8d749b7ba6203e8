#pragma once

#include <string_view>

namespace oneshot {

/// Writes to a descriptor all that there is. Where nobody reads at the other end (a pipe, a FIFO, a
/// terminal that is held), waits for that; once the user wants the run to end, a second at most. An
/// error number, EINTR for that end, or 0.
int write_patiently(int descriptor, std::string_view bytes);

}  // namespace oneshot
