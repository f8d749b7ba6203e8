#include "read/pdf/podofo_values.h"

#include <cmath>
#include <istream>
#include <streambuf>

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

const PoDoFo::PdfVariant& variant(const Value& value) {
  return reinterpret_cast<const PoDoFo::PdfVariant&>(value);
}

const Value* as_value(const PoDoFo::PdfVariant* value) {
  return reinterpret_cast<const Value*>(value);
}

const PoDoFo::PdfObject* find_key(const PoDoFo::PdfVariant& value, std::string_view key) {
  if (!value.IsDictionary()) return nullptr;
  return value.GetDictionary().GetKey(PoDoFo::PdfName(std::string(key)));
}

ObjectId referred(const PoDoFo::PdfVariant* value) {
  if (value == nullptr || !value->IsReference()) return {};
  const PoDoFo::PdfReference& reference = value->GetReference();
  return {static_cast<std::int32_t>(reference.ObjectNumber()), reference.GenerationNumber()};
}

double finite_number(const PoDoFo::PdfVariant& value, double fallback) {
  if (value.IsNumber()) return static_cast<double>(value.GetNumber());
  if (value.IsReal() && std::isfinite(value.GetReal())) return value.GetReal();
  return fallback;
}

}  // namespace

void ValueDeleter::operator()(Value* value) const {
  delete reinterpret_cast<PoDoFo::PdfVariant*>(value);
}

struct ValueParser::Machine {
  Machine() : stream(&buffer), token_buffer(token_buffer_size) { renew(); }

  /// A tokenizer keeps tokens that it has read ahead: where that may be so, a new one starts clean.
  void renew() {
    stream.clear();
    device = PoDoFo::PdfRefCountedInputDevice(new PoDoFo::PdfInputDevice(&stream));
    tokenizer = std::make_unique<PoDoFo::PdfTokenizer>(device, token_buffer);
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

ValuePtr ValueParser::parse(std::string_view text) {
  machine_->stream.clear();
  machine_->buffer.point_at(text);
  try {
    auto value = std::make_unique<PoDoFo::PdfVariant>();
    machine_->tokenizer->GetNextVariant(*value, nullptr);
    if (!value->IsDictionary() && !value->IsArray()) machine_->renew();
    return ValuePtr(reinterpret_cast<Value*>(value.release()));
  } catch (const PoDoFo::PdfError&) {
    machine_->renew();
    return nullptr;
  }
}

// ---- looking into values ----

bool Object::is_null() const { return value_ == nullptr || variant(*value_).IsNull(); }

ObjectId Object::itself_reference() const {
  return value_ ? referred(&variant(*value_)) : ObjectId{};
}

bool Object::is_boolean() const { return value_ && variant(*value_).IsBool(); }

bool Object::is_number() const {
  return value_ && (variant(*value_).IsNumber() || variant(*value_).IsReal());
}

bool Object::is_name() const { return value_ && variant(*value_).IsName(); }

bool Object::is_name(std::string_view name) const { return is_name() && this->name() == name; }

bool Object::is_string() const {
  return value_ && (variant(*value_).IsString() || variant(*value_).IsHexString());
}

bool Object::is_array() const { return value_ && variant(*value_).IsArray(); }

bool Object::is_dictionary() const { return value_ && variant(*value_).IsDictionary(); }

bool Object::boolean(bool fallback) const {
  return is_boolean() ? variant(*value_).GetBool() : fallback;
}

double Object::number(double fallback) const {
  return value_ ? finite_number(variant(*value_), fallback) : fallback;
}

std::int64_t Object::integer(std::int64_t fallback) const {
  constexpr double largest_exact = 9007199254740992.0;  // 2^53
  if (value_ == nullptr) return fallback;
  if (variant(*value_).IsNumber()) return variant(*value_).GetNumber();
  const double real = number(static_cast<double>(fallback));
  return std::abs(real) <= largest_exact ? static_cast<std::int64_t>(real) : fallback;
}

std::string_view Object::name() const {
  return is_name() ? std::string_view(variant(*value_).GetName().GetName()) : std::string_view();
}

std::string Object::string() const {
  if (!is_string()) return {};
  const PoDoFo::PdfString& text = variant(*value_).GetString();
  if (!text.IsValid()) return {};
  std::string bytes(text.GetString(), static_cast<std::size_t>(text.GetLength()));
  return text.IsUnicode() ? "\xFE\xFF" + bytes : bytes;  // PoDoFo takes the byte order mark away
}

std::size_t Object::size() const {
  if (is_array()) return variant(*value_).GetArray().size();
  if (is_dictionary()) return variant(*value_).GetDictionary().GetKeys().size();
  return 0;
}

Object Object::child(const Value* value) const {
  if (value == nullptr || variant(*value).IsNull()) return {};
  if (const ObjectId id = referred(&variant(*value))) return file_->resolve(id);
  return Object(*file_, *value, nullptr);
}

Object Object::at(std::size_t index) const {
  if (!is_array() || index >= size()) return {};
  return child(as_value(&variant(*value_).GetArray()[index]));
}

Object Object::get(std::string_view key) const {
  if (value_ == nullptr) return {};
  return child(as_value(find_key(variant(*value_), key)));
}

Object Object::get(std::string_view key, std::string_view other) const {
  const Object first = get(key);
  return first ? first : get(other);
}

std::vector<std::string_view> Object::keys() const {
  std::vector<std::string_view> keys;
  if (!is_dictionary()) return keys;
  for (const auto& [name, value] : variant(*value_).GetDictionary().GetKeys()) {
    keys.push_back(name.GetName());
  }
  return keys;
}

std::vector<double> Object::numbers() const {
  std::vector<double> numbers(is_array() ? size() : 0);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const PoDoFo::PdfVariant& element = variant(*value_).GetArray()[i];
    numbers[i] = element.IsReference() ? at(i).number() : finite_number(element, 0);
  }
  return numbers;
}

ObjectId Object::reference_at(std::size_t index) const {
  if (!is_array() || index >= size()) return {};
  return referred(&variant(*value_).GetArray()[index]);
}

ObjectId Object::reference(std::string_view key) const {
  return value_ ? referred(find_key(variant(*value_), key)) : ObjectId{};
}

}  // namespace oneshot::pdf
