#include "batch/nursery.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <string>
#include <thread>
#include <utility>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "batch/channel.h"
#include "batch/sandbox.h"

using namespace oneshot;

namespace {

constexpr std::size_t some_memory = 256;

/// What a worker answers; empty where it died, and then its status is in `status`.
std::string answer_of(const WorkerTask& task, const std::string& request, int* status = nullptr) {
  Nursery nursery(task, some_memory, WorkersExpected::many);
  Worker worker = nursery.spawn();
  REQUIRE(worker);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  ChannelMessage message;
  CHECK(send_message(worker.socket, message_request, request, deadline) == Transfer::done);
  const Transfer got = receive_message(worker.socket, message, 1 << 20, deadline);
  const int ended = nursery.retire(worker);
  if (status != nullptr) *status = ended;
  return std::string(got == Transfer::done ? message.payload : "");
}

/// Runs something forbidden in a worker; says what became of it.
std::string attempt(const std::function<long()>& deed) {
  int status = 0;
  const std::string answer = answer_of(
      [&](std::string_view, const auto&) {
        errno = 0;
        const long result = deed();
        const int error = errno;
        return result < 0 ? "refused: " + std::to_string(error) : std::string("done");
      },
      "", &status);
  if (!answer.empty()) return answer.starts_with("refused") ? "refused" : answer;
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS ? "killed" : "died";
}

}  // namespace

TEST_CASE("a worker answers one request after the other") {
  Nursery nursery([](std::string_view request, const auto&) { return std::string(request) + "!"; },
                  some_memory, WorkersExpected::many);
  Worker worker = nursery.spawn();
  REQUIRE(worker);
  for (const char* word : {"one", "two", "three"}) {
    ChannelMessage message;
    CHECK(send_message(worker.socket, message_request, word, no_deadline) == Transfer::done);
    CHECK(receive_message(worker.socket, message, 100, no_deadline) == Transfer::done);
    CHECK(message.payload == std::string(word) + "!");
  }
  nursery.retire(worker);
  CHECK_FALSE(worker);
}

TEST_CASE("a worker that is given back is lent again, and one that is retired is not") {
  Nursery nursery([](std::string_view, const auto&) { return std::string(); }, some_memory,
                  WorkersExpected::many);
  Worker worker = nursery.borrow();
  REQUIRE(worker);
  const pid_t process = worker.process;
  nursery.give_back(worker);
  CHECK_FALSE(worker);
  worker = nursery.borrow();
  CHECK(worker.process == process);
  nursery.retire_borrowed(worker);
  worker = nursery.borrow();
  REQUIRE(worker);
  const pid_t second = worker.process;
  CHECK(second != process);
  // Nor is one that was killed meanwhile.
  nursery.give_back(worker);
  kill(second, SIGKILL);
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  worker = nursery.borrow();
  REQUIRE(worker);
  CHECK(worker.process != second);
  nursery.retire_borrowed(worker);
}

TEST_CASE("whoever lends a worker again gets the one that it liked, if nobody else has it") {
  Nursery nursery([](std::string_view, const auto&) { return std::string(); }, some_memory,
                  WorkersExpected::many);
  Worker first = nursery.borrow(), second = nursery.borrow();
  REQUIRE(first);
  REQUIRE(second);
  const std::uint64_t one = first.number, other = second.number;
  CHECK(one != other);
  nursery.give_back(first);
  nursery.give_back(second);
  first = nursery.borrow(one);
  CHECK(first.number == one);
  second = nursery.borrow(one);
  CHECK(second.number == other);
  nursery.retire_borrowed(first);
  nursery.retire_borrowed(second);
}

TEST_CASE("where there is no room for another worker, one waits for the next that is given back") {
  Nursery nursery([](std::string_view, const auto&) { return std::string(); }, some_memory,
                  WorkersExpected::many);
  Worker worker = nursery.borrow();
  REQUIRE(worker);
  const pid_t process = worker.process;
  // With no descriptor left, none can be taken over.
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  const rlim_t before = std::exchange(limit.rlim_cur, 3);
  setrlimit(RLIMIT_NOFILE, &limit);
  std::jthread giver([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    nursery.give_back(worker);
  });
  Worker next = nursery.borrow();
  giver.join();
  limit.rlim_cur = before;
  setrlimit(RLIMIT_NOFILE, &limit);
  CHECK(next.process == process);
  nursery.retire_borrowed(next);
}

TEST_CASE("a worker that is let go ends by itself") {
  Nursery nursery([](std::string_view, const auto&) { return std::string(); }, some_memory,
                  WorkersExpected::one);
  Worker worker = nursery.spawn();
  REQUIRE(worker);
  const pid_t process = worker.process;
  Nursery::release(worker);
  CHECK_FALSE(worker);
  int status = 0;
  CHECK(waitpid(process, &status, 0) == process);
  CHECK(WIFEXITED(status));
}

TEST_CASE("a worker may open no file, neither to read nor to write") {
  if (!sandbox_support().seccomp && sandbox_support().landlock == 0) {
    MESSAGE("skipped: this kernel has neither seccomp nor Landlock");
    return;
  }
  CHECK(attempt([] { return open("/etc/passwd", O_RDONLY); }) == "refused");
  CHECK(attempt([] { return open("/usr/share/poppler/cMap", O_RDONLY); }) == "refused");
  CHECK(attempt([] { return open("/tmp/oneshot-worker-was-here", O_WRONLY | O_CREAT, 0600); }) ==
        "refused");
  CHECK(attempt([] { return unlink("/tmp/oneshot-worker-was-here"); }) == "refused");
}

