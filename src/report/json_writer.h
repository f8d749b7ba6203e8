#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace oneshot {

/// Writes JSON on one line as it goes, without a tree of it in memory: byte for byte what
/// dump_json() prints. Keys and values must come in an order that makes sense.
class JsonWriter {
 public:
  JsonWriter();

  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }
  void key(std::string_view name);

  /// Members of an object that are written already, with commas between them.
  void members(std::string_view written);

  /// Malformed UTF-8 becomes U+FFFD.
  void text(std::string_view value);
  void number(std::int64_t value);
  /// With one decimal.
  void decimal(double value);
  void flag(bool value);
  void null();

  void field(std::string_view name, std::string_view value) { key(name), text(value); }
  void field(std::string_view name, std::int64_t value) { key(name), number(value); }

  std::string take() { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void begin_value();
  void quote(std::string_view value);

  std::string out_;
  bool first_ = true;       ///< nothing stands yet in the innermost object or array
  bool after_key_ = false;  ///< the value of a key is due
};

}  // namespace oneshot
