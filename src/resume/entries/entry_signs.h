#pragma once

#include <string_view>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// What the words of nodes, and of those below them, say an entry is.
class EntrySigns {
 public:
  EntrySigns(const std::vector<Node>& nodes, const Vocabulary& vocabulary)
      : nodes_(nodes), vocabulary_(vocabulary) {}

  /// "engineer", "개발자": what people are called who do a job.
  bool has_job_title(std::string_view text) const;
  /// "Data scientist, search team": a role, as a title names it.
  bool is_short_role(std::string_view text) const;
  /// A school, or what it gives.
  bool names_school(std::string_view text) const;
  /// "Booking.com", and below it "8 years 9 months": an employer whose roles follow.
  bool is_bare_employer(const Node& n) const;
  /// "Acme — a start-up that listens to children (9 people)", and beside it the role with its
  /// dates: an employer and what it does.
  bool is_described_employer(const Node& n, const Node& next) const;
  /// "Acme⏎ML team, engineer⏎2021 - present", and beside it "Search rewrite (2022.04 - 2023.02)":
  /// dated within the time of the job, and neither employer nor role in its title.
  bool is_project_within(const Node& n, const Node& job) const;
  /// Below a dated job: "직무   데이터 분석", "Reranking model" with its points.
  bool tells_more(const Node& n) const;
  /// Dates, an employer and a role, each on a line of its own.
  bool is_whole_title(const Node& n) const;
  /// Below a job that says when and as what, a block that tells of neither: "Alert ranking", and
  /// below it what was done; "Situation: …", "Action: …".
  bool tells_of_job(const Node& n, const Node& job) const;
  /// A span of time in its own text, or in the line below its heading.
  bool is_dated(const Node& n) const;
  /// An employer and a role, each behind its label on a line of its own.
  bool is_labelled_job(const Node& n) const;
  /// "Now", "Before that": what stands below it was then.
  bool is_time_label(const Node& n) const;
  /// What an entry is in a section that does not say so.
  EntryKind kind_by_content(const Node& n) const;
  /// Lines of a text that name a job behind a label.
  std::vector<TextRange> find_title_lines(std::string_view text) const;
  /// Those of the points right below a job that name it behind a label: "- Period: 2021 - now",
  /// "- Team: search", "- Position: engineer", up to the first without a label. Below a title that
  /// names no role, also "2021 - now", "ML platform team" and "lead engineer", each below the other
  /// or beside it.
  std::vector<int> find_title_rows(const Node& n) const;
  /// "June 2025, Acme, Oslo", and below it "Machine learning intern in the group that …": the words
  /// that open the second line, where the first names no role.
  void add_role_below(Node& n) const;
  /// "Research intern            Jan 2025 - July 2025", and below it "Acme            Chennai": the
  /// employer in columns as the role's.
  bool names_employer_below(const Node& n) const;
  /// "Period | Employer | Duties": the head of a table whose rows are jobs, each with its dates.
  bool heads_rows_of_jobs(const Node& n) const;
  /// "Search rewrite", a heading beside the one of a role: what was done there.
  bool heads_work_in_role(const Node& n) const;
  /// An employer, and below it roles with dates of their own.
  bool is_employer_of_roles(const Node& n) const;
  /// Whether it is a job by itself: a role and its dates, in a title or in the first sentence.
  bool opens_job(const Node& n) const;

 private:
  /// Roles, the last first, each of which ended before the one above it began.
  bool follow_each_other(const std::vector<int>& roles) const;
  /// "## Acme: engineer", and below it a line that holds the dates alone.
  bool is_dated_below(const Node& n) const;
  /// Its text and, if `deep`, that of all below.
  void add_text_below(int index, bool deep, std::string& out) const;
  /// "Acme, intern, 4 months (2025)".
  bool is_dated_stay(const Node& n) const;
  /// "Employer: Acme", "직무: 데이터 분석".
  bool labels_title(std::string_view line) const;
  /// Short points that say no more than when, in which team and as what.
  void add_bare_rows(const Node& n, std::vector<int>& out) const;
  /// Of a point and those below it; false where one has no label.
  bool add_title_rows(int index, std::vector<int>& out) const;
  /// In the first line, or behind a label below it: "소속: 머신러닝팀 / Data Scientist".
  bool names_role(const Node& n) const;

  const std::vector<Node>& nodes_;
  const Vocabulary& vocabulary_;
};

}  // namespace oneshot
