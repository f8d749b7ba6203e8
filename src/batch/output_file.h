#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace oneshot {

/// A file that is written whole or not at all: under another name beside it first, then moved to
/// its place. Devices and FIFOs are written directly. Throws std::runtime_error with a message.
class OutputFile {
 public:
  explicit OutputFile(std::string path);
  ~OutputFile();  ///< without commit(), nothing is left behind
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;

  void write(std::string_view text);
  void commit();

 private:
  [[noreturn]] void fail(int error) const;

  std::string path_, temporary_;  ///< `temporary_` is empty where the path is written directly
  std::FILE* file_ = nullptr;
};

}  // namespace oneshot
