#include "resume/outline/heading_sections.h"

#include "resume/outline/heading_text.h"

namespace oneshot {

bool is_title(std::string_view id) { return id.starts_with("title"); }

std::string_view section_of(std::string_view id, std::size_t line) {
  constexpr std::string_view both = "title-";
  constexpr std::size_t title_lines = 2;
  if (!is_title(id)) return id;
  if (!id.starts_with(both) || line < title_lines) return {};
  return id.substr(both.size());
}

std::string_view section_elsewhere(std::string_view id) {
  if (id == "results") return "awards";
  return id == "duties" ? "work" : std::string_view();
}

std::string section_or_other(std::string_view id, std::size_t line) {
  if (const std::string_view elsewhere = section_elsewhere(id); !elsewhere.empty()) {
    return std::string(elsewhere);
  }
  const std::string_view section = section_of(id, line);
  return section.empty() ? "other" : std::string(section);
}

bool may_label_part(std::string_view id) {
  return id == "work" || id == "projects" || id == "skills" || id == "summary" || id == "other" ||
         id == "motivation";
}

const std::string* section_held(const HeadingWords& words, std::string_view text) {
  const bool name = names_company(text) || names_university(text);
  return name ? words.exact(text) : words.containing(text);
}

}  // namespace oneshot
