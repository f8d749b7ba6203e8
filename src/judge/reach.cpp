#include "judge/reach.h"

#include "base/patience.h"
#include "judge/entry_title.h"

namespace oneshot {
namespace {

bool lies_in(const TextRange& range, const TextRange& whole) {
  return range.begin >= whole.begin && range.end <= whole.end;
}

}  // namespace

bool Reach::holds(const Condition& condition, const Unit& unit, const TextRange& range) const {
  Patience::spend(0);
  switch (condition.scope) {
    case Scope::all:
      return unit.covers(range);
    case Scope::claims:
      return unit.covers(range) && view_.is_claimed(range);
    case Scope::title:
      return view_.is_claimed(range) && in_title(unit, range);
    case Scope::context:
      return view_.is_claimed(range) && in_context(unit, range);
    case Scope::around:
      return view_.is_claimed(range) && (unit.covers(range) || in_context(unit, range));
    case Scope::everywhere:
      return unit.covers(range) || (view_.is_claimed(range) && in_context(unit, range));
  }
  return false;
}

bool Reach::in_context(const Unit& unit, const TextRange& range) const {
  if (unit.by_itself) return false;
  const std::vector<Node>& nodes = view_.resume().nodes;
  for (int up = nodes[static_cast<std::size_t>(unit.node)].parent; up >= 0;
       up = nodes[static_cast<std::size_t>(up)].parent) {
    if (lies_in(range, view_.range_of(up))) return true;
  }
  return false;
}

bool Reach::in_title(const Unit& unit, const TextRange& range) const {
  const std::vector<Node>& nodes = view_.resume().nodes;
  const Node& node = nodes[static_cast<std::size_t>(unit.node)];
  const std::size_t start = view_.range_of(unit.node).begin;
  const auto labelled = [&](const TextRange& line) {
    return lies_in(range, {start + line.begin, start + line.end});
  };
  if (std::any_of(node.title_lines.begin(), node.title_lines.end(), labelled) ||
      lies_in(range, title_of(view_, unit.node))) {
    return true;
  }
  // "ACME, COMPUTER VISION TEAM", the heading below which the job of a row above is told
  const auto heads = [&](int later) {
    return nodes[static_cast<std::size_t>(later)].heading && lies_in(range, title_of(view_, later));
  };
  if (std::any_of(node.continued.begin(), node.continued.end(), heads)) return true;
  if (std::any_of(node.title_rows.begin(), node.title_rows.end(),
                  [&](int row) { return lies_in(range, view_.range_of(row)); })) {
    return true;
  }
  if (node.title_child >= 0 && lies_in(range, role_of(view_, node.title_child))) return true;
  const int employer = employer_above(nodes, unit.node);
  return employer >= 0 && lies_in(range, title_of(view_, employer));
}

void Reach::add_title(const Unit& unit, std::vector<int>& out) const {
  const std::vector<Node>& nodes = view_.resume().nodes;
  const Node& node = nodes[static_cast<std::size_t>(unit.node)];
  out.push_back(unit.node);
  if (node.title_child >= 0) out.push_back(node.title_child);
  out.insert(out.end(), node.title_rows.begin(), node.title_rows.end());
  if (const int employer = employer_above(nodes, unit.node); employer >= 0) out.push_back(employer);
  for (const int later : node.continued) {
    if (nodes[static_cast<std::size_t>(later)].heading) out.push_back(later);
  }
}

void Reach::add_context(const Unit& unit, std::vector<int>& out) const {
  if (unit.by_itself) return;
  const std::vector<Node>& nodes = view_.resume().nodes;
  for (int up = nodes[static_cast<std::size_t>(unit.node)].parent; up >= 0;
       up = nodes[static_cast<std::size_t>(up)].parent) {
    out.push_back(up);
  }
}

void Reach::add_nodes(const Unit& unit, std::vector<int>& out) const {
  if (view_.resume().nodes.empty()) return;  // a text of rulers and comments alone
  for (const TextRange& range : unit.ranges) {
    const int last = view_.node_at(range.end > range.begin ? range.end - 1 : range.begin);
    for (int i = view_.node_at(range.begin); i <= last; ++i) out.push_back(i);
  }
  add_title(unit, out);
  add_context(unit, out);
}

std::vector<TextRange> Reach::ranges(const Condition& condition, const Unit& unit) const {
  const Scope scope = condition.scope;
  std::vector<int> nodes;
  if (scope == Scope::title) add_title(unit, nodes);
  if (scope == Scope::context || scope == Scope::around || scope == Scope::everywhere) {
    add_context(unit, nodes);
  }
  std::vector<TextRange> out;
  for (const int node : nodes) out.push_back(view_.range_of(node));
  if (scope != Scope::title && scope != Scope::context && !unit.ranges.empty()) {
    out.push_back({unit.ranges.front().begin, unit.ranges.back().end});
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace oneshot
