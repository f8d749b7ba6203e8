#pragma once

#include <string>

#include "batch/wire.h"
#include "document/document.h"

/// What must hold of every document, whatever the bytes were: the parent would not believe a worker
/// otherwise.
namespace oneshot::fuzz {

inline bool is_whole(const Document& document) {
  const std::string sent = encode(Result<Document>(document));
  const auto received = decode_result(sent);
  if (!received || !*received || encode(*received) != sent) return false;
  const std::string text = plain_text(document);
  const LineOffsets offsets(document);
  for (const Page& page : document.pages) {
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const std::string& line = page.lines[i].text;
      const std::size_t at = offsets.of(page.number, static_cast<int>(i) + 1);
      if (text.compare(at, line.size(), line) != 0) return false;
    }
  }
  return true;
}

inline void expect_whole(const Document& document) {
  if (!is_whole(document)) __builtin_trap();
}

}  // namespace oneshot::fuzz
