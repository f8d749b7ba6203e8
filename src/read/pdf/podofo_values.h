#pragma once

#include <memory>
#include <string_view>

#include "read/pdf/values.h"

/// The seam to PoDoFo: this header and its source are all that knows the library. It reads arrays
/// and dictionaries that hold strings or escapes. Where objects lie in a file, streams, filters and
/// encryption are none of its business, so that a second source for another release of PoDoFo can
/// be put beside it.
namespace oneshot::pdf {

class ValueParser {
 public:
  ValueParser();
  ~ValueParser();

  /// As read_plain_values(), for well-formed text without arrays and dictionaries in it: PoDoFo
  /// would copy these once for each level. Empty where PoDoFo does not take it for well-formed.
  Values parse(std::string_view text);

 private:
  struct Machine;
  std::unique_ptr<Machine> machine_;
};

}  // namespace oneshot::pdf
