#pragma once

#include <string_view>

/// Whether Latin letters spell a Korean word. There is no one way: 태겸 is Taegyeom, Tae-kyum or
/// Taegyum, so every syllable is held against all usual spellings of its sounds.
namespace oneshot {

/// `latin` is in lower case without spaces and hyphens; `hangul` holds syllables only.
bool romanises(std::string_view latin, std::string_view hangul);

/// As romanises(), and with the spellings that only family names have ("lee" for 이).
bool romanises_family(std::string_view latin, std::string_view hangul);

/// A spelling of the syllable may begin with the letter: 'g' and 'k' for 겸.
bool may_begin_with(char letter, std::string_view syllable);

/// `hangul` writes the sounds of a foreign word: 나르기자 those of "nargiza". The consonants are
/// held against each other; vowels are heard in too many ways.
bool transliterates(std::string_view latin, std::string_view hangul);

}  // namespace oneshot
