#include "resume/strangers.h"

#include <algorithm>
#include <string>

#include <re2/re2.h>

#include "resume/facts/quantity.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

/// "The RATB, whose trams these are, carries", "Banca Nova's own app now has": a name, and what it
/// does. One word alone may be any word that begins a sentence: it must hold capitals, or own
/// something.
const RE2& subject_pattern() {
  static const RE2 pattern(
      "^(?:\\(|[Tt]he )?"
      "([A-Z][\\w&.-]*[A-Z][\\w&-]*|[A-Z][\\w&.-]+(?: [A-Z][\\w&-]+){1,3}|[A-Z][\\w&-]+['’]s)"
      "(?:['’]s)?(?: (?:own |whole |main |big )*[a-z-]+(?: [a-z-]+)?)??"
      "(?:,? (?:in|of|for|whose|which|where|to|that|who)\\b[^,.;]{3,60},| \\([^)]{2,60}\\))?"
      "(?: (?:itself|alone|as a whole|together|now|today|already|also|in total|[a-z]+ly))*"
      " (?:has|had|have|serves?|served|carry|carries|carried|counts?|counted|handles?|handled|"
      "process|processes|processed|reach|reaches|reached|moves?|moved|sees|saw|claims?|claimed|"
      "reports?|reported|says|employs?|boasts?|sells?|sold|delivers?|delivered|transports?|"
      "transported|takes?|took|records?|stores?|holds?|sends?|connects?|gets?|lists?|owns?|runs?)"
      " ");
  return pattern;
}

/// Capitals that stand for a measure or a part of a program, and for nobody.
bool is_technical(std::string_view name) {
  return scan::is_one_of(name,
                         {"API", "APIs", "SDK", "DAU", "MAU", "QPS", "TPS", "RPS", "CI",  "CD",
                          "SLA", "CPU",  "GPU", "UI",  "UX",  "ETL", "OCR", "ASR", "TTS", "LLM",
                          "NLP", "ML",   "AI",  "RAG", "DB",  "ID",  "URL", "PDF", "QA",  "MVP"});
}

bool speaks_for_owner(std::string_view sentence) {
  static const RE2 owner("(?i)\\b(i|my|me|mine|we|our|us|single-handed(ly)?)\\b");
  return RE2::PartialMatch(sentence, owner);
}

}  // namespace

void find_numbers_of_strangers(Node& node, std::string_view told) {
  const std::string& text = node.text.str();
  for (const TextRange& sentence : node.sentences) {
    const std::string_view all = sentence.of(text);
    re2::StringPiece subject;
    if (!RE2::PartialMatch(all, subject_pattern(), &subject)) continue;
    std::string_view name(subject.data(), subject.size());
    if (name.starts_with("The ") || is_technical(name)) continue;
    if (name.ends_with("'s")) name.remove_suffix(2);
    const std::size_t first = told.find(name);
    const bool told_once = first != std::string_view::npos &&
                           told.find(name, first + name.size()) == std::string_view::npos;
    if (!told_once || speaks_for_owner(all) || find_quantities(all).empty()) continue;
    node.stances.push_back({sentence, "employer"});
  }
}

}  // namespace oneshot
