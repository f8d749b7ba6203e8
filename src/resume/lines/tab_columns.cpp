#include "resume/lines/tab_columns.h"

#include <algorithm>
#include <string>
#include <utility>

namespace oneshot {
namespace {

/// The one gap of "Acme, Berlin<tab>2019 - 2021", be it of several tabs; empty where there is none,
/// or more than one.
TextRange only_tab(const FlowLine& line) {
  const std::string& text = line.text.str();
  const std::size_t tab = text.find('\t');
  if (line.marker != Marker::row || tab == std::string::npos) return {};
  const std::size_t behind = std::min(text.find_first_not_of('\t', tab), text.size());
  return text.find('\t', behind) == std::string::npos ? TextRange{tab, behind} : TextRange{};
}

}  // namespace

void part_columns_at_tabs(std::vector<FlowLine>& lines) {
  constexpr std::size_t most_lines = 2;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && !only_tab(lines[end]).empty() &&
           (end == begin || !lines[end].blank_before)) {
      ++end;
    }
    for (std::size_t i = begin; i < end && end - begin <= most_lines; ++i) {
      const TextRange gap = only_tab(lines[i]);
      const Text whole = std::move(lines[i].text);
      lines[i].text = whole.part(0, gap.begin);
      lines[i].text.append_glue("   ");
      lines[i].text.append(whole.part(gap.end, whole.size()));
      lines[i].marker = Marker::none;
    }
    begin = std::max(end, begin + 1);
  }
}

}  // namespace oneshot
