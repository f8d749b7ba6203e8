#include "batch/shared_buffer.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace oneshot;

namespace {

void fill(SharedBuffer& buffer, std::string_view text) {
  std::memcpy(buffer.room(text.size()), text.data(), text.size());
  buffer.set_size(text.size());
}

/// What a worker sees that looks at all of the memory.
std::string seen(int descriptor) {
  std::string all(static_cast<std::size_t>(lseek(descriptor, 0, SEEK_END)), '\0');
  CHECK(pread(descriptor, all.data(), all.size(), 0) == static_cast<ssize_t>(all.size()));
  return all;
}

}  // namespace

TEST_CASE("head and bytes stand one behind the other in the memory that is shown") {
  SharedBuffer buffer;
  fill(buffer, "%PDF-1.7");
  REQUIRE(buffer.set_head("head:"));
  std::uint64_t seen_memory = 0;
  int descriptor = -1;
  REQUIRE(buffer.show_to(1, seen_memory, descriptor));
  CHECK(seen(descriptor).substr(buffer.begin(), buffer.message_size()) == "head:%PDF-1.7");
  CHECK_FALSE(buffer.set_head(std::string(5000, 'x')));
}

TEST_CASE("whoever is shown memory can change nothing of it, neither its bytes nor its size") {
  SharedBuffer buffer;
  fill(buffer, "%PDF-1.7");
  std::uint64_t seen_memory = 0;
  int descriptor = -1;
  REQUIRE(buffer.show_to(1, seen_memory, descriptor));
  CHECK(pwrite(descriptor, "x", 1, 4096) < 0);
  CHECK(ftruncate(descriptor, 0) < 0);
  CHECK(ftruncate(descriptor, 1 << 30) < 0);
  CHECK(fallocate(descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 8192) < 0);
  CHECK(mmap(nullptr, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0) == MAP_FAILED);
  void* const memory = mmap(nullptr, 8192, PROT_READ, MAP_SHARED, descriptor, 0);
  REQUIRE(memory != MAP_FAILED);
  CHECK(mprotect(memory, 8192, PROT_READ | PROT_WRITE) < 0);
  munmap(memory, 8192);
  CHECK(buffer.bytes() == "%PDF-1.7");
}

TEST_CASE("of a former file nothing is left to see, nor of its head") {
  SharedBuffer buffer;
  fill(buffer, "a long and private resume");
  buffer.set_head("a secret password");
  fill(buffer, "short");
  buffer.set_head("name");
  std::uint64_t seen_memory = 0;
  int descriptor = -1;
  REQUIRE(buffer.show_to(1, seen_memory, descriptor));
  std::string all = seen(descriptor);
  std::erase(all, '\0');
  CHECK(all == "nameshort");
}

TEST_CASE("what one worker was shown no other is") {
  SharedBuffer buffer;
  fill(buffer, "first");
  std::uint64_t seen_by_one = 0, seen_by_other = 0;
  int first = -1, second = -1;
  REQUIRE(buffer.show_to(1, seen_by_one, first));
  const int kept = dup(first);  // as the worker has it
  REQUIRE(buffer.show_to(2, seen_by_other, second));
  fill(buffer, "other");
  CHECK(seen(kept).find("other") == std::string::npos);
  CHECK(seen(kept).find("first") != std::string::npos);
  CHECK(seen(second).find("other") != std::string::npos);
  close(kept);
}

TEST_CASE("a worker is handed memory when it sees another, and not when it sees it") {
  SharedBuffer one, other;
  fill(one, "one");
  fill(other, "other");
  std::uint64_t seen_memory = 0;
  int descriptor = -1;
  REQUIRE(one.show_to(1, seen_memory, descriptor));
  CHECK(descriptor >= 0);
  REQUIRE(one.show_to(1, seen_memory, descriptor));
  CHECK(descriptor == -1);
  REQUIRE(other.show_to(1, seen_memory, descriptor));
  CHECK(descriptor >= 0);
  REQUIRE(one.show_to(1, seen_memory, descriptor));
  CHECK(descriptor >= 0);
}

TEST_CASE("what is there stays when more room is made") {
  SharedBuffer buffer;
  fill(buffer, "begin");
  const std::size_t before = buffer.capacity();
  char* const room = buffer.room(before + 1);
  CHECK(std::string_view(room, 5) == "begin");
  room[before] = 'x';
  buffer.set_size(before + 1);
  CHECK(buffer.bytes().back() == 'x');
}

TEST_CASE("a process that is forked later has no part in the memory") {
  SharedBuffer buffer;
  fill(buffer, "private");
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGSEGV, SIG_DFL);
    const volatile char first = buffer.bytes().front();
    _exit(first == 'p' ? 1 : 2);
  }
  int status = 0;
  waitpid(child, &status, 0);
  const bool saw = WIFEXITED(status) && WEXITSTATUS(status) == 1;
  CHECK_FALSE(saw);
}

TEST_CASE("where files may not grow so large, memory is like any other and nobody is shown it") {
  rlimit limit{};
  getrlimit(RLIMIT_FSIZE, &limit);
  const rlim_t before = std::exchange(limit.rlim_cur, 1000);
  setrlimit(RLIMIT_FSIZE, &limit);
  SharedBuffer buffer;
  fill(buffer, "text");
  limit.rlim_cur = before;
  setrlimit(RLIMIT_FSIZE, &limit);
  std::uint64_t seen_memory = 0;
  int descriptor = -1;
  CHECK_FALSE(buffer.show_to(1, seen_memory, descriptor));
  CHECK(buffer.bytes() == "text");
}
