#pragma once

#include <string>
#include <string_view>

/// What the text of one line tells of whether it is a heading, whatever stands around it.
namespace oneshot {

/// A line of two cells, apart by spaces or a tab; the right one is empty where there is one alone.
struct TwoCells {
  std::string_view left, right;
};
TwoCells two_cells_of(std::string_view text);
/// Holds a letter of any script.
bool has_letters(std::string_view text);
/// "2023.05 – 현재": the dates of an entry, though "현재" alone is a heading.
bool is_dates_alone(std::string_view text);
/// At least three Latin letters, none of them lower case, and no Hangul.
bool is_all_caps(std::string_view text);
/// Ends as a sentence or a part of one does.
bool ends_like_prose(std::string_view text);
/// "2. 갈등을 해결한 경험을 기술해 주십시오. (700자 이내)": what a form asks for, above the answer.
bool is_prompt(std::string_view text);
/// "Q1. 스스로 문제를 해결한 경험이 있나요?", "[문항 2] …": opens with the number of a question.
bool is_numbered_question(std::string_view text);
/// "Project : search", flush below a job and its dates: one that was done in the job.
bool is_one_project(std::string_view label);
/// "2. (주)다산 / 소프트웨어팀", "Acme Software Ltd": who employs people, though a word of it may
/// head a section elsewhere.
bool names_company(std::string_view text);
/// "Technical University of Munich", "가나대학교": one of several places, not what the section
/// holds.
bool names_university(std::string_view text);
/// "뷰노에서 하는 일", "What I did at Acme": what was done at one place, and no more.
bool tells_where_work_was_done(std::string_view text);
/// "PUBLICATIONS (own name underlined)": the heading without the note behind it.
std::string_view without_note(std::string_view text);
/// "경력사항   총 11년 5개월", "Experience · 7 years": the heading without the sum at its right.
std::string_view without_total(std::string_view text);
/// "PROJECT 2          01/2021 - 02/2023": the heading without its number and its dates.
std::string_view without_dates(std::string_view text);
/// "2027년 목표", "Goals for 2027": the heading without the year at its either end.
std::string without_year(std::string_view text);
/// "Skills" of "Skills: C++"; empty where there is no short label.
std::string_view label_of(std::string_view text);

}  // namespace oneshot
