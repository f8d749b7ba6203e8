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

std::string spread_json(std::string_view line, int indent, int level) {
  std::string out;
  out.reserve(line.size() * 2);
  const auto margin = [&] { out.append(static_cast<std::size_t>(indent * level), ' '); };
  const auto new_line = [&] { out += '\n', margin(); };
  margin();
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == '"') {
      std::size_t end = i + 1;
      while (line[end] != '"') end += line[end] == '\\' ? 2 : 1;
      out += line.substr(i, end + 1 - i);
      i = end + 1;
      continue;
    }
    const char c = line[i++];
    const bool opens = c == '{' || c == '[', closes = c == '}' || c == ']';
    if (closes) --level, new_line();
    out += c;
    if (c == ':') out += ' ';
    if (c == ',') new_line();
    if (!opens) continue;
    if (line[i] == '}' || line[i] == ']') {
      out += line[i++];
    } else {
      ++level, new_line();
    }
  }
  return out;
}

Json rounded(double value) { return std::round(value * 10) / 10; }

Json error_json(const ReadFailure* failure) {
  if (failure == nullptr) return nullptr;
  return {{"code", name_of(failure->code)}, {"message", failure->message}};
}

}  // namespace oneshot
