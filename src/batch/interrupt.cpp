#include "batch/interrupt.h"

#include <atomic>
#include <csignal>

namespace oneshot {
namespace {

std::atomic<bool> asked_to_end = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may set it");

constexpr int signals[] = {SIGINT, SIGTERM, SIGHUP};

void ask_to_end(int) { asked_to_end = true; }

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = ask_to_end;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // and calls that wait return
  for (const int signal : signals) {
    struct sigaction former {};
    sigaction(signal, nullptr, &former);
    // Whoever started this with nohup, or in the background, wants it to go on.
    if (former.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
}

bool interrupted() { return asked_to_end; }

HoldInterrupts::HoldInterrupts() {
  sigset_t held;
  sigemptyset(&held);
  for (const int signal : signals) sigaddset(&held, signal);
  pthread_sigmask(SIG_BLOCK, &held, &former_);
}

HoldInterrupts::~HoldInterrupts() { pthread_sigmask(SIG_SETMASK, &former_, nullptr); }

}  // namespace oneshot
