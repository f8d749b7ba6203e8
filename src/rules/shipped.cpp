#include "rules/shipped.h"

#include <filesystem>
#include <fstream>
#include <mutex>
#include <system_error>
#include <utility>

#include "rules/frozen.h"
#include "rules/load.h"

namespace oneshot {

namespace fs = std::filesystem;

LoadedRules load_rules(const RuleOrigins& origins) {
  static std::once_flag images_carried;
  std::call_once(images_carried, [] { prepared::carry(shipped_images()); });
  if (origins.shipped && origins.folders.empty()) {
    LoadedRules alone;
    alone.rules = thaw(shipped_rule_set());
    return alone;
  }
  Diagnostics reading;
  std::vector<RuleLayer> layers;
  if (origins.shipped) layers.push_back(layer_of(shipped_files()));
  for (const std::string& folder : origins.folders) {
    layers.push_back(read_rule_folder(folder, reading));
  }
  return load_rules(layers, reading);
}

bool export_shipped_rules(const std::string& folder, std::string& problem) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder)) {
    problem = folder + ": cannot make this folder: " + error.message();
    return false;
  }
  if (!fs::is_empty(folder, error) || error) {
    problem =
        folder + ": the folder is not empty; name a new one, so that no file of yours is lost";
    return false;
  }
  for (const ShippedFile& file : shipped_files()) {
    const fs::path to = fs::path(folder) / file.path;
    fs::create_directories(to.parent_path(), error);
    std::ofstream out(to, std::ios::binary);
    out << file.content;
    out.close();
    if (!out) {
      problem = to.string() + ": cannot write this file";
      return false;
    }
  }
  return true;
}

}  // namespace oneshot
