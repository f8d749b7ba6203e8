#include "batch/interrupt.h"

#include <atomic>
#include <csignal>

namespace oneshot {
namespace {

std::atomic<bool> asked_to_end = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may set it");

void ask_to_end(int) { asked_to_end = true; }

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = ask_to_end;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // and calls that wait return
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction former {};
    sigaction(signal, nullptr, &former);
    // Whoever started this with nohup, or in the background, wants it to go on.
    if (former.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
}

bool interrupted() { return asked_to_end; }

}  // namespace oneshot
