#include "resume/stance/deeds_en.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/pattern/pattern_set.h"
#include "resume/facts/scan.h"
#include "resume/stance/noun_phrases_en.h"

namespace oneshot {
namespace {

using namespace clause;
using scan::is_one_of;

/// One subject and what it does, up to the next.
struct Clause {
  Doer doer = Doer::unknown;
  std::size_t begin = 0;  ///< token
  bool relative = false, active = false, deed = false, addresses_owner = false;
  bool told = false;  ///< its subject stands there
  int depth = 0;      ///< of brackets around it
};

class Reader {
 public:
  Reader(std::string_view text, TextRange sentence, const std::vector<std::string>& owner,
         bool by_name)
      : sentence_{text, sentence, owner, by_name, tokens_of(text, sentence)} {}

  std::vector<TextRange> read();

 private:
  /// Where the verb of the phrase's own clause is sought: behind "with a paper", "from my school".
  bool verb_follows(std::size_t at) const;
  bool tells_feat(std::size_t begin, std::size_t end) const;
  /// "before I joined", "since my students were busy": a subject follows.
  bool subordinates(std::size_t at) const;
  /// "the team *I had just left*": the token behind the verb of such a clause, and whether that
  /// verb says that the owner had no part.
  struct Reduced {
    std::size_t end = 0;  ///< 0 if there is none
    bool aside = false;
  };
  Reduced reduced_relative(std::size_t at) const;
  /// "*SWERC 2013, fourth of 90*: my pupils won" is the owner's, and "*SWERC 2013*: …" nobody's.
  bool opens_with_own_label(std::size_t end) const;
  /// "I cheered for our team, and *they* won": the team is not the owner's own.
  bool tells_of_own_team_as_theirs(std::size_t pronoun) const;
  /// "sends *me* postcards": to whom it matters, without a part in it
  bool is_addressee(std::size_t at) const;
  /// "people *I* trained", "the club whose treasurer *I* was"
  bool stands_beside(std::size_t pronoun) const;
  /// "that *I had coached*", read from behind the pronoun
  bool stands_aside_behind(std::size_t at) const;
  /// "a silver medal *for three students*", "gold went to my nephew"
  bool gives_prize_away(std::size_t at) const;
  /// How far a clause goes.
  std::size_t end_of(const std::vector<Clause>& clauses, std::size_t which) const;
  /// The owner is spoken of there, as more than whose friend or boss somebody is.
  bool speaks_of_owner(std::size_t begin, std::size_t end) const;
  /// "I led the people who won", "part of the group that won": the owner is one of them.
  bool counts_owner_among() const;

