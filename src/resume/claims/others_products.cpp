#include "resume/claims/others_products.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"
#include "resume/facts/quantity/quantity.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

constexpr std::string_view kThings[] = {
    "app",      "site",     "website", "platform", "service",  "portal",   "server", "cloud",
    "back end", "backend",  "chatbot", "game",     "shop",     "product",  "system", "앱",
    "서버",     "클라우드", "사이트",  "플랫폼",   "서비스",   "홈페이지", "포털",   "챗봇",
    "게임",     "제품",     "시스템",  "쇼핑몰",   "대시보드", "웹"};

/// Somebody else made or runs what the clause begins with.
bool is_told_of_others(std::string_view clause) {
  static const PatternSet others({
      "(?i)\\b(built|made|run|owned|operated|maintained|developed|programmed|looked after|hosted)"
      "( and [a-z]+)? by ((an?)?other|others|a different|(an?|the|our|its) ([a-z]+ )?"
      "(partner|supplier|vendor|contractor|agency|company|firm|third party|team|group|department))",
      "(?i)\\b(partner|supplier|vendor|contractor|agency|another (team|group|company))( company)? "
      "(built|builds|made|makes|runs|ran|owns|operates|maintains|develops|developed)\\b",
      "(협력사|업체|외주사|대행사|파트너사|제휴사|자회사|계열사|(다른|타|별도|옆|해당|담당) ?"
      "(팀|부서|조직|회사|실))(가|이|에서|에|의) ?[^.]{0,16}"
      "(만들|만듦|개발|구축|운영|맡|담당|관리|제작|몫)",
  });
  static const PatternSet owner(
      {"(?i)\\b(i|we|my|our|me|us)\\b|제가|저희|우리|내가|직접|함께|같이|"
       "공동|인수|이어받|넘겨받"});
  return others.any_matches(clause) && !owner.any_matches(clause);
}

/// Where the clause names the thing as a word of its own, or before a particle or a noun that
/// counts who uses it: "the app", "앱 이용자", "앱은".
bool names(std::string_view clause, std::string_view thing) {
  for (std::size_t at = clause.find(thing); at != std::string_view::npos;
       at = clause.find(thing, at + 1)) {
    const bool starts = at == 0 || !is_word(decode_before(clause, at).value);
    const std::size_t end = at + thing.size();
    const bool latin = is_ascii_letter(thing[0]);
    const bool ends = !latin || end == clause.size() || !is_ascii_letter(clause[end]);
    if (starts && ends) return true;
  }
  return false;
}

bool speaks_of_own(std::string_view clause) {
  static const PatternSet own({"(?i)\\b(i|my|mine|our|we)\\b|제가|제 |저희|우리|내가|직접|혼자"});
  return own.any_matches(clause);
}

/// From one full stop or semicolon to the next.
std::vector<TextRange> clauses_of(const Node& node, std::string_view text) {
  std::vector<TextRange> clauses;
  for (const TextRange& sentence : node.sentences) {
    std::size_t begin = sentence.begin;
    while (begin < sentence.end) {
      const std::size_t end = std::min(
          std::string_view(text).substr(0, sentence.end).find_first_of(";\n", begin), sentence.end);
      if (end > begin) clauses.push_back({begin, end});
      begin = end + 1;
    }
  }
  return clauses;
}

}  // namespace

void find_sizes_of_others(Node& node) {
  const std::string text = scan::fold(node.text.str());
  std::vector<std::string_view> theirs;
  std::vector<Quantity> quantities;
  for (const TextRange& clause : clauses_of(node, text)) {
    const std::string_view told = clause.of(text);
    if (is_told_of_others(told)) {
      for (std::string_view thing : kThings) {
        const bool known = std::find(theirs.begin(), theirs.end(), thing) != theirs.end();
        if (!known && names(told, thing)) theirs.push_back(thing);
      }
    }
    const bool of_theirs = std::any_of(theirs.begin(), theirs.end(),
                                       [&](std::string_view thing) { return names(told, thing); });
    if (!of_theirs || speaks_of_own(told)) continue;
    if (quantities.empty()) quantities = find_quantities(node.text.str());
    for (const Quantity& quantity : quantities) {
      if (quantity.range.begin < clause.begin || quantity.range.begin >= clause.end) continue;
      node.stances.push_back({quantity.range, "employer"});
    }
  }
}

}  // namespace oneshot
