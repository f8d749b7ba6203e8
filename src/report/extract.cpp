#include "report/extract.h"

#include "report/json_text.h"

namespace oneshot {
namespace {

Json box_json(const std::optional<Box>& box) {
  if (!box) return nullptr;
  return {rounded(box->left), rounded(box->top), rounded(box->right), rounded(box->bottom)};
}

/// Walks along the sections while lines are written in reading order.
class SectionCursor {
 public:
  explicit SectionCursor(const std::vector<Section>& sections) : sections_(sections) {}

  Json at(int page, int line) {
    while (next_ < sections_.size() &&
           (sections_[next_].page < page ||
            (sections_[next_].page == page && sections_[next_].line <= line))) {
      ++next_;
    }
    return next_ == 0 ? Json(nullptr) : Json(sections_[next_ - 1].id);
  }

 private:
  const std::vector<Section>& sections_;
  std::size_t next_ = 0;
};

Json pages_json(const Document& document, const std::vector<Section>& sections) {
  Json pages = Json::array();
  SectionCursor cursor(sections);
  for (const Page& page : document.pages) {
    Json lines = Json::array();
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const Line& line = page.lines[i];
      const int number = static_cast<int>(i) + 1;
      lines.push_back({{"line", number},
                       {"text", line.text},
                       {"bbox", box_json(line.box)},
                       {"size", rounded(line.size)},
                       {"bold", line.bold},
                       {"section", cursor.at(page.number, number)}});
    }
    pages.push_back({{"number", page.number},
                     {"width", rounded(page.width)},
                     {"height", rounded(page.height)},
                     {"lines", std::move(lines)}});
  }
  return pages;
}

}  // namespace

std::string extract_json(const std::string& file, const Result<Document>& document,
                         const std::vector<Section>& sections) {
  Json value = {{"file", file},
                {"status", document ? "ok" : "unreadable"},
                {"error", error_json(document ? nullptr : &document.failure())},
                {"pages", Json::array()},
                {"hidden", Json::array()}};
  if (document) {
    value["pages"] = pages_json(*document, sections);
    for (const HiddenText& hidden : document->hidden) {
      value["hidden"].push_back({{"page", hidden.page},
                                 {"method", name_of(hidden.method)},
                                 {"text", hidden.text},
                                 {"bbox", box_json(hidden.box)}});
    }
  }
  return dump_json(value, json_indent, json_element_level);
}

std::string_view extract_json_head() {
  return "{\n  \"schema\": \"oneshot-extract/1\",\n  \"files\": [";
}
std::string_view extract_json_tail() { return "\n  ]\n}\n"; }

}  // namespace oneshot
