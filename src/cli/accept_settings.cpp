#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "base/result.h"
#include "cli/settings.h"
#include "cli/settings_file.h"

namespace oneshot {
namespace {

constexpr std::size_t digest_size = 64;

bool is_digest(const std::string& text) {
  return text.size() == digest_size &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool is_error_code(const std::string& text) {
  for (int code = 0; code <= static_cast<int>(ReadError::crashed); ++code) {
    if (name_of(static_cast<ReadError>(code)) == text) return true;
  }
  return false;
}

/// Reads one [[accept]].
class AcceptReader {
 public:
  AcceptReader(const toml::table& table, SettingsFile& file) : table_(table), file_(file) {}

  Acceptance read() {
    Acceptance accepted;
    accepted.place = file_.place_of(table_);
    for (const auto& [key, value] : table_) take(std::string(key.str()), key, value, accepted);
    if (table_.contains("quote") == table_.contains("error")) {
      complain(table_,
               "[[accept]] names either 'quote', hidden text as reported, or 'error', the "
               "code of a file that cannot be read");
    }
    if (table_.contains("error") && !table_.contains("sha256")) {
      complain(table_, "'error' goes with the 'sha256' of the file that is meant");
    }
    if (!table_.contains("reason")) {
      complain(table_, "'reason' is missing; say why this is accepted");
    }
    return accepted;
  }

 private:
  void complain(const toml::node& at, const std::string& message) {
    file_.complain(at.source(), message);
  }

  void take(const std::string& name, const toml::key& key, const toml::node& value,
            Acceptance& accepted) {
    const std::pair<std::string_view, std::string*> texts[] = {{"quote", &accepted.quote},
                                                               {"error", &accepted.error},
                                                               {"sha256", &accepted.sha256},
                                                               {"reason", &accepted.reason}};
    for (const auto& [known, into] : texts) {
      if (name != known) continue;
      const auto text = value.value_exact<std::string>();
      if (!text || text->empty()) return complain(value, fmt::format("'{}' takes a text", name));
      if (name == "sha256" && !is_digest(*text)) {
        return complain(value, "'sha256' takes the 64 digits that reports show");
      }
      if (name == "error" && !is_error_code(*text)) {
        return complain(value, fmt::format("there is no error '{}'; take one that reports show, "
                                           "such as no-text",
                                           *text));
      }
      *into = *text;
      return;
    }
    if (name != "until") {
      return file_.complain(
          key.source(),
          fmt::format("[[accept]] has no '{}'{}", name,
                      did_you_mean(name, {"quote", "error", "sha256", "reason", "until"})));
    }
    const auto day = value.value_exact<toml::date>();
    if (!day) return complain(value, "'until' takes a day, such as 2027-03-31");
    accepted.until = Date{day->year, day->month, day->day};
  }

  const toml::table& table_;
  SettingsFile& file_;
};

}  // namespace

std::vector<Acceptance> accepted_findings() {
  std::vector<Acceptance> all;
  const auto file = SettingsFile::find();
  if (!file || !file->root().contains("accept")) return all;
  const toml::node& accept = *file->root().get("accept");
  const toml::array* const list = accept.as_array();
  if (list == nullptr || !list->is_homogeneous(toml::node_type::table)) {
    file->complain(accept.source(), "accepted findings are written as [[accept]]");
    file->throw_problems();
  } else {
    for (const toml::node& one : *list) all.push_back(AcceptReader(*one.as_table(), *file).read());
  }
  file->throw_problems();
  return all;
}

}  // namespace oneshot
