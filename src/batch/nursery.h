#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace oneshot {

/// What a worker does for each request: bytes in, bytes out. `fetch` asks the parent for a file of
/// the data that PDFs without embedded fonts need; a worker can open nothing itself.
using WorkerTask = std::function<std::string(std::string_view request,
                                             const std::function<std::string(std::string)>& fetch)>;

/// A worker process as the parent sees it.
struct Worker {
  pid_t process = -1;
  int socket = -1;  ///< for messages; see channel.h
  explicit operator bool() const { return process > 0; }
};

/// Message types between a worker and its parent.
constexpr char message_request = 'q', message_result = 'r', message_fetch = 'f', message_file = 'd';

/// With this exit status a worker says that it had no memory left.
constexpr int status_no_memory = 91;

/// Starts workers: a process of its own, forked while the parent has a single thread and little
/// memory, which forks the workers in turn, locked in before they see a byte. When the parent goes,
/// however it goes, the nursery goes, and with it every worker.
class Nursery {
 public:
  /// Must be called before the process has threads. `at_once` starts a first worker before it is
  /// asked for, while the caller makes itself ready.
  Nursery(WorkerTask task, std::size_t memory_mib, bool at_once = false);
  ~Nursery();
  Nursery(const Nursery&) = delete;
  Nursery& operator=(const Nursery&) = delete;

  /// A fresh worker; none where the system has no room for one. Safe from several threads.
  Worker spawn();
  /// Ends a worker, if it has not ended, and returns its status as of waitpid().
  int retire(Worker& worker);

 private:
  void start(bool at_once);
  void stop();

  WorkerTask task_;
  std::size_t memory_mib_;
  std::mutex mutex_;
  int control_ = -1;
  pid_t process_ = -1;
};

}  // namespace oneshot
