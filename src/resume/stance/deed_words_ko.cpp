#include "resume/stance/deed_words_ko.h"

#include <algorithm>
#include <iterator>

#include "base/pattern/pattern_set.h"
#include "resume/facts/scan.h"

namespace oneshot {

using scan::is_one_of;

bool is_person_ko(std::string_view stem) {
  if (stem.ends_with("들") && !stem.ends_with("아들"))
    stem.remove_suffix(std::string_view("들").size());
  if (is_one_of(stem, {"형", "딸", "애", "분", "그녀", "그분", "씨", "첫째", "둘째", "셋째"}))
    return true;
  // who uses a service, reads a paper, or may be the team around the owner
  for (const std::string_view none :
       {"고객님", "회원님", "손님", "비동기", "지원동기", "종합상사", "대학원생"}) {
    if (stem.ends_with(none)) return false;
  }
  static constexpr std::string_view endings[] = {
      "제자",   "후배",   "선배",   "동기",   "동료",   "친구",   "동생",     "누나",   "오빠",
      "언니",   "사촌",   "조카",   "아들",   "아내",   "남편",   "교수",     "님",     "학생",
      "수강생", "원생",   "과정생", "석사생", "박사생", "졸업생", "동아리원", "부원",   "개발자",
      "연구자", "연구원", "사수",   "부사수", "상사",   "팀장",   "전공의",   "인턴",   "조교",
      "신입",   "지인",   "직원",   "이웃",   "형제",   "자매",   "매형",     "처남",   "룸메이트",
      "짝꿍",   "조원",   "팀원",   "멤버",   "막내",   "멘티",   "교육생",   "훈련생", "선생",
      "병사",   "장병",   "부하",   "대원",   "훈련병", "생도",   "박사",     "아이",   "큰애",
      "작은애", "지원자", "코치",   "감독"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return stem.ends_with(ending); });
}

bool is_count_ko(std::string_view stem) {
  static const PatternSet count(
      {"^([1-9]|한|두|세|네|몇|몇몇|여러)?(명|사람|분|팀)$|^(둘|셋|넷|다섯|하나|몇|몇몇|여럿|일부)"
       "$"});
  return count.any_matches(stem);
}

}  // namespace oneshot
