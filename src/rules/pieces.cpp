#include "rules/pieces.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "rules/rule_files.h"

namespace oneshot {
namespace {

constexpr std::string_view open_mark = "{{", close_mark = "}}";

class Expander {
 public:
  Expander(const TomlValue& pieces, Diagnostics& diagnostics)
      : pieces_(pieces), diagnostics_(diagnostics) {
    for (const TomlMember& piece : pieces.members) {
      if (piece.value.type == TomlValue::Type::text) continue;
      diagnostics_.error(piece.value.place(), "wrong-type",
                         fmt::format("the piece '{}' must be a text", piece.key));
    }
  }

  /// Expands the patterns in a table and in all below it.
  void walk(TomlValue& value) {
    for (TomlValue& item : value.items) walk(item);
    for (TomlMember& member : value.members) {
      if (holds_patterns(member.key)) {
        expand_texts(member.value);
      } else {
        walk(member.value);
      }
    }
  }

 private:
  static bool holds_patterns(std::string_view key) {
    constexpr std::array<std::string_view, 3> keys{"pattern", "patterns", "unless"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  }

  void expand_texts(TomlValue& value) {
    if (value.type == TomlValue::Type::text) value.text = expanded(value.text, value);
    for (TomlValue& item : value.items) expand_texts(item);
  }

  /// What is longer than a pattern may be ends there: it is refused later, as every such pattern
  /// is.
  std::string expanded(std::string_view text, const TomlValue& source) {
    std::string out;
    std::size_t at = 0;
    while (out.size() <= rule_limits().pattern_bytes) {
      const std::size_t open = text.find(open_mark, at);
      const std::size_t close = open == std::string_view::npos ? open : text.find(close_mark, open);
      if (close == std::string_view::npos) break;
      out += text.substr(at, open - at);
      at = close + close_mark.size();
      const std::size_t name = open + open_mark.size();
      out += "(?:" + written_out(text.substr(name, close - name), source) + ")";
    }
    return out += text.substr(at);
  }

  /// Each piece is written out once.
  const std::string& written_out(std::string_view name, const TomlValue& source) {
    const auto [slot, is_new] = done_.try_emplace(std::string(name));
    Piece& piece = slot->second;
    if (!is_new) {
      if (piece.open) complain(source, "piece-in-itself", fmt::format("'{}' holds itself", name));
      return piece.text;
    }
    const TomlValue* value = pieces_.find(name);
    if (!value) {
      complain(source, "unknown-piece",
               fmt::format("there is no piece '{}'{}", name, did_you_mean(name, names())));
      return piece.text;
    }
    piece.open = true;
    piece.text = expanded(value->text, *value);
    piece.open = false;
    return piece.text;
  }

  void complain(const TomlValue& source, std::string code, std::string message) {
    diagnostics_.error(source.place(), std::move(code), std::move(message));
  }

  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const TomlMember& piece : pieces_.members) out.push_back(piece.key);
    return out;
  }

  struct Piece {
    std::string text;
    bool open = false;  ///< being written out
  };
  const TomlValue& pieces_;
  Diagnostics& diagnostics_;
  std::map<std::string, Piece> done_;
};

}  // namespace

void expand_pieces(std::span<TomlValue* const> files, Diagnostics& diagnostics) {
  TomlValue pieces;
  for (const TomlValue* file : files) {
    const TomlValue* own = file->find("pieces");
    if (!own) continue;
    if (own->type != TomlValue::Type::table) return;  // the reader says what is wrong
    for (const TomlMember& piece : own->members) {
      if (const TomlValue* other = pieces.find(piece.key)) {
        diagnostics.error(
            place_of(piece), "duplicate-id",
            fmt::format("the piece '{}' stands in {} too", piece.key, other->place().file));
      }
      pieces.at(piece.key) = piece.value;  // keeps them in order, by which they are found
    }
  }
  pieces.type = TomlValue::Type::table;
  Expander expander(pieces, diagnostics);
  for (TomlValue* file : files) expander.walk(*file);
}

}  // namespace oneshot
