#include "judge/findings.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "resume/entries/change_tables.h"
#include "resume/facts/quoted_parts.h"
#include "resume/facts/rank/field_size.h"

namespace oneshot {
namespace {

void move_by(std::size_t offset, TextRange& range) {
  range.begin += offset;
  range.end += offset;
}
void move_by(std::size_t offset, Quantity& quantity) {
  move_by(offset, quantity.range);
  move_by(offset, quantity.number);
  move_by(offset, quantity.noun);
}
template <class Fact>
void move_by(std::size_t offset, Fact& fact) {
  move_by(offset, fact.range);
}

TextRange without_space_around(std::string_view text, TextRange range) {
  while (range.begin < range.end && is_ascii_space(text[range.begin])) ++range.begin;
  while (range.end > range.begin && is_ascii_space(text[range.end - 1])) --range.end;
  return range;
}

/// What stands in quotation marks, within a line: the name of a contest or a team, not a result.
class QuotedSpans {
 public:
  explicit QuotedSpans(std::string_view text) {
    for (std::size_t pair = 0; pair < std::size(kQuotationMarks); ++pair) {
      const QuotationMarks& marks = kQuotationMarks[pair];
      spans_[pair] = parts_between(marks, text);
      // A line that is quoted as a whole is a value, not a name in it.
      std::erase_if(spans_[pair], [&](const TextRange& span) {
        const std::size_t begin = span.begin - marks.open.size(),
                          end = span.end + marks.close.size();
        return (begin == 0 || text[begin - 1] == '\n') && (end >= text.size() || text[end] == '\n');
      });
    }
  }

  bool hold(const TextRange& range) const {
    return std::any_of(std::begin(spans_), std::end(spans_), [&](const auto& spans) {
      const auto after =
          std::upper_bound(spans.begin(), spans.end(), range.begin,
                           [](std::size_t at, const TextRange& span) { return at < span.begin; });
      return after != spans.begin() && std::prev(after)->end >= range.end;
    });
  }

 private:
  std::vector<TextRange> spans_[std::size(kQuotationMarks)];
};

template <class Fact>
std::vector<Fact> unquoted(std::vector<Fact> facts, std::string_view text) {
  if (facts.empty()) return facts;
  const QuotedSpans quoted(text);
  std::erase_if(facts, [&](const Fact& fact) { return quoted.hold(fact.range); });
  return facts;
}

std::vector<Quantity> quantities_in(const FactText& text) {
  std::vector<Quantity> found = find_quantities(text);
  for (const Quantity& field : find_field_sizes(text)) {
    // "214개" counts anything, but "참가 팀 214개" teams.
    const auto read = [&](const Quantity& other) {
      return other.number.overlaps(field.number) && other.kind != QuantityKind::people &&
             other.kind != QuantityKind::records;
    };
    if (std::none_of(found.begin(), found.end(), read)) found.push_back(field);
  }
  std::stable_sort(found.begin(), found.end(), [](const Quantity& a, const Quantity& b) {
    return a.range.begin < b.range.begin;
  });
  return found;
}

}  // namespace

Findings::Findings(const ResumeView& view, const PatternCache& patterns)
    : view_(view),
      patterns_(patterns),
      quantities_(view.resume().nodes.size()),
      ranks_(view.resume().nodes.size()),
      awards_(view.resume().nodes.size()),
      ratings_(view.resume().nodes.size()),
      solved_(view.resume().nodes.size()),
      outcomes_(view.resume().nodes.size()) {
  const std::vector<Node>& nodes = view.resume().nodes;
  for (const Node& node : nodes) texts_.emplace_back(node.claims);
  for (PatternCache::Group group = 0; group < patterns.groups(); ++group) {
    const std::size_t size = patterns.set(group).size();
    matches_.push_back({SeenNodes(nodes.size()), std::vector<std::vector<TextRange>>(size)});
  }
}

/// Facts of a node as `find(its text)` finds them, at their places in the whole text.
template <class Find>
auto Findings::by(const Find& find) const {
  return [this, &find](int node) {
    auto found = find(texts_[static_cast<std::size_t>(node)]);
    const std::size_t begin = view_.range_of(node).begin;
    for (auto& fact : found) move_by(begin, fact);
    return found;
  };
}

const std::vector<Quantity>& Findings::quantities(const Where& where) const {
  return quantities_.in(where, by(quantities_in));
}
const std::vector<Rank>& Findings::ranks(const Where& where) const {
  return ranks_.in(
      where, by([](const FactText& text) { return unquoted(find_ranks(text), text.written()); }));
}
const std::vector<Award>& Findings::awards(const Where& where) const {
  return awards_.in(
      where, by([](const FactText& text) { return unquoted(find_awards(text), text.written()); }));
}
const std::vector<Rating>& Findings::ratings(const Where& where) const {
  return ratings_.in(where, by([](const FactText& text) { return find_ratings(text); }));
}
const std::vector<Solved>& Findings::solved(const Where& where) const {
  return solved_.in(where, by([](const FactText& text) { return find_solved(text); }));
}
const std::vector<Outcome>& Findings::outcomes(const Where& where) const {
  return outcomes_.in(where, [this](int node) { return outcomes_of(node); });
}

std::vector<Outcome> Findings::outcomes_of(int node) const {
  const std::vector<Node>& nodes = view_.resume().nodes;
  const std::string& claims = nodes[static_cast<std::size_t>(node)].claims;
  // "Accuracy | 86.2 | 92.9" says something below "Task | Before | After" alone.
  const int head = head_of_change_table(nodes, node);
  std::string text = head < 0 ? "" : nodes[static_cast<std::size_t>(head)].claims + "\n";
  const std::size_t begin = text.size();
  std::vector<Outcome> found = head < 0 ? find_outcomes(texts_[static_cast<std::size_t>(node)])
                                        : find_outcomes(text += claims);
  std::erase_if(found, [&](const Outcome& outcome) { return outcome.range.begin < begin; });
  for (Outcome& outcome : found) move_by(view_.range_of(node).begin - begin, outcome);
  return found;
}

const std::vector<TextRange>& Findings::matches(PatternCache::Place pattern,
                                                const Where& where) const {
  Matches& own = matches_[pattern.group];
  own.seen.look_at_new(where, [&](int node) { match(pattern.group, node, own); });
  return own.found[pattern.index];
}

void Findings::match(PatternCache::Group group, int node, Matches& matches) const {
  const std::string_view text = PatternCache::looks_at_all(group) ? view_.text() : view_.claims();
  const TextRange range = view_.range_of(node);
  const std::vector<PatternHit> found = patterns_.set(group).find_hits(range.of(text));
  for (auto hit = found.begin(); hit != found.end();) {
    const std::size_t pattern = hit->pattern;
    std::vector<TextRange>& all = matches.found[pattern];
    auto at = std::lower_bound(all.begin(), all.end(), range);
    for (; hit != found.end() && hit->pattern == pattern; ++hit) {
      const TextRange here{range.begin + hit->match.begin, range.begin + hit->match.end};
      // "(^|[^a-z])AI lab" takes a space with it, which is no part of the title.
      at = std::next(all.insert(at, without_space_around(view_.text(), here)));
    }
  }
}

}  // namespace oneshot
