#include "report/spool.h"

#include <array>
#include <stdexcept>

namespace oneshot {
namespace {

constexpr std::size_t most_in_memory = 4 << 20;
constexpr std::size_t copy_step = 1 << 16;

[[noreturn]] void fail() {
  throw std::runtime_error("a temporary file cannot be written; make room, or set TMPDIR");
}

}  // namespace

Spool::~Spool() {
  if (file_ != nullptr) std::fclose(file_);
}

void Spool::append(std::string_view text) {
  memory_ += text;
  if (memory_.size() < most_in_memory) return;
  if (file_ == nullptr) file_ = std::tmpfile();
  if (file_ == nullptr) fail();
  if (std::fwrite(memory_.data(), 1, memory_.size(), file_) != memory_.size()) fail();
  memory_.clear();
}

void Spool::copy_to(const Sink& sink) {
  if (file_ != nullptr) {
    if (std::fflush(file_) != 0) fail();
    std::rewind(file_);
    std::array<char, copy_step> buffer;
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file_)) {
      sink({buffer.data(), got});
    }
    if (std::ferror(file_) != 0) fail();
  }
  sink(memory_);
}

}  // namespace oneshot
