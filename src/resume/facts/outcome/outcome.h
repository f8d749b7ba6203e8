#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "resume/facts/fact_text.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// A quantified result: what was reached, in numbers.
struct Outcome {
  enum class Form : std::uint8_t {
    change,  ///< before and after: "120 ms to 45 ms", "46% → 63%", "4시간 10분에서 35분으로"
    percent,   ///< a relative change: "+12 % CTR", "30 % 절감", "reduced … by 40%"
    multiple,  ///< "2.5x faster", "3배 향상", "halved"
    amount,    ///< a saving or gain by an amount: "2시간 단축", "saved $1.2M a year"
    measure,   ///< the measured quality of a model: "F1 0.91", "정확도 93%", "WER 5.2%"
  };
  Form form = Form::change;
  std::optional<double> before, after;  ///< of a change, in its unit; of a measure `after`
  std::optional<double> percent;        ///< signed where a sign or a verb tells the direction
  std::optional<double> multiple;       ///< 2.5 of "2.5x", 0.5 of "halved"
  bool goal = false;                    ///< spoken of as a goal: "목표", "target"
  bool reached = true;                  ///< no mere wish or forecast: "next year's target: …"
  TextRange range;
};

/// All quantified results of a text, in order. Mere amounts of work, data, users and money, dates,
/// ranges of years, versions and places in contests are none.
std::vector<Outcome> find_outcomes(const FactText& text);
std::vector<Outcome> find_outcomes(std::string_view text);

}  // namespace oneshot
