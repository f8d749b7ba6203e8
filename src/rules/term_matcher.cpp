#include "rules/term_matcher.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "rules/term_context.h"
#include "rules/term_text.h"
#include "rules/term_trie.h"

namespace oneshot {

namespace {

/// From so many symbols on, a Latin alias may be written without its spaces: "HuggingFace".
constexpr std::size_t shortest_joinable = 6;
/// From so many syllables on, a Hangul alias may be written with spaces: "정보 올림피아드".
constexpr std::size_t shortest_partible = 4;
/// So many symbols lead through the trie; the few aliases that share them are then compared. A
/// deeper trie costs more to make than all the texts of a day to compare.
constexpr std::uint32_t trie_depth = 4;
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

struct Alias {
  std::uint32_t list = 0, term = 0;
  std::uint32_t first = 0, size = 0;  ///< its symbols in Parts::symbols
  bool short_word = false, joinable = false, partible = false;
};

/// Whether the gap before a symbol of the text fits that of the alias; `written` is the alias's.
bool gap_fits(const Alias& alias, const TermSymbol* written, const TermSymbol& symbol) {
  if (symbol.gap == TermGap::hard) return false;
  const bool in_alias = written->gap != TermGap::none;
  const bool in_text = symbol.gap != TermGap::none;
  if (in_alias == in_text) return true;
  const char32_t left = written[-1].folded, right = written->folded;
  const int syllables = (is_syllable(left) ? 1 : 0) + (is_syllable(right) ? 1 : 0);
  if (syllables == 1) return true;
  if (in_text) return syllables == 2 && alias.partible;
  if (syllables == 2) return true;
  return alias.joinable && !(is_term_digit(left) && is_term_digit(right));
}

}  // namespace

struct TermMatcher::Parts {
  const std::vector<TermList>* lists = nullptr;
  std::vector<Alias> aliases;
  TermSymbols symbols;  ///< of all aliases, one after the other
  TermTrie trie{0};
  std::vector<std::uint32_t> first_alias;  ///< of a node, in `ending`; one more at the end
  std::vector<std::uint32_t> ending;       ///< aliases by the node at which they leave the trie,
                                           ///< shorter ones first
  /// Of terms, as TermList::terms; empty for those without any.
  struct Contexts {
    std::vector<ContextText> not_before, not_after;
  };
  std::vector<std::vector<Contexts>> contexts;

