#include "resume/entries/entry_signs.h"

#include <algorithm>

#include "base/utf8.h"
#include "resume/lines/line_text.h"
#include "resume/lines/year_text.h"
#include "resume/outline/heading_text.h"
#include "resume/outline/title_shape.h"

namespace oneshot {
namespace {

/// "Alert ranking", and below it "2022.06 - 2023.05" and what was done.
bool has_dates_below_name(const Node& n) {
  const std::string_view text = n.text.str();
  const std::string_view name = first_line(text);
  if (name.size() == text.size()) return false;
  const std::string_view second = first_line(text.substr(name.size() + 1));
  return !has_year(name) && is_dates_alone(second) && name.size() + 1 + second.size() < text.size();
}

/// "Alert ranking", and below it "2022.06 - 2023.05", and no more.
bool is_name_and_dates(std::string_view text) {
  const std::string_view name = first_line(text);
  return name.size() < text.size() && !has_year(name) &&
         is_dates_alone(text.substr(name.size() + 1));
}

constexpr int longest_employer_line = 36;  // columns, of an employer above its roles

/// A life told in one paragraph names a school, too, and much that was done elsewhere.
bool tells_of_life(std::string_view text) {
  constexpr int fewest_stops = 3;  // between sentences
  int stops = 0;
  for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1))
    ++stops;
  return ends_sentence(text) && stops >= fewest_stops;
}

}  // namespace

bool EntrySigns::has_job_title(std::string_view text) const {
  return vocabulary_.has_entry_word("job-title", text);
}

bool EntrySigns::is_short_role(std::string_view text) const {
  return has_job_title(text) && !reads_as_prose(text) && display_width(text) <= longest_title_line;
}

bool EntrySigns::names_school(std::string_view text) const {
  return vocabulary_.has_entry_word("school", text);
}

bool EntrySigns::labels_title(std::string_view line) const {
  return vocabulary_.has_entry_word("employer-label", line) ||
         vocabulary_.has_entry_word("role-label", line);
}

bool EntrySigns::is_bare_employer(const Node& n) const {
  const std::string& text = n.text.str();
  if (n.section != "work" || has_span(n) || has_job_title(text)) return false;
  return std::count(text.begin(), text.end(), '\n') <= 1 && n.children.empty() &&
         display_width(first_line(text)) <= longest_employer_line && !reads_as_prose(text);
}

bool EntrySigns::is_described_employer(const Node& n, const Node& next) const {
  constexpr int longest_name = 30, longest_account = 120, longest_role = 60;  // columns
  const std::string_view text = n.text.str();
  if (n.section != "work" || n.heading || !n.children.empty() || !n.dates.empty() ||
      first_line(text).size() != text.size() || ends_sentence(text) ||
      display_width(text) > longest_account) {
    return false;
  }
  std::size_t joint = std::string_view::npos;
  for (std::string_view sign : {" — ", " – ", " - ", ": ", " ("})
    joint = std::min(joint, text.find(sign));
  if (joint == std::string_view::npos || has_job_title(text.substr(0, joint)) ||
      display_width(text.substr(0, joint)) > longest_name ||
      !vocabulary_.has_entry_word("employer", text.substr(joint))) {
    return false;
  }
  const std::string_view role = first_line(next.text.str());
  return is_dated_title(next) && has_job_title(role) && display_width(role) <= longest_role &&
         !vocabulary_.has_entry_word("employer", role);
}

