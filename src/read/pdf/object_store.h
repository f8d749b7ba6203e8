#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.h"
#include "read/pdf/encryption.h"
#include "read/pdf/object.h"
#include "read/pdf/object_scan.h"
#include "read/pdf/pdf_file.h"
#include "read/pdf/value_tree.h"

namespace oneshot::pdf {

/// A parsed indirect object.
struct IndirectObject {
  ObjectId id;
  std::unique_ptr<ValueTree> value;
  bool is_stream = false;
  std::size_t data_begin = 0;  ///< of a stream's data in the file
};

/// Where an object lies: at an offset of the file, or in an object stream. Neither: it is free.
struct ObjectPlace {
  std::size_t offset = 0;
  std::int32_t container = 0;  ///< number of the object stream
};
using ObjectIndex = std::unordered_map<std::int32_t, ObjectPlace>;

/// What a chain of cross-reference sections says.
struct CrossReference {
  ObjectIndex index;
  Object trailer;
};

/// Finds and parses the objects of a file.
///
///   the table says where   ->  "12 0 obj" stands there   ->  parsed when first asked for
///                          ->  it does not: the whole file is searched, once, and the object is
///                              taken from where it was found
class ObjectStore {
 public:
  ObjectStore(File& file, std::string_view bytes, const FileLimits& limits);

  /// Reads the cross-reference table, or searches for objects where there is none that leads to a
  /// catalog, and prepares decryption.
  std::optional<ReadFailure> open(std::string_view password);
  /// Forgets the table and takes every object from where the search finds it.
  std::optional<ReadFailure> rebuild(std::string_view password);

  Object resolve(ObjectId id);
  StreamData decode(const Object& stream, std::size_t max_bytes);
  /// Numbers of all objects that the search found, in the order of the file.
  std::vector<std::int32_t> numbers_found();

  std::string_view bytes() const { return bytes_; }
  /// Bytes before "%PDF-"; writers of such files may or may not have counted them in offsets.
  std::size_t header_offset() const { return header_offset_; }
  bool has_header() const { return has_header_; }
  const Object& trailer() const { return trailer_; }
  const Object& catalog() const { return catalog_; }
  bool repaired() const { return repaired_; }
  bool encrypted() const { return decryptor_ != nullptr; }

  /// The object whose header stands at `offset`, apart from the index; null if none does.
  Object object_at(std::size_t offset);
  /// The direct value at `offset`.
  Object value_at(std::size_t offset);

 private:
  struct Container {
    std::string bytes;
    struct Extent {
      std::size_t begin = 0, end = 0;
    };
    std::unordered_map<std::int32_t, Extent> objects;  ///< by number, in `bytes`
  };

  bool use(Object trailer);
  std::optional<ReadFailure> prepare_decryption(const Object& trailer, std::string_view password);
  const FoundObjects& found();
  const ObjectIndex& search_index();
  std::vector<Object> trailers_found();
  void adopt_orphans();
  void forget_objects();

  void load(IndirectObject& object);
  bool load_from(const ObjectPlace& place, IndirectObject& object);
  bool load_at(std::size_t offset, std::int32_t number, IndirectObject& object);
  bool load_from_container(std::int32_t number, IndirectObject& object);
  const Container& container(std::int32_t number);

  File& file_;
  std::string_view bytes_;
  FileLimits limits_;
  std::size_t header_offset_ = 0;
  bool has_header_ = false;
  bool repaired_ = false;
  std::size_t decoded_ = 0;  ///< bytes of all streams so far

  ValueParser parser_;
  ObjectIndex index_;
  std::unordered_map<std::int32_t, IndirectObject> objects_;
  std::unordered_map<std::int32_t, Container> containers_;
  std::deque<IndirectObject> apart_;  ///< objects and values outside of the index
  std::vector<std::unordered_map<std::int32_t, IndirectObject>> forgotten_;  ///< may be in use yet
  std::optional<FoundObjects> found_;
  std::optional<ObjectIndex> search_index_;
  std::unique_ptr<Decryptor> decryptor_;
  ObjectId encryption_;  ///< the encryption dictionary, which is not encrypted itself
  Object trailer_, catalog_;
};

}  // namespace oneshot::pdf
