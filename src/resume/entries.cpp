#include "resume/entries.h"

#include <algorithm>

#include "base/utf8.h"
#include "resume/continued_jobs.h"

namespace oneshot {
namespace {

constexpr int longest_title_line = 64;     // columns
constexpr int longest_employer_line = 36;  // columns, of an employer above its roles
constexpr std::size_t title_reach = 24;    // bytes within which dates open an entry
constexpr int prose_width = 60;            // columns, from which a line reads as a sentence

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

/// Columns of the widest line.
int widest_line(std::string_view text) {
  int widest = 0;
  for (;;) {
    const std::string_view line = first_line(text);
    widest = std::max(widest, display_width(line));
    if (line.size() == text.size()) return widest;
    text.remove_prefix(line.size() + 1);
  }
}

bool ends_sentence(std::string_view text) {
  return text.ends_with(".") || text.ends_with("다") || text.ends_with("요");
}

bool reads_as_prose(std::string_view text) {
  return ends_sentence(text) ||
         (widest_line(text) > prose_width && text.find("   ") == std::string_view::npos &&
          text.find('|') == std::string_view::npos && text.find('\t') == std::string_view::npos);
}

class EntryFinder {
 public:
  EntryFinder(std::vector<Node>& nodes, const Vocabulary& vocabulary)
      : nodes_(nodes), vocabulary_(vocabulary) {}

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
    for (int top : tops) {
      if (nodes_[static_cast<std::size_t>(top)].parent < 0) assign(top);
    }
    link_continued_jobs(nodes_);
  }

 private:
  Node& node(int index) { return nodes_[static_cast<std::size_t>(index)]; }

  bool has_job_title(std::string_view text) const {
    return vocabulary_.has_entry_word("job-title", text);
  }
  bool names_school(std::string_view text) const {
    return vocabulary_.has_entry_word("school", text);
  }

  bool opens_with_span(const Node& n) const {
    return std::any_of(n.dates.begin(), n.dates.end(), [&](const DateRange& dates) {
      return dates.is_span() && (dates.range.begin < title_reach || !reads_as_prose(n.text.str()));
    });
  }

  /// A span of time in the first line, or below it in one that is no sentence.
  static bool has_span_in_title(const Node& n) {
    const std::string& text = n.text.str();
    return std::any_of(n.dates.begin(), n.dates.end(), [&](const DateRange& dates) {
      if (!dates.is_span()) return false;
      const std::size_t above = text.rfind('\n', dates.range.begin);
      if (above == std::string::npos) return true;
      return !reads_as_prose(first_line(std::string_view(text).substr(above + 1)));
    });
  }

  /// A short line or a few, with the dates of what follows.
  bool is_dated_title(const Node& n) const {
    if (!has_span_in_title(n)) return false;
    const std::string_view line = first_line(n.text.str());
    // "Acme, Nairobi. Data scientist, November 2022 to present."
    const bool ends_with_dates =
        std::any_of(n.dates.begin(), n.dates.end(), [&](const DateRange& dates) {
          return dates.range.end + 1 == line.size() &&
                 !dates.range.of(n.text.str()).starts_with("since");
        });
    return (!line.ends_with(".") || ends_with_dates) && !line.ends_with("다") &&
           display_width(line) <= longest_title_line + 24 && lines_above_dates(n) <= 3;
  }

  /// Lines of a title, above the one with the first span of time.
  static std::ptrdiff_t lines_above_dates(const Node& n) {
    const auto span = std::find_if(n.dates.begin(), n.dates.end(),
                                   [](const DateRange& dates) { return dates.is_span(); });
    const auto begin = n.text.str().begin();
    return std::count(begin, begin + static_cast<std::ptrdiff_t>(span->range.begin), '\n');
  }

  /// "Booking.com", and below it "8 years 9 months": an employer whose roles follow.
  bool is_bare_employer(const Node& n) const {
    const std::string& text = n.text.str();
    if (n.section != "work" || has_span(n) || has_job_title(text)) return false;
    return std::count(text.begin(), text.end(), '\n') <= 1 && n.children.empty() &&
           display_width(first_line(text)) <= longest_employer_line && !reads_as_prose(text);
  }

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