bool EntrySigns::is_project_within(const Node& n, const Node& job) const {
  const auto in_its_time = [&](const DateRange& own) {
    return std::any_of(job.dates.begin(), job.dates.end(),
                       [&](const DateRange& time) { return is_within(own, time); });
  };
  // "[Project B] Rollouts   2023.01 ~ 2023.09": a project by its label
  const std::string_view label = first_line(n.text.str());
  if (!n.heading && !job.dates.empty() && has_job_title(job.text.str()) &&
      vocabulary_.has_entry_word("project-label", label) &&
      !vocabulary_.has_entry_word("employer", label)) {
    const DateRange* const span = first_span(n);
    // "Project A: Reading images (Acme)" says itself where it was done.
    return span == nullptr ? n.section == "work" && !label.ends_with(")") : in_its_time(*span);
  }
  if (n.section != "work" || n.heading || !has_job_title(job.text.str())) return false;
  const std::string_view title = first_line(n.text.str());
  if (n.dates.empty() || job.dates.empty() || names_role(n) || names_school(title) ||
      vocabulary_.has_entry_word("employer", title)) {
    return false;
  }
  const DateRange& own = n.dates.front();
  if (own.form != DateRange::Form::range) return false;
  const bool job_dates_first = job.dates.front().range.begin < first_line(job.text.str()).size();
  // A job whose dates stand where those of the other do has the form of one beside it.
  const bool in_title = own.range.end <= title.size() && title.ends_with(")") && !job_dates_first;
  const bool below_title = job_dates_first && is_whole_title(job) && has_dates_below_name(n);
  // Employer, role and dates on lines of their own; the project has a name and dates.
  const bool shorter = !job_dates_first && is_whole_title(job) && is_name_and_dates(n.text.str());
  if (!in_title && !below_title && !shorter) return false;
  return in_its_time(own);
}

bool EntrySigns::tells_more(const Node& n) const {
  if (n.heading || has_span(n) || is_dated_below(n)) return false;
  const std::string_view title = first_line(n.text.str());
  if (vocabulary_.has_entry_word("job-detail", title)) return true;
  return n.section == "work" && !n.children.empty() && !has_job_title(title) &&
         !vocabulary_.has_entry_word("employer", title);
}

bool EntrySigns::is_whole_title(const Node& n) const {
  constexpr std::ptrdiff_t fewest_breaks = 2;
  const std::string& text = n.text.str();
  return is_dated_title(n) && has_job_title(text) &&
         std::count(text.begin(), text.end(), '\n') >= fewest_breaks;
}

bool EntrySigns::tells_of_job(const Node& n, const Node& job) const {
  const std::string_view title = first_line(n.text.str());
  const bool block = title.size() < n.text.str().size();
  return n.section == "work" && job.section == "work" && !n.heading && block && n.dates.empty() &&
         is_dated_title(job) && has_job_title(job.text.str()) && !has_job_title(title) &&
         (has_label(title) ? !labels_title(title)
                           : !vocabulary_.has_entry_word("employer", title)) &&
         !names_school(title);
}

bool EntrySigns::is_labelled_job(const Node& n) const {
  // "Employer: Acme", "Position: engineer", and the dates in whatever words.
  constexpr std::size_t fewest_labels = 2;
  const std::string& text = n.text.str();
  return find_title_lines(text).size() >= fewest_labels && has_job_title(text);
}

bool EntrySigns::is_time_label(const Node& n) const {
  return !n.children.empty() && vocabulary_.has_entry_word("time-label", n.text.str());
}

bool EntrySigns::is_dated(const Node& n) const { return has_span(n) || is_dated_below(n); }

EntryKind EntrySigns::kind_by_content(const Node& n) const {
  const std::string& text = n.text.str();
  if (vocabulary_.has_entry_word("employment", text)) return EntryKind::job;
  if (is_labelled_job(n)) return EntryKind::job;
  if (!has_span(n) && !is_dated_below(n) && !is_dated_stay(n)) return EntryKind::other;
  const std::string_view title = n.heading ? std::string_view(text) : first_line(text);
  std::string below;
  for (int child : n.children) add_text_below(child, n.heading, below);
  // Schools employ people, too: "Central Library, Jeonbuk University, systems librarian".
  const bool staff = has_job_title(title) && !vocabulary_.has_entry_word("degree", text);
  if (names_school(title) && !staff && !tells_of_life(text)) return EntryKind::education;
  if (has_job_title(text) || has_job_title(below)) return EntryKind::job;
  const bool employed = vocabulary_.has_entry_word("employer", title) &&
                        !vocabulary_.has_entry_word("pastime", title) &&
                        !vocabulary_.has_entry_word("degree", title);
  return employed ? EntryKind::job : EntryKind::other;
}

std::vector<TextRange> EntrySigns::find_title_lines(std::string_view text) const {
  std::vector<TextRange> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::string_view line = first_line(text.substr(begin));
    if (labels_title(line)) {
      lines.push_back({begin, begin + line.size()});
    }
    begin += line.size() + 1;
  }
  return lines;
}

