#include "batch/nursery.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <new>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "batch/channel.h"
#include "batch/descriptors.h"
#include "batch/interrupt.h"
#include "batch/sandbox.h"

namespace oneshot {
namespace {

constexpr int worker_socket = 3;
/// How long to wait at most before asking the system again for room for a worker.
constexpr std::chrono::milliseconds patience{100};
constexpr int status_no_sandbox = 90;
constexpr std::size_t largest_request = std::size_t{1} << 31;

/// To the nursery: start a worker (no process given), or end one. Back: its process and status.
struct Order {
  pid_t process = 0;
  int status = 0;
};

bool send_order(int control, const Order& order, int passed_socket = -1) {
  iovec data{const_cast<Order*>(&order), sizeof order};
  ssize_t sent = 0;
  do {
    sent = send_parts(control, &data, 1, passed_socket, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(sizeof order);
}

bool receive_order(int control, Order& order, int* passed_socket = nullptr) {
  iovec data{&order, sizeof order};
  ssize_t got = 0;
  do {
    got = receive_parts(control, &data, 1, passed_socket, 0);
  } while (got < 0 && errno == EINTR);
  return got == static_cast<ssize_t>(sizeof order);
}

/// What one file needed the next will need: a worker does not give it back to the system only to
/// ask for it anew.
void keep_freed_memory() {
  constexpr int kept = 64 << 20;
  mallopt(M_TRIM_THRESHOLD, kept);
  mallopt(M_MMAP_THRESHOLD, kept / 8);
  mallopt(M_TOP_PAD, 1 << 20);
}

/// Serves requests until the parent hangs up.
[[noreturn]] void run_worker(const WorkerTask& task, std::size_t memory_mib) {
  if (!enter_sandbox(memory_mib)) _exit(status_no_sandbox);
  keep_freed_memory();
  const auto fetch = [](const std::string& path) {
    ChannelMessage answer;
    if (send_message(worker_socket, message_fetch, path, no_deadline) != Transfer::done ||
        receive_message(worker_socket, answer, largest_request, no_deadline) != Transfer::done) {
      _exit(EXIT_SUCCESS);
    }
    return std::string(answer.payload);
  };
  try {
    ShownMemory shown;
    ChannelMessage request;
    while (shown.receive(worker_socket, request, largest_request) == Transfer::done) {
      const std::string result = task(request.payload, fetch);
      if (send_message(worker_socket, message_result, result, no_deadline) != Transfer::done) break;
    }
  } catch (const std::bad_alloc&) {
    _exit(status_no_memory);
  }
  _exit(EXIT_SUCCESS);
}

/// Ctrl-C reaches every process of the terminal; the parent alone decides what it means.
void leave_signals_to_parent() {
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGHUP, SIG_IGN);
  std::signal(SIGTERM, SIG_DFL);
}

/// Standard streams lead nowhere: a library that prints must not reach the user's terminal or, far
/// worse, the report.
void close_standard_streams() {
  int nowhere = open("/dev/null", O_RDWR);
  if (nowhere < 0) nowhere = open("/", O_PATH);  // can neither be read nor written
  dup2(nowhere, STDIN_FILENO);
  dup2(nowhere, STDOUT_FILENO);
#if !defined(__SANITIZE_ADDRESS__)  // which tells there what it found
  dup2(nowhere, STDERR_FILENO);
#endif
  if (nowhere > STDERR_FILENO) close(nowhere);
}

/// Whether a worker still lives, and says nothing before it is asked.
bool is_waiting(const Worker& worker) {
  char any = 0;
  return recv(worker.socket, &any, sizeof any, MSG_PEEK | MSG_DONTWAIT) < 0 && errno == EAGAIN;
}

/// A process of -1 where there is no room for one.
Worker start_worker(const WorkerTask& task, std::size_t memory_mib) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return {};
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(EXIT_SUCCESS);
    leave_signals_to_parent();
    close_standard_streams();
    dup2(pair[1], worker_socket);
    close_range(worker_socket + 1, ~0U, 0);
    run_worker(task, memory_mib);
  }
  close(pair[1]);
  prepare_to_wait(pair[0]);
  if (child > 0) return {child, pair[0]};
  close(pair[0]);
  return {};
}

[[noreturn]] void run_nursery(int control, const WorkerTask& task, std::size_t memory_mib) {
  leave_signals_to_parent();
  close_standard_streams();
  // Nothing that the caller had open may reach a worker; 3 is kept for its socket.
  const int kept = fcntl(control, F_DUPFD, worker_socket + 1);
  dup2(kept, worker_socket + 1);
  control = worker_socket + 1;
  close(worker_socket);
  close_range(static_cast<unsigned>(control) + 1, ~0U, 0);
  Worker ready = start_worker(task, memory_mib);
  Order order;
  while (receive_order(control, order)) {
    if (order.process == 0) {
      const Worker worker = ready ? ready : start_worker(task, memory_mib);
      send_order(control, {worker.process, 0}, worker.socket);
      if (worker.socket >= 0) close(worker.socket);
      ready = {};
    } else {
      // One that a former nursery had went with it, killed; it is nobody's to kill here.
      int status = SIGKILL;
      if (waitpid(order.process, &status, WNOHANG) == 0) {
        kill(order.process, SIGKILL);
        waitpid(order.process, &status, 0);
      }
      send_order(control, {order.process, status});
    }
  }
  _exit(EXIT_SUCCESS);  // and the workers with it, by PR_SET_PDEATHSIG
}

}  // namespace

