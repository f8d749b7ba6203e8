#include "batch/ordered_run.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <latch>
#include <map>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>

namespace oneshot {
namespace {

/// Products that may wait for an earlier one, for each lane.
constexpr std::size_t window_per_lane = 16;

/// What the lanes share. Whoever makes the product that is waited for takes it, and those behind it
/// that are there: nobody sleeps until one comes, which would cost a waking for each.
class Belt {
 public:
  Belt(std::size_t count, std::size_t window, const Take& take)
      : count_(count), window_(window), take_(take) {}

  /// The next index to make; `count` when there is none.
  std::size_t next() {
    std::unique_lock lock(mutex_);
    const auto may_go_on = [&] { return stopped_ || next_ >= count_ || next_ < taken_ + window_; };
    if (!may_go_on()) {
      ++waiting_for_room_;
      room_.wait(lock, may_go_on);
      --waiting_for_room_;
    }
    return stopped_ ? count_ : std::min(next_++, count_);
  }

  void put(std::size_t index, Product product) {
    std::unique_lock lock(mutex_);
    ready_.emplace(index, std::move(product));
    if (is_taking_) return;
    is_taking_ = true;
    while (!stopped_ && ready_.contains(taken_)) {
      Product first = std::move(ready_.extract(taken_).mapped());
      lock.unlock();
      const bool go_on = take_(taken_, std::move(first));
      lock.lock();
      ++taken_;
      if (!go_on) stop();
      // Whoever waits has room for several once it is woken: each waking costs as much as a file
      // that is known already.
      if (waiting_for_room_ > 0 && next_ - taken_ <= window_ / 2) room_.notify_all();
    }
    is_taking_ = false;
  }

  void fail(std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = std::move(error);
    stop();
  }

  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  void stop() {
    stopped_ = true;
    room_.notify_all();
  }

  const std::size_t count_, window_;
  const Take& take_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::map<std::size_t, Product> ready_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;  ///< changed by the one that takes alone
  int waiting_for_room_ = 0;
  bool is_taking_ = false, stopped_ = false;
  std::exception_ptr error_;
};

/// Address space that is kept from threads' stacks while lanes are made, so that each of them has
/// some left to work in.
class SpareRoom {
 public:
  SpareRoom() = default;
  SpareRoom(const SpareRoom&) = delete;
  SpareRoom& operator=(const SpareRoom&) = delete;
  ~SpareRoom() {
    for (void* const part : parts_) munmap(part, part_size);
  }

  /// For one more lane; false where there is none.
  bool add() {
    void* const part =
        mmap(nullptr, part_size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (part == MAP_FAILED) return false;
    parts_.push_back(part);
    return true;
  }

 private:
  static constexpr std::size_t part_size = std::size_t{4} << 20;
  std::vector<void*> parts_;
};

/// Where address space is limited, the C library's memory for each thread (64 MiB of addresses)
/// would leave none for what is to be done.
void save_addresses() {
  rlimit limit{};
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return;
#ifdef M_ARENA_MAX
  mallopt(M_ARENA_MAX, 2);
#endif
}

}  // namespace

void run_in_order(std::size_t count, int jobs, const Make& make, const Take& take) {
  const std::size_t lanes = std::min<std::size_t>(count, static_cast<std::size_t>(jobs));
  if (lanes <= 1) {
    for (std::size_t i = 0; i < count; ++i) {
      if (!take(i, make(i, 0))) return;
    }
    return;
  }
  save_addresses();
  Belt belt(count, window_per_lane * lanes, take);
  std::latch all_made(1);  // none works before the spare room is given back
  std::vector<std::jthread> threads;
  const auto work = [&](std::size_t lane) {
    try {
      for (std::size_t i = belt.next(); i < count; i = belt.next()) {
        belt.put(i, make(i, static_cast<int>(lane)));
      }
    } catch (...) {
      belt.fail(std::current_exception());
    }
  };
  const auto work_in_time = [&](std::size_t lane) {
    all_made.wait();
    work(lane);
  };
  try {
    SpareRoom spare;
    threads.reserve(lanes - 1);
    while (threads.size() < lanes - 1 && spare.add()) {
      threads.emplace_back(work_in_time, threads.size() + 1);
    }
  } catch (const std::system_error&) {
    // The system has no room for more: the lanes that there are do it.
  } catch (const std::bad_alloc&) {
  }
  all_made.count_down();
  work(0);
  threads.clear();
  belt.rethrow();
}

}  // namespace oneshot
