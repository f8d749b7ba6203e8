#pragma once

#include <cstdint>

#include "base/pattern/program.h"

namespace oneshot::pattern {

bool may_be_empty(const Node& node);

/// Adds the bytes that a text may begin with to fit a node.
void add_first_bytes(const Node& node, FirstBytes& out);

/// What can stand where a program goes on at an instruction.
Follow follow_at(const Program& program, std::uint32_t pc);

}  // namespace oneshot::pattern
