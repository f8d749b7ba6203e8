#include "resume/entries/label_rows.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "resume/entries/job_parts.h"
#include "resume/lines/text.h"

namespace oneshot {
namespace {

/// "My part | I lead it": one bar, and a few words without a number in front of it.
bool is_label_row(const Node& node) {
  constexpr int longest_label = 24;  // columns
  const std::string& text = node.text.str();
  constexpr std::string_view bar = " | ";
  const std::size_t at = text.find(bar);
  if (at == std::string::npos || at == 0 || text.find(bar, at + 1) != std::string::npos)
    return false;
  const std::string_view label = std::string_view(text).substr(0, at);
  return display_width(label) <= longest_label &&
         std::none_of(label.begin(), label.end(), is_ascii_digit);
}

}  // namespace

void link_label_rows(std::vector<Node>& nodes) {
  std::size_t job = nodes.size();  // whose rows these are
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    const bool row = is_label_row(node);
    if (row && node.entry && node.kind == EntryKind::job && has_span(node)) {
      job = i;
    } else if (job < nodes.size() && row && node.entry && !has_span(node) &&
               node.kind == EntryKind::other && node.parent == nodes[job].parent &&
               node.section == nodes[job].section) {
      give_to_job(nodes, job, i);
    } else {
      job = nodes.size();
    }
  }
}

}  // namespace oneshot