  void add_alias(std::uint32_t list, std::uint32_t term, const std::string& text);
  void build_trie();
  bool fits(const Alias& alias, const TermSymbols& text, std::size_t first) const;
  bool context_forbids(const Alias& alias, const TermSymbols& text, std::size_t first) const;
};

void TermMatcher::Parts::add_alias(std::uint32_t list, std::uint32_t term,
                                   const std::string& text) {
  const std::size_t first = symbols.size();
  fold_term_text(is_plain(text) ? std::string_view(text) : compatibility_form(text), symbols);
  const auto begin = symbols.begin() + static_cast<std::ptrdiff_t>(first);
  const auto size = static_cast<std::size_t>(symbols.end() - begin);
  if (size == 0) return;
  const auto syllables = static_cast<std::size_t>(std::count_if(
      begin, symbols.end(), [](const TermSymbol& symbol) { return is_syllable(symbol.folded); }));
  Alias alias;
  alias.list = list;
  alias.term = term;
  alias.first = static_cast<std::uint32_t>(first);
  alias.size = static_cast<std::uint32_t>(size);
  alias.short_word = syllables == size && syllables <= longest_short_word;
  alias.joinable = size >= shortest_joinable;
  alias.partible = syllables >= shortest_partible;
  aliases.push_back(alias);
}

void TermMatcher::Parts::build_trie() {
  trie = TermTrie(aliases.size());
  std::vector<std::uint32_t> ends;
  ends.reserve(aliases.size());
  for (const Alias& alias : aliases) {
    std::uint32_t node = TermTrie::root;
    for (std::uint32_t i = 0; i < std::min(alias.size, trie_depth); ++i) {
      node = trie.add(node, symbols[alias.first + i].folded);
    }
    ends.push_back(node);
  }
  first_alias.assign(trie.size() + 1, 0);
  for (const std::uint32_t node : ends) ++first_alias[node + 1];
  for (std::size_t i = 1; i < first_alias.size(); ++i) first_alias[i] += first_alias[i - 1];
  std::vector<std::uint32_t> next(first_alias.begin(), first_alias.end() - 1);
  ending.resize(aliases.size());
  for (std::size_t i = 0; i < ends.size(); ++i) {
    ending[next[ends[i]]++] = static_cast<std::uint32_t>(i);
  }
  for (std::size_t node = 0; node + 1 < first_alias.size(); ++node) {
    if (first_alias[node + 1] - first_alias[node] < 2) continue;
    std::stable_sort(ending.begin() + first_alias[node], ending.begin() + first_alias[node + 1],
                     [&](std::uint32_t one, std::uint32_t other) {
                       return aliases[one].size < aliases[other].size;
                     });
  }
}

bool TermMatcher::Parts::context_forbids(const Alias& alias, const TermSymbols& text,
                                         std::size_t first) const {
  if (contexts[alias.list].empty()) return false;
  const Contexts& around = contexts[alias.list][alias.term];
  const std::size_t last = first + alias.size - 1;
  const auto is_behind = [&](const ContextText& c) { return follows(text, last, c); };
  const auto is_ahead = [&](const ContextText& c) { return precedes(text, first, c); };
  return std::any_of(around.not_before.begin(), around.not_before.end(), is_behind) ||
         std::any_of(around.not_after.begin(), around.not_after.end(), is_ahead);
}

namespace {

/// "IOI (Inventory of Installations)": capitals whose words, written out, share none with the
/// term's own names.
bool stands_for_another(const ListTerm& term, const TermSymbols& text, std::size_t first,
                        std::size_t last) {
  constexpr std::size_t shortest_telling_word = 5;
  const std::vector<std::string> words = spelled_out(text, first, last);
  if (words.empty()) return false;
  bool written_out = false;  // whether the list knows what the term's own letters stand for
  for (const std::string& alias : term.aliases) {
    std::string small = alias;
    for (char& c : small) c = is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    written_out =
        written_out || (is_ascii_letter(small[0]) && small.find(' ') != std::string::npos);
    for (const std::string& word : words) {
      if (word.size() >= shortest_telling_word && small.find(word) != std::string::npos)
        return false;
    }
  }
  return written_out;
}

}  // namespace

bool TermMatcher::Parts::fits(const Alias& alias, const TermSymbols& text,
                              std::size_t first) const {
  if (text.size() - first < alias.size) return false;
  for (std::size_t i = trie_depth; i < alias.size; ++i) {
    if (symbols[alias.first + i].folded != text[first + i].folded) return false;
  }
  for (std::size_t i = 1; i < alias.size; ++i) {
    if (!gap_fits(alias, &symbols[alias.first + i], text[first + i])) return false;
  }
  if ((*lists)[alias.list].terms[alias.term].match_case) {
    for (std::size_t i = 0; i < alias.size; ++i) {
      if (symbols[alias.first + i].written != text[first + i].written) return false;
    }
  }
  const std::size_t last = first + alias.size - 1;
  if ((*lists)[alias.list].terms[alias.term].stands_alone && !stands_alone(text, first, last)) {
    return false;
  }
  return stands_as_word(text, first, last, alias.short_word) &&
         !context_forbids(alias, text, first) && !stands_in_address(text, first, last);
}

TermMatcher::TermMatcher(const std::vector<TermList>& lists) : parts_(std::make_unique<Parts>()) {
  parts_->lists = &lists;
  parts_->contexts.resize(lists.size());
  std::size_t bytes = 0;
  for (const TermList& list : lists) {
    for (const ListTerm& term : list.terms) {
      for (const std::string& alias : term.aliases) bytes += alias.size();
    }
  }
  parts_->symbols.reserve(bytes);
  for (std::uint32_t l = 0; l < lists.size(); ++l) {
    const std::vector<ListTerm>& terms = lists[l].terms;
    for (std::uint32_t t = 0; t < terms.size(); ++t) {
      for (const std::string& alias : terms[t].aliases) parts_->add_alias(l, t, alias);
      if (terms[t].not_before.empty() && terms[t].not_after.empty()) continue;
      std::vector<Parts::Contexts>& contexts = parts_->contexts[l];
      if (contexts.empty()) contexts.resize(terms.size());
      for (const std::string& text : terms[t].not_before) {
        contexts[t].not_before.push_back(make_context(text));
      }
      for (const std::string& text : terms[t].not_after) {
        contexts[t].not_after.push_back(make_context(text));
      }
    }
  }
  parts_->build_trie();
}

TermMatcher::~TermMatcher() = default;
TermMatcher::TermMatcher(TermMatcher&&) noexcept = default;
TermMatcher& TermMatcher::operator=(TermMatcher&&) noexcept = default;

std::vector<TermMatch> TermMatcher::find(std::string_view text) const {
  const Parts& parts = *parts_;
  std::vector<TermMatch> out;
  if (parts.aliases.empty()) return out;
  TermSymbols symbols;
  symbols.reserve(text.size());
  fold_term_text(text, symbols);
  std::vector<std::uint32_t> covered(parts.lists->size(), 0);  // bytes, by list
  struct Best {
    std::uint32_t alias;
    std::size_t length;
  };
  std::vector<Best> best;                // of each list that has a match here
  std::vector<std::uint32_t> found_as;   // the alias of each match
  std::vector<std::uint32_t> redefined;  // abbreviations that the text uses for something else
  for (std::size_t first = 0; first < symbols.size(); ++first) {
    // Within a word of letters nothing begins; what remains is looked at by stands_as_word().
    if (first > 0 && symbols[first].gap == TermGap::none && !is_syllable(symbols[first].folded) &&
        is_term_letter(symbols[first].folded) && is_term_letter(symbols[first - 1].folded)) {
      continue;
    }
    best.clear();
    std::uint32_t node = TermTrie::root;
    for (std::size_t at = first; at < std::min(first + trie_depth, symbols.size()); ++at) {
      if (at > first && symbols[at].gap == TermGap::hard) break;
      node = parts.trie.child(node, symbols[at].folded);
      if (node == TermTrie::none) break;
      for (std::uint32_t e = parts.first_alias[node]; e < parts.first_alias[node + 1]; ++e) {
        const std::uint32_t index = parts.ending[e];
        const Alias& alias = parts.aliases[index];
        if (symbols[first].begin < covered[alias.list]) continue;
        if (!parts.fits(alias, symbols, first)) continue;
        if (stands_for_another((*parts.lists)[alias.list].terms[alias.term], symbols, first,
                               first + alias.size - 1)) {
          redefined.push_back(index);
          continue;
        }
        const std::size_t length = alias.size;
        // Of one list the longest win; terms that share a spelling ("Yellow") are all told.
        std::erase_if(best, [&](const Best& b) {
          return parts.aliases[b.alias].list == alias.list &&
                 (b.length < length || parts.aliases[b.alias].term == alias.term);
        });
        best.push_back({index, length});
      }
    }
    std::sort(best.begin(), best.end(),
              [](const Best& a, const Best& b) { return a.alias < b.alias; });
    for (const Best& found : best) {
      const Alias& alias = parts.aliases[found.alias];
      const TermList& list = (*parts.lists)[alias.list];
      const std::size_t end = symbols[first + found.length - 1].end;
      out.push_back({&list, &list.terms[alias.term], symbols[first].begin, end});
      found_as.push_back(found.alias);
      covered[alias.list] = static_cast<std::uint32_t>(end);
    }
  }
  if (!redefined.empty()) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (std::find(redefined.begin(), redefined.end(), found_as[i]) == redefined.end()) {
        out[kept++] = out[i];
      }
    }
    out.resize(kept);
  }
  return out;
}

}  // namespace oneshot
