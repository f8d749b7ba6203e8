#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace oneshot {

/// What a worker does for each request: bytes in, bytes out. `fetch` asks the parent for a file of
/// the data that PDFs without embedded fonts need; a worker can open nothing itself.
using WorkerTask = std::function<std::string(std::string_view request,
                                             const std::function<std::string(std::string)>& fetch)>;

/// A worker process as the parent sees it.
struct Worker {
  pid_t process = -1;
  int socket = -1;           ///< for messages; see channel.h
  int served = 0;            ///< requests that it has answered, as its users count them
  std::uint64_t number = 0;  ///< from 1; no other worker of the nursery has had it
  std::uint64_t seen = 0;    ///< memory that it sees, by its number; see SharedBuffer
  int processor = -1;        ///< the only one that it runs on; -1 where it runs on any
  explicit operator bool() const { return process > 0; }
};

/// Message types between a worker and its parent.
constexpr char message_request = 'q', message_result = 'r', message_fetch = 'f', message_file = 'd';

/// With this exit status a worker says that it had no memory left.
constexpr int status_no_memory = 91;

/// How many workers a run will ask for, as far as it knows when it begins.
enum class WorkersExpected { none, one, many };

/// Starts workers: a process of its own, forked while the parent has a single thread and little
/// memory, which forks the workers in turn, locked in before they see a byte. When the parent goes,
/// however it goes, the nursery goes, and with it every worker.
///
/// The first worker starts at once, while the caller makes itself ready. Where one is enough, the
/// parent forks it itself, and a process that forks others only if it is lost.
class Nursery {
 public:
  /// Must be called before the process has threads; with fewer workers expected than `many`,
  /// spawn() too.
  Nursery(WorkerTask task, std::size_t memory_mib, WorkersExpected expected);
  /// Ends the workers, and waits for none.
  ~Nursery();
  Nursery(const Nursery&) = delete;
  Nursery& operator=(const Nursery&) = delete;

  /// A fresh worker; none where the system has no room for one. Safe from several threads, as is
  /// all that follows.
  Worker spawn();
  /// A worker that was given back, else a fresh one; where the system has no room for one, the next
  /// that is given back. None where nobody has one, or the user wants the run to end. If the worker
  /// of the number that is liked best was given back, it is that one.
  Worker borrow(std::uint64_t liked = 0);
  /// Takes a worker back that has answered.
  void give_back(Worker& worker);
  /// Ends a borrowed worker, if it has not ended, and returns its status as of waitpid().
  int retire_borrowed(Worker& worker);
  /// Ends a worker, if it has not ended, and returns its status as of waitpid().
  int retire(Worker& worker);
  /// Lets a worker go that has answered; it ends by itself.
  static void release(Worker& worker);

 private:
  void start();
  void stop();

  WorkerTask task_;
  std::size_t memory_mib_;
  std::mutex mutex_;
  int control_ = -1;
  pid_t process_ = -1;    ///< of the nursery
  Worker own_;            ///< forked by this process, and not asked for yet
  pid_t own_child_ = -1;  ///< the same, from its start to its end
  std::uint64_t last_number_ = 0;

  std::mutex idle_mutex_;  ///< taken before the other
  std::condition_variable given_back_;
  std::vector<Worker> idle_;
  int lent_ = 0;  ///< or about to be
};

}  // namespace oneshot
