#pragma once

namespace oneshot {

/// The whole program: reads the command line, runs the command, returns the exit status.
int run_command_line(int argc, char** argv);

}  // namespace oneshot
