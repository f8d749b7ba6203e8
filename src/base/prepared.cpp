#include "base/prepared.h"

#include <atomic>
#include <set>

namespace oneshot::prepared {
namespace {

using Recorded = std::set<Recording::Made>;

std::span<const Image> carried;
std::atomic<Recorded*> recorded = nullptr;

}  // namespace

void carry(std::span<const Image> images) { carried = images; }

std::string_view find(Kind kind, Key key, const std::function<bool(std::string_view)>& fits) {
  for (const Image& image : carried) {
    if (image.kind == kind && image.key == key && fits(image.bytes)) return image.bytes;
  }
  return {};
}

Recording::Recording() { recorded = new Recorded; }
Recording::~Recording() { delete recorded.exchange(nullptr); }

std::vector<Recording::Made> Recording::images() const {
  return {recorded.load()->begin(), recorded.load()->end()};
}

void made(Kind kind, Key key, std::string_view image) {
  if (Recorded* const to = recorded) to->insert({kind, key, std::string(image)});
}

}  // namespace oneshot::prepared
