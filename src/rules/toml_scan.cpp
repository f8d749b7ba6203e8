#include "rules/toml_scan.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace oneshot {
namespace {

/// More parts than any key of a rule file has.
constexpr std::size_t most_key_parts = 32;

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  std::optional<TomlTrouble> run() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n') {
        ++line_;
        parts_ = 0;
        ++at_;
      } else if (c == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (c == '"' || c == '\'') {
        skip_string(c);
      } else if (static_cast<unsigned char>(c) >= 0x80) {
        return TomlTrouble{line_, "bare-letter",
                           "letters other than ASCII stand in quotation marks only"};
      } else {
        // Only what may stand in a dotted key goes on with it.
        const bool of_key = c == '.' || c == '-' || c == '_' || c == ' ' || c == '\t' ||
                            std::isalnum(static_cast<unsigned char>(c)) != 0;
        parts_ = of_key ? parts_ + (c == '.' ? 1 : 0) : 0;
        // Tables within tables: toml++ bounds nested values, but not these.
        if (parts_ >= most_key_parts) {
          return TomlTrouble{line_, "too-deep",
                             "a key of more parts than any rule has; write tables"};
        }
        ++at_;
      }
    }
    return std::nullopt;
  }

 private:
  void skip_string(char quote) {
    const std::string three(3, quote);
    const bool long_string = text_.substr(at_).starts_with(three);
    at_ += long_string ? 3 : 1;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') {
        if (!long_string) return;  // not closed: toml++ tells that
        ++line_;
      } else if (text_[at_] == '\\' && quote == '"') {
        ++at_;
      } else if (text_[at_] == quote && !long_string) {
        ++at_;
        return;
      } else if (long_string && text_.substr(at_).starts_with(three)) {
        at_ += 3;
        return;
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0, parts_ = 0;
  int line_ = 1;
};

}  // namespace

std::optional<TomlTrouble> scan_toml(std::string_view text) { return Scan(text).run(); }

}  // namespace oneshot
