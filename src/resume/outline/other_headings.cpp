#include "resume/outline/other_headings.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "resume/lines/line_text.h"
#include "resume/lines/year_text.h"
#include "resume/outline/chapters.h"
#include "resume/outline/heading_dates.h"
#include "resume/outline/heading_layout.h"
#include "resume/outline/heading_sections.h"
#include "resume/outline/heading_text.h"
#include "resume/outline/labelled_line.h"

namespace oneshot {
namespace {

constexpr int longest_bold_entry = 130;  // columns, of a bold line with the dates of a job

class OtherHeadingFinder {
 public:
  OtherHeadingFinder(KnownHeadings known, const std::vector<FlowLine>& lines,
                     const HeadingWords& words, const DocumentLook& document)
      : lines_(lines),
        words_(words),
        document_(document),
        known_(std::move(known)),
        marked_(known_.markdown || known_.ruled > 1),
        outdented_(known_.plain > 1 && is_outdented(lines, known_.guesses, document.margin)),
        chapters_(lines, document.margin, known_.numbered),
        labels_elsewhere_(count_labels_elsewhere()),
        section_indent_(document.margin) {}

  std::vector<HeadingGuess> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (may_be_heading(lines_[i]) && !known_.labels[i]) look_at(i);
    }
    return std::move(known_.guesses);
  }

 private:
  using Kind = HeadingGuess::Kind;

  /// A line whose words are not known, and that has no Markdown mark.
  struct Candidate {
    std::size_t at;
    const FlowLine& line;
    const std::string& text;
    LineLook look;
    bool same_look;   ///< as a known heading
    int width;        ///< columns
    bool plain;       ///< no point of a list
    bool in_columns;  ///< parts are wide apart
  };

  std::ptrdiff_t count_labels_elsewhere() const {
    return std::count_if(known_.guesses.begin(), known_.guesses.end(), [](const auto& guess) {
      return guess.kind == Kind::section && !section_elsewhere(guess.section).empty();
    });
  }

  void look_at(std::size_t i) {
    const FlowLine& line = lines_[i];
    const std::string& text = line.text.str();
    const LineLook look = document_.look_of(line);
    if (known_.guesses[i].kind == Kind::section) {
      go_to_known(i, look);
      return;
    }
    if (look.heading_mark) {
      // "### Papers" below "## Research" stays a section of its own; a bold "Full papers" does too.
      const bool opens = known_.level > 0 && look.level <= known_.level && i > 0;
      known_.guesses[i] = opens ? as_section("other") : as_subheading();
      return;
    }
    const bool plain = line.marker == Marker::none ||
                       (line.marker == Marker::bullet && line.decorated) ||
                       (line.marker == Marker::number && look.ruled);
    known_.guesses[i] = guess({i, line, text, look, known_.have_look(look), display_width(text),
                               plain, in_columns(text)});
  }

  // Known headings:

  /// Some are less than that where they stand.
  void go_to_known(std::size_t i, const LineLook& look) {
    HeadingGuess& guess = known_.guesses[i];
    const std::string_view elsewhere = section_elsewhere(guess.section);
    if (!elsewhere.empty() && labels_job(i, look)) {
      guess = look.heading_mark ? as_subheading() : HeadingGuess{};
      return;
    }
    if (!elsewhere.empty()) guess.section = elsewhere;
    if (is_in_brackets_within_job(i, look)) {
      guess.kind = Kind::subheading;
      return;
    }
    section_ = guess.section;
    section_indent_ = lines_[i].indent;
  }

  /// "Key results" below a job tells of the job.
  bool labels_job(std::size_t i, const LineLook& look) const {
    if (is_section_of_results(i, look)) return false;
    if (section_ == "work" || section_ == "projects") return true;
    return (section_ == "header" || section_ == "other" || section_ == "summary") &&
           is_below_dated_entry(lines_, known_.guesses, i);
  }

  /// "ACHIEVEMENTS" where it stands once and looks as all sections do.
  bool is_section_of_results(std::size_t i, const LineLook& look) const {
    const FlowLine& line = lines_[i];
    return known_.guesses[i].section == "results" && (look.caps || look.strong()) &&
           line.blank_before && document_.is_at_margin(line) && !look.heading_mark &&
           labels_elsewhere_ == 1 && known_.have_look(look);
  }

  /// "   [What I did not do]" within a job: the next job stands at the margin again.
  bool is_in_brackets_within_job(std::size_t i, const LineLook& look) const {
    const FlowLine& line = lines_[i];
    return look.decorated && line.size == 0 && section_ == "work" && is_further_in(line) &&
           is_below_dated_entry(lines_, known_.guesses, i);
  }

