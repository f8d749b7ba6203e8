#include "resume/strangers.h"

#include <algorithm>
#include <string>

#include <re2/re2.h>

#include "base/pattern/pattern_set.h"
#include "resume/facts/quantity.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

/// "The RATB, whose trams these are, carries", "Banca Nova's own app now has": a name, and what it
/// does. One word alone may be any word that begins a sentence: it must hold capitals, or own
/// something.
constexpr char subject_pattern[] =
    "^(?:\\(|[Tt]he )?"
    "([A-Z][\\w&.-]*[A-Z][\\w&-]*|[A-Z][\\w&.-]+(?: [A-Z][\\w&-]+){1,3}|[A-Z][\\w&-]+['’]s)"
    "(?:['’]s)?(?: (?:own |whole |main |big )*[a-z-]+(?: [a-z-]+)?)??"
    "(?:,? (?:in|of|for|whose|which|where|to|that|who)\\b[^,.;]{3,60},| \\([^)]{2,60}\\))?"
    "(?: (?:itself|alone|as a whole|together|now|today|already|also|in total|[a-z]+ly))*"
    " (?:has|had|have|serves?|served|carry|carries|carried|counts?|counted|handles?|handled|"
    "process|processes|processed|reach|reaches|reached|moves?|moved|sees|saw|claims?|claimed|"
    "reports?|reported|says|employs?|boasts?|sells?|sold|delivers?|delivered|transports?|"
    "transported|takes?|took|records?|stores?|holds?|sends?|connects?|gets?|lists?|owns?|runs?)"
    " ";

/// The name that the sentence tells of; empty where there is none. Few
/// sentences have one: the pattern that tells where it ends is compiled for the first of those.
std::string_view subject_of(std::string_view sentence) {
  static const PatternSet told({subject_pattern});
  if (!told.any_matches(sentence)) return {};
  static const RE2 pattern(subject_pattern);
  re2::StringPiece subject;
  if (!RE2::PartialMatch(sentence, pattern, &subject)) return {};
  return {subject.data(), subject.size()};
}

/// Capitals that stand for a measure or a part of a program, and for nobody.
bool is_technical(std::string_view name) {
  return scan::is_one_of(name,
                         {"API", "APIs", "SDK", "DAU", "MAU", "QPS", "TPS", "RPS", "CI",  "CD",
                          "SLA", "CPU",  "GPU", "UI",  "UX",  "ETL", "OCR", "ASR", "TTS", "LLM",
                          "NLP", "ML",   "AI",  "RAG", "DB",  "ID",  "URL", "PDF", "QA",  "MVP"});
}

bool speaks_for_owner(std::string_view sentence) {
  static const PatternSet owner({"(?i)\\b(i|my|me|mine|we|our|us|single-handed(ly)?)\\b"});
  return owner.any_matches(sentence);
}

}  // namespace

void find_numbers_of_strangers(Node& node, std::string_view told) {
  const std::string& text = node.text.str();
  for (const TextRange& sentence : node.sentences) {
    const std::string_view all = sentence.of(text);
    std::string_view name = subject_of(all);
    if (name.empty() || name.starts_with("The ") || is_technical(name)) continue;
    if (name.ends_with("'s")) name.remove_suffix(2);
    const std::size_t first = told.find(name);
    const bool told_once = first != std::string_view::npos &&
                           told.find(name, first + name.size()) == std::string_view::npos;
    if (!told_once || speaks_for_owner(all) || find_quantities(all).empty()) continue;
    node.stances.push_back({sentence, "employer"});
  }
}

}  // namespace oneshot
