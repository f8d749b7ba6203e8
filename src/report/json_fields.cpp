#include "report/json_fields.h"

#include <limits>

namespace oneshot {

std::string text_in(const Json& value, const char* key) {
  const auto found = value.find(key);
  return found != value.end() && found->is_string() ? found->get<std::string>() : std::string();
}

double number_in(const Json& value, const char* key) {
  const auto found = value.find(key);
  return found != value.end() && found->is_number() ? found->get<double>() : 0;
}

std::size_t count_in(const Json& value, const char* key) {
  const auto found = value.find(key);
  return found != value.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

int whole_in(const Json& value, const char* key) {
  const std::size_t count = count_in(value, key);
  return count <= std::numeric_limits<int>::max() ? static_cast<int>(count) : 0;
}

const Json& list_in(const Json& value, const char* key) {
  static const Json none = Json::array();
  const auto found = value.find(key);
  return found != value.end() && found->is_array() ? *found : none;
}

}  // namespace oneshot
