#include "read/pdf/stream_filters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include <zlib.h>

#include "read/pdf/syntax.h"

namespace oneshot::pdf {

namespace {

constexpr std::size_t first_guess = 4;    // decoded bytes per encoded byte
constexpr std::size_t min_buffer = 1024;  // bytes
constexpr std::size_t max_filters = 16;   // per stream
constexpr int max_columns = 1 << 20;      // of a predictor
constexpr int max_colors = 32;            // of a predictor
constexpr std::size_t zlib_header_size = 2;

/// One pass of zlib. Damage in the middle ends the output there: what inflated is kept.
Decoded inflate_as(std::string_view data, int window_bits, std::size_t max_bytes) {
  Decoded out;
  z_stream z{};
  if (inflateInit2(&z, window_bits) != Z_OK) return {{}, false};
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
  z.avail_in = static_cast<uInt>(data.size());
  std::size_t size = 0;
  int status = Z_OK;
  while (status == Z_OK && size < max_bytes) {
    if (size == out.bytes.size()) {
      const std::size_t guess = std::max(min_buffer, std::max(data.size() * first_guess, size * 2));
      out.bytes.resize(std::min(max_bytes, guess));
    }
    z.next_out = reinterpret_cast<Bytef*>(out.bytes.data() + size);
    z.avail_out = static_cast<uInt>(out.bytes.size() - size);
    status = ::inflate(&z, Z_NO_FLUSH);
    size = out.bytes.size() - z.avail_out;
    if (status == Z_BUF_ERROR && z.avail_out == 0) status = Z_OK;
  }
  inflateEnd(&z);
  out.bytes.resize(size);
  out.complete = status == Z_STREAM_END;
  return out;
}

/// Undoes a transfer that took the bytes for text and ended its lines anew. That it was so is
/// proven by the checksum at the end of the data.
std::string without_carriage_returns(std::string_view data) {
  std::string out;
  out.reserve(data.size());
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (!stands_at(data, i, "\r\n")) out += data[i];
  }
  return out;
}

/// Reads codes of changing width, highest bit first.
class BitReader {
 public:
  explicit BitReader(std::string_view data) : data_(data) {}
  /// The next code, or -1 at the end.
  int read(int bits) {
    while (held_ < bits) {
      if (next_ == data_.size()) return -1;
      window_ = (window_ << 8) | static_cast<unsigned char>(data_[next_++]);
      held_ += 8;
    }
    held_ -= bits;
    return static_cast<int>((window_ >> held_) & ((1u << bits) - 1));
  }

 private:
  std::string_view data_;
  std::size_t next_ = 0;
  std::uint32_t window_ = 0;
  int held_ = 0;
};

std::uint8_t paeth(int left, int up, int up_left) {
  const int estimate = left + up - up_left;
  const int to_left = std::abs(estimate - left);
  const int to_up = std::abs(estimate - up);
  const int to_up_left = std::abs(estimate - up_left);
  if (to_left <= to_up && to_left <= to_up_left) return static_cast<std::uint8_t>(left);
  return static_cast<std::uint8_t>(to_up <= to_up_left ? up : up_left);
}

void undo_png(std::string& bytes, std::size_t row_size, std::size_t pixel_size) {
  std::vector<std::uint8_t> above(row_size + pixel_size), row(row_size + pixel_size);
  std::size_t out = 0;
  for (std::size_t in = 0; in < bytes.size();) {
    const int kind = static_cast<unsigned char>(bytes[in++]);
    const std::size_t count = std::min(row_size, bytes.size() - in);
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint8_t left = row[i], up = above[i + pixel_size], up_left = above[i];
      std::uint8_t base = 0;
      if (kind == 1) base = left;
      if (kind == 2) base = up;
      if (kind == 3) base = static_cast<std::uint8_t>((left + up) / 2);
      if (kind == 4) base = paeth(left, up, up_left);
      row[i + pixel_size] = static_cast<std::uint8_t>(bytes[in + i] + base);
    }
    std::copy_n(row.begin() + static_cast<std::ptrdiff_t>(pixel_size), count,
                bytes.begin() + static_cast<std::ptrdiff_t>(out));
    in += count;
    out += count;
    std::swap(row, above);
    std::fill_n(row.begin(), pixel_size, std::uint8_t{0});
  }
  bytes.resize(out);
}

