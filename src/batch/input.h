#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace oneshot {

/// One input of a run: a file, standard input, or what kept a folder from being looked into.
struct Input {
  std::string name;                    ///< as reported; "-" for standard input
  std::optional<ReadFailure> failure;  ///< found while collecting; then there is nothing to read
  std::optional<std::size_t> position = {};  ///< in the whole run, where this is a part of one
  std::size_t run_files = 0;                 ///< of the whole run, where this is a part of one
};

constexpr std::string_view standard_input = "-";

/// Whether a folder's file is taken for a resume: .pdf .txt .text .md .markdown, in any case.
bool has_resume_extension(std::string_view name);

/// The inputs that the paths stand for, in their order. A folder stands for the resumes in it and
/// below, sorted by the bytes of their paths; READMEs, entries whose names start with a dot, FIFOs,
/// devices and sockets in it are passed over. Links are followed, but no folder is looked into
/// twice. A folder without resumes, or one that cannot be opened, becomes an input with its
/// failure. Files given by name are taken whatever they are called.
std::vector<Input> collect_inputs(const std::vector<std::string>& paths);

/// Makes room for so many bytes and tells where; those that were written stay.
using MakeRoom = std::function<char*(std::size_t size)>;

/// Reads the bytes of an input to where there is room for them, and tells how many. Failures:
/// not-found, permission, too-large, damaged (an error of the device while reading), unsupported (a
/// folder), timeout (a FIFO that nobody writes to).
Result<std::size_t> read_input(const Input& input, const MakeRoom& room, std::size_t largest,
                               double timeout_seconds);
Result<std::string> read_input(const Input& input, std::size_t largest, double timeout_seconds);

}  // namespace oneshot
