#include "resume/stance/clauses_en.h"

#include <algorithm>
#include <utility>

#include "resume/facts/scan.h"

namespace oneshot::clause {

using scan::is_one_of;

std::vector<Clause> ClauseReader::clauses() {
  for (std::size_t i = 0; i < tokens_.size();) {
    if (tokens_[i].before != ' ') subject_due_ = true;
    enter_brackets(i);
    std::optional<std::size_t> next = link(i);
    if (!next) next = relative_clause(i);
    if (!next) next = agent(i);
    if (!next) next = verb(i);
    i = next ? *next : noun_phrase(i);
  }
  close(0);
  for (const std::vector<Clause>& around : outer_)
    done_.insert(done_.end(), around.begin(), around.end());
  std::sort(done_.begin(), done_.end(),
            [](const Clause& a, const Clause& b) { return a.begin < b.begin; });
  return std::move(done_);
}

void ClauseReader::close(std::size_t remain) {
  while (open_.size() > remain) {
    done_.push_back(open_.back());
    open_.pop_back();
  }
}

void ClauseReader::enter_brackets(std::size_t at) {
  const int depth = tokens_[at].depth;
  for (; depth_ < depth; ++depth_) {
    outer_.push_back(std::move(open_));
    open_ = {{.doer = Doer::owner, .begin = at, .depth = depth_ + 1}};
  }
  for (; depth_ > depth; --depth_) {
    close(0);
    open_ = std::move(outer_.back());
    outer_.pop_back();
  }
}

std::optional<std::size_t> ClauseReader::link(std::size_t at) {
  const bool subordinate = subordinates(at);
  if (!subordinate && !is_joint(tokens_[at].word)) return std::nullopt;
  subject_due_ = joined_ = true;
  bound_ = bound_ || subordinate;
  return at + 1;
}

std::optional<std::size_t> ClauseReader::relative_clause(std::size_t at) {
  const std::string& word = tokens_[at].word;
  // "in that chair"
  const bool points = word == "that" && at > 0 && is_preposition(tokens_[at - 1].word);
  if (points || !is_one_of(word, {"who", "whom", "that", "which", "whose"}) || at == 0 ||
      last_.end == 0 || at + 1 >= tokens_.size())
    return std::nullopt;
  std::size_t next = at + 1;
  while (next + 1 < tokens_.size() && is_adverb(tokens_[next].word) && !is_finite(tokens_, next))
    ++next;
  const bool of_thing = word == "which" && last_.begin != open_.back().begin;
  Clause inner{
      .doer = of_thing ? Doer::thing : last_.doer, .begin = at, .relative = true, .depth = depth_};
  const std::optional<Phrase> subject =
      is_finite(tokens_, next) && word != "whose" ? std::nullopt : phrase_at(sentence_, next);
  if (subject) {
    next = subject->end;
    // "the student whose thesis I read"
    const bool of_whose = word == "whose" && next + 1 < tokens_.size() && tokens_[next].word == "i";
    take_subject(inner, *subject, at);
    if (const std::size_t behind = unknown_verb_end(next); behind > next && word != "whose") {
      inner.active = true;  // "two pupils whom I train took gold": what follows is theirs
      next = behind;
    }
    if (of_whose) {
      next = std::max(next, reduced_relative(next).end);
      inner.active = true;
    }
  } else if (word == "who" && last_.doer == Doer::unknown && !sentence_.owner.empty() &&
             tokens_[last_.begin].capital && tokens_[last_.end - 1].capital &&
             !is_circle(tokens_[last_.begin].word) && last_.end == at) {
    inner.doer = Doer::other;  // "I supervised Marta Kowal, who won": whoever is not the owner
  }
  open_.push_back(inner);
  subject_due_ = false;
  return next;
}

std::size_t ClauseReader::unknown_verb_end(std::size_t at) const {
  std::size_t verb = at;
  while (verb < tokens_.size() && is_adverb(tokens_[verb].word) && !is_finite(tokens_, verb))
    ++verb;
  if (verb + 1 >= tokens_.size() || tokens_[verb].before != ' ' || tokens_[verb].capital ||
      tokens_[verb].number || is_finite(tokens_, verb) || !is_finite(tokens_, verb + 1))
    return at;
  const std::string& word = tokens_[verb].word;
  return is_preposition(word) || is_determiner(word) || is_joint(word) ? at : verb + 1;
}

void ClauseReader::take_subject(Clause& inner, const Phrase& subject, std::size_t relative) {
  const bool of_whose = tokens_[relative].word == "whose";
  const bool of_circle = is_circle(tokens_[last_.end - 1].word);
  inner.doer = of_whose && last_.doer == Doer::other ? Doer::other : subject.doer;
  // "a contest that a grandmaster won": one of many, and so not the owner
  if (inner.doer == Doer::unknown && !of_whose &&
      is_one_of(tokens_[subject.begin].word, {"a", "an", "another", "some"}) &&
      !is_circle(tokens_[subject.end - 1].word))
    inner.doer = Doer::other;
  inner.with_subject = !of_whose;
  const bool owner_reads = of_whose && subject.end + 1 < tokens_.size() &&
                           tokens_[subject.end].word == "i";  // "whose thesis I read"
  if (owner_reads && of_circle && last_.begin == open_.back().begin)
    open_.back().doer = Doer::other;
  // What others made is theirs, and what the owner had a part in is not.
  Clause& first = open_.front();
  if (last_.doer != Doer::other && !of_whose && open_.size() == 1 && last_.begin >= first.begin &&
      !first.active) {
    const bool own = speaks_of_owner(0, relative);  // "my model, which two colleagues reviewed"
    if (inner.doer == Doer::other && first.doer == Doer::thing && !own) first.doer = Doer::other;
    const bool aside = of_circle && stands_aside_behind(subject.end);
    if (inner.doer == Doer::owner) first.doer = aside ? Doer::other : Doer::owner;
  }
  // "our university's second team, which I led"
  if (subject.doer == Doer::owner && last_.doer == Doer::other &&
      last_.begin == open_.back().begin && of_circle && !stands_aside_behind(subject.end))
    open_.back().doer = Doer::owner;
}

std::optional<std::size_t> ClauseReader::agent(std::size_t at) {
  const Token& token = tokens_[at];
  if (token.word != "by" || at == 0 || at + 1 >= tokens_.size() || token.before != ' ')
    return std::nullopt;
  const std::optional<Phrase> by = phrase_at(sentence_, at + 1);
  const std::string& left = tokens_[at - 1].word;
  const bool passive = left.ends_with("ed") ||
                       is_one_of(left, {"built", "written", "made", "run", "led", "rewritten"});
  const bool work = is_one_of(left, {"paper", "article", "model", "app", "entry", "bot"});
  if (!by || (!passive && !work)) return std::nullopt;
  Doer doer = by->doer;
  // "rewritten by the platform team and led by Camilo": any name but the owner's
  if (doer == Doer::unknown &&
      (is_circle(tokens_[by->end - 1].word) || is_determiner(tokens_[at + 1].word)))
    doer = Doer::other;
  Clause& top = open_.front();
  if (doer == Doer::other && top.doer == Doer::thing && !speaks_of_owner(0, at))
    top.doer = Doer::other;
  if (doer == Doer::owner && top.doer == Doer::other) top.doer = Doer::owner;
  if (doer == Doer::other) top.deed = true;
  return by->end;
}

std::optional<std::size_t> ClauseReader::verb(std::size_t at) {
  if (!is_finite(tokens_, at)) return std::nullopt;
  const std::string& word = tokens_[at].word;
  const bool participle = at + 1 < tokens_.size() && tokens_[at + 1].word == "by" &&
                          (at == 0 || !is_be(tokens_[at - 1].word));
  if (!participle) {
    // A second verb without "and" is that of the clause around.
    if (open_.size() > 1 && open_.back().relative && open_.back().active && !joined_ &&
        (!is_auxiliary(tokens_[at - 1].word) || is_past(word) ||
         (word == "won" && tokens_[at - 1].word == "to")))
      close(open_.size() - 1);
    Clause& clause = open_.back();
    clause.active = true;
    // "The university sent three teams", but "which the university sent to the finals"
    const bool sends = is_one_of(word, {"sent", "sends", "fielded", "entered"}) &&
                       !clause.relative && enters_a_team(at + 1);
    if (sends && clause.doer == Doer::unknown && clause.told) clause.doer = Doer::other;
    clause.deed = clause.deed || is_deed(word) || sends;
  }
  subject_due_ = joined_ = false;
  return at + 1;
}

Phrase ClauseReader::whole_phrase(Phrase phrase) const {
  const std::size_t at = phrase.begin;
  const bool said_of = subject_due_ || (at > 0 && is_be(tokens_[at - 1].word));
  // "two of us", "three of the teams I coached"
  if (said_of && phrase.end + 1 < tokens_.size() && tokens_[phrase.end].word == "of" &&
      (phrase.doer != Doer::unknown || is_count(tokens_[phrase.end - 1]))) {
    if (const auto whole = phrase_at(sentence_, phrase.end + 1)) phrase.end = whole->end;
  }
  // "two friends and I"
  while (subject_due_ && phrase.end + 1 < tokens_.size() && tokens_[phrase.end].word == "and") {
    const std::optional<Phrase> more = phrase_at(sentence_, phrase.end + 1);
    if (!more) break;
    if (more->doer == Doer::owner) phrase.doer = Doer::owner;
    phrase.end = more->end;
  }
  if (at > 0 && (is_be(tokens_[at - 1].word) || is_one_of(tokens_[at - 1].word, {"as", "like"})) &&
      open_.back().doer == Doer::owner)
    phrase.doer = Doer::owner;  // "I am one of the students who …"
  return phrase;
}

std::optional<std::size_t> ClauseReader::prize_of_others(const Phrase& phrase,
                                                         const Reduced& reduced) {
  if (open_.front().told || open_.front().active) return std::nullopt;
  if (gives_prize_away(phrase.end - 1)) {
    std::size_t begin = phrase.begin;
    while (begin > 0 && tokens_[begin].before == ' ') --begin;
    close(0);
    open_.push_back({.doer = Doer::other,
                     .begin = begin,
                     .active = true,
                     .deed = true,
                     .told = true,
                     .depth = depth_});
    subject_due_ = false;
    return phrase.end;
  }
  if (reduced.aside && phrase.doer == Doer::other && tokens_[phrase.begin].before != ' ' &&
      !verb_follows(reduced.end)) {
    open_.front() = {.doer = Doer::other, .active = true, .deed = true, .told = true};
    return reduced.end;
  }
  return std::nullopt;
}

void ClauseReader::open_subject(const Phrase& phrase) {
  const Token& token = tokens_[phrase.begin];
  Doer doer = phrase.doer;
  // A bare name goes on telling of those whom the sentence tells of.
  if (doer == Doer::unknown && token.capital && phrase.begin > 0 && !done_.empty() &&
      done_.back().doer == Doer::other)
    doer = Doer::other;
  // "our team, two students, came first", "one of them, Ferhat, won"
  const bool set_off = token.before == ',' && open_.front().told && !open_.back().active;
  // "We, three students from one dormitory, won"
  const bool of_owner = set_off && open_.back().doer == Doer::owner;
  const bool apposition =
      of_owner || (set_off && phrase.end < tokens_.size() && tokens_[phrase.end].before == ',');
  if (!apposition) {
    close(0);
    open_.push_back({.doer = doer, .begin = phrase.begin, .told = true, .depth = depth_});
    last_.doer = doer;
  }
  joined_ = false;
}

std::size_t ClauseReader::noun_phrase(std::size_t at) {
  const Token& token = tokens_[at];
  if (is_one_of(token.word, {"me", "us", "myself", "ourselves"}) && !is_addressee(at))
    open_.back().addresses_owner = true;
  const std::optional<Phrase> found = phrase_at(sentence_, at);
  if (!found) return at + 1;
  const bool after_preposition =
      at > 0 && token.before == ' ' && is_preposition(tokens_[at - 1].word) && !bound_;
  bound_ = false;
  Phrase phrase = whole_phrase(*found);
  const std::string& head = tokens_[phrase.end - 1].word;
  const bool people = phrase.doer == Doer::other || is_person(head) || is_circle(head);
  if (is_circle(head) && !is_one_of(token.word, {"my", "our"}) && stands_next_door(phrase.end))
    phrase.doer = Doer::other;
  const Reduced reduced = people && !after_preposition ? reduced_relative(phrase.end) : Reduced{};
  if (reduced.aside && is_circle(head)) phrase.doer = Doer::other;
  if (reduced.end > 0 && !reduced.aside && is_circle(head)) phrase.doer = Doer::owner;
  last_ = phrase;
  if (const auto next = prize_of_others(phrase, reduced)) return *next;
  // "Last month the people upstairs …": when, and then who
  if (subject_due_ && !after_preposition && phrase.doer == Doer::unknown &&
      phrase.end < tokens_.size() && tokens_[phrase.end].before == ' ' &&
      phrase_at(sentence_, phrase.end))
    return phrase.end;
  const std::size_t rest = reduced.end > 0 && subject_due_ ? reduced.end : phrase.end;
  if (subject_due_ && !after_preposition && verb_follows(rest)) open_subject(phrase);
  // "At ICPC SWERC 2013 we were …": where, and then who
  subject_due_ = subject_due_ && after_preposition;
  return std::max(rest, at + 1);
}

}  // namespace oneshot::clause