  Sentence sentence_;
  const std::vector<Token>& tokens_ = sentence_.tokens;
};

bool Reader::verb_follows(std::size_t at) const {
  constexpr std::size_t reach = 24;  // tokens
  const std::size_t stop = std::min(tokens_.size(), at + reach);
  const int depth = at > 0 ? tokens_[at - 1].depth : 0;
  bool related = false;  // "the club whose treasurer I was"
  for (std::size_t i = at; i < stop; ++i) {
    const Token& token = tokens_[i];
    if (token.depth < depth) return false;
    if (token.depth > depth) continue;
    if (token.before == '.' && (i == 0 || tokens_[i - 1].depth <= depth)) return false;
    if (is_finite(tokens_, i)) return true;
    if (is_joint(token.word) && token.word != "and" && i > at) return false;
    related = related || is_one_of(token.word, {"who", "whom", "that", "which", "whose"});
    if (is_one_of(token.word, {"i", "we", "he", "she", "they"}) && !related) return false;
  }
  return false;
}

bool Reader::subordinates(std::size_t at) const {
  if (!is_one_of(tokens_[at].word, {"before", "after", "since", "until", "till", "as", "once"}) ||
      at + 2 >= tokens_.size() || tokens_[at + 1].before != ' ')
    return false;
  const std::optional<Phrase> subject = phrase_at(sentence_, at + 1);
  if (!subject) return false;
  std::size_t verb = subject->end;
  while (verb < tokens_.size() && is_adverb(tokens_[verb].word) && !is_finite(tokens_, verb))
    ++verb;
  return verb < tokens_.size() && tokens_[verb].before == ' ' && is_finite(tokens_, verb);
}

Reader::Reduced Reader::reduced_relative(std::size_t at) const {
  if (at + 1 >= tokens_.size() || tokens_[at].before != ' ' ||
      !is_one_of(tokens_[at].word, {"i", "we"}))
    return {};
  std::size_t verb = at + 1;
  while (verb + 1 < tokens_.size() && tokens_[verb + 1].before == ' ' &&
         (is_adverb(tokens_[verb].word) || is_auxiliary(tokens_[verb].word)) &&
         (is_adverb(tokens_[verb + 1].word) || is_finite(tokens_, verb + 1) ||
          stands_aside(tokens_[verb + 1].word)))
    ++verb;
  if (!is_finite(tokens_, verb) && !stands_aside(tokens_[verb].word)) return {};
  return Reduced{verb + 1, stands_aside(tokens_[verb].word)};
}

bool Reader::opens_with_own_label(std::size_t end) const {
  static const PatternSet result(
      {"(?i)\\b(won|wins?|winner|champion|gold|silver|bronze|medal|medal+ist|prize|award|finalist|"
       "first|second|third|fourth|fifth|[0-9]+(st|nd|rd|th)|[0-9]+ ?/ ?[0-9]+|[0-9,]+ (of|out of|"
       "teams|participants)|top [0-9]+|rank|rating|master|grandmaster|expert)\\b"});
  static const PatternSet contest(
      {"(?i)\\b(icpc|[a-z]{1,5}cpc|swerc|nwerc|cerc|ioi|apio|kaggle|codeforces|atcoder|topcoder|"
       "leetcode|[a-z]+ cup|code jam|competition|contest|challenge|olympiad|shared task|semeval|"
       "hackathon)\\b"});
  const std::string_view label =
      TextRange{sentence_.range.begin, tokens_[end].range.begin}.of(sentence_.text);
  return label.find(':') != std::string_view::npos &&
         (result.any_matches(label) || !contest.any_matches(label));
}

bool Reader::tells_of_own_team_as_theirs(std::size_t pronoun) const {
  if (tokens_[pronoun].word != "they") return false;
  for (std::size_t i = 0; i < pronoun; ++i) {
    if (!is_one_of(tokens_[i].word, {"my", "our"})) continue;
    const std::optional<Phrase> phrase = phrase_at(sentence_, i);
    if (phrase && is_circle(tokens_[phrase->end - 1].word)) return true;
  }
  return false;
}

bool Reader::is_addressee(std::size_t at) const {
  return at > 0 && is_one_of(tokens_[at].word, {"me", "us"}) &&
         is_one_of(tokens_[at - 1].word,
                   {"told", "taught", "beat", "asked", "showed", "tells", "sends", "teaches",
                    "thanked", "thanks", "calls", "visits", "writes", "owes", "emailed", "texted"});
}

bool Reader::stands_aside_behind(std::size_t at) const {
  while (at + 1 < tokens_.size() && (is_adverb(tokens_[at].word) || is_auxiliary(tokens_[at].word)))
    ++at;
  return at < tokens_.size() && stands_aside(tokens_[at].word);
}

bool Reader::stands_beside(std::size_t pronoun) const {
  if (tokens_[pronoun].before != ' ') return false;
  if (pronoun > 1 && tokens_[pronoun - 2].word == "whose") return true;
  const std::string& left = tokens_[pronoun - 1].word;
  return (is_person(left) || is_circle(left) || is_institution(left) || left == "those") &&
         stands_aside_behind(pronoun + 1);
}

bool Reader::gives_prize_away(std::size_t at) const {
  if (!is_one_of(tokens_[at].word, {"medal", "medals", "gold", "silver", "bronze", "prize",
                                    "prizes", "place", "award"}))
    return false;
  std::size_t to = at + 1;
  if (to < tokens_.size() && is_one_of(tokens_[to].word, {"went", "goes", "going"})) ++to;
  if (to + 1 >= tokens_.size() || !is_one_of(tokens_[to].word, {"for", "to", "by"}) ||
      tokens_[to].before != ' ')
    return false;
  const std::optional<Phrase> whom = phrase_at(sentence_, to + 1);
  if (!whom || whom->doer != Doer::other || tokens_[to + 1].word == "the") return false;
  return !speaks_of_owner(to + 1, tokens_.size());
}

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
    if (clause.relative && (set_off || (tokens_[i].word == "and" && tokens_[i].before == ',')))
      return i;
  }
  return end;
}

