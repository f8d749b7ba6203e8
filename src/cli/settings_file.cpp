#include "cli/settings_file.h"

#include <fstream>
#include <iterator>
#include <system_error>

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "rules/toml_scan.h"

namespace oneshot {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view file_name = "oneshot.toml";

std::optional<fs::path> find_path() {
  std::error_code error;
  fs::path folder = fs::current_path(error);
  while (!error && !folder.empty()) {
    const fs::path file = folder / file_name;
    if (fs::is_regular_file(file, error)) return fs::proximate(file, error);
    if (folder == folder.root_path()) break;
    folder = folder.parent_path();
  }
  return std::nullopt;
}

}  // namespace

std::unique_ptr<SettingsFile> SettingsFile::find() {
  const std::optional<fs::path> path = find_path();
  if (!path) return nullptr;
  std::unique_ptr<SettingsFile> file(new SettingsFile(*path));
  std::ifstream in(*path, std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(in), {});
  if (const auto trouble = scan_toml(content)) {
    file->problems_ =
        fmt::format("{}:{}:1: error: {}", path->string(), trouble->line, trouble->message);
    file->throw_problems();
  }
  try {
    file->root_ = toml::parse(content, path->string());
  } catch (const toml::parse_error& error) {
    file->complain(error.source(), std::string(error.description()));
    file->throw_problems();
  }
  return file;
}

std::string SettingsFile::place_of(const toml::source_region& region) const {
  return fmt::format("{}:{}:{}", path_.string(), region.begin.line, region.begin.column);
}

std::string SettingsFile::resolved(const std::string& path) const {
  const fs::path folder = path_.parent_path();
  return folder.empty() ? path : (folder / path).string();
}

void SettingsFile::complain(const toml::source_region& region, const std::string& message) {
  if (!problems_.empty()) problems_ += '\n';
  problems_ += fmt::format("{}: error: {}", place_of(region), message);
}

void SettingsFile::throw_problems() const {
  if (!problems_.empty()) throw Trouble{problems_, true};
}

}  // namespace oneshot
