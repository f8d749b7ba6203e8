#include "cli/progress.h"

#include <fmt/format.h>

namespace oneshot {
namespace {

constexpr std::size_t few_files = 3;  ///< so few are done before anyone looks
constexpr std::chrono::milliseconds step{100};

std::string clock_text(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

Progress::Progress(Console& console, std::size_t files, bool wanted)
    : console_(console),
      files_(files),
      shown_(wanted && files > few_files && console.errors_go_to_terminal()),
      begin_(Clock::now()),
      next_(begin_ + step) {}

void Progress::advance(bool failed) {
  ++done_;
  if (failed) ++failed_;
  const auto now = Clock::now();
  if (!shown_ || now < next_) return;
  next_ = now + step;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double rate = static_cast<double>(done_) / seconds;
  std::string line = fmt::format("{} of {} files, {:.0f} a second, {} left", done_, files_, rate,
                                 clock_text(static_cast<double>(files_ - done_) / rate));
  if (failed_ > 0) line += fmt::format(", {} unreadable", failed_);
  console_.show_progress(line);
}

}  // namespace oneshot
