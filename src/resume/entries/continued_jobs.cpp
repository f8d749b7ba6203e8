#include "resume/entries/continued_jobs.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "resume/entries/job_parts.h"
#include "resume/facts/scan.h"
#include "resume/lines/heading_words.h"
#include "resume/outline/title_shape.h"
#include "resume/stance/stance.h"

namespace oneshot {
namespace {

constexpr std::size_t shortest_name = 4;   // bytes, of an employer that a later heading names again
constexpr std::size_t longest_name = 40;   // bytes
constexpr std::size_t shortest_part = 12;  // bytes, of a name that is told in part

/// "gs리테일" of "[GS리테일에서 한 일]", "acme" of "Work at Acme".
std::string employer_key(std::string_view heading) {
  std::string key = heading_key(heading);
  // heading_key() has no spaces between Hangul; the longer ones first.
  for (std::string_view tail :
       {"상세업무", "업무상세",  "주요업무",   "수행업무", "담당업무",       "주요프로젝트",
        "프로젝트", "상세내용",  "경력상세",   "상세경력", "주요성과",       "업무",
        "상세",     "성과",      "projects",   "details",  "in more detail", "in detail",
        "in depth", "at length", "highlights", "work"}) {
    if (key.size() > tail.size() && key.ends_with(tail)) {
      key.resize(key.size() - tail.size());
      while (key.ends_with(' ')) key.pop_back();
      break;
    }
  }
  // "뷰노에서하는일", "뷰노에서보낸4년", whatever was done there
  constexpr std::string_view place = "에서";
  constexpr std::size_t longest_told = 36;  // bytes
  if (const std::size_t at = key.rfind(place);
      at != std::string::npos && at > 0 && key.size() - at <= place.size() + longest_told) {
    key.resize(at);
  }
  // "경력 상세 : 가나", "Details of the job: Acme"
  for (std::string_view head : {"경력상세", "상세경력", "경력기술서", "업무상세", "프로젝트상세",
                                "주요업무", "수행업무", "담당업무", "주요프로젝트"}) {
    if (key.size() <= head.size() + 2 || !key.starts_with(head)) continue;
    key.erase(0, head.size());
    key.erase(0, key.find_first_not_of(" :-–—|/,·"));
    break;
  }
  // "At Acme", "Work at Acme", "Selected engagements at Acme"
  constexpr std::string_view at_place = "at ";
  if (key.starts_with(at_place)) key.erase(0, at_place.size());
  if (const std::size_t at = key.rfind(" at "); at != std::string::npos) key.erase(0, at + 4);
  return key;
}

/// "Research projects", "주요 업무": what is left of the heading names no employer.
bool names_any_work(std::string_view key) {
  constexpr std::array<std::string_view, 18> words{
      "research", "software", "data", "engineering", "personal", "main",
      "major",    "selected", "side", "client",      "team",     "other",
      "product",  "주요",     "개인", "기타",        "연구",     "팀"};
  return std::find(words.begin(), words.end(), key) != words.end();
}

bool is_within_job(const std::vector<Node>& nodes, const Node& n) {
  for (int up = n.parent; up >= 0; up = nodes[static_cast<std::size_t>(up)].parent) {
    const Node& above = nodes[static_cast<std::size_t>(up)];
    if (above.entry && above.kind == EntryKind::job) return true;
  }
  return false;
}

/// "Lloyds" of "Lloyds: the intent classifier had been trained …", a note on a job above.
std::string_view label_of(const Node& n) {
  constexpr std::size_t longest_label = 40;  // bytes
  const std::string_view text = n.text.str();
  // "(오르보) 오류율 14% → 9%", "[Acme] word error rate from 14 % to 9 %"
  if (!n.heading && (text.starts_with("(") || text.starts_with("["))) {
    const std::size_t end = text.find(text.front() == '(' ? ')' : ']');
    if (end != std::string_view::npos && end > 1 && end <= longest_label && end + 1 < text.size())
      return text.substr(1, end - 1);
  }
  const std::size_t colon = text.find(": ");
  if (n.heading || colon == std::string_view::npos || colon > longest_label) return {};
  const std::string_view label = text.substr(0, colon);
  const bool open_bracket = label.find('(') != std::string_view::npos && !label.ends_with(")");
  return open_bracket ? std::string_view{} : label;
}

/// "Acme" of "At Acme I trained …", "노타" of "노타에서는 …": a paragraph on a job above.
std::string_view opening_employer(const Node& n) {
  const std::string_view text = n.text.str();
  if (n.heading) return {};
  for (std::string_view opening : {"At ", "While at ", "During my time at ", "In my time at "}) {
    if (!text.starts_with(opening)) continue;
    const std::string_view rest = text.substr(opening.size());
    std::size_t end = std::string_view::npos;
    for (std::string_view subject : {", ", " I ", " we ", " my ", " our "})
      end = std::min(end, rest.find(subject));
    return end > longest_name ? std::string_view{} : rest.substr(0, end);
  }
  const std::size_t place = text.find("에서");
  return place > longest_name ? std::string_view{} : text.substr(0, place);
}

/// Where a point, a project or a row of projects may name the employer: in brackets at its end, in
/// a cell, behind a label of its own or of the first node below it.
std::vector<std::string> named_beside(const std::vector<Node>& nodes, const Node& n,
                                      const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    if (name.size() <= longest_name) names.push_back(heading_key(name));
  };
  constexpr std::size_t longest = 1024;  // bytes, of a row or a point that somebody wrote
  const std::string_view text = std::string_view(n.text.str()).substr(0, longest);
  if (n.listed && text.size() == n.text.size()) add(name_in_closing_brackets(text));
  // "Reading chest images (Acme)", and right below it what was done
  const std::string_view title = first_line(text);
  if (!n.listed && !n.heading && title.size() < text.size()) add(name_in_closing_brackets(title));
  // "소속(루닛)에서의 역할과 활동": as the forms of public bodies ask for it
  constexpr std::string_view of = "소속(";
  if (text.starts_with(of)) add(text.substr(of.size(), text.find(')') - of.size()));
  for (std::string_view gap : {" | ", "   "}) {
    if (text.find(gap) == std::string_view::npos) continue;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(gap, begin), text.size());
      const std::string_view cell = trim(text.substr(begin, end - begin));
      add(cell);
      // "now | Acme (an AI start-up), engineer"
      if (const std::size_t aside = cell.find(" ("); aside != cell.npos) add(cell.substr(0, aside));
      begin = end + gap.size();
    }
  }
  const auto add_labelled = [&](std::string_view lines) {
    while (!lines.empty()) {
      const std::string_view line = first_line(lines);
      const std::size_t colon = line.find(": ");
      if (colon < longest_name &&
          vocabulary.has_entry_word("employer-label", line.substr(0, colon + 1))) {
        add(line.substr(colon + 2));
      }
      lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    }
  };
  add_labelled(text);
  if (!n.children.empty()) {
    add_labelled(nodes[static_cast<std::size_t>(n.children.front())].text.str());
  }
  return names;
}

