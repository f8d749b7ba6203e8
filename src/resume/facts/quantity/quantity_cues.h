#pragma once

#include <cstddef>
#include <string_view>

/// The words around a count that tell what it is of. Used by the reading of quantities only; all
/// text in small letters.
namespace oneshot::quantity_cues {

/// Of people: "… signed up", "…명이 쓰고"; the words after the noun, and those before the number.
bool tells_of_use_after(std::string_view right);
bool tells_of_use_before(std::string_view left);

/// Whether the number at a place of its sentence is of a load test or a rehearsal.
bool tells_of_load_test(std::string_view sentence, std::size_t number);
/// Whether the sentence speaks of a goal or of a capacity planned for.
bool tells_of_goal(std::string_view sentence);

}  // namespace oneshot::quantity_cues
