#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

/// The seam to PoDoFo: this header and its source are all that knows the library. It turns the
/// bytes of one object into a value and looks into values (the accessors of Object are defined in
/// the source). Where objects lie in a file, streams, filters and encryption are none of its
/// business, so that a second source for another release of PoDoFo can be put beside it.
namespace oneshot::pdf {

/// A parsed value; in truth a PoDoFo::PdfVariant.
struct Value;

struct ValueDeleter {
  void operator()(Value* value) const;
};
using ValuePtr = std::unique_ptr<Value, ValueDeleter>;

class ValueParser {
 public:
  ValueParser();
  ~ValueParser();

  /// The value that `text` holds; null where it is not well-formed.
  ValuePtr parse(std::string_view text);

 private:
  struct Machine;
  std::unique_ptr<Machine> machine_;
};

}  // namespace oneshot::pdf