  bool is_further_in(const FlowLine& line) const { return line.indent > section_indent_ + 1; }

  // Other lines:

  /// The first that fits decides.
  HeadingGuess guess(const Candidate& heading) {
    if (is_sign_above_paragraphs(heading)) return as_subheading();
    if (looks_like_section(heading)) return guess_by_look(heading);
    if (is_title_of_entry(heading) || is_apart_from_its_dates(heading)) return as_subheading();
    if (stands_like_plain_heading(heading)) {
      if (auto told = guess_by_words(heading)) return *std::move(told);
    }
    if (is_as_far_apart(heading)) return go_to(section_told(heading));
    if (is_work_at_one_place(heading)) return go_to("other");
    if (stands_out_alike(heading) || counts_on_known(heading)) {
      return as_section(section_told(heading));
    }
    if (is_group_of_papers(heading)) return as_subheading();
    return guess_by_label(lines_, heading.at, words_, document_, section_);
  }

  static HeadingGuess as_subheading() { return {Kind::subheading, {}, {}}; }

  static HeadingGuess as_section(std::string_view id) {
    return {Kind::section, std::string(id), {}};
  }

  /// Opens a section, and what follows is looked at as part of it.
  HeadingGuess go_to(std::string_view section) {
    section_ = section;
    return as_section(section);
  }

  /// By a word that the line holds; "other" where it holds none.
  std::string section_told(const Candidate& heading) const {
    const std::string* const id = section_held(words_, heading.text);
    return id ? section_or_other(*id, heading.at) : "other";
  }

  /// Has no dates, no columns and no end of a sentence.
  static bool reads_as_heading(const Candidate& heading) {
    return !heading.in_columns && !has_year(heading.text) && !ends_like_prose(heading.text);
  }

  static bool has_colon(const Candidate& heading) {
    return heading.text.find(": ") != std::string::npos;
  }

  /// "■ May 2020 to August 2024, Acme", and "■ Papers" further down: a job told in paragraphs.
  bool is_sign_above_paragraphs(const Candidate& heading) const {
    return heading.same_look && heading.look.decorated && heading.line.size == 0 &&
           heading.line.marker == Marker::bullet && heading.line.blank_before &&
           stands_apart_below(lines_, heading.at) && heading.width <= longest_heading &&
           has_span(heading.text);
  }

  /// As a known heading looks, and more than the text around it.
  bool looks_like_section(const Candidate& heading) const {
    const LineLook& look = heading.look;
    if (!heading.same_look || !heading.plain || heading.in_columns ||
        heading.width > longest_heading || !heading.line.blank_before || heading.at == 0) {
      return false;
    }
    // Where sections have a mark, bold lines are less than those.
    if (!look.strong() && (marked_ || !(look.caps || look.bold))) return false;
    // "MyoChallenge, NeurIPS 2023", underlined as all sections are; no "Acme, 2019 - 2022".
    const bool dated = look.ruled ? has_span(heading.text) : has_year(heading.text);
    return !dated && has_letters(heading.text) && !ends_like_prose(heading.text) &&
           !document_.is_within_section(lines_, heading.at, look);
  }

  HeadingGuess guess_by_look(const Candidate& heading) const {
    if (section_ == "work" && heading.look.caps && !heading.look.strong() &&
        is_role_above_dates(lines_, heading.at)) {
      return {};
    }
    // "3. Contests", and below it "   [Of words]"
    if (section_ != "other" && is_further_in(heading.line)) return as_subheading();
    return as_section("other");
  }

  /// "1. Acme | ML team | 2019 - 2024" between two lines of dashes opens an entry.
  /// "**Acme, the team that ranks the ads, machine learning engineer, 2017.01~2021.04**"
  /// "**Acme, 5-month internship, modelling of heartbeats with deep networks**" among the jobs
  bool is_title_of_entry(const Candidate& heading) const {
    if (!heading.plain || !heading.line.blank_before || heading.width > longest_bold_entry)
      return false;
    if (heading.line.bold) {
      return heading.width <= longest_heading || section_ == "work" || has_span(heading.text);
    }
    return heading.look.ruled && heading.line.marker == Marker::number &&
           heading.width <= longest_heading && has_year(heading.text);
  }

