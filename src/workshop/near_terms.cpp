#include "workshop/near_terms.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/utf8.h"
#include "rules/term_text.h"

namespace oneshot {

namespace {

constexpr std::size_t shortest = 6;           ///< letters of a spelling
constexpr std::size_t shortest_hangul = 4;    ///< syllables
constexpr std::size_t longest = 48;           ///< letters; longer ones are sentences
constexpr std::size_t most_words = 6;         ///< of a spelling
constexpr std::size_t filter_bits = 1 << 22;  ///< half a MiB: fits in a processor's cache

using Letters = std::u32string;

/// Hashes of a text's beginnings, so that the hash of any part, and of any part without one letter,
/// is known at once.
class Hashes {
 public:
  explicit Hashes(const std::vector<TermSymbol>& symbols) {
    sums_.reserve(symbols.size() + 1);
    sums_.push_back(0);
    for (const TermSymbol& s : symbols) sums_.push_back(sums_.back() * base + s.folded + 1);
    while (powers().size() <= longest + 1) powers().push_back(powers().back() * base);
  }

  std::uint64_t part(std::size_t begin, std::size_t end) const {
    return sums_[end] - sums_[begin] * powers()[end - begin];
  }
  std::uint64_t without(std::size_t begin, std::size_t at, std::size_t end) const {
    return part(begin, at) * powers()[end - at - 1] + part(at + 1, end);
  }

 private:
  static constexpr std::uint64_t base = 0x9E3779B97F4A7C15ULL;
  static std::vector<std::uint64_t>& powers() {
    static thread_local std::vector<std::uint64_t> all = {1};
    return all;
  }
  std::vector<std::uint64_t> sums_;
};

/// A name or a word as folded for comparing, and as it is written.
struct Name {
  Letters folded, written;

  void add(const TermSymbol& symbol) {
    folded += symbol.folded;
    written += symbol.written;
  }
};

bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }
bool is_small(char32_t c) { return c >= U'a' && c <= U'z'; }

bool has_small(const Letters& letters) {
  return std::any_of(letters.begin(), letters.end(), is_small);
}

/// Whether a word is one letter off a name, by a slip of the one who wrote it: one letter more,
/// less or other, or two neighbours swapped. Not so where the difference is
///   - a digit or a sign: KDD 2023 is another one than KDD 2024
///   - the first letter, which people get right
///   - a plural's s, or the last syllable of Hangul, which may be a particle
///   - one of capitals: "Coding" is no slip for COLING, nor "software" for SoftwareX
bool is_slip(const Name& word, const Name& name) {
  const Letters &a = word.folded, &b = name.folded;
  if (a == b || a.size() > b.size() + 1 || b.size() > a.size() + 1 || a[0] != b[0]) return false;
  if (is_capital(name.written[0]) != is_capital(word.written[0])) return false;
  const bool all_capitals = !has_small(name.written);
  if (all_capitals && has_small(word.written)) return false;
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t front = 0, back = 0;
  while (front < shorter && a[front] == b[front]) ++front;
  while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  const auto is_letter = [](char32_t c) { return is_term_letter(c) || is_syllable(c); };
  const std::size_t end_a = a.size() - back, end_b = b.size() - back;
  for (std::size_t i = front; i < end_a; ++i) {
    if (!is_letter(a[i]) || (is_syllable(a[i]) && i + 1 == a.size())) return false;
  }
  for (std::size_t i = front; i < end_b; ++i) {
    if (!is_letter(b[i]) || (is_syllable(b[i]) && i + 1 == b.size())) return false;
    if (!all_capitals && is_capital(name.written[i])) return false;
  }
  const std::size_t more = end_a - front, less = end_b - front;
  if (more == 1 && less == 0 && back == 0 && a.back() == U's') return false;
  if (more <= 1 && less <= 1) return true;
  return more == 2 && less == 2 && a[front] == b[front + 1] && a[front + 1] == b[front];
}

struct Spelling {
  std::uint32_t list = 0, term = 0, alias = 0;
  Name name;
};

}  // namespace

struct NearTerms::Parts {
  const std::vector<TermList>* lists = nullptr;
  std::vector<Spelling> spellings;
  std::unordered_multimap<std::uint64_t, std::uint32_t> by_hash;
  std::vector<bool> filter = std::vector<bool>(filter_bits);  ///< says quickly that a hash is none