bool Reader::tells_feat(std::size_t begin, std::size_t end) const {
  static const PatternSet feat(
      {"(?i)\\b(won|wins?|gold|silver|bronze|medals?|medal+ists?|prizes?|awards?|finals?|finalists?"
       "|winners?|champions?|runners?-up|(grand ?|candidate )?masters?|olympiads?|ioi|icpc|"
       "hall of fame|top (ten|five|three|[0-9]+)|rat(ed|ings?)|represented|competed|entered|"
       "competitions?|contests?|challenge|papers?|published|proceedings|accepted|(neurips|icml|"
       "iclr|"
       "cvpr|iccv|eccv|acl|emnlp|naacl|aaai|interspeech|icassp|kdd|miccai|sigir|recsys|icra|wsdm|"
       "cikm) ?(19|20)[0-9]{2})\\b",
       "(?i)\\b(first|second|third|fourth|fifth|[0-9]+(st|nd|rd|th))( "
       "(place|prize|in|at|of|out|among|"
       "overall)\\b| *$|[,.:;)])",
       "(?i)\\b(placed|ranked|finished|(came|ended|was|were) (in )?[0-9]+(st|nd|rd|th)) ",
       "(?i)\\b(is|are|was|were|am|went|became|turned) (now |already "
       ")?(red|orange|purple|violet|blue|"
       "yellow|cyan)\\b",
       "(?i)\\b(built|builds|runs?|ran|operates?|operated|maintains?|developed|develops|wrote|"
       "written|rewrote|rewritten|made|owns?|leads?|led|launched|founded|created|designed|trained|"
       "shipped)\\b"});
  return feat.any_matches(sentence_.words(begin, end));
}

bool Reader::speaks_of_owner(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    const std::string& word = tokens_[i].word;
    // "whom I placed" tells of another, "with whom I won" of the owner, too.
    const bool related =
        i > 0 && is_one_of(tokens_[i - 1].word, {"who", "whom", "that", "which"}) &&
        (i < 2 || tokens_[i - 1].before != ' ' || !is_preposition(tokens_[i - 2].word));
    if (is_one_of(word, {"i", "we"}) && related) continue;
    if (is_addressee(i) || (i > begin && is_one_of(word, {"i", "we"}) && stands_beside(i)))
      continue;
    if (is_one_of(word, {"i", "we", "me", "us", "myself", "ourselves"})) return true;
    if (!is_one_of(word, {"my", "our"}) || i + 1 >= end) continue;
    const std::optional<Phrase> phrase = phrase_at(sentence_, i);
    if (!phrase || phrase->doer == Doer::other) continue;
    // "from my cupboard", "to my great pride": no part of the owner's; "from my model" is one
    const std::string& head = tokens_[phrase->end - 1].word;
    const std::string_view left = i > begin ? std::string_view(tokens_[i - 1].word) : "";
    if (left == "presented" && head == "work") continue;
    const bool around = is_one_of(left, {"from", "in", "at", "to", "under", "of", "near", "on"});
    if (around && !is_work(head) && (!is_circle(head) || left == "from")) continue;
    return true;  // "my model"
  }
  return false;
}

