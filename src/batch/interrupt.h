#pragma once

namespace oneshot {

/// From here on the first Ctrl-C (or SIGTERM, or SIGHUP) only asks the run to end; the second ends
/// it. One that was ignored before stays so.
void catch_interrupts();
bool interrupted();

}  // namespace oneshot
