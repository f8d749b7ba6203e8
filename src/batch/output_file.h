#pragma once

#include <string>
#include <string_view>

namespace oneshot {

/// A file that is written whole or not at all. Until commit() it has no name, where the file system
/// knows such files (O_TMPFILE: ext4, XFS, Btrfs, tmpfs, overlayfs), and not even a kill -9 leaves
/// anything; elsewhere (NFS, FAT) it stands beside its place as PATH.XXXXXX. A symbolic link is
/// followed; devices and FIFOs are written directly. Throws std::runtime_error with a message.
class OutputFile {
 public:
  explicit OutputFile(std::string path);
  ~OutputFile();  ///< without commit(), nothing is left behind
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;

  void write(std::string_view text);
  void commit();

 private:
  void flush();
  void move_into_place();
  [[noreturn]] void fail(int error) const;

  std::string path_;       ///< as given
  std::string place_;      ///< of the file itself, behind links; empty where it is written directly
  std::string temporary_;  ///< its name until then; empty where it has none
  std::string text_;       ///< not written yet
  int file_ = -1;          ///< its descriptor
};

}  // namespace oneshot
