#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace oneshot {

struct PatternMatch {
  std::size_t begin = 0, end = 0;  ///< bytes
  bool operator==(const PatternMatch&) const = default;
};

/// A match, and of which pattern of a set.
struct PatternHit {
  std::size_t pattern;
  PatternMatch match;
};

/// Many RE2 patterns over one text, in one pass: at each place only those are tried that can begin
/// with the bytes there. The matches are those of RE2, which is asked itself where a pattern is
/// beyond the common syntax or a text would take too long; so time stays linear in the text.
///
/// Automata are quicker still on long texts, but cost more to make than a resume takes to judge.
/// Texts are UTF-8 in NFKC (letters such as ſ and the sign K, which fold to ASCII, are not in it).
/// Made once, used by any number of threads.
class PatternSet {
 public:
  enum class Lines {
    one,   ///< ^ and $ are the ends of the text
    many,  ///< and those of its lines: (?m)
  };
  explicit PatternSet(const std::vector<std::string>& patterns = {}, Lines lines = Lines::one);
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  std::size_t size() const;

  /// By pattern: its matches from left to right, none of them empty, none over another.
  std::vector<std::vector<PatternMatch>> find_all(std::string_view text) const;
  /// The same of a large set, of which few match: those of one pattern together.
  std::vector<PatternHit> find_hits(std::string_view text) const;
  /// The patterns that match somewhere, in order.
  std::vector<std::size_t> matching(std::string_view text) const;
  /// Whether any does.
  bool any_matches(std::string_view text) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace oneshot
