#include "judge/candidates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>

#include "base/pattern/pattern_set.h"
#include "judge/candidate_names.h"
#include "judge/papers_in_turn.h"
#include "judge/pointing_back.h"
#include "resume/facts/names/said_first.h"
#include "resume/lines/line_text.h"

namespace oneshot {
namespace {

/// Where clauses and items of a list may begin within a sentence, outside of brackets.
std::vector<std::size_t> clause_joints(std::string_view text, TextRange sentence) {
  constexpr std::array<std::string_view, 12> joints{
      ", ", "; ", " / ", " · ", " and ", " but ", "고, ", "며, ", "지만, ", "고 ", "며 ", "지만 "};
  constexpr std::size_t most_joints = 40;  // of a sentence that somebody wrote
  std::vector<std::size_t> out;
  int depth = 0;
  for (std::size_t at = sentence.begin; at < sentence.end && out.size() < most_joints; ++at) {
    if (text[at] == '(' || text[at] == '[') ++depth;
    if (text[at] == ')' || text[at] == ']') --depth;
    if (depth > 0) continue;
    for (std::string_view joint : joints) {
      if (text.compare(at, joint.size(), joint) != 0) continue;
      const std::size_t begin = at + joint.size();
      if (begin < sentence.end && (out.empty() || out.back() < begin)) out.push_back(begin);
      break;
    }
  }
  return out;
}

class CandidateFinder {
 public:
  CandidateFinder(const Signal& signal, const ResumeView& view, const Evaluator& evaluator)
      : signal_(signal),
        view_(view),
        evaluator_(evaluator),
        nodes_(view.resume().nodes),
        names_(signal.candidates, view.terms()),
        answers_(nodes_.size() * 2) {}

  std::vector<Unit> run() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const int index = static_cast<int>(i);
      switch (signal_.unit) {
        case CandidateUnit::item:
          if (nodes_[i].parent < 0) items(index);
          break;
        case CandidateUnit::entry:
          if (nodes_[i].entry) add_if_candidate(whole(index));
          break;
        case CandidateUnit::part:
          if (nodes_[i].entry) parts(index);
          break;
      }
    }
    return std::move(out_);
  }

 private:
  const Node& node(int index) const { return nodes_[static_cast<std::size_t>(index)]; }

  Unit alone(int index) const {
    Unit unit;
    unit.node = index;
    unit.ranges = {view_.range_of(index)};
    return unit;
  }

  Unit whole(int index) const {
    Unit unit = alone(index);
    const auto add = [&](int from, int to) {
      for (int i = from; i < to;) {
        // An entry below another, as a job below the lines of a letter's head, is its own.
        if (node(i).entry) {
          i = node(i).last;
          continue;
        }
        unit.ranges.push_back(view_.range_of(i));
        ++i;
      }
    };
    add(index + 1, node(index).last);
    for (int later : node(index).continued) add(later, node(later).last);
    std::sort(unit.ranges.begin(), unit.ranges.end());
    return unit;
  }

  bool is_candidate(const Unit& unit) const {
    const bool one_node =
        unit.ranges.size() == 1 && unit.ranges.front() == view_.range_of(unit.node);
    if (!one_node) return evaluator_.holds(signal_.candidates, unit, nullptr);
    // Asked for as a part of what encloses it, as a title, and by itself.
    std::optional<bool>& known =
        answers_[static_cast<std::size_t>(unit.node) * 2 + (unit.by_itself ? 1 : 0)];
    if (!known) known = evaluator_.holds(signal_.candidates, unit, nullptr);
    return *known;
  }

  bool add_if_candidate(Unit unit) {
    if (!is_candidate(unit)) return false;
    out_.push_back(std::move(unit));
    return true;
  }

  /// Takes the highest nodes whose own text makes them candidates, with all below them; what below
  /// is a candidate by itself stands alone.
  void items(int index) {
    if (taken_.contains(index)) return;
    if (is_told_in_parts(index)) {
      add_if_candidate(with_all_below(index));
      return;
    }
    if (!is_section_heading(index) && heads_papers(index) && is_candidate(alone(index))) {
      for (int child : node(index).children) {
        Unit paper = with_all_below(child);
        paper.ranges.insert(paper.ranges.begin(), view_.range_of(index));
        add_if_candidate(std::move(paper));
      }
      return;
    }
    if (!is_section_heading(index) &&
        (is_candidate(alone(index)) || !anchors(index).empty() || is_candidate_in_part(index) ||
         is_candidate_with_details(index))) {
      take(index);
      return;
    }
    add_paper_within(index);
    const bool titled = heads_one_candidate(index);
    const std::size_t before = out_.size();
    for (int child : node(index).children) items(child);
    if (titled && out_.size() == before + 1) {
      out_.back().ranges.insert(out_.back().ranges.begin(), view_.range_of(index));
    }
  }

