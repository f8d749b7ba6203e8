#include "resume/stance/named_leaders.h"

#include <string_view>

#include <re2/re2.h>

#include "base/pattern/pattern_set.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

/// All that may name a leader; few texts do, so that the patterns that tell whom are tried on those
/// alone.
bool may_name_leader(std::string_view text) {
  static const PatternSet words(
      {"(?i)\\b(lead|leader|leads|led|owner|head|heads|architect|manager) ?[:|]|"
       "\\b[A-Z][a-z’'-]+ (leads?|led|heads|headed|owns)\\b",
       "(리드|리더|팀장|파트장|책임자|오너|PL|PM) ?[:|]"});
  return words.any_matches(text);
}

/// "Lead: Wouter Dekker": the label, and whom it names.
const RE2& label_en() {
  static const RE2 pattern(
      "(?:^|[\\n.;,(|•*–-] ?)((?i:(?:tech(?:nical)? |team |project |product |group |engineering )?"
      "(?:lead(?:er)?|owner|head|architect|manager)) ?[:|]+ ?"
      "(?:(?:Mr|Ms|Mrs|Dr|Prof)\\.? )?([A-Z][a-z’'-]+(?: [A-Z][\\w’'-]*\\.?){0,2}))"
      "(?:$|[\\n.;,)|(]| \\()");
  return pattern;
}

/// "Wouter leads the team": all of it, and who.
const RE2& verb_en() {
  static const RE2 pattern(
      "(?:^|[\\n.;:•–-] ?)(([A-Z][a-z’'-]+(?: [A-Z][\\w’'-]+)?) (?:still |now )?"
      "(?:leads|led|heads|headed|owns|owned)(?: (?:it|us|the team|the group|the project))?)"
      "(?:$|[\\n.;,)])");
  return pattern;
}

const RE2& label_ko() {
  static const RE2 pattern(
      "(?:^|[\\n.;,(|•*·–-] ?)((?:테크 ?|팀 ?|기술 ?|프로젝트 ?)?"
      "(?:리드|리더|팀장|파트장|책임자|오너|PL|PM) ?[:|]+ ?([가-힣]{3}))(?:$|[\\n.,;)|(]| ?\\()");
  return pattern;
}

/// What stands behind such a label and is nobody: a pronoun, or what one leads: "Tech lead:
/// Search".
bool is_nobody(std::string_view name) {
  const std::string_view first = name.substr(0, name.find(' '));
  return scan::is_one_of(first, {"I",
                                 "We",
                                 "He",
                                 "She",
                                 "It",
                                 "Me",
                                 "They",
                                 "You",
                                 "Who",
                                 "Myself",
                                 "Self",
                                 "None",
                                 "Nobody",
                                 "This",
                                 "That",
                                 "Which",
                                 "The",
                                 "All",
                                 "Search",
                                 "Payments",
                                 "Payment",
                                 "Ranking",
                                 "Data",
                                 "Platform",
                                 "Backend",
                                 "Back",
                                 "Frontend",
                                 "Front",
                                 "Mobile",
                                 "Growth",
                                 "Ads",
                                 "Core",
                                 "Infra",
                                 "Security",
                                 "Checkout",
                                 "Billing",
                                 "Machine",
                                 "Deep",
                                 "Natural",
                                 "Computer",
                                 "Speech",
                                 "Vision",
                                 "Software",
                                 "Web",
                                 "Cloud",
                                 "Research",
                                 "Product",
                                 "Project",
                                 "Team",
                                 "Design",
                                 "Quality",
                                 "Recommendation",
                                 "Recommendations",
                                 "Messaging",
                                 "Identity",
                                 "Pricing",
                                 "Logistics",
                                 "Maps",
                                 "Risk",
                                 "Fraud",
                                 "Personalization",
                                 "Analytics",
                                 "Reliability",
                                 "Developer",
                                 "Engineering",
                                 "Python",
                                 "Java",
                                 "Android",
                                 "Full",
                                 "End",
                                 "From",
                                 "In",
                                 "Since",
                                 "Responsible",
                                 "Led",
                                 "Built",
                                 "Designed",
                                 "Yes",
                                 "Sole",
                                 "Solo",
                                 "January",
                                 "February",
                                 "March",
                                 "April",
                                 "May",
                                 "June",
                                 "July",
                                 "August",
                                 "September",
                                 "October",
                                 "November",
                                 "December"});
}

bool names_korean(std::string_view name) {
  return korean_family_length(name) > 0 && !is_no_korean_name(name);
}

template <class IsName>
void mark(Node& node, const RE2& pattern, const OwnerNames& owner, const IsName& is_name) {
  const std::string& text = node.text.str();
  re2::StringPiece rest(text), all, name;
  while (RE2::FindAndConsume(&rest, pattern, &all, &name)) {
    const std::string_view who(name.data(), name.size());
    if (!is_name(who) || owner.matches(who)) continue;
    const auto begin = static_cast<std::size_t>(all.data() - text.data());
    node.stances.push_back({{begin, begin + all.size()}, "others"});
  }
}

}  // namespace

void find_named_leaders(Node& node, const OwnerNames& owner) {
  // The title of a job may say what one leads: "Tech lead: Tramtime".
  if (owner.empty() || (node.entry && node.kind == EntryKind::job)) return;
  if (!may_name_leader(node.text.str())) return;
  const auto is_latin_name = [](std::string_view name) { return !is_nobody(name); };
  mark(node, label_en(), owner, is_latin_name);
  mark(node, verb_en(), owner, is_latin_name);
  mark(node, label_ko(), owner, names_korean);
}

}  // namespace oneshot
