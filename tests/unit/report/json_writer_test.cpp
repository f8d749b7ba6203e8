#include "report/json_writer.h"

#include <doctest/doctest.h>

#include "report/json_text.h"

using namespace oneshot;

namespace {

/// Writes a tree, whatever it is, with a JsonWriter.
void write(JsonWriter& out, const Json& value) {
  if (value.is_object()) {
    out.open_object();
    for (const auto& [key, inner] : value.items()) out.key(key), write(out, inner);
    out.close_object();
  } else if (value.is_array()) {
    out.open_array();
    for (const Json& inner : value) write(out, inner);
    out.close_array();
  } else if (value.is_string()) {
    out.text(value.get_ref<const std::string&>());
  } else if (value.is_number_float()) {
    out.decimal(value.get<double>());
  } else if (value.is_number()) {
    out.number(value.get<std::int64_t>());
  } else if (value.is_boolean()) {
    out.flag(value.get<bool>());
  } else {
    out.null();
  }
}

std::string all_controls() {
  std::string text;
  for (char c = 0; c < 0x20; ++c) text += c;
  return text + "\x7f\"\\/";
}

}  // namespace

TEST_CASE("what is written as it goes equals the printed tree") {
  const Json tree = {
      {"empty", Json::object()},
      {"none", Json::array()},
      {"list", {1, -2, "three", nullptr, true, false, {{"a", Json::array({Json::array()})}}}},
      {"scores", {0.0, 15.0, 87.4, 99.9, 100.0}},
      {"text", "한지우 \xF0\x9F\x8F\x86 Jiwoo"},
      {"controls", all_controls()},
      {"two\nlines", "x"},
      {"", ""}};
  for (const Json& value : {tree, Json::array(), Json::object(), Json("x"), Json(nullptr)}) {
    JsonWriter out;
    write(out, value);
    const std::string line = out.take();
    CHECK(line == dump_json(value, -1));
    for (int level : {0, 2}) CHECK(spread_json(line, 2, level) == dump_json(value, 2, level));
  }
}

TEST_CASE("malformed UTF-8 is replaced as in the printed tree") {
  for (const char* text : {"\xFF", "a\xC3", "\xE2\x28\xA1z", "\xED\xA0\x80", "\xF8\x88\x80\x80"}) {
    JsonWriter out;
    out.text(text);
    CHECK(out.take() == dump_json(Json(text), -1));
  }
}
