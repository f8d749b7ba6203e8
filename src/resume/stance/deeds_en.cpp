#include "resume/stance/deeds_en.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/pattern/pattern_set.h"
#include "resume/facts/scan.h"
#include "resume/stance/deed_words_en.h"
#include "resume/stance/won_words.h"

namespace oneshot {
namespace {

using namespace clause;
using namespace won_words;
using scan::is_one_of;

/// Whose a noun phrase is, or who does what a verb says.
enum class Doer : std::uint8_t { unknown, owner, thing, other };

struct Phrase {
  Doer doer = Doer::unknown;
  std::size_t begin = 0, end = 0;  ///< tokens
};

/// One subject and what it does, up to the next.
struct Clause {
  Doer doer = Doer::unknown;
  std::size_t begin = 0;  ///< token
  bool relative = false, active = false, deed = false, addresses_owner = false;
  bool told = false;  ///< its subject stands there
};

class Reader {
 public:
  Reader(std::string_view text, TextRange sentence, const std::vector<std::string>& owner,
         bool by_name)
      : text_(text),
        sentence_(sentence),
        owner_(owner),
        by_name_(by_name),
        tokens_(tokens_of(text, sentence)) {}

  std::vector<TextRange> read();

 private:
  bool names_owner(std::size_t begin, std::size_t end) const {
    const std::string_view part = text_.substr(
        tokens_[begin].range.begin, tokens_[end - 1].range.end - tokens_[begin].range.begin);
    return scan::holds_name(part, owner_);
  }
  std::optional<Phrase> phrase_at(std::size_t at) const;
  Doer partitive(std::size_t of) const;
  /// Where the verb of the phrase's own clause is sought: behind "with a paper", "from my school".
  bool verb_follows(std::size_t at) const;
  bool tells_feat(std::size_t begin, std::size_t end) const;
  /// The owner is spoken of there, as more than whose friend or boss somebody is.
  bool speaks_of_owner(std::size_t begin, std::size_t end) const;
  /// "I led the people who won", "part of the group that won": the owner is one of them.
  bool counts_owner_among() const;

