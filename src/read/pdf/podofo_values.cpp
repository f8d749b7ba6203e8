#include "read/pdf/podofo_values.h"

#include <charconv>
#include <cmath>
#include <istream>
#include <streambuf>
#include <utility>

#include <podofo/podofo.h>

#include "read/pdf/object.h"
#include "read/pdf/pdf_file.h"

namespace oneshot::pdf {

namespace {

/// Lets PoDoFo read bytes where they lie, without copying them.
class ViewBuffer : public std::streambuf {
 public:
  void point_at(std::string_view text) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }

 protected:
  pos_type seekoff(off_type offset, std::ios_base::seekdir from, std::ios_base::openmode) override {
    const off_type size = egptr() - eback();
    const off_type base = from == std::ios_base::beg   ? 0
                          : from == std::ios_base::cur ? gptr() - eback()
                                                       : size;
    const off_type target = base + offset;
    if (target < 0 || target > size) return pos_type(off_type(-1));
    setg(eback(), eback() + target, egptr());
    return pos_type(target);
  }
  pos_type seekpos(pos_type position, std::ios_base::openmode mode) override {
    return seekoff(off_type(position), std::ios_base::beg, mode);
  }
};

constexpr int max_nesting = 128;
constexpr std::size_t token_buffer_size = 4096;

const PoDoFo::PdfVariant* variant(const void* scalar) {
  return static_cast<const PoDoFo::PdfVariant*>(scalar);
}

ObjectId referred(const PoDoFo::PdfVariant* value) {
  if (value == nullptr || !value->IsReference()) return {};
  const PoDoFo::PdfReference& reference = value->GetReference();
  return {static_cast<std::int32_t>(reference.ObjectNumber()), reference.GenerationNumber()};
}

/// The numbers between the brackets of an array.
std::vector<double> read_numbers(std::string_view text) {
  std::vector<double> numbers;
  const char* at = text.data() + 1;
  const char* const end = text.data() + text.size() - 1;
  while (at < end) {
    double number = 0;
    at = std::from_chars(at, end, number).ptr + 1;  // well-formed: one space after each
    numbers.push_back(number);
  }
  return numbers;
}

}  // namespace

struct ValueParser::Machine {
  Machine() : stream(&buffer), token_buffer(token_buffer_size) { renew(); }

  /// A tokenizer that gave up keeps tokens that it has read ahead: a new one starts clean.
  void renew() {
    stream.clear();
    device = PoDoFo::PdfRefCountedInputDevice(new PoDoFo::PdfInputDevice(&stream));
    tokenizer = std::make_unique<PoDoFo::PdfTokenizer>(device, token_buffer);
  }

  /// Parses an array or dictionary. Leaves null where PoDoFo does not take it for well-formed.
  void parse(std::string_view text, PoDoFo::PdfVariant& value) {
    stream.clear();
    buffer.point_at(text);
    try {
      tokenizer->GetNextVariant(value, nullptr);
    } catch (const PoDoFo::PdfError&) {
      value.Clear();
      renew();
    }
  }

  ViewBuffer buffer;
  std::istream stream;
  PoDoFo::PdfRefCountedInputDevice device;
  PoDoFo::PdfRefCountedBuffer token_buffer;
  std::unique_ptr<PoDoFo::PdfTokenizer> tokenizer;
};

ValueParser::ValueParser() {
  PoDoFo::PdfError::EnableDebug(false);
  PoDoFo::PdfError::EnableLogging(false);
  PoDoFo::PdfTokenizer::RecursionGuard::SetMaxRecursionDepth(max_nesting);
  machine_ = std::make_unique<Machine>();
}

ValueParser::~ValueParser() = default;

/// An array or dictionary; an object that is a single scalar is kept as an array of one.
struct Value {
  ValueText::Part source;
  mutable bool is_read = false;
  mutable PoDoFo::PdfVariant variant;
  mutable std::vector<double> numbers;

  bool is_array() const { return source.text.front() == '['; }
  bool is_dictionary() const { return source.text.compare(0, 2, "<<") == 0; }
};

struct ValueTree {
  ValueParser::Machine& machine;
  std::vector<Value> values;
  bool is_scalar = false;

  const Value& read(const Value& value) const {
    if (value.is_read) return value;
    value.is_read = true;
    if (value.source.only_numbers) {
      value.numbers = read_numbers(value.source.text);
    } else {
      machine.parse(value.source.text, value.variant);
    }
    return value;
  }
  const PoDoFo::PdfDictionary* dictionary(const Value* value) const {
    if (value == nullptr || !value->is_dictionary()) return nullptr;
    const PoDoFo::PdfVariant& variant = read(*value).variant;
    return variant.IsDictionary() ? &variant.GetDictionary() : nullptr;
  }
  const PoDoFo::PdfArray* array(const Value* value) const {
    if (value == nullptr || !value->is_array() || value->source.only_numbers) return nullptr;
    const PoDoFo::PdfVariant& variant = read(*value).variant;
    return variant.IsArray() ? &variant.GetArray() : nullptr;
  }
  const std::vector<double>* numbers(const Value* value) const {
    if (value == nullptr || !value->source.only_numbers) return nullptr;
    return &read(*value).numbers;
  }
  const PoDoFo::PdfVariant* find(const Value* value, std::string_view key) const {
    const PoDoFo::PdfDictionary* entries = dictionary(value);
    return entries ? entries->GetKey(PoDoFo::PdfName(std::string(key))) : nullptr;
  }
  const PoDoFo::PdfVariant* element(const Value* value, std::size_t index) const {
    const PoDoFo::PdfArray* elements = array(value);
    return elements && index < elements->size() ? &(*elements)[index] : nullptr;
  }
};

