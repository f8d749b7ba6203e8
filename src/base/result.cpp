#include "base/result.h"

namespace oneshot {

std::string_view name_of(ReadError error) {
  switch (error) {
    case ReadError::not_found:
      return "not-found";
    case ReadError::permission:
      return "permission";
    case ReadError::empty:
      return "empty";
    case ReadError::unsupported:
      return "unsupported";
    case ReadError::encrypted:
      return "encrypted";
    case ReadError::damaged:
      return "damaged";
    case ReadError::no_text:
      return "no-text";
    case ReadError::garbled:
      return "garbled";
    case ReadError::too_large:
      return "too-large";
    case ReadError::timeout:
      return "timeout";
    case ReadError::memory:
      return "memory";
    case ReadError::crashed:
      return "crashed";
  }
  return "damaged";
}

}  // namespace oneshot
