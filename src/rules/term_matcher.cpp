#include "rules/term_matcher.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/patience.h"
#include "base/utf8.h"
#include "rules/term_context.h"
#include "rules/term_table.h"
#include "rules/term_text.h"

namespace oneshot {

namespace {

/// Whether the gap before a symbol of the text fits that of the alias; `written` is the alias's.
bool gap_fits(const TermAlias& alias, const AliasSymbol* written, const TermSymbol& symbol) {
  if (symbol.gap == TermGap::hard) return false;
  const bool in_alias = written->has_gap != 0;
  const bool in_text = symbol.gap != TermGap::none;
  if (in_alias == in_text) return true;
  const char32_t left = written[-1].folded, right = written->folded;
  const int syllables = (is_syllable(left) ? 1 : 0) + (is_syllable(right) ? 1 : 0);
  if (syllables == 1) return true;
  if (in_text) return syllables == 2 && alias.partible != 0;
  if (syllables == 2) return true;
  return alias.joinable != 0 && !(is_term_digit(left) && is_term_digit(right));
}

}  // namespace

struct TermMatcher::Parts {
  explicit Parts(const std::vector<TermList>& all)
      : lists(&all), table(all), contexts(all.size()) {}

  const std::vector<TermList>* lists;
  TermTable table;
  /// Of terms, as TermList::terms; empty for those without any.
  struct Contexts {
    std::vector<ContextText> not_before, not_after;
  };
  std::vector<std::vector<Contexts>> contexts;

  bool fits(const TermAlias& alias, const TermSymbols& text, std::size_t first) const;
  bool context_forbids(const TermAlias& alias, const TermSymbols& text, std::size_t first) const;
};

bool TermMatcher::Parts::context_forbids(const TermAlias& alias, const TermSymbols& text,
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

bool TermMatcher::Parts::fits(const TermAlias& alias, const TermSymbols& text,
                              std::size_t first) const {
  if (text.size() - first < alias.size) return false;
  const AliasSymbol* const written = &table.symbols[alias.first];
  for (std::size_t i = TermTable::trie_depth; i < alias.size; ++i) {
    if (written[i].folded != text[first + i].folded) return false;
  }
  for (std::size_t i = 1; i < alias.size; ++i) {
    if (!gap_fits(alias, written + i, text[first + i])) return false;
  }
  if ((*lists)[alias.list].terms[alias.term].match_case) {
    for (std::size_t i = 0; i < alias.size; ++i) {
      if (written[i].written != text[first + i].written) return false;
    }
  }
  const std::size_t last = first + alias.size - 1;
  if ((*lists)[alias.list].terms[alias.term].stands_alone && !stands_alone(text, first, last)) {
    return false;
  }
  return stands_as_word(text, first, last, alias.short_word != 0) &&
         !context_forbids(alias, text, first) && !stands_in_address(text, first, last);
}

TermMatcher::TermMatcher(const std::vector<TermList>& lists)
    : parts_(std::make_unique<Parts>(lists)) {
  for (std::uint32_t l = 0; l < lists.size(); ++l) {
    const std::vector<ListTerm>& terms = lists[l].terms;
    for (std::uint32_t t = 0; t < terms.size(); ++t) {
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
}

TermMatcher::~TermMatcher() = default;
TermMatcher::TermMatcher(TermMatcher&&) noexcept = default;
TermMatcher& TermMatcher::operator=(TermMatcher&&) noexcept = default;

std::vector<TermMatch> TermMatcher::find(std::string_view text) const {
  Patience::spend(text.size());
  const Parts& parts = *parts_;
  const TermTable& table = parts.table;
  std::vector<TermMatch> out;
  if (table.aliases.empty()) return out;
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
    std::uint32_t node = TermTable::root;
    for (std::size_t at = first; at < std::min(first + TermTable::trie_depth, symbols.size());
         ++at) {
      if (at > first && symbols[at].gap == TermGap::hard) break;
      node = table.child(node, symbols[at].folded);
      if (node == TermTable::none) break;
      for (const std::uint32_t index : table.leaving_at(node)) {
        const TermAlias& alias = table.aliases[index];
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
          return table.aliases[b.alias].list == alias.list &&
                 (b.length < length || table.aliases[b.alias].term == alias.term);
        });
        best.push_back({index, length});
      }
    }
    std::sort(best.begin(), best.end(),
              [](const Best& a, const Best& b) { return a.alias < b.alias; });
    for (const Best& found : best) {
      const TermAlias& alias = table.aliases[found.alias];
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
