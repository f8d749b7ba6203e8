#include "read/pdf/values.h"

#include <algorithm>
#include <charconv>

#include "read/pdf/syntax.h"

namespace oneshot::pdf {
namespace {

/// Goes over the text between the brackets of one array or dictionary.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  bool at_end() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return at_ >= text_.size();
  }

  std::string_view name() {
    const std::size_t start = ++at_;
    while (at_ < text_.size() && is_regular(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }

  Scalar value() {
    Scalar value;
    const char c = text_[at_];
    if (c == '/') {
      value.kind = ScalarKind::name;
      value.text = name();
    } else if (is_digit(c) || c == '-') {
      if (reference(value)) return value;
      value.kind = ScalarKind::number;
      value.number = number();
    } else {
      const std::size_t start = at_;
      while (at_ < text_.size() && is_regular(text_[at_])) ++at_;
      const std::string_view word = text_.substr(start, at_ - start);
      if (word == "null") return value;
      value.kind = ScalarKind::boolean;
      value.number = word == "true" ? 1 : 0;
    }
    return value;
  }

  double number() {
    double number = 0;
    const char* const end = text_.data() + text_.size();
    const char* const past = std::from_chars(text_.data() + at_, end, number).ptr;
    const auto next = static_cast<std::size_t>(past - text_.data());
    at_ = std::max(next, at_ + 1);
    return number;
  }

 private:
  /// "12 0 R": two whole numbers and the letter, with what the file has between them.
  bool reference(Scalar& value) {
    std::size_t at = at_;
    const auto number = read_integer(text_, at);
    if (!number || at >= text_.size() || !is_space(text_[at])) return false;
    at = skip_space(text_, at);
    const auto generation = read_integer(text_, at);
    if (!generation || at >= text_.size() || !is_space(text_[at])) return false;
    at = skip_space(text_, at);
    if (at >= text_.size() || text_[at] != 'R') return false;
    at_ = at + 1;
    value.kind = ScalarKind::reference;
    value.reference = {static_cast<std::int32_t>(*number), static_cast<std::int32_t>(*generation)};
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_before(const Entry& a, const Entry& b) { return a.key < b.key; }

}  // namespace

const Scalar* Values::find(std::string_view key) const {
  const auto at = std::lower_bound(entries.begin(), entries.end(), Entry{key, {}}, is_before);
  return at != entries.end() && at->key == key ? &at->value : nullptr;
}

void sort_by_key(Values& values) {
  std::vector<Entry>& entries = values.entries;
  std::stable_sort(entries.begin(), entries.end(), is_before);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i + 1 < entries.size() && entries[i + 1].key == entries[i].key) continue;
    entries[kept++] = entries[i];
  }
  entries.resize(kept);
}

Values read_plain_values(std::string_view text) {
  const bool is_array = text.front() == '[';
  const std::size_t bracket = is_array ? 1 : 2;
  Splitter splitter(text.substr(bracket, text.size() - 2 * bracket));
  Values values;
  while (!splitter.at_end()) {
    Entry entry;
    if (!is_array) {
      entry.key = splitter.name();
      if (splitter.at_end()) break;
    }
    entry.value = splitter.value();
    values.entries.push_back(entry);
  }
  if (!is_array) sort_by_key(values);
  return values;
}

std::vector<double> read_plain_numbers(std::string_view text) {
  Splitter splitter(text.substr(1, text.size() - 2));
  std::vector<double> numbers;
  while (!splitter.at_end()) numbers.push_back(splitter.number());
  return numbers;
}

}  // namespace oneshot::pdf
