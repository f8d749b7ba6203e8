#pragma once

#include <string_view>

/// How the sentence around a quantified result tells of it.
namespace oneshot::outcome {

/// As of something wished for, expected or asked for, and not reached yet.
bool is_hoped_for(std::string_view sentence);
/// What a customer or the press says of numbers of their own: "says its loan volume grew 18 %".
bool is_said_by_another(std::string_view sentence);

/// As of what others published: "선행 연구의 정확도는 …", "accuracies reported in the literature".
bool is_cited(std::string_view sentence);

/// As of what a customer or a contract asks for.
bool is_asked_for(std::string_view sentence);

/// As of the terms of one's employment: hours, pay.
bool is_of_contract(std::string_view sentence);

}  // namespace oneshot::outcome
