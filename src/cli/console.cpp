#include "cli/console.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "batch/patient_write.h"
#include "cli/exit_code.h"
#include "report/terminal_text.h"
#include "report/told.h"

namespace oneshot {
namespace {

/// So much is kept before it is written: a record that is written whole is never cut in two by an
/// end that nobody foresaw.
constexpr std::size_t output_buffer = std::size_t{1} << 20;

constexpr int usual_columns = 100, fewest_columns = 20, most_columns = 400;

/// What cannot be told is not told: standard error may be closed or full, and reports go on.
void tell(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

void fail_write(int error) {
  if (error == EPIPE) throw OutputClosed{};
  throw Trouble{fmt::format("standard output cannot be written ({}); make room or write elsewhere",
                            std::strerror(error))};
}

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

}  // namespace

Console::Console()
    : output_is_terminal_(isatty(STDOUT_FILENO) == 1),
      errors_go_to_terminal_(isatty(STDERR_FILENO) == 1) {}

Console::~Console() { write_patiently(STDOUT_FILENO, output_); }

void Console::write(std::string_view text) {
  if (text.empty()) return;
  clear_progress();
  output_ += text;
  if (output_.size() > output_buffer) flush();
}

void Console::flush() {
  const int error = output_error_ == 0 ? write_patiently(STDOUT_FILENO, output_) : 0;
  output_.clear();
  if (error == 0) return;
  if (!outlives_output_) fail_write(error);
  if (output_error_ == 0) output_error_ = error;
}

void Console::settle() {
  outlives_output_ = false;
  const int error = std::exchange(output_error_, 0);
  if (error != 0 && error != EPIPE) fail_write(error);
}

void Console::error(std::string_view message) {
  note(fmt::format("oneshot: error: {}", told(message)));
}

void Console::error_in(std::string_view file, std::string_view message) {
  note(fmt::format("{}: error: {}", harmless(file), harmless(told(message))));
}

void Console::note(std::string_view english) {
  const std::string message = told(english);
  clear_progress();
  tell(message + "\n");
}

void Console::show_progress(std::string_view english) {
  const std::string text = told(english);
  if (!errors_go_to_terminal_) return;
  tell(fmt::format("\r\x1b[K{}", shorten(text, columns() - 1)));
  progress_shown_ = true;
}

void Console::clear_progress() {
  if (!progress_shown_) return;
  progress_shown_ = false;
  tell("\r\x1b[K");
}

bool Console::use_color(ColorChoice choice) const {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  const char* const terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return output_is_terminal_ && !dumb && !is_set("NO_COLOR");
}

int Console::columns() const {
  if (const char* const told = std::getenv("COLUMNS")) {
    int value = 0;
    const std::string_view text(told);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size() && value > 0) {
      return std::clamp(value, fewest_columns, most_columns);
    }
  }
  winsize size{};
  if (output_is_terminal_ && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return std::clamp<int>(size.ws_col, fewest_columns, most_columns);
  }
  return usual_columns;
}

}  // namespace oneshot
