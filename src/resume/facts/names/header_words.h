#pragma once

#include "resume/facts/scan.h"

/// Words at the head of a resume, by which names are told from what stands beside them.
namespace oneshot::header_words {

/// Words of headings that stand beside a name in a title line: "이력서 - 홍길동".
extern const scan::Words kKoreanHeadings;
extern const scan::Words kEnglishHeadings;
/// Without spaces, which may stand anywhere in them: "성 명".
extern const scan::Words kLabels;
/// Ranks and trades that follow a name.
extern const scan::Words kKoreanRanks;
/// Titles before a name, with or without a full stop.
extern const scan::Words kTitles;
/// Latin words that names do not hold: job titles, headings, places.
extern const scan::Words kNoLatinNames;
/// Degrees behind a name, without full stops and hyphens.
extern const scan::Words kDegrees;
/// What words in Hangul end with that are part of no foreign name: of trades, places, sentences.
extern const scan::Words kNoForeignEndings;
/// Words before a name that the owner had once, or still publishes under.
extern const scan::Words kFormerNames;

}  // namespace oneshot::header_words
