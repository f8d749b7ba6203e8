#include "read/pdf/layout_table.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace oneshot::pdf {
namespace {

constexpr float touch = 2;                // points; rules nearer than this meet
constexpr float whole_width = 0.9F;       // of a table; a rule this long parts rows
constexpr float whole_height = 0.8F;      // of a row; a rule this tall parts cells
constexpr float narrowest_cell = 8;       // points
constexpr std::size_t most_rules = 2000;  // a drawing has more
constexpr float letter_middle = 0.3F;     // em above the baseline

struct Span {
  float begin = 0, end = 0;
};

/// Rules on one line, across or upright.
struct RuledLine {
  float at = 0;
  std::vector<Span> spans;

  /// How much of [begin, end] is ruled.
  float covered(float begin, float end) const {
    float sum = 0, reached = begin;
    for (const Span& span : spans) {  // sorted by their begins
      const float from = std::max(span.begin, reached);
      const float to = std::min(span.end, end);
      if (to > from) sum += to - from;
      reached = std::max(reached, std::min(span.end, end));
    }
    return sum;
  }
};

Box widened(const Box& box) {
  return {box.left - touch / 2, box.top - touch / 2, box.right + touch / 2, box.bottom + touch / 2};
}

bool meet(const Box& a, const Box& b) {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/// For each rule the first of those that it hangs together with.
std::vector<std::size_t> group_rules(const std::vector<Rule>& rules) {
  std::vector<std::size_t> first(rules.size());
  std::iota(first.begin(), first.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (first[i] != i) i = first[i] = first[first[i]];
    return i;
  };
  std::vector<std::size_t> by_top(first);
  std::stable_sort(by_top.begin(), by_top.end(), [&](std::size_t a, std::size_t b) {
    return rules[a].box.top < rules[b].box.top;
  });
  for (std::size_t i = 0; i < by_top.size(); ++i) {
    const Box upper = widened(rules[by_top[i]].box);
    for (std::size_t k = i + 1; k < by_top.size(); ++k) {
      const Box lower = widened(rules[by_top[k]].box);
      if (lower.top > upper.bottom) break;
      if (!meet(upper, lower)) continue;
      const std::size_t a = root(by_top[i]), b = root(by_top[k]);
      first[std::max(a, b)] = std::min(a, b);
    }
  }
  for (std::size_t& i : first) i = root(i);
  return first;
}

/// Puts rules that lie on one line together; `spans` come as (place, extent).
std::vector<RuledLine> lines_of(std::vector<std::pair<float, Span>> spans) {
  std::stable_sort(spans.begin(), spans.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<RuledLine> lines;
  for (const auto& [at, span] : spans) {
    if (lines.empty() || at - lines.back().at > touch) lines.push_back({at, {}});
    lines.back().spans.push_back(span);
  }
  for (RuledLine& line : lines) {
    std::stable_sort(line.spans.begin(), line.spans.end(),
                     [](const Span& a, const Span& b) { return a.begin < b.begin; });
  }
  return lines;
}

void add_rows(const std::vector<const Rule*>& rules, int table, std::vector<TableRow>& rows) {
  std::vector<std::pair<float, Span>> level, upright;
  float left = 1e9F, right = -1e9F;
  for (const Rule* rule : rules) {
    const Box& box = rule->box;
    const auto x = static_cast<float>((box.left + box.right) / 2);
    const auto y = static_cast<float>((box.top + box.bottom) / 2);
    left = std::min(left, static_cast<float>(box.left));
    right = std::max(right, static_cast<float>(box.right));
    if (rule->horizontal) {
      level.push_back({y, {static_cast<float>(box.left), static_cast<float>(box.right)}});
    } else {
      upright.push_back({x, {static_cast<float>(box.top), static_cast<float>(box.bottom)}});
    }
  }
  if (level.size() < 2 || upright.empty()) return;
  std::vector<RuledLine> across = lines_of(std::move(level));
  std::erase_if(across, [&](const RuledLine& line) {
    return line.covered(left, right) < whole_width * (right - left);
  });
  const std::vector<RuledLine> between = lines_of(std::move(upright));
  std::vector<TableRow> found;
  bool has_cells = false;
  for (std::size_t i = 0; i + 1 < across.size(); ++i) {
    TableRow row{left, across[i].at, right, across[i + 1].at, {}, table};
    float last = left;
    for (const RuledLine& line : between) {
      const bool inside = line.at - last >= narrowest_cell && right - line.at >= narrowest_cell;
      if (!inside || line.covered(row.top, row.bottom) < whole_height * (row.bottom - row.top)) {
        continue;
      }
      row.bounds.push_back(line.at);
      last = line.at;
    }
    has_cells = has_cells || !row.bounds.empty();
    found.push_back(std::move(row));
  }
  if (has_cells) rows.insert(rows.end(), found.begin(), found.end());
}

}  // namespace

bool TableRow::holds(const Segment& segment) const {
  const float middle = (segment.left + segment.right) / 2;
  const float y = segment.baseline - letter_middle * segment.size;
  return middle > left && middle < right && y > top && y < bottom;
}

std::size_t TableRow::cell_of(const Segment& segment) const {
  const float middle = (segment.left + segment.right) / 2;
  return static_cast<std::size_t>(std::upper_bound(bounds.begin(), bounds.end(), middle) -
                                  bounds.begin());
}

std::vector<TableRow> find_table_rows(const PageContent& content) {
  const std::vector<Rule>& rules = content.rules;
  const bool any_upright =
      std::any_of(rules.begin(), rules.end(), [](const Rule& rule) { return !rule.horizontal; });
  if (!any_upright || rules.size() > most_rules) return {};
  const std::vector<std::size_t> group = group_rules(rules);
  std::map<std::size_t, std::vector<const Rule*>> tables;
  for (std::size_t i = 0; i < rules.size(); ++i) tables[group[i]].push_back(&rules[i]);
  std::vector<TableRow> rows;
  int table = 0;
  for (const auto& [first, members] : tables) add_rows(members, ++table, rows);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const TableRow& a, const TableRow& b) { return a.top < b.top; });
  return rows;
}

}  // namespace oneshot::pdf