  /// "Staff engineer, ML platform team", and set apart below it "Acme, Berlin | 2021 – present".
  bool is_apart_from_its_dates(const Candidate& heading) const {
    if (section_ != "work" || heading.line.marker != Marker::none || !heading.line.blank_before ||
        heading.width > longest_heading || heading.in_columns || has_year(heading.text) ||
        ends_like_prose(heading.text) || has_colon(heading) || !has_letters(heading.text) ||
        heading.at + 2 >= lines_.size()) {
      return false;
    }
    const FlowLine& dated = lines_[heading.at + 1];
    const FlowLine& below = lines_[heading.at + 2];
    return dated.blank_before && dated.marker == Marker::none && has_span(dated.text.str()) &&
           !ends_like_prose(dated.text.str()) && dated.width <= longest_heading &&
           (below.blank_before || below.marker == Marker::bullet);
  }

  /// Where nothing but their words gives the known headings away, a word is enough in the others.
  bool stands_like_plain_heading(const Candidate& heading) const {
    return heading.line.marker == Marker::none && heading.line.blank_before && known_.plain > 1 &&
           heading.at > 0 && heading.width <= longest_plain_heading && !has_colon(heading) &&
           reads_as_heading(heading);
  }

  /// Of a line that stands like a plain heading; none where it may be something else yet.
  std::optional<HeadingGuess> guess_by_words(const Candidate& heading) const {
    const std::string* const id = section_held(words_, heading.text);
    if (!id) {
      if (!heads_table(heading)) return std::nullopt;
      return as_section("other");
    }
    // "Seaview Technology" among the jobs
    const bool employer =
        section_ == "work" && ((*id == "skills" && is_dated_below(lines_, heading.at)) ||
                               is_above_span_alone(lines_, heading.at));
    const std::string_view section = section_of(*id, heading.at);
    if (employer || section.empty() || !section_elsewhere(*id).empty()) return std::nullopt;
    return as_section(section);
  }

  /// "만들고 굴린 것", and right below it a table of its own: nothing of the section above.
  bool heads_table(const Candidate& heading) const {
    const FlowLine* const below = line_right_below(lines_, heading.at);
    return below && below->table_header && below->marker == Marker::row && section_ != "work" &&
           section_ != "projects";
  }

  /// "Three winters among parcels", set apart as the known headings are, and no entry.
  bool is_as_far_apart(const Candidate& heading) const {
    return document_.blanks_above > 0 && heading.line.blanks_before >= document_.blanks_above &&
           heading.line.marker == Marker::none && section_ != "header" &&
           document_.is_at_margin(heading.line) && heading.width <= longest_heading &&
           !has_colon(heading) && reads_as_heading(heading) && heading.at + 1 < lines_.size() &&
           !is_dated_below(lines_, heading.at);
  }

  /// "뷰노에서 하는 일" behind the schools: no part of them, though nothing else sets it apart.
  bool is_work_at_one_place(const Candidate& heading) const {
    return heading.line.blank_before && heading.line.marker == Marker::none &&
           line_right_below(lines_, heading.at) && section_ != "work" && section_ != "projects" &&
           tells_where_work_was_done(heading.text) && !words_.exact(heading.text);
  }

  /// Where the known headings stand further out than the text, so do the others.
  bool stands_out_alike(const Candidate& heading) const {
    return outdented_ && stands_out(lines_, heading.at, document_.margin) && heading.plain &&
           heading.width <= longest_plain_heading && reads_as_heading(heading);
  }

  /// "1. Career", "2. Results", and so "3. Patents and thesis".
  bool counts_on_known(const Candidate& heading) const {
    return heading.at > 0 && chapters_.hold(heading.at);
  }

  /// "Under review" among the papers, though nothing sets it apart.
  bool is_group_of_papers(const Candidate& heading) const {
    if (section_ != "publications" || heading.line.marker != Marker::none ||
        heading.width > longest_plain_heading || !opens_a_block(lines_, heading.at)) {
      return false;
    }
    const std::string* const id = words_.exact(heading.text);
    return id && *id == section_;
  }

  const std::vector<FlowLine>& lines_;
  const HeadingWords& words_;
  const DocumentLook& document_;
  KnownHeadings known_;
  const bool marked_;     ///< sections have a mark or a line below them
  const bool outdented_;  ///< is_outdented()
  const Chapters chapters_;
  const std::ptrdiff_t labels_elsewhere_;  ///< known headings that section_elsewhere() tells of
  std::string section_ = "header";         ///< that the line stands in
  int section_indent_;                     ///< column of its heading
};

}  // namespace

std::vector<HeadingGuess> add_other_headings(KnownHeadings known,
                                             const std::vector<FlowLine>& lines,
                                             const HeadingWords& words,
                                             const DocumentLook& document) {
  return OtherHeadingFinder(std::move(known), lines, words, document).find();
}

}  // namespace oneshot
