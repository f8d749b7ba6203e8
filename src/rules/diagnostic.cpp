#include "rules/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace oneshot {

namespace {

constexpr std::size_t most_diagnostics = 1000;

auto order_of(const Diagnostic& d) {
  return std::tie(d.place.file, d.place.line, d.place.column, d.severity, d.code, d.message);
}

}  // namespace

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

std::string to_string(const Diagnostic& d) {
  std::string out = d.place.file;
  if (d.place.line > 0) out += ":" + std::to_string(d.place.line);
  if (d.place.line > 0 && d.place.column > 0) out += ":" + std::to_string(d.place.column);
  if (!out.empty()) out += ": ";
  out += name_of(d.severity);
  out += ": ";
  out += d.message;
  return out;
}

void Diagnostics::add(Severity severity, const SourcePlace& place, std::string code,
                      std::string message) {
  if (all_.size() >= most_diagnostics) {
    // An error must never get lost behind warnings: the run would go on.
    if (severity == Severity::error && errors_ == 0)
      all_.pop_back();
    else
      return;
  }
  if (severity == Severity::error) ++errors_;
  all_.push_back({severity, place, std::move(code), std::move(message)});
}

void Diagnostics::error(const SourcePlace& place, std::string code, std::string message) {
  add(Severity::error, place, std::move(code), std::move(message));
}

void Diagnostics::warning(const SourcePlace& place, std::string code, std::string message) {
  add(Severity::warning, place, std::move(code), std::move(message));
}

void Diagnostics::sort() {
  std::stable_sort(all_.begin(), all_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return order_of(a) < order_of(b);
  });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return order_of(a) == order_of(b);
  };
  all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
  errors_ = static_cast<std::size_t>(std::count_if(
      all_.begin(), all_.end(), [](const auto& d) { return d.severity == Severity::error; }));
}

}  // namespace oneshot
