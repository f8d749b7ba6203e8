#include "cli/command_line.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <exception>
#include <string_view>

#include "batch/interrupt.h"
#include "cli/command.h"
#include "cli/help_language.h"
#include "cli/suggest.h"
#include "cli/version.h"
#include "report/told.h"

namespace oneshot {
namespace {

constexpr const char* description =
    "oneshot reads resumes and says, with evidence, whether there is a one-shot in them:\n"
    "one thing, large in scale and related to AI, that carries a career.\n";
constexpr const char* footer =
    "\nTry:\n"
    "  oneshot check resume.pdf                    is there a one-shot, and what is missing?\n"
    "  oneshot check resumes/ -o report.html       a folder, as a page to look at\n"
    "  oneshot check resumes/ --require any:strong --fail-under 60\n"
    "  oneshot extract resume.pdf                  what a machine reads in a PDF\n"
    "  oneshot compare old.pdf new.pdf             what a new version gained\n"
    "\nExit status: 0 all was read and every gate held; 1 a gate did not hold; 2 wrong usage or\n"
    "unusable rules; 3 at least one input could not be read.";

struct Command {
  std::string_view name;
  void (*add)(CLI::App& program, Invocation& invocation);
};
constexpr std::array<Command, 6> commands{{
    {"check", add_check_command},
    {"compare", add_compare_command},
    {"extract", add_extract_command},
    {"rules", add_rules_command},
    {"verify", add_verify_command},
    {"merge", add_merge_command},
}};

/// Adds the command that the first word names, else all. Making the options of all takes longer
/// than judging a page.
void add_commands(CLI::App& program, Invocation& invocation, std::string_view first_word) {
  const auto* const named =
      std::find_if(commands.begin(), commands.end(),
                   [&](const Command& command) { return command.name == first_word; });
  if (named != commands.end()) return named->add(program, invocation);
  add_all_commands(program, invocation);
}

ExitCode usage_error(Console& console, const CLI::App& program, const CLI::ParseError& error) {
  console.error(explain_usage_error(program, error));
  return ExitCode::misuse;
}

/// What fails because the user ended it is told as that.
ExitCode tell_interrupt(Console& console) {
  console.error("the run was interrupted");
  return ExitCode::interrupted;
}

ExitCode run(int argc, char** argv) {
  speak(language_to_speak(argc, argv));
  Invocation invocation;
  CLI::App program(description, "oneshot");
  program.footer(footer);
  program.get_formatter()->column_width(34);
  program.set_help_flag("-h,--help", "Print this help and exit");
  bool show_version = false, verbose = false;
  program.add_flag("--version", show_version, "Print the version and exit");
  program.add_flag("--verbose", verbose, "With --version: parts, and what guards the reading");
  add_commands(program, invocation, argc > 1 ? argv[1] : "");
  tell_help(program);
  try {
    try {
      program.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
      const CLI::App* shown = &program;
      while (!shown->get_subcommands().empty()) shown = shown->get_subcommands().front();
      invocation.console.write(shown->help());
      invocation.console.flush();
      return ExitCode::ok;
    } catch (const CLI::ParseError& error) {
      return usage_error(invocation.console, program, error);
    }
    if (show_version) {
      invocation.console.write(version_text(verbose));
      invocation.console.flush();
      return ExitCode::ok;
    }
    if (!invocation.action) {
      invocation.console.error("no command is given; try 'oneshot check FILE' or 'oneshot --help'");
      return ExitCode::misuse;
    }
    const ExitCode code = invocation.action();
    invocation.console.flush();
    invocation.console.settle();
    return code;
  } catch (const OutputClosed&) {
    return ExitCode::ok;  // as with `oneshot … | head`: whoever read has seen enough
  } catch (const Trouble& trouble) {
    if (interrupted()) return tell_interrupt(invocation.console);
    trouble.placed ? invocation.console.note(trouble.message)
                   : invocation.console.error(trouble.message);
  } catch (const std::bad_alloc&) {
    invocation.console.error("there is not enough memory; give fewer --jobs");
  } catch (const std::exception& error) {
    if (interrupted()) return tell_interrupt(invocation.console);
    invocation.console.error(error.what());
  }
  return ExitCode::misuse;
}

}  // namespace

void add_all_commands(CLI::App& program, Invocation& invocation) {
  for (const Command& command : commands) command.add(program, invocation);
}

int run_command_line(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is told by write()
  std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that may not grow
  return static_cast<int>(run(argc, argv));
}

}  // namespace oneshot
