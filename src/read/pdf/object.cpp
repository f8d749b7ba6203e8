#include "read/pdf/object.h"

#include <cmath>

#include "read/pdf/pdf_file.h"
#include "read/pdf/value_tree.h"

namespace oneshot::pdf {
namespace {

ObjectId referred(const Scalar* value) {
  return value != nullptr && value->kind == ScalarKind::reference ? value->reference : ObjectId{};
}

}  // namespace

Object::Object(File& file, const ValueTree& tree, const IndirectObject* indirect)
    : file_(&file), tree_(&tree), indirect_(indirect) {
  if (!tree.is_scalar()) {
    kind_ = Kind::container;
    container_ = &tree.root();
    return;
  }
  const Scalar* const scalar = tree.element(&tree.root(), 0);
  if (scalar == nullptr || scalar->kind == ScalarKind::null) return;
  kind_ = Kind::scalar;
  scalar_ = scalar;
}

const Scalar* Object::scalar(ScalarKind kind) const {
  return kind_ == Kind::scalar && scalar_->kind == kind ? scalar_ : nullptr;
}

ObjectId Object::itself_reference() const {
  return kind_ == Kind::scalar ? referred(scalar_) : ObjectId{};
}

bool Object::is_boolean() const { return scalar(ScalarKind::boolean) != nullptr; }

bool Object::is_number() const {
  return kind_ == Kind::number || scalar(ScalarKind::number) != nullptr;
}

bool Object::is_name() const { return scalar(ScalarKind::name) != nullptr; }

bool Object::is_name(std::string_view name) const { return is_name() && scalar_->text == name; }

bool Object::is_string() const { return scalar(ScalarKind::string) != nullptr; }

bool Object::is_array() const { return container() && container()->is_array(); }

bool Object::is_dictionary() const { return container() && container()->is_dictionary(); }

bool Object::boolean(bool fallback) const { return is_boolean() ? scalar_->number != 0 : fallback; }

double Object::number(double fallback) const {
  if (kind_ == Kind::number) return number_;
  return is_number() ? scalar_->number : fallback;
}

std::int64_t Object::integer(std::int64_t fallback) const {
  constexpr double largest_exact = 9007199254740992.0;  // 2^53
  if (!is_number()) return fallback;
  const double value = number();
  return std::abs(value) <= largest_exact ? static_cast<std::int64_t>(value) : fallback;
}

std::string_view Object::name() const { return is_name() ? scalar_->text : std::string_view(); }

std::string Object::string() const {
  return is_string() ? std::string(scalar_->text) : std::string();
}

std::size_t Object::size() const {
  if (container() == nullptr) return 0;
  if (const auto* numbers = tree_->numbers(container_)) return numbers->size();
  return tree_->values(container_)->entries.size();
}

Object Object::nested(const Value& value) const {
  Object object;
  object.file_ = file_;
  object.tree_ = tree_;
  object.kind_ = Kind::container;
  object.container_ = &value;
  return object;
}

/// The object that an element of an array or a value of a dictionary stands for.
Object Object::child(const Scalar* scalar) const {
  if (scalar == nullptr || scalar->kind == ScalarKind::null) return {};
  const ObjectId id = referred(scalar);
  if (id && id.generation == nested_generation) {
    const Value* const value = tree_->nested(static_cast<std::size_t>(id.number));
    return value != nullptr ? nested(*value) : Object();
  }
  if (id) return file_->resolve(id);
  Object object;
  object.file_ = file_;
  object.tree_ = tree_;
  object.kind_ = Kind::scalar;
  object.scalar_ = scalar;
  return object;
}

Object Object::at(std::size_t index) const {
  if (container() == nullptr) return {};
  const auto* numbers = tree_->numbers(container_);
  if (numbers == nullptr) return child(tree_->element(container_, index));
  if (index >= numbers->size()) return {};
  Object object;
  object.kind_ = Kind::number;
  object.number_ = (*numbers)[index];
  return object;
}

Object Object::get(std::string_view key) const {
  return container() ? child(tree_->find(container_, key)) : Object();
}

Object Object::get(std::string_view key, std::string_view other) const {
  const Object first = get(key);
  return first ? first : get(other);
}

std::vector<std::string_view> Object::keys() const {
  std::vector<std::string_view> keys;
  if (!is_dictionary()) return keys;
  for (const Entry& entry : tree_->values(container_)->entries) keys.push_back(entry.key);
  return keys;
}

std::vector<double> Object::numbers() const {
  if (!is_array()) return {};
  if (const auto* numbers = tree_->numbers(container_)) return *numbers;
  std::vector<double> numbers(size());
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = at(i).number();
  return numbers;
}

ObjectId Object::reference_at(std::size_t index) const {
  if (!is_array()) return {};
  const ObjectId id = referred(tree_->element(container_, index));
  return id.generation == nested_generation ? ObjectId{} : id;
}

ObjectId Object::reference(std::string_view key) const {
  if (!is_dictionary()) return {};
  const ObjectId id = referred(tree_->find(container_, key));
  return id.generation == nested_generation ? ObjectId{} : id;
}

}  // namespace oneshot::pdf
