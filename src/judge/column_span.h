#pragma once

#include "document/document.h"
#include "resume/resume.h"

namespace oneshot {

/// From one place of a document to another.
struct Span {
  Position first, last;  ///< `last` is behind its last byte
};

/// The place of the last byte of what ends behind it.
Position byte_before(Position end);

/// What of the line around a place is of the same column, without outer white space: all of it
/// where the line holds no two columns.
TextRange line_around(const Resume& resume, const Position& at);

/// The part of the span around `at` that holds no text of another column. A quote is one stretch of
/// the file, so where two columns stand side by side it ends before the other one's text comes
/// between its lines. The whole span where no line holds two columns.
Span within_column(const Resume& resume, const Span& span, const Position& at);

}  // namespace oneshot
