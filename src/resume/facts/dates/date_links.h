#pragma once

#include <cstddef>
#include <string_view>

/// What stands between the two dates of a range, whatever the dates. Used by date.cpp only; texts
/// are folded.
namespace oneshot::date_links {

/// "2019.09 ▶▶▶▶▶ 2022.01": the length of a run of arrows, drawn for the time between; 0 for none.
std::size_t arrows_at(std::string_view text, std::size_t at);

/// "~", "to", "부터": the length of what leads from one date to another; 0 for none.
std::size_t connector_at(std::string_view text, std::size_t at);

/// "Start: 2023-06", and in the next line "End: 2024-12": the position behind that label; 0 where
/// `at` does not end a line with one below it.
std::size_t after_end_label(std::string_view text, std::size_t at);

/// Behind ", 퇴사일 ", " / 퇴사: ", ", end ": the position of the date; 0 for none.
std::size_t leaving_label_at(std::string_view text, std::size_t at);

}  // namespace oneshot::date_links
