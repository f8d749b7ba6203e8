#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/result.h"

namespace oneshot {

using Json = nlohmann::ordered_json;

/// Spaces of a level, and how deep an element of a report's list stands.
inline constexpr int json_indent = 2, json_element_level = 2;

/// Malformed UTF-8 (of a file's name) becomes U+FFFD. `indent` < 0 writes one line; `level` is how
/// deep the value stands in the whole.
std::string dump_json(const Json& value, int indent, int level = 0);

/// JSON that stands on one line, without spaces between, as dump_json() spreads it over several.
std::string spread_json(std::string_view line, int indent, int level = 0);

/// A number with one decimal, so that 87.4 is not written as 87.40000000000001.
Json rounded(double value);

/// The `error` of a report: null, or code and message.
Json error_json(const ReadFailure* failure);

}  // namespace oneshot
