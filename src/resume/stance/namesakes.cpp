#include "resume/stance/namesakes.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"
#include "resume/facts/names/author_scan.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;

/// Says so in words.
bool speaks_of_namesake(std::string_view sentence) {
  static const PatternSet words(
      {"(?i)\\b(?:namesakes?|(?:of|with|by|under|has|have|had|bears?|share[sd]?|sharing) "
       "(?:exactly )?"
       "the same (?:first |last |family "
       ")?name\\b[^\"“]{0,20}$|(?:under|has|bears?|share[sd]?|sharing) my "
       "name\\b|same name as (?:me|"
       "mine)|no relation|(?:confuse|mistake|mix up|confused|mistaken|mixed up)[ "
       ",](?:me|him|her|us) "
       "(?:with|for)\\b|(?:confused|mistaken|mixed up)[ ,](?:with|for) "
       "(?:me|him|her|us|an?other|the other)\\b|"
       "(?:it|this|that|he|she) (?:is|was) not me\\b|not the (?:same person|author "
       "of)|(?:another|a "
       "different) (?:person|man|woman|researcher|scientist) (?:of|with))",
       "동명이인($|[^ 가-힣]| ?(이|의|인|으로|저|논문|분|연구자|교수)[^가-힣]?)|이름만 ?같|이름이 "
       "?(똑)?같|같은 ?이름의|성함이 ?같|(저와|저하고|본인과)(는)? ?"
       "(이름만 ?같은 ?)?(다른|별개의|딴) ?(사람|분|저자|연구자)|혼동하지|다른 ?분의 "
       "?(것|논문)|(제|본인) ?"
       "(것|논문)이 ?아(닙|니|님)"});
  // "not the paper of the same name"
  static const PatternSet thing(
      {"(?i)\\b(?:paper|article|book|method|model|data ?set|workshop) (?:of|with) the same name"});
  return words.any_matches(sentence) && !thing.any_matches(sentence);
}

/// "the Ann Roe", "another A. Roe", "not Ann Roe": nobody speaks of oneself like that.
bool sets_name_apart(std::string_view sentence, const OwnerNames& owner) {
  for (std::size_t at = 0; at < sentence.size(); at = next_code_point(sentence, at)) {
    if (letter_before(sentence, at) || !letter_at(sentence, at)) continue;
    const auto name = author_scan::name_at(sentence, at);
    if (!name || !owner.matches(name->range.of(sentence))) continue;
    std::size_t before = at;
    while (before > 0 && (is_space(sentence[before - 1]) || sentence[before - 1] == '*')) --before;
    if (before == at || before == 0) continue;
    constexpr std::size_t longest_word = 16, reach = 40;  // bytes
    const std::size_t from = before - std::min(before, longest_word);
    const std::string folded = fold(sentence.substr(from, before - from));
    if (any_word_before(folded, folded.size(),
                        {"the", "an", "a", "another", "other", "different", "certain"}) == 0)
      continue;
    // "the Ann Roe Prize", "an A. Roe paper"
    static const PatternSet thing(
        {"(?i)(?:prize|award|medal|lab|group|fund|fellowship|foundation|chair|school|method|model)"
         "$"});
    if (thing.any_matches(name->range.of(sentence))) continue;
    static const PatternSet person(
        {"^[*_]*(?:[.,;:)]|$| (?:who|of|at|in|from|on|is|was|has|whose|listed|there|with)\\b|\\)| "
         "?\\()"});
    if (person.any_matches(sentence.substr(name->range.end, reach))) return true;
  }
  return false;
}

/// "…, ICML 2023, is by Agnes Roe of Waterloo": a whole name that is not the owner's.
bool is_said_to_be_by_another(std::string_view sentence, const OwnerNames& owner) {
  static const PatternSet by(
      {"(?:\\b(?:is|are|was|were) (?:all |both )?(?:written )?(?:by|from|the work of)|\\bthat one "
       "is|"
       "\\bbelongs? to) "});
  const auto found = std::move(by.find_all(sentence).front());
  for (const PatternMatch& match : found) {
    const auto name = author_scan::name_at(sentence, match.end);
    if (name && !name->dotted && !name->hangul && !owner.matches(name->range.of(sentence)))
      return true;
  }
  return false;
}

/// In Korean the owner's name as what somebody is not: "제1저자 노아라가 아닙니다".
bool denies_name(std::string_view sentence, const OwnerNames& owner) {
  for (const std::string& name : owner.spellings()) {
    for (std::size_t at = name.empty() ? std::string_view::npos : sentence.find(name);
         at != std::string_view::npos; at = sentence.find(name, at + name.size())) {
      if (any_at(sentence, at + name.size(),
                 {"이 아닙", "가 아닙", "이 아니", "가 아니", "은 아닙", "는 아닙"}) > 0)
        return true;
    }
  }
  return false;
}

/// "This is not me", "A different A. Roe", "- that one is …", "(no relation)": told of what was
/// named before.
bool points_back(std::string_view sentence) {
  static const PatternSet back(
      {"(?i)^[^a-z가-힣]*(?:(?:but|and|however|note) )*(?:this|that|it|he|she|they|these|both|the "
       "(?:author|paper|one)|not|no relation|an?other|an? different|an? namesake|namesake|somebody|"
       "someone)\\b",
       "^[^가-힣a-zA-Z]*(?:동명이인|이름(?:이|만)|제 것|제 논문|본인|저와|이 "
       "?(?:논문|글|분|저자)|다른)"});
  // "ICML 2023 — 동명이인": no sentence of its own.
  static const PatternSet told(
      {"(?i)\\b(?:is|are|was|were|has|have|had|works?|lives?|published|wrote|i|my)\\b|(니다|다|요)["
       ".]?$"});
  return back.any_matches(sentence) || !told.any_matches(sentence);
}

}  // namespace

void find_namesakes(Node& node, const std::optional<Citation>& citation, const OwnerNames& owner) {
  const std::string_view text = node.text.str();
  for (const TextRange& sentence : node.sentences) {
    const std::string_view said = sentence.of(text);
    const bool cited_here = citation && citation->remarks > sentence.begin;
    const bool apart = speaks_of_namesake(said) || sets_name_apart(said, owner) ||
                       denies_name(said, owner) ||
                       (citation && is_said_to_be_by_another(said, owner));
    if (!apart) continue;
    TextRange range = sentence;
    if (citation && (cited_here || points_back(said))) {
      range.begin = 0;
      range.end = std::max(range.end, citation->remarks);
    }
    node.stances.push_back({range, "disowned"});
  }
}

}  // namespace oneshot