std::vector<int> EntrySigns::find_title_rows(const Node& n) const {
  std::vector<int> out;
  for (const int child : n.children) {
    if (!add_title_rows(child, out)) break;
  }
  if (out.empty() && !has_job_title(first_line(n.text.str()))) add_bare_rows(n, out);
  return out;
}

void EntrySigns::add_bare_rows(const Node& n, std::vector<int>& out) const {
  constexpr std::size_t longest_row = 60, longest_place = 24, most_rows = 6;  // bytes; rows
  for (const int child : n.children) {
    const Node& row = nodes_[static_cast<std::size_t>(child)];
    const std::string& text = row.text.str();
    if (row.entry || text.size() > longest_row || out.size() >= most_rows) return;
    // "June 2023 – today, Lisbon"
    const bool dates = has_span(row) && row.dates.front().range.begin == 0 &&
                       text.size() <= row.dates.front().range.size() + longest_place;
    const bool role = is_short_role(text) || labels_title(text);
    if (!dates && !role && !vocabulary_.has_entry_word("team-name", text)) return;
    if (!dates) out.push_back(child);
    if (!row.children.empty()) return add_bare_rows(row, out);
  }
}

bool EntrySigns::add_title_rows(int index, std::vector<int>& out) const {
  constexpr std::size_t longest_label = 30, longest_row = 120, most_rows = 6;  // bytes; rows
  const Node& row = nodes_[static_cast<std::size_t>(index)];
  const std::string& text = row.text.str();
  const std::size_t colon = text.find(':');
  if (row.entry || colon == 0 || colon > longest_label || colon + 1 >= text.size() ||
      text.size() > longest_row || out.size() >= most_rows) {
    return false;
  }
  if (labels_title(text)) out.push_back(index);
  return std::all_of(row.children.begin(), row.children.end(),
                     [&](int child) { return add_title_rows(child, out); });
}

void EntrySigns::add_role_below(Node& n) const {
  const std::string_view text = n.text.str();
  const std::string_view first = first_line(text);
  if (first.size() == text.size() || has_job_title(first) || !has_span(n)) return;
  const std::string_view second = first_line(text.substr(first.size() + 1));
  std::size_t end = second.size();
  for (std::string_view stop : {". ", ", ", "; ", " in the ", " who ", " that ", " for "}) {
    end = std::min(end, second.find(stop));
  }
  if (end > longest_title_line || !has_job_title(second.substr(0, end))) return;
  n.title_lines.push_back({first.size() + 1, first.size() + 1 + end});
}

bool EntrySigns::names_employer_below(const Node& n) const {
  constexpr std::string_view gap = "   ";
  if (n.children.empty() || n.heading || !has_span(n)) return false;
  const std::string& title = n.text.str();
  const Node& below = nodes_[static_cast<std::size_t>(n.children.front())];
  const std::string& text = below.text.str();
  const bool in_columns =
      (title.find(gap) != std::string::npos || title.find('\t') != std::string::npos) &&
      (text.find(gap) != std::string::npos || text.find('\t') != std::string::npos);
  return in_columns && !below.listed && !below.heading && below.dates.empty() &&
         !ends_sentence(text) && first_line(text).size() == text.size() && !has_label(text);
}

bool EntrySigns::heads_rows_of_jobs(const Node& n) const {
  const std::string& text = n.text.str();
  const auto is_row_of_job = [&](int child) {
    const Node& row = nodes_[static_cast<std::size_t>(child)];
    return has_span(row) && bars_between_cells(first_line(row.text.str())) > 0;
  };
  return bars_between_cells(text) > 1 && !n.children.empty() &&
         std::none_of(text.begin(), text.end(), is_ascii_digit) &&
         std::all_of(n.children.begin(), n.children.end(), is_row_of_job);
}

bool EntrySigns::heads_work_in_role(const Node& n) const {
  const std::string_view title = first_line(n.text.str());
  return n.heading && !is_dated(n) && !has_job_title(title) &&
         !vocabulary_.has_entry_word("another-topic", title);
}

