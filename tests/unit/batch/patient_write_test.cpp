#include "batch/patient_write.h"

#include <cerrno>
#include <string>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

using namespace oneshot;

TEST_CASE(
    "a pipe gets all bytes however slowly they are read, also where it must not be waited for") {
  for (const int flags : {0, O_NONBLOCK}) {
    int ends[2];
    REQUIRE(pipe2(ends, O_CLOEXEC) == 0);
    REQUIRE(fcntl(ends[1], F_SETFL, flags) == 0);
    std::string sent;
    for (int i = 0; i < 100'000; ++i) sent += std::to_string(i);
    std::string read_back;
    std::jthread reader([&] {
      char piece[1000];
      while (const ssize_t got = read(ends[0], piece, sizeof piece)) {
        if (got < 0) break;
        read_back.append(piece, static_cast<std::size_t>(got));
      }
    });
    CHECK(write_patiently(ends[1], sent) == 0);
    close(ends[1]);
    reader.join();
    close(ends[0]);
    CHECK(read_back == sent);
  }
}

TEST_CASE("what keeps bytes from being written is told by its number") {
  const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
  REQUIRE(full >= 0);
  CHECK(write_patiently(full, "x") == ENOSPC);
  CHECK(write_patiently(full, "") == 0);
  close(full);
  CHECK(write_patiently(full, "x") == EBADF);
}