/// Adds up the differences along each row; components of 8 bits only, others are rare in text.
void undo_tiff(std::string& bytes, std::size_t row_size, int colors, int bits) {
  if (bits != 8) return;
  const auto step = static_cast<std::size_t>(colors);
  for (std::size_t row = 0; row < bytes.size(); row += row_size) {
    const std::size_t end = std::min(bytes.size(), row + row_size);
    for (std::size_t i = row + step; i < end; ++i) {
      bytes[i] = static_cast<char>(bytes[i] + bytes[i - step]);
    }
  }
}

Predictor predictor_of(const Object& parameters) {
  const auto bounded = [&](std::string_view key, int fallback, int most) {
    return static_cast<int>(
        std::clamp<std::int64_t>(parameters.get(key).integer(fallback), 1, most));
  };
  return {bounded("Predictor", 1, 15), bounded("Colors", 1, max_colors),
          bounded("BitsPerComponent", 8, 16), bounded("Columns", 1, max_columns)};
}

bool is_image_filter(std::string_view name) {
  return name == "DCTDecode" || name == "DCT" || name == "JPXDecode" || name == "CCITTFaxDecode" ||
         name == "CCF" || name == "JBIG2Decode";
}

Decoded undo_filter(std::string_view name, std::string_view data, const Object& parameters,
                    std::size_t max_bytes) {
  const bool flate = name == "FlateDecode" || name == "Fl";
  const bool lzw = name == "LZWDecode" || name == "LZW";
  if (flate || lzw) {
    Decoded out = flate
                      ? inflate(data, max_bytes)
                      : decode_lzw(data, parameters.get("EarlyChange").integer(1) != 0, max_bytes);
    undo_predictor(out.bytes, predictor_of(parameters));
    return out;
  }
  if (name == "ASCII85Decode" || name == "A85") return decode_ascii85(data, max_bytes);
  if (name == "ASCIIHexDecode" || name == "AHx") return decode_ascii_hex(data, max_bytes);
  if (name == "RunLengthDecode" || name == "RL") return decode_run_length(data, max_bytes);
  if (name == "Crypt") return {std::string(data), true};  // undone with the file's encryption
  return {{}, false};
}

}  // namespace

Decoded inflate(std::string_view data, std::size_t max_bytes) {
  while (!data.empty() && is_space(data.front())) data.remove_prefix(1);
  if (data.empty()) return {};
  Decoded out = inflate_as(data, MAX_WBITS, max_bytes);
  if (out.complete || out.bytes.size() >= max_bytes) return out;
  Decoded mended = inflate_as(without_carriage_returns(data), MAX_WBITS, max_bytes);
  if (mended.complete) return mended;
  // A damaged header hides sound data: try without it, then without even skipping it.
  for (const std::size_t skip : {zlib_header_size, std::size_t{0}}) {
    if (!out.bytes.empty() || data.size() <= skip) break;
    out = inflate_as(data.substr(skip), -MAX_WBITS, max_bytes);
    out.complete = false;
  }
  return out;
}

Decoded decode_lzw(std::string_view data, bool early_change, std::size_t max_bytes) {
  constexpr int clear_code = 256, end_code = 257, first_free = 258, table_size = 4096;
  struct Entry {
    std::uint16_t prefix;
    std::uint16_t length;
    char last;
  };
  std::array<Entry, table_size> table{};
  for (int i = 0; i < clear_code; ++i) table[i] = {0, 1, static_cast<char>(i)};
  Decoded out;
  BitReader reader(data);
  int next = first_free, width = 9, previous = -1;
  const int early = early_change ? 1 : 0;
  while (true) {
    const int code = reader.read(width);
    if (code < 0) return out;  // many writers leave the end code away
    if (code == end_code) return out;
    if (code == clear_code) {
      next = first_free, width = 9, previous = -1;
      continue;
    }
    const bool known = code < next && code != clear_code;
    if (!known && (previous < 0 || code != next)) break;
    const int source = known ? code : previous;
    const std::size_t length = table[source].length;
    if (out.bytes.size() + length + 1 > max_bytes) break;
    const std::size_t start = out.bytes.size();
    out.bytes.resize(start + length);
    for (int at = source, i = static_cast<int>(length); i > 0; at = table[at].prefix) {
      out.bytes[start + static_cast<std::size_t>(--i)] = table[at].last;
    }
    if (!known) out.bytes += out.bytes[start];
    if (previous >= 0 && next < table_size) {
      table[next] = {static_cast<std::uint16_t>(previous),
                     static_cast<std::uint16_t>(table[previous].length + 1), out.bytes[start]};
      ++next;
    }
    if (next + early >= 512) width = 10;
    if (next + early >= 1024) width = 11;
    if (next + early >= 2048) width = 12;
    previous = code;
  }
  out.complete = false;
  return out;
}

