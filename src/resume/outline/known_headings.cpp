#include "resume/outline/known_headings.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/patience.h"
#include "resume/lines/line_text.h"
#include "resume/lines/year_text.h"
#include "resume/outline/heading_dates.h"
#include "resume/outline/heading_layout.h"
#include "resume/outline/heading_sections.h"
#include "resume/outline/heading_text.h"

namespace oneshot {
namespace {

/// "* equal contribution", "†: corresponding author", beside a heading.
bool explains_marks(std::string_view text) {
  constexpr std::array<std::string_view, 4> marks{"*", "†", "‡", "(*"};
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.starts_with(mark); });
}

class KnownHeadingFinder {
 public:
  KnownHeadingFinder(const std::vector<FlowLine>& lines, const HeadingWords& words,
                     const DocumentLook& document)
      : lines_(lines), words_(words), document_(document) {
    found_.guesses.resize(lines.size());
    found_.labels.resize(lines.size());
  }

  KnownHeadings find() {
    open_at_points();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Patience::spend(lines_[i].text.size());
      if (may_be_heading(lines_[i])) look_at(i);
    }
    return std::move(found_);
  }

 private:
  /// A line that is short enough for a heading.
  struct Candidate {
    std::size_t at;
    const FlowLine& line;
    const std::string& text;
    LineLook look;
    int width;  ///< columns, without a note behind it
  };

  /// What the words of a line tell.
  struct Told {
    const std::string* id = nullptr;  ///< of the section; null where they are not known
    bool plain = false;               ///< nothing but its words gives it away
  };

  void open(std::size_t at, std::string_view section) {
    found_.guesses[at] = {HeadingGuess::Kind::section, std::string(section), {}};
  }

  /// Where a document is one list of lists, or all its text stands below points.
  void open_at_points() {
    for (const std::size_t point : points_that_head_lists(lines_, document_.margin, words_)) {
      open(point, section_or_other(*words_.exact(lines_[point].text.str()), point));
    }
    for (const std::size_t point : points_above_blocks(lines_, document_.margin, words_)) {
      const std::string* const id = section_held(words_, lines_[point].text.str());
      open(point, id ? section_or_other(*id, point) : "other");
    }
  }

  void look_at(std::size_t i) {
    const FlowLine& line = lines_[i];
    const std::string& text = line.text.str();
    if (line.marker == Marker::heading) {
      found_.markdown = true;
      level_above_ = line.level;
      unknown_chapter_ = line.level == document_.chapter_level;
    }
    if (const std::string section = section_by_form(i); !section.empty()) {
      open(i, section);
      return;
    }
    const int width = display_width(without_note(text));
    if (width > longest_heading || !has_letters(text) || is_dates_alone(text)) return;
    const Candidate heading{i, line, text, document_.look_of(line), width};
    if (!heading.look.strong() && (is_job_in_capitals(heading) || is_label_in_record(line))) return;
    const Told told = told_by_words(heading);
    if (!told.id || labels_part_of_project(heading, *told.id)) return;
    if (heading.look.heading_mark && heading.look.level == document_.chapter_level) {
      chapter_ = *told.id;
      unknown_chapter_ = false;
    }
    if (labels_part_of_job(heading) || is_below_contests_in_capitals(heading, told)) {
      found_.labels[i] = true;
    } else if (!is_within_contests(heading, *told.id)) {
      count(heading, told);
    }
  }

  /// The section of a line that its form gives away, whatever it looks like; empty for others.
  std::string section_by_form(std::size_t i) const {
    const FlowLine& line = lines_[i];
    const std::string& text = line.text.str();
    if (line.marker == Marker::none) {
      if (is_dated_project(line)) return "projects";
      // "PUBLICATIONS            * equal contribution"
      const auto [heading, legend] = two_cells_of(text);
      const std::string* const id = explains_marks(legend) ? words_.exact(heading) : nullptr;
      if (id) return section_or_other(*id, i);
    }
    if (!line.blank_before) return {};
    // An interview's answers stand right below its questions, those of a form apart.
    const bool question = is_numbered_question(text) && stands_apart_below(lines_, i);
    return std::string(question || is_prompt(text) ? "motivation" : "");
  }

  /// "PROJECT 2          01/2021 - 02/2023"
  bool is_dated_project(const FlowLine& line) const {
    if (!line.blank_before) return false;
    const std::string_view project = without_dates(line.text.str());
    const std::string* const id = project.empty() ? nullptr : words_.exact(project);
    return id && *id == "projects";
  }

  /// "MACHINE LEARNING TRAINEE – ACME, OSLO", right above its dates.
  bool is_job_in_capitals(const Candidate& heading) const {
    return heading.look.caps && is_role_above_dates(lines_, heading.at);
  }

  /// "work:", and within one of its records "highlights:".
  bool is_label_in_record(const FlowLine& line) const {
    return line.size == 0 && !line.blank_before && !document_.is_at_margin(line) &&
           line.text.str().ends_with(":");
  }

  /// The better a line stands out by its look, the less its words must tell.
  Told told_by_words(const Candidate& heading) const {
    const FlowLine& line = heading.line;
    const LineLook& look = heading.look;
    // "2027년 목표", "Goals for 2027"
    if (look.heading_mark && has_year(heading.text)) {
      if (const std::string* id = words_.exact(without_year(heading.text))) return {id, false};
    }
    if (line.marker == Marker::bullet && !line.decorated) return {};
    const bool own_line = look.strong() || look.caps || look.bold || heading.text.ends_with(":");
    const std::string key = heading_key(heading.text);
    if ((own_line || line.marker == Marker::number) && !has_year(key)) {
      return {id_by_look(heading), false};
    }
    if (line.marker != Marker::none || display_width(key) > longest_plain_heading) return {};
    return {id_of_plain(heading), true};
  }

  /// Of a line that its look or its number tells from the text around it.
  const std::string* id_by_look(const Candidate& heading) const {
    const FlowLine& line = heading.line;
    const bool within_text = !line.blank_before || !document_.is_at_margin(line);
    if (line.marker == Marker::number && !heading.look.strong() && within_text) return nullptr;
    const std::string_view summed = without_total(heading.text);
    const std::string* const id =
        may_hold_word(heading) ? section_held(words_, summed) : words_.exact(summed);
    return id && ends_like_prose(heading.text) && !words_.exact(heading.text) ? nullptr : id;
  }

  /// Of a line that nothing but its place tells from the text around it.
  const std::string* id_of_plain(const Candidate& heading) const {
    const FlowLine& line = heading.line;
    const bool opens =
        line.blank_before || (document_.is_at_margin(line) && opens_a_block(lines_, heading.at));
    return opens ? words_.exact(without_total(heading.text)) : nullptr;
  }

  /// So sure to be a heading that a known word in it is enough. The first line names the document,
  /// with whatever it holds: "# Ann Roth, project sheets".
  bool may_hold_word(const Candidate& heading) const {
    return is_sure(heading) && heading.at > 0 && !is_labelled_column(heading.text) &&
           (heading.look.heading_mark || !is_role_above_dates(lines_, heading.at));
  }

  /// Has a mark or a larger font, or stands apart in capitals or in bold.
  bool is_sure(const Candidate& heading) const {
    const LineLook& look = heading.look;
    if (look.strong() && !is_job_in_chapter(heading)) return true;
    if (!heading.line.blank_before) return false;
    return (look.caps && !document_.is_within_section(lines_, heading.at, look)) ||
           (look.bold && heading.width <= longest_plain_heading);
  }

  /// "## Work", and in it "### Acme, machine learning engineer": a job, whatever words it holds.
  bool is_job_in_chapter(const Candidate& heading) const {
    return heading.look.heading_mark && document_.chapter_level > 0 &&
           heading.look.level > document_.chapter_level && chapter_ == "work" &&
           heading.text.find(", ") != std::string::npos;
  }

  /// Below a Markdown heading that is less than those of sections.
  bool is_within_part() const {
    return document_.chapter_level > 0 && level_above_ > document_.chapter_level;
  }

  /// "### Search service", and in bold below it "**What I did**"; the same below "## Acme, CTO",
  /// where other headings of that level are known.
  bool labels_part_of_project(const Candidate& heading, std::string_view id) const {
    return (is_within_part() || unknown_chapter_) && heading.line.bold &&
           heading.line.marker == Marker::none && may_label_part(id);
  }

  /// "### Work", and below a job, in italics, "*Service*", right above its points.
  bool labels_part_of_job(const Candidate& heading) const {
    if (document_.chapter_level == 0 || chapter_ != "work" || heading.line.marker != Marker::none) {
      return false;
    }
    const FlowLine* const below = line_right_below(lines_, heading.at);
    return below && below->marker == Marker::bullet &&
           is_below_dated_entry(lines_, found_.guesses, heading.at);
  }

  /// "Programming", "Other": of contests these are sorts.
  static bool may_be_sort_of_contests(std::string_view id) {
    return id == "skills" || id == "other";
  }

  /// "## Competitions", and in it "### Programming", which is a skill elsewhere.
  bool is_within_contests(const Candidate& heading, std::string_view id) const {
    return may_be_sort_of_contests(id) && is_within_part() && heading.look.heading_mark &&
           (chapter_ == "competitions" || chapter_ == "awards");
  }

  /// "COMPETITIONS", and in it "  Programming"; at the margin where lines of signs mark sections.
  bool is_below_contests_in_capitals(const Candidate& heading, const Told& told) const {
    return told.plain && may_be_sort_of_contests(*told.id) && caps_above_ == "competitions" &&
           (!document_.is_at_margin(heading.line) || ruled_above_);
  }

  /// Opens the section of a known heading, and counts what it tells of the others.
  void count(const Candidate& heading, const Told& told) {
    const LineLook& look = heading.look;
    if (told.plain) {
      ++found_.plain;
    } else {
      caps_above_ = look.caps ? std::string_view(*told.id) : std::string_view();
      ruled_above_ = look.ruled;
    }
    if (heading.line.marker == Marker::number) ++found_.numbered[heading.line.number_style];
    found_.ruled += look.ruled ? 1 : 0;
    const std::string_view section = section_of(*told.id, heading.at);
    if (section.empty()) return;
    open(heading.at, section);
    // "Results" may be one of the labels of a job: it tells nothing of how sections look.
    if (section_elsewhere(section).empty() && !found_.have_look(look)) found_.looks.push_back(look);
    if (look.heading_mark && (found_.level == 0 || look.level < found_.level)) {
      found_.level = look.level;
    }
  }

  const std::vector<FlowLine>& lines_;
  const HeadingWords& words_;
  const DocumentLook& document_;
  KnownHeadings found_;
  int level_above_ = 0;           ///< of the last Markdown heading
  std::string_view chapter_;      ///< id of the last known one at the level of sections
  bool unknown_chapter_ = false;  ///< the last Markdown heading is at that level, and not known
  std::string_view caps_above_;   ///< id of the last known heading, if it is in capitals
  bool ruled_above_ = false;      ///< that heading stands over or between lines of dashes
};

}  // namespace

bool KnownHeadings::have_look(const LineLook& look) const {
  return std::find(looks.begin(), looks.end(), look) != looks.end();
}

KnownHeadings find_known_headings(const std::vector<FlowLine>& lines, const HeadingWords& words,
                                  const DocumentLook& document) {
  return KnownHeadingFinder(lines, words, document).find();
}

}  // namespace oneshot
