#pragma once

#include <cstddef>
#include <string_view>

/// Korean family names and how they are written in Latin letters.
namespace oneshot {

/// Bytes of the family name that a name in Hangul begins with: 6 for the two-syllable ones
/// (남궁, 선우), 3 for the others, 0 if it begins with none.
std::size_t korean_family_length(std::string_view hangul);

/// Spellings of a family name that its sounds do not explain ("Lee" for 이, "Park" for 박),
/// separated by single spaces; empty for those that are written as they sound.
std::string_view special_romanisations(std::string_view family);

/// A frequent word of resumes that only begins like a name: 연구원, 서울, 이미지.
bool is_no_korean_name(std::string_view word);

/// Three syllables that begin with a family name, and no such word: 반미슬.
bool looks_like_korean_name(std::string_view word);

/// A lower-case Latin word is a usual spelling of some frequent Korean family name.
bool is_romanised_family(std::string_view word);

}  // namespace oneshot
