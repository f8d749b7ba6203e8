#include "report/json_text.h"

#include <cmath>

namespace oneshot {

std::string dump_json(const Json& value, int indent, int level) {
  std::string text = value.dump(indent, ' ', false, Json::error_handler_t::replace);
  if (indent < 0 || level == 0) return text;
  const std::string margin(static_cast<std::size_t>(indent * level), ' ');
  std::string out = margin;
  for (char c : text) {
    out += c;
    if (c == '\n') out += margin;  // never inside a text, where line ends are written as \n
  }
  return out;
}

Json rounded(double value) { return std::round(value * 10) / 10; }

Json error_json(const ReadFailure* failure) {
  if (failure == nullptr) return nullptr;
  return {{"code", name_of(failure->code)}, {"message", failure->message}};
}

}  // namespace oneshot
