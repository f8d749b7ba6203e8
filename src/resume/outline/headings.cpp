#include "resume/outline/headings.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/patience.h"
#include "base/utf8.h"
#include "resume/facts/dates/date.h"
#include "resume/lines/line_text.h"
#include "resume/lines/wrapped_lines.h"
#include "resume/lines/year_text.h"
#include "resume/outline/heading_layout.h"
#include "resume/outline/heading_text.h"

namespace oneshot {
namespace {

constexpr int longest_bold_entry = 130;  // columns, of a bold line with the dates of a job
constexpr int fewest_chapters = 4;       // that are numbered alike, one of them known
constexpr double larger = 1.12;          // font size of a heading, as a share of the text's

/// How a line looks, for telling whether two headings are of one rank.
struct Look {
  bool heading_mark, ruled, decorated, caps, bold, large;
  int level;
  bool operator==(const Look&) const = default;
  bool strong() const { return heading_mark || ruled || decorated || large; }
};

Look look_of(const FlowLine& line, double body) {
  Look look{};
  look.heading_mark = line.marker == Marker::heading;
  look.level = line.level;
  look.ruled = line.ruled;
  look.decorated = line.decorated;
  look.caps = is_all_caps(line.text.str()) || is_all_caps(without_note(line.text.str()));
  look.bold = line.bold;
  look.large = body > 0 && line.size >= body * larger;
  return look;
}

double body_size(const std::vector<FlowLine>& lines) {
  std::vector<std::pair<double, std::size_t>> sizes;
  for (const FlowLine& line : lines) {
    const auto same = std::find_if(sizes.begin(), sizes.end(), [&](const auto& s) {
      return s.first - line.size < 0.3 && line.size - s.first < 0.3;
    });
    if (same == sizes.end()) {
      sizes.emplace_back(line.size, line.text.size());
    } else {
      same->second += line.text.size();
    }
  }
  double best = 0;
  std::size_t most = 0;
  for (const auto& [size, letters] : sizes) {
    if (letters > most) best = size, most = letters;
  }
  return best;
}

constexpr std::string_view publications = "publications", work = "work", skills = "skills",
                           projects = "projects";

/// Headings that are labels of the job that they stand below: the section that they open elsewhere;
/// empty for others.
std::string_view section_elsewhere(std::string_view id) {
  if (id == "results") return "awards";
  return id == "duties" ? "work" : std::string_view();
}

/// HeadingWords::containing(), but the name of an employer or a school is no heading by a word of
/// it.
const std::string* containing(const HeadingWords& words, std::string_view text) {
  const bool name = names_company(text) || names_university(text);
  return name ? words.exact(text) : words.containing(text);
}

/// Sections whose headings are labels, too, of what was done in a project: "**한 일**",
/// "**Tools**".
bool may_label_part(std::string_view id) {
  return id == work || id == projects || id == skills || id == "summary" || id == "other" ||
         id == "motivation";
}

/// "* equal contribution", "†: corresponding author", beside a heading.
bool explains_marks(std::string_view text) {
  constexpr std::array<std::string_view, 4> marks{"*", "†", "‡", "(*"};
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.starts_with(mark); });
}

bool is_title(std::string_view id) { return id.starts_with("title"); }

/// The highest level of the Markdown headings that are known to open sections; 0 where none is.
int level_of_chapters(const std::vector<FlowLine>& lines, const HeadingWords& words) {
  int best = 0;
  for (const FlowLine& line : lines) {
    if (line.marker != Marker::heading || (best > 0 && line.level >= best)) continue;
    const std::string* id = words.exact(line.text.str());
    if (id && !is_title(*id)) best = line.level;
  }
  return best;
}

/// The section that a heading of the group opens; empty for the title of the document. "경력기술서"
/// is the title of a whole document in its first lines, and a section of one below.
std::string_view section_of(std::string_view id, std::size_t line) {
  constexpr std::string_view both = "title-";
  constexpr std::size_t title_lines = 2;
  if (!is_title(id)) return id;
  if (!id.starts_with(both) || line < title_lines) return {};
  return id.substr(both.size());
}

