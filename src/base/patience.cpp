#include "base/patience.h"

namespace oneshot {
namespace {

struct Limit {
  bool set = false;
  Patience::Clock::time_point deadline;
  bool (*interrupted)() = nullptr;
};

thread_local Limit limit;

}  // namespace

constinit thread_local std::size_t Patience::spent_ = 0;

Patience::Patience(Clock::time_point deadline, bool (*interrupted)()) {
  limit = {true, deadline, interrupted};
  spent_ = 0;
}

Patience::~Patience() { limit = {}; }

void Patience::look() {
  spent_ = 0;
  if (!limit.set) return;
  if (limit.interrupted != nullptr && limit.interrupted()) throw OutOfPatience{true};
  if (Clock::now() >= limit.deadline) throw OutOfPatience{};
}

}  // namespace oneshot
