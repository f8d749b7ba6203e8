#include "judge/entry_authors.h"

#include <string_view>

#include "base/pattern/pattern_set.h"
#include "resume/facts/names/equal_authors.h"
#include "resume/facts/names/said_first.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

/// What stars and daggers in lists of authors mean, wherever the resume says so.
AuthorMarks explained_marks(const Resume& resume) {
  AuthorMarks all;
  static const PatternSet corresponding({"(?i)corresponding author|교신 ?저자"});
  // "* These authors contributed equally": its star was taken for that of a list.
  static const PatternSet without_mark(
      {"(?i)^(= ?|: ?|\\(|asterisks? |stars? |an |these |the |both |two |authors? |names? "
       "|denotes? |indicates? |means? |shows? |for "
       "|marks? |"
       "표시(한|된)? ?(저자)?[는은]? ?|별표[는은]? ?|두 (사람|저자)[이는은]? "
       "?)*(equal|joint|shared? "
       "first|co-first|contributed equally|who contributed|with equal|동등|동일|똑같|공동|같은 "
       "?기여|기여)"});
  for (const Node& node : resume.nodes) {
    for (const TextRange& sentence : node.sentences) {
      const std::string_view text =
          std::string_view(node.text.str()).substr(sentence.begin, sentence.end - sentence.begin);
      const bool equal = speaks_of_equal_authors(text);
      if (!equal && !corresponding.any_matches(text)) continue;
      AuthorMarks marks = read_author_marks(text);
      const bool explains_mark = !marks.equal.empty() || !marks.corresponding.empty();
      if (!explains_mark && equal && sentence.begin == 0 && without_mark.any_matches(text))
        marks.equal = "*";
      all.equal += marks.equal;
      all.corresponding += marks.corresponding;
    }
  }
  return all;
}

}  // namespace

EntryAuthors::EntryAuthors(const ResumeView& view)
    : view_(view), marks_(explained_marks(view.resume())) {}

const std::optional<AuthorList>& EntryAuthors::in(const TextRange& part) const {
  const auto [slot, is_new] = lists_.try_emplace({part.begin, part.end});
  if (!is_new) return slot->second;
  const Resume& resume = view_.resume();
  const int index = view_.node_at(part.begin);
  const TextRange whole = view_.range_of(index);
  const Node& node = resume.nodes[static_cast<std::size_t>(index)];
  const std::string_view text =
      std::string_view(view_.text()).substr(part.begin, part.end - part.begin);
  AuthorContext context;
  context.marks = marks_;
  for (const TextRange& range : node.text.emphasis()) {
    const std::size_t begin = whole.begin + range.begin, end = whole.begin + range.end;
    if (begin >= part.begin && end <= part.end) {
      context.emphasis.push_back({begin - part.begin, end - part.begin});
    }
  }
  slot->second = find_author_list(text, resume.owner_names, context);
  return slot->second;
}

/// Who is first author in words, in whatever part of the entry, and whether it has a list or not.
bool EntryAuthors::said_place_holds(const Condition& condition, const std::vector<TextRange>& parts,
                                    std::vector<TextRange>* hits) const {
  const bool first = scan::is_one_of("said-first", condition.values);
  const bool other = scan::is_one_of("said-other", condition.values);
  if (!first && !other) return false;
  SaidFirstAuthor said;
  for (const TextRange& part : parts) {
    SaidFirstAuthor here = said_first_author(part.of(view_.text()), view_.resume().owner_names);
    if (here.who == SaidFirst::unsaid) continue;
    here.range = {part.begin + here.range.begin, part.begin + here.range.end};
    if (said.who == SaidFirst::unsaid || here.who == SaidFirst::owner) said = here;
    if (said.who == SaidFirst::owner) break;
  }
  const bool fits =
      (first && said.who == SaidFirst::owner) || (other && said.who == SaidFirst::other);
  if (fits && hits) hits->push_back(said.range);
  return fits;
}

bool EntryAuthors::holds(const Condition& condition, const Unit& unit,
                         std::vector<TextRange>* hits) const {
  const Resume& resume = view_.resume();
  std::vector<TextRange> parts = unit.ranges;
  if (condition.scope == Scope::context) {
    parts.clear();
    const int parent = resume.nodes[static_cast<std::size_t>(unit.node)].parent;
    if (parent >= 0) parts.push_back(view_.range_of(parent));
  }
  if (said_place_holds(condition, parts, hits)) return true;
  for (const TextRange& part : parts) {
    const std::optional<AuthorList>& list = in(part);
    if (!list) continue;
    bool fits = false;
    for (const std::string& place : condition.values) {
      if (place == "any") fits |= list->owner_among;
      if (place == "absent")
        fits |= !list->owner_among && !list->truncated && list->authors.size() > 1;
      if (place == "sole")
        fits |= list->owner == 0U && list->authors.size() == 1 && !list->truncated;
      if (place == "first") fits |= list->owner == 0U;
      if (place == "shared-first") fits |= list->equal_first;
      if (place == "later") fits |= list->owner && *list->owner > 0 && !list->equal_first;
      if (place == "unclear") fits |= list->owner_among && !list->owner;
    }
    if (!fits) continue;
    if (hits) hits->push_back({part.begin + list->range.begin, part.begin + list->range.end});
    return true;
  }
  return false;
}

}  // namespace oneshot
