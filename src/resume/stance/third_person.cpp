#include "resume/stance/third_person.h"

#include <algorithm>

#include "base/pattern/pattern_set.h"
#include "resume/facts/scan.h"
#include "resume/stance/deed_words_en.h"

namespace oneshot {
namespace {

/// A verb of the third person follows: "has", "builds", "moved", "came".
bool verb_follows(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != ' ') return false;
  const std::size_t begin = at + 1;
  std::size_t end = begin;
  while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
  const std::string_view word = text.substr(begin, end - begin);
  if (word.size() < 2 || end >= text.size() || text[end] != ' ') return false;
  return word.ends_with("ed") ||
         scan::is_one_of(word,
                         {"has",     "is",    "was",   "had",    "came",   "took",   "won",
                          "led",     "wrote", "built", "holds",  "grew",   "began",  "runs",
                          "leads",   "works", "lives", "joined", "writes", "builds", "teaches",
                          "studies", "makes", "made",  "ran",    "became", "spent",  "does",
                          "keeps",   "left",  "likes", "loves",  "speaks", "started"});
}

/// As alternatives of a pattern.
std::string kin() {
  std::string out;
  for (const std::string_view word : clause::kKin) out.append(out.empty() ? "" : "|").append(word);
  return out;
}

bool opens_sentence_with(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const std::size_t before = scan::skip_spaces_back(text, at);
    const bool opens = before == 0 || text[before - 1] == '.' || text[before - 1] == '\n';
    if (opens && verb_follows(text, at + name.size())) return true;
  }
  return false;
}

}  // namespace

bool is_told_in_third_person(const std::vector<Node>& nodes,
                             const std::vector<std::string>& owner) {
  constexpr std::size_t shortest_name = 4;  // bytes
  std::vector<std::string> names;           // "BARASA OKWEMBA" is "Barasa Okwemba" further down
  for (const std::string& name : owner) {
    if (name.size() >= shortest_name) names.push_back(scan::fold(name));
  }
  if (names.empty()) return false;
  return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    const std::string text = scan::fold(node.text.str());
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return opens_sentence_with(text, name); });
  });
}

bool may_tell_of_owner_as_she(std::string_view sentence) {
  static const PatternSet she({"(?i)\\b(she|he|her (team|trio)|his (team|trio))\\b"});
  static const PatternSet another(
      {"(?i)\\b(" + kin() +
       "|child|children|kids?|boys?|girls?|students?|pupils?|mentees?|interns?|"
       "colleagues?|friends?|flat-?mates?|room-?mates?|neighbou?rs?|boss|manager|advis[eo]r|"
       "supervisor|professor|protégées?|protégés|trainees?|desk|coached|club|married|hire[sd]?|"
       "interview(s|"
       "ed)?|at work)\\b"});
  if (!she.any_matches(sentence)) return false;
  // "As a student she competed in …" tells what she was herself.
  static const PatternSet herself(
      {"(?i)\\b(as|while|when) (still )?(an? )?(young )?(student|pupil|undergraduate|schoolgirl|"
       "schoolboy|child|girl|boy|intern|trainee)\\b"});
  std::string rest(sentence);
  const auto matches = herself.find_all(sentence);
  for (const PatternMatch& match : matches.front())
    std::fill(rest.begin() + static_cast<std::ptrdiff_t>(match.begin),
              rest.begin() + static_cast<std::ptrdiff_t>(match.end), ' ');
  return !another.any_matches(rest);
}

}  // namespace oneshot