Decoded decode_ascii85(std::string_view data, std::size_t max_bytes) {
  Decoded out;
  std::uint32_t group = 0;
  int digits = 0;
  const auto flush = [&](int bytes) {
    for (int i = 0; i < bytes; ++i) out.bytes += static_cast<char>(group >> (24 - 8 * i));
    group = 0, digits = 0;
  };
  if (data.substr(0, 2) == "<~") data.remove_prefix(2);
  for (const char c : data) {
    if (out.bytes.size() >= max_bytes) return {std::move(out.bytes), false};
    if (c == '~') break;
    if (c == 'z' && digits == 0) {
      flush(4);
    } else if (c >= '!' && c <= 'u') {
      group = group * 85 + static_cast<std::uint32_t>(c - '!');
      if (++digits == 5) flush(4);
    } else if (!is_space(c)) {
      out.complete = false;
    }
  }
  if (digits > 1) {
    const int bytes = digits - 1;
    for (; digits < 5; ++digits) group = group * 85 + 84;
    flush(bytes);
  }
  return out;
}

Decoded decode_ascii_hex(std::string_view data, std::size_t max_bytes) {
  Decoded out;
  int high = -1;
  for (const char c : data) {
    if (out.bytes.size() >= max_bytes) return {std::move(out.bytes), false};
    if (c == '>') break;
    const int digit = hex_digit(c);
    if (digit < 0) {
      out.complete = out.complete && is_space(c);
    } else if (high < 0) {
      high = digit;
    } else {
      out.bytes += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0) out.bytes += static_cast<char>(high * 16);
  return out;
}

Decoded decode_run_length(std::string_view data, std::size_t max_bytes) {
  constexpr unsigned end_of_data = 128;
  Decoded out;
  for (std::size_t i = 0; i < data.size();) {
    const unsigned length = static_cast<unsigned char>(data[i++]);
    if (length == end_of_data) return out;
    if (out.bytes.size() + end_of_data > max_bytes) break;
    if (length < end_of_data) {
      out.bytes += data.substr(i, length + 1);
      i += length + 1;
    } else if (i < data.size()) {
      out.bytes.append(257 - length, data[i++]);
    }
  }
  out.complete = false;
  return out;
}

void undo_predictor(std::string& bytes, const Predictor& predictor) {
  if (predictor.kind < 2) return;
  const auto pixel_bits = static_cast<std::size_t>(predictor.colors * predictor.bits);
  const std::size_t row_size = (pixel_bits * static_cast<std::size_t>(predictor.columns) + 7) / 8;
  const std::size_t pixel_size = std::max<std::size_t>(1, (pixel_bits + 7) / 8);
  if (predictor.kind == 2) {
    undo_tiff(bytes, row_size, predictor.colors, predictor.bits);
  } else if (predictor.kind >= 10) {
    undo_png(bytes, row_size, pixel_size);
  }
}

StreamData decode_stream(std::string_view raw, const Object& dictionary, std::size_t max_bytes) {
  StreamData out;
  const Object filter = dictionary.get("Filter", "F");
  const Object parameters = dictionary.get("DecodeParms", "DP");
  const std::size_t count =
      filter.is_array() ? std::min(filter.size(), max_filters) : (filter.is_name() ? 1 : 0);
  bool decoded = false;
  for (std::size_t i = 0; i < count; ++i) {
    const Object name = filter.is_array() ? filter.at(i) : filter;
    const Object own = parameters.is_array() ? parameters.at(i) : parameters;
    if (is_image_filter(name.name())) {
      out.image_filter = name.name();
      out.image_parameters = own;
      break;
    }
    Decoded step = undo_filter(name.name(), decoded ? out.bytes : raw, own, max_bytes);
    out.bytes = std::move(step.bytes);
    out.complete = out.complete && step.complete;
    decoded = true;
  }
  if (!decoded) {
    out.bytes = raw.substr(0, max_bytes);
    out.complete = raw.size() <= max_bytes;
  }
  return out;
}

}  // namespace oneshot::pdf
