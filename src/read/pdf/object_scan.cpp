#include "read/pdf/object_scan.h"

#include <algorithm>
#include <optional>

#include "read/pdf/syntax.h"

namespace oneshot::pdf {

namespace {

/// White space that may lie between a stream's data and "endstream".
constexpr std::size_t max_end_gap = 8;
/// The longest "12345678 00000 " before "obj" that is looked at.
constexpr std::size_t max_header = 40;

/// The start of the header whose "obj" stands at `at`.
std::optional<std::size_t> header_start(std::string_view bytes, std::size_t at, std::size_t from) {
  std::size_t start = at;
  const std::size_t lowest = std::max(from, at > max_header ? at - max_header : 0);
  const auto back_over = [&](auto&& wanted) {
    const std::size_t before = start;
    while (start > lowest && wanted(bytes[start - 1])) --start;
    return before - start;
  };
  back_over(is_space);
  if (back_over(is_digit) == 0 || back_over(is_space) == 0 || back_over(is_digit) == 0) {
    return std::nullopt;
  }
  return start;
}

/// The value of a direct /Length in the text of a dictionary, or -1.
std::int64_t direct_length(std::string_view dictionary) {
  for (std::size_t at = 0; (at = dictionary.find("/Length", at)) != std::string_view::npos;) {
    at += 7;
    if (at < dictionary.size() && is_regular(dictionary[at]) && !is_digit(dictionary[at])) continue;
    at = skip_space(dictionary, at);
    const auto length = read_integer(dictionary, at);
    if (!length) return -1;
    std::size_t after = skip_space(dictionary, at);
    if (read_integer(dictionary, after)) return -1;  // a reference
    return *length;
  }
  return -1;
}

bool holds(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

}  // namespace

std::size_t stream_begin(std::string_view bytes, std::size_t at) {
  at += 6;  // "stream"
  while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\t')) ++at;
  if (stands_at(bytes, at, "\r\n")) return at + 2;
  if (at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r')) return at + 1;
  return std::min(at, bytes.size());
}

std::size_t stream_end(std::string_view bytes, std::size_t begin, std::int64_t length) {
  if (length >= 0 && static_cast<std::uint64_t>(length) <= bytes.size() - begin) {
    const std::size_t end = begin + static_cast<std::size_t>(length);
    std::size_t after = end;
    while (after < bytes.size() && after - end < max_end_gap && is_space(bytes[after])) ++after;
    if (stands_at(bytes, after, "endstream") || stands_at(bytes, after, "endobj")) return end;
  }
  std::size_t end = bytes.size();
  for (std::size_t at = begin; (at = bytes.find("end", at)) != std::string_view::npos; at += 3) {
    const bool keyword = stands_at(bytes, at, "endstream");
    const bool object_ends = stands_at(bytes, at, "endobj");
    if (keyword || (object_ends && end == bytes.size())) end = at;
    // Where the keyword is lost, the next one belongs to another object.
    if (keyword || (object_ends && read_object_header(bytes, at + 6))) break;
  }
  if (end == bytes.size()) return end;
  if (end > begin && bytes[end - 1] == '\n') --end;
  if (end > begin && bytes[end - 1] == '\r') --end;
  return end;
}

FoundObjects scan_objects(std::string_view bytes) {
  FoundObjects found;
  std::size_t open = 0;   // where the current object's value starts; 0 outside of objects
  std::size_t floor = 0;  // headers start here at the earliest
  std::size_t no_end_from = bytes.size();  // from here on no "endstream" follows
  for (std::size_t at = 0; at + 3 <= bytes.size(); ++at) {
    const char c = bytes[at];
    if (c == 'o' && stands_at(bytes, at, "obj")) {
      const auto start = header_start(bytes, at, floor);
      const auto header = start ? read_object_header(bytes, *start) : std::nullopt;
      if (header) {
        found.objects.push_back({header->number, header->generation, *start, false, false});
        open = floor = header->end;
      }
      at += 2;
    } else if (c == 'e' && stands_at(bytes, at, "endobj")) {
      open = 0;
      at += 5;
      floor = at + 1;
    } else if (c == 's' && open != 0 && stands_at(bytes, at, "stream")) {
      const std::string_view dictionary = bytes.substr(open, at - open);
      found.objects.back().object_stream = holds(dictionary, "/ObjStm");
      found.objects.back().reference_stream = holds(dictionary, "/XRef");
      open = 0;
      const std::size_t begin = stream_begin(bytes, at);
      at += 5;
      // Where the file is cut off, what looks like data may hold more objects.
      if (begin < no_end_from && bytes.find("endstream", begin) == std::string_view::npos) {
        no_end_from = begin;
      }
      if (begin >= no_end_from) continue;
      floor = stream_end(bytes, begin, direct_length(dictionary));
      at = std::max(at, floor - 1);
    } else if (c == 't' && stands_at(bytes, at, "trailer")) {
      at += 6;
      found.trailers.push_back(at + 1);
    }
  }
  return found;
}

}  // namespace oneshot::pdf
