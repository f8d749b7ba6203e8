#include "resume/outline/labelled_line.h"

#include <string>

#include "resume/outline/heading_layout.h"
#include "resume/outline/heading_sections.h"
#include "resume/outline/heading_text.h"

namespace oneshot {
namespace {

bool is_of_jobs(std::string_view section) { return section == "work" || section == "projects"; }

/// "Internship: Acme AI", and below it "Role: …": a record of a job among others of other things.
bool opens_labelled_record(const std::vector<FlowLine>& lines, std::size_t at,
                           std::string_view section) {
  if (!lines[at].blank_before || is_of_jobs(section)) return false;
  const FlowLine* const below = line_right_below(lines, at);
  return below && !label_of(below->text.str()).empty();
}

/// "- Results: latency from 40 ms to 20 ms" below a job tells of the job.
bool tells_of_entry(const FlowLine& line, std::string_view label, const DocumentLook& document,
                    std::string_view section) {
  return !document.is_at_margin(line) || (section == "work" && is_one_project(label)) ||
         (is_of_jobs(section) && line.marker == Marker::bullet);
}

}  // namespace

HeadingGuess guess_by_label(const std::vector<FlowLine>& lines, std::size_t at,
                            const HeadingWords& words, const DocumentLook& document,
                            std::string_view section) {
  const std::string_view label = label_of(lines[at].text.str());
  const std::string* const id = label.empty() ? nullptr : words.exact(label);
  if (!id || is_title(*id) || !section_elsewhere(*id).empty()) return {};
  if (*id == "work" && !opens_labelled_record(lines, at, section)) return {};
  if (*id == "references" && section == "publications") return {};
  // "Task: forecast the demand" below a contest is what the contest was about.
  if (*id == "projects" && (section == "competitions" || section == "awards")) return {};
  const bool may_tell_of_entry = *id == "awards" || *id == "projects" || *id == "summary";
  if (may_tell_of_entry && tells_of_entry(lines[at], label, document, section)) return {};
  return {HeadingGuess::Kind::none, *id, std::string(label)};
}

}  // namespace oneshot
