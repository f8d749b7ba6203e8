#include "resume/owner.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/utf8.h"
#include "resume/facts/names/header_names.h"
#include "resume/facts/names/header_words.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/scan.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

constexpr std::size_t header_lines = 14;  // in which a name is looked for

bool is_heading_of(const Section& section, const FlowLine& line) {
  return section.page == line.page && section.line == line.number &&
         section.column == line.text.position(0).column;
}

/// Where sections are opened by headings that may look like a name ("지금까지"), but are none. One
/// that nobody knows, right below what the page is called, may be: "CURRICULUM VITAE", "ANN ROTH".
class SectionHeadings {
 public:
  explicit SectionHeadings(const std::vector<Section>& sections) {
    constexpr int title_lines = 4;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      const Section& one = sections[i];
      const bool below_title =
          one.id == "other" && one.page == 1 && one.line <= title_lines && i <= 1;
      if (one.id != "header" && !below_title)
        places_.emplace(std::tuple(one.page, one.line, one.column), one.id);
    }
  }

  bool has(const FlowLine& line) const { return !section_of(line).empty(); }

  /// Empty where the line is no heading.
  std::string_view section_of(const FlowLine& line) const {
    const auto found =
        places_.find(std::tuple(line.page, line.number, line.text.position(0).column));
    return found == places_.end() ? std::string_view() : found->second;
  }

  /// What stands below is of employers, contests or schools, and their names.
  static bool lists_others(std::string_view section) {
    return scan::is_one_of(section, {"work", "competitions", "awards", "publications", "education",
                                     "projects", "activities", "skills"});
  }

 private:
  std::map<std::tuple<int, int, std::size_t>, std::string> places_;
};

/// "설아린" of "설아린 소개서", "Ann Roth" of "Ann Roth's CV": a name before what the page is
/// called.
std::string_view without_title(std::string_view line) {
  for (std::string_view title :
       {" 자기소개서", " 소개서", " 이력서", " 경력기술서", " 포트폴리오", "'s resume", "'s Resume",
        "’s resume", "’s Resume", "'s CV", "’s CV", " Curriculum Vitae", " Resume", " Résumé",
        " resume", " CV"}) {
    if (line.ends_with(title)) return line.substr(0, line.size() - title.size());
  }
  return line;
}

/// "위정민" of "안녕하세요, 논문을 읽는 위정민입니다. …": who opens a letter by the name.
std::string_view without_sentence(std::string_view line) {
  constexpr std::size_t longest_name = 12, longest_opening = 120;  // bytes
  constexpr std::string_view copula = "입니다";
  const std::size_t end = line.find(copula);
  if (end == std::string_view::npos || end == 0 || end > longest_opening) return line;
  // "지윤슬(Yunseul Ji)입니다"
  std::size_t name_end = end;
  if (line[end - 1] == ')') name_end = std::min(line.substr(0, end).rfind('('), end);
  const std::size_t space = line.substr(0, name_end).rfind(' ');
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  const std::string_view opening = line.substr(0, begin);
  const std::string_view name = line.substr(begin, name_end - begin);
  const bool greets = opening.empty() || opening.starts_with("안녕하") || opening == "저는 ";
  // "부산대학교 정보컴퓨터공학부 4학년 반미슬입니다.", and nothing else in the line
  constexpr std::size_t full_stop = 1;  // bytes
  const bool says_who =
      end + copula.size() + full_stop >= line.size() && looks_like_korean_name(name);
  const bool names = (greets || says_who) && !name.empty() && name.size() <= longest_name;
  return names ? line.substr(begin, end - begin) : line;
}

/// Profiles that are exported with their side column first ("Contact", "Skills", …) hold the name
/// above the summary or the first job, in a paragraph of its own. Nullptr where there is none.
const FlowLine* name_below_side_column(const std::vector<Section>& sections,
                                       const SectionHeadings& headings,
                                       const std::vector<FlowLine>& lines) {
  if (sections.empty() || sections.front().id != "contact") return nullptr;
  const auto main_part = std::find_if(sections.begin(), sections.end(), [](const Section& section) {
    return section.id == "summary" || section.id == "work";
  });
  if (main_part == sections.end()) return nullptr;
  const FlowLine* paragraph = nullptr;
  for (const FlowLine& line : lines) {
    if (is_heading_of(*main_part, line)) break;
    if (line.blank_before && !headings.has(line)) paragraph = &line;
  }
  return paragraph;
}

/// "2026년 10월 28일   김예시 올림": a date, and who signs behind a wide gap.
struct DatedSignature {
  std::string_view date, name;
};

/// All of a line without a gap is the name.
DatedSignature parted_from_date(std::string_view line) {
  const std::size_t gap = line.rfind("  ");
  if (gap == std::string_view::npos) return {{}, line};
  return {trim(line.substr(0, gap)), trim(line.substr(gap))};
}

