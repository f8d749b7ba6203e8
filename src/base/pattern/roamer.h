#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

  bool may_begin(std::string_view text, std::size_t at) const {
    if (at == text.size()) return at_end != 0;
    if (at == 0 || text[at - 1] == '\n') return has(line_bytes, text[at]);
    return has(is_word_byte(text[at - 1]) ? first_bytes : word_bytes, text[at]);
  }

 private:
  static bool has(const Bytes& bytes, char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (bytes[byte >> 6] >> (byte & 63)) & 1;
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
void order_by(std::vector<Waking>& wakings, std::size_t keys, const Key& key) {
  constexpr std::size_t few = 40;  // that are sooner put in their places than counted
  if (wakings.size() <= few) {
    for (auto next = wakings.begin(); next != wakings.end(); ++next) {
      const auto before = [&](const Waking& a, const Waking& b) { return key(a) < key(b); };
      std::rotate(std::upper_bound(wakings.begin(), next, *next, before), next, std::next(next));
    }
    return;
  }
  std::vector<std::uint32_t> ends(keys + 1);
  for (const Waking& waking : wakings) ++ends[key(waking) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<Waking> out(wakings.size());
  for (const Waking& waking : wakings) out[ends[key(waking)]++] = waking;
  wakings = std::move(out);
}

/// Places from the first to the last at which a roamer is to be tried: all, or where it may begin.
struct Window {
  const Roamer* roamer;
  std::size_t first, last;
  bool all = false;
};
/// Those of the roamers that never sleep, in order.
std::vector<std::uint32_t> sleepless(std::span<const Roamer> roamers);

/// The windows of all roamers, those of one from left to right and apart; `awake` are the sleepless
/// ones, and wakings are ordered by roamer, then from left to right.
std::vector<Window> windows_of(std::span<const Roamer> roamers,
                               std::span<const std::uint32_t> awake,
                               std::span<const Waking> wakings, std::string_view text);

/// How matches of a pattern can be found.
struct Beginning {
  std::vector<Lead> leads;          ///< of the alternatives that do not roam
  std::optional<Roamer> roams;      ///< where others do
  std::vector<std::string> needed;  ///< what wakes it
  std::vector<std::string> nearby;  ///< and that within its reach
};
Beginning beginning_of(const Node& root);

}  // namespace oneshot::pattern
