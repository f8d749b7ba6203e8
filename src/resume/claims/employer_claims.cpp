#include "resume/claims/employer_claims.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"
#include "resume/facts/quantity/quantity.h"
#include "resume/outline/title_shape.h"

namespace oneshot {
namespace {

bool speaks_of_owner(std::string_view sentence) {
  static const PatternSet self(
      {"(?i)\\b(i|my|me|mine|we|our)\\b|저는|제가|나는|내가|저의|본인|직접|담당|맡|주도|총괄|이끌|"
       "개발|구축|설계"});
  return self.any_matches(sentence);
}

/// "Payments company; its switch carries 40 million transactions a day": the sentence before says
/// nothing but what the employer is.
bool follows_employer(const Node& node, std::size_t sentence, const Vocabulary& vocabulary) {
  if (sentence == 0) return false;
  static const PatternSet possessive({"^([Ii]ts|[Ww]hose) |^[Ii]t (has|serves?|counts?) "});
  const std::string& text = node.text.str();
  return possessive.any_matches(node.sentences[sentence].of(text)) &&
         vocabulary.has_entry_word("employer-account", node.sentences[sentence - 1].of(text));
}

/// As it is written there, or in capitals alone: "Acme" of "ACME, Jakarta".
bool names_employer(std::string_view job_title, std::string_view word) {
  if (names_word(job_title, word)) return true;
  std::string capitals(word);
  for (char& letter : capitals) {
    if (is_ascii_lower(letter)) letter = static_cast<char>(letter - 'a' + 'A');
  }
  return capitals != word && is_ascii_upper(word[0]) && names_word(job_title, capitals);
}

/// "Android" of "Lead Android Developer": what the role is about, not who employs.
bool qualifies_role(std::string_view job_title, std::string_view word,
                    const Vocabulary& vocabulary) {
  const std::size_t at = job_title.find(word);
  if (at == std::string_view::npos) return false;
  const std::string_view rest = job_title.substr(at + word.size());
  if (!rest.starts_with(" ") || rest.size() < 2 || !is_ascii_letter(rest[1])) return false;
  return vocabulary.has_entry_word("job-title",
                                   rest.substr(1, rest.find_first_of(" ,.|(\n", 1) - 1));
}

/// "(참고) ", "For context, ": what says that a remark follows.
std::size_t remark_size(std::string_view text) {
  for (std::string_view opening : {"(참고) ", "(참고)", "참고로 ", "참고: ", "※ ", "* ", "(",
                                   "For context, ", "For scale, ", "Note: ", "NB: ", "By the way, ",
                                   "In all, ", "Overall, ", "Company-wide, ", "Worldwide, "}) {
    if (text.starts_with(opening)) return opening.size();
  }
  return 0;
}

/// "…| Built and run the reminder service (40,000 users)", a cell of a row: what was done, not
/// where.
bool ends_with_deed(std::string_view text) {
  static const PatternSet deed(
      {"(을|를|혼자|직접) ?[^|(]{0,20}(개발|운영|구축|총괄|주도|출시|설계|담당|만듦|이끎) ?$",
       "(?i)\\b(built|launched|ran|run|led|developed|founded|wrote|maintained|designed)\\b "
       "[^|(,;]{3,60}$"});
  return deed.any_matches(text);
}

/// "Chirrup, the bird-watching app with 30 million users": in a title, what the employer is.
void find_size_of_apposition(Node& job, std::size_t title_end) {
  const std::string_view title = std::string_view(job.text.str()).substr(0, title_end);
  static const PatternSet apposition(
      {", (the|an?) [a-z][^,.;]{3,80} (with|of|serving|used by|for) (some |about |over |more than "
       "|around |nearly )?[0-9]",
       "[0-9][^,.;]{0,20}(명|건)(의|이 쓰는|이 이용하는|을 둔|을 가진) "});
  if (!apposition.any_matches(title)) return;
  for (const Quantity& quantity : find_quantities(title)) {
    // What was done may follow on the same line.
    const std::string_view told = title.substr(0, quantity.range.end);
    if (quantity.kind == QuantityKind::duration || speaks_of_owner(told)) continue;
    if (apposition.any_matches(title.substr(0, std::min(quantity.range.end + 16, title.size()))))
      job.stances.push_back({quantity.range, "employer"});
  }
}

}  // namespace

void find_employer_sentences(Node& node, std::string_view job_title, std::size_t first,
                             const Vocabulary& vocabulary) {
  if (vocabulary.has_entry_word("founder", job_title)) return;  // whose company it is
  for (std::size_t i = first; i < node.sentences.size(); ++i) {
    const TextRange& sentence = node.sentences[i];
    std::string_view text = sentence.of(node.text.str());
    // "Description: MoMo is an e-wallet …"
    constexpr std::size_t longest_label = 16;  // bytes
    if (const std::size_t colon = text.find(": "); colon <= longest_label) {
      const std::size_t bracket = text.starts_with("(") ? 1 : 0;
      // "(Acme: 7 million users)" has the employer itself for its label.
      if (!names_word(job_title, text.substr(bracket, colon - bracket))) {
        text.remove_prefix(colon + 2);
      }
    }
    if (follows_employer(node, i, vocabulary) && !speaks_of_owner(text)) {
      node.stances.push_back({sentence, "employer"});
      continue;
    }
    text.remove_prefix(remark_size(text));
    for (std::string_view article : {"The ", "the "}) {
      if (text.starts_with(article)) text.remove_prefix(article.size());
    }
    std::size_t end = 0;
    while (end < text.size() && is_word(decode_at(text, end).value))
      end += decode_at(text, end).length;
    std::string_view word = text.substr(0, end);
    for (std::string_view particle : {"은", "는", "이", "가", "의"}) {
      if (word.size() > particle.size() + 3 && word.ends_with(particle)) {
        const std::string_view stem = word.substr(0, word.size() - particle.size());
        if (names_word(job_title, stem)) word = stem;
      }
    }
    if (word.size() < 4 || !names_employer(job_title, word)) continue;
    if (qualifies_role(job_title, word, vocabulary)) continue;
    // "Engineer, Acme Checkout": what the team is called after, not who employs.
    if (vocabulary.has_entry_word("team-topic", word)) continue;
    std::string_view rest = text.substr(word.size());
    // "Access Bank serves …", of a name of several words.
    while (rest.size() > 1 && rest[0] == ' ' && is_ascii_upper(rest[1])) {
      const std::size_t next = std::min(rest.find_first_of(" ,'", 1), rest.size());
      if (!names_employer(job_title, rest.substr(1, next - 1))) break;
      rest.remove_prefix(next);
    }
    static const PatternSet verb(
        {"^(은|는|이|가|의|((['’]s?)? (own )?([a-z-]+ )?"
         "(products?|apps?|platforms?|customers?|services|stores|shops|sites|"
         "brands|network)( [a-z-]+){0,2})?(, [^,.;]{3,60},)? (itself |in total |as a whole "
         "|overall |alone |then |"
         "now |today |together |all told )*"
         "(has|had|have|is|was|reach|serve|count|carry|move|[a-z]+(s|ed)|sold|saw|spoke|wrote|said)"
         "\\b)",
         "^: [^.;]{0,24}[0-9][^.;]{0,16} (users|customers|members|subscribers|visitors|players)",
         "^ ?:? ?(전체|전체의|누적|총|앱|그룹|본사)?(의|는|은)? ?(누적 |전체 |총 |월간 |월 |하루 )*"
         "(가입자|회원|고객|이용자|사용자|매출|거래액|방문자|인구|임직원|직원)"});
    const bool subject = verb.any_matches(rest);
    // "Acme is an AI company" tells what the employer is, and claims nothing but its customers.
    if (rest.starts_with(" is a") || rest.starts_with(" was a")) {
      for (const Quantity& quantity : find_quantities(text)) {
        if (quantity.kind == QuantityKind::people || quantity.kind == QuantityKind::duration)
          continue;
        const std::size_t begin = sentence.end - text.size();
        node.stances.push_back(
            {{begin + quantity.range.begin, begin + quantity.range.end}, "employer"});
      }
      continue;
    }
    if (std::none_of(text.begin(), text.end(), is_ascii_digit) && find_quantities(text).empty())
      continue;
    if (subject && !speaks_of_owner(text)) node.stances.push_back({sentence, "employer"});
  }
}

void find_employer_size(Node& job, const Vocabulary& vocabulary) {
  if (job.dates.empty()) return;  // a sentence, not a title
  const std::string& text = job.text.str();
  if (vocabulary.has_entry_word("founder", first_line(text))) return;  // whose company it is
  const std::size_t first_end = std::min(text.find('\n'), text.size());
  std::size_t title_end = std::min(text.find('\n', first_end + 1), text.size());
  // "Acme, developer", and below it "one of 30 on the player (6 million users)": no title.
  if (first_end < title_end && (is_ascii_lower(text[first_end + 1]) ||
                                ends_sentence(first_line(text.substr(first_end + 1))))) {
    title_end = first_end;
  }
  // What was done may follow the title on its line: "Acme, engineer. Errors cut (9% to 6%)."
  const std::size_t line_end = std::min(text.find('\n'), text.size());
  if (!job.sentences.empty() && job.sentences.front().end < line_end) {
    title_end = job.sentences.front().end;
  }
  find_size_of_apposition(job, std::min(title_end, line_end));
  for (std::size_t open = text.find('('); open < title_end; open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string::npos) break;
    constexpr std::size_t longest_deed = 128;  // bytes
    const std::size_t told = std::min(open, longest_deed);
    if (ends_with_deed(std::string_view(text).substr(open - told, told))) continue;
    const std::string_view inside = std::string_view(text).substr(open, close - open);
    for (const Quantity& quantity : find_quantities(inside)) {
      if (quantity.kind == QuantityKind::duration) continue;
      job.stances.push_back({{open + quantity.range.begin, open + quantity.range.end}, "employer"});
    }
  }
}

}  // namespace oneshot