/// "도유라 드림", or the name below "Kind regards,": who signed a letter that opens with no name.
std::vector<HeaderLine> signature_of(const std::vector<FlowLine>& lines) {
  constexpr std::ptrdiff_t last_lines = 8;
  const auto begin = lines.end() - std::min<std::ptrdiff_t>(last_lines, std::ssize(lines));
  std::vector<HeaderLine> out;
  // Who recommends somebody signs, too.
  const bool recommends = std::any_of(lines.begin(), lines.end(), [](const FlowLine& line) {
    return line.text.str().find("recommend") != std::string::npos ||
           line.text.str().find("추천합") != std::string::npos;
  });
  if (recommends) return out;
  for (auto line = begin; line != lines.end(); ++line) {
    const std::string_view text = line->text.str();
    const DatedSignature dated = parted_from_date(text);
    for (std::string_view signing : {" 드림", " 올림", " 배상"}) {
      if (!dated.name.ends_with(signing)) continue;
      out.push_back({dated.name.substr(0, dated.name.size() - signing.size()), line->size});
    }
    if (has_year(dated.date) && dated.date.ends_with("일")) out.push_back({dated.name, line->size});
    if (line + 1 == lines.end()) continue;
    for (std::string_view greeting : {"Kind regards", "Best regards", "Regards", "Sincerely",
                                      "Yours sincerely", "Yours faithfully", "With kind regards"}) {
      if (text.starts_with(greeting) && text.size() <= greeting.size() + 1)
        out.push_back({(line + 1)->text.str(), (line + 1)->size});
    }
  }
  return out;
}

/// "# Srinivasan", and no name near it: a person of one name. Empty where it is none.
std::string_view single_name(const std::vector<FlowLine>& lines,
                             const std::vector<HeaderLine>& header,
                             const std::vector<HeaderName>& names) {
  constexpr std::size_t shortest = 4, longest = 20, longest_beside = 24;  // bytes
  constexpr std::size_t contact_lines = 4;
  static constexpr std::string_view page_titles[] = {
      "introduction", "overview", "readme", "welcome", "hello", "kaggle", "github",   "linkedin",
      "contents",     "index",    "notes",  "hola",    "hey",   "start",  "greetings"};
  if (lines.empty() || lines.front().marker != Marker::heading || lines.front().level != 1)
    return {};
  const std::string_view text = lines.front().text.str();
  if (text.size() < shortest || text.size() > longest) return {};
  const bool word = scan::word_end(text, 0) == text.size() && is_ascii_upper(text[0]);
  const std::string folded = scan::fold(text);
  if (!word || scan::is_one_of(folded, page_titles) ||
      scan::is_one_of(folded, header_words::kNoLatinNames) ||
      scan::is_one_of(folded, header_words::kEnglishHeadings)) {
    return {};
  }
  // Those of a list of authors stand in a longer line, further down.
  const bool named_near = std::any_of(names.begin(), names.end(), [&](const HeaderName& name) {
    return name.line < header.size() &&
           (name.line <= contact_lines ||
            header[name.line].text.size() <= name.range.size() + longest_beside);
  });
  return named_near ? std::string_view{} : text;
}

}  // namespace

void find_owner(Resume& resume, const std::vector<FlowLine>& lines,
                const std::vector<std::string>& given) {
  const SectionHeadings headings(resume.sections);
  std::vector<HeaderLine> header;
  bool below_heading = false;
  if (const FlowLine* name = name_below_side_column(resume.sections, headings, lines)) {
    header.push_back({without_title(name->text.str()), name->size});
  }
  for (const FlowLine& line : lines) {
    if (header.size() >= header_lines) break;
    // "# Ann Roth's workshop", below a picture, is the title of all, though it looks like a
    // heading.
    const bool title = line.marker == Marker::heading && line.level == 1 && header.size() < 2;
    if (headings.has(line) && !title) {
      below_heading = !header.empty() && SectionHeadings::lists_others(headings.section_of(line));
      continue;
    }
    // "# Srinivasan", and below it "### Kaggle Amazon Rainforest": the heading of an entry.
    const bool below_title = line.marker == Marker::heading && line.level > 1 && !header.empty() &&
                             lines.front().marker == Marker::heading && lines.front().level == 1;
    if (below_title) continue;
    header.push_back({without_title(without_sentence(line.text.str())), line.size, below_heading});
  }
  resume.owner = given;
  std::vector<HeaderName> names = names_in_header(header);
  if (names.empty()) names = names_in_header(signature_of(lines));
  if (const std::string_view only = single_name(lines, header, names);
      given.empty() && !only.empty()) {
    names.clear();
    resume.owner.emplace_back(only);
  }
  for (const HeaderName& name : names) {
    std::string text = fold_space(name.text);
    if (std::find(resume.owner.begin(), resume.owner.end(), text) == resume.owner.end()) {
      resume.owner.push_back(std::move(text));
    }
  }
  resume.owner_names = OwnerNames(resume.owner);
}

}  // namespace oneshot
