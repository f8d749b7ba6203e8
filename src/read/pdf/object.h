#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Objects of a PDF (PDF 32000-1, 7.3) as light handles: cheap to copy, valid as long as their
/// File.
///
///   Object font = page.resources.get("Font").get("F1");   // references are followed on the way
///   double size = font.get("DW").number(1000);             // what is missing yields the fallback
///
/// Nothing here throws: a missing, broken or mistyped object is the null object, and everything
/// asked of the null object is empty.
namespace oneshot::pdf {

class File;
struct IndirectObject;
struct Value;
struct Scalar;
enum class ScalarKind : std::uint8_t;
class ValueTree;

/// Number and generation of an indirect object; number 0 names none.
struct ObjectId {
  std::int32_t number = 0;
  std::int32_t generation = 0;
  explicit operator bool() const { return number != 0; }
  auto operator<=>(const ObjectId&) const = default;
};

struct StreamData;

class Object {
 public:
  Object() = default;

  /// False for the null object.
  explicit operator bool() const { return kind_ != Kind::null; }
  bool is_boolean() const;
  bool is_number() const;
  bool is_name() const;
  bool is_name(std::string_view name) const;
  bool is_string() const;
  bool is_array() const;
  bool is_dictionary() const;  ///< streams are dictionaries too
  bool is_stream() const;

  /// The value, or the fallback where the object is of another type.
  bool boolean(bool fallback = false) const;
  double number(double fallback = 0) const;  ///< always finite
  std::int64_t integer(std::int64_t fallback = 0) const;
  std::string_view name() const;  ///< without the slash, #xx decoded
  std::string string() const;     ///< raw bytes, decrypted; text strings keep their byte order mark

  /// Elements of an array or keys of a dictionary.
  std::size_t size() const;
  /// An element of an array, a reference resolved.
  Object at(std::size_t index) const;
  /// A value of a dictionary or of a stream's dictionary, a reference resolved.
  Object get(std::string_view key) const;
  /// The same by either of two keys, as inline images abbreviate them.
  Object get(std::string_view key, std::string_view other) const;
  /// The keys of a dictionary, sorted by bytes.
  std::vector<std::string_view> keys() const;
  /// All elements of an array as numbers; what is no number counts as 0.
  std::vector<double> numbers() const;

  /// What an element refers to, without resolving it; none for direct objects.
  ObjectId reference_at(std::size_t index) const;
  ObjectId reference(std::string_view key) const;

  /// Identity of an indirect object that was reached by reference; none for direct objects. Good as
  /// a key for caches and for the detection of loops.
  ObjectId id() const;

  /// Data of a stream with its filters undone, see StreamData.
  StreamData stream() const;
  StreamData stream(std::size_t max_bytes) const;

 private:
  friend class ObjectStore;
  /// The root of a tree, which may be all of an indirect object.
  Object(File& file, const ValueTree& tree, const IndirectObject* indirect);
  /// What is held is an array or dictionary, or a scalar, or a number of an array of numbers.
  enum class Kind : std::uint8_t { null, container, scalar, number };
  const Scalar* scalar(ScalarKind kind) const;  ///< null where this is another kind
  const Value* container() const { return kind_ == Kind::container ? container_ : nullptr; }
  Object child(const Scalar* scalar) const;
  Object nested(const Value& value) const;
  ObjectId itself_reference() const;  ///< where this is a reference that nobody followed yet

  File* file_ = nullptr;
  const ValueTree* tree_ = nullptr;
  const IndirectObject* indirect_ = nullptr;  ///< where this is the whole of an indirect object
  union {
    const Value* container_ = nullptr;
    const Scalar* scalar_;
    double number_;
  };
  Kind kind_ = Kind::null;
};

/// The decoded data of a stream.
struct StreamData {
  std::string bytes;
  /// The filter of an image that was left undone (DCTDecode, JPXDecode, CCITTFaxDecode,
  /// JBIG2Decode) and its parameters; empty where all filters were undone.
  std::string image_filter;
  Object image_parameters;
  /// False where the data ended early, was damaged or grew past the limit: `bytes` holds what came
  /// before that.
  bool complete = true;
};

}  // namespace oneshot::pdf
