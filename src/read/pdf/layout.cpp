#include "read/pdf/layout.h"

#include <algorithm>

#include "read/pdf/layout_parts.h"
#include "read/pdf/layout_table.h"

namespace oneshot::pdf {
namespace {

/// Long level rules may part the rows of a table.
std::vector<Separator> separators_of(const PageContent& content) {
  std::vector<Separator> out;
  for (const Rule& rule : content.rules) {
    if (!rule.horizontal || !(rule.box.left < rule.box.right)) continue;
    out.push_back({static_cast<float>(rule.box.left), static_cast<float>(rule.box.right),
                   static_cast<float>((rule.box.top + rule.box.bottom) / 2)});
  }
  return out;
}

}  // namespace

Page lay_out(const PageContent& content, const LayoutOptions& options) {
  Page page;
  page.number = content.number;
  page.width = content.width;
  page.height = content.height;
  LineWriter writer(content, options);
  int blocks = 0;
  const Ruling ruling{separators_of(content), find_table_rows(content)}, none;
  for (const SegmentedText& text : find_segments(content, ruling.rows, options)) {
    const bool level = text.frame.is_level();
    const int first_block = blocks;
    std::vector<LineParts> lines = reading_order(content, text, level ? ruling : none, options);
    find_paragraphs(content, text, options, lines);
    for (const LineParts& parts : lines) {
      Line line = writer.write(text, parts);
      if (line.text.empty()) continue;
      line.block = first_block + parts.block;
      blocks = std::max(blocks, line.block);
      page.lines.push_back(std::move(line));
    }
  }
  return page;
}

}  // namespace oneshot::pdf
