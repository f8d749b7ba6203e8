#pragma once

#include <string>
#include <string_view>

namespace oneshot {

enum class ColorChoice { automatic, always, never };

/// Standard output and standard error, as the commands see them.
class Console {
 public:
  Console();
  ~Console();
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  /// Writes to standard output; throws Trouble when that fails (a full disk). A reader that went
  /// away (`| head`) throws OutputClosed.
  void write(std::string_view text);
  void flush();
  /// From now on an output that cannot be written is no end: what is written is dropped, as there
  /// is other work to finish. settle() throws Trouble where that was for want of room.
  void outlive_output() { outlives_output_ = true; }
  void settle();

  /// "oneshot: error: MESSAGE" on standard error.
  void error(std::string_view message);
  /// "FILE: error: MESSAGE" on standard error, FILE made harmless.
  void error_in(std::string_view file, std::string_view message);
  /// A line on standard error that is no error.
  void note(std::string_view message);

  /// A progress line, drawn over itself; taken away by whatever is written next.
  void show_progress(std::string_view text);

  bool output_is_terminal() const { return output_is_terminal_; }
  bool errors_go_to_terminal() const { return errors_go_to_terminal_; }
  bool use_color(ColorChoice choice) const;
  /// Width of the terminal; 100 where there is none, or as COLUMNS says.
  int columns() const;

 private:
  void clear_progress();

  std::string output_;  ///< not written yet
  bool output_is_terminal_, errors_go_to_terminal_;
  bool progress_shown_ = false;
  bool outlives_output_ = false;
  int output_error_ = 0;  ///< of the first write that failed, while it is outlived
};

/// Standard output was closed by its reader: no error, but nothing more to do.
struct OutputClosed {};

}  // namespace oneshot
