#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "report/formats.h"

namespace oneshot {

/// Holds text back until the end of a run: a few megabytes in memory, more in a file that has no
/// name and goes away by itself.
class Spool {
 public:
  Spool() = default;
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  /// Throws std::runtime_error where there is no room for temporary files.
  void append(std::string_view text);
  void copy_to(const Sink& sink);

 private:
  std::string memory_;
  std::FILE* file_ = nullptr;
};

}  // namespace oneshot
