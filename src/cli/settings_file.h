#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "rules/toml_library.h"

namespace oneshot {

/// `oneshot.toml` of the working folder, or of the next one above that has it.
class SettingsFile {
 public:
  /// Nothing where there is none. Throws Trouble with FILE:LINE:COLUMN where it is no TOML.
  static std::unique_ptr<SettingsFile> find();

  const toml::table& root() const { return root_; }
  std::string place_of(const toml::node& value) const { return place_of(value.source()); }
  std::string place_of(const toml::source_region& region) const;
  /// A path that is written in it, as seen from the working folder.
  std::string resolved(const std::string& path) const;

  /// Notes what cannot be used; all of it is told at once by throw_problems().
  void complain(const toml::source_region& region, const std::string& message);
  void throw_problems() const;

 private:
  explicit SettingsFile(std::filesystem::path path) : path_(std::move(path)) {}

  std::filesystem::path path_;
  toml::table root_;
  std::string problems_;
};

}  // namespace oneshot
