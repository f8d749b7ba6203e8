#include "cli/rules_watch.h"

#include <map>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "batch/interrupt.h"
#include "cli/file_watch.h"
#include "report/terminal_text.h"
#include "report/told.h"

namespace oneshot {
namespace {

constexpr std::string_view clear_screen = "\033[H\033[2J\033[3J";
constexpr std::size_t most_named_files = 3;

template <class Visit>
void each_line(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// Lines of `text` that do not stand in `other`, each after `mark`.
void add_missing(std::string_view text, std::string_view other, std::string_view mark,
                 std::string& out) {
  std::map<std::string_view, int> there;
  each_line(other, [&](std::string_view line) { ++there[line]; });
  each_line(text, [&](std::string_view line) {
    if (--there[line] < 0) out += fmt::format("{}{}\n", mark, line);
  });
}

std::string names_of(const std::vector<std::string>& files) {
  std::string out;
  for (std::size_t i = 0; i < files.size() && i < most_named_files; ++i) {
    out += (out.empty() ? "" : ", ") + harmless(files[i]);
  }
  if (files.size() > most_named_files) {
    out += told(fmt::format(" and {} more", files.size() - most_named_files));
  }
  return out;
}

}  // namespace

std::string changed_lines(const std::string& before, const std::string& after) {
  std::string out;
  add_missing(before, after, "- ", out);
  add_missing(after, before, "+ ", out);
  return out;
}

ExitCode watch(const std::vector<std::string>& paths,
               const std::function<ExitCode(ToolOutput&)>& run, Console& console) {
  FileWatch files(paths);
  catch_interrupts();
  std::optional<std::string> before;
  std::vector<std::string> saved;
  ExitCode code = ExitCode::ok;
  while (!interrupted()) {
    std::string report;
    ToolOutput out(console, &report);
    try {
      code = run(out);
    } catch (const Trouble& trouble) {  // a file half written is no end of the watching
      report += told(trouble.message) + "\n";
      code = ExitCode::misuse;
    }
    if (console.output_is_terminal()) console.write(clear_screen);
    console.write(report);
    if (before) {
      const std::string changed = changed_lines(*before, report);
      const std::string_view what = changed.empty() ? "the same as before" : "since the last run:";
      console.write("\n" + told(fmt::format("{} saved; {}", names_of(saved), what)) + "\n" +
                    changed);
    }
    console.write(told("-- watching; Ctrl-C ends it --") + "\n");
    console.flush();
    before = std::move(report);
    saved = files.wait(interrupted);
  }
  return code;
}

}  // namespace oneshot
