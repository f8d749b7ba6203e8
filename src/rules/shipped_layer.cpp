// Apart from shipped.cpp: the build makes a layer before there is anything that ships.
#include "rules/shipped.h"

namespace oneshot {

RuleLayer layer_of(const std::vector<ShippedFile>& files) {
  RuleLayer layer;
  layer.name = "shipped";
  layer.trusted = true;
  layer.files.reserve(files.size());
  for (const ShippedFile& shipped : files) {
    RuleFile file;
    file.kind = shipped.kind;
    file.path = shipped.path;
    file.digest = shipped.digest;
    file.name = std::make_unique<const std::string>("shipped:" + file.path);
    file.root = unpack(shipped.packed, *file.name);
    layer.files.push_back(std::move(file));
  }
  return layer;
}

}  // namespace oneshot
