#pragma once

#include <csignal>

namespace oneshot {

/// From here on the first Ctrl-C (or SIGTERM, or SIGHUP) only asks the run to end; the second ends
/// it. One that was ignored before stays so.
void catch_interrupts();
bool interrupted();

/// While one lives, the signals that ask to end wait: what its thread does then is done whole, even
/// where nothing catches them yet.
class HoldInterrupts {
 public:
  HoldInterrupts();
  ~HoldInterrupts();
  HoldInterrupts(const HoldInterrupts&) = delete;
  HoldInterrupts& operator=(const HoldInterrupts&) = delete;

 private:
  sigset_t former_{};
};

}  // namespace oneshot
