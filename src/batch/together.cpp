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

ReadFailure failure_in(const std::string& name, const ReadFailure& failure) {
  return {failure.code, fmt::format("{}: {}", name, failure.message)};
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
    if (!joined.name.empty()) joined.name += joint;
    joined.name += part.name;
  }
  return joined;
}

Result<Source> TogetherReader::open(const Input& joined) {
  Source whole{joined.name, {}, {}};
  std::string digests;
  for (const Input& part : parts_) {
    Result<Source> source = reader_.open(part);
    if (!source) return failure_in(part.name, source.failure());
    digests += source->sha256;
    whole.parts.push_back(*std::move(source));
  }
  whole.sha256 = parts_.size() == 1 ? digests : sha256(digests);
  return whole;
}

Result<Document> TogetherReader::parse(const Source& source) {
  Document whole;
  for (const Source& part : source.parts) {
    Result<Document> document = reader_.parse(part);
    if (!document) return failure_in(part.name, document.failure());
    append(whole, *std::move(document));
  }
  if (source.parts.size() > 1) {
    for (HiddenText& hidden : whole.hidden) hidden.line = 0;  // of which file, nobody would know
  }
  return whole;
}

}  // namespace oneshot
