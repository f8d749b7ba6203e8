#pragma once

#include <string_view>

#include "resume/facts/scan.h"

/// The words by which numbers are written, and what they stand for.
namespace oneshot::number_words {

struct Scale {
  std::string_view word;
  double factor;
};

inline constexpr Scale kEnglishScales[] = {
    {"hundred", 1e2},   {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9},
    {"trillion", 1e12}, {"mio", 1e6},      {"mln", 1e6},     {"mill", 1e6},
    {"mn", 1e6},        {"bn", 1e9},       {"lakh", 1e5},    {"crore", 1e7},
};
inline constexpr Scale kPluralScales[] = {
    {"several hundred million", 2e8},
    {"a few hundred million", 2e8},
    {"several hundred thousand", 2e5},
    {"a few hundred thousand", 2e5},
    {"several million", 2e6},
    {"a few million", 2e6},
    {"a couple of million", 2e6},
    {"several thousand", 2e3},
    {"a few thousand", 2e3},
    {"several hundred", 2e2},
    {"a few hundred", 2e2},
    {"tens of thousands", 1e4},
    {"hundreds of thousands", 1e5},
    {"tens of millions", 1e7},
    {"hundreds of millions", 1e8},
    {"dozens", 24},  // at least two of them
    {"hundreds", 1e2},
    {"thousands", 1e3},
    {"millions", 1e6},
    {"billions", 1e9},
};
inline constexpr Scale kSuffixScales[] = {
    {"bn", 1e9}, {"mn", 1e6}, {"k", 1e3}, {"m", 1e6}, {"b", 1e9}};
inline constexpr Scale kEnglishNumbers[] = {
    {"a quarter of a million", 2.5e5},
    {"quarter of a million", 2.5e5},
    {"three quarters of a million", 7.5e5},
    {"half a million", 5e5},
    {"half a billion", 5e8},
    {"a hundred", 1e2},
    {"a thousand", 1e3},
    {"a million", 1e6},
    {"a billion", 1e9},
    {"a dozen", 12},
    {"one", 1},
    {"two", 2},
    {"three", 3},
    {"four", 4},
    {"five", 5},
    {"six", 6},
    {"seven", 7},
    {"eight", 8},
    {"nine", 9},
    {"ten", 10},
    {"eleven", 11},
    {"twelve", 12},
    {"thirteen", 13},
    {"fourteen", 14},
    {"fifteen", 15},
    {"sixteen", 16},
    {"seventeen", 17},
    {"eighteen", 18},
    {"nineteen", 19},
    {"twenty", 20},
    {"thirty", 30},
    {"forty", 40},
    {"fifty", 50},
    {"sixty", 60},
    {"seventy", 70},
    {"eighty", 80},
    {"ninety", 90},
};
inline constexpr Scale kKoreanSmall[] = {{"천", 1e3}, {"백", 1e2}, {"십", 1e1}};
inline constexpr Scale kKoreanLarge[] = {{"만", 1e4}, {"억", 1e8}, {"조", 1e12}};
inline constexpr Scale kKoreanDigits[] = {{"일", 1}, {"이", 2}, {"삼", 3}, {"사", 4}, {"오", 5},
                                          {"육", 6}, {"칠", 7}, {"팔", 8}, {"구", 9}};
// Native numerals stand before a counter: 다섯 명, 열두 팀, 석 달.
inline constexpr Scale kKoreanNativeTens[] = {{"열", 10},   {"스물", 20}, {"서른", 30},
                                              {"마흔", 40}, {"쉰", 50},   {"예순", 60},
                                              {"일흔", 70}, {"여든", 80}, {"아흔", 90}};
inline constexpr Scale kKoreanNative[] = {
    {"다섯", 5}, {"여섯", 6}, {"일곱", 7}, {"여덟", 8}, {"아홉", 9}, {"스무", 20}, {"한", 1},
    {"두", 2},   {"세", 3},   {"네", 4},   {"석", 3},   {"넉", 4},   {"둘", 2},    {"셋", 3},
};
inline const scan::Words kKoreanCounters = {
    "명",   "사람", "분", "인", "건", "개",   "팀",     "문제",  "편",   "달",
    "시간", "주",   "번", "회", "대", "곳",   "배",     "해",    "학기", "가지",
    "이서", "째",   "장", "통", "할", "곱절", "포인트", "퍼센트"};

}  // namespace oneshot::number_words
