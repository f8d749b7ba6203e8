#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/document.h"
#include "read/reader.h"

/// How files go into a worker and documents come out: compact, and believed by nobody. A worker may
/// have been taken over by what it read, so decoding checks every length, range and letter.
namespace oneshot {

struct ReadRequest {
  std::string_view name, bytes;  ///< of somebody else: files are large, and copies cost
  ReadOptions options;
};

/// A request is its head, and behind it the bytes of the file.
std::string encode_head(const ReadRequest& request);
std::string encode(const ReadRequest& request);
/// The request holds views into the message.
std::optional<ReadRequest> decode_request(std::string_view message);

std::string encode(const Result<Document>& result);
std::optional<Result<Document>> decode_result(std::string_view message);

}  // namespace oneshot