bool Reader::counts_owner_among() const {
  static const PatternSet among(
      {"(?i)\\b(belong(ed)? to|among|part of|members? of|one of|led|lead|headed|managed|directed|"
       "(work|worked|working|was|am) (in|on|with)) (the |a |an |our |my )?"
       "([a-z0-9-]+ ){0,2}(team|group|people|crew|trio|pair|duo|[a-z]+(ers|ists|ents))\\b"});
  return among.any_matches(sentence_.range.of(sentence_.text));
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
  std::vector<Clause> done, open{{Doer::owner, 0, false, false, false, false, false, 0}};
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
    if (token.depth > depth) {
      outer.resize(static_cast<std::size_t>(token.depth));
      outer.back() = open;
      open = {{Doer::owner, i, false, false, false, false, false, token.depth}};
    } else if (token.depth < depth) {
      close(0);
      open = outer[static_cast<std::size_t>(token.depth)];
      outer.resize(static_cast<std::size_t>(token.depth));
    }
    depth = token.depth;
    if (subordinates(i)) {
      subject_due = joined = bound = true;
      ++i;
      continue;
    }
    if (is_joint(token.word)) {
      subject_due = joined = true;
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
      Clause inner{of_thing ? Doer::thing : last.doer, i, true, false, false, false, false, depth};
      const std::optional<Phrase> phrase = is_finite(tokens_, next) && token.word != "whose"
                                               ? std::nullopt
                                               : phrase_at(sentence_, next);
      if (phrase) {
        inner.doer = token.word == "whose" && last.doer == Doer::other ? Doer::other : phrase->doer;
        next = phrase->end;
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
            (!is_auxiliary(tokens_[i - 1].word) ||
             is_one_of(token.word, {"came", "took", "went", "became", "wrote"}) ||
             (token.word == "won" && tokens_[i - 1].word == "to")))
          close(open.size() - 1);
        Clause& clause = open.back();
        clause.active = true;
        // "which the university sent to the finals" tells of who was sent.
        const bool sends = is_one_of(token.word, {"sent", "sends", "fielded"});
        clause.deed = clause.deed || (is_deed(token.word) && !(sends && clause.relative));
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
    const Reduced reduced = people && !after_preposition ? reduced_relative(end) : Reduced{};
    if (reduced.aside && is_circle(head)) doer = Doer::other;
    if (reduced.end > 0 && !reduced.aside && is_circle(head)) doer = Doer::owner;
    last = {doer, i, end};
    if (!open.front().told && !open.front().active && gives_prize_away(end - 1)) {
      std::size_t begin = i;
      while (begin > 0 && tokens_[begin].before == ' ') --begin;
      close(0);
      open.push_back({Doer::other, begin, false, true, true, false, true, depth});
      subject_due = false;
      i = end;
      continue;
    }
    // "NWERC 2019, gold medal: the students I coached"
    if (reduced.aside && doer == Doer::other && token.before != ' ' && !open.front().told &&
        !open.front().active && !verb_follows(reduced.end)) {
      open.front() = {Doer::other, 0, false, true, true, false, true, 0};
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
        open.push_back({doer, i, false, false, false, false, true, depth});
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
    if (clause.relative && k > 0 && done[k - 1].told && !done[k - 1].active &&
        done[k - 1].doer == Doer::other)
      continue;
    if (clause.relative && counts_owner_among()) continue;
    const std::size_t end = end_of(done, k);
    if (speaks_of_owner(clause.begin, end)) continue;
    if (end <= clause.begin || !tells_feat(clause.begin, end) ||
        sentence_.names_owner(clause.begin, end))
      continue;
    // "At the Baltic round my pupil …": where it was belongs to whose it is.
    const bool opens = !owner_told && !clause.relative && (k == 0 || done[k - 1].begin == 0) &&
                       !opens_with_own_label(clause.begin);
    const std::size_t begin = opens || tells_of_own_team_as_theirs(clause.begin)
                                  ? sentence_.range.begin
                                  : tokens_[clause.begin].range.begin;
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
