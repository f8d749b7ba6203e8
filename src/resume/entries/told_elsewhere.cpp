#include "resume/entries/told_elsewhere.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "resume/entries/entry_signs.h"
#include "resume/entries/job_parts.h"
#include "resume/facts/outcome/outcome.h"
#include "resume/facts/scan.h"
#include "resume/lines/heading_words.h"
#include "resume/outline/title_shape.h"

namespace oneshot {
namespace {

constexpr std::size_t shortest_called = 4, longest_called = 40;  // bytes
constexpr std::size_t most_jobs_told = 64;                       // that are looked at

class ElsewhereLinker {
 public:
  ElsewhereLinker(std::vector<Node>& nodes, const Vocabulary& vocabulary)
      : nodes_(nodes), vocabulary_(vocabulary), signs_(nodes, vocabulary) {
    for (std::size_t i = 0; i < nodes.size() && jobs_.size() < most_jobs_told; ++i) {
      if (!nodes[i].entry || nodes[i].kind != EntryKind::job) continue;
      if (span_of(i)) {
        jobs_.push_back(i);
      } else if (answers_.size() < most_jobs_told && nodes[i].heading &&
                 !nodes[i].children.empty() &&
                 has_span(nodes[static_cast<std::size_t>(nodes[i].children.front())])) {
        answers_.push_back(i);
      }
    }
  }

  void run() {
    if (jobs_.empty() && answers_.empty()) return;
    for (std::size_t job : jobs_) {
      titles_.emplace_back(job, scan::fold(first_line(nodes_[job].text.str())));
    }
    for (const std::vector<std::size_t>* jobs : {&jobs_, &answers_}) {
      for (std::size_t job : *jobs) told_.emplace_back(job, opening_of(job));
    }
    for (std::size_t job : jobs_) {
      link_blocks(job);
      link_paragraphs(job);
    }
    link_projects();
    link_told_before();
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (const std::optional<std::size_t> row = row_detailed_in(i)) give(*row, i);
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (!nodes_[i].heading || is_taken(i, true)) continue;
      if (const std::optional<std::size_t> again = job_named_again(i)) {
        give(*again, i);
        continue;
      }
      if (is_taken(i)) continue;
      if (const std::optional<std::size_t> job = job_in_brackets(i)) {
        give(*job, i);
      } else if (jobs_.size() == 1 && nodes_[i].parent < 0 && heads_results(i) &&
                 !has_dated_below(i) && !tells_of_others(i)) {
        give(jobs_.front(), i);
      } else if (const std::optional<std::size_t> named = job_named_in(i)) {
        give(*named, i);
      }
    }
  }

 private:
  const Node& node(std::size_t i) const { return nodes_[i]; }

  /// The text of a job and that of the first line below it, as far as they may say where it is.
  std::string opening_of(std::size_t job) const {
    constexpr std::size_t reach = 400;  // bytes
    const auto fold = [&](std::size_t i) {
      return scan::fold(std::string_view(nodes_[i].text.str()).substr(0, reach));
    };
    std::string told = fold(job);
    if (!nodes_[job].children.empty()) {
      told += '\n' + fold(static_cast<std::size_t>(nodes_[job].children.front()));
    }
    return told;
  }

  /// The time of a job: in its own text, or in the line below its heading.
  const DateRange* span_of(std::size_t i) const {
    const Node& job = nodes_[i];
    if (const DateRange* own = first_span(job)) return own;
    if (job.children.empty()) return nullptr;
    const Node& below = nodes_[static_cast<std::size_t>(job.children.front())];
    return opens_with_span(below) ? first_span(below) : nullptr;
  }

  /// Part of a job already, or holding one.
  bool is_taken(std::size_t i, bool but_itself = false) const {
    return std::any_of(jobs_.begin(), jobs_.end(), [&](std::size_t job) {
      if (but_itself && job == i) return false;
      return is_one_within_other(nodes_, i, job) || goes_on_in(nodes_, job, i);
    });
  }

