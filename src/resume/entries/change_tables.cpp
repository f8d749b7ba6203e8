#include "resume/entries/change_tables.h"

#include <string>
#include <string_view>

#include "resume/entries/job_parts.h"
#include "resume/facts/outcome/outcome_table.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

bool is_row(const Node& node) {
  const std::string_view line = first_line(node.text.str());
  return line.find(" | ") != std::string_view::npos || line.find('\t') != std::string_view::npos;
}

bool is_head(const Node& node) {
  return outcome::change_columns(scan::fold(first_line(node.text.str()))).count > 0;
}

}  // namespace

int head_of_change_table(const std::vector<Node>& nodes, int row) {
  const auto at = [&](int i) -> const Node& { return nodes[static_cast<std::size_t>(i)]; };
  constexpr int most_rows = 40;
  for (int above = row; above >= 0 && row - above <= most_rows; --above) {
    if (!is_row(at(above)) || at(above).parent != at(row).parent) return -1;
    if (above < row && is_head(at(above))) return above;
  }
  return -1;
}

void link_change_tables(std::vector<Node>& nodes) {
  std::size_t job = nodes.size();  // the last one so far
  bool in_table = false;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (!node.entry) continue;
    const bool head = !has_span(node) && is_head(node);
    in_table = head || (in_table && !has_span(node) && is_row(node));
    if (!in_table) {
      job = node.kind == EntryKind::job && has_span(node) ? i : nodes.size();
    } else if (job < nodes.size() && nodes[job].section == node.section &&
               nodes[job].parent == node.parent) {
      give_to_job(nodes, job, i);
    }
  }
}

}  // namespace oneshot
