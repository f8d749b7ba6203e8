#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "resume/facts/text_range.h"

/// Names at the head of a resume that are no segment of a line: said in a sentence, or written with
/// their letters or words set apart.
namespace oneshot::header_line {

/// A name in full that is said to be one: "… My name is Ann Roth.", "제 이름은 홍길동입니다"; empty
/// where none is said.
TextRange name_said(std::string_view line);
/// "Ann Roth grew up in Bergen": of whom an account tells that opens with this line; empty where
/// it opens otherwise.
TextRange name_told_of(std::string_view line);

/// "J E R I C H O   T U A Z O N", "JOSEPH  WACHIRA", "홍  길  동": letters or words set apart, and
/// nothing else in the line.
struct SpacedName {
  std::string text;  ///< joined to words
  TextRange range;
  bool hangul = false;
};
std::optional<SpacedName> name_set_apart(std::string_view line);

/// "ann-roth", a title that is spelled like the address of a page: the parts, with spaces. Empty
/// where the line holds anything else.
std::string name_joined_by_hyphens(std::string_view line);

}  // namespace oneshot::header_line
