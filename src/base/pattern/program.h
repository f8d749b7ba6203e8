#pragma once

#include <array>
#include <bit>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/pattern/syntax.h"
#include "base/utf8.h"

/// A pattern made ready to be tried at places of a text. Making one costs a hundredth of an
/// automaton; it is tried only where its first bytes stand.
namespace oneshot::pattern {

/// A letter, digit or underscore, as \b knows them.
inline bool is_word_byte(char c) {
  static constexpr std::array<std::uint64_t, 4> word_bytes{0x03FF000000000000, 0x07FFFFFE87FFFFFE};
  const auto byte = static_cast<unsigned char>(c);
  return (word_bytes[byte >> 6] >> (byte & 63)) & 1;
}
/// A byte of a code point, but not its first.
inline bool is_inner_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Eight bytes as one number; the first is the lowest, whatever the machine's order.
inline std::uint64_t eight_bytes(const char* from) {
  std::uint64_t out = 0;
  std::memcpy(&out, from, sizeof out);
  return std::endian::native == std::endian::little ? out : __builtin_bswap64(out);
}

struct Instruction {
  enum class Op : std::uint16_t {
    literal,         ///< bytes [x, x + y) of `bytes`, one of them at least
    folded_literal,  ///< the same of a text with its ASCII letters in lower case
    set,             ///< a code point of set x
    run,             ///< as many code points of set x as are there, from `least` to `most`; behind
                     ///< it stands a byte of `follow` number y - 1, or anything where y is 0
    lazy_run,        ///< as few as will do
    edge,
    split,   ///< on at x, and if that fails at y; there stand bytes of `follow` number least - 1
             ///< and most - 1, or anything where these are 0
    jump,    ///< on at x
    choice,  ///< the alternatives of choice x that can begin with the next byte, in order; in
             ///< tables its ways begin at y
    match,
  };
  Op op = Op::match;
  Edge edge = Edge::word;  ///< of edge
  std::uint32_t x = 0, y = 0, least = 0, most = 0;
};

/// Which alternatives can begin with a byte; the last entry is for the text's end.
struct Choice {
  static constexpr std::size_t at_end = 256;
  /// Where an alternative stands, and what it begins with, as far as that is known: up to eight
  /// bytes, ASCII letters in lower case.
  struct Way {
    static constexpr std::size_t most_bytes = 8;

    std::uint64_t bytes = 0;
    std::uint32_t begin = 0;
    std::uint16_t half_shift = 4 * most_bytes;  ///< twice that leaves the bytes that are known
    std::uint16_t is_last = 0;                  ///< of a list in tables

    void begin_with(std::string_view text);
    bool fits(std::uint64_t here) const { return (here ^ bytes) << half_shift << half_shift == 0; }
    bool operator==(const Way&) const = default;
  };
  std::vector<std::uint32_t> begins;      ///< of all alternatives
  std::array<std::uint16_t, 257> list{};  ///< by byte, an index in `lists`
  std::vector<std::vector<Way>> lists;
};

/// First bytes; the last is for matching, or failing, without looking at any.
using FirstBytes = std::bitset<Choice::at_end + 1>;

/// What can stand at a place: its first byte; and if that begins a code point of three bytes, the
/// low six bits of the second and the third, which tell syllables of Hangul apart.
struct Follow {
  FirstBytes first;
  std::uint64_t second = 0, third = 0;
};

struct Program {
  std::vector<Instruction> code;
  std::string bytes;
  std::vector<CharSet> sets;
  std::vector<Follow> follow;  ///< what can stand behind runs and splits
  std::vector<Choice> choices;
};

/// Nothing where the pattern is too large when written out, or repeats what may be empty.
std::optional<Program> compile(const Node& root);

/// Bytes that a match may begin with, ASCII letters in lower case: up to three, fewer where the
/// match is that short or goes on with too many; and what surely stands behind three, as far as it
/// is known.
struct Lead {
  /// Where they must stand.
  enum class Place : std::uint8_t { any, word_begin, line_begin };

  std::uint32_t bytes = 0;  ///< the first is the highest of those that count
  std::uint8_t size = 0;
  Place place = Place::any;
  std::uint8_t rest_size = 0;
  std::array<char, 5> rest{};

  /// That a text stands there.
  static Lead of(std::string_view text);
  /// `bytes` as LeadText tells them: the first is the lowest.
  std::uint64_t first_bytes() const {
    std::uint64_t out = 0;
    for (int i = 0; i < size; ++i)
      out |= std::uint64_t{bytes >> 8 * (size - 1 - i) & 0xFF} << 8 * i;
    return out;
  }
  /// Longer by one byte.
  void add(char c) {
    bytes = bytes << 8 | static_cast<unsigned char>(folded(c));
    ++size;
  }
  /// More of the rest, as much as there is room for.
  void add_rest(std::string_view text) {
    for (const char c : text) {
      if (rest_size < rest.size()) rest[rest_size++] = folded(c);
    }
  }

 private:
  static char folded(char c) { return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c; }
};
constexpr std::size_t longest_lead = 3;  // a syllable of Hangul

/// Empty where a match may begin with almost anything.
std::vector<Lead> leads_of(const Program& program);

}  // namespace oneshot::pattern
