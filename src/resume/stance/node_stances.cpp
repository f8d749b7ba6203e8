#include "resume/stance/node_stances.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "resume/entries/citation.h"
#include "resume/facts/names/authors.h"
#include "resume/facts/quoted_parts.h"
#include "resume/lines/year_text.h"
#include "resume/stance/addresses.h"
#include "resume/stance/answered_question.h"
#include "resume/stance/deeds.h"
#include "resume/stance/holders.h"
#include "resume/stance/named_winners.h"
#include "resume/stance/namesakes.h"
#include "resume/stance/own_result.h"
#include "resume/stance/papers_beside.h"
#include "resume/stance/quotation.h"
#include "resume/stance/stance.h"
#include "resume/stance/third_person.h"

namespace oneshot {
namespace {

/// Sections in which nothing is a claim, whatever the words say.
bool is_unclaimed_section(std::string_view section) {
  return section == "disclaimer" || section == "advert" || section == "references" ||
         section == "plans";
}

/// "공동창업자 김예시 대표는 …" is no other's deed where that is the owner; "김예시의 동료가" is
/// one.
bool tells_of_owner(std::string_view text, const std::vector<std::string>& owner) {
  constexpr std::size_t shortest_name = 5;  // bytes
  return std::any_of(owner.begin(), owner.end(), [&](const std::string& name) {
    const std::size_t at = name.size() < shortest_name ? std::string_view::npos : text.find(name);
    if (at == std::string_view::npos) return false;
    const std::string_view after = text.substr(at + name.size());
    const bool starts = at == 0 || !is_word(decode_before(text, at).value);
    const bool ends = after.empty() || !is_ascii_letter(after[0]);
    return starts && ends && !after.starts_with("의") && !after.starts_with("'s") &&
           !after.starts_with("’s");
  });
}

/// "우진솔 (2021). 확률 단원에서 …": authors, and behind them the year in brackets.
bool has_author_year(std::string_view text) {
  constexpr std::size_t longest_authors = 120;  // bytes
  const std::size_t close = text.find("). ");
  if (close == std::string_view::npos || close < 5 || close > longest_authors) return false;
  const std::string_view year = text.substr(close - 5, 5);
  return year[0] == '(' && has_year(year.substr(1));
}

/// Whether a text with such authors is that of a paper of the owner's.
bool is_record(const Node& node, const AuthorList& authors) {
  if (!authors.owner_among) return false;
  const bool of_papers =
      node.kind == EntryKind::paper || node.section == "talks" || node.kind == EntryKind::other;
  // Elsewhere a title may be that of a project, with a name beside it.
  return of_papers || (authors.owner && authors.authors.size() > 1);
}

/// The citation of a paper of the owner's that a node is, if it is one.
std::optional<Citation> citation_of(Node& node, const Resume& resume, bool titled, bool ahead,
                                    const Vocabulary& vocabulary) {
  const std::string& text = node.text.str();
  if (node.kind != EntryKind::paper && !titled && !ahead && !has_author_year(text))
    return std::nullopt;
  const std::optional<AuthorList> authors = find_author_list(text, resume.owner_names);
  if (!authors || !is_record(node, *authors)) return std::nullopt;
  // A talk has a speaker; what several wrote is a paper that was presented.
  if (node.section == "talks" && authors->authors.size() > 1 &&
      !vocabulary.has_entry_word("spoken", text)) {
    node.kind = EntryKind::paper;
    node.section = "publications";
  }
  return find_citation(text, node.sentences, *authors);
}

}  // namespace

NodeStances::NodeStances(Resume& resume, const Vocabulary& vocabulary)
    : resume_(resume),
      vocabulary_(vocabulary),
      by_name_(is_told_in_third_person(resume.nodes, resume.owner)) {}

void NodeStances::find(std::size_t index) {
  Node& node = resume_.nodes[index];
  const std::string& text = node.text.str();
  node.sentences = find_sentences(text);
  if (is_unclaimed_section(node.section)) node.stances.push_back({{0, text.size()}, "disowned"});
  const bool titled = opens_quotation(text);
  const bool ahead = names_year_ahead(text, resume_.as_of.year);
  const std::optional<Citation> citation = citation_of(node, resume_, titled, ahead, vocabulary_);
  std::vector<Stance> found =
      vocabulary_.stances().find(citation ? without_title(text, *citation) : text, node.sentences);
  if (citation) {
    node.paper_title = citation->title;
    found = stances_of_paper(text, node.sentences, *citation, std::move(found));
  }
  const bool paper = citation || node.kind == EntryKind::paper || speaks_of_paper(text);
  if (citation || (ahead && paper)) {
    const TextRange title = citation ? citation->title : TextRange{};
    for (Stance& pending : years_ahead(text, title, resume_.as_of.year))
      found.push_back(std::move(pending));
  }
  for (Stance& stance : found) {
    const std::string_view told = stance.range.of(text);
    if (is_fate(stance) && !paper) continue;
    if (stance.id == "others" && (tells_of_owner(told, resume_.owner) || tells_own_result(told) ||
                                  (by_name_ && may_tell_of_owner_as_she(told)))) {
      continue;
    }
    if (stance.id == "quoted" && is_answered_by_result(text, node.sentences, stance.range))
      continue;
    node.stances.push_back(std::move(stance));
  }
  if (paper) find_papers_beside(node, citation);
  if (paper || titled) find_namesakes(node, citation, resume_.owner_names);
  find_addresses(node);
  if (!citation) {
    find_deeds_of_others(node, resume_.owner, by_name_);
    find_holders(node, resume_.owner);
    // A paper of the owner's may be set apart below the sentence that speaks of it.
    find_quotation(node, resume_.owner);
  }
  find_named_winners(node, resume_.owner);
}

}  // namespace oneshot
