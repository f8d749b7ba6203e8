#include "base/prepared.h"

#include <atomic>
#include <set>

namespace oneshot::prepared {
namespace {

using Recorded = std::set<std::pair<Kind, std::string>>;

std::span<const Image> carried;
std::atomic<Recorded*> recorded = nullptr;

}  // namespace

void carry(std::span<const Image> images) { carried = images; }

std::string_view find(Kind kind, const std::function<bool(std::string_view)>& fits) {
  for (const Image& image : carried) {
    if (image.kind == kind && fits(image.bytes)) return image.bytes;
  }
  return {};
}

Recording::Recording() { recorded = new Recorded; }
Recording::~Recording() { delete recorded.exchange(nullptr); }

std::vector<std::pair<Kind, std::string>> Recording::images() const {
  return {recorded.load()->begin(), recorded.load()->end()};
}

void made(Kind kind, std::string_view image) {
  if (Recorded* const to = recorded) to->emplace(kind, image);
}

}  // namespace oneshot::prepared
