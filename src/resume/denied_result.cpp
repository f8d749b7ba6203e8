#include "resume/denied_result.h"

#include <algorithm>
#include <array>

namespace oneshot {
namespace {

constexpr std::size_t clause_reach = 96;   // bytes, within which a denial follows the result
constexpr std::size_t before_reach = 192;  // bytes, within which the taking part stands before it

template <std::size_t n>
bool holds_any(std::string_view text, const std::array<std::string_view, n>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

}  // namespace

bool opens_denied_result(std::string_view before, std::string_view rest) {
  static constexpr std::array<std::string_view, 14> results{
      "입상", "수상", "상은", "상을", "상도", "상까지",    "메달",
      "순위", "등수", "본선", "결선", "결승", "좋은 성적", "좋은 결과"};
  static constexpr std::array<std::string_view, 5> participation{"참가", "출전", "참여", "나가",
                                                                 "나갔"};
  static constexpr std::array<std::string_view, 4> denials{"못", "없", "않", "안 "};
  static constexpr std::array<std::string_view, 3> failures{"실패", "불발", "탈락"};
  // "참가 및 수상 경력 없음" denies both.
  static constexpr std::array<std::string_view, 5> records{"경력", "경험", "이력", "실적", "적이"};
  static constexpr std::array<std::string_view, 6> links{"및", "와", "과", "/", "·", "또는"};
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  const auto opens = [&](std::string_view word) { return rest.starts_with(word); };
  if (std::none_of(results.begin(), results.end(), opens)) return false;
  rest = rest.substr(0, clause_reach);
  before.remove_prefix(before.size() - std::min(before.size(), before_reach));
  const std::string_view clause = rest.substr(0, rest.find_first_of(",.;()\n"));
  if (holds_any(clause, records)) return false;
  const auto linked = [&](std::string_view word) { return before.ends_with(word); };
  if (std::any_of(links.begin(), links.end(), linked)) return false;
  // Who failed to win was there.
  if (holds_any(clause, failures)) return true;
  return holds_any(clause, denials) && holds_any(before, participation);
}

}  // namespace oneshot
