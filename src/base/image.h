#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

/// Tables in one run of bytes. Nothing in them points anywhere, so that the build can make them,
/// the binary carry them, and a start use them where they lie (base/prepared.h).
///
///   image   a table after the other: the number of its rows (8 bytes), its rows, zeros up to a
///           multiple of 8
namespace oneshot {

inline constexpr std::size_t image_alignment = 8;

class ImageWriter {
 public:
  template <class Row>
  void add(std::span<const Row> rows) {
    // Padding would hold whatever was in memory, and no two builds would be the same.
    static_assert(std::is_trivially_copyable_v<Row> &&
                  std::has_unique_object_representations_v<Row> && alignof(Row) <= image_alignment);
    const std::uint64_t count = rows.size();
    append(&count, sizeof count);
    append(rows.data(), rows.size_bytes());
    out_.resize((out_.size() + image_alignment - 1) / image_alignment * image_alignment, '\0');
  }
  void add(std::string_view text) { add(std::span<const char>(text)); }
  void add(std::uint64_t number) { add(std::span<const std::uint64_t>(&number, 1)); }

  std::string take() { return std::move(out_); }

 private:
  void append(const void* from, std::size_t size) {
    if (size > 0) out_.append(static_cast<const char*>(from), size);
  }

  std::string out_;
};

/// Gives the tables back in the order in which they were added. The image must come from an
/// ImageWriter, begin at a multiple of `image_alignment` and outlive what is read from it.
class ImageReader {
 public:
  explicit ImageReader(std::string_view image) : image_(image) {}

  template <class Row>
  void read(std::span<const Row>& rows) {
    std::uint64_t count = 0;
    std::memcpy(&count, image_.data() + at_, sizeof count);
    at_ += sizeof count;
    rows = {reinterpret_cast<const Row*>(image_.data() + at_), static_cast<std::size_t>(count)};
    at_ += (rows.size_bytes() + image_alignment - 1) / image_alignment * image_alignment;
  }
  void read(std::string_view& text) {
    std::span<const char> bytes;
    read(bytes);
    text = {bytes.data(), bytes.size()};
  }
  void read(std::uint64_t& number) {
    std::span<const std::uint64_t> rows;
    read(rows);
    number = rows.front();
  }

 private:
  std::string_view image_;
  std::size_t at_ = 0;
};

}  // namespace oneshot
