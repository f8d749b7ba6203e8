#include "resume/owner.h"

#include <algorithm>

#include "base/utf8.h"
#include "resume/facts/header_names.h"

namespace oneshot {
namespace {

constexpr std::size_t header_lines = 14;  // in which a name is looked for

/// The heading of a section may look like a name ("지금까지"), but is none.
bool opens_section(const std::vector<Section>& sections, const FlowLine& line) {
  return std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
    return section.id != "header" && section.page == line.page && section.line == line.number;
  });
}

/// "설아린" of "설아린 소개서": a name before what the page is called.
std::string_view without_title(std::string_view line) {
  for (std::string_view title :
       {" 자기소개서", " 소개서", " 이력서", " 경력기술서", " 포트폴리오"}) {
    if (line.ends_with(title)) return line.substr(0, line.size() - title.size());
  }
  return line;
}

/// Profiles that are exported with their side column first ("Contact", "Skills", …) hold the name
/// above the summary or the first job, in a paragraph of its own. Nullptr where there is none.
const FlowLine* name_below_side_column(const std::vector<Section>& sections,
                                       const std::vector<FlowLine>& lines) {
  if (sections.empty() || sections.front().id != "contact") return nullptr;
  const auto main_part = std::find_if(sections.begin(), sections.end(), [](const Section& section) {
    return section.id == "summary" || section.id == "work";
  });
  if (main_part == sections.end()) return nullptr;
  const FlowLine* paragraph = nullptr;
  for (const FlowLine& line : lines) {
    if (line.page == main_part->page && line.number == main_part->line) break;
    if (line.blank_before && !opens_section(sections, line)) paragraph = &line;
  }
  return paragraph;
}

}  // namespace

void find_owner(Resume& resume, const std::vector<FlowLine>& lines,
                const std::vector<std::string>& given) {
  std::vector<HeaderLine> header;
  if (const FlowLine* name = name_below_side_column(resume.sections, lines)) {
    header.push_back({without_title(name->text.str()), name->size});
  }
  for (const FlowLine& line : lines) {
    if (header.size() >= header_lines) break;
    if (opens_section(resume.sections, line)) continue;
    header.push_back({without_title(line.text.str()), line.size});
  }
  resume.owner = given;
  for (const HeaderName& name : names_in_header(header)) {
    std::string text = fold_space(name.text);
    if (std::find(resume.owner.begin(), resume.owner.end(), text) == resume.owner.end()) {
      resume.owner.push_back(std::move(text));
    }
  }
  resume.owner_names = OwnerNames(resume.owner);
}

}  // namespace oneshot
