#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "rules/load.h"

namespace oneshot::test {

/// A folder of rule files that is gone when the test ends.
class RuleFolder {
 public:
  RuleFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "oneshot-rules-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~RuleFolder() { std::filesystem::remove_all(path_); }
  RuleFolder(const RuleFolder&) = delete;
  RuleFolder& operator=(const RuleFolder&) = delete;

  RuleFolder& write(const std::string& name, const std::string& content) {
    const std::filesystem::path to = std::filesystem::path(path_) / name;
    std::filesystem::create_directories(to.parent_path());
    std::ofstream(to, std::ios::binary) << content;
    return *this;
  }
  const std::string& path() const { return path_; }

  /// What is wrong with its rules, a line each, without the folder's name.
  std::string problems() const {
    std::string out;
    const LoadedRules loaded = load();
    for (const Diagnostic& d : loaded.diagnostics.all()) {
      std::string line = to_string(d);
      for (auto at = line.find(path_ + "/"); at != line.npos; at = line.find(path_ + "/")) {
        line.erase(at, path_.size() + 1);
      }
      out += line + "\n";
    }
    return out;
  }
  LoadedRules load() const { return load_rules(RuleOrigins{.shipped = false, .folders = {path_}}); }

 private:
  std::string path_;
};

}  // namespace oneshot::test
