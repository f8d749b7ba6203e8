#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace oneshot {

/// Memory into which a file is read where a worker can be shown it, without a copy, on its way: a
/// file in memory that this process alone can write to. A worker sees what it is shown and can
/// change nothing of it, neither its bytes nor its size. Where the system has no such files, memory
/// like any other, of which messages are copies.
class SharedBuffer {
 public:
  SharedBuffer() = default;
  ~SharedBuffer();
  SharedBuffer(const SharedBuffer&) = delete;
  SharedBuffer& operator=(const SharedBuffer&) = delete;

  /// Room for a file of so many bytes; those that were written stay. Throws std::bad_alloc.
  char* room(std::size_t size);
  /// So many bytes are there now; behind them nothing of a former file is left.
  void set_size(std::size_t size);
  std::string_view bytes() const { return {memory_ + room_for_head, size_}; }
  std::size_t capacity() const { return capacity_; }

  /// Puts something before the bytes; false where it is too long for that.
  bool set_head(std::string_view head);
  /// Where head and bytes begin, from the memory's start.
  std::size_t begin() const { return room_for_head - head_size_; }
  std::size_t message_size() const { return head_size_ + size_; }

  /// Lets the worker of this number see the memory; false where it can be shown to nobody. `seen`
  /// is the memory that it sees, by a number, and will be this one; `descriptor` what to hand to
  /// it, or -1 where it sees this one already. What one worker was shown no other is: one that was
  /// taken over sees no files but its own.
  bool show_to(std::uint64_t worker, std::uint64_t& seen, int& descriptor);

 private:
  static constexpr std::size_t room_for_head = 4096;

  void move_to(std::size_t capacity);
  void release();

  char* memory_ = nullptr;  ///< a head's room, then the bytes
  int descriptor_ = -1;     ///< of the file in memory; -1 where the memory is none
  std::size_t capacity_ = 0, size_ = 0, head_size_ = 0;
  std::size_t written_ = 0;     ///< bytes that may be other than zero
  std::uint64_t number_ = 0;    ///< of the memory; no other has had it
  std::uint64_t shown_to_ = 0;  ///< a worker's number; 0 for none
};

/// Bytes with their owner: a string, or a buffer that can be shown to workers.
class Bytes {
 public:
  Bytes() = default;
  Bytes(std::string own) : own_(std::move(own)) {}
  Bytes(std::shared_ptr<SharedBuffer> buffer) : buffer_(std::move(buffer)) {}

  operator std::string_view() const { return buffer_ ? buffer_->bytes() : std::string_view(own_); }
  SharedBuffer* buffer() const { return buffer_.get(); }

 private:
  std::string own_;
  std::shared_ptr<SharedBuffer> buffer_;
};

}  // namespace oneshot
