#include "rules/term_table.h"

#include <algorithm>
#include <bit>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/prepared.h"
#include "base/utf8.h"
#include "rules/term_text.h"

namespace oneshot {

namespace {

/// From so many symbols on, a Latin alias may be written without its spaces: "HuggingFace".
constexpr std::size_t shortest_joinable = 6;
/// From so many syllables on, a Hangul alias may be written with spaces: "정보 올림피아드".
constexpr std::size_t shortest_partible = 4;
/// Up to so many syllables, a Hangul alias must stand alone or before a particle.
constexpr std::size_t longest_short_word = 2;

/// ASCII and syllables of Hangul: no form of Unicode changes them.
bool is_plain(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    if (c.value >= 0x80 && !(c.value >= 0xAC00 && c.value <= 0xD7A3)) return false;
    at += c.length;
  }
  return true;
}

/// NFKC, as texts to be judged are.
std::string compatibility_form(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfkc = icu::Normalizer2::getNFKCInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfkc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink,
                      nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

/// Calls `visit` for what a table is made of, piece by piece; all pieces together are the same for
/// the same spellings of the same terms alone.
template <class Visit>
void each_piece(const std::vector<TermList>& lists, const Visit& visit) {
  const auto count = [&visit](std::size_t number) {
    const auto written = static_cast<std::uint32_t>(number);
    visit(std::string_view(reinterpret_cast<const char*>(&written), sizeof written));
  };
  for (const TermList& list : lists) {
    count(list.terms.size());
    for (const ListTerm& term : list.terms) {
      count(term.aliases.size());
      for (const std::string& alias : term.aliases) {
        count(alias.size());
        visit(std::string_view(alias));
      }
    }
  }
}

}  // namespace

std::size_t TermTable::slot_of(std::uint32_t node, char32_t symbol, std::size_t slots) {
  const std::uint64_t key = (static_cast<std::uint64_t>(node) << 21) ^ symbol;
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32) & (slots - 1);
}

std::uint32_t TermTable::child(std::uint32_t node, char32_t symbol) const {
  for (std::size_t at = slot_of(node, symbol, edges_.size());;
       at = (at + 1) & (edges_.size() - 1)) {
    const Edge& edge = edges_[at];
    if (edge.child == none || (edge.node == node && edge.symbol == symbol)) return edge.child;
  }
}

class TermTableWriter {
 public:
  explicit TermTableWriter(const std::vector<TermList>& lists) {
    each_piece(lists, [this](std::string_view piece) { source_ += piece; });
    for (std::uint32_t list = 0; list < lists.size(); ++list) {
      const std::vector<ListTerm>& terms = lists[list].terms;
      for (std::uint32_t term = 0; term < terms.size(); ++term) {
        for (const std::string& alias : terms[term].aliases) add(list, term, alias);
      }
    }
    build_trie();
  }

  std::string image() const {
    ImageWriter out;
    out.add(std::string_view(source_));
    put(out, aliases_);
    put(out, symbols_);
    put(out, edges_);
    put(out, first_leaving_);
    put(out, leaving_);
    return out.take();
  }

 private:
  template <class Rows>
  static std::uint32_t size_of(const Rows& rows) {
    return static_cast<std::uint32_t>(rows.size());
  }
  template <class Row>
  static void put(ImageWriter& out, const std::vector<Row>& rows) {
    out.add(std::span<const Row>(rows));
  }

  void add(std::uint32_t list, std::uint32_t term, const std::string& text) {
    std::vector<TermSymbol> folded;
    fold_term_text(is_plain(text) ? std::string_view(text) : compatibility_form(text), folded);
    if (folded.empty()) return;
    const auto syllables = static_cast<std::size_t>(
        std::count_if(folded.begin(), folded.end(),
                      [](const TermSymbol& symbol) { return is_syllable(symbol.folded); }));
    TermAlias alias{list, term, size_of(symbols_), size_of(folded)};
    alias.short_word = syllables == folded.size() && syllables <= longest_short_word;
    alias.joinable = folded.size() >= shortest_joinable;
    alias.partible = syllables >= shortest_partible;
    aliases_.push_back(alias);
    for (const TermSymbol& symbol : folded) {
      symbols_.push_back({symbol.folded, symbol.written, symbol.gap == TermGap::none ? 0U : 1U});
    }
  }

  void build_trie() {
    edges_.resize(std::bit_ceil(aliases_.size() + 16));
    std::vector<std::uint32_t> left_at;  // by alias
    for (const TermAlias& alias : aliases_) {
      std::uint32_t node = TermTable::root;
      for (std::uint32_t i = 0; i < std::min(alias.size, TermTable::trie_depth); ++i) {
        node = child_made(node, symbols_[alias.first + i].folded);
      }
      left_at.push_back(node);
    }
    first_leaving_.assign(nodes_ + 1, 0);
    for (const std::uint32_t node : left_at) ++first_leaving_[node + 1];
    for (std::size_t i = 1; i < first_leaving_.size(); ++i) {
      first_leaving_[i] += first_leaving_[i - 1];
    }
    for (std::uint32_t alias = 0; alias < aliases_.size(); ++alias) leaving_.push_back(alias);
    std::stable_sort(leaving_.begin(), leaving_.end(), [&](std::uint32_t one, std::uint32_t other) {
      return std::pair(left_at[one], aliases_[one].size) <
             std::pair(left_at[other], aliases_[other].size);
    });
  }

  std::uint32_t child_made(std::uint32_t node, char32_t symbol) {
    if (nodes_ * 4UL > edges_.size() * 3) grow();
    TermTable::Edge& edge = slot_for(node, symbol);
    if (edge.child == TermTable::none) edge = {node, symbol, nodes_++};
    return edge.child;
  }
  /// Where the edge lies, or would.
  TermTable::Edge& slot_for(std::uint32_t node, char32_t symbol) {
    std::size_t at = TermTable::slot_of(node, symbol, edges_.size());
    while (edges_[at].child != TermTable::none &&
           !(edges_[at].node == node && edges_[at].symbol == symbol)) {
      at = (at + 1) & (edges_.size() - 1);
    }
    return edges_[at];
  }
  void grow() {
    std::vector<TermTable::Edge> old(edges_.size() * 2);
    std::swap(old, edges_);
    for (const TermTable::Edge& edge : old) {
      if (edge.child != TermTable::none) slot_for(edge.node, edge.symbol) = edge;
    }
  }

  std::string source_;
  std::vector<TermAlias> aliases_;
  std::vector<AliasSymbol> symbols_;
  std::vector<TermTable::Edge> edges_;
  std::uint32_t nodes_ = 1;
  std::vector<std::uint32_t> first_leaving_, leaving_;
};

TermTable::TermTable(const std::vector<TermList>& lists) {
  const std::string_view carried =
      prepared::find(prepared::Kind::terms, lists.size(), [&](std::string_view image) {
        read(image);
        return is_of(lists);
      });
  if (!carried.empty()) return;
  made_ = TermTableWriter(lists).image();
  read(made_);
  prepared::made(prepared::Kind::terms, lists.size(), made_);
}

void TermTable::read(std::string_view image) {
  ImageReader in(image);
  in.read(source_);
  in.read(aliases);
  in.read(symbols);
  in.read(edges_);
  in.read(first_leaving_);
  in.read(leaving_);
}

bool TermTable::is_of(const std::vector<TermList>& lists) const {
  std::string_view left = source_;
  bool same = true;
  each_piece(lists, [&](std::string_view piece) {
    same = same && left.starts_with(piece);
    if (same) left.remove_prefix(piece.size());
  });
  return same && left.empty();
}

}  // namespace oneshot
