#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/image.h"
#include "base/pattern/program.h"

namespace oneshot::pattern {

/// A text as leads are compared with it: ASCII letters in lower case, and room behind its end, so
/// that eight bytes can be taken at any place.
class LeadText {
 public:
  explicit LeadText(std::string_view text);
  LeadText(const LeadText&) = delete;
  LeadText& operator=(const LeadText&) = delete;

  std::size_t size() const { return size_; }
  /// Neither letter nor digit stands before; so at the begin of a line, too.
  bool is_word_begin(std::size_t at) const { return at == 0 || !is_word_byte(text_[at - 1]); }
  unsigned char byte_at(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }
  bool is_line_begin(std::size_t at) const { return at == 0 || text_[at - 1] == '\n'; }
  std::uint64_t eight_bytes_at(std::size_t at) const { return eight_bytes(text_ + at); }
  /// Whether a literal of `size` bytes, one at least, stands at a place; eight bytes can be taken
  /// wherever it begins.
  bool holds_at(std::size_t at, const char* literal, std::size_t size) const {
    if (size_ - at < size) return false;
    const std::uint64_t differ = eight_bytes_at(at) ^ eight_bytes(literal);
    constexpr std::size_t at_once = sizeof differ;
    if (size <= at_once) return differ << 8 * (at_once - size) == 0;
    return differ == 0 && std::memcmp(text_ + at + at_once, literal + at_once, size - at_once) == 0;
  }

 private:
  static constexpr std::size_t short_text = 256;  // kept without memory of its own

  std::size_t size_;
  char* text_ = nullptr;
  std::array<char, short_text + sizeof(std::uint64_t)> short_;
  std::unique_ptr<char[]> long_;
};

/// Which patterns can begin at a place of a text: found by hashing their leads.
class LeadTable {
 public:
  /// A lead of a pattern.
  struct Row {
    std::uint64_t bytes, mask;  ///< of what stands at the place, as LeadText tells it
    std::uint32_t pattern, place;

    bool fits(std::uint64_t here) const { return ((here ^ bytes) & mask) == 0; }
  };

  void read(ImageReader& image);

  /// Calls `visit(pattern, place)` for all that can begin at a place of a text, for some of them
  /// twice; from left to right.
  template <class Visit>
  void visit(const LeadText& text, const Visit& visit) const {
    bool word_begin = true;
    for (std::size_t at = 0; at < text.size();) {
      const std::uint8_t byte = firsts_[text.byte_at(at)];
      if ((byte & (word_begin ? starts_word : starts_anywhere)) != 0) {
        const std::uint64_t here = text.eight_bytes_at(at);
        const Begins& begins = begins_[word_begin ? 0 : 1];
        if (has(begins.triples, triple_of(here))) visit_rows(text, at, 3, visit);
        if ((byte & starts_short) != 0) {
          if (has(begins.pairs, pair_of(here))) visit_rows(text, at, 2, visit);
          if (has(begins.singles, here & 0xFF)) visit_rows(text, at, 1, visit);
        }
      }
      ++at;
      word_begin = (byte & ends_word) != 0;
      // Nearly all words stand at the begin of one: elsewhere few leads are left.
      const std::uint8_t passed = word_begin ? passed_outside : passed_within;
      while ((firsts_[text.byte_at(at)] & passed) != 0) ++at;
    }
  }

 private:
  friend class LeadTableWriter;

  /// Leads of the same first bytes; a key of 0 is an empty slot.
  struct Slot {
    std::uint32_t key = 0, first = 0, count = 0;
  };
  static constexpr std::size_t singles = 256, pairs = 4096, triples = 16384, bits = 64;
  /// Sets of what leads begin with, by their size; and of their first bytes, and of those of leads
  /// of less than three.
  struct Begins {
    std::array<std::uint64_t, LeadTable::singles / bits> firsts{}, shorts{}, singles{};
    std::array<std::uint64_t, LeadTable::pairs / bits> pairs{};
    std::array<std::uint64_t, LeadTable::triples / bits> triples{};
  };

  /// The rows of leads of that size.
  template <class Visit>
  [[gnu::noinline]] void visit_rows(const LeadText& text, std::size_t at, std::uint32_t size,
                                    const Visit& visit) const {
    const std::uint64_t here = text.eight_bytes_at(at);
    const std::uint32_t key = key_of(here, size);
    std::size_t slot = slot_of(key);
    while (slots_[slot].key != key) {
      if (slots_[slot].key == 0) return;
      slot = (slot + 1) & (slots_.size() - 1);
    }
    for (const Row& row : rows_.subspan(slots_[slot].first, slots_[slot].count)) {
      if (!row.fits(here)) continue;
      const auto place = static_cast<Lead::Place>(row.place);
      if (place == Lead::Place::any ||
          (place == Lead::Place::word_begin ? text.is_word_begin(at) : text.is_line_begin(at))) {
        visit(row.pattern, at);
      }
    }
  }

  /// What a lead is found by: up to three bytes, and how many they are.
  static std::uint32_t key_of(std::uint64_t bytes, std::uint32_t size) {
    return (static_cast<std::uint32_t>(bytes) & (0xFFFFFFU >> 8 * (3 - size))) | size << 24;
  }
  std::size_t slot_of(std::uint32_t key) const { return slot_of(key, slots_.size()); }
  static std::size_t slot_of(std::uint32_t key, std::size_t slots) {
    const std::uint32_t mixed = key * 0x9E3779B1U;
    return (mixed ^ mixed >> 15) & (slots - 1);
  }
  static std::size_t pair_of(std::uint64_t bytes) {
    return ((bytes & 0xFF) << 5 ^ (bytes >> 8 & 0xFF)) % pairs;
  }
  static std::size_t triple_of(std::uint64_t bytes) {
    constexpr int spare_bits = 32 - std::countr_zero(triples);
    return static_cast<std::uint32_t>(bytes << 8) * 0x9E3779B1U >> spare_bits;
  }
  template <std::size_t N>
  static bool has(const std::array<std::uint64_t, N>& set, std::size_t bit) {
    return (set[bit / bits] >> (bit % bits)) & 1;
  }

  std::span<const Slot> slots_;  ///< a power of two
  std::span<const Row> rows_;
  std::span<const Begins> begins_;  ///< of all leads, and of those that may stand anywhere
  /// What a byte may be: the first of a lead at the begin of a word, or elsewhere, or of one of
  /// less than three bytes; one behind which a word begins; or, outside of words or within them,
  /// none of these and no zero, as it stands behind a text.
  static constexpr std::uint8_t starts_word = 1, starts_anywhere = 2, starts_short = 4,
                                ends_word = 8, passed_outside = 16, passed_within = 32;
  std::array<std::uint8_t, 256> firsts_{};
};

class LeadTableWriter {
 public:
  void add(const Lead& lead, std::uint32_t pattern);
  void write(ImageWriter& image);

 private:
  struct Keyed {
    std::uint32_t key;
    LeadTable::Row row;
  };
  std::vector<Keyed> leads_;
};

}  // namespace oneshot::pattern