  /// "기간 : 2021.03 ~ 2022.11", "Role: back end", "역할<tab>혼자 설계".
  static bool has_label(std::string_view text) {
    constexpr int longest_label = 14;  // columns
    const std::size_t end = text.find_first_of(":\t");
    return end != std::string_view::npos && end > 0 &&
           display_width(trim(text.substr(0, end))) <= longest_label;
  }

  /// Moves siblings below the one that they belong to.
  void adopt(std::vector<int> siblings, int parent) {
    int title = -1, employer = -1;
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      const int index = siblings[i];
      Node& n = node(index);
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
      const bool prose =
          !n.heading && !is_dated_title(n) && !opens_with_span(n) && reads_as_prose(n.text.str());
      const bool names_next =
          is_bare_employer(n) && i + 1 < siblings.size() && has_span(node(siblings[i + 1]));
      if (title >= 0 && title != index && (prose || (tells_more(n) && !names_next))) {
        move_below(index, title, parent);
        continue;
      }
      if (employer >= 0 && has_span(n)) {
        move_below(index, employer, parent);
        title = index;
        continue;
      }
      if (title >= 0 && is_project_within(n, node(title))) {
        move_below(index, title, parent);
        continue;
      }
      employer = is_bare_employer(n) ? index : -1;
      title = is_dated_title(n) ? index : -1;
    }
  }

  /// "Acme⏎ML team, engineer⏎2021 - present", and beside it "Search rewrite (2022.04 - 2023.02)":
  /// dated within the time of the job, and neither employer nor role in its title.
  bool is_project_within(const Node& n, const Node& job) const {
    if (n.section != "work" || n.heading || !has_job_title(job.text.str())) return false;
    const std::string_view title = first_line(n.text.str());
    if (n.dates.empty() || n.dates.front().range.end > title.size()) return false;
    const DateRange& own = n.dates.front();
    if (own.form != DateRange::Form::range || !title.ends_with(")") || names_role(n) ||
        names_school(title) || vocabulary_.has_entry_word("employer", title)) {
      return false;
    }
    return std::any_of(job.dates.begin(), job.dates.end(), [&](const DateRange& time) {
      if (!time.is_span() || *own.first < *time.first) return false;
      return time.form == DateRange::Form::open || *own.last <= *time.last;
    });
  }

