#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory_resource>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/pattern/lead_table.h"
#include "base/pattern/program.h"

namespace oneshot::pattern {

/// A pattern with alternatives that may begin nearly anywhere: trying it wherever one of their
/// leads stands would mostly be in vain. It sleeps until a text is seen that every match of them
/// holds (needed_texts()); then it is tried at the places before it: as far as a match may reach
/// ahead of the text, and on its line alone unless a match may hold a line end. Where no such text
/// is known, it is tried everywhere.
struct Roamer {
  using Bytes = std::array<std::uint64_t, 4>;

  std::uint32_t pattern = 0;
  std::uint8_t sleeps = 0;
  std::uint8_t in_line = 0;  ///< no match of the pattern holds a line end
  // Of its alternatives that roam, of all where it never sleeps:
  std::uint8_t at_end = 0;  ///< they may match at the text's very end
  std::uint8_t reach = 0;   ///< bytes of a match that stand before a nearby text, at most
  Bytes first_bytes{};
  Bytes word_bytes{};  ///< the same at the begin of words
  Bytes line_bytes{};  ///< and of lines
  /// What their leads begin with, hashed, each with its size; all is in it where leads are unknown.
  std::array<std::uint64_t, 8> leads{};

  /// The first place from `at` to `last` where it may begin, or the one behind the last.
  std::size_t next_begin(const LeadText& text, std::size_t at, std::size_t last) const {
    unsigned char before = at == 0 ? '\n' : text.byte_at(at - 1);
    for (; at <= last; ++at) {
      const unsigned char byte = text.byte_at(at);
      const Bytes& bytes = is_word_byte(static_cast<char>(before)) ? first_bytes
                           : before == '\n'                        ? line_bytes
                                                                   : word_bytes;
      before = byte;
      if (at == text.size()) return at_end != 0 ? at : last + 1;
      if (!has(bytes, byte)) continue;
      const std::uint64_t here = text.eight_bytes_at(at);
      if (has(leads, bit_of(here, 3)) || has(leads, bit_of(here, 2)) || has(leads, bit_of(here, 1)))
        return at;
    }
    return at;
  }
  /// By the first of its bytes, as LeadText tells them, where a lead stands in `leads`.
  static std::size_t bit_of(std::uint64_t bytes, std::uint32_t size) {
    constexpr std::uint32_t bits = 512;
    const auto first = static_cast<std::uint32_t>(bytes) & (0xFFFFFFU >> 8 * (longest_lead - size));
    return ((first + size) * 0x9E3779B1U >> 16) % bits;
  }

 private:
  template <std::size_t N>
  static bool has(const std::array<std::uint64_t, N>& bits, std::size_t bit) {
    return (bits[bit / 64] >> bit % 64) & 1;
  }
};

/// A place that wakes a roamer.
struct Waking {
  std::uint32_t number;  ///< which of the roamers, and by what
  std::uint32_t at;

  enum class Kind : std::uint8_t {
    text,    ///< matches may begin anywhere before it
    nearby,  ///< they begin within the roamer's reach
    lead,    ///< one of those of its alternatives that do not roam
  };
  static constexpr std::uint32_t kinds = 3;

  static std::uint32_t by(Kind kind, std::uint32_t roamer) {
    return roamer * kinds + static_cast<std::uint32_t>(kind);
  }
  std::uint32_t roamer() const { return number / kinds; }
  Kind kind() const { return static_cast<Kind>(number % kinds); }
};

/// Orders by a key below `keys`, and leaves those of one key in their order.
template <class Key>
void order_by(std::pmr::vector<Waking>& wakings, std::size_t keys, const Key& key) {
  constexpr std::size_t few = 40;  // that are sooner put in their places than counted
  if (wakings.size() <= few) {
    for (std::size_t i = 1; i < wakings.size(); ++i) {
      const Waking one = wakings[i];
      std::size_t place = i;
      for (; place > 0 && key(one) < key(wakings[place - 1]); --place) {
        wakings[place] = wakings[place - 1];
      }
      wakings[place] = one;
    }
    return;
  }
  std::vector<std::uint32_t> ends(keys + 1);
  for (const Waking& waking : wakings) ++ends[key(waking) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<Waking> out(wakings.size());
  for (const Waking& waking : wakings) out[ends[key(waking)]++] = waking;
  std::copy(out.begin(), out.end(), wakings.begin());
}

/// Places from the first to the last at which a roamer is to be tried: all, or where it may begin.
struct Window {
  std::size_t first, last;
  bool all = false;
};
/// Those of the roamers that never sleep, in order.
std::vector<std::uint32_t> sleepless(std::span<const Roamer> roamers);

/// Where roamers are to be tried in a text; keeps its memory from one roamer to the next.
class Windows {
 public:
  Windows(std::string_view text, std::pmr::memory_resource& memory)
      : text_(text), first_line_end_(text.find('\n')), by_text_(&memory), apart_(&memory) {}

  /// Of a roamer that these have woken, from left to right: its windows from left to right and
  /// apart. They stay until the next roamer is asked about.
  std::span<const Window> of(const Roamer& roamer, std::span<const Waking> wakings);

 private:
  void find_by_text(const Roamer& roamer, std::span<const Waking> wakings);

  std::string_view text_;
  std::size_t first_line_end_;        ///< most texts have none
  std::pmr::vector<Window> by_text_;  ///< by their begin, all that one text wakes
  std::pmr::vector<Window> apart_;
};

/// How matches of a pattern can be found.
struct Beginning {
  std::vector<Lead> leads;          ///< of the alternatives that do not roam
  std::optional<Roamer> roams;      ///< where others do
  std::vector<std::string> needed;  ///< what wakes it
  std::vector<std::string> nearby;  ///< and that within its reach
};
Beginning beginning_of(const Node& root);

}  // namespace oneshot::pattern
