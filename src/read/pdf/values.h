#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "read/pdf/object.h"

/// What one array or dictionary holds, read from the well-formed text that read_value_text()
/// writes. Nested ones stand in it as references; see value_text.h.
namespace oneshot::pdf {

enum class ScalarKind : std::uint8_t { null, boolean, number, name, string, reference };

struct Scalar {
  ScalarKind kind = ScalarKind::null;
  double number = 0;      ///< of a boolean 0 or 1
  std::string_view text;  ///< of a name, without the slash, or the bytes of a string
  ObjectId reference;
};

struct Entry {
  std::string_view key;  ///< empty in an array
  Scalar value;
};

/// The elements of an array in their order, or the entries of a dictionary sorted by the bytes of
/// their keys.
struct Values {
  std::vector<Entry> entries;
  /// Texts of entries that are not as they stand in the file: few have any, and a list that is
  /// empty takes no memory.
  std::list<std::string> kept;

  /// The value of a dictionary's key; null where it has none.
  const Scalar* find(std::string_view key) const;
};

/// Sorts the entries of a dictionary; of several with one key the last stays.
void sort_by_key(Values& values);

/// The bulk of a file's values: arrays and dictionaries of numbers, names and references. Reading
/// them takes no more than splitting the text, which must outlive the values.
Values read_plain_values(std::string_view text);

/// An array of nothing but numbers.
std::vector<double> read_plain_numbers(std::string_view text);

}  // namespace oneshot::pdf
