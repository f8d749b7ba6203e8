#include "resume/entries/entries.h"

#include <algorithm>

#include "base/patience.h"
#include "resume/entries/change_tables.h"
#include "resume/entries/continued_jobs.h"
#include "resume/entries/entry_signs.h"
#include "resume/entries/follow_ups.h"
#include "resume/entries/job_details.h"
#include "resume/entries/label_rows.h"
#include "resume/entries/table_sections.h"
#include "resume/entries/told_elsewhere.h"
#include "resume/entries/work_projects.h"
#include "resume/facts/dates/told_stay.h"
#include "resume/lines/heading_words.h"
#include "resume/lines/year_text.h"
#include "resume/outline/dates_below_year.h"
#include "resume/outline/title_shape.h"

namespace oneshot {
namespace {

constexpr std::size_t longest_lead_of_date = 8;  // bytes: "In ", "Since "

/// Sections whose entries their content tells, not their heading.
bool is_open_section(std::string_view section) {
  return section == "header" || section == "other" || section == "summary" ||
         section == "motivation";
}

std::optional<EntryKind> kind_of_section(std::string_view section) {
  struct Row {
    std::string_view section;
    EntryKind kind;
  };
  static constexpr Row rows[] = {
      {"work", EntryKind::job},
      {"projects", EntryKind::project},
      {"publications", EntryKind::paper},
      {"competitions", EntryKind::contest},
      {"awards", EntryKind::contest},
      {"education", EntryKind::education},
      {"courses", EntryKind::education},
      {"skills", EntryKind::skill},
      {"languages", EntryKind::skill},
      {"certificates", EntryKind::skill},
      {"interests", EntryKind::skill},
      {"reviewing", EntryKind::activity},
      {"teaching", EntryKind::activity},
      {"talks", EntryKind::activity},
      {"activities", EntryKind::activity},
      {"patents", EntryKind::activity},
      {"references", EntryKind::activity},
      {"military", EntryKind::activity},
      {"advert", EntryKind::activity},
  };
  for (const Row& row : rows) {
    if (row.section == section) return row.kind;
  }
  return std::nullopt;
}

/// Whether two spans have no day in common; false where one is none.
bool is_apart(const DateRange& one, const DateRange& other) {
  const auto ends_before = [](const DateRange& first, const DateRange& second) {
    return first.form == DateRange::Form::range && *first.last < *second.first;
  };
  return one.is_span() && other.is_span() && one.first && other.first &&
         (ends_before(one, other) || ends_before(other, one));
}

bool is_in_brackets(const Node& n, const DateRange& dates) {
  const std::size_t begin = dates.range.begin;
  return begin > 0 && n.text.str()[begin - 1] == '(';
}

class EntryFinder {
 public:
  EntryFinder(std::vector<Node>& nodes, const Vocabulary& vocabulary)
      : nodes_(nodes), vocabulary_(vocabulary), signs_(nodes, vocabulary) {}

