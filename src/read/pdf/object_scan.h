#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace oneshot::pdf {

/// An indirect object found by its header, "12 0 obj".
struct FoundObject {
  std::int32_t number = 0;
  std::int32_t generation = 0;
  std::size_t offset = 0;         ///< of the header
  bool object_stream = false;     ///< its dictionary seems to be that of an object stream
  bool reference_stream = false;  ///< or of a cross-reference stream
};

struct FoundObjects {
  std::vector<FoundObject> objects;   ///< in the order of the file
  std::vector<std::size_t> trailers;  ///< offsets just past "trailer"
};

/// Searches the bytes for objects, for files whose cross-reference table cannot be trusted. Does
/// not look into the data of streams.
FoundObjects scan_objects(std::string_view bytes);

/// Where a stream's data ends: `length` bytes past `begin` if "endstream" follows there, else at
/// the next "endstream" (without the end of line before it), or "endobj", or the end of the bytes.
std::size_t stream_end(std::string_view bytes, std::size_t begin, std::int64_t length);

/// The first byte of data after the keyword "stream" that starts at `at`.
std::size_t stream_begin(std::string_view bytes, std::size_t at);

}  // namespace oneshot::pdf
