#include "resume/stance/denied_result.h"

#include <algorithm>

#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using scan::Words;

constexpr std::size_t clause_reach = 96;   // bytes, within which a denial follows the result
constexpr std::size_t before_reach = 192;  // bytes, within which the taking part stands before it

}  // namespace

bool opens_denied_result(std::string_view before, std::string_view rest) {
  const Words results = {"입상", "수상", "상은", "상을", "상도", "상까지",    "메달",
                         "순위", "등수", "본선", "결선", "결승", "좋은 성적", "좋은 결과"};
  const Words participation = {"참가", "출전", "참여", "나가", "나갔"};
  const Words denials = {"못", "없", "않", "안 "};
  const Words failures = {"실패", "불발", "탈락"};
  // "참가 및 수상 경력 없음" denies both.
  const Words records = {"경력", "경험", "이력", "실적", "적이"};
  const Words links = {"및", "와", "과", "/", "·", "또는"};
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  if (scan::any_at(rest, 0, results) == 0) return false;
  rest = rest.substr(0, clause_reach);
  before.remove_prefix(before.size() - std::min(before.size(), before_reach));
  const std::string_view clause = rest.substr(0, rest.find_first_of(",.;()\n"));
  if (scan::contains_any(clause, records)) return false;
  const auto linked = [&](std::string_view word) { return before.ends_with(word); };
  if (std::any_of(links.begin(), links.end(), linked)) return false;
  // Who failed to win was there.
  if (scan::contains_any(clause, failures)) return true;
  return scan::contains_any(clause, denials) && scan::contains_any(before, participation);
}

}  // namespace oneshot
