#include "document/document.h"

namespace oneshot {

std::string_view name_of(HiddenMethod method) {
  switch (method) {
    case HiddenMethod::invisible_mode:
      return "invisible-mode";
    case HiddenMethod::same_color:
      return "same-color";
    case HiddenMethod::tiny:
      return "tiny";
    case HiddenMethod::off_page:
      return "off-page";
    case HiddenMethod::clipped:
      return "clipped";
    case HiddenMethod::transparent:
      return "transparent";
    case HiddenMethod::hidden_layer:
      return "hidden-layer";
    case HiddenMethod::covered:
      return "covered";
    case HiddenMethod::comment:
      return "comment";
  }
  return "comment";
}

std::string plain_text(const Document& document) {
  std::string out;
  for (const Page& page : document.pages) {
    if (&page != &document.pages.front()) out += '\f';
    for (const Line& line : page.lines) {
      out += line.text;
      out += '\n';
    }
  }
  return out;
}

LineOffsets::LineOffsets(const Document& document) {
  std::size_t offset = 0;
  for (const Page& page : document.pages) {
    if (!pages_.empty()) ++offset;  // the form feed
    std::vector<std::size_t>& lines = pages_.emplace_back();
    for (const Line& line : page.lines) {
      lines.push_back(offset);
      offset += line.text.size() + 1;
    }
  }
}

}  // namespace oneshot
