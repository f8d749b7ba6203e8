#include "report/read_report.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "base/utf8.h"

namespace oneshot {
namespace {

constexpr const char* remedy = "give what 'oneshot check --format json' or ndjson printed";

/// A report of ours is nested a quarter as deep; what is walked or written must not be a well.
constexpr int most_depth = 64;

bool is_nested_too_deep(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') quoted = !quoted;
    if (quoted && c == '\\') ++i;
    if (quoted) continue;
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if (depth > most_depth) return true;
  }
  return false;
}

bool is_element(const Json& value) {
  if (!value.is_object() || !value.contains("file") || !value["file"].is_string()) return false;
  if (!value.contains("status") || !value.contains("gate")) return false;
  const Json &gate = value["gate"], &status = value["status"];
  if (status != "ok" && status != "unreadable") return false;
  if (value.contains("integrity") && !value["integrity"].is_array() &&
      !value["integrity"].is_null()) {
    return false;
  }
  return gate.is_object() && (!gate.contains("passed") || gate["passed"].is_boolean());
}

void add(ReadReport& report, Json element) {
  if (!is_element(element)) {
    throw std::runtime_error(
        fmt::format("element {} is no report of a file; {}", report.elements.size() + 1, remedy));
  }
  report.elements.push_back(std::move(element));
}

}  // namespace

ReadReport read_report(std::string_view text) {
  ReadReport report;
  if (is_nested_too_deep(text)) {
    throw std::runtime_error(fmt::format("it is nested too deep for a report; {}", remedy));
  }
  Json whole = Json::parse(text, nullptr, false);
  if (whole.is_object() && whole.value("schema", Json()) == "oneshot/1" &&
      whole.contains("reports") && whole["reports"].is_array()) {
    for (Json& element : whole["reports"]) add(report, std::move(element));
    whole.erase("reports");
    report.head = std::move(whole);
    return report;
  }
  int number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    Json element = Json::parse(line, nullptr, false);
    if (element.is_discarded()) {
      throw std::runtime_error(fmt::format("line {} is no JSON; {}", number, remedy));
    }
    add(report, std::move(element));
  }
  return report;
}

}  // namespace oneshot
