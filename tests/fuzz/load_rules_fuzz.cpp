// Any bytes as a rule file: of the kind that the first byte names, alone and merged over itself.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/load.h"

namespace {

using namespace oneshot;

RuleLayer layer_of(std::string_view content, const RuleFileKindInfo& kind, const std::string& name,
                   Diagnostics& diagnostics) {
  RuleLayer layer;
  layer.name = name;
  RuleFile file;
  file.kind = kind.kind;
  file.path = std::string(kind.folder) + "/fuzzed.toml";
  file.name = std::make_unique<const std::string>(name + "/" + file.path);
  file.root = parse_toml(content, *file.name, diagnostics);
  layer.files.push_back(std::move(file));
  return layer;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > rule_limits().file_bytes) return 0;
  const auto& kinds = rule_file_kinds();
  const RuleFileKindInfo& kind = kinds[data[0] % kinds.size()];
  const std::string_view content(reinterpret_cast<const char*>(data) + 1, size - 1);
  Diagnostics reading;
  std::vector<RuleLayer> layers;
  layers.push_back(layer_of(content, kind, "under", reading));
  layers.push_back(layer_of(content, kind, "over", reading));
  const LoadedRules loaded = load_rules(layers, reading, true);
  for (const RuleLayer& layer : layers) {
    for (const RuleFile& file : layer.files) {
      // The form that the binary carries says the same.
      if (normalized(unpack(pack(file.root), *file.name)) != normalized(file.root))
        __builtin_trap();
    }
  }
  static_cast<void>(loaded.usable());
  return 0;
}