  std::string_view text_;
  TextRange sentence_;
  const std::vector<std::string>& owner_;
  bool by_name_;
  std::vector<Token> tokens_;
};

/// "one of *them*", "two of *my models*"
Doer Reader::partitive(std::size_t of) const {
  const std::size_t next = of + 1;
  if (next >= tokens_.size()) return Doer::unknown;
  const std::string& word = tokens_[next].word;
  if (is_one_of(word, {"us", "we"})) return Doer::owner;
  if (is_one_of(word, {"mine", "ours"})) return Doer::unknown;  // "a participant of mine"
  if (is_one_of(word, {"them", "whom"})) return Doer::other;
  const std::optional<Phrase> whole = phrase_at(next);
  if (!whole) return Doer::unknown;
  // "one of my teams": a coach's
  const std::string& last = tokens_[whole->end - 1].word;
  if (is_circle(last) && last.ends_with('s') && word == "my") return Doer::other;
  return whole->doer;
}

std::optional<Phrase> Reader::phrase_at(std::size_t at) const {
  const Token& first = tokens_[at];
  if (is_one_of(first.word, {"i", "we", "me", "us", "myself", "mine"}))
    return Phrase{Doer::owner, at, at + 1};
  if (by_name_ && is_one_of(first.word, {"he", "she"})) return Phrase{Doer::owner, at, at + 1};
  if (is_one_of(first.word, {"he", "she", "they", "someone", "somebody", "everyone", "everybody",
                             "others", "whoever"}))
    return Phrase{Doer::other, at, at + 1};
  if (is_one_of(first.word, {"it", "this", "that", "there", "which", "who", "whom", "whose"}))
    return std::nullopt;
  if (is_preposition(first.word) || is_joint(first.word) || is_adverb(first.word))
    return std::nullopt;
  std::size_t end = at;
  bool counted = false, determined = false, of_person = false, of_name = false;
  bool named = false, masses = false;
  while (end < tokens_.size()) {
    const Token& token = tokens_[end];
    if (end > at && token.before != ' ') break;
    if (is_preposition(token.word) || is_joint(token.word) ||
        is_one_of(token.word,
                  {"who", "whom", "which", "that", "whose", "i", "we", "he", "she", "they", "it"}))
      break;
    if (end > at && (is_adverb(token.word) || is_finite(tokens_, end))) break;
    // "last month *the people*", "last spring *one of*": another phrase
    if (end > at && is_determiner(token.word) && !is_count(tokens_[end - 1])) break;
    if (end > at && is_count(token) && !is_determiner(tokens_[end - 1].word) &&
        end + 1 < tokens_.size() && tokens_[end + 1].word == "of")
      break;
    masses = masses || is_one_of(token.word, {"million", "thousand", "hundred", "billion",
                                              "millions", "thousands", "hundreds"});
    if (end == at && is_finite(tokens_, end)) return std::nullopt;
    counted = counted || (is_count(token) && end <= at + 1);
    determined = determined || is_determiner(token.word);
    if (token.possessive) {
      of_person = of_person || is_person(token.word);
      of_name = of_name || (token.capital && end > 0);
    }
    ++end;
  }
  if (end == at) return std::nullopt;
  Phrase out{Doer::unknown, at, end};
  const Token& head = tokens_[end - 1];
  named = head.capital;
  const bool partial =
      end < tokens_.size() && tokens_[end].word == "of" && tokens_[end].before == ' ';
  if (masses) return out;  // a field, or users
  if (names_owner(at, end)) {
    out.doer = Doer::owner;
  } else if (is_circle(head.word) && is_one_of(first.word, {"my", "our"}) && !of_person) {
    out.doer = Doer::owner;  // "my team of six people"
  } else if (partial && (is_count(head) || is_person(head.word) || is_circle(head.word))) {
    const Doer part = partitive(end);
    const bool people = is_person(head.word) && (determined || counted);
    // "a team of four": four of what is not said
    out.doer = part == Doer::owner ? part : part == Doer::other || people ? Doer::other : part;
  } else if (of_person || (of_name && (is_person(head.word) || is_circle(head.word)))) {
    out.doer = Doer::other;
  } else {
    std::size_t role = end;  // "my office mate Pauli", "research scientist Karim"
    for (std::size_t i = at; i < end && role == end; ++i) {
      const bool last = i + 1 == end || tokens_[i + 1].capital;
      if (last && is_person(tokens_[i].word) && !tokens_[i].possessive) role = i;
    }
    const bool plural = role < end && tokens_[role].word != singular(tokens_[role].word);
    const bool several = role < end && plural && at == role && !tokens_[role].capital;
    const bool with_name = role + 1 < end && named && !tokens_[role + 1].number;
    if (role < end && (determined || counted || several || with_name || (plural && at == role))) {
      out.doer = Doer::other;
    } else if (is_circle(head.word)) {
      out.doer = is_one_of(first.word, {"my", "our"})                 ? Doer::owner
                 : is_one_of(first.word, {"their", "another"})        ? Doer::other
                 : is_one_of(first.word, {"his", "her"}) && !by_name_ ? Doer::other
                                                                      : Doer::unknown;
    } else if (is_institution(head.word) && determined) {
      out.doer = Doer::other;
    } else if (!named && (determined || counted)) {
      out.doer = Doer::thing;
    }
  }
  return out;
}

bool Reader::verb_follows(std::size_t at) const {
  constexpr std::size_t reach = 24;  // tokens
  const std::size_t stop = std::min(tokens_.size(), at + reach);
  for (std::size_t i = at; i < stop; ++i) {
    const Token& token = tokens_[i];
    if (token.before == '.') return false;
    if (is_finite(tokens_, i)) return true;
    if (is_joint(token.word) && token.word != "and" && i > at) return false;
    if (is_one_of(token.word, {"i", "we", "he", "she", "they"})) {
      // "candidate whom I placed": not the phrase's own
      if (i == at || !is_one_of(tokens_[i - 1].word, {"who", "whom", "that", "which"}))
        return false;
    }
  }
  return false;
}

bool Reader::tells_feat(std::size_t begin, std::size_t end) const {
  static const PatternSet feat(
      {"(?i)\\b(won|wins?|" + kPrizes + "|" + kWinners +
           "|awards?|runners?-up|(candidate )?masters?|olympiads?|ioi|icpc|hall of fame|"
           "(first|second|third|fourth|fifth|[0-9]+(st|nd|rd|th))( (place|prize|in|at|of|out|among|"
           "overall)|$|[,.)])|(placed|ranked|finished) |competitions?|contests?|challenge|"
           "papers?|published|proceedings|accepted|(neurips|icml|iclr|cvpr|iccv|eccv|"
           "acl|emnlp|naacl|aaai|interspeech|icassp|kdd|miccai) ?(19|20)[0-9]{2})\\b",
       "(?i)\\b(built|builds|runs?|ran|operates?|operated|maintains?|developed|develops|wrote|"
       "written|rewrote|rewritten|made|owns?|leads?|led|launched|founded|created|designed|trained|"
       "shipped)\\b"});
  const std::size_t from = tokens_[begin].range.begin, to = tokens_[end - 1].range.end;
  return feat.any_matches(text_.substr(from, to - from));
}

bool Reader::speaks_of_owner(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    const std::string& word = tokens_[i].word;
    // "whom I placed" tells of another, "with whom I won" of the owner, too.
    const bool related = i > 0 &&
                         is_one_of(tokens_[i - 1].word, {"who", "whom", "that", "which"}) &&
                         (i < 2 || !is_preposition(tokens_[i - 2].word));
    if (is_one_of(word, {"i", "we"}) && related) continue;
    if (is_one_of(word, {"i", "we", "me", "us", "myself", "ourselves"})) return true;
    if (!is_one_of(word, {"my", "our"}) || i + 1 >= end) continue;
    const std::optional<Phrase> phrase = phrase_at(i);
    if (phrase && phrase->doer != Doer::other) return true;  // "my model"
  }
  return false;
}

bool Reader::counts_owner_among() const {
  static const PatternSet among(
      {"(?i)\\b(belong(ed)? to|among|part of|members? of|one of|led|lead|headed|managed|directed|"
       "(work|worked|working|was|am) (in|on|with)) (the |a |an |our |my )?"
       "([a-z0-9-]+ ){0,2}(team|group|people|crew|trio|pair|duo|[a-z]+(ers|ists|ents))\\b"});
  return among.any_matches(sentence_.of(text_));
}

std::vector<TextRange> Reader::read() {
  std::vector<TextRange> out;
  // Words of the owner's name may look like verbs and prepositions: "Jane Will".
  const auto is_whole = [&](const std::string& name) {
    return name.find(' ') != std::string::npos &&
           sentence_.of(text_).find(name) != std::string_view::npos;
  };
  if (std::any_of(owner_.begin(), owner_.end(), is_whole)) return out;
  constexpr std::size_t fewest = 4, most = 160;  // tokens
  if (tokens_.size() < fewest || tokens_.size() > most || !tells_feat(0, tokens_.size()))
    return out;
  std::vector<Clause> done, open{{Doer::owner, 0, false, false, false, false, false}};
  Phrase last{};  // the noun phrase read last
  bool subject_due = true, joined = false;
  const auto close = [&](std::size_t depth) {
    while (open.size() > depth) {
      done.push_back(open.back());
      open.pop_back();
    }
  };
  for (std::size_t i = 0; i < tokens_.size();) {
    const Token& token = tokens_[i];
    if (token.before != ' ') {
      subject_due = true;
    }
    if (is_joint(token.word)) {
      subject_due = joined = true;
      ++i;
      continue;
    }
    const bool relative = is_one_of(token.word, {"who", "whom", "that", "which", "whose"});
    if (relative && i > 0 && last.end > 0 && i + 1 < tokens_.size()) {
      std::size_t next = i + 1;
      while (next + 1 < tokens_.size() && is_adverb(tokens_[next].word) &&
             !is_finite(tokens_, next))
        ++next;
      const bool of_thing = token.word == "which" && last.begin != open.back().begin;
      Clause inner{of_thing ? Doer::thing : last.doer, i, true, false, false, false, false};
      const std::optional<Phrase> phrase =
          is_finite(tokens_, next) && token.word != "whose" ? std::nullopt : phrase_at(next);
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
        if (inner.doer == Doer::owner) open[0].doer = Doer::owner;
      }
      open.push_back(inner);
      subject_due = false;
      i = next;
      continue;
    }
    if (token.word == "by" && i > 0 && i + 1 < tokens_.size() && token.before == ' ') {
      const std::optional<Phrase> agent = phrase_at(i + 1);
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
            !is_auxiliary(tokens_[i - 1].word))
          close(open.size() - 1);
        Clause& clause = open.back();
        clause.active = true;
        clause.deed = clause.deed || is_deed(token.word);
      }
      subject_due = joined = false;
      ++i;
      continue;
    }
    if (is_one_of(token.word, {"me", "us", "myself", "ourselves"}) && i > 0 &&
        !is_one_of(tokens_[i - 1].word, {"told", "taught", "beat", "asked", "showed", "tells"}))
      open.back().addresses_owner = true;
    const std::optional<Phrase> phrase = phrase_at(i);
    if (!phrase) {
      ++i;
      continue;
    }
    const bool after_preposition =
        i > 0 && token.before == ' ' && is_preposition(tokens_[i - 1].word);
    Doer doer = phrase->doer;
    std::size_t end = phrase->end;
    const bool said_of = subject_due || (i > 0 && is_be(tokens_[i - 1].word));
    if (said_of && end + 1 < tokens_.size() && tokens_[end].word == "of" && doer != Doer::unknown) {
      if (const std::optional<Phrase> whole = phrase_at(end + 1)) end = whole->end;
    }
    // "two friends and I"
    while (subject_due && end + 1 < tokens_.size() && tokens_[end].word == "and") {
      const std::optional<Phrase> more = phrase_at(end + 1);
      if (!more) break;
      if (more->doer == Doer::owner) doer = Doer::owner;
      end = more->end;
    }
    if (i > 0 && (is_be(tokens_[i - 1].word) || is_one_of(tokens_[i - 1].word, {"as", "like"})) &&
        open.back().doer == Doer::owner)
      doer = Doer::owner;  // "I am one of the students who …"
    last = {doer, i, end};
    // "Last month the people upstairs …": when, and then who
    if (subject_due && !after_preposition && doer == Doer::unknown && end < tokens_.size() &&
        tokens_[end].before == ' ' && phrase_at(end)) {
      i = end;
      continue;
    }
    if (subject_due && !after_preposition && verb_follows(end)) {
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
        open.push_back({doer, i, false, false, false, false, true});
        last.doer = doer;
      }
      joined = false;
    }
    // "At ICPC SWERC 2013 we were …": where, and then who
    subject_due = subject_due && after_preposition;
    i = std::max(end, i + 1);
  }
  close(0);
  std::sort(done.begin(), done.end(),
            [](const Clause& a, const Clause& b) { return a.begin < b.begin; });
  const bool owner_told = std::any_of(done.begin(), done.end(), [](const Clause& one) {
    return one.doer == Doer::owner && one.told && one.active;
  });
  for (std::size_t k = 0; k < done.size(); ++k) {
    const Clause& clause = done[k];
    if (clause.doer != Doer::other || !clause.deed || clause.addresses_owner) continue;
    if (!clause.relative && !clause.active) continue;
    // "One of eight engineers who built it": says of its phrase what the owner is
    if (clause.relative && k > 0 && done[k - 1].told && !done[k - 1].active) continue;
    if (clause.relative && counts_owner_among()) continue;
    std::size_t next = k + 1;
    while (next < done.size() && (done[next].relative || done[next].begin == clause.begin)) ++next;
    std::size_t end = next < done.size() ? done[next].begin : tokens_.size();
    // "I beat a friend who had won gold, and took it": the owner goes on behind the comma.
    for (std::size_t i = clause.begin + 1; clause.relative && i < end; ++i) {
      // "My model, which two colleagues had reviewed, won"
      const bool set_off = tokens_[clause.begin].before == ',' && tokens_[i].before == ',';
      if (set_off || (tokens_[i].word == "and" && tokens_[i].before == ',')) end = i;
    }
    if (speaks_of_owner(clause.begin, end)) continue;
    if (end <= clause.begin || !tells_feat(clause.begin, end) || names_owner(clause.begin, end))
      continue;
    // "At the Baltic round my pupil …": where it was belongs to whose it is.
    const bool opens = !owner_told && !clause.relative && (k == 0 || done[k - 1].begin == 0) &&
                       TextRange{sentence_.begin, tokens_[clause.begin].range.begin}.of(text_).find(
                           ':') == std::string_view::npos;
    const std::size_t begin = opens ? sentence_.begin : tokens_[clause.begin].range.begin;
    const std::size_t stop = end < tokens_.size() ? tokens_[end].range.begin : sentence_.end;
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
