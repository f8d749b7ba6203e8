#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace oneshot {

/// Why an input could not be read; the names are those of the JSON report.
enum class ReadError {
  not_found,
  permission,
  empty,
  unsupported,
  encrypted,
  damaged,
  no_text,  ///< scanned pages without a text layer
  garbled,  ///< too many glyphs without a known character
  too_large,
  timeout,
  memory,
  crashed,
};

/// The name in reports, such as "not-found".
std::string_view name_of(ReadError error);

/// What is wrong with an input, in one sentence, and what to do about it.
struct ReadFailure {
  ReadError code = ReadError::damaged;
  std::string message;
};

/// Either a value or the reason why there is none.
template <class Value, class Failure = ReadFailure>
class Result {
 public:
  Result(Value value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}

  explicit operator bool() const { return state_.index() == 0; }
  Value& operator*() & { return std::get<0>(state_); }
  const Value& operator*() const& { return std::get<0>(state_); }
  Value&& operator*() && { return std::get<0>(std::move(state_)); }
  Value* operator->() { return &std::get<0>(state_); }
  const Value* operator->() const { return &std::get<0>(state_); }
  const Failure& failure() const { return std::get<1>(state_); }

 private:
  std::variant<Value, Failure> state_;
};

}  // namespace oneshot
