#pragma once

#include <cstddef>
#include <string_view>

/// Whether sentences tell of a time at work that it goes on. Used by date.cpp and length.cpp;
/// texts are folded. What a whole paragraph tells of a stay is told_stay.h.
namespace oneshot::time_at_work {

/// "2022년 4월 회사를 창업해서 지금까지 …": said behind `at` in the sentence, before any other
/// date.
bool lasts_until_now(std::string_view text, std::size_t at);

/// "2020년 11월 2일 입사, 재직 중", "2023년 3월에 입사했으니 …": who came at the date that ends at
/// `at`, and tells near it of working there now and of no leaving.
bool joined_and_stays(std::string_view text, std::size_t at);

/// "In March 2021 I founded …", "2021년 2월에 AI 스타트업을 세웠습니다. 명함에는 지금도 …": who
/// founded a company at the date from `begin` to `end`, and tells of it as of today.
bool founded_and_stays(std::string_view text, std::size_t begin, std::size_t end);

/// "입사한 지 3년이 되었습니다", "3년 넘게 일하고": the years from `begin` to `end` are spent at
/// work.
bool counts_years(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace oneshot::time_at_work
