#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "resume/lines/flow.h"
#include "resume/outline/headings.h"

/// Dates in and around a line, which tell a job or a project from the heading of a section.
namespace oneshot {

/// "2019 - 2022" anywhere in the text.
bool has_span(std::string_view text);
/// "Seaview Technology", and right below it a role with its dates: no heading of skills.
bool is_dated_below(const std::vector<FlowLine>& lines, std::size_t at);
/// "MACHINE LEARNING TRAINEE – ACME, OSLO", and right below it "01/2025 – 08/2025 | City: Oslo": a
/// job, whatever heading its words may hold.
bool is_role_above_dates(const std::vector<FlowLine>& lines, std::size_t at);
/// "Machine Learning Engineer", below it "Acme - Denver, CO", and then "March 2021 to Present" as a
/// line of its own.
bool is_above_span_alone(const std::vector<FlowLine>& lines, std::size_t at);
/// "1. Acme  2020.09 ~ 2023.06" between the heading of the section, or the head of the resume, and
/// the line: what stands there may be of that job.
bool is_below_dated_entry(const std::vector<FlowLine>& lines,
                          const std::vector<HeadingGuess>& guesses, std::size_t at);

}  // namespace oneshot
