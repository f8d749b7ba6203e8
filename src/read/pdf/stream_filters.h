#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "read/pdf/object.h"

/// The filters of streams (PDF 32000-1, 7.4). All keep what they could decode of damaged data.
namespace oneshot::pdf {

struct Decoded {
  std::string bytes;
  bool complete = true;  ///< false: damaged, cut off, or grown past the limit
};

Decoded inflate(std::string_view data, std::size_t max_bytes);
Decoded decode_lzw(std::string_view data, bool early_change, std::size_t max_bytes);
Decoded decode_ascii85(std::string_view data, std::size_t max_bytes);
Decoded decode_ascii_hex(std::string_view data, std::size_t max_bytes);
Decoded decode_run_length(std::string_view data, std::size_t max_bytes);

struct Predictor {
  int kind = 1;  ///< 1 none, 2 TIFF, 10 to 15 PNG
  int colors = 1, bits = 8, columns = 1;
};
/// Undoes a predictor in place; a row cut off at the end is kept as far as it goes.
void undo_predictor(std::string& bytes, const Predictor& predictor);

/// Undoes the filters that a stream's dictionary names, up to the first image filter.
StreamData decode_stream(std::string_view raw, const Object& dictionary, std::size_t max_bytes);

}  // namespace oneshot::pdf
