#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

/// The words of an English clause, as who looks for its subject sees them.
namespace oneshot::clause {

struct Token {
  TextRange range;
  std::string word;  ///< in lower case, without 's
  bool capital = false, possessive = false, number = false;
  int depth = 0;      ///< of brackets around it
  char before = ' ';  ///< the punctuation that sets it apart: ',' softly, '.' as a clause
};

/// The words of a sentence; titles between quotation marks are left out.
std::vector<Token> tokens_of(std::string_view text, TextRange sentence);

std::string singular(std::string_view word);
/// Words for relatives.
inline constexpr std::string_view kKin[] = {"brother", "sister", "sibling",  "cousin", "nephew",
                                            "niece",   "son",    "daughter", "wife",   "husband",
                                            "father",  "mother", "uncle",    "aunt"};
bool is_kin(std::string_view word);
/// A word for people, by kinship, age, place beside one, or calling.
bool is_person(std::string_view word);
/// "team *lead*", "product *owner*": a person, where "lead" alone is a verb.
bool is_chief(const std::vector<Token>& tokens, std::size_t at);
/// A word for people together, who may count the owner among them.
bool is_circle(std::string_view word);
/// What is entered for a prize: "Su Lin's robot".
bool is_entry(std::string_view word);
/// What the hands of several may have made.
bool is_work(std::string_view word);
/// And for those that the owner belongs to without having had a part in what they did.
bool is_institution(std::string_view word);
bool is_determiner(std::string_view word);
bool is_count(const Token& token);
bool is_preposition(std::string_view word);
bool is_joint(std::string_view word);
bool is_adverb(std::string_view word);
/// Verbs of who wins, writes, makes or runs something; "is" and "has" say it with what follows.
bool is_deed(std::string_view word);
/// Verbs of outcomes: "improved", "cut".
bool is_change(std::string_view word);
/// Verbs of who teaches, watches, beats or leaves those who do it: "the team I had left".
bool stands_aside(std::string_view word);
bool is_be(std::string_view word);
/// A verb that another one follows without "and".
bool is_auxiliary(std::string_view word);
/// Forms of verbs that follow no auxiliary.
bool is_past(std::string_view word);
/// A verb that has a subject; after a determiner the same word is a noun or an adjective.
bool is_finite(const std::vector<Token>& tokens, std::size_t at);

}  // namespace oneshot::clause
