#include "resume/stance/quotation.h"

#include <algorithm>
#include <string_view>

#include "base/pattern/pattern_set.h"
#include "resume/facts/scan.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

/// Signed, or with the owner's name in it.
bool is_said_by_another(std::string_view text, const std::vector<std::string>& owner) {
  static const PatternSet signature(
      {"(—|–|--) ?([A-Z][a-z]+ [A-Z][A-Za-z-]+|[가-힣]{2,4} "
       "?(교수|박사|팀장|대표|님|씨))[^.]{0,60}$"});
  if (signature.any_matches(text)) return true;
  return std::any_of(owner.begin(), owner.end(),
                     [&](const std::string& name) { return scan::holds_word_of(text, name, " "); });
}

/// "I designed the service …"
bool speaks_as_owner(std::string_view text) {
  static const PatternSet deeds(
      {"(^|[.;] )I (designed|built|wrote|led|lead|run|ran|trained|own|made|developed|founded)\\b|"
       "\\b(that|which) I (trained|built|wrote|designed|led|run|made|developed)\\b|"
       "(제가|저는) .{0,40}(만들|개발|설계|운영|주도|이끌|맡)"});
  return deeds.any_matches(text);
}

/// What an employer says of whom it looks for.
bool speaks_to_applicants(std::string_view text) {
  static const PatternSet advert(
      {"(?i)^[^\"“a-z]{0,4}(from )?(your|the) ([a-z]+ ){0,2}(advert|advertisement|ad|posting|post|"
       "description|listing|vacancy|spec)\\b",
       "(?i)\\b(you|you.ll|you.ve) (will|have|are|bring|should|must|know|love|thrive|enjoy|can|"
       "build|lead|own)\\b|\\byou.(ll|ve|re)\\b|\\byour (profile|tasks|role|responsibilities|"
       "experience)\\b|\\b(we are|we.re) (looking|hiring)\\b|\\bwe (seek|offer|expect)\\b|"
       "\\bthe (ideal|successful|right) candidate\\b",
       "(우대|자격) ?(사항|요건|조건)|모집 ?(공고|요강|합니다)|채용 "
       "?공고|(찾습니다|모십니다|우대합니다)|"
       "(하신|있으신|가진|보유한|계신|갖춘) ?분(을|이|이라면|께|$|[.,])"});
  static const PatternSet owner({"\\b(I|my|me)\\b|(^| )(저는|제가|저의|제) "});
  return advert.any_matches(text) && !owner.any_matches(text);
}

/// "대회 입상, 트래픽 서비스 운영 주도 경험": what is asked for, not told of anybody.
bool lists_requirements(std::string_view text) {
  static const PatternSet requirement(
      {"(경험|보유|이상|우대|소지|능통|가능|입상)(자|하신 ?분|한 ?분)?[.]?$"});
  static const PatternSet told({"[0-9]{4}|(했|였|었|았)|(저는|제가|저의|제) "});
  return requirement.any_matches(text) && !told.any_matches(text);
}

/// "*Your advert:* "You have …"": quotation marks around all but who says it.
bool is_in_marks(std::string_view text) {
  static const PatternSet marks({"^[^\"“”.]{0,60}[:—–-][ *_]*[\"“][^\"”]{20,}[\"”][ .*_]*$"});
  return marks.any_matches(text);
}

/// "Best engineer I ever worked with", "she never gives up": what others say of somebody.
bool praises_somebody(std::string_view text) {
  static const PatternSet praise(
      {"(?i)\\b(he|she|him|her|his|hers|recommend(ed)?|pleasure|worked with|colleague of mine)\\b|"
       "추천|(이|그) ?(친구|분|사람|후배|동료)|(님|씨)(은|는|이|가|과|와|의|께) "});
  return praise.any_matches(text);
}

}  // namespace

void find_quotation(Node& node, const std::vector<std::string>& owner) {
  constexpr std::size_t shortest_quotation = 60;  // bytes; shorter ones are names
  const std::string& text = node.text.str();
  const bool others_words =
      node.quoted && (speaks_to_applicants(text) || is_in_marks(text)) && !has_span(node);
  // Below the name of a project or contest, or with the dates of a job, a block quotation without
  // quotation marks tells of it.
  const bool listed = node.section == "projects" || node.section == "competitions" ||
                      node.section == "awards" || node.section == "publications";
  // A frame around what has a title: "> **Asking in two scripts**", and below it where it appeared.
  const bool framed =
      node.text.opens_in_emphasis() && first_line(text).size() < text.size() && has_year(text);
  // "> **Campus Cup 2023** — third", a frame around one line that opens with a title and its year
  const bool record = node.text.opens_in_emphasis() && has_year(text) && !praises_somebody(text) &&
                      !lists_requirements(text) && !speaks_to_applicants(text);
  // "**Acme** · data scientist · 2021 till now", and below it "> I build the scorecards that …"
  const bool of_job = node.kind == EntryKind::job && node.parent >= 0 && !praises_somebody(text);
  const bool own = (speaks_as_owner(text) || framed || record || of_job ||
                    (listed && node.section != "projects")) &&
                   !is_said_by_another(text, owner);
  const bool tells_of_entry = (node.section == "projects" || has_span(node) || own) &&
                              !text.starts_with("\"") && !text.starts_with("“");
  const bool opening = node.section == "header" || node.section == "summary";
  if (node.quoted &&
      (others_words || (!opening && (!tells_of_entry || lists_requirements(text))))) {
    node.stances.push_back({{0, text.size()}, "quoted"});
    return;
  }
  const bool quoted = (text.starts_with("\"") && text.ends_with("\"")) ||
                      (text.starts_with("“") && text.ends_with("”"));
  if (!quoted || text.size() < shortest_quotation || node.kind == EntryKind::paper) return;
  // '- "Google Code Jam 2015: through the qualification round"': a value of a list of one's own.
  if (listed && node.section != "projects" && has_year(text)) return;
  const bool one = text.find('"', 1) == text.size() - 1 || text.starts_with("“");
  if (one) node.stances.push_back({{0, text.size()}, "quoted"});
}

}  // namespace oneshot
