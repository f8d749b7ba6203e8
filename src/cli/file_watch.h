#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace oneshot {

/// Waits for files to be saved (inotify). Folders are watched with all below them; of a single file
/// its folder is watched, since editors replace files. Files whose names begin with a dot or end
/// like an editor's scratch files do not count.
class FileWatch {
 public:
  /// Throws Trouble where the system gives no watch.
  explicit FileWatch(const std::vector<std::string>& paths);
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  /// The paths that were changed since the last call, sorted; waits for the first, and a little
  /// for those that are saved with it. Empty where a signal ended the waiting, or where `stopped`.
  std::vector<std::string> wait(const std::function<bool()>& stopped);

 private:
  void add_folder(const std::string& folder, bool all_below);
  /// Reads what has happened; true if any of it counts.
  bool take_events(std::vector<std::string>& changed);

  struct Watched {
    std::string folder;
    bool all_below = false;
    std::vector<std::string> files;  ///< those that count; all of them where empty
  };
  int inotify_ = -1;
  std::map<int, Watched> watched_;
};

}  // namespace oneshot
