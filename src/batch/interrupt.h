#pragma once

namespace oneshot {

/// From here on the first Ctrl-C (or SIGTERM) only asks the run to end; the second ends it.
void catch_interrupts();
bool interrupted();

}  // namespace oneshot
