#include "resume/stance/deeds_en.h"

#include <algorithm>

#include "resume/facts/scan.h"
#include "resume/stance/clauses_en.h"

namespace oneshot {
namespace {

using namespace clause;
using scan::is_one_of;

class Reader : private ClauseReader {
 public:
  using ClauseReader::ClauseReader;

  std::vector<TextRange> read();

 private:
  /// How far a clause goes.
  std::size_t end_of(const std::vector<Clause>& clauses, std::size_t which) const;
};

std::size_t Reader::end_of(const std::vector<Clause>& clauses, std::size_t which) const {
  const Clause& clause = clauses[which];
  std::size_t next = which + 1;
  while (next < clauses.size() && (clauses[next].relative || clauses[next].begin == clause.begin ||
                                   clauses[next].depth > clause.depth))
    ++next;
  std::size_t end = next < clauses.size() ? clauses[next].begin : tokens_.size();
  for (std::size_t i = clause.begin + 1; i < end; ++i) {
    if (tokens_[i].depth < clause.depth) return i;
    // "I beat a friend who had won gold, and took it": the owner goes on behind the comma.
    // "My model, which two colleagues had reviewed, won"
    const bool set_off = tokens_[clause.begin].before == ',' && tokens_[i].before == ',';
    // "I improved a model that another team had made and won with it"
    if (clause.with_subject && tokens_[i].word == "and" && i + 1 < end && is_finite(tokens_, i + 1))
      return i;
    if (clause.relative && (set_off || (tokens_[i].word == "and" && tokens_[i].before == ',')))
      return i;
  }
  return end;
}

std::vector<TextRange> Reader::read() {
  std::vector<TextRange> out;
  // Words of the owner's name may look like verbs and prepositions: "Jane Will".
  const auto is_whole = [&](const std::string& name) {
    return name.find(' ') != std::string::npos &&
           sentence_.range.of(sentence_.text).find(name) != std::string_view::npos;
  };
  if (std::any_of(sentence_.owner.begin(), sentence_.owner.end(), is_whole)) return out;
  constexpr std::size_t fewest = 4, most = 160;  // tokens
  if (tokens_.size() < fewest || tokens_.size() > most || !tells_feat(0, tokens_.size()))
    return out;
  const std::vector<Clause> done = clauses();
  const bool owner_told = std::any_of(done.begin(), done.end(), [](const Clause& one) {
    return one.doer == Doer::owner && one.told && one.active && one.deed;
  });
  for (std::size_t k = 0; k < done.size(); ++k) {
    const Clause& clause = done[k];
    if (clause.doer != Doer::other || !clause.deed || clause.addresses_owner) continue;
    if (!clause.relative && !clause.active) continue;
    // "One of eight engineers who built it": says of its phrase what the owner is
    const bool of_phrase = clause.relative && k > 0 && done[k - 1].told && !done[k - 1].active &&
                           done[k - 1].doer == Doer::other;
    if (of_phrase && !clause.with_subject) continue;
    if (clause.relative && counts_owner_among()) continue;
    // "I wrote the entry with which the lab won"
    const bool by_means = clause.relative && clause.begin > 0 &&
                          is_one_of(tokens_[clause.begin - 1].word, {"with", "through"});
    if (by_means && owner_told) continue;
    const std::size_t end = end_of(done, k);
    if (speaks_of_owner(clause.begin, end)) continue;
    if (end <= clause.begin || !tells_feat(clause.begin, end) ||
        sentence_.names_owner(clause.begin, end))
      continue;
    // "At the Baltic round my pupil …": where it was belongs to whose it is.
    const bool opens = !owner_told && !clause.relative && (k == 0 || done[k - 1].begin == 0) &&
                       !opens_with_own_label(clause.begin);
    std::size_t begin = tokens_[clause.begin].range.begin;
    // "the silver medal that my wife won"
    if (of_phrase) begin = tokens_[done[k - 1].begin].range.begin;
    if (opens || tells_of_own_team_as_theirs(clause.begin)) begin = sentence_.range.begin;
    const std::size_t stop = end < tokens_.size() ? tokens_[end].range.begin : sentence_.range.end;
    out.push_back({begin, stop});
  }
  return out;
}

}  // namespace

std::vector<TextRange> find_deeds_of_others_en(std::string_view text, TextRange sentence,
                                               const std::vector<std::string>& owner,
                                               bool by_name) {
  return Reader(text, sentence, owner, by_name).read();
}

}  // namespace oneshot