  void run() {
    std::vector<int> tops;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].parent < 0) tops.push_back(static_cast<int>(i));
    }
    adopt(tops, -1);
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      gather_labelled(static_cast<int>(i));
      std::vector<int> children = nodes_[i].children;
      adopt(children, static_cast<int>(i));
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) release_other_jobs(static_cast<int>(i));
    for (int top : tops) {
      if (nodes_[static_cast<std::size_t>(top)].parent < 0) assign(top);
    }
    link_continued_jobs(nodes_, vocabulary_);
    link_change_tables(nodes_);
    link_label_rows(nodes_);
    link_job_details(nodes_, vocabulary_);
    link_work_projects(nodes_, vocabulary_);
    link_told_elsewhere(nodes_, vocabulary_);
    link_follow_ups(nodes_, vocabulary_);
  }

 private:
  Node& node(int index) { return nodes_[static_cast<std::size_t>(index)]; }

  /// "Project: ledger", and beside it "Period: …", "Role: …", "What was done: …": the points with
  /// labels are moved below the one that names the project.
  void gather_labelled(int parent) {
    const std::vector<int> siblings = node(parent).children;
    const std::string& section = node(parent).section;
    if (section != "work" && section != "projects" && !is_open_section(section)) return;
    int project = -1;
    for (int index : siblings) {
      const std::string_view text = first_line(node(index).text.str());
      if (vocabulary_.has_entry_word("project-label", text)) {
        project = index;
      } else if (project >= 0 && has_label(text)) {
        move_below(index, project, parent);
      } else {
        project = -1;
      }
    }
  }

  /// Moves siblings below the one that they belong to.
  void adopt(std::vector<int> siblings, int parent) {
    int title = -1, employer = -1;
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      const int index = siblings[i];
      Node& n = node(index);
      Patience::spend(n.text.size());
      if (parent < 0 && n.heading) {
        title = employer = -1;
        continue;
      }
      const bool fits =
          n.section == "work" || n.section == "projects" || is_open_section(n.section);
      if (!fits || (title >= 0 && node(title).section != n.section)) {
        title = employer = -1;
        if (!fits) continue;
      }
      // "2021년 2월부터 지금까지", and below it "카카오 광고랭킹팀, 머신러닝 엔지니어".
      // Where it has points of its own, only if the employer stands above the dates.
      const bool of_employer = title >= 0 && node(title).parent != parent;
      if (title >= 0 && title + 1 == index && is_dates_alone(node(title)) && n.dates.empty() &&
          (n.children.empty() || of_employer) && signs_.is_short_role(n.text.str())) {
        move_below(index, title, parent);
        continue;
      }
      // "1. Acme Ltd (Aug 2021 - present)", and in the next line "Data scientist".
      if (title >= 0 && title + 1 == index && n.section == "work" && node(title).listed &&
          node(title).children.empty() && n.dates.empty() && n.children.empty() && !n.heading &&
          !signs_.has_job_title(node(title).text.str()) && signs_.is_short_role(n.text.str())) {
        move_below(index, title, parent);
        continue;
      }
      // "Acme, ML team / engineer, lead since 2023", and below it "joined in 2019, still there".
      if (title >= 0 && title + 1 == index && node(title).section == "work" &&
          is_dates_of_stay(n)) {
        move_below(index, title, parent);
        continue;
      }
      // "Acme | machine learning engineer", and below a blank line "2022.03 - present".
      if (i > 0 && !n.listed && is_dates_alone(n) && is_undated_role(siblings[i - 1], index)) {
        title = siblings[i - 1];
        move_below(index, title, parent);
        continue;
      }
      const bool beside = n.section == "projects" &&
                          (opens_with_dated_name(n) ||
                           (title >= 0 && opens_with_name(n) && opens_with_name(node(title))));
      const bool prose = !n.heading && !beside && !is_dated_title(n) && !opens_with_span(n) &&
                         reads_as_prose(n.text.str());
      const Node* const next = i + 1 < siblings.size() ? &node(siblings[i + 1]) : nullptr;
      const bool described = next && signs_.is_described_employer(n, *next);
      const bool names_next =
          signs_.is_bare_employer(n) && next && has_span(*next) && !signs_.is_whole_title(*next);
      // "Acme. One of nine engineers …" below the rows of several jobs: of the one that it names.
      if (title >= 0 && prose && n.section != "projects" &&
          names_other_job(n, siblings, i, title)) {
        title = employer = -1;
        continue;
      }
      // "1) Alerts (2022 - 2023)" with points below it, and "2) Permissions (2021)" with its own.
      const bool peers = title >= 0 && title != index && n.listed && node(title).listed &&
                         !n.children.empty() && !node(title).children.empty() &&
                         !reads_as_prose(n.text.str());
      if (title >= 0 && title != index && !described && !peers &&
          (prose ||
           ((signs_.tells_more(n) || signs_.tells_of_job(n, node(title))) && !names_next))) {
        move_below(index, title, parent);
        continue;
      }
      if (employer >= 0 && has_span(n)) {
        move_below(index, employer, parent);
        title = index;
        continue;
      }
      if (title >= 0 && signs_.is_project_within(n, node(title))) {
        move_below(index, title, parent);
        continue;
      }
      employer = described || signs_.is_bare_employer(n) ? index : -1;
      title = is_dated_title(n) ? index : -1;
    }
  }

  /// A role right above the node `below`, with nothing else there and no dates of its own.
  bool is_undated_role(int index, int below) {
    const Node& n = node(index);
    const std::string& text = n.text.str();
    return n.section == "work" && !n.heading && n.last == below && n.children.empty() &&
           n.dates.empty() && signs_.has_job_title(text) && !reads_as_prose(text);
  }

  /// A job that was taken for a part of the one above, though it lies before or after it: it stands
  /// beside that one, with what follows there.
  void release_other_jobs(int index) {
    const Node& job = node(index);
    if (job.parent < 0 || job.heading || job.section != "work" || !signs_.opens_job(job)) return;
    const std::vector<int> children = job.children;
    for (std::size_t i = 0; i < children.size(); ++i) {
      const Node& child = node(children[i]);
      // "Search pilot, lead (2021 - 2022)" is a project, whenever it was.
      if (child.heading || !signs_.opens_job(child) || is_in_brackets(child, *first_span(child)) ||
          !is_apart(*first_span(child), *first_span(job))) {
        continue;
      }
      const int end = job.last, above = job.parent, first = children[i];
      std::vector<int>& beside = node(above).children;
      beside.insert(std::find(beside.begin(), beside.end(), index) + 1, first);
      node(first).parent = above;
      for (std::size_t rest = i + 1; rest < children.size(); ++rest) {
        node(children[rest]).parent = first;
        node(first).children.push_back(children[rest]);
      }
      node(index).children.resize(i);
      node(index).last = first;
      node(first).last = end;
      return;  // what follows is looked at as children of that one
    }
  }

  /// Whether the paragraph opens with a name that another dated title before it has, and not the
  /// one right above.
  bool names_other_job(const Node& n, const std::vector<int>& siblings, std::size_t at, int title) {
    constexpr std::size_t reach = 24;  // siblings
    const std::string_view name = name_in_front(n);
    if (name.empty() || title_names(node(title), name)) return false;
    for (std::size_t i = at; i-- > at - std::min(at, reach);) {
      if (is_dated_title(node(siblings[i])) && title_names(node(siblings[i]), name)) return true;
    }
    return false;
  }

  void move_below(int index, int new_parent, int old_parent) {
    if (old_parent >= 0) {
      std::vector<int>& children = node(old_parent).children;
      children.erase(std::remove(children.begin(), children.end(), index), children.end());
    }
    node(index).parent = new_parent;
    node(new_parent).children.push_back(index);
    for (int up = new_parent; up >= 0 && node(up).last < node(index).last; up = node(up).parent) {
      node(up).last = node(index).last;
    }
  }

  void set_kind(int index, EntryKind kind) {
    for (int i = index; i < node(index).last; ++i) node(i).kind = kind;
  }

  /// Marks the entries at and below a node that stands directly in a section.
  void assign(int index) {
    Node& n = node(index);
    const std::optional<EntryKind> known = kind_of_section(n.section);
    EntryKind kind = known ? *known : signs_.kind_by_content(n);
    // Military service at a company, as a researcher or an engineer.
    const auto tells_of_job = [&](std::string_view text) {
      return vocabulary_.has_entry_word("alternative-service", text);
    };
    if (n.section == "military" && (tells_of_job(n.text.str()) ||
                                    (n.parent >= 0 && tells_of_job(node(n.parent).text.str())))) {
      kind = EntryKind::job;
    }
    // "Ventures: Acme, 2021 - present, co-founder and CTO" is a job.
    if (kind == EntryKind::project && signs_.is_dated(n) &&
        !ends_sentence(first_line(n.text.str())) &&
        vocabulary_.has_entry_word("founder", first_line(n.text.str()))) {
      kind = EntryKind::job;
    }
    // "PROJECT 1", and below it "Company: Acme", "Period: …", "Title: engineer".
    if (kind == EntryKind::project && has_span(n) && signs_.is_labelled_job(n)) {
      kind = EntryKind::job;
    }
    if (kind == EntryKind::job && signs_.heads_rows_of_jobs(n)) {
      n.kind = kind;
      const std::vector<int> rows = n.children;
      for (int row : rows) assign(row);
      return;
    }
    if (!known && kind == EntryKind::other && !year_alone(n.text.str()).empty() &&
        !n.children.empty()) {
      n.kind = kind;
      n.entry = true;
      const std::vector<int> told = n.children;
      for (int child : told) assign_below_year(child);
      return;
    }
    if (!n.heading) {
      open(index, kind);
      if (!known && kind == EntryKind::other) assign_jobs_below(index);
      return;
    }
    // The heading of a section, of a group of entries, or of an entry.
    const bool top = n.parent < 0;
    // Words that are known to head a section name no job.
    const bool named = n.section == "summary" || n.section == "motivation";
    const bool dated_job = !known && !named && kind == EntryKind::job;
    if (top && tells_of_one_thing(n)) {
      open(index, EntryKind::project);
      return;
    }
    if (top && !dated_job) {
      n.kind = kind;
      for (int child : n.children) assign(child);
      return;
    }
    const bool groups = kind == EntryKind::paper || kind == EntryKind::contest ||
                        kind == EntryKind::education || kind == EntryKind::skill ||
                        kind == EntryKind::activity;
    const auto has_role = [&](int child) {
      return signs_.is_dated(node(child)) && !signs_.names_school(node(child).text.str());
    };
    // "Acme, ML platform, team lead", its dates, and then what was built, each with dates, too.
    const bool one_job =
        signs_.has_job_title(n.text.str()) && !n.children.empty() &&
        (is_dates_alone(node(n.children.front())) || opens_with_dates(node(n.children.front())));
    const bool roles = kind == EntryKind::job && !has_span(n) && n.children.size() > 1 &&
                       !one_job &&
                       std::count_if(n.children.begin(), n.children.end(), has_role) > 1;
    if ((groups && !has_span(n)) || roles) {
      n.kind = kind;
      if (roles) give_projects_to_roles(index);
      const std::vector<int> children = node(index).children;
      for (int child : children) assign(child);
      return;
    }
    open(index, kind);
    if (!known && kind == EntryKind::other) assign_jobs_below(index);
  }

  /// A point of a timeline, "2025", and in it "Acme AI, research intern, four months. Trained …": a
  /// job where it names a role first.
  void assign_below_year(int index) {
    const Node& n = node(index);
    const std::string& text = n.text.str();
    const std::string_view title = std::string_view(text).substr(0, text.find(". "));
    const bool job = !n.heading && signs_.has_job_title(title) && !signs_.names_school(title) &&
                     signs_.kind_by_content(n) == EntryKind::other;
    if (job) {
      set_kind(index, EntryKind::job);
      node(index).entry = true;
      return;
    }
    if (signs_.kind_by_content(n) == EntryKind::job) assign(index);
  }

  /// "Engineer, ML team (2022 - 2024)", and beside it headings without dates or roles: what was
  /// done in that role.
  void give_projects_to_roles(int employer) {
    const std::vector<int> children = node(employer).children;
    int role = -1;
    for (int child : children) {
      const Node& n = node(child);
      if (signs_.is_dated(n)) {
        role = signs_.has_job_title(n.text.str()) ? child : -1;
      } else if (role >= 0 && signs_.heads_work_in_role(n)) {
        move_below(child, role, employer);
      } else {
        role = -1;
      }
    }
  }

  /// "The dictionary", a heading of its own, and below it a paragraph that says who made it, a
  /// table of its numbers and some points: one project.
  bool tells_of_one_thing(const Node& n) {
    if (n.section != "other" || n.children.size() < 2 || has_year(n.text.str()) ||
        vocabulary_.headings().containing(n.text.str())) {
      return false;
    }
    const Node& first = node(n.children.front());
    const auto dated = [&](int child) { return signs_.is_dated(node(child)); };
    return !first.heading && !first.listed && reads_as_prose(first.text.str()) &&
           vocabulary_.has_entry_word("making", first.text.str()) &&
           std::none_of(n.children.begin(), n.children.end(), dated);
  }

  /// Below a name, a greeting or a question, points may tell of jobs each.
  void assign_jobs_below(int index) {
    for (int child : node(index).children) {
      const Node& n = node(child);
      // "Opened in March 2024, and I run it to this day." is no job.
      const std::string& text = n.text.str();
      const bool told = ends_sentence(text) && !signs_.has_job_title(text) &&
                        !(vocabulary_.has_entry_word("employment", text) &&
                          vocabulary_.has_entry_word("employer", text));
      if (!told && signs_.kind_by_content(n) == EntryKind::job) {
        assign(child);
      } else if (!node(child).heading &&
                 (node(child).text.str().ends_with(":") || signs_.is_time_label(node(child)))) {
        assign_jobs_below(child);  // "Yes, as an intern:", "Before that"
      }
    }
  }

  void open(int index, EntryKind kind) {
    Node& n = node(index);
    // Roles below an employer are entries each.
    const bool roles = kind == EntryKind::job && signs_.is_employer_of_roles(n);
    // A point without dates or title tells of work, but is no job by itself.
    // One that says when it began, in a letter, is: "In October 2021 I joined the finance desk …".
    const bool begun = n.section != "work" && !n.listed && !n.dates.empty() &&
                       n.dates.front().form == DateRange::Form::single &&
                       n.dates.front().range.begin <= longest_lead_of_date;
    const bool bare = kind == EntryKind::job && !n.heading && !has_span(n) && n.children.empty() &&
                      !signs_.has_job_title(n.text.str()) && !begun &&
                      !(n.section == "work" && !n.dates.empty() &&
                        vocabulary_.has_entry_word("employment", n.text.str()));
    set_kind(index, bare ? EntryKind::project : kind);
    if (roles) {
      give_projects_to_roles(index);
      for (int child : node(index).children) node(child).entry = signs_.is_dated(node(child));
      return;
    }
    n.entry = true;
    if (kind == EntryKind::job) {
      n.title_lines = signs_.find_title_lines(n.text.str());
      n.title_rows = signs_.find_title_rows(n);
      if (n.title_lines.empty()) signs_.add_role_below(n);
    }
    // "Acme | full-time" names no role of its own, though "full-time" tells of a job.
    const bool role_below = n.heading && !has_span(n) && !n.children.empty() &&
                            is_dated_title(node(n.children.front()));
    if (kind == EntryKind::job && !n.children.empty() &&
        (role_below || !signs_.has_job_title(n.text.str()))) {
      // "Acme", and below it the dates, and below them "machine learning engineer"
      const Node& below = node(n.children.front());
      const bool dates = is_dates_alone(below);
      const bool deeper = dates && !below.children.empty();
      const bool beside = dates && !deeper && n.children.size() > 1;
      const int child = deeper ? below.children.front() : n.children[beside ? 1 : 0];
      const Node& first = node(child);
      const std::string& text = first.text.str();
      // "Backend engineer, search team. Cut the latency by half."
      const std::string_view line = first_line(text);
      std::string_view role = line.substr(0, std::min(line.find(". "), line.find(" (")));
      if (role.ends_with(".")) role.remove_suffix(1);  // "Data scientist." on a line of its own
      const bool short_role = !reads_as_prose(role) && display_width(role) <= longest_title_line;
      const bool is_title =
          signs_.has_job_title(text) && (short_role || is_dated_title(first) || is_dates_alone(n));
      // "2022.03 ~ now", below it "Acme", and below that "machine learning engineer"
      const bool is_employer = is_dates_alone(n) && !signs_.has_job_title(text) &&
                               !first.children.empty() && !reads_as_prose(text) &&
                               signs_.is_short_role(node(first.children.front()).text.str());
      if (is_title || is_employer) n.title_child = child;
    } else if (kind == EntryKind::job && signs_.names_employer_below(n)) {
      n.title_child = n.children.front();
    }
    // "#### Machine learning engineer", and below it "Acme, Berlin" and the dates.
    if (kind == EntryKind::job && n.heading && n.title_child < 0 && role_below) {
      n.title_child = n.children.front();
    }
  }

  std::vector<Node>& nodes_;
  const Vocabulary& vocabulary_;
  const EntrySigns signs_;
};

}  // namespace

void find_entries(std::vector<Node>& nodes, const Vocabulary& vocabulary, const Date& as_of) {
  for (Node& node : nodes) {
    const Node* const above =
        node.parent < 0 ? nullptr : &nodes[static_cast<std::size_t>(node.parent)];
    const std::string_view year = above ? year_alone(above->text.str()) : std::string_view{};
    const std::string& text = node.text.str();
    node.dates = find_dates_below_year(text, year, as_of);
    if (node.dates.empty() || has_span(node) || !vocabulary.has_entry_word("employment", text)) {
      continue;
    }
    if (std::optional<DateRange> stay = told_stay(text, node.dates)) {
      node.dates.insert(node.dates.begin(), std::move(*stay));
    }
  }
  find_sections_of_tables(nodes, vocabulary.headings());
  EntryFinder(nodes, vocabulary).run();
}

}  // namespace oneshot
