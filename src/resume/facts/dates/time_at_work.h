#pragma once

#include <cstddef>
#include <string_view>

/// How Koreans tell in sentences for how long they have been where they work. Used by date.cpp
/// only; texts are folded.
namespace oneshot::time_at_work {

/// "2023년 3월에 입사했으니 …": who came at the date that ends at `at`, and tells near it of
/// working there now and of no leaving.
bool joined_and_stays(std::string_view text, std::size_t at);

/// "2021년 2월에 AI 스타트업을 세웠습니다. 명함에는 지금도 …": who founded a company at the date
/// that ends at `at`, and tells of it as of today.
bool founded_and_stays(std::string_view text, std::size_t at);

/// "입사한 지 3년이 되었습니다", "3년 넘게 일하고": the years from `begin` to `end` are spent at
/// work.
bool counts_years(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace oneshot::time_at_work