  bool is_in_time_of(std::size_t job, const DateRange& date) const {
    const DateRange* const span = span_of(job);
    return span && span->first && date.first && *span->first <= *date.first &&
           (!span->last || *date.first <= *span->last);
  }

  bool has_dated_below(std::size_t i) const {
    for (int below = static_cast<int>(i); below < nodes_[i].last; ++below) {
      if (has_span(nodes_[static_cast<std::size_t>(below)])) return true;
    }
    return false;
  }

  /// Of a thesis, a contest, a hobby among what is below.
  bool tells_of_others(std::size_t i) const {
    for (int below = static_cast<int>(i); below < nodes_[i].last; ++below) {
      if (vocabulary_.has_entry_word("another-topic",
                                     nodes_[static_cast<std::size_t>(below)].text.str()))
        return true;
    }
    return false;
  }

  bool heads_results(std::size_t i) const {
    return vocabulary_.has_entry_word("results-heading", nodes_[i].text.str());
  }

  /// With what goes on elsewhere of a job that is a part of the other by now.
  void give(std::size_t job, std::size_t i) {
    const std::vector<int> more = std::exchange(nodes_[i].continued, {});
    give_to_job(nodes_, job, i);
    std::vector<int>& continued = nodes_[job].continued;
    continued.insert(continued.end(), more.begin(), more.end());
  }

  /// "Idle cards (Acme)", "사례 2 (현 직장)"
  std::optional<std::size_t> job_in_brackets(std::size_t i) const {
    const std::string_view text = first_line(nodes_[i].text.str());
    const std::string_view name = name_in_closing_brackets(text);
    if (name.empty() || has_span(nodes_[i]) || nodes_[i].children.empty()) return std::nullopt;
    const std::string aside = heading_key(name);
    if (vocabulary_.has_entry_word("present-job", aside)) return only_job(true);
    if (vocabulary_.has_entry_word("former-job", aside)) return only_job(false);
    return job_called(aside);
  }

  /// "Acme / ranking team" with its points, below a table with "2020 - present | Acme | …".
  std::optional<std::size_t> row_detailed_in(std::size_t i) const {
    const Node& details = nodes_[i];
    if (details.heading || !details.entry || details.kind != EntryKind::job ||
        details.children.empty() || has_span(details) || is_taken(i)) {
      return std::nullopt;
    }
    const std::string_view text = first_line(details.text.str());
    const std::size_t end = std::min(text.find(" / "), text.find(" | "));
    const std::optional<std::size_t> job = job_called(scan::fold(text.substr(0, end)), i);
    return job && nodes_[*job].children.empty() ? job : std::nullopt;
  }

  /// "Acme, October 2020 - present" below a table with "2020 - present | Engineer | Acme, Oslo".
  std::optional<std::size_t> job_named_again(std::size_t i) const {
    const Node& heading = nodes_[i];
    const std::string_view text = first_line(heading.text.str());
    const DateRange* const span = first_span(heading);
    const std::size_t comma = text.find(", ");
    if (!span || comma == std::string_view::npos || span->range.begin > comma + 3 ||
        heading.children.empty()) {
      return std::nullopt;
    }
    // Another stay at the same employer is another job.
    const std::optional<std::size_t> job = job_called(scan::fold(text.substr(0, comma)), i);
    return job && is_within(*span, *span_of(*job)) ? job : std::nullopt;
  }

  /// The only job that goes on, or the only one that does not.
  std::optional<std::size_t> only_job(bool present) const {
    std::optional<std::size_t> found;
    for (std::size_t job : jobs_) {
      if ((span_of(job)->form == DateRange::Form::open) != present) continue;
      if (found) return std::nullopt;
      found = job;
    }
    return found;
  }

