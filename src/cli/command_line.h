#pragma once

namespace CLI {
class App;
}

namespace oneshot {

struct Invocation;

/// The whole program: reads the command line, runs the command, returns the exit status.
int run_command_line(int argc, char** argv);

/// Adds every command with its options to a program.
void add_all_commands(CLI::App& program, Invocation& invocation);

}  // namespace oneshot
