#include "read/pdf/content_cache.h"

namespace oneshot::pdf {

std::shared_ptr<Font> ContentCache::font(const Object& dictionary) {
  const ObjectId id = dictionary.id();
  if (!id) return Font::load(dictionary);
  std::shared_ptr<Font>& font = fonts_[id];
  if (!font) font = Font::load(dictionary);
  return font;
}

std::shared_ptr<const std::string> ContentCache::content(const Object& stream) {
  const ObjectId id = stream.id();
  if (const auto known = contents_.find(id); id && known != contents_.end()) return known->second;
  auto bytes = std::make_shared<const std::string>(stream.stream().bytes);
  if (id && cached_bytes_ + bytes->size() <= limits.max_cached_bytes) {
    cached_bytes_ += bytes->size();
    contents_.emplace(id, bytes);
  }
  return bytes;
}

}  // namespace oneshot::pdf
