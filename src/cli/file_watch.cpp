#include "cli/file_watch.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "cli/exit_code.h"

namespace oneshot {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t what_counts =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF;
/// Editors save in several steps; what follows so soon belongs to one saving.
constexpr int settling_milliseconds = 60;
/// Beyond so many folders something is wrong with what is watched.
constexpr std::size_t most_folders = 5000;

bool is_scratch(std::string_view name) {
  return name.empty() || name.front() == '.' || name.front() == '#' || name.ends_with("~") ||
         name.ends_with(".swp") || name.ends_with(".tmp") || name == "4913";  // Vim's probe
}

bool wait_for(int file, int milliseconds) {
  pollfd waited{file, POLLIN, 0};
  return poll(&waited, 1, milliseconds) > 0;
}

/// Waits without end; false where a signal came, also one that came since `stopped` was last asked:
/// until the waiting has begun, signals are held back.
bool wait_for_ever(int file, const std::function<bool()>& stopped) {
  sigset_t held, before;
  sigemptyset(&held);
  sigaddset(&held, SIGINT);
  sigaddset(&held, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &held, &before);
  pollfd waited{file, POLLIN, 0};
  const bool ready = !stopped() && ppoll(&waited, 1, nullptr, &before) > 0;
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return ready;
}

}  // namespace

FileWatch::FileWatch(const std::vector<std::string>& paths)
    : inotify_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  if (inotify_ < 0) {
    throw Trouble{fmt::format("files cannot be watched ({})", std::strerror(errno))};
  }
  for (const std::string& path : paths) {
    std::error_code problem;
    if (fs::is_directory(path, problem)) {
      add_folder(path, true);
      continue;
    }
    const fs::path folder = fs::path(path).parent_path();
    const std::string where = folder.empty() ? "." : folder.string();
    add_folder(where, false);
    for (auto& [id, watched] : watched_) {
      if (watched.folder == where && !watched.all_below) {
        watched.files.push_back(fs::path(path).filename().string());
      }
    }
  }
  if (watched_.empty()) throw Trouble{"--watch: there is nothing to watch; name a folder of rules"};
}

FileWatch::~FileWatch() { close(inotify_); }

void FileWatch::add_folder(const std::string& folder, bool all_below) {
  if (watched_.size() >= most_folders) {
    throw Trouble{fmt::format("--watch: more than {} folders; name fewer", most_folders)};
  }
  const int id = inotify_add_watch(inotify_, folder.c_str(), what_counts);
  if (id < 0) {
    if (errno == ENOSPC || errno == ENOMEM) {
      throw Trouble{"--watch: the system's limit of watches is reached; name fewer folders"};
    }
    return;  // gone, or not to be read: there is nothing to see
  }
  Watched& watched = watched_[id];
  watched.folder = folder;
  watched.all_below = watched.all_below || all_below;
  if (!all_below) return;
  std::error_code problem;
  for (auto it = fs::directory_iterator(folder, problem); !problem && it != fs::end(it);
       it.increment(problem)) {
    std::error_code ignored;
    const std::string name = it->path().filename().string();
    if (!is_scratch(name) && it->is_directory(ignored) && !it->is_symlink(ignored)) {
      add_folder(it->path().string(), true);
    }
  }
}

bool FileWatch::take_events(std::vector<std::string>& changed) {
  alignas(inotify_event) char buffer[16 * 1024];
  bool any = false;
  for (ssize_t got = 0; (got = read(inotify_, buffer, sizeof buffer)) > 0;) {
    for (ssize_t at = 0; at < got;) {
      inotify_event event{};
      std::memcpy(&event, buffer + at, sizeof event);
      const std::string name =
          event.len > 0 ? buffer + at + offsetof(inotify_event, name) : std::string();
      at += static_cast<ssize_t>(sizeof event + event.len);
      const auto found = watched_.find(event.wd);
      if (found == watched_.end() || is_scratch(name)) continue;
      const Watched watched = found->second;
      if (!watched.all_below &&
          std::find(watched.files.begin(), watched.files.end(), name) == watched.files.end()) {
        continue;
      }
      const std::string path = (fs::path(watched.folder) / name).string();
      if ((event.mask & IN_ISDIR) != 0) {
        if ((event.mask & (IN_CREATE | IN_MOVED_TO)) != 0 && watched.all_below) {
          add_folder(path, true);
        }
      } else if ((event.mask & IN_CREATE) != 0) {
        continue;  // it counts when it is closed
      }
      any = true;
      if (std::find(changed.begin(), changed.end(), path) == changed.end()) {
        changed.push_back(path);
      }
    }
  }
  return any;
}

std::vector<std::string> FileWatch::wait(const std::function<bool()>& stopped) {
  std::vector<std::string> changed;
  while (changed.empty()) {
    if (!wait_for_ever(inotify_, stopped)) return {};
    take_events(changed);
  }
  while (wait_for(inotify_, settling_milliseconds)) {
    if (!take_events(changed)) break;
  }
  std::sort(changed.begin(), changed.end());
  return changed;
}

}  // namespace oneshot