void ValueTreeDeleter::operator()(ValueTree* tree) const { delete tree; }

ValueTreePtr ValueParser::parse(ValueText text) {
  ValueTreePtr tree(new ValueTree{*machine_, {}, false});
  tree->values = std::vector<Value>(text.parts.size());
  for (std::size_t i = 0; i < text.parts.size(); ++i) {
    tree->values[i].source = std::move(text.parts[i]);
  }
  Value& root = tree->values.front();
  tree->is_scalar = !root.is_array() && !root.is_dictionary();
  if (tree->is_scalar) root.source.text = "[" + root.source.text + "]";
  return tree;
}

// ---- looking into values ----

Object::Object(File& file, const ValueTree& tree, const IndirectObject* indirect)
    : file_(&file), tree_(&tree), indirect_(indirect) {
  const Value& root = tree.values.front();
  if (!tree.is_scalar) {
    kind_ = Kind::container;
    container_ = &root;
    return;
  }
  const PoDoFo::PdfVariant* scalar = tree.element(&root, 0);
  if (scalar == nullptr || scalar->IsNull()) return;
  kind_ = Kind::scalar;
  scalar_ = scalar;
}

ObjectId Object::itself_reference() const {
  return kind_ == Kind::scalar ? referred(variant(scalar_)) : ObjectId{};
}

bool Object::is_boolean() const { return kind_ == Kind::scalar && variant(scalar_)->IsBool(); }

bool Object::is_number() const {
  if (kind_ == Kind::number) return true;
  return kind_ == Kind::scalar && (variant(scalar_)->IsNumber() || variant(scalar_)->IsReal());
}

bool Object::is_name() const { return kind_ == Kind::scalar && variant(scalar_)->IsName(); }

bool Object::is_name(std::string_view name) const { return is_name() && this->name() == name; }

bool Object::is_string() const {
  return kind_ == Kind::scalar && (variant(scalar_)->IsString() || variant(scalar_)->IsHexString());
}

bool Object::is_array() const { return container() && container()->is_array(); }

bool Object::is_dictionary() const { return container() && container()->is_dictionary(); }

bool Object::boolean(bool fallback) const {
  return is_boolean() ? variant(scalar_)->GetBool() : fallback;
}

double Object::number(double fallback) const {
  if (kind_ == Kind::number) return number_;
  if (kind_ != Kind::scalar) return fallback;
  const PoDoFo::PdfVariant& value = *variant(scalar_);
  if (value.IsNumber()) return static_cast<double>(value.GetNumber());
  return value.IsReal() && std::isfinite(value.GetReal()) ? value.GetReal() : fallback;
}

std::int64_t Object::integer(std::int64_t fallback) const {
  constexpr double largest_exact = 9007199254740992.0;  // 2^53
  if (!is_number()) return fallback;
  const double value = number();
  return std::abs(value) <= largest_exact ? static_cast<std::int64_t>(value) : fallback;
}

std::string_view Object::name() const {
  return is_name() ? std::string_view(variant(scalar_)->GetName().GetName()) : std::string_view();
}

std::string Object::string() const {
  if (!is_string()) return {};
  const PoDoFo::PdfString& text = variant(scalar_)->GetString();
  if (!text.IsValid()) return {};
  std::string bytes(text.GetString(), static_cast<std::size_t>(text.GetLength()));
  return text.IsUnicode() ? "\xFE\xFF" + bytes : bytes;  // PoDoFo takes the byte order mark away
}

std::size_t Object::size() const {
  if (container() == nullptr) return 0;
  if (const auto* numbers = tree_->numbers(container_)) return numbers->size();
  if (const auto* elements = tree_->array(container_)) return elements->size();
  const auto* entries = tree_->dictionary(container_);
  return entries ? entries->GetKeys().size() : 0;
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
Object Object::child(const void* scalar) const {
  if (scalar == nullptr || variant(scalar)->IsNull()) return {};
  const ObjectId id = referred(variant(scalar));
  if (id && id.generation == nested_generation) {
    const auto index = static_cast<std::size_t>(id.number);
    return index < tree_->values.size() ? nested(tree_->values[index]) : Object();
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
  if (const auto* entries = tree_->dictionary(container_)) {
    for (const auto& [name, value] : entries->GetKeys()) keys.push_back(name.GetName());
  }
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