bool EntrySigns::is_employer_of_roles(const Node& n) const {
  // "Acme   2016.03 ~ now   manager", and below it the teams that one was in, one after the other.
  const bool has_role = has_span(n) && names_role(n);
  int roles = 0;
  for (int child : n.children) {
    const Node& c = nodes_[static_cast<std::size_t>(child)];
    // "[Project 1] Chat filter, 2022.09 ~ 2023.06" is no role.
    if (vocabulary_.has_entry_word("project-label", first_line(c.text.str()))) continue;
    if (has_span(c) && has_job_title(c.text.str()) && is_dated_title(c)) ++roles;
    if (is_dated_below(c) && has_job_title(c.text.str())) ++roles;
  }
  if (roles == 0) return false;
  if (has_role) return roles > 1 && follow_each_other(n.children);
  // A heading, the one role right below it, and then what was done: all one job.
  const Node& first = nodes_[static_cast<std::size_t>(n.children.front())];
  const bool one_role = n.heading && roles == 1 && (is_dated_title(first) || is_dated_below(first));
  return roles >= (has_span(n) ? 2 : 1) && !one_role;
}

bool EntrySigns::follow_each_other(const std::vector<int>& roles) const {
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const Node& role = nodes_[static_cast<std::size_t>(roles[i])];
    if (!has_span(role) || !has_job_title(first_line(role.text.str()))) return false;
    if (i == 0) continue;
    const DateRange& later = *first_span(nodes_[static_cast<std::size_t>(roles[i - 1])]);
    const DateRange& earlier = *first_span(role);
    if (!earlier.last || !later.first || *later.first < *earlier.last) return false;
  }
  return true;
}

bool EntrySigns::is_dated_below(const Node& n) const {
  constexpr int longest_date_line = 40;  // columns
  constexpr std::ptrdiff_t lines_of_data = 4;
  if (n.children.empty()) return false;
  // "Now", and below it the employer, the dates and what is done there
  const bool label = !n.heading && is_time_label(n);
  if (!n.heading && !label && (!has_job_title(n.text.str()) || reads_as_prose(n.text.str())))
    return false;
  const auto tells_dates = [&](int child) {
    const Node& below = nodes_[static_cast<std::size_t>(child)];
    return has_span(below) && opens_with_span(below) &&
           (opens_with_dates(below) ||
            display_width(first_line(below.text.str())) <= longest_date_line);
  };
  // "Role: engineer", and only then "Period: 2019 - 2021".
  const auto data_end =
      n.children.begin() + std::min<std::ptrdiff_t>(lines_of_data, std::ssize(n.children));
  const Node& first = nodes_[static_cast<std::size_t>(n.children.front())];
  return tells_dates(n.children.front()) || (n.heading && is_dated_title(first)) ||
         ((n.heading || label) && std::any_of(n.children.begin(), data_end, tells_dates));
}

void EntrySigns::add_text_below(int index, bool deep, std::string& out) const {
  const Node& n = nodes_[static_cast<std::size_t>(index)];
  out += n.text.str();
  out += '\n';
  if (!deep) return;
  for (int child : n.children) add_text_below(child, deep, out);
}

bool EntrySigns::is_dated_stay(const Node& n) const {
  const std::string_view title = first_line(n.text.str());
  const auto has = [&](auto... forms) {
    return std::any_of(n.dates.begin(), n.dates.end(), [&](const DateRange& dates) {
      return ((dates.form == forms) || ...) && dates.range.end <= title.size();
    });
  };
  return has(DateRange::Form::length) && has(DateRange::Form::single) &&
         display_width(title) <= longest_title_line && !reads_as_prose(title) &&
         has_job_title(title);
}

bool EntrySigns::opens_job(const Node& n) const {
  const std::string& text = n.text.str();
  const DateRange* const span = first_span(n);
  if (span == nullptr || names_school(first_line(text))) return false;
  const std::size_t stop = std::min(text.find(". ", span->range.end), text.size());
  const std::string_view title = std::string_view(text).substr(0, stop);
  constexpr int longest_title = 160;  // columns
  return display_width(title) <= longest_title && has_job_title(title) &&
         (is_dated_title(n) || opens_with_span(n)) &&
         std::count(title.begin(), title.end(), '\n') <= 3;
}

bool EntrySigns::names_role(const Node& n) const {
  const std::string_view text = n.text.str();
  const std::string_view first = first_line(text);
  if (has_job_title(first)) return true;
  if (first.size() == text.size()) return false;
  const std::string_view second = first_line(text.substr(first.size() + 1));
  return has_label(second) && has_job_title(second);
}

}  // namespace oneshot
