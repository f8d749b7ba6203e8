#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace oneshot {

/// One cell by RFC 4180, harmless to a spreadsheet: what would begin a formula becomes text.
std::string csv_cell(std::string_view text);

/// A row with its line end (CR LF).
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace oneshot
