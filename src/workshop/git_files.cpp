#include "workshop/git_files.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "rules/rule_files.h"

extern char** environ;

namespace oneshot {

namespace {

namespace fs = std::filesystem;

struct GitAnswer {
  bool ok = false;
  std::string output;
  std::string problem;  ///< the first line of what git says, where it failed
};

std::string read_all(int file, std::size_t most) {
  std::string out;
  std::array<char, 16384> buffer;
  while (true) {
    const ssize_t got = read(file, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    if (out.size() < most) out.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return out;
}

/// Runs git; its standard error goes into a file without a name, so that neither pipe can block.
GitAnswer git(const std::vector<std::string>& arguments) {
  std::vector<std::string> all = {"git", "--no-pager"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& argument : all) argv.push_back(argument.data());
  argv.push_back(nullptr);
  int out[2];
  if (pipe2(out, O_CLOEXEC) != 0) return {false, "", std::strerror(errno)};
  std::FILE* const errors = std::tmpfile();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  if (errors) posix_spawn_file_actions_adddup2(&actions, fileno(errors), STDERR_FILENO);
  pid_t child = -1;
  const int failed = posix_spawnp(&child, "git", &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(out[1]);
  GitAnswer answer;
  if (failed != 0) {
    answer.problem = fmt::format("git cannot be started ({})", std::strerror(failed));
  } else {
    answer.output = read_all(out[0], rule_limits().total_bytes + 1);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    answer.ok = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (!answer.ok && errors) {
      std::rewind(errors);
      std::array<char, 400> line{};
      if (std::fgets(line.data(), line.size(), errors)) answer.problem = line.data();
      while (answer.problem.ends_with('\n')) answer.problem.pop_back();
    }
  }
  close(out[0]);
  if (errors) std::fclose(errors);
  return answer;
}

/// A line of `git ls-tree -l`: "MODE TYPE OBJECT SIZE\tPATH".
struct TreeEntry {
  std::string mode, object, path;
  std::size_t size = 0;
};

std::vector<TreeEntry> entries_of(std::string_view listing) {
  std::vector<TreeEntry> out;
  for (std::size_t at = 0; at < listing.size();) {
    const std::size_t end = std::min(listing.find('\0', at), listing.size());
    const std::string_view line = listing.substr(at, end - at);
    at = end + 1;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    std::vector<std::string> words;
    for (std::size_t i = 0; i < tab;) {
      const std::size_t word_end = std::min(line.find(' ', i), tab);
      if (word_end > i) words.emplace_back(line.substr(i, word_end - i));
      i = word_end + 1;
    }
    constexpr std::size_t mode = 0, object = 2, size = 3, count = 4;
    if (words.size() < count) continue;
    TreeEntry entry{words[mode], words[object], std::string(line.substr(tab + 1)), 0};
    if (words[size] != "-") entry.size = std::stoull(words[size]);
    out.push_back(std::move(entry));
  }
  return out;
}

}  // namespace

std::string export_git_folder(const std::string& revision, const std::string& folder,
                              const std::string& to) {
  if (revision.empty() || revision.front() == '-') return "this is no revision of git";
  std::error_code problem;
  const fs::path place = fs::exists(folder, problem) ? fs::path(folder) : fs::path(".");
  const std::string start = fs::is_directory(place, problem) ? place.string() : ".";
  // Where the folder lies in its repository; one that is gone now lies below the working folder.
  const GitAnswer prefix = git({"-C", start, "rev-parse", "--show-prefix"});
  if (!prefix.ok)
    return prefix.problem.empty() ? "there is no git repository here" : prefix.problem;
  std::string path = prefix.output;
  while (!path.empty() && (path.back() == '\n' || path.back() == '/')) path.pop_back();
  if (start == "." && folder != ".") {
    path = (fs::path(path) / folder).lexically_normal().string();
    while (path.ends_with('/')) path.pop_back();
  }
  const std::string tree = fmt::format("{}:{}", revision, path);
  const GitAnswer listing = git({"-C", start, "ls-tree", "-r", "-l", "-z", "--full-tree", tree});
  if (!listing.ok) {
    return fmt::format("git has no '{}'{}", tree,
                       listing.problem.empty() ? "" : " (" + listing.problem + ")");
  }
  const std::vector<TreeEntry> entries = entries_of(listing.output);
  const RuleLimits& limits = rule_limits();
  if (entries.size() > limits.files) return fmt::format("'{}' holds too many files", tree);
  std::size_t total = 0;
  for (const TreeEntry& entry : entries) {
    constexpr std::string_view plain = "100644", program = "100755";
    const fs::path inside = fs::path(entry.path).lexically_normal();
    if ((entry.mode != plain && entry.mode != program) || inside.is_absolute() ||
        *inside.begin() == "..") {
      continue;
    }
    total += entry.size;
    if (entry.size > limits.file_bytes || total > limits.total_bytes) {
      return fmt::format("'{}' is larger than rules may be", tree);
    }
    const GitAnswer content = git({"-C", start, "cat-file", "blob", entry.object});
    if (!content.ok) return content.problem;
    const fs::path file = fs::path(to) / inside;
    fs::create_directories(file.parent_path(), problem);
    std::ofstream(file, std::ios::binary) << content.output;
  }
  return entries.empty() ? fmt::format("'{}' holds no file", tree) : std::string();
}

}  // namespace oneshot
