#pragma once

#include <string_view>

#include "resume/resume.h"

namespace oneshot {

// What the title of an entry looks like, whatever its words mean.

constexpr int longest_title_line = 64;  ///< columns

/// Ends as a sentence does: with a full stop, or with a Korean verb's ending.
bool ends_sentence(std::string_view text);
/// Reads as a sentence or a paragraph, not as a title or as columns.
bool reads_as_prose(std::string_view text);
/// A span of time at the start, or anywhere in what is no prose.
bool opens_with_span(const Node& n);
/// A short line or a few, with the dates of what follows.
bool is_dated_title(const Node& n);
/// "기간 : 2021.03 ~ 2022.11", "Role: back end", "역할<tab>혼자 설계".
bool has_label(std::string_view text);
/// "2020.08부터 현재. 인공지능 스타트업. 직원 11명.": dates, and then sentences.
bool opens_with_dates(const Node& n);
/// "Bus tracker", and below it sentences that tell of it.
bool opens_with_name(const Node& n);
/// "Kaggle Titanic (2024)", and below it what was done.
bool opens_with_dated_name(const Node& n);
/// "Acme" of "Acme. One of nine engineers …": a short name in front of what is told; else empty.
std::string_view name_in_front(const Node& n);
/// "Acme" of "Raised recall from 81 % to 90 % (Acme)" and "… [at Acme]"; empty for other texts.
std::string_view name_in_closing_brackets(std::string_view text);
/// Whether the word stands in a title as a word of its own: "platform" does not in
/// "MLPlatformTeam".
bool names_word(std::string_view title, std::string_view word);
/// Whether the name stands in the first line of an entry, as words of their own.
bool title_names(const Node& entry, std::string_view name);
/// "2019년 11월 입사, 현재 재직": a line that says from when to when, and no more.
bool is_dates_of_stay(const Node& n);
/// "Jun 2021 - Oct 2021", and nothing else.
bool is_dates_alone(const Node& n);

}  // namespace oneshot
