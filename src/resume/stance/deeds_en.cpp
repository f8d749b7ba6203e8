#include "resume/stance/deeds_en.h"

#include <algorithm>
#include <optional>

#include "resume/facts/scan.h"
#include "resume/stance/clause_signs_en.h"

namespace oneshot {
namespace {

using namespace clause;
using scan::is_one_of;

/// One subject and what it does, up to the next.
struct Clause {
  Doer doer = Doer::unknown;
  std::size_t begin = 0;  ///< token
  bool relative = false, active = false, deed = false, addresses_owner = false;
  bool told = false;          ///< its subject stands there
  bool with_subject = false;  ///< of a relative clause: "that another team had made"
  int depth = 0;              ///< of brackets around it
};

class Reader : private ClauseSigns {
 public:
  using ClauseSigns::ClauseSigns;

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
  std::vector<Clause> done, open{{.doer = Doer::owner}};
  Phrase last{};  // the noun phrase read last
  bool subject_due = true, joined = false, bound = false;
  int depth = 0;
  std::vector<std::vector<Clause>> outer;  // by depth of brackets, what goes on behind them
  const auto close = [&](std::size_t remain) {
    while (open.size() > remain) {
      done.push_back(open.back());
      open.pop_back();
    }
  };
  for (std::size_t i = 0; i < tokens_.size();) {
    const Token& token = tokens_[i];
    if (token.before != ' ') subject_due = true;
    for (; depth < token.depth; ++depth) {
      outer.push_back(std::move(open));
      open = {{.doer = Doer::owner, .begin = i, .depth = depth + 1}};
    }
    for (; depth > token.depth; --depth) {
      close(0);
      open = std::move(outer.back());
      outer.pop_back();
    }
    const bool subordinate = subordinates(i);
    if (subordinate || is_joint(token.word)) {
      subject_due = joined = true;
      bound = bound || subordinate;
      ++i;
      continue;
    }
    // "in that chair"
    const bool points = token.word == "that" && i > 0 && is_preposition(tokens_[i - 1].word);
    const bool relative =
        !points && is_one_of(token.word, {"who", "whom", "that", "which", "whose"});
    if (relative && i > 0 && last.end > 0 && i + 1 < tokens_.size()) {
      std::size_t next = i + 1;
      while (next + 1 < tokens_.size() && is_adverb(tokens_[next].word) &&
             !is_finite(tokens_, next))
        ++next;
      const bool of_thing = token.word == "which" && last.begin != open.back().begin;
      Clause inner{
          .doer = of_thing ? Doer::thing : last.doer, .begin = i, .relative = true, .depth = depth};
      const std::optional<Phrase> phrase = is_finite(tokens_, next) && token.word != "whose"
                                               ? std::nullopt
                                               : phrase_at(sentence_, next);
      if (phrase) {
        inner.doer = token.word == "whose" && last.doer == Doer::other ? Doer::other : phrase->doer;
        next = phrase->end;
        inner.with_subject = token.word != "whose";
        // "the student whose thesis I read"
        if (token.word == "whose" && next + 1 < tokens_.size() && tokens_[next].word == "i") {
          if (is_circle(tokens_[last.end - 1].word) && last.begin == open.back().begin)
            open.back().doer = Doer::other;
          next = std::max(next, reduced_relative(next).end);
          inner.active = true;
        }
      }
      // What others made is theirs, and what the owner had a part in is not.
      if (phrase && last.doer != Doer::other && token.word != "whose" && open.size() == 1 &&
          last.begin >= open[0].begin && !open[0].active) {
        const bool own = speaks_of_owner(0, i);  // "my model, which two colleagues reviewed"
        if (inner.doer == Doer::other && open[0].doer == Doer::thing && !own)
          open[0].doer = Doer::other;
        const bool aside = is_circle(tokens_[last.end - 1].word) && stands_aside_behind(next);
        if (inner.doer == Doer::owner) open[0].doer = aside ? Doer::other : Doer::owner;
      }
      // "our university's second team, which I led"
      if (phrase && phrase->doer == Doer::owner && last.doer == Doer::other &&
          last.begin == open.back().begin && is_circle(tokens_[last.end - 1].word) &&
          !stands_aside_behind(next))
        open.back().doer = Doer::owner;
      // "I supervised Marta Kowal, who won": whoever is not the owner
      if (!phrase && token.word == "who" && last.doer == Doer::unknown &&
          !sentence_.owner.empty() && tokens_[last.begin].capital &&
          tokens_[last.end - 1].capital && !is_circle(tokens_[last.begin].word) && last.end == i)
        inner.doer = Doer::other;
      open.push_back(inner);
      subject_due = false;
      i = next;
      continue;
    }
    if (token.word == "by" && i > 0 && i + 1 < tokens_.size() && token.before == ' ') {
      const std::optional<Phrase> agent = phrase_at(sentence_, i + 1);
      const std::string& left = tokens_[i - 1].word;
      const bool passive = left.ends_with("ed") ||
                           is_one_of(left, {"built", "written", "made", "run", "led", "rewritten"});
      const bool work = is_one_of(left, {"paper", "article", "model", "app", "entry", "bot"});
      if (agent && (passive || work)) {
        Doer doer = agent->doer;
        // "rewritten by the platform team and led by Camilo": any name but the owner's
        if (doer == Doer::unknown &&
            (is_circle(tokens_[agent->end - 1].word) || is_determiner(tokens_[i + 1].word)))
          doer = Doer::other;
        Clause& top = open.front();
        if (doer == Doer::other && top.doer == Doer::thing && !speaks_of_owner(0, i))
          top.doer = Doer::other;
        if (doer == Doer::owner && top.doer == Doer::other) top.doer = Doer::owner;
        if (doer == Doer::other) top.deed = true;
        i = agent->end;
        continue;
      }
    }
    if (is_finite(tokens_, i)) {
      const bool participle = i + 1 < tokens_.size() && tokens_[i + 1].word == "by" &&
                              (i == 0 || !is_be(tokens_[i - 1].word));
      if (!participle) {
        // A second verb without "and" is that of the clause around.
        if (open.size() > 1 && open.back().relative && open.back().active && !joined &&
            (!is_auxiliary(tokens_[i - 1].word) || is_past(token.word) ||
             (token.word == "won" && tokens_[i - 1].word == "to")))
          close(open.size() - 1);
        Clause& clause = open.back();
        clause.active = true;
        // "The university sent three teams", but "which the university sent to the finals"
        const bool sends = is_one_of(token.word, {"sent", "sends", "fielded", "entered"}) &&
                           !clause.relative && enters_a_team(i + 1);
        if (sends && clause.doer == Doer::unknown && clause.told) clause.doer = Doer::other;
        clause.deed = clause.deed || is_deed(token.word) || sends;
      }
      subject_due = joined = false;
      ++i;
      continue;
    }
    if (is_one_of(token.word, {"me", "us", "myself", "ourselves"}) && !is_addressee(i))
      open.back().addresses_owner = true;
    const std::optional<Phrase> phrase = phrase_at(sentence_, i);
    if (!phrase) {
      ++i;
      continue;
    }
    const bool after_preposition =
        i > 0 && token.before == ' ' && is_preposition(tokens_[i - 1].word) && !bound;
    bound = false;
    Doer doer = phrase->doer;
    std::size_t end = phrase->end;
    const bool said_of = subject_due || (i > 0 && is_be(tokens_[i - 1].word));
    if (said_of && end + 1 < tokens_.size() && tokens_[end].word == "of" && doer != Doer::unknown) {
      if (const std::optional<Phrase> whole = phrase_at(sentence_, end + 1)) end = whole->end;
    }
    // "two friends and I"
    while (subject_due && end + 1 < tokens_.size() && tokens_[end].word == "and") {
      const std::optional<Phrase> more = phrase_at(sentence_, end + 1);
      if (!more) break;
      if (more->doer == Doer::owner) doer = Doer::owner;
      end = more->end;
    }
    if (i > 0 && (is_be(tokens_[i - 1].word) || is_one_of(tokens_[i - 1].word, {"as", "like"})) &&
        open.back().doer == Doer::owner)
      doer = Doer::owner;  // "I am one of the students who …"
    const std::string& head = tokens_[end - 1].word;
    const bool people = doer == Doer::other || is_person(head) || is_circle(head);
    if (is_circle(head) && !is_one_of(token.word, {"my", "our"}) && stands_next_door(end))
      doer = Doer::other;
    const Reduced reduced = people && !after_preposition ? reduced_relative(end) : Reduced{};
    if (reduced.aside && is_circle(head)) doer = Doer::other;
    if (reduced.end > 0 && !reduced.aside && is_circle(head)) doer = Doer::owner;
    last = {doer, i, end};
    if (!open.front().told && !open.front().active && gives_prize_away(end - 1)) {
      std::size_t begin = i;
      while (begin > 0 && tokens_[begin].before == ' ') --begin;
      close(0);
      open.push_back({.doer = Doer::other,
                      .begin = begin,
                      .active = true,
                      .deed = true,
                      .told = true,
                      .depth = depth});
      subject_due = false;
      i = end;
      continue;
    }
    // "NWERC 2019, gold medal: the students I coached"
    if (reduced.aside && doer == Doer::other && token.before != ' ' && !open.front().told &&
        !open.front().active && !verb_follows(reduced.end)) {
      open.front() = {.doer = Doer::other, .active = true, .deed = true, .told = true};
      i = reduced.end;
      continue;
    }
    // "Last month the people upstairs …": when, and then who
    if (subject_due && !after_preposition && doer == Doer::unknown && end < tokens_.size() &&
        tokens_[end].before == ' ' && phrase_at(sentence_, end)) {
      i = end;
      continue;
    }
    const std::size_t rest = reduced.end > 0 && subject_due ? reduced.end : end;
    if (subject_due && !after_preposition && verb_follows(rest)) {
      // A bare name goes on telling of those whom the sentence tells of.
      if (doer == Doer::unknown && tokens_[i].capital && i > 0 && !done.empty() &&
          done.back().doer == Doer::other)
        doer = Doer::other;
      // "our team, two students, came first", "one of them, Ferhat, won"
      const bool set_off = token.before == ',' && open.front().told && !open.back().active;
      // "We, three students from one dormitory, won"
      const bool of_owner = set_off && open.back().doer == Doer::owner;
      const bool apposition =
          of_owner || (set_off && end < tokens_.size() && tokens_[end].before == ',');
      if (!apposition) {
        close(0);
        open.push_back({.doer = doer, .begin = i, .told = true, .depth = depth});
        last.doer = doer;
      }
      joined = false;
    }
    // "At ICPC SWERC 2013 we were …": where, and then who
    subject_due = subject_due && after_preposition;
    i = std::max(rest, i + 1);
  }
  close(0);
  for (const std::vector<Clause>& around : outer)
    done.insert(done.end(), around.begin(), around.end());
  std::sort(done.begin(), done.end(),
            [](const Clause& a, const Clause& b) { return a.begin < b.begin; });
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
