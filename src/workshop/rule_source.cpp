#include "workshop/rule_source.h"

#include <cstdlib>
#include <filesystem>
#include <utility>

#include "rules/pack.h"
#include "workshop/git_files.h"

namespace oneshot {

namespace {

namespace fs = std::filesystem;

bool stands_alone(const std::string& folder) {
  std::error_code problem;
  for (const char* part : {"signals", "profiles", "lexicon"}) {
    if (!fs::is_directory(fs::path(folder) / part, problem)) return false;
  }
  return !has_pack_manifest(folder);
}

LoadedRules load_folder(const std::string& folder, bool alone) {
  RuleOrigins origins;
  origins.shipped = !alone && !stands_alone(folder);
  origins.folders = {folder};
  return load_rules(origins);
}

/// Diagnostics of files taken out of git, with the revision's name instead of the scratch folder.
Diagnostics renamed(const Diagnostics& from, const std::string& scratch, const std::string& name) {
  Diagnostics out;
  for (const Diagnostic& d : from.all()) {
    SourcePlace place = d.place;
    if (place.file.starts_with(scratch)) place.file.replace(0, scratch.size(), name);
    if (d.severity == Severity::error) out.error(place, d.code, d.message);
  }
  return out;
}

}  // namespace

RuleSource::RuleSource(const std::string& written, const std::string& other, bool alone)
    : name_(written) {
  std::error_code problem;
  if (written == "shipped") {
    loaded_ = load_rules(RuleOrigins{});
    return;
  }
  if (fs::is_directory(written, problem)) {
    loaded_ = load_folder(written, alone);
    return;
  }
  // A folder may hold a colon; a revision may not.
  const std::size_t colon = written.find(':');
  const std::string revision = written.substr(0, colon);
  std::string folder = colon == std::string::npos ? other : written.substr(colon + 1);
  if (colon == std::string::npos && (other.empty() || other == "shipped")) folder = "rules";
  name_ = revision + ":" + folder;
  std::string scratch = (fs::temp_directory_path() / "oneshot-rules-XXXXXX").string();
  if (!mkdtemp(scratch.data())) {
    loaded_.diagnostics.error({}, "no-room", "no folder can be made for a revision's rules");
    return;
  }
  scratch_ = scratch;
  const std::string failure = export_git_folder(revision, folder, scratch_);
  if (!failure.empty()) {
    loaded_.diagnostics.error({written, 0, 0}, "not-found",
                              "this is neither a folder nor a git revision: " + failure);
    return;
  }
  loaded_ = load_folder(scratch_, alone);
  loaded_.diagnostics = renamed(loaded_.diagnostics, scratch_, name_);
}

RuleSource::~RuleSource() {
  std::error_code ignored;
  if (!scratch_.empty()) fs::remove_all(scratch_, ignored);
}

}  // namespace oneshot
