#include "resume/entries/job_details.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "resume/lines/heading_words.h"
#include "resume/outline/title_shape.h"

namespace oneshot {
namespace {

constexpr std::size_t longest_detail = 60;  // bytes

class DetailLinker {
 public:
  DetailLinker(std::vector<Node>& nodes, const Vocabulary& vocabulary)
      : nodes_(nodes), vocabulary_(vocabulary) {}

  void run() {
    std::vector<std::size_t> jobs;  // of the part of the history that the walk is in
    for (std::size_t i = 0; i < nodes_.size();) {
      const Node& node = nodes_[i];
      if (node.parent < 0 && node.heading && node.section != "work") jobs.clear();
      if (heads_details(i)) {
        const std::size_t end = end_of_details(i);
        if (jobs.size() == 1 && !is_dated_within(i, end)) link(jobs.front(), i, end);
        jobs.clear();
        i = end;
        continue;
      }
      if (const std::optional<std::size_t> job = named_at(i)) {
        const auto end = static_cast<std::size_t>(node.last);
        link(*job, i, end);
        i = end;
        continue;
      }
      link_stay(i);
      if (is_dated_job(i)) {
        jobs.push_back(i);
        dated_.push_back(i);
      }
      if (const std::optional<std::size_t> job = pointed_at(i)) {
        const std::size_t end = end_of_pointed(i);
        link(*job, i, end);
        i = end;
        continue;
      }
      ++i;
    }
  }

 private:
  bool is_dated_job(std::size_t i) const {
    const Node& node = nodes_[i];
    if (!node.entry || node.kind != EntryKind::job) return false;
    const int role = node.title_child;  // below the names of the columns, or below the employer
    return has_span(node) || (role >= 0 && has_span(nodes_[static_cast<std::size_t>(role)]));
  }

  bool is_within_entry(std::size_t i) const {
    for (int up = nodes_[i].parent; up >= 0; up = nodes_[static_cast<std::size_t>(up)].parent) {
      const Node& above = nodes_[static_cast<std::size_t>(up)];
      if (above.entry && above.kind != EntryKind::other) return true;
    }
    return false;
  }

  bool is_within_job(std::size_t i) const {
    for (int up = nodes_[i].parent; up >= 0; up = nodes_[static_cast<std::size_t>(up)].parent) {
      if (is_dated_job(static_cast<std::size_t>(up))) return true;
    }
    return false;
  }

  /// The job in a row above that a paragraph names: "Acme. One of nine engineers …".
  std::optional<std::size_t> named_at(std::size_t i) const {
    constexpr std::ptrdiff_t most_jobs = 24;  // that are looked at
    const Node& node = nodes_[i];
    const bool fits = node.section == "work" || node.section == "header" || node.section == "other";
    if (node.heading || !(node.entry || node.kind == EntryKind::other) || !fits || has_span(node) ||
        is_within_entry(i)) {
      return std::nullopt;
    }
    const std::string_view name = name_in_front(node);
    if (name.empty()) return std::nullopt;
    const auto first = dated_.end() - std::min(most_jobs, std::ssize(dated_));
    for (auto job = dated_.end(); job != first;) {
      --job;
      if (title_names(nodes_[*job], name)) return *job;
    }
    return std::nullopt;
  }

  /// "세부 업무" as a line of its own, or as a heading.
  bool heads_details(std::size_t i) const {
    const Node& node = nodes_[i];
    const std::string_view text = node.text.str();
    if (node.section != "work" || text.size() > longest_detail || has_span(node) ||
        first_line(text).size() != text.size() || is_within_job(i)) {
      return false;
    }
    const std::string* id = vocabulary_.headings().exact(text);
    return id && *id == "duties";
  }

  /// What stands below the heading: its children, or the lines beside it up to the next heading or
  /// the next dated one.
  std::size_t end_of_details(std::size_t i) const {
    auto end = static_cast<std::size_t>(nodes_[i].last);
    if (nodes_[i].heading || nodes_[i].last > static_cast<int>(i) + 1) return end;
    while (end < nodes_.size() && nodes_[end].parent == nodes_[i].parent && !nodes_[end].heading &&
           nodes_[end].section == nodes_[i].section && !has_span(nodes_[end]) &&
           !heads_details(end)) {
      end = static_cast<std::size_t>(nodes_[end].last);
    }
    return end;
  }

  bool is_dated_within(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (is_dated_job(i)) return true;
    }
    return false;
  }

  /// The job told right before a paragraph that opens with "거기서".
  std::optional<std::size_t> pointed_at(std::size_t i) const {
    const Node& node = nodes_[i];
    if (node.heading || is_dated_title(node) || is_within_entry(i) ||
        !vocabulary_.has_entry_word("there", first_line(node.text.str()))) {
      return std::nullopt;
    }
    const auto first = static_cast<std::size_t>(node.parent + 1);  // of its siblings
    for (std::size_t before = i; before-- > first;) {
      const Node& sibling = nodes_[before];
      if (sibling.parent != node.parent) continue;
      if (sibling.kind != EntryKind::job) return std::nullopt;
      if (sibling.entry) return before;  // else more of the job before it
    }
    return std::nullopt;
  }

  /// "I have been paid to do that since April 2023", in the paragraph before or after the one that
  /// tells of the job without a date.
  void link_stay(std::size_t i) {
    const Node& job = nodes_[i];
    const auto is_undated = [](const Node& n) {
      return std::none_of(n.dates.begin(), n.dates.end(),
                          [](const DateRange& dates) { return dates.is_span(); });
    };
    if (!job.entry || job.kind != EntryKind::job || job.heading || job.section == "work" ||
        !is_undated(job) || !reads_as_prose(job.text.str())) {
      return;
    }
    const auto tells_stay = [&](std::size_t beside) {
      const Node& n = nodes_[beside];
      return n.parent == job.parent && !n.heading && n.kind == EntryKind::other && has_span(n) &&
             vocabulary_.has_entry_word("stay", n.text.str());
    };
    const auto after = static_cast<std::size_t>(job.last);
    if (i > 0 && tells_stay(i - 1)) {
      link(i, i - 1, i);
    } else if (after < nodes_.size() && tells_stay(after)) {
      link(i, after, static_cast<std::size_t>(nodes_[after].last));
    }
  }

  /// "What I did there" as a line of its own: with the paragraphs below it.
  std::size_t end_of_pointed(std::size_t i) const {
    auto end = static_cast<std::size_t>(nodes_[i].last);
    if (ends_sentence(nodes_[i].text.str()) || reads_as_prose(nodes_[i].text.str())) return end;
    while (end < nodes_.size() && nodes_[end].parent == nodes_[i].parent &&
           reads_as_prose(nodes_[end].text.str())) {
      end = static_cast<std::size_t>(nodes_[end].last);
    }
    return end;
  }

  void link(std::size_t job, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      nodes_[job].continued.push_back(static_cast<int>(i));
      i = static_cast<std::size_t>(nodes_[i].last);
    }
    for (std::size_t i = begin; i < end; ++i) {
      nodes_[i].kind = EntryKind::job;
      nodes_[i].entry = false;
    }
  }

  std::vector<Node>& nodes_;
  const Vocabulary& vocabulary_;
  std::vector<std::size_t> dated_;  ///< jobs with dates so far
};

}  // namespace

void link_job_details(std::vector<Node>& nodes, const Vocabulary& vocabulary) {
  DetailLinker(nodes, vocabulary).run();
}

}  // namespace oneshot