/// "당근 검색실" of a job "당근 (검색실), 머신러닝 엔지니어": every word of the heading, in any
/// order.
bool holds_all_words(std::string_view job, std::string_view heading) {
  constexpr std::size_t longest_heading = 120;  // bytes
  if (heading.size() > longest_heading) return false;
  // Nearly always the first word is missing already.
  if (job.find(heading.substr(0, heading.find(' '))) == std::string_view::npos) return false;
  const std::vector<std::string_view> words = scan::split_words(heading, " ");
  return words.size() > 1 && std::all_of(words.begin(), words.end(), [&](std::string_view word) {
           return word.size() >= shortest_name && job.find(word) != std::string_view::npos;
         });
}

/// "Acme" of "Acme — a start-up for speech recognition"; empty where no dash is.
std::string_view name_before_dash(std::string_view heading) {
  for (std::string_view dash : {" — ", " – ", " - "}) {
    const std::size_t at = heading.find(dash);
    if (at == std::string_view::npos) continue;
    const std::string_view name = heading.substr(0, at);
    const bool fits = name.size() >= shortest_name && name.size() <= longest_name;
    return fits && !names_any_work(heading_key(name)) ? name : std::string_view();
  }
  return {};
}

/// A paragraph below a table of jobs is of the one that it names, and not of the table's last row.
void take_from_job(std::vector<Node>& nodes, std::size_t index) {
  Node& taken = nodes[index];
  const std::vector<int>& siblings = nodes[static_cast<std::size_t>(taken.parent)].children;
  if (siblings.empty() || siblings.back() != static_cast<int>(index)) return;
  nodes[static_cast<std::size_t>(taken.parent)].children.pop_back();
  bool job = false;
  for (int up = taken.parent; up >= 0 && !job; up = taken.parent) {
    Node& above = nodes[static_cast<std::size_t>(up)];
    if (above.last == taken.last) above.last = static_cast<int>(index);
    job = above.entry && above.kind == EntryKind::job;
    taken.parent = above.parent;
  }
}

/// A job of the history, and the names in its title.
struct Job {
  std::size_t node;
  std::string key;              ///< heading_key() of its text
  std::set<std::string> names;  ///< of the pieces of its text: "usaa" of "USAA, San Antonio"
  std::set<std::string> above;  ///< of the employer above it, who may have other jobs below
  std::string first_word;       ///< "acme" of "Acme machine learning engineer 2022.03 ~ now"
};

