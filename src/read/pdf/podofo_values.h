#pragma once

#include <cstddef>
#include <memory>

#include "read/pdf/value_text.h"

/// The seam to PoDoFo: this header and its source are all that knows the library. It turns the
/// text of one object into values and looks into values (the accessors of Object are defined in
/// the source). Where objects lie in a file, streams, filters and encryption are none of its
/// business, so that a second source for another release of PoDoFo can be put beside it.
namespace oneshot::pdf {

/// The value of an indirect object with all that is nested in it.
struct ValueTree;

struct ValueTreeDeleter {
  void operator()(ValueTree* tree) const;
};
using ValueTreePtr = std::unique_ptr<ValueTree, ValueTreeDeleter>;

/// Takes well-formed text apart. PoDoFo copies nested values once for each level, so that it is
/// given one array or dictionary at a time, and that only when someone looks into it. Arrays of
/// numbers, the bulk of fonts, are read without it.
class ValueParser {
 public:
  ValueParser();
  ~ValueParser();

  /// Must not outlive the parser.
  ValueTreePtr parse(ValueText text);

  struct Machine;

 private:
  std::unique_ptr<Machine> machine_;
};

}  // namespace oneshot::pdf
