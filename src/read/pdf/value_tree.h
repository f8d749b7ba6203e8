#pragma once

#include <memory>
#include <vector>

#include "read/pdf/podofo_values.h"
#include "read/pdf/value_text.h"
#include "read/pdf/values.h"

namespace oneshot::pdf {

/// An array or dictionary, read when someone first looks into it. An object that is a single scalar
/// is kept as an array of one.
struct Value {
  ValueText::Part source;
  mutable bool is_read = false;
  mutable std::vector<double> numbers;  ///< where the source has nothing else
  mutable Values values;                ///< elsewhere

  bool is_array() const { return source.text.front() == '['; }
  bool is_dictionary() const { return source.text.compare(0, 2, "<<") == 0; }
};

/// The value of an indirect object with all that is nested in it.
class ValueTree {
 public:
  /// `parser` must outlive the tree.
  ValueTree(ValueParser& parser, ValueText text);

  const Value& root() const { return values_.front(); }
  /// The object is a single scalar.
  bool is_scalar() const { return is_scalar_; }
  /// What a reference of `nested_generation` stands for; null where there is no such value.
  const Value* nested(std::size_t index) const {
    return index < values_.size() ? &values_[index] : nullptr;
  }

  /// The numbers of an array that holds nothing else; else null, as for the null value.
  const std::vector<double>* numbers(const Value* value) const;
  /// What an array or dictionary holds that is no array of numbers; null for the null value.
  const Values* values(const Value* value) const;
  const Scalar* find(const Value* value, std::string_view key) const;
  const Scalar* element(const Value* value, std::size_t index) const;

 private:
  const Value& read(const Value& value) const;

  ValueParser& parser_;
  std::vector<Value> values_;
  bool is_scalar_ = false;
};

}  // namespace oneshot::pdf
