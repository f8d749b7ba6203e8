#pragma once

#include <array>
#include <cstdint>
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
  Bytes line_bytes{};  ///< the same at the begin of lines

  bool may_begin(std::string_view text, std::size_t at) const {
    if (at == text.size()) return at_end != 0;
    const bool line_begin = at == 0 || text[at - 1] == '\n';
    return has(line_begin ? line_bytes : first_bytes, text[at]);
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

/// Places from the first to the last at which a roamer is to be tried: all, or where it may begin.
struct Window {
  const Roamer* roamer;
  std::size_t first, last;
  bool all = false;
};
/// The windows of all roamers, those of one from left to right and apart.
std::vector<Window> windows_of(std::span<const Roamer> roamers, std::vector<Waking> wakings,
                               std::string_view text);

/// How matches of a pattern can be found.
struct Beginning {
  std::vector<Lead> leads;          ///< of the alternatives that do not roam
  std::optional<Roamer> roams;      ///< where others do
  std::vector<std::string> needed;  ///< what wakes it
  std::vector<std::string> nearby;  ///< and that within its reach
};
Beginning beginning_of(const Node& root);

}  // namespace oneshot::pattern
