#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "resume/facts/fact_text.h"
#include "resume/facts/text_range.h"

namespace oneshot {

enum class AwardKind : std::uint8_t {
  grand,          ///< 대상, grand prize
  gold,           ///< 금상, 금메달, gold
  silver,         ///< 은상, 은메달, silver
  bronze,         ///< 동상, 동메달, bronze
  top,            ///< 최우수상
  excellent,      ///< 우수상
  numbered,       ///< first prize, 2등상
  encouragement,  ///< 장려상
  honorable,      ///< honorable mention
  special,        ///< 특별상, special prize, 인기상
  named,          ///< 장관상, 총장상, 회장상: named after who gives it
  prize,          ///< 입상, 본상, 수상, "a prize", "an award"
  // Kept apart: no prize of a contest.
  paper,        ///< best paper, 우수 논문상, 발표상, outstanding reviewer
  scholarship,  ///< 장학금, scholarship, grant, fellowship
  finalist,     ///< named a finalist, which alone is no prize
};

/// The name in rules, such as "grand".
std::string_view name_of(AwardKind kind);

struct Award {
  AwardKind kind = AwardKind::prize;
  bool medal = false;  ///< a medal as such: "silver medal", 은메달, 🥈
  TextRange range;
};

/// All medals and prizes of a text, in order. 대상 counts only where it is a prize, not where it
/// means a target ("학생을 대상으로"); metals only where they are medals ("gold standard" is none).
std::vector<Award> find_awards(const FactText& text);
std::vector<Award> find_awards(std::string_view text);

}  // namespace oneshot