TEST_CASE("a worker that asks for a socket, a program or a process is killed") {
  if (!sandbox_support().seccomp) {
    MESSAGE("skipped: this kernel has no seccomp");
    return;
  }
  CHECK(attempt([] { return socket(AF_INET, SOCK_STREAM, 0); }) == "killed");
  CHECK(attempt([] { return socket(AF_UNIX, SOCK_STREAM, 0); }) == "killed");
  CHECK(attempt([] { return execl("/bin/true", "true", nullptr); }) == "killed");
  CHECK(attempt([] { return kill(getppid(), SIGTERM); }) == "killed");
  CHECK(attempt([] { return fork(); }) != "done");
}

TEST_CASE("a worker gets no memory that it could run") {
  if (!sandbox_support().seccomp) return;
  CHECK(attempt([] {
          void* const memory = mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                                    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
          return memory == MAP_FAILED ? -1L : 0L;
        }) == "refused");
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("a worker that outgrows its memory says so and ends") {
  int status = 0;
  const std::string answer = answer_of(
      [](std::string_view, const auto&) { return std::string(std::size_t{1} << 30, 'x'); }, "",
      &status);
  CHECK(answer.empty());
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == status_no_memory);
}
#endif

TEST_CASE("a worker that hangs is ended with its deadline") {
  Nursery nursery(
      [](std::string_view, const auto&) -> std::string {
        for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
      },
      some_memory, WorkersExpected::many);
  Worker worker = nursery.spawn();
  REQUIRE(worker);
  ChannelMessage message;
  send_message(worker.socket, message_request, "", no_deadline);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(100);
  CHECK(receive_message(worker.socket, message, 100, deadline) == Transfer::timeout);
  const int status = nursery.retire(worker);
  CHECK(WIFSIGNALED(status));
}

TEST_CASE("a dead worker is replaced, however many were expected") {
  for (const auto expected : {WorkersExpected::none, WorkersExpected::one, WorkersExpected::many}) {
    Nursery nursery([](std::string_view, const auto&) -> std::string { std::abort(); }, some_memory,
                    expected);
    for (int i = 0; i < 3; ++i) {
      Worker worker = nursery.spawn();
      REQUIRE(worker);
      ChannelMessage message;
      send_message(worker.socket, message_request, "", no_deadline);
      CHECK(receive_message(worker.socket, message, 100, no_deadline) == Transfer::closed);
      const int status = nursery.retire(worker);
#if defined(__SANITIZE_ADDRESS__)
      // The sanitizer turns the signal into an exit status of its own.
      const bool died = WIFSIGNALED(status) || WEXITSTATUS(status) != 0;
      CHECK(died);
#else
      CHECK(WIFSIGNALED(status));
      CHECK(WTERMSIG(status) == SIGABRT);
#endif
    }
  }
}

TEST_CASE("what a worker needs of the CMap data its parent fetches for it") {
  Nursery nursery([](std::string_view request,
                     const auto& fetch) { return fetch(std::string(request)) + " it is"; },
                  some_memory, WorkersExpected::many);
  Worker worker = nursery.spawn();
  REQUIRE(worker);
  ChannelMessage message;
  send_message(worker.socket, message_request, "cMap/x", no_deadline);
  REQUIRE(receive_message(worker.socket, message, 100, no_deadline) == Transfer::done);
  CHECK(message.type == message_fetch);
  CHECK(message.payload == "cMap/x");
  send_message(worker.socket, message_file, "data", no_deadline);
  REQUIRE(receive_message(worker.socket, message, 100, no_deadline) == Transfer::done);
  CHECK(message.payload == "data it is");
  nursery.retire(worker);
}

TEST_CASE("workers end when the process that asked for them is killed") {
  // The second worker comes from the nursery, where the first is the parent's own.
  WorkersExpected expected = WorkersExpected::one;
  SUBCASE("one") {}
  SUBCASE("many") { expected = WorkersExpected::many; }
  int report[2];
  REQUIRE(pipe(report) == 0);
  const pid_t parent = fork();
  if (parent == 0) {
    // The pipe's end is closed in workers; so their process numbers are passed on.
    Nursery nursery(
        [](std::string_view, const auto&) -> std::string {
          for (;;) pause();
        },
        some_memory, expected);
    Worker workers[] = {nursery.spawn(), nursery.spawn()};
    for (const Worker& worker : workers) {
      send_message(worker.socket, message_request, "", no_deadline);
      if (write(report[1], &worker.process, sizeof worker.process) < 0) _exit(1);
    }
    for (;;) pause();
  }
  pid_t workers[2] = {};
  for (pid_t& worker : workers) REQUIRE(read(report[0], &worker, sizeof worker) == sizeof worker);
  kill(parent, SIGKILL);
  waitpid(parent, nullptr, 0);
  for (const pid_t worker : workers) {
    // Gone, or a zombie that waits for init: neither runs any more.
    bool alive = true;
    for (int i = 0; i < 200 && alive; ++i) {
      alive = kill(worker, 0) == 0;
      if (alive) {
        std::string state(64, '\0');
        const int stat = open(("/proc/" + std::to_string(worker) + "/stat").c_str(), O_RDONLY);
        const ssize_t got = stat < 0 ? 0 : read(stat, state.data(), state.size());
        if (stat >= 0) close(stat);
        state.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
        alive = state.find(") Z") == std::string::npos && !state.empty();
      }
      if (alive) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    CHECK_FALSE(alive);
  }
  close(report[0]);
  close(report[1]);
}