  /// The only job in whose first line the name stands as a word.
  std::optional<std::size_t> job_called(std::string_view key,
                                        std::size_t but = std::string_view::npos) const {
    if (key.size() < shortest_called || key.size() > longest_called) return std::nullopt;
    std::optional<std::size_t> found;
    for (const auto& [job, title] : titles_) {
      if (job == but || !nodes_[job].entry) continue;
      const std::size_t at = title.find(key);
      const bool named = at != std::string::npos && !scan::letter_before(title, at) &&
                         !scan::letter_at(title, at + key.size()) &&
                         !scan::hangul_before(title, at);
      if (!named) continue;
      if (found) return std::nullopt;
      found = job;
    }
    return found;
  }

  /// Of a question's answer, or a heading of its own: "I hope so. At Acme, latency came down …".
  std::optional<std::size_t> job_named_in(std::size_t i) const {
    constexpr std::size_t reach = 200;  // bytes
    const Node& heading = nodes_[i];
    const bool fits = heading.section == "work" || heading.section == "other" ||
                      heading.section == "header" || heading.section == "summary";
    if (!fits || heading.children.empty() || has_dated_below(i)) return std::nullopt;
    const Node& below = nodes_[static_cast<std::size_t>(heading.children.front())];
    if (below.heading || !reads_as_prose(below.text.str())) return std::nullopt;
    const std::string text = scan::fold(std::string_view(below.text.str()).substr(0, reach));
    for (std::string_view opening : {"at ", "while at ", ". at ", "here at "}) {
      const std::size_t at = opening.starts_with(".") ? text.find(opening)
                                                      : (text.starts_with(opening) ? 0 : text.npos);
      if (at == std::string::npos) continue;
      const std::string_view rest = std::string_view(text).substr(at + opening.size());
      const std::size_t end = std::min({rest.find(','), rest.find(" i "), rest.find(" we ")});
      if (end == std::string_view::npos) continue;
      if (const std::optional<std::size_t> job = job_told_at(rest.substr(0, end))) return job;
    }
    return std::nullopt;
  }

  /// The only job that is told to be at that place, in its title or in the paragraph below it.
  std::optional<std::size_t> job_told_at(std::string_view name) const {
    if (name.size() < 3 || name.size() > longest_called) return std::nullopt;
    if (const std::optional<std::size_t> called = job_called(name)) return called;
    std::optional<std::size_t> found;
    for (const auto& [job, told] : told_) {
      const std::string place = " at " + std::string(name);
      const std::size_t at = told.find(place);
      if (at == std::string::npos || scan::letter_at(told, at + place.size())) continue;
      if (found) return std::nullopt;
      found = job;
    }
    return found;
  }

  /// "Since April 2022 I have worked at the AI start-up Acme …" in front of a history that has
  /// "Acme, from April 2022 until now. MLOps engineer": one job, told twice.
  void link_told_before() {
    for (std::size_t told : jobs_) {
      const Node& before = nodes_[told];
      if (before.heading || before.section == "work" || !before.entry ||
          !reads_as_prose(before.text.str())) {
        continue;
      }
      const DateRange& since = *span_of(told);
      std::optional<std::size_t> again;
      bool several = false;
      for (std::size_t job : jobs_) {
        if (job <= told || !nodes_[job].entry || is_one_within_other(nodes_, job, told)) {
          continue;
        }
        const DateRange& span = *span_of(job);
        if (!since.first || !span.first || *since.first != *span.first || !is_record(job) ||
            !names_in_full(before.text.str(), name_of(job))) {
          continue;
        }
        several = several || again.has_value();
        again = job;
      }
      if (again && !several) give(*again, told);
    }
  }

  /// A line of columns, or one with the dates right behind the name: not told in sentences.
  bool is_record(std::size_t job) const {
    constexpr std::size_t longest_joint = 4;  // bytes
    const std::string_view line = first_line(nodes_[job].text.str());
    const std::string_view name = name_of(job);
    return !reads_as_prose(line) ||
           span_of(job)->range.begin <= line.find(name) + name.size() + longest_joint;
  }

