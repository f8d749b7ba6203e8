#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/image.h"
#include "rules/rule_set.h"

namespace oneshot {

/// A spelling of a term.
struct TermAlias {
  std::uint32_t list = 0, term = 0;
  std::uint32_t first = 0, size = 0;  ///< its symbols in the table
  std::uint8_t short_word = 0;        ///< a Hangul alias that must stand alone or before a particle
  std::uint8_t joinable = 0;          ///< may be written without its spaces: "HuggingFace"
  std::uint8_t partible = 0;          ///< may be written with spaces: "정보 올림피아드"
  std::uint8_t unused = 0;            ///< no padding in a table of an image
};

/// A TermSymbol, as far as spellings need it.
struct AliasSymbol {
  char32_t folded = 0, written = 0;
  std::uint32_t has_gap = 0;  ///< before the symbol
};

/// The spellings of all terms of lists, and a trie of symbols that leads to them. For the shipped
/// lists it is made when the program is built (base/prepared.h).
class TermTable {
 public:
  static constexpr std::uint32_t root = 0;
  static constexpr std::uint32_t none = UINT32_MAX;
  /// So many symbols lead through the trie; the few aliases that share them are then compared. A
  /// deeper trie costs more to make than all the texts of a day to compare.
  static constexpr std::uint32_t trie_depth = 4;

  explicit TermTable(const std::vector<TermList>& lists);
  TermTable(const TermTable&) = delete;
  TermTable& operator=(const TermTable&) = delete;

  std::span<const TermAlias> aliases;
  std::span<const AliasSymbol> symbols;  ///< of all aliases, one after the other

  /// The node that a symbol leads to, or `none`.
  std::uint32_t child(std::uint32_t node, char32_t symbol) const;
  /// The aliases that leave the trie at a node, shorter ones first.
  std::span<const std::uint32_t> leaving_at(std::uint32_t node) const {
    return leaving_.subspan(first_leaving_[node], first_leaving_[node + 1] - first_leaving_[node]);
  }

 private:
  friend class TermTableWriter;

  /// In a hash table: quick to build and to walk.
  struct Edge {
    std::uint32_t node = 0, symbol = 0, child = none;
  };
  static std::size_t slot_of(std::uint32_t node, char32_t symbol, std::size_t slots);

  void read(std::string_view image);
  /// Whether the image was made of exactly these lists.
  bool is_of(const std::vector<TermList>& lists) const;

  std::string made_;                              ///< the image, where the binary carries none
  std::string_view source_;                       ///< what it was made of
  std::span<const Edge> edges_;                   ///< a power of two
  std::span<const std::uint32_t> first_leaving_;  ///< of a node, in leaving_; one more at the end
  std::span<const std::uint32_t> leaving_;
};

}  // namespace oneshot
