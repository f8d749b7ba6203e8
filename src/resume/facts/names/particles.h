#pragma once

#include "resume/facts/scan.h"

namespace oneshot {

/// What stands before family names and is written small as a rule: "van", "de la", "bin".
inline const scan::Words kParticles = {
    "van", "von", "der", "den",  "de",    "da",   "do",    "dos",   "das", "del",  "di",
    "du",  "la",  "le",  "las",  "los",   "ten",  "ter",   "zu",    "af",  "al",   "el",
    "bin", "ibn", "ben", "bint", "della", "dela", "delos", "dalla", "abu", "ould", "op"};
/// What joins two of them: "Ortega y Gasset". Beside other words it is "and", too.
inline const scan::Words kFamilyJoints = {"y", "e"};

}  // namespace oneshot
