#include "rules/toml_value.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace oneshot {

namespace {

bool before(const TomlMember& member, std::string_view key) { return member.key < key; }

void append_normalized(const TomlValue& value, std::string& out) {
  switch (value.type) {
    case TomlValue::Type::text:
      out += std::to_string(value.text.size());
      out += ':';
      out += value.text;
      break;
    case TomlValue::Type::number:
      out += fmt::format("n{}", value.number);
      break;
    case TomlValue::Type::boolean:
      out += value.flag ? "true" : "false";
      break;
    case TomlValue::Type::array:
      out += '[';
      for (const TomlValue& item : value.items) append_normalized(item, out), out += ',';
      out += ']';
      break;
    case TomlValue::Type::table:
      out += '{';
      for (const TomlMember& member : value.members) {
        out += fmt::format("{}:{}=", member.key.size(), member.key);
        append_normalized(member.value, out);
        out += ',';
      }
      out += '}';
      break;
    case TomlValue::Type::other:
      out += '?';
      break;
  }
}

// ---- the packed form: a type byte, the place, then the content; lengths as LEB128 ----

void put_length(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

void put_text(std::string& out, std::string_view text) {
  put_length(out, text.size());
  out += text;
}

void put(std::string& out, const TomlValue& value) {
  out += static_cast<char>(value.type);
  put_length(out, value.line);
  put_length(out, value.column);
  switch (value.type) {
    case TomlValue::Type::text:
      put_text(out, value.text);
      break;
    case TomlValue::Type::number: {
      char bytes[sizeof(double)];
      std::memcpy(bytes, &value.number, sizeof bytes);
      out.append(bytes, sizeof bytes);
      out += static_cast<char>(value.whole);
      break;
    }
    case TomlValue::Type::boolean:
      out += static_cast<char>(value.flag);
      break;
    case TomlValue::Type::array:
      put_length(out, value.items.size());
      for (const TomlValue& item : value.items) put(out, item);
      break;
    case TomlValue::Type::table:
      put_length(out, value.members.size());
      for (const TomlMember& member : value.members) {
        put_text(out, member.key);
        put_length(out, member.line);
        put_length(out, member.column);
        put(out, member.value);
      }
      break;
    case TomlValue::Type::other:
      break;
  }
}

class Unpacker {
 public:
  Unpacker(std::string_view packed, const std::string& file) : rest_(packed), file_(file) {}

  void value(TomlValue& out) {
    out.type = static_cast<TomlValue::Type>(byte());
    out.line = length();
    out.column = length();
    out.file = &file_;
    switch (out.type) {
      case TomlValue::Type::text:
        out.text = bytes(length());
        break;
      case TomlValue::Type::number:
        std::memcpy(&out.number, bytes(sizeof(double)).data(), sizeof(double));
        out.whole = byte() != 0;
        break;
      case TomlValue::Type::boolean:
        out.flag = byte() != 0;
        break;
      case TomlValue::Type::array:
        out.items.resize(length());
        for (TomlValue& item : out.items) value(item);
        break;
      case TomlValue::Type::table:
        out.members.resize(length());
        for (TomlMember& member : out.members) {
          member.key = bytes(length());
          member.line = length();
          member.column = length();
          value(member.value);
        }
        break;
      case TomlValue::Type::other:
        break;
    }
  }

 private:
  char byte() { return bytes(1)[0]; }
  std::uint32_t length() {
    std::uint32_t out = 0;
    for (int shift = 0;; shift += 7) {
      const auto b = static_cast<unsigned char>(byte());
      out |= static_cast<std::uint32_t>(b & 0x7F) << shift;
      if (b < 0x80) return out;
    }
  }
  std::string_view bytes(std::size_t count) {
    const std::string_view out = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return out;
  }

  std::string_view rest_;
  const std::string& file_;
};

}  // namespace

SourcePlace TomlValue::place() const {
  return {file ? *file : std::string(), static_cast<int>(line), static_cast<int>(column)};
}

const TomlValue* TomlValue::find(std::string_view key) const {
  const auto at = std::lower_bound(members.begin(), members.end(), key, before);
  return at != members.end() && at->key == key ? &at->value : nullptr;
}

TomlValue* TomlValue::find(std::string_view key) {
  return const_cast<TomlValue*>(static_cast<const TomlValue*>(this)->find(key));
}

TomlValue& TomlValue::at(std::string_view key) {
  auto at = std::lower_bound(members.begin(), members.end(), key, before);
  if (at == members.end() || at->key != key) {
    at = members.insert(at, TomlMember{std::string(key), line, column, TomlValue{}});
    at->value.file = file;
    at->value.line = line;
    at->value.column = column;
  }
  return at->value;
}

void TomlValue::erase(std::string_view key) {
  const auto at = std::lower_bound(members.begin(), members.end(), key, before);
  if (at != members.end() && at->key == key) members.erase(at);
}

std::string_view TomlValue::text_of(std::string_view key) const {
  const TomlValue* value = find(key);
  return value && value->type == Type::text ? std::string_view(value->text) : std::string_view();
}

std::string_view name_of(TomlValue::Type type) {
  switch (type) {
    case TomlValue::Type::text:
      return "a text";
    case TomlValue::Type::number:
      return "a number";
    case TomlValue::Type::boolean:
      return "true or false";
    case TomlValue::Type::array:
      return "an array";
    case TomlValue::Type::table:
      return "a table";
    case TomlValue::Type::other:
      return "a date or time";
  }
  return "";
}

std::string normalized(const TomlValue& value) {
  std::string out;
  append_normalized(value, out);
  return out;
}

std::string pack(const TomlValue& value) {
  std::string out;
  put(out, value);
  return out;
}

TomlValue unpack(std::string_view packed, const std::string& file) {
  TomlValue out;
  Unpacker(packed, file).value(out);
  return out;
}

}  // namespace oneshot