  /// Below a dated job: "직무   데이터 분석", "Reranking model" with its points.
  bool tells_more(const Node& n) const {
    if (n.heading || has_span(n) || is_dated_below(n)) return false;
    const std::string_view title = first_line(n.text.str());
    if (vocabulary_.has_entry_word("job-detail", title)) return true;
    return n.section == "work" && !n.children.empty() && !has_job_title(title) &&
           !vocabulary_.has_entry_word("employer", title);
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

  /// "## Acme: engineer", and below it a line that holds the dates alone.
  bool is_dated_below(const Node& n) const {
    constexpr int longest_date_line = 40;  // columns
    constexpr std::ptrdiff_t lines_of_data = 4;
    if (n.children.empty()) return false;
    if (!n.heading && (!has_job_title(n.text.str()) || reads_as_prose(n.text.str()))) return false;
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
           (n.heading && std::any_of(n.children.begin(), data_end, tells_dates));
  }

  /// "2020.08부터 현재. 인공지능 스타트업. 직원 11명.": dates, and then sentences.
  static bool opens_with_dates(const Node& n) {
    const auto first = std::find_if(n.dates.begin(), n.dates.end(),
                                    [](const DateRange& dates) { return dates.is_span(); });
    return first != n.dates.end() && first->range.begin == 0 &&
           n.text.str().compare(first->range.end, 2, ". ") == 0;
  }

  /// "Jun 2021 - Oct 2021", and nothing else.
  static bool is_dates_alone(const Node& n) {
    if (n.dates.size() != 1) return false;
    const TextRange& dates = n.dates.front().range;
    return n.text.str().size() - dates.size() <= 2;  // brackets
  }

  bool is_dated(const Node& n) const { return has_span(n) || is_dated_below(n); }

  void add_text_below(int index, bool deep, std::string& out) const {
    const Node& n = nodes_[static_cast<std::size_t>(index)];
    out += n.text.str();
    out += '\n';
    if (!deep) return;
    for (int child : n.children) add_text_below(child, deep, out);
  }

  EntryKind kind_by_content(const Node& n) const {
    const std::string& text = n.text.str();
    if (vocabulary_.has_entry_word("employment", text)) return EntryKind::job;
    // "Employer: Acme", "Position: engineer", and the dates in whatever words.
    constexpr std::size_t fewest_labels = 2;
    if (find_title_lines(text).size() >= fewest_labels && has_job_title(text))
      return EntryKind::job;
    if (!has_span(n) && !is_dated_below(n) && !is_dated_stay(n)) return EntryKind::other;
    const std::string_view title = n.heading ? std::string_view(text) : first_line(text);
    std::string below;
    for (int child : n.children) add_text_below(child, n.heading, below);
    // Schools employ people, too: "Central Library, Jeonbuk University, systems librarian".
    const bool staff = has_job_title(title) && !vocabulary_.has_entry_word("degree", text);
    if (names_school(title) && !staff) return EntryKind::education;
    if (has_job_title(text) || has_job_title(below)) return EntryKind::job;
    const bool employed = vocabulary_.has_entry_word("employer", title) &&
                          !vocabulary_.has_entry_word("pastime", title) &&
                          !vocabulary_.has_entry_word("degree", title);
    return employed ? EntryKind::job : EntryKind::other;
  }

  /// "Acme, intern, 4 months (2025)".
  bool is_dated_stay(const Node& n) const {
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

  void set_kind(int index, EntryKind kind) {
    for (int i = index; i < node(index).last; ++i) node(i).kind = kind;
  }

  /// Marks the entries at and below a node that stands directly in a section.
  void assign(int index) {
    Node& n = node(index);
    const std::optional<EntryKind> known = kind_of_section(n.section);
    EntryKind kind = known ? *known : kind_by_content(n);
    // Military service at a company, as a researcher or an engineer.
    const auto tells_of_job = [&](std::string_view text) {
      return vocabulary_.has_entry_word("alternative-service", text);
    };
    if (n.section == "military" && (tells_of_job(n.text.str()) ||
                                    (n.parent >= 0 && tells_of_job(node(n.parent).text.str())))) {
      kind = EntryKind::job;
    }
    // "Ventures: Acme, 2021 - present, co-founder and CTO" is a job.
    if (kind == EntryKind::project && has_span(n) && !ends_sentence(first_line(n.text.str())) &&
        vocabulary_.has_entry_word("founder", first_line(n.text.str()))) {
      kind = EntryKind::job;
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
    if (top && !dated_job) {
      n.kind = kind;
      for (int child : n.children) assign(child);
      return;
    }
    const bool groups = kind == EntryKind::paper || kind == EntryKind::contest ||
                        kind == EntryKind::education || kind == EntryKind::skill ||
                        kind == EntryKind::activity;
    const auto has_role = [&](int child) {
      return is_dated(node(child)) && !names_school(node(child).text.str());
    };
    // "Acme, ML platform, team lead", its dates, and then what was built, each with dates, too.
    const bool one_job =
        has_job_title(n.text.str()) && !n.children.empty() &&
        (is_dates_alone(node(n.children.front())) || opens_with_dates(node(n.children.front())));
    const bool roles = kind == EntryKind::job && !has_span(n) && n.children.size() > 1 &&
                       !one_job &&
                       std::count_if(n.children.begin(), n.children.end(), has_role) > 1;
    if ((groups && !has_span(n)) || roles) {
      n.kind = kind;
      for (int child : n.children) assign(child);
      return;
    }
    open(index, kind);
    if (!known && kind == EntryKind::other) assign_jobs_below(index);
  }

  /// Below a name, a greeting or a question, points may tell of jobs each.
  void assign_jobs_below(int index) {
    for (int child : node(index).children) {
      if (kind_by_content(node(child)) == EntryKind::job) {
        assign(child);
      } else if (!node(child).heading && node(child).text.str().ends_with(":")) {
        assign_jobs_below(child);  // "Yes, as an intern:"
      }
    }
  }

  void open(int index, EntryKind kind) {
    Node& n = node(index);
    // Roles below an employer are entries each.
    const bool roles = kind == EntryKind::job && is_employer_of_roles(n);
    // A point without dates or title tells of work, but is no job by itself.
    const bool bare = kind == EntryKind::job && !n.heading && !has_span(n) && n.children.empty() &&
                      !has_job_title(n.text.str());
    set_kind(index, bare ? EntryKind::project : kind);
    if (roles) {
      for (int child : n.children) node(child).entry = is_dated(node(child));
      return;
    }
    n.entry = true;
    if (kind == EntryKind::job) {
      n.title_lines = find_title_lines(n.text.str());
      if (n.title_lines.empty()) add_role_below(n);
    }
    // "Acme | full-time" names no role of its own, though "full-time" tells of a job.
    const bool role_below = n.heading && !has_span(n) && !n.children.empty() &&
                            is_dated_title(node(n.children.front()));
    if (kind == EntryKind::job && !n.children.empty() &&
        (role_below || !has_job_title(n.text.str()))) {
      const Node& first = node(n.children.front());
      const std::string& text = first.text.str();
      // "Backend engineer, search team. Cut the latency by half."
      const std::string_view line = first_line(text);
      const std::string_view role = line.substr(0, line.find(". "));
      const bool short_role = !reads_as_prose(role) && display_width(role) <= longest_title_line;
      const bool is_title =
          has_job_title(text) && (short_role || is_dated_title(first) || is_dates_alone(n));
      if (is_title) n.title_child = n.children.front();
    }
  }

  /// Lines of a text that name a job behind a label.
  std::vector<TextRange> find_title_lines(std::string_view text) const {
    std::vector<TextRange> lines;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::string_view line = first_line(text.substr(begin));
      if (vocabulary_.has_entry_word("title-label", line)) {
        lines.push_back({begin, begin + line.size()});
      }
      begin += line.size() + 1;
    }
    return lines;
  }

  /// "June 2025, Acme, Oslo", and below it "Machine learning intern in the group that …": the words
  /// that open the second line, where the first names no role.
  void add_role_below(Node& n) const {
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

  /// In the first line, or behind a label below it: "소속: 머신러닝팀 / Data Scientist".
  bool names_role(const Node& n) const {
    const std::string_view text = n.text.str();
    const std::string_view first = first_line(text);
    if (has_job_title(first)) return true;
    if (first.size() == text.size()) return false;
    const std::string_view second = first_line(text.substr(first.size() + 1));
    return has_label(second) && has_job_title(second);
  }

  bool is_employer_of_roles(const Node& n) const {
    if (has_span(n) && names_role(n)) return false;
    int roles = 0;
    for (int child : n.children) {
      const Node& c = nodes_[static_cast<std::size_t>(child)];
      // "[Project 1] Chat filter, 2022.09 ~ 2023.06" is no role.
      if (vocabulary_.has_entry_word("project-label", first_line(c.text.str()))) continue;
      if (has_span(c) && has_job_title(c.text.str()) && is_dated_title(c)) ++roles;
      if (is_dated_below(c) && has_job_title(c.text.str())) ++roles;
    }
    // A heading, the one role right below it, and then what was done: all one job.
    const bool one_role = n.heading && roles == 1 &&
                          is_dated_title(nodes_[static_cast<std::size_t>(n.children.front())]);
    return roles >= (has_span(n) ? 2 : 1) && !one_role;
  }

  std::vector<Node>& nodes_;
  const Vocabulary& vocabulary_;
};

}  // namespace

void find_entries(std::vector<Node>& nodes, const Vocabulary& vocabulary, const Date& as_of) {
  for (Node& node : nodes) node.dates = find_date_ranges(node.text.str(), as_of);
  EntryFinder(nodes, vocabulary).run();
}

}  // namespace oneshot