  Unit with_all_below(int index) const {
    Unit unit;
    unit.node = index;
    add_subtree(index, unit);
    return unit;
  }

  void add_subtree(int index, Unit& unit) const {
    for (int i = index; i < node(index).last; ++i) unit.ranges.push_back(view_.range_of(i));
  }

  /// "Nodules without borders", and below it "NeurIPS 2023" and "A. Roe, B. Poe": one paper. Below
  /// the title of a group, more than one line has authors, or a title beside them.
  bool is_told_in_parts(int index) const {
    constexpr int most_parts = 4;
    constexpr std::size_t longest_rest = 24;  // bytes beside the authors: a label, a venue
    const Node& title = node(index);
    if (title.section != "publications" || title.parent < 0 || title.children.empty() ||
        title.last - index > most_parts + 1 || names_authors(view_.range_of(index))) {
      return false;
    }
    int lists = 0;
    for (int i = index + 1; i < title.last; ++i) {
      const TextRange range = view_.range_of(i);
      if (!node(i).children.empty()) return false;
      if (!names_authors(range)) continue;
      const TextRange names = evaluator_.authors_of(range)->range;
      if (range.end - range.begin > names.end - names.begin + longest_rest) return false;
      ++lists;
    }
    return lists == 1;
  }

  bool names_authors(const TextRange& range) const {
    const std::optional<AuthorList>& authors = evaluator_.authors_of(range);
    return authors && authors->owner_among;
  }

  /// "ACL 2024", a venue and nothing else, and below it the papers there, each with its authors.
  bool heads_papers(int index) const {
    constexpr std::size_t longest_venue = 48;  // bytes
    const Node& venue = node(index);
    const TextRange range = view_.range_of(index);
    if (signal_.split != Split::none || venue.section != "publications" || venue.children.empty() ||
        range.size() > longest_venue || evaluator_.authors_of(range)) {
      return false;
    }
    constexpr std::size_t shortest_title = 12;  // bytes beside the authors
    return std::all_of(venue.children.begin(), venue.children.end(), [&](int child) {
      const TextRange paper = view_.range_of(child);
      if (!names_authors(paper)) return false;
      const TextRange names = evaluator_.authors_of(paper)->range;
      constexpr std::size_t longest_number = 6;  // bytes: "[P1] "
      return names.begin < longest_number && names.size() + shortest_title < paper.size();
    });
  }

  /// "#### Silver medal", a heading of its own, and below it the contest where it was won.
  bool heads_one_candidate(int index) const {
    constexpr int most_lines = 3;
    const Node& title = node(index);
    if (!title.heading || title.parent < 0 || title.children.empty() ||
        title.last - index > most_lines + 1) {
      return false;
    }
    const auto plain = [&](int child) {
      return node(child).children.empty() && !node(child).listed && !node(child).heading;
    };
    return std::all_of(title.children.begin(), title.children.end(), plain);
  }

