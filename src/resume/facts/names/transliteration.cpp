#include <cstddef>
#include <string>

#include "base/utf8.h"
#include "resume/facts/names/romanisation.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

// Classes of consonants that Hangul tells apart: K P T S L M N, and none for vowels, ㅇ and ㅎ.
constexpr std::string_view kInitialClasses = "KKNTTLMPPSS.SSSKTP.";
// An ng is an N and a K; a ㅅ that closes a syllable is a t.
constexpr std::string_view kFinalClasses = ".KKKNNNTLLLLLLLLMPPTTGSTKTP.";

void add(std::string& skeleton, char sound) {
  if (sound != '.' && (skeleton.empty() || skeleton.back() != sound)) skeleton += sound;
}

std::string skeleton_of_hangul(std::string_view hangul) {
  constexpr std::size_t vowels = 21, finals = 28;
  std::string out;
  for (std::size_t at = 0; at < hangul.size(); at = scan::next_code_point(hangul, at)) {
    const char32_t c = scan::code_point_at(hangul, at);
    if (!scan::is_syllable(c)) continue;
    const std::size_t index = c - 0xAC00;
    add(out, kInitialClasses[index / (vowels * finals)]);
    const char closing = kFinalClasses[index % finals];
    if (closing == 'G') {
      add(out, 'N');
      add(out, 'K');
    } else {
      add(out, closing);
    }
  }
  return out;
}

char class_of(std::string_view latin, std::size_t at) {
  const char next = at + 1 < latin.size() ? latin[at + 1] : ' ';
  switch (latin[at]) {
    case 'b':
    case 'f':
    case 'p':
    case 'v':
      return 'P';
    case 'd':
    case 't':
      return 'T';
    case 'c':
      return next == 'h' || next == 'e' || next == 'i' || next == 'y' ? 'S' : 'K';
    case 'g':
      return next == 'e' || next == 'i' ? '?' : 'K';
    case 'k':
    case 'q':
      return 'K';
    case 'j':
    case 's':
    case 'z':
      return 'S';
    case 'l':
    case 'r':
      return 'L';
    case 'm':
      return 'M';
    case 'n':
      return 'N';
    default:
      return '.';
  }
}

/// How letters are read that languages read in two ways.
struct Reading {
  bool soft_g = false;     ///< "Giulia"
  bool mute_r = false;     ///< "Parker"
  bool hissed_th = false;  ///< "Smith", unlike "Thomas"
};

std::string skeleton_of_latin(std::string_view latin, const Reading& reading) {
  constexpr std::string_view vowels = "aeiouy";
  std::string out;
  for (std::size_t at = 0; at < latin.size(); ++at) {
    if (latin[at] == 'x') {
      add(out, 'K');
      add(out, 'S');
      continue;
    }
    const bool before_vowel =
        at + 1 < latin.size() && vowels.find(latin[at + 1]) != std::string_view::npos;
    if (latin[at] == 'r' && reading.mute_r && !before_vowel) continue;
    if (latin.substr(at).starts_with("th") && reading.hissed_th) {
      add(out, 'S');
      continue;
    }
    const char sound = class_of(latin, at);
    add(out, sound == '?' ? (reading.soft_g ? 'S' : 'K') : sound);
  }
  return out;
}

}  // namespace

bool transliterates(std::string_view latin, std::string_view hangul) {
  constexpr std::size_t shortest = 2;  // letters
  if (latin.size() < shortest || hangul.empty()) return false;
  const std::string heard = skeleton_of_hangul(hangul);
  if (heard.empty()) return romanises(latin, hangul);
  constexpr unsigned readings = 8;
  for (unsigned i = 0; i < readings; ++i) {
    const Reading reading{(i & 1) != 0, (i & 2) != 0, (i & 4) != 0};
    if (skeleton_of_latin(latin, reading) == heard) return true;
  }
  return false;
}

}  // namespace oneshot
