#include "read/pdf/value_tree.h"

#include <utility>

namespace oneshot::pdf {

ValueTree::ValueTree(ValueParser& parser, ValueText text)
    : parser_(parser), values_(text.parts.size()) {
  for (std::size_t i = 0; i < text.parts.size(); ++i) values_[i].source = std::move(text.parts[i]);
  Value& first = values_.front();
  is_scalar_ = !first.is_array() && !first.is_dictionary();
  if (is_scalar_) first.source.text = "[" + first.source.text + "]";
}

const Value& ValueTree::read(const Value& value) const {
  if (value.is_read) return value;
  value.is_read = true;
  const std::string& text = value.source.text;
  if (value.source.only_numbers) {
    value.numbers = read_plain_numbers(text);
  } else {
    value.values = value.source.plain ? read_plain_values(text) : parser_.parse(text);
  }
  return value;
}

const std::vector<double>* ValueTree::numbers(const Value* value) const {
  if (value == nullptr || !value->source.only_numbers) return nullptr;
  return &read(*value).numbers;
}

const Values* ValueTree::values(const Value* value) const {
  if (value == nullptr || value->source.only_numbers) return nullptr;
  return &read(*value).values;
}

const Scalar* ValueTree::find(const Value* value, std::string_view key) const {
  if (value == nullptr || !value->is_dictionary()) return nullptr;
  return values(value)->find(key);
}

const Scalar* ValueTree::element(const Value* value, std::size_t index) const {
  if (value == nullptr || !value->is_array()) return nullptr;
  const Values* const elements = values(value);
  if (elements == nullptr || index >= elements->entries.size()) return nullptr;
  return &elements->entries[index].value;
}

}  // namespace oneshot::pdf
