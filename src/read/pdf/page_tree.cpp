#include "read/pdf/page_tree.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace oneshot::pdf {

namespace {

/// What a page takes from the nodes above it.
struct Inherited {
  Object resources, media_box, crop_box, rotate;

  Inherited below(const Object& node) const {
    const auto own = [&](std::string_view key, const Object& from_above) {
      const Object value = node.get(key);
      return value ? value : from_above;
    };
    return {own("Resources", resources), own("MediaBox", media_box), own("CropBox", crop_box),
            own("Rotate", rotate)};
  }
};

/// A rectangle with its corners sorted; false where it is none or has no area.
bool read_box(const Object& object, std::array<double, 4>& box) {
  if (object.size() < 4) return false;
  const std::vector<double> n = object.numbers();
  if (n.size() < 4 || n[0] == n[2] || n[1] == n[3]) return false;
  box = {std::min(n[0], n[2]), std::min(n[1], n[3]), std::max(n[0], n[2]), std::max(n[1], n[3])};
  return true;
}

int quarter_turns(const Object& rotate) {
  const auto degrees = static_cast<int>(std::fmod(rotate.number(), 360));
  return ((degrees / 90 * 90) % 360 + 360) % 360;
}

PageObject make_page(const Object& dictionary, const Inherited& inherited) {
  PageObject page;
  page.dictionary = dictionary;
  page.resources = inherited.resources;
  read_box(inherited.media_box, page.media_box);
  page.crop_box = page.media_box;
  std::array<double, 4> crop;
  if (read_box(inherited.crop_box, crop)) {
    const auto& media = page.media_box;
    crop = {std::max(crop[0], media[0]), std::max(crop[1], media[1]), std::min(crop[2], media[2]),
            std::min(crop[3], media[3])};
    if (crop[0] < crop[2] && crop[1] < crop[3]) page.crop_box = crop;
  }
  page.rotate = quarter_turns(inherited.rotate);
  const double unit = dictionary.get("UserUnit").number(1);
  page.user_unit = unit > 0 ? unit : 1;
  return page;
}

class Collector {
 public:
  explicit Collector(const FileLimits& limits) : limits_(limits) {}

  void visit(const Object& node, const Inherited& from_above, int depth) {
    if (!node.is_dictionary() || depth > limits_.max_page_depth) return;
    const Inherited inherited = from_above.below(node);
    const Object kids = node.get("Kids");
    if (!kids.is_array()) {
      const bool leaf = !node.get("Type").is_name("Pages");
      if (leaf && pages.size() < limits_.max_pages) pages.push_back(make_page(node, inherited));
      return;
    }
    if (node.id() && !visited_.insert(node.id()).second) return;
    for (std::size_t i = 0; i < kids.size() && pages.size() < limits_.max_pages; ++i) {
      visit(kids.at(i), inherited, depth + 1);
    }
  }

  std::vector<PageObject> pages;

 private:
  const FileLimits& limits_;
  std::set<ObjectId> visited_;
};

}  // namespace

std::vector<PageObject> collect_pages(const Object& root, const FileLimits& limits) {
  Collector collector(limits);
  collector.visit(root, {}, 0);
  return std::move(collector.pages);
}

PageObject lone_page(const Object& page) {
  return make_page(page, Inherited{}.below(page.get("Parent")).below(page));
}

}  // namespace oneshot::pdf