/// "Acme" of "05/2018 - 08/2022  Acme".
TextRange without_dates_before(TextRange segment, const std::vector<DateRange>& dates) {
  for (const DateRange& date : dates) {
    const bool opens = date.range.begin <= segment.begin && date.range.end > segment.begin;
    if (opens) segment.begin = std::min(date.range.end, segment.end);
  }
  return segment;
}

std::vector<Job> jobs_of(const std::vector<Node>& nodes) {
  std::vector<Job> jobs;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    const auto dated = [&](int below) {
      return below >= 0 && has_span(nodes[static_cast<std::size_t>(below)]);
    };
    const bool has_dates = has_span(node) || dated(node.title_child) ||
                           (!node.children.empty() && dated(node.children.front()));
    if (!node.entry || node.kind != EntryKind::job || !has_dates) continue;
    Job job{i, heading_key(node.text.str()), {}, {}, {}};
    job.first_word =
        heading_key(std::string_view(node.text.str()).substr(0, node.text.str().find(' ')));
    const auto add_names = [](const Node& title, std::set<std::string>& names) {
      const std::string& text = title.text.str();
      for (const TextRange& sentence : find_sentences(text)) {
        for (const TextRange& segment : find_segments(text, sentence)) {
          const TextRange name = without_dates_before(segment, title.dates);
          if (name.size() <= longest_name) names.insert(heading_key(name.of(text)));
        }
      }
    };
    add_names(node, job.names);
    // "Acme, Oslo", and below it the role: each role there is a job at Acme.
    const Node* const above =
        node.parent < 0 ? nullptr : &nodes[static_cast<std::size_t>(node.parent)];
    const bool employer = above && !above->entry && above->kind == EntryKind::job &&
                          (!above->heading || above->parent >= 0) &&
                          !reads_as_prose(above->text.str());
    if (employer) add_names(*above, job.above);
    jobs.push_back(std::move(job));
  }
  return jobs;
}

/// A point that closes with "(Acme)", where one job alone opens with that word, and it names
/// neither a role nor what one works on.
const Job* job_opening_with(const std::vector<Job>& jobs, std::string_view word,
                            const Vocabulary& vocabulary) {
  if (word.size() < shortest_name || word.size() > longest_name) return nullptr;
  const Job* found = nullptr;
  for (const Job& job : jobs) {
    if (job.first_word != word) continue;
    if (found) return nullptr;
    found = &job;
  }
  for (std::string_view group : {"job-title", "team-topic", "model-work"}) {
    if (found && vocabulary.has_entry_word(group, word)) return nullptr;
  }
  return found;
}

/// Points, projects and rows outside of jobs that name one employer beside what was done there.
void link_named_beside(std::vector<Node>& nodes, const std::vector<Job>& jobs,
                       const Vocabulary& vocabulary) {
  std::map<std::string_view, std::vector<const Job*>> by_name;
  std::vector<char> linked(nodes.size(), 0);
  for (const Job& job : jobs) {
    for (const std::string& name : job.names) by_name[name].push_back(&job);
    for (int later : nodes[job.node].continued) {
      const auto first = static_cast<std::size_t>(later);
      std::fill(linked.begin() + later, linked.begin() + nodes[first].last, 1);
    }
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (linked[i] != 0) continue;
    const Node& n = nodes[i];
    // "Acme | what I did there", a row of a table of its own
    const bool row = n.section == "work" && n.kind == EntryKind::project &&
                     n.text.str().find(" | ") != std::string::npos;
    const bool fits = row || n.section == "projects" || n.section == "summary" ||
                      n.section == "other" || n.section == "header";
    if (!fits || (n.heading && n.parent < 0) || has_span(n) || n.kind == EntryKind::job ||
        is_within_job(nodes, n)) {
      continue;
    }
    const Job* named = nullptr;
    bool several = false;
    for (const std::string& name : named_beside(nodes, n, vocabulary)) {
      const auto found = by_name.find(name);
      if (name.size() < shortest_name || found == by_name.end()) continue;
      several = several || found->second.size() > 1 || (named && named != found->second.front());
      named = found->second.front();
    }
    if (!named && !several && n.listed) {
      const std::string_view name = name_in_closing_brackets(n.text.str());
      if (!name.empty()) named = job_opening_with(jobs, heading_key(name), vocabulary);
    }
    if (!named || several || !nodes[named->node].entry) continue;
    // What holds the job is no part of it.
    if (named->node >= i && static_cast<int>(named->node) < n.last) continue;
    std::fill(linked.begin() + static_cast<std::ptrdiff_t>(i), linked.begin() + n.last, 1);
    if (n.section == "projects") {
      give_project_to_job(nodes, named->node, i);
    } else {
      give_to_job(nodes, named->node, i);
    }
  }
}

}  // namespace

