#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "resume/lexicon.h"

namespace oneshot {

/// A part of a document under one heading. The lines before the first heading are the section
/// "header"; a heading that the lexicon does not know makes a section "other".
struct Section {
  std::string id;            ///< a group of the lexicon "headings": "publications", "work", …
  int page = 1, line = 1;    ///< its heading (or, for "header", its first line)
  std::uint32_t column = 0;  ///< byte of that line at which it begins
  std::string heading;       ///< as written; empty for "header"
};

/// Finds the sections by heading words, size, weight, case and position; in the order of the
/// lines. Every line belongs to exactly one: the last that starts at or before it.
std::vector<Section> find_sections(const Document& document, const Lexicon& headings);

}  // namespace oneshot
