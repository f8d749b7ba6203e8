#include "resume/entries/table_sections.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using scan::Words;

/// What the heads of two columns tell of the rows.
struct TableKind {
  std::string_view section;
  Words thing, told;  ///< the head of one column is of these, and that of another of those
};

const std::array<TableKind, 5>& kinds() {
  static const std::array<TableKind, 5> all{{
      {"work",
       {"회사", "회사명", "직장", "직장명", "근무처", "기관", "employer", "company", "organisation",
        "organization", "firm"},
       {"직무", "직책", "직위", "직급", "역할", "부서", "업무", "담당", "담당업무", "role",
        "position", "title", "function", "job", "job title", "duties"}},
      {"competitions",
       {"대회", "대회명", "contest", "competition", "challenge"},
       {"순위", "결과", "성적", "상", "수상", "등수", "place", "rank", "result", "award", "prize",
        "medal", "placing", "score"}},
      {"awards",
       {"수상 내역", "수상내역", "수상명", "award", "prize", "honour", "honor"},
       {"등급", "훈격", "수여 기관", "수여기관", "주최", "주관", "given by", "awarded by", "date",
        "year"}},
      {"publications",
       {"제목", "논문", "논문명", "논문 제목", "title", "paper"},
       {"저자", "게재", "게재지", "학회", "학술지", "authors", "author", "venue", "journal",
        "published in", "appeared in"}},
      {"education",
       {"학교", "학교명", "school", "university", "college"},
       {"전공", "학과", "학위", "major", "degree", "subject", "졸업", "course"}},
  }};
  return all;
}

const Words kKindColumns = {"구분", "분류", "종류", "항목", "type", "kind", "category", "section"};

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> out;
  const std::string_view sign = row.find('\t') != std::string_view::npos ? "\t" : " | ";
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(row.find(sign, begin), row.size());
    out.push_back(scan::fold(trim(row.substr(begin, end - begin))));
    if (end == row.size()) return out;
    begin = end + sign.size();
  }
}

bool names_one(const std::vector<std::string>& cells, const Words& words) {
  return std::any_of(cells.begin(), cells.end(),
                     [&](const std::string& cell) { return scan::is_one_of(cell, words); });
}

std::string_view section_of(const std::vector<std::string>& heads) {
  for (const TableKind& kind : kinds()) {
    if (names_one(heads, kind.thing) && names_one(heads, kind.told)) return kind.section;
  }
  return {};
}

}  // namespace

void find_sections_of_tables(std::vector<Node>& nodes, const HeadingWords& words) {
  constexpr std::size_t fewest_columns = 3;
  for (std::size_t head = 0; head < nodes.size(); ++head) {
    Node& header = nodes[head];
    const bool unknown = header.section == "header" || header.section == "other";
    const std::string& text = header.text.str();
    if (!unknown || std::any_of(text.begin(), text.end(), is_ascii_digit)) continue;
    const std::vector<std::string> heads = cells_of(text);
    // "Papers | Place": a heading in the place of the head of its column
    const std::string* const named = header.heading ? words.exact(heads.front()) : nullptr;
    const bool is_heading = named != nullptr && !named->starts_with("title");
    if (heads.size() < fewest_columns && !is_heading) continue;
    const auto kind = is_heading
                          ? heads.end()
                          : std::find_if(heads.begin(), heads.end(), [](const std::string& cell) {
                              return scan::is_one_of(cell, kKindColumns);
                            });
    const std::string section = is_heading ? *named : std::string(section_of(heads));
    const bool one_section = kind == heads.end();
    if (one_section && section.empty()) continue;
    const auto column = static_cast<std::size_t>(kind - heads.begin());
    for (std::size_t i = head + 1; i < nodes.size() && !nodes[i].heading; ++i) {
      const std::vector<std::string> cells = cells_of(nodes[i].text.str());
      if (cells.size() < 2 || !section_of(cells).empty() || names_one(cells, kKindColumns)) break;
      header.heading = true;
      if (one_section) {
        header.section = nodes[i].section = section;
        continue;
      }
      const std::string* id = column < cells.size() ? words.exact(cells[column]) : nullptr;
      if (id && !id->starts_with("title")) {
        nodes[i].section = *id;
      } else if (!section.empty()) {
        nodes[i].section = section;  // "국내 | its title | its authors": a kind of those
      }
    }
  }
}

}  // namespace oneshot
