#include "batch/channel.h"

#include <cstring>
#include <string>
#include <thread>
#include <utility>

#include <doctest/doctest.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace oneshot;

namespace {

constexpr std::size_t plenty = std::size_t{64} << 20;

struct Pair {
  int ends[2] = {-1, -1};
  Pair() { REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0); }
  ~Pair() {
    for (const int end : ends) {
      if (end >= 0) close(end);
    }
  }
  void say(std::string_view bytes) const {
    REQUIRE(write(ends[1], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }
  void hang_up() { close(std::exchange(ends[1], -1)); }
};

Deadline soon(int milliseconds) {
  return std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
}

/// What goes before a payload, as anybody may write it.
std::string head(std::uint64_t size, char type, char shown = 0) {
  std::string bytes(24, '\0');
  std::memcpy(bytes.data(), &size, sizeof size);
  bytes[16] = type;
  bytes[17] = shown;
  return bytes;
}

Transfer received(const std::string& bytes) {
  Pair pair;
  pair.say(bytes);
  pair.hang_up();
  ChannelMessage message;
  return receive_message(pair.ends[0], message, 100, soon(1000));
}

}  // namespace

TEST_CASE("messages of every size come as they were sent, one after the other") {
  Pair pair;
  prepare_to_wait(pair.ends[0]);
  ChannelMessage message;
  for (const std::size_t size : {0, 1, 65535, 65536, 65537, 5'000'000, 3}) {
    const std::string sent(size, static_cast<char>('a' + size % 26));
    std::jthread sender([&] { send_message(pair.ends[1], 't', sent, no_deadline); });
    REQUIRE(receive_message(pair.ends[0], message, plenty, soon(10'000)) == Transfer::done);
    CHECK(message.type == 't');
    CHECK(message.payload == sent);
  }
}

TEST_CASE("a head in pieces is put together") {
  Pair pair;
  const std::string bytes = head(2, 't') + "ab";
  std::jthread sender([&] {
    for (const char byte : bytes) {
      pair.say({&byte, 1});
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
  ChannelMessage message;
  CHECK(receive_message(pair.ends[0], message, 100, soon(10'000)) == Transfer::done);
  CHECK(message.payload == "ab");
}

TEST_CASE("what is no message is refused, whoever sends it") {
  CHECK(received(head(3, 't') + "abc") == Transfer::done);
  CHECK(received(head(3, 't') + "ab") == Transfer::closed);
  CHECK(received(head(3, 't') + "abcd") == Transfer::malformed);  // more than was announced
  CHECK(received(head(101, 't')) == Transfer::too_large);
  CHECK(received(head(UINT64_MAX, 't')) == Transfer::too_large);
  CHECK(received(head(3, 't', 1)) == Transfer::malformed);  // a worker has nothing to show
  CHECK(received(head(3, 't', 2)) == Transfer::malformed);
  CHECK(received("") == Transfer::closed);
}

TEST_CASE("a descriptor that a worker sends is not let in") {
  Pair pair;
  int lead[2];
  REQUIRE(pipe(lead) == 0);
  ShownMessage shown{lead[1], 0, 3};
  CHECK(send_shown(pair.ends[1], 't', shown, no_deadline) == Transfer::done);
  close(lead[1]);
  ChannelMessage message;
  CHECK(receive_message(pair.ends[0], message, 100, soon(1000)) == Transfer::malformed);
  char any = 0;
  CHECK(read(lead[0], &any, 1) == 0);  // its only copy would be here
  close(lead[0]);
}

TEST_CASE("a deadline holds, be it soon or later than one sleep") {
  Pair pair;
  prepare_to_wait(pair.ends[0]);
  ChannelMessage message;
  for (const int milliseconds : {10, 120}) {
    const auto begin = std::chrono::steady_clock::now();
    CHECK(receive_message(pair.ends[0], message, 100, soon(milliseconds)) == Transfer::timeout);
    CHECK(std::chrono::steady_clock::now() - begin >= std::chrono::milliseconds(milliseconds));
  }
}

TEST_CASE("a worker takes what it is shown where it lies, and nothing beyond that memory") {
  Pair pair;
  const int file = memfd_create("test", 0);
  REQUIRE(file >= 0);
  REQUIRE(ftruncate(file, 8192) == 0);
  REQUIRE(pwrite(file, "hello", 5, 100) == 5);
  ShownMemory memory;
  ChannelMessage message;
  const auto take = [&](int descriptor, std::uint64_t begin, std::uint64_t size) {
    CHECK(send_shown(pair.ends[1], 'q', {descriptor, begin, size}, no_deadline) == Transfer::done);
    return memory.receive(pair.ends[0], message, 100);
  };
  CHECK(take(-1, 0, 1) == Transfer::malformed);  // nothing was shown yet
  CHECK(take(file, 100, 5) == Transfer::done);
  CHECK(message.payload == "hello");
  REQUIRE(pwrite(file, "jelly", 5, 100) == 5);
  CHECK(take(-1, 100, 5) == Transfer::done);  // it has it still
  CHECK(message.payload == "jelly");
  CHECK(take(-1, 8190, 5) == Transfer::malformed);
  CHECK(take(-1, UINT64_MAX, 5) == Transfer::malformed);
  CHECK(send_message(pair.ends[1], 'q', "sent", no_deadline) == Transfer::done);
  CHECK(memory.receive(pair.ends[0], message, 100) == Transfer::done);
  CHECK(message.payload == "sent");
  close(file);
}