std::string section_or_other(std::string_view id, std::size_t line) {
  if (const std::string_view elsewhere = section_elsewhere(id); !elsewhere.empty()) {
    return std::string(elsewhere);
  }
  const std::string_view section = section_of(id, line);
  return section.empty() ? "other" : std::string(section);
}

/// "Seaview Technology", and right below it a role with its dates: no heading of skills.
bool is_dated_below(const std::vector<FlowLine>& lines, std::size_t at) {
  constexpr std::size_t reach = 3;  // lines
  for (std::size_t i = at + 1; i < lines.size() && i <= at + reach; ++i) {
    if (lines[i].blank_before) return false;
    if (has_year(lines[i].text.str())) return true;
  }
  return false;
}

/// "2019 - 2022" anywhere in the text.
bool has_span(std::string_view text) {
  constexpr Date any_day{2026, 1, 1};  // that there are dates does not hang on it
  if (!has_year(text)) return false;
  const std::vector<DateRange> dates = find_date_ranges(text, any_day);
  return std::any_of(dates.begin(), dates.end(), [](const DateRange& d) { return d.is_span(); });
}

/// "MACHINE LEARNING TRAINEE – ACME, OSLO", and right below it "01/2025 – 08/2025 | City: Oslo": a
/// job, whatever heading its words may hold.
bool is_role_above_dates(const std::vector<FlowLine>& lines, std::size_t at) {
  const std::string& text = lines[at].text.str();
  const auto holds = [&](std::string_view sign) { return text.find(sign) != std::string::npos; };
  return (holds(" – ") || holds(" — ") || holds(" - ") || holds(" | ") || holds(", ")) &&
         at + 1 < lines.size() && !lines[at + 1].blank_before && has_span(lines[at + 1].text.str());
}

/// "1. Acme  2020.09 ~ 2023.06" between the heading of the section, or the head of the resume, and
/// the line: what stands there may be of that job.
bool is_below_dated_entry(const std::vector<FlowLine>& lines,
                          const std::vector<HeadingGuess>& guesses, std::size_t at) {
  constexpr std::size_t longest_entry = 120;  // lines
  const std::size_t first = at - std::min(at, longest_entry);
  while (at-- > first && guesses[at].kind != HeadingGuess::Kind::section) {
    if (has_span(lines[at].text.str())) return true;
  }
  return false;
}

/// "Prizes of my pupils": what a heading says of all below it counts more than the words it holds.
void tell_by_patterns(const std::vector<FlowLine>& lines, const HeadingWords& words,
                      std::vector<HeadingGuess>& guesses) {
  for (std::size_t i = 0; i < guesses.size(); ++i) {
    if (guesses[i].kind == HeadingGuess::Kind::none) continue;
    if (const std::string* id = words.told(lines[i].text.str())) guesses[i].section = *id;
  }
}

}  // namespace

