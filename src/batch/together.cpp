#include "batch/together.h"

#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/sha256.h"

namespace oneshot {
namespace {

/// Where formats differ, Markdown wins: its marks are to be known as marks.
Format common_format(Format a, Format b) {
  if (a == b) return a;
  return a == Format::markdown || b == Format::markdown ? Format::markdown : Format::pdf;
}

void append(Document& whole, Document part) {
  const int shift = static_cast<int>(whole.pages.size());
  whole.format = shift == 0 ? part.format : common_format(whole.format, part.format);
  for (Page& page : part.pages) page.number += shift;
  for (HiddenText& hidden : part.hidden) hidden.page += shift;
  std::move(part.pages.begin(), part.pages.end(), std::back_inserter(whole.pages));
  std::move(part.hidden.begin(), part.hidden.end(), std::back_inserter(whole.hidden));
  whole.glyphs += part.glyphs;
  whole.unknown_glyphs += part.unknown_glyphs;
}

}  // namespace

Input joined_input(const std::vector<Input>& parts) {
  Input joined;
  for (const Input& part : parts) {
    if (!joined.name.empty()) joined.name += " + ";
    joined.name += part.name;
  }
  return joined;
}

Reading TogetherReader::read(const Input&) {
  Document whole;
  std::string digests;
  for (const Input& part : parts_) {
    Reading reading = reader_->read(part);
    if (!reading.document) {
      const ReadFailure& failure = reading.document.failure();
      return {{}, ReadFailure{failure.code, fmt::format("{}: {}", part.name, failure.message)}};
    }
    digests += reading.sha256;
    append(whole, std::move(*reading.document));
  }
  return {parts_.size() == 1 ? digests : sha256(digests), std::move(whole)};
}

}  // namespace oneshot
