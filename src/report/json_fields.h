#pragma once

#include <string>

#include "report/json_text.h"

/// What stands under a key of a report that is read back, whoever wrote it: where it is missing or
/// of another kind, nothing stands there.
namespace oneshot {

std::string text_in(const Json& value, const char* key);
double number_in(const Json& value, const char* key);
/// A whole number from 0 on; 0 for anything else.
std::size_t count_in(const Json& value, const char* key);
/// The same, of a page or a line; 0 where it is none that there can be.
int whole_in(const Json& value, const char* key);
const Json& list_in(const Json& value, const char* key);

}  // namespace oneshot