std::vector<HeadingGuess> guess_headings(const std::vector<FlowLine>& lines,
                                         const HeadingWords& words) {
  using Kind = HeadingGuess::Kind;
  const double body = body_size(lines);
  std::vector<HeadingGuess> out(lines.size());
  std::vector<bool> labels(lines.size());  // of parts of a job or a section, with words known
  std::vector<Look> section_looks;
  bool markdown_headings = false;
  std::map<char, int> numbered_headings;  // known ones with a number, by its style
  int plain_headings = 0;                 // known ones that nothing but their words gives away
  int ruled_headings = 0;                 // known ones that are underlined
  int margin = lines.empty() ? 0 : lines.front().indent;
  for (const FlowLine& line : lines) margin = std::min(margin, line.indent);
  int section_level = 0;  // of the Markdown headings that open known sections
  int level_above = 0;    // of the last Markdown heading
  const int chapter_level = level_of_chapters(lines, words);
  const int blanks_above = blanks_above_headings(lines, words);
  // Where white space tells sections apart, a line in capitals within one opens none, unless it
  // heads a list.
  const auto is_within_section = [&](std::size_t i, const Look& look) {
    const bool heads_list =
        i + 1 < lines.size() && !lines[i + 1].blank_before && lines[i + 1].marker == Marker::bullet;
    return lines[i].blanks_before < blanks_above && !look.strong() && !heads_list;
  };
  std::string_view chapter;     // id of the last of the Markdown headings that open known sections
  std::string_view caps_above;  // id of the last known heading, if it is in capitals
  bool ruled_above = false;     // that heading stands over or between lines of dashes
  for (const std::size_t point : points_that_head_lists(lines, margin, words)) {
    out[point] = {
        Kind::section, section_or_other(*words.exact(lines[point].text.str()), point), {}};
  }
  for (const std::size_t point : points_above_blocks(lines, margin, words)) {
    const std::string* const id = containing(words, lines[point].text.str());
    out[point] = {Kind::section, id ? section_or_other(*id, point) : "other", {}};
  }
  // First the headings whose words are known.
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const FlowLine& line = lines[i];
    const std::string& text = line.text.str();
    Patience::spend(text.size());
    if (line.running || line.marker == Marker::row || line.marker == Marker::quote) continue;
    const std::string_view dated = line.blank_before ? without_dates(text) : std::string_view();
    if (!dated.empty() && line.marker == Marker::none) {
      const std::string* id = words.exact(dated);
      if (id && *id == projects) {
        out[i] = {Kind::section, *id, {}};
        continue;
      }
    }
    // "PUBLICATIONS            * equal contribution"
    if (const auto [heading, legend] = two_cells_of(text);
        line.marker == Marker::none && explains_marks(legend)) {
      if (const std::string* id = words.exact(heading)) {
        out[i] = {Kind::section, section_or_other(*id, i), {}};
        continue;
      }
    }
    const std::string_view noted = without_note(text);
    const int width = display_width(noted);
    const Look look = look_of(line, body);
    const bool caps = look.caps;
    if (look.heading_mark) {
      markdown_headings = true;
      level_above = look.level;
    }
    // An interview's answers stand right below its questions, those of a form apart.
    const bool question =
        is_numbered_question(text) && i + 1 < lines.size() && lines[i + 1].blank_before;
    if (line.blank_before && (question || is_prompt(text))) {
      out[i] = {Kind::section, "motivation", {}};
      continue;
    }
    if (width > longest_heading || !has_letters(text) || is_dates_alone(text)) continue;
    if (caps && !look.strong() && is_role_above_dates(lines, i)) continue;
    const bool own_line = look.strong() || caps || look.bold || text.ends_with(":");
    const bool listed = line.marker == Marker::bullet && !line.decorated;
    // "work:", and within one of its records "highlights:".
    const bool within_record =
        line.size == 0 && !line.blank_before && line.indent > margin + 1 && text.ends_with(":");
    if (within_record && !look.strong()) continue;
    const std::string* id = nullptr;
    bool plain = false;  // nothing but its words gives it away
    // "2027년 목표", "Goals for 2027"
    if (look.heading_mark && has_year(text)) id = words.exact(without_year(text));
    if (id) {
      // known as it is
    } else if (!listed && (own_line || line.marker == Marker::number) &&
               !has_year(heading_key(text))) {
      // "## Work", and in it "### Acme, machine learning engineer": a job, whatever words it holds.
      const bool of_work = look.heading_mark && chapter_level > 0 && look.level > chapter_level &&
                           chapter == work && text.find(", ") != std::string::npos;
      const bool sure = (look.strong() && !of_work) ||
                        (caps && line.blank_before && !is_within_section(i, look)) ||
                        (look.bold && line.blank_before && width <= longest_plain_heading);
      const std::string_view summed = without_total(text);
      // The first line names the document, with whatever it holds: "# Ann Roth, project sheets".
      const bool may_hold = sure && i > 0 && !is_labelled_column(text) &&
                            (look.heading_mark || !is_role_above_dates(lines, i));
      id = may_hold ? containing(words, summed) : words.exact(summed);
      const bool in_margin = line.indent <= margin + 1;
      if (line.marker == Marker::number && !look.strong() && (!line.blank_before || !in_margin)) {
        id = nullptr;
      }
      if (id && ends_like_prose(text) && !words.exact(text)) id = nullptr;
    } else if (!listed && line.marker == Marker::none &&
               display_width(heading_key(text)) <= longest_plain_heading) {
      const bool opens =
          line.blank_before || (line.indent <= margin + 1 && opens_a_block(lines, i));
      if (opens) id = words.exact(without_total(text));
      plain = id != nullptr;
    }
    if (!id) continue;
    // "### Search service", and in bold below it "**What I did**".
    const bool within_part = chapter_level > 0 && level_above > chapter_level;
    if (within_part && line.bold && line.marker == Marker::none && may_label_part(*id)) continue;
    // "### Work", and below a job, in italics, "*Service*", right above its points.
    const bool of_job = chapter_level > 0 && !look.heading_mark && chapter == work &&
                        line.marker == Marker::none && i + 1 < lines.size() &&
                        !lines[i + 1].blank_before && lines[i + 1].marker == Marker::bullet &&
                        is_below_dated_entry(lines, out, i);
    labels[i] = of_job;
    if (of_job) continue;
    // "## Competitions", and in it "### Programming", which is a skill elsewhere.
    if (look.heading_mark && look.level == chapter_level) chapter = *id;
    const bool of_contests = chapter == "competitions" || chapter == "awards";
    const bool sort_of_contests = within_part && look.heading_mark && of_contests;
    // "COMPETITIONS", and in it "  Programming", or at the margin where lines of signs mark
    // sections
    const bool below_capitals =
        plain && caps_above == "competitions" && (line.indent > margin + 1 || ruled_above);
    if ((sort_of_contests || below_capitals) && (*id == skills || *id == "other")) {
      labels[i] = below_capitals;
      continue;
    }
    if (!plain) {
      caps_above = caps ? std::string_view(*id) : std::string_view();
      ruled_above = look.ruled;
    }
    plain_headings += plain ? 1 : 0;
    if (line.marker == Marker::number) ++numbered_headings[line.number_style];
    ruled_headings += look.ruled ? 1 : 0;
    const std::string_view section = section_of(*id, i);
    if (section.empty()) continue;
    out[i] = {Kind::section, std::string(section), {}};
    // "Results" may be one of the labels of a job: it tells nothing of how sections look.
    if (section_elsewhere(section).empty() &&
        std::find(section_looks.begin(), section_looks.end(), look) == section_looks.end()) {
      section_looks.push_back(look);
    }
    if (look.heading_mark && (section_level == 0 || look.level < section_level)) {
      section_level = look.level;
    }
  }
  // Where sections have a mark, bold lines are less than those.
  const bool marked_headings = markdown_headings || ruled_headings > 1;
  const bool outdented = plain_headings > 1 && is_outdented(lines, out, margin);
  std::map<char, int> chapters = count_chapters(lines, margin);
  const auto labels_elsewhere =
      std::count_if(out.begin(), out.end(), [](const HeadingGuess& guess) {
        return guess.kind == Kind::section && !section_elsewhere(guess.section).empty();
      });
  const bool capital_chapters = has_chapters_in_capitals(lines, margin);
  std::string section = "header";
  int section_indent = margin;  // of the heading of the section
  // Then the others that look like them, and headings within sections.
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const FlowLine& line = lines[i];
    const std::string& text = line.text.str();
    if (line.running || line.marker == Marker::row || line.marker == Marker::quote) continue;
    const Look look = look_of(line, body);
    HeadingGuess& guess = out[i];
    if (labels[i]) continue;
    const std::string_view elsewhere = section_elsewhere(guess.section);
    if (guess.kind == Kind::section && !elsewhere.empty()) {
      // "Key results" below a job tells of the job, but not "ACHIEVEMENTS" where it stands once and
      // looks as all sections do.
      const bool stands_alone =
          guess.section == "results" && (look.caps || look.strong()) && line.blank_before &&
          line.indent <= margin + 1 && !look.heading_mark && labels_elsewhere == 1 &&
          std::find(section_looks.begin(), section_looks.end(), look) != section_looks.end();
      const bool of_job =
          !stands_alone && (section == "work" || section == "projects" ||
                            ((section == "header" || section == "other" || section == "summary") &&
                             is_below_dated_entry(lines, out, i)));
      guess = of_job ? HeadingGuess{look.heading_mark ? Kind::subheading : Kind::none, {}, {}}
                     : HeadingGuess{Kind::section, std::string(elsewhere), {}};
      if (guess.kind != Kind::section) continue;
    }
    // "   [What I did not do]" within a job: the next job stands at the margin again.
    if (guess.kind == Kind::section && look.decorated && line.size == 0 && section == work &&
        line.indent > section_indent + 1 && is_below_dated_entry(lines, out, i)) {
      guess.kind = Kind::subheading;
      continue;
    }
    if (guess.kind == Kind::section) {
      section = guess.section;
      section_indent = line.indent;
      // "### Papers" below "## Research" stays a section of its own; a bold "Full papers" does too.
      continue;
    }
    const bool same_look =
        std::find(section_looks.begin(), section_looks.end(), look) != section_looks.end();
    if (look.heading_mark) {
      const bool opens = section_level > 0 ? look.level <= section_level && i > 0 : false;
      guess.kind = opens ? Kind::section : Kind::subheading;
      if (opens) guess.section = "other";
      continue;
    }
    const int width = display_width(text);
    // "■ May 2020 to August 2024, Acme", and "■ Papers" further down: a job told in paragraphs.
    if (same_look && look.decorated && line.size == 0 && line.marker == Marker::bullet &&
        line.blank_before && i + 1 < lines.size() && lines[i + 1].blank_before && has_span(text) &&
        width <= longest_heading) {
      guess.kind = Kind::subheading;
      continue;
    }
    const bool plain = line.marker == Marker::none ||
                       (line.marker == Marker::bullet && line.decorated) ||
                       (line.marker == Marker::number && look.ruled);
    const bool in_columns = text.find("   ") != std::string::npos;
    // "MyoChallenge, NeurIPS 2023", underlined as all sections are; no "Acme, 2019 - 2022".
    const bool dated = look.ruled ? has_span(text) : has_year(text);
    if (plain && !in_columns && width <= longest_heading && has_letters(text) && i > 0 && !dated &&
        !ends_like_prose(text) && line.blank_before && same_look && !is_within_section(i, look) &&
        (look.strong() || look.caps || look.bold) && !(marked_headings && !look.strong())) {
      if (section == work && look.caps && !look.strong() && is_role_above_dates(lines, i)) continue;
      // "3. Contests", and below it "   [Of words]"
      if (section != "other" && line.indent > section_indent + 1) {
        guess.kind = Kind::subheading;
        continue;
      }
      guess.kind = Kind::section;
      guess.section = "other";
      continue;
    }
    // "1. Acme | ML team | 2019 - 2024" between two lines of dashes opens an entry.
    const bool boxed_entry = look.ruled && line.marker == Marker::number && has_year(text);
    // "**Acme, the team that ranks the ads, machine learning engineer, 2017.01~2021.04**"
    // "**Acme, 5-month internship, modelling of heartbeats with deep networks**" among the jobs
    const bool bold_entry = line.bold && (section == work || has_span(text));
    const int longest = bold_entry ? longest_bold_entry : longest_heading;
    if ((line.bold || boxed_entry) && plain && width <= longest && line.blank_before) {
      guess.kind = Kind::subheading;
      continue;
    }
    if (line.marker == Marker::none && line.blank_before && plain_headings > 1 && i > 0 &&
        width <= longest_plain_heading && !has_year(text) && !in_columns &&
        text.find(": ") == std::string::npos && !ends_like_prose(text)) {
      const std::string* id = containing(words, text);
      const bool employer = section == work && id && *id == skills && is_dated_below(lines, i);
      if (id && !employer && !section_of(*id, i).empty() && section_elsewhere(*id).empty()) {
        guess = {Kind::section, std::string(section_of(*id, i)), {}};
        continue;
      }
      // "만들고 굴린 것", and right below it a table of its own: nothing of the section above.
      const bool heads_table = i + 1 < lines.size() && !lines[i + 1].blank_before &&
                               lines[i + 1].table_header && lines[i + 1].marker == Marker::row;
      if (!id && heads_table && section != work && section != projects) {
        guess = {Kind::section, "other", {}};
        continue;
      }
    }
    // "Three winters among parcels", set apart as the known headings are, and no entry.
    if (blanks_above > 0 && line.blanks_before >= blanks_above && line.marker == Marker::none &&
        section != "header" && line.indent <= margin + 1 && width <= longest_heading &&
        !has_year(text) && !in_columns && text.find(": ") == std::string::npos &&
        !ends_like_prose(text) && i + 1 < lines.size() && !is_dated_below(lines, i)) {
      const std::string* id = containing(words, text);
      guess = {Kind::section, id ? section_or_other(*id, i) : "other", {}};
      section = guess.section;
      continue;
    }
    // "뷰노에서 하는 일" behind the schools: no part of them, though nothing else sets it apart.
    if (line.blank_before && line.marker == Marker::none && i + 1 < lines.size() &&
        !lines[i + 1].blank_before && section != work && section != projects &&
        tells_where_work_was_done(text) && !words.exact(text)) {
      guess = {Kind::section, "other", {}};
      section = guess.section;
      continue;
    }
    if (outdented && stands_out(lines, i, margin) && plain && width <= longest_plain_heading &&
        !has_year(text) && !in_columns && !ends_like_prose(text)) {
      const std::string* id = containing(words, text);
      guess = {Kind::section, id ? section_or_other(*id, i) : "other", {}};
      continue;
    }
    // "1. Career", "2. Results", and so "3. Patents and thesis".
    if (i > 0 && is_chapter(lines, i, margin) &&
        (capital_chapters || numbered_headings[line.number_style] > 1 ||
         (numbered_headings[line.number_style] > 0 &&
          chapters[line.number_style] >= fewest_chapters))) {
      const std::string* id = containing(words, text);
      guess = {Kind::section, id ? section_or_other(*id, i) : "other", {}};
      continue;
    }
    // "Under review" among the papers, though nothing sets it apart.
    if (section == publications && line.marker == Marker::none && width <= longest_plain_heading &&
        opens_a_block(lines, i)) {
      const std::string* id = words.exact(text);
      if (id && *id == section) {
        guess.kind = Kind::subheading;
        continue;
      }
    }
    const std::string_view label = label_of(text);
    if (label.empty()) continue;
    // "- Results: latency from 40 ms to 20 ms" below a job tells of the job.
    const bool of_the_entry =
        line.indent > margin + 1 || (section == work && is_one_project(label)) ||
        ((section == "work" || section == "projects") && line.marker == Marker::bullet);
    // "Internship: Acme AI", and below it "Role: …": a record of a job among others of other things
    const bool opens_record = line.blank_before && i + 1 < lines.size() &&
                              !lines[i + 1].blank_before && section != work &&
                              section != projects && !label_of(lines[i + 1].text.str()).empty();
    if (const std::string* id = words.exact(label);
        id && !is_title(*id) && section_elsewhere(*id).empty() && (*id != work || opens_record) &&
        !(section == publications && *id == "references") &&
        !(of_the_entry && (*id == "awards" || *id == "projects" || *id == "summary"))) {
      guess.section = *id;
      guess.label = std::string(label);
    }
  }
  tell_by_patterns(lines, words, out);
  return out;
}

}  // namespace oneshot