  /// "Acme" of "Acme, from April 2022 until now" and of "Acme (Lyon) | engineer".
  std::string_view name_of(std::size_t job) const {
    std::string_view name = first_line(nodes_[job].text.str());
    for (std::string_view sign : {", ", " (", " | ", " — ", " – ", " - ", " / ", "  ", ". ", ": "})
      name = name.substr(0, name.find(sign));
    while (!name.empty() && (name.front() == '*' || name.front() == '#' || name.front() == ' '))
      name.remove_prefix(1);
    while (!name.empty() && (name.back() == '*' || name.back() == ' ')) name.remove_suffix(1);
    return name;
  }

  /// The name stands in the text as a word of its own; a Korean particle may follow. "My first
  /// job" is none.
  static bool names_in_full(std::string_view text, std::string_view name) {
    if (name.size() < shortest_called || name.size() > longest_called) return false;
    const std::size_t last = name.rfind(' ');
    const char initial = name[last == std::string_view::npos ? 0 : last + 1];
    if (initial >= 'a' && initial <= 'z') return false;
    const std::size_t at = text.find(name);
    return at != std::string_view::npos && !scan::letter_before(text, at) &&
           !scan::hangul_before(text, at) && !scan::letter_at(text, at + name.size());
  }

  /// "Dialect recogniser (Acme, 2022 - 2023)" among the projects, within the time at Acme.
  void link_projects() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      Node& project = nodes_[i];
      if (project.section != "projects" || !project.entry || project.kind != EntryKind::project ||
          is_taken(i)) {
        continue;
      }
      const DateRange* const time = span_of(i);
      std::optional<std::size_t> job = time ? job_in_title(project) : std::nullopt;
      if (time && !job) job = job_labelled(i);
      if (!job || !is_within(*time, *span_of(*job))) continue;
      give_project_to_job(nodes_, *job, i);
    }
  }

  /// The job of which a part of the title is the name: "… - Acme", "(Acme, 2022)", "at Acme".
  std::optional<std::size_t> job_in_title(const Node& project) const {
    constexpr std::size_t longest_title = 200;  // bytes
    const std::string_view line = first_line(project.text.str());
    if (line.size() > longest_title) return std::nullopt;
    const std::string title = scan::fold(line);
    constexpr std::string_view signs = "(),|@/[]-:";
    for (std::size_t begin = 0; begin < title.size();) {
      std::size_t end = title.find_first_of(signs, begin);
      if (end == std::string::npos) end = title.size();
      std::string_view part = std::string_view(title).substr(begin, end - begin);
      begin = end + 1;
      if (part.starts_with("at ")) part.remove_prefix(3);
      while (!part.empty() && scan::is_space(part.front())) part.remove_prefix(1);
      while (!part.empty() && scan::is_space(part.back())) part.remove_suffix(1);
      const bool year = part.find("20") != std::string_view::npos;
      // Of the first words a job may have one, too: "Engineering".
      if (year || part.data() == title.data()) continue;
      if (const std::optional<std::size_t> job = job_called(part)) return job;
    }
    return std::nullopt;
  }

  /// "소속      루닛" among the rows of a project, or of what stands right below its title.
  std::optional<std::size_t> job_labelled(std::size_t project) const {
    constexpr std::size_t longest_rows = 600;  // bytes
    for (const std::size_t i : {project, project + 1}) {
      if (static_cast<int>(i) >= nodes_[project].last) break;
      std::string_view rows = std::string_view(nodes_[i].text.str()).substr(0, longest_rows);
      while (!rows.empty()) {
        const std::string_view line = first_line(rows);
        rows.remove_prefix(std::min(line.size() + 1, rows.size()));
        const std::size_t gap = std::min({line.find(':'), line.find("  "), line.find(" | ")});
        if (gap == std::string_view::npos) continue;
        const std::string label = std::string(line.substr(0, gap)) + ":";
        if (!vocabulary_.has_entry_word("employer-label", label)) continue;
        const std::size_t value = line.find_first_not_of(" :|", gap);
        if (value == std::string_view::npos) continue;
        const std::string_view name = line.substr(value);
        if (auto job = job_called(scan::fold(name.substr(0, name.find(','))))) return job;
      }
    }
    return std::nullopt;
  }

  /// "ML team / engineer", its dates, and beside it, each in bold, what was built there.
  void link_blocks(std::size_t job) {
    const Node& role = nodes_[job];
    if (role.parent < 0) return;
    const Node& above = nodes_[static_cast<std::size_t>(role.parent)];
    // "## Acme", and below it "An AI start-up. I founded it in 2023 …", then "### In numbers"
    const bool told = !role.heading && reads_as_prose(role.text.str()) && above.heading &&
                      above.section == "other" && above.children.front() == static_cast<int>(job);
    if (!told && (!role.heading || role.section != "work")) return;
    const bool of_employer = told || (above.heading && above.parent >= 0);
    const std::vector<int> siblings = above.children;
    auto next = std::find(siblings.begin(), siblings.end(), static_cast<int>(job));
    for (++next; next < siblings.end(); ++next) {
      const auto i = static_cast<std::size_t>(*next);
      const Node& block = nodes_[i];
      const std::string_view title = first_line(block.text.str());
      if (told && !block.heading) continue;
      if (!signs_.heads_work_in_role(block) || block.children.empty() || has_dated_below(i) ||
          is_taken(i)) {
        return;
      }
      const bool results = heads_results(i);
      if (!results && (!of_employer || vocabulary_.has_entry_word("employer", title))) return;
      give(job, i);
    }
  }

  static bool states_result(std::string_view text) {
    const std::vector<Outcome> outcomes = find_outcomes(text);
    return std::any_of(outcomes.begin(), outcomes.end(),
                       [](const Outcome& outcome) { return outcome.reached; });
  }

  /// Paragraphs of a letter right behind the one that tells of the job, on models and numbers.
  void link_paragraphs(std::size_t job) {
    constexpr int most_paragraphs = 2;
    const Node& told = nodes_[job];
    if (told.heading || told.section == "work" || !reads_as_prose(told.text.str())) return;
    auto next = static_cast<std::size_t>(told.last);
    for (int count = 0; count < most_paragraphs && next < nodes_.size(); ++count) {
      const Node& more = nodes_[next];
      const std::string& text = more.text.str();
      // Of another time, or of another stay, is another thing.
      const bool undated = std::all_of(more.dates.begin(), more.dates.end(), [&](const auto& date) {
        return date.form == DateRange::Form::length ||
               (date.form == DateRange::Form::single && is_in_time_of(job, date));
      });
      if (more.parent != told.parent || more.heading || more.listed || !undated ||
          more.kind == EntryKind::job || more.kind == EntryKind::education ||
          !reads_as_prose(text) || is_taken(next) ||
          !(vocabulary_.has_entry_word("model-work", text) || states_result(text)) ||
          vocabulary_.has_entry_word("another-topic", text)) {
        return;
      }
      const auto after = static_cast<std::size_t>(more.last);
      give(job, next);
      next = after;
    }
  }

  std::vector<Node>& nodes_;
  const Vocabulary& vocabulary_;
  const EntrySigns signs_;
  std::vector<std::size_t> jobs_;
  std::vector<std::pair<std::size_t, std::string>> titles_;  ///< first lines of jobs, folded
  std::vector<std::pair<std::size_t, std::string>> told_;    ///< jobs and answers, as opening_of()
  std::vector<std::size_t> answers_;  ///< a question, and below it a job told in sentences
};

}  // namespace

void link_told_elsewhere(std::vector<Node>& nodes, const Vocabulary& vocabulary) {
  ElsewhereLinker(nodes, vocabulary).run();
}

}  // namespace oneshot
