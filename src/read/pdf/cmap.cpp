#include "read/pdf/cmap.h"

#include <algorithm>

namespace oneshot::pdf {
namespace {

constexpr std::size_t max_code_bytes = 4;
/// How many ranges that start before a code are looked at; only broken CMaps nest them.
constexpr std::size_t max_nested_ranges = 16;

/// Each byte of a code must lie in the range of the bytes at its place.
bool fits(std::uint32_t code, std::uint32_t low, std::uint32_t high, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) {
    const unsigned shift = 8 * static_cast<unsigned>(i);
    const std::uint32_t byte = code >> shift & 0xFF;
    if (byte < (low >> shift & 0xFF) || byte > (high >> shift & 0xFF)) return false;
  }
  return true;
}

/// The last range that starts at or before `code` and holds it.
template <class Range>
const Range* find_range(const std::vector<Range>& ranges, std::uint32_t code) {
  auto at = std::upper_bound(ranges.begin(), ranges.end(), code,
                             [](std::uint32_t c, const Range& range) { return c < range.low; });
  for (std::size_t n = 0; n < max_nested_ranges && at != ranges.begin(); ++n)
    if ((--at)->high >= code) return &*at;
  return nullptr;
}

template <class Range>
void sort_by_low(std::vector<Range>& ranges) {
  std::stable_sort(ranges.begin(), ranges.end(),
                   [](const Range& a, const Range& b) { return a.low < b.low; });
}

}  // namespace

std::shared_ptr<const CMap> CMap::identity(bool vertical) {
  auto map = std::make_shared<CMap>();
  map->identity_ = true;
  map->vertical_ = vertical;
  map->uniform_bytes_ = 2;
  return map;
}

void CMap::finish() {
  sort_by_low(cids_);
  sort_by_low(singles_);
  sort_by_low(ranges_);
  if (code_spaces_.empty() && parent_) {
    code_spaces_ = parent_->code_spaces_;
    uniform_bytes_ = parent_->uniform_bytes_;
  }
  if (code_spaces_.empty()) return;
  std::stable_sort(code_spaces_.begin(), code_spaces_.end(),
                   [](const CodeSpace& a, const CodeSpace& b) { return a.bytes < b.bytes; });
  uniform_bytes_ =
      code_spaces_.front().bytes == code_spaces_.back().bytes ? code_spaces_.front().bytes : 0;
}

CMap::Code CMap::next_code(std::string_view text) const {
  const std::size_t available = std::min(text.size(), max_code_bytes);
  Code code;
  if (uniform_bytes_ != 0 || code_spaces_.empty()) {
    const std::size_t bytes = uniform_bytes_ != 0 ? uniform_bytes_ : 2;
    code.bytes = std::min(bytes, available);
    for (std::size_t i = 0; i < code.bytes; ++i)
      code.value = code.value << 8 | static_cast<unsigned char>(text[i]);
    return code;
  }
  std::uint32_t value = 0;
  for (std::size_t bytes = 1; bytes <= available; ++bytes) {
    value = value << 8 | static_cast<unsigned char>(text[bytes - 1]);
    for (const CodeSpace& space : code_spaces_)
      if (space.bytes == bytes && fits(value, space.low, space.high, bytes)) return {value, bytes};
  }
  // No code: skip as much as the shortest code whose first byte fits would take.
  std::size_t bytes = code_spaces_.front().bytes;
  for (const CodeSpace& space : code_spaces_) {
    const unsigned shift = 8 * static_cast<unsigned>(space.bytes - 1);
    const std::uint32_t first = static_cast<unsigned char>(text[0]);
    if (first >= space.low >> shift && first <= space.high >> shift) {
      bytes = space.bytes;
      break;
    }
  }
  code.bytes = std::min(bytes, available);
  for (std::size_t i = 0; i < code.bytes; ++i)
    code.value = code.value << 8 | static_cast<unsigned char>(text[i]);
  return code;
}

std::optional<std::uint32_t> CMap::cid(Code code) const {
  if (identity_) return code.value;
  auto at = std::upper_bound(cids_.begin(), cids_.end(), code.value,
                             [](std::uint32_t c, const CidRange& range) { return c < range.low; });
  for (std::size_t n = 0; n < max_nested_ranges && at != cids_.begin(); ++n) {
    --at;
    if (at->high >= code.value && at->bytes == code.bytes) return at->cid + (code.value - at->low);
  }
  return parent_ ? parent_->cid(code) : std::nullopt;
}

std::optional<std::u32string> CMap::characters(std::uint32_t code) const {
  const TextRange* range = find_range(singles_, code);
  if (!range) range = find_range(ranges_, code);
  if (!range) return parent_ ? parent_->characters(code) : std::nullopt;
  std::u32string text = text_.substr(range->text, range->length);
  if (!text.empty()) text.back() += code - range->low;
  if (!text.empty() && text.back() > 0x10FFFF) text.back() = 0xFFFD;
  return text;
}

std::u32string characters_of_utf16(std::string_view bytes) {
  std::u32string text;
  if (bytes.size() % 2 == 1) {
    // <41>, or <004100> with a byte too many
    if (bytes.size() == 1) text.push_back(static_cast<unsigned char>(bytes[0]));
    bytes.remove_suffix(1);
  }
  char32_t high = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const char32_t unit =
        static_cast<unsigned char>(bytes[i]) << 8u | static_cast<unsigned char>(bytes[i + 1]);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      if (high) text.push_back(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
      high = 0;
    } else {
      high = 0;
      text.push_back(unit);
    }
  }
  return text;
}

}  // namespace oneshot::pdf
