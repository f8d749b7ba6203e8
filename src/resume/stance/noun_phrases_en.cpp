#include "resume/stance/noun_phrases_en.h"

#include "resume/facts/scan.h"

namespace oneshot::clause {

using scan::is_one_of;

std::string_view Sentence::words(std::size_t begin, std::size_t end) const {
  const std::size_t from = tokens[begin].range.begin;
  return text.substr(from, tokens[end - 1].range.end - from);
}

bool Sentence::names_owner(std::size_t begin, std::size_t end) const {
  return scan::holds_name(words(begin, end), owner);
}

namespace {

/// "one of *them*", "two of *my models*"
Doer partitive(const Sentence& sentence, std::size_t of) {
  const std::vector<Token>& tokens = sentence.tokens;
  const std::size_t next = of + 1;
  if (next >= tokens.size()) return Doer::unknown;
  const std::string& word = tokens[next].word;
  if (is_one_of(word, {"us", "we"})) return Doer::owner;
  if (is_one_of(word, {"mine", "ours"})) return Doer::unknown;  // "a participant of mine"
  if (is_one_of(word, {"them", "whom"})) return Doer::other;
  const std::optional<Phrase> whole = phrase_at(sentence, next);
  if (!whole) return Doer::unknown;
  // "one of the four at the other end of the room"
  if (whole->end == next + 2 && is_determiner(word) && is_count(tokens[next + 1]))
    return Doer::other;
  const std::string& last = tokens[whole->end - 1].word;
  // "one of five developers", which the owner may be
  const std::string role = singular(last);
  if (is_count(tokens[next]) &&
      is_one_of(role, {"developer", "engineer", "programmer", "people", "person", "scientist",
                       "researcher", "author", "maintainer", "operator", "analyst", "founder",
                       "member", "designer", "architect"}))
    return Doer::unknown;
  // "one of my teams": a coach's
  if (is_circle(last) && last.ends_with('s') && word == "my") return Doer::other;
  return whole->doer;
}

/// "the group sent a system", "my research group": as an institution, without the owner
bool is_body_of_people(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  if (end - begin > 1 && is_one_of(tokens[end - 2].word, {"research", "working"})) return true;
  if (tokens[begin].word != "the") return false;
  return end == tokens.size() || tokens[end].before != ' ' ||
         !is_one_of(tokens[end].word, {"of", "i", "we", "that", "which", "who", "where"});
}

}  // namespace

std::optional<Phrase> phrase_at(const Sentence& sentence, std::size_t at) {
  const std::vector<Token>& tokens = sentence.tokens;
  const Token& first = tokens[at];
  if (is_one_of(first.word, {"i", "we", "me", "us", "myself", "mine"}))
    return Phrase{Doer::owner, at, at + 1};
  if (sentence.by_name && is_one_of(first.word, {"he", "she"}))
    return Phrase{Doer::owner, at, at + 1};
  if (is_one_of(first.word, {"he", "she", "they", "someone", "somebody", "everyone", "everybody",
                             "others", "whoever"}))
    return Phrase{Doer::other, at, at + 1};
  const bool bare = at + 1 < tokens.size() && tokens[at + 1].before == ' ' &&
                    is_one_of(tokens[at + 1].word, {"who", "whom", "i", "we"});
  if (first.word == "those" && bare) return Phrase{Doer::other, at, at + 1};
  if (is_one_of(first.word, {"it", "this", "that", "there", "which", "who", "whom", "whose"}))
    return std::nullopt;
  if (is_preposition(first.word) || is_joint(first.word) || is_adverb(first.word))
    return std::nullopt;
  std::size_t end = at;
  bool counted = false, determined = false, of_person = false, of_name = false, of_body = false;
  bool named = false, masses = false;
  while (end < tokens.size()) {
    const Token& token = tokens[end];
    if (end > at && token.before != ' ') break;
    if (is_preposition(token.word) || is_joint(token.word) ||
        is_one_of(token.word,
                  {"who", "whom", "which", "that", "whose", "i", "we", "he", "she", "they", "it"}))
      break;
    const bool then = end > at && is_determiner(tokens[end - 1].word) &&
                      is_one_of(token.word, {"then", "later", "now", "once"});
    if (end > at && !then && (is_adverb(token.word) || is_finite(tokens, end))) break;
    // "last month *the people*", "last spring *one of*": another phrase
    if (end > at && is_determiner(token.word) && !is_count(tokens[end - 1])) break;
    constexpr std::size_t year = 4;  // digits: "in 2014 three boys"
    if (end > at && is_count(token) && tokens[end - 1].number &&
        tokens[end - 1].word.size() == year)
      break;
    if (end > at && is_count(token) && !is_determiner(tokens[end - 1].word) &&
        end + 1 < tokens.size() && tokens[end + 1].word == "of")
      break;
    masses = masses || is_one_of(token.word, {"million", "thousand", "hundred", "billion",
                                              "millions", "thousands", "hundreds"});
    if (end == at && is_finite(tokens, end)) return std::nullopt;
    counted = counted || (is_count(token) && end <= at + 1);
    determined = determined || is_determiner(token.word);
    if (token.possessive) {
      of_person = of_person || is_person(token.word);
      of_body = of_body || (is_institution(token.word) && end > at);
      of_name = of_name || (token.capital && end > 0);
    }
    ++end;
  }
  if (end == at) return std::nullopt;
  Phrase out{Doer::unknown, at, end};
  const Token& head = tokens[end - 1];
  named = head.capital;
  const bool partial = end < tokens.size() && tokens[end].word == "of" && tokens[end].before == ' ';
  if (masses) return out;  // a field, or users
  if (sentence.names_owner(at, end)) {
    out.doer = Doer::owner;
  } else if ((of_body || of_name) && (is_entry(head.word) || (of_body && is_circle(head.word)))) {
    out.doer = Doer::other;  // "our company's second team"
  } else if (singular(head.word) == "group" && is_body_of_people(tokens, at, end)) {
    out.doer = Doer::other;
  } else if (is_circle(head.word) && is_one_of(first.word, {"my", "our"}) && !of_person &&
             !of_name) {
    out.doer = Doer::owner;  // "my team of six people"
  } else if (partial && (is_count(head) || is_person(head.word) || is_circle(head.word) ||
                         head.word == "head")) {
    const Doer part = partitive(sentence, end);
    // "my head of department"
    const bool chief = head.word == "head" && determined;
    const bool people = chief || (is_person(head.word) && (determined || counted));
    // "a team of four": four of what is not said
    out.doer = part == Doer::owner ? part : part == Doer::other || people ? Doer::other : part;
  } else if (of_person || (of_name && (is_person(head.word) || is_circle(head.word)))) {
    out.doer = Doer::other;
  } else {
    std::size_t role = end;  // "my office mate Pauli", "research scientist Karim"
    for (std::size_t i = at; i < end && role == end; ++i) {
      const bool last = i + 1 == end || tokens[i + 1].capital;
      const bool person = is_person(tokens[i].word) || (i > at && is_chief(tokens, i));
      if (last && person && !tokens[i].possessive) role = i;
    }
    const bool plural = role < end && (tokens[role].word != singular(tokens[role].word) ||
                                       is_one_of(tokens[role].word,
                                                 {"people", "children", "women", "men", "kids"}));
    const bool several = role < end && plural && at == role && !tokens[role].capital;
    const bool with_name = role + 1 < end && named && !tokens[role + 1].number;
    if (role < end && (determined || counted || several || with_name || (plural && at == role))) {
      out.doer = Doer::other;
    } else if (is_circle(head.word)) {
      out.doer = is_one_of(first.word, {"my", "our"})                         ? Doer::owner
                 : is_one_of(first.word, {"their", "another"})                ? Doer::other
                 : is_one_of(first.word, {"his", "her"}) && !sentence.by_name ? Doer::other
                                                                              : Doer::unknown;
    } else if (is_institution(head.word) && determined) {
      out.doer = Doer::other;
    } else if (!named && (determined || counted)) {
      out.doer = Doer::thing;
    }
  }
  return out;
}

}  // namespace oneshot::clause
