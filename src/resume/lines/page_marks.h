#pragma once

#include <set>

#include "document/document.h"

namespace oneshot {

/// Lines that only a page has, in text that was copied from pages: "1 / 3", "- 2 -", "Page 2 of 3",
/// and what stands beside them again and again, such as the owner's name. Indices of lines of the
/// page, from 0. A page's layout tells them by itself where there is one (Line::running).
std::set<std::size_t> find_page_marks(const Page& page);

}  // namespace oneshot
