#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/image.h"
#include "base/pattern/program.h"

namespace oneshot::pattern {

/// The programs of many patterns as flat tables, ready to be tried.
struct Tables {
  struct Range {
    char32_t first, last;
  };
  struct Set {
    std::array<std::uint64_t, 2> ascii;
    std::uint32_t first_range, ranges;  ///< beyond ASCII
  };
  /// Where the list of alternatives for a byte stands among the ways of a choice, the last of them
  /// first; the last byte is for the text's end.
  struct ByByte {
    static constexpr std::uint16_t none = 0xFFFF;
    std::array<std::uint16_t, Choice::at_end + 1> list;
  };
  struct Follow {
    std::array<std::uint64_t, 4> first;
    std::uint64_t second, third;  ///< see pattern::Follow
    bool operator==(const Follow&) const = default;
  };

  std::span<const Instruction> code;  ///< of one program after the other
  std::string_view bytes;             ///< of all literals, and eight behind them
  std::span<const Set> sets;
  std::span<const Range> ranges;
  std::span<const ByByte> choices;
  std::span<const Choice::Way> ways;
  std::span<const Follow> follow;  ///< what can stand behind runs and splits

  void read(ImageReader& image);

  /// Whether what stands at a place of a text can follow there; `number` as instructions have it.
  bool may_follow(std::uint32_t number, std::string_view text, std::size_t at) const {
    if (number == 0) return true;
    return at < text.size() && may_begin(follow[number - 1], text, at);
  }
  static bool may_begin(const Follow& fits, std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (((fits.first[byte >> 6] >> (byte & 63)) & 1) == 0) return false;
    if ((byte & 0xF0) != 0xE0 || at + 2 >= text.size()) return true;
    return (fits.second >> (text[at + 1] & 63) & fits.third >> (text[at + 2] & 63) & 1) != 0;
  }
  bool contains(const Set& set, char32_t c) const {
    if (c < 0x80) return (set.ascii[c >> 6] >> (c & 63)) & 1;
    for (const Range& range : ranges.subspan(set.first_range, set.ranges)) {
      if (c <= range.last) return c >= range.first;
    }
    return false;
  }
};

/// Puts programs together.
class TablesWriter {
 public:
  /// Where the program begins.
  std::uint32_t add(const Program& program);
  void write(ImageWriter& image) const;

 private:
  void add(const CharSet& set);
  /// The number of it in `follow_`.
  std::uint32_t number_of(const Follow& follow);
  void add(const Choice& choice, std::uint32_t program_begin);

  std::vector<Instruction> code_;
  std::string bytes_;
  std::vector<Tables::Set> sets_;
  std::vector<Tables::Range> ranges_;
  std::vector<Tables::ByByte> choices_;
  std::vector<Choice::Way> ways_;
  std::vector<Tables::Follow> follow_;
};

}  // namespace oneshot::pattern