Nursery::Nursery(WorkerTask task, std::size_t memory_mib, WorkersExpected expected)
    : task_(std::move(task)), memory_mib_(memory_mib) {
  if (expected == WorkersExpected::many) start();
  if (expected == WorkersExpected::one) {
    own_ = start_worker(task_, memory_mib_);
    own_child_ = own_.process;
  }
}

Nursery::~Nursery() {
  for (Worker& worker : idle_) release(worker);
  if (own_.socket >= 0) close(own_.socket);
  if (control_ >= 0) close(control_);
}

void Nursery::start() {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) return;
  process_ = fork();
  if (process_ == 0) {
    close(pair[0]);
    run_nursery(pair[1], task_, memory_mib_);
  }
  close(pair[1]);
  control_ = pair[0];
}

void Nursery::stop() {
  if (control_ >= 0) close(control_);
  control_ = -1;
  if (process_ > 0) waitpid(process_, nullptr, 0);
  process_ = -1;
}

Worker Nursery::spawn() {
  const std::lock_guard lock(mutex_);
  if (own_) {
    own_.number = ++last_number_;
    return std::exchange(own_, {});
  }
  // A nursery that was killed from outside is started once more.
  for (int attempt = 0; attempt < 2; ++attempt) {
    Order answer;
    Worker worker;
    if (control_ >= 0 && send_order(control_, {}) &&
        receive_order(control_, answer, &worker.socket)) {
      worker.process = worker.socket >= 0 ? answer.process : -1;
      worker.number = ++last_number_;
      return worker;
    }
    stop();
    start();
  }
  return {};
}

Worker Nursery::borrow(std::uint64_t liked) {
  std::unique_lock lock(idle_mutex_);
  for (;;) {
    ++lent_;
    while (!idle_.empty()) {
      const auto found = std::find_if(idle_.begin(), idle_.end(),
                                      [&](const Worker& one) { return one.number == liked; });
      const auto chosen = found != idle_.end() ? found : idle_.end() - 1;
      Worker worker = *chosen;
      idle_.erase(chosen);
      if (is_waiting(worker)) return worker;
      retire(worker);
    }
    lock.unlock();
    if (const Worker worker = spawn()) return worker;
    lock.lock();
    --lent_;
    if ((lent_ == 0 && idle_.empty()) || interrupted()) return {};
    given_back_.wait_for(lock, patience);
  }
}

void Nursery::give_back(Worker& worker) {
  const std::lock_guard lock(idle_mutex_);
  --lent_;
  idle_.push_back(std::exchange(worker, {}));
  given_back_.notify_one();
}

int Nursery::retire_borrowed(Worker& worker) {
  const int status = retire(worker);
  const std::lock_guard lock(idle_mutex_);
  --lent_;
  given_back_.notify_one();
  return status;
}

int Nursery::retire(Worker& worker) {
  const std::lock_guard lock(mutex_);
  const pid_t process = worker.process;
  release(worker);
  if (process > 0 && process == own_child_) {
    int status = 0;
    kill(process, SIGKILL);
    own_child_ = -1;
    return waitpid(process, &status, 0) == process ? status : SIGKILL;
  }
  Order answer;
  const bool known = process > 0 && control_ >= 0 && send_order(control_, {process, 0}) &&
                     receive_order(control_, answer);
  return known ? answer.status : SIGKILL;
}

void Nursery::release(Worker& worker) {
  if (worker.socket >= 0) close(worker.socket);
  worker = {};
}

}  // namespace oneshot
