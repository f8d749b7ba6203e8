#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <string_view>

namespace oneshot {

/// A folder of entries that are found by their key and may vanish at any time: an entry is written
/// under another name and then moved to its place, so that concurrent runs see it whole or not at
/// all, and carries a digest, so that a damaged one is as good as none. Safe from several threads.
class CacheFolder {
 public:
  /// Makes the folder where it is missing. Throws std::runtime_error where that cannot be.
  explicit CacheFolder(const std::string& path);
  ~CacheFolder();
  CacheFolder(const CacheFolder&) = delete;
  CacheFolder& operator=(const CacheFolder&) = delete;

  /// What was stored under a key, which is hexadecimal; nothing where there is none.
  std::optional<std::string> find(const std::string& key) const;
  /// Keeps bytes under a key. A cache that is full or read-only keeps nothing, and is_writable()
  /// says so from then on.
  void store(const std::string& key, std::string_view bytes);

  bool is_writable() const { return writable_; }

 private:
  int folder_ = -1;
  std::atomic<bool> writable_ = true;
};

}  // namespace oneshot
