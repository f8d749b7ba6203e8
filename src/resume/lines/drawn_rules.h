#pragma once

#include <string_view>
#include <vector>

#include "resume/lines/flow.h"

/// Lines of dashes and such, drawn below titles, between sections and around tables.
namespace oneshot {

/// "--------", "=====", "+----+----+", "ㅡ": a line that holds nothing else.
bool is_rule(std::string_view text);

/// "|-----|-----|", "├─────┼─────┤": a rule that belongs to a table.
bool is_table_rule(std::string_view rule);

/// Makes the last line the header of a table, where that is what the table's rule below it tells.
void mark_table_header(std::vector<FlowLine>& lines, std::string_view rule);

/// "Education", and below it "---------": makes the last line a title where the rule below it
/// underlines it, and says whether it does. `rule_above` tells that another one stands above it.
bool underline_title(std::vector<FlowLine>& lines, std::string_view rule, bool rule_above);

}  // namespace oneshot