void link_continued_jobs(std::vector<Node>& nodes, const Vocabulary& vocabulary) {
  const std::vector<Job> jobs = jobs_of(nodes);
  std::vector<std::size_t> below_others;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& later = nodes[i];
    const bool fits = later.section == "work" || later.section == "other" ||
                      later.section == "projects" || later.section == "summary";
    std::string_view label = label_of(later);
    const std::string_view opening = label.empty() ? opening_employer(later) : std::string_view{};
    const bool opened = !opening.empty();
    if (opened) label = opening;
    const bool within = is_within_job(nodes, later);
    const bool note = !label.empty() && later.section != "projects" &&
                      (fits || later.section == "header" ||
                       // A functional resume tells by skills what was done, and where.
                       (opened && later.section == "skills")) &&
                      (opened || !within);
    // A dated line of the history itself is a job, not a note on one.
    const bool dated = has_span(later) && later.section != "summary" && later.section != "other";
    if (note ? dated : !fits || has_span(later) || later.children.empty()) continue;
    const std::string key = opened ? heading_key(label)
                            : note ? employer_key(label)
                                   : employer_key(first_line(later.text.str()));
    const std::string_view heading = first_line(later.text.str());
    // "Acme — speech recognition for call centres", and no dates of its own below it
    const bool dated_below = !later.children.empty() &&
                             has_span(nodes[static_cast<std::size_t>(later.children.front())]);
    const std::string_view called =
        note || dated_below ? std::string_view() : name_before_dash(heading);
    const bool is_key = key.size() >= shortest_name && key.size() <= longest_name;
    if ((!is_key && called.empty()) || names_any_work(key)) continue;
    // "[가나 데이터팀 / 데이터 사이언티스트]"
    const std::string_view before_role =
        heading.substr(0, heading.find(" / ")).substr(heading.starts_with("[") ? 1 : 0);
    // "Decathlon, in detail"
    const std::string name = note ? key : heading_key(heading.substr(0, heading.find(", ")));
    // "Data scientist, Acme" and "Data scientist, Barlo" are named by the role, and two jobs.
    const bool by_role =
        !note && vocabulary.has_entry_word("job-title", name) &&
        std::any_of(jobs.begin(), jobs.end(), [&](const Job& job) { return job.node == i; });
    if (by_role) continue;
    // "생산기술연구원에서는 …" of the only "한국생산기술연구원"
    const auto holds_name = [&](const Job& job) {
      return opened && opening.find(' ') == opening.npos && name.size() >= shortest_part &&
             job.key.find(name) != std::string::npos;
    };
    const bool one_holds = std::count_if(jobs.begin(), jobs.end(), holds_name) == 1;
    const auto is_named = [&](const Job& job) {
      return name.size() >= shortest_name &&
             (job.names.contains(name) || (opened && job.above.contains(name)) ||
              (one_holds && holds_name(job)));
    };
    // "At Acme I trained …" within a job at Acme is where it belongs.
    const bool at_home =
        opened && std::any_of(jobs.begin(), jobs.end(), [&](const Job& job) {
          return job.node < i && static_cast<int>(i) < nodes[job.node].last && is_named(job);
        });
    if (at_home) continue;
    for (const Job& known : jobs) {
      const std::size_t j = known.node;
      const Node& job = nodes[j];
      if (!job.entry) continue;  // a note on another by now
      if (j <= i ? static_cast<int>(i) < job.last : static_cast<int>(j) < later.last) continue;
      const bool by_name = is_named(known);
      // In a functional resume the history stands below what was done.
      const bool above = j < i && (note ? known.key.starts_with(key + " ")
                                        : (is_key && known.key.find(key) != std::string::npos) ||
                                              holds_all_words(job.text.str(), heading) ||
                                              holds_all_words(job.text.str(), before_role) ||
                                              title_names(job, called));
      if (!by_name && !above) continue;
      // "company: Acme" is of a form, not of the job at a company.
      if (note && job.text.str().find(std::string(label) + ":") != std::string::npos) continue;
      if (opened && !by_name) continue;
      if (within) below_others.push_back(i);
      // What stands below the employer's name is of the job, whatever it looks like by itself.
      if (note || later.section != "projects") {
        give_to_job(nodes, j, i);
      } else {
        // What stands below a heading of projects stays entries by themselves.
        nodes[j].continued.push_back(static_cast<int>(i));
        nodes[i].entry = false;
      }
      break;
    }
  }
  std::for_each(below_others.rbegin(), below_others.rend(),
                [&](std::size_t i) { take_from_job(nodes, i); });
  link_named_beside(nodes, jobs, vocabulary);
}

}  // namespace oneshot
