#pragma once

#include <cstddef>
#include <string_view>

#include "resume/facts/text_range.h"

/// What stands around a name in one line at the head of a resume: labels, headings, titles and the
/// signs that part it from what follows. A position is one in the line; 0 says that nothing is
/// there.
namespace oneshot::header_line {

/// "Surname(s) / First name(s)   Lind, Ann", as Europass has it; where the name begins.
std::size_t catalogue_label_end(std::string_view line, std::size_t at);

/// "성 명 :", "Name:", "| 이 름 |"; the position of what is labelled.
std::size_t label_end(std::string_view line, std::size_t at);
/// The value behind "Family name: ", "Surname ......: " or, if `given`, behind "First name: ";
/// empty where the line is labelled otherwise.
TextRange part_of_name(std::string_view line, bool given);

/// Behind "이력서 - ", "Curriculum vitae of "; `at`, and `heading` as it was, where none is there.
std::size_t after_heading(std::string_view line, std::size_t at, bool& heading);

/// Where a segment ends: at a separator, a bracket, or a wide gap.
std::size_t segment_end(std::string_view line, std::size_t at);
/// Where the next begins.
std::size_t next_segment(std::string_view line, std::size_t end);

/// Behind "Hi there 👋 " and the like; the position itself where nothing greets.
std::size_t greeting_end(std::string_view line, std::size_t at);
/// Length of "I'm " and such.
std::size_t introduction_at(std::string_view line, std::size_t at);
/// "Ann Roth" of "Ann Roth. I live in …": the words with capitals, up to any sign but marks of
/// emphasis before them.
TextRange capitalised_words(std::string_view line, std::size_t at);

/// Behind "Dr", "Prof. Dr.-Ing.", "dr inz.": where the name itself begins.
std::size_t after_titles(std::string_view line, TextRange range);
/// After "Fionnuala Keane," a degree may follow, after a town a country.
bool is_title_after(std::string_view line, std::size_t at);
/// "/ portfolio" behind a name.
bool names_document(std::string_view line, std::size_t at);
/// Whether what is labelled has the family name first: "ROTH, Ann", but not "Ann Roth, Oslo".
bool is_family_before_comma(std::string_view line, TextRange segment);

/// Every word begins with a capital, but for particles ("van der").
bool is_capitalised(std::string_view text);
/// "A." of "Bukola A. Ogunsanwo" is no article.
bool is_dotted_initial(std::string_view text, std::string_view letter);
/// Two to four syllables after a known family name, or three after a two-syllable one.
bool looks_korean(std::string_view hangul);
/// "홍 길 동" or "홍 길동", but not "개발 직무".
bool spaced_like_a_name(std::string_view text);

/// "나르기자 텐", "압둘라 알 하산": words that may write a foreign name, and name no trade, place
/// or document.
bool looks_foreign(std::string_view hangul);
/// "Ann Roth" of "Ann Roth B.Sc.", "Ann Roth PhD MBA": without the degrees that end a name.
TextRange without_degrees(std::string_view line, TextRange name);

}  // namespace oneshot::header_line