  /// A paragraph that tells of what the candidates exclude as well: its other sentences may be one.
  bool is_candidate_in_part(int index) const {
    if (signal_.split != Split::sentence || excluded_anchors(index).empty()) return false;
    const std::vector<Unit> pieces = split(index);
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const Unit& piece) { return is_candidate(piece); });
  }

  /// A title with a few lines below it, such as authors, title and venue, that only together are
  /// a candidate.
  bool is_candidate_with_details(int index) const {
    constexpr int most_details = 4;
    const Node& title = node(index);
    // The points of a job tell of several things.
    const bool job = title.entry && title.kind == EntryKind::job;
    if (job || title.heading || title.children.empty() || title.last - index > most_details + 1) {
      return false;
    }
    for (int i = index + 1; i < title.last; ++i) {
      const bool remark = is_remark_on_authors(node(i).text.str());
      if (!node(i).children.empty() || (!remark && is_candidate(alone(i)))) return false;
    }
    return is_candidate(whole(index));
  }

  bool is_section_heading(int index) const {
    return node(index).heading && node(index).parent < 0 && !node(index).entry;
  }

  void take(int index) {
    std::vector<int> own;  // children that belong to this candidate
    std::vector<int> other;
    for (int child : node(index).children) (names_candidate(child) ? other : own).push_back(child);
    std::vector<Unit> pieces = split(index);
    for (int child : own) add_subtree(child, pieces.back());
    add_quotations(index, pieces.back());
    add_labelled_results(index, pieces.back());
    for (Unit& piece : pieces) add_if_candidate(std::move(piece));
    for (int child : other) items(child);
  }

  /// Block quotations right below a title, which Markdown sets beside it, tell of what it names.
  void add_quotations(int index, Unit& unit) {
    add_beside(index, unit, [](const Node& below) { return below.quoted; });
  }

  /// What stands beside a node right below it, as long as it belongs there and names no candidate.
  template <class Belongs>
  void add_beside(int index, Unit& unit, const Belongs& belongs) {
    const int end = static_cast<int>(nodes_.size());
    for (int next = node(index).last; next < end; next = node(next).last) {
      const Node& below = node(next);
      if (below.parent != node(index).parent || !belongs(below) || names_candidate(next)) return;
      add_subtree(next, unit);
      for (int i = next; i < below.last; ++i) taken_.insert(i);
    }
  }

  /// "Contest: ICPC CERC 2019", and beside it "Rank: 6": rows of one record, told by their labels.
  void add_labelled_results(int index, Unit& unit) {
    static const PatternSet label(
        {"(?i)^(final |overall |our |my )?(team|team name|ranks?|ranking|place|placement|position|"
         "result|outcome|teams|participants|field|award|prize|medal|score|solved|division|role|"
         "standing) ?: ",
         "^(최종 ?)?(순위|결과|성적|수상|상|참가 ?팀( ?수)?|참가자|팀( "
         "?이름)?|팀명|점수|등수|역할) ?: "});
    if (signal_.split != Split::sentence || node(index).heading) return;
    add_beside(index, unit, [&](const Node& below) {
      return !below.heading && label.any_matches(below.text.str());
    });
  }

  /// Whether a child would be a candidate without what stands above it.
  bool names_candidate(int child) const {
    // Who is first author is told of the title above.
    if (is_remark_on_authors(node(child).text.str())) return false;
    Unit unit = alone(child);
    unit.by_itself = true;
    return is_candidate(unit);
  }

  /// Where sentences that are candidates by their own words begin.
  std::vector<std::size_t> anchors(int index) const {
    std::vector<std::size_t> out;
    if (signal_.split != Split::sentence) return out;
    const std::size_t start = view_.range_of(index).begin;
    for (const TextRange& sentence : node(index).sentences) {
      const TextRange range{start + sentence.begin, start + sentence.end};
      // A line of its own may say so in any words; within a paragraph only a name opens a new one.
      const bool own_line = sentence.begin == 0 || view_.text()[range.begin - 1] == '\n';
      if (!has_term(range, &CandidateNames::name)) {
        if (!own_line) continue;
        // "Ranked 1st of 27 teams" goes on with what the line above names.
        const std::string_view rest = std::string_view(view_.text()).substr(range.begin);
        if (sentence.begin > 0 && tells_result(rest)) continue;
        // "WMT 2021, word-level English-German:", and below it "2nd place, team of two"
        if (sentence.begin > 1 && view_.text()[range.begin - 2] == ':') continue;
      }
      if (!is_candidate(part_of(index, range))) continue;
      out.push_back(range.begin);
      for (const std::size_t clause : clauses_of_others(index, range)) out.push_back(clause);
    }
    return out;
  }

  Unit part_of(int index, TextRange range) const {
    Unit unit = alone(index);
    unit.ranges = {range};
    return unit;
  }

  /// "I won silver at the campus cup, and the year after I took part in the ICPC": where a clause
  /// begins that names another thing than those before it, if both say what came of theirs.
  std::vector<std::size_t> clauses_of_others(int index, TextRange sentence) const {
    std::vector<std::size_t> out;
    std::size_t begin = sentence.begin;
    for (const std::size_t joint : clause_joints(view_.text(), sentence)) {
      const TextRange before{begin, joint}, after{joint, sentence.end};
      if (!names_another(before, after) || !tells_end_of(index, before) ||
          !tells_end_of(index, after) || !is_candidate(part_of(index, before)) ||
          !is_candidate(part_of(index, after))) {
        continue;
      }
      out.push_back(joint);
      begin = joint;
    }
    return out;
  }

  /// The first thing that `after` names is none of those that `before` does.
  bool names_another(TextRange before, TextRange after) const {
    for (const TermMatch& match : terms_from(after)) {
      if (match.end > after.end || !names_.name(match)) continue;
      const std::span<const TermMatch> known = terms_from(before);
      return std::none_of(known.begin(), known.end(),
                          [&](const TermMatch& other) { return other.term == match.term; });
    }
    return false;
  }

  /// A place, a prize, a rating or that one took part stands there.
  bool tells_end_of(int index, TextRange range) const {
    const auto holds_any = [&](const auto& facts) {
      const auto first = std::partition_point(facts.begin(), facts.end(), [&](const auto& fact) {
        return fact.range.begin < range.begin;
      });
      // Facts that begin within: one that ends behind may hide another.
      for (auto fact = first; fact != facts.end() && fact->range.begin < range.end; ++fact) {
        if (fact->range.end <= range.end) return true;
      }
      return false;
    };
    const std::size_t start = view_.range_of(index).begin;
    const std::vector<Stance>& stances = node(index).stances;
    const Findings& findings = evaluator_.findings();
    const std::array nodes{index};
    const Where here{nodes};
    return holds_any(findings.ranks(here)) || holds_any(findings.awards(here)) ||
           holds_any(findings.ratings(here)) || holds_any(findings.solved(here)) ||
           std::any_of(stances.begin(), stances.end(), [&](const Stance& stance) {
             return stance.id == "took-part" && start + stance.range.begin >= range.begin &&
                    start + stance.range.end <= range.end;
           });
  }

  /// Whether a term in the range is this to the candidates.
  bool has_term(const TextRange& range, bool (CandidateNames::*is)(const TermMatch&) const) const {
    const std::span<const TermMatch> terms = terms_from(range);
    return std::any_of(terms.begin(), terms.end(), [&](const TermMatch& term) {
      return term.end <= range.end && (names_.*is)(term);
    });
  }

  /// The terms that begin in the range; the last may end behind it.
  std::span<const TermMatch> terms_from(const TextRange& range) const {
    const std::vector<TermMatch>& terms = view_.terms();
    const auto before = [](const TermMatch& match, std::size_t at) { return match.begin < at; };
    const auto first = std::lower_bound(terms.begin(), terms.end(), range.begin, before);
    return {first, std::lower_bound(first, terms.end(), range.end, before)};
  }

  /// Sentences that name a term of a list that the candidates are not to name.
  std::vector<std::size_t> excluded_anchors(int index) const {
    std::vector<std::size_t> out;
    const std::size_t start = view_.range_of(index).begin;
    for (const TextRange& sentence : node(index).sentences) {
      const TextRange range{start + sentence.begin, start + sentence.end};
      if (has_term(range, &CandidateNames::exclude)) out.push_back(range.begin);
    }
    return out;
  }

  /// Sentences behind `first` that name another thing than the item has named before: what they say
  /// of it is not said of the candidate above, be it that the owner did nothing there.
  std::vector<std::size_t> other_names(int index, std::size_t first) const {
    std::vector<std::size_t> out;
    const TextRange all = view_.range_of(index);
    std::set<const ListTerm*> named;
    for (const TextRange& sentence : node(index).sentences) {
      const TextRange range{all.begin + sentence.begin, all.begin + sentence.end};
      const bool named_before = !named.empty();
      bool news = false;
      for (const TermMatch& match : terms_from(range)) {
        if (match.end > range.end || !names_.name(match)) continue;
        news = named.insert(match.term).second || news;
      }
      if (news && named_before && range.begin > first) out.push_back(range.begin);
    }
    return out;
  }

  /// Whole sentences of prose before the one that names the candidate.
  bool tells_of_something_else(TextRange lead) const {
    std::string_view text =
        std::string_view(view_.text()).substr(lead.begin, lead.end - lead.begin);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    // "Gold medal, 2024. 12.": the full stop is of the date.
    static const PatternSet dated({"(?:19|20)[0-9]{2}\\. ?[0-9]{1,2}\\.$"});
    return text.ends_with(".") && !dated.any_matches(text);
  }

  /// A paragraph of which only some sentences tell of a paper, and others of what excludes one.
  void add_paper_within(int index) {
    if (signal_.split != Split::none) return;
    if (const std::optional<TextRange> told = paper_told_within(view_.text(), sentences_of(index)))
      add_if_candidate(part_of(index, *told));
  }

  /// In the text of all.
  std::vector<TextRange> sentences_of(int index) const {
    const std::size_t start = view_.range_of(index).begin;
    std::vector<TextRange> out = node(index).sentences;
    for (TextRange& sentence : out) sentence = {start + sentence.begin, start + sentence.end};
    return out;
  }

  /// Citations below each other in one block, each on a line that opens with its authors: where
  /// these begin, and other lines that tell of a paper. Empty where fewer than two do.
  std::vector<std::size_t> citations_in_lines(int index) const {
    const TextRange all = view_.range_of(index);
    std::vector<std::size_t> out;
    int lists = 0;
    for (std::size_t begin = all.begin; begin < all.end;) {
      const std::size_t end = std::min(view_.text().find('\n', begin), all.end);
      const TextRange line{begin, end};
      const bool listed = names_authors(line) && evaluator_.authors_of(line)->range.begin == 0;
      lists += listed ? 1 : 0;
      if (listed || (!out.empty() && is_candidate(part_of(index, line)))) out.push_back(begin);
      begin = end + 1;
    }
    constexpr int fewest = 2;
    if (lists < fewest) out.clear();
    return out;
  }

  /// A paragraph that names several candidates, cut before each but the first.
  std::vector<Unit> split(int index) const {
    std::vector<Unit> out;
    const TextRange all = view_.range_of(index);
    std::vector<std::size_t> cuts;
    if (signal_.split == Split::sentence) {
      cuts = anchors(index);
      // A sentence of what the candidates exclude ends the one before it, too.
      std::vector<std::size_t> others = excluded_anchors(index);
      if (!cuts.empty()) {
        const std::vector<std::size_t> names = other_names(index, cuts.front());
        others.insert(others.end(), names.begin(), names.end());
      }
      cuts.insert(cuts.end(), others.begin(), others.end());
      std::sort(cuts.begin(), cuts.end());
      cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    }
    if (signal_.split == Split::none) {
      cuts = papers_in_turn(view_.text(), sentences_of(index),
                            [&](TextRange range) { return is_candidate(part_of(index, range)); });
      if (cuts.empty()) cuts = citations_in_lines(index);
    }
    if (signal_.split == Split::sentence)
      cut_before_what_is_pointed_at(view_.text(), all.begin, node(index).sentences, cuts);
    if (cuts.empty()) cuts.push_back(all.begin);
    if (!tells_of_something_else({all.begin, cuts.front()})) {
      cuts.front() = all.begin;
    } else {
      if (is_candidate(part_of(index, {all.begin, cuts.front()})))
        cuts.insert(cuts.begin(), all.begin);
    }
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      out.push_back(part_of(index, {cuts[i], i + 1 < cuts.size() ? cuts[i + 1] : all.end}));
    }
    return out;
  }

  /// An entry, and each of the nodes below it with what stands below that.
  void parts(int index) {
    add_if_candidate(whole(index));
    std::vector<int> below = node(index).children;
    for (int later : node(index).continued) {
      const std::vector<int>& children = node(later).children;
      const bool project = node(later).section == "projects";  // one part, with parts of its own
      if (project) below.push_back(later);
      if (!project) below.insert(below.end(), children.begin(), children.end());
    }
    for (int child : below) {
      if (node(child).entry) continue;
      parts(child);
    }
  }

  const Signal& signal_;
  const ResumeView& view_;
  const Evaluator& evaluator_;
  const std::vector<Node>& nodes_;
  CandidateNames names_;
  /// Whether a node alone is a candidate, within what encloses it and by itself.
  mutable std::vector<std::optional<bool>> answers_;
  std::vector<Unit> out_;
  std::set<int> taken_;  ///< nodes that belong to a candidate beside them
};

}  // namespace

std::vector<Unit> find_candidates(const Signal& signal, const ResumeView& view,
                                  const Evaluator& evaluator) {
  return CandidateFinder(signal, view, evaluator).run();
}

}  // namespace oneshot