  void put(std::uint64_t hash, std::uint32_t spelling) {
    by_hash.emplace(hash, spelling);
    filter[hash >> 42 & (filter_bits - 1)] = true;
  }
  bool may_have(std::uint64_t hash) const { return filter[hash >> 42 & (filter_bits - 1)]; }
};

NearTerms::NearTerms(const std::vector<TermList>& lists) {
  auto parts = std::make_unique<Parts>();
  parts->lists = &lists;
  for (std::uint32_t l = 0; l < lists.size(); ++l) {
    for (std::uint32_t t = 0; t < lists[l].terms.size(); ++t) {
      const ListTerm& term = lists[l].terms[t];
      for (std::uint32_t a = 0; a < term.aliases.size(); ++a) {
        std::vector<TermSymbol> symbols;
        fold_term_text(term.aliases[a], symbols);
        const bool hangul = std::all_of(symbols.begin(), symbols.end(),
                                        [](const auto& s) { return is_syllable(s.folded); });
        if (symbols.size() < (hangul ? shortest_hangul : shortest) || symbols.size() > longest) {
          continue;
        }
        Spelling spelling{l, t, a, {}};
        for (const TermSymbol& s : symbols) spelling.name.add(s);
        const auto index = static_cast<std::uint32_t>(parts->spellings.size());
        const Hashes hashes(symbols);
        parts->put(hashes.part(0, symbols.size()), index);
        for (std::size_t i = 0; i < symbols.size(); ++i) {
          parts->put(hashes.without(0, i, symbols.size()), index);
        }
        parts->spellings.push_back(std::move(spelling));
      }
    }
  }
  parts_ = std::move(parts);
}

NearTerms::~NearTerms() = default;

std::vector<NearMiss> NearTerms::find(const ResumeView& view) const {
  std::vector<NearMiss> out;
  std::vector<TermSymbol> symbols;
  fold_term_text(view.text(), symbols);
  const Hashes hashes(symbols);
  std::vector<std::size_t> words;  // where each begins, and the end
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const bool letter = is_term_letter(symbols[i].folded) || is_syllable(symbols[i].folded) ||
                        is_term_digit(symbols[i].folded);
    const bool after_sign =
        i > 0 && !(is_term_letter(symbols[i - 1].folded) || is_syllable(symbols[i - 1].folded) ||
                   is_term_digit(symbols[i - 1].folded));
    if (i == 0 || symbols[i].gap != TermGap::none || !letter || after_sign) words.push_back(i);
  }
  words.push_back(symbols.size());

  const auto is_found = [&](const TermList& list, std::size_t begin, std::size_t end) {
    return std::any_of(view.terms().begin(), view.terms().end(), [&](const TermMatch& match) {
      return match.list->id == list.id && match.begin < symbols[end - 1].end &&
             symbols[begin].begin < match.end;
    });
  };
  std::set<std::pair<std::uint32_t, std::size_t>> told;  // a spelling at a place
  const auto check = [&](std::uint64_t hash, std::size_t begin, std::size_t end) {
    if (!parts_->may_have(hash)) return;
    const auto [first, last] = parts_->by_hash.equal_range(hash);
    for (auto it = first; it != last; ++it) {
      const Spelling& spelling = parts_->spellings[it->second];
      Name word;
      for (std::size_t i = begin; i < end; ++i) word.add(symbols[i]);
      if (!is_slip(word, spelling.name)) continue;
      const TermList& list = (*parts_->lists)[spelling.list];
      if (is_found(list, begin, end) || !told.emplace(it->second, begin).second) continue;
      const ListTerm& term = list.terms[spelling.term];
      const std::size_t from = symbols[begin].begin, to = symbols[end - 1].end;
      out.push_back({&list, &term, term.aliases[spelling.alias],
                     fold_space(view.text().substr(from, to - from)), view.quote({from, to}).line});
    }
  };
  for (std::size_t w = 0; w + 1 < words.size(); ++w) {
    const std::size_t begin = words[w];
    for (std::size_t n = 1; n <= most_words && w + n < words.size(); ++n) {
      const std::size_t end = words[w + n];
      // A hard gap (a line's end) ends every name.
      if (n > 1 && symbols[words[w + n - 1]].gap == TermGap::hard) break;
      const std::size_t length = end - begin;
      if (length > longest) break;
      if (length + 1 < shortest_hangul) continue;
      check(hashes.part(begin, end), begin, end);
      for (std::size_t i = begin; i < end; ++i) check(hashes.without(begin, i, end), begin, end);
    }
  }
  return out;
}

}  // namespace oneshot
