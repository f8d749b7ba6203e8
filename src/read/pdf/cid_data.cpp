#include "read/pdf/cid_data.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace oneshot::pdf {
namespace {

/// Where Debian's package poppler-data keeps its files.
constexpr std::string_view data_folder = "/usr/share/poppler/";
constexpr std::array<std::string_view, 5> orderings = {"Korea1", "KR", "Japan1", "GB1", "CNS1"};
constexpr int max_use_depth = 8;

std::function<std::string(std::string)>& data_source() {
  static std::function<std::string(std::string)> source = read_cid_data;
  return source;
}

std::string read_file(const std::string& path) { return data_source()(path); }

/// Names come from the PDF: only such as cannot lead out of the folder are looked up.
bool is_plain_name(std::string_view name) {
  if (name.empty() || name.size() > 64) return false;
  for (char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!plain && c != '-') return false;
  }
  return true;
}

std::string cmap_path(std::string_view ordering, std::string_view name) {
  std::string path("cMap/Adobe-");
  path.append(ordering).append("/").append(name);
  return path;
}

class Store {
 public:
  std::shared_ptr<const CMap> cmap(std::string_view name, int depth = 0) {
    if (name == "Identity-H" || name == "Identity-V") return CMap::identity(name.back() == 'V');
    if (!is_plain_name(name) || depth > max_use_depth) return nullptr;
    if (const auto known = cmaps_.find(name); known != cmaps_.end()) return known->second;
    std::shared_ptr<const CMap> map;
    for (const std::string_view ordering : orderings) {
      const std::string text = read_file(cmap_path(ordering, name));
      if (text.empty()) continue;
      orderings_[std::string(name)] = ordering;
      map = CMap::parse(text, [&](std::string_view used) { return cmap(used, depth + 1); });
      break;
    }
    return cmaps_[std::string(name)] = map;
  }

  std::string_view ordering_of(std::string_view name) {
    cmap(name);
    const auto known = orderings_.find(name);
    return known == orderings_.end() ? std::string_view() : known->second;
  }

  char32_t character(std::string_view ordering, std::uint32_t cid) {
    auto known = characters_.find(ordering);
    if (known == characters_.end())
      known = characters_.emplace(ordering, read_characters(ordering)).first;
    return cid < known->second.size() ? known->second[cid] : 0;
  }

  std::mutex mutex;

 private:
  static std::vector<char32_t> read_characters(std::string_view ordering) {
    std::vector<char32_t> characters;
    if (ordering == "KR") {  // has no list, but a CMap from CIDs to characters
      const std::string text = read_file(cmap_path(ordering, "Adobe-KR-UCS2"));
      const auto map = CMap::parse(text, {});
      for (std::uint32_t cid = 0; cid <= 0xFFFF && map->has_characters(); ++cid)
        characters.push_back(map->characters(cid).value_or(U"").substr(0, 1).c_str()[0]);
      return characters;
    }
    // One line a CID, with its character in hexadecimal.
    const std::string text = read_file("cidToUnicode/Adobe-" + std::string(ordering));
    for (const char* at = text.data(); at < text.data() + text.size();) {
      char* end = nullptr;
      characters.push_back(static_cast<char32_t>(std::strtoul(at, &end, 16)));
      if (end == at) break;
      at = end + 1;
    }
    return characters;
  }

  std::map<std::string, std::shared_ptr<const CMap>, std::less<>> cmaps_;
  std::map<std::string, std::string_view, std::less<>> orderings_;  ///< of those in cmaps_
  std::map<std::string_view, std::vector<char32_t>> characters_;
};

Store& store() {
  static Store the_store;
  return the_store;
}

}  // namespace

std::shared_ptr<const CMap> predefined_cmap(std::string_view name) {
  const std::lock_guard lock(store().mutex);
  return store().cmap(name);
}

char32_t character_of_cid(std::string_view ordering, std::uint32_t cid) {
  for (const std::string_view known : orderings) {
    if (known != ordering) continue;
    const std::lock_guard lock(store().mutex);
    return store().character(known, cid);
  }
  return 0;
}

std::string_view ordering_of_cmap(std::string_view name) {
  if (!is_plain_name(name) || name.starts_with("Identity")) return {};
  const std::lock_guard lock(store().mutex);
  return store().ordering_of(name);
}

std::string read_cid_data(const std::string& path) {
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (!is_plain_name(std::string_view(path).substr(begin, end - begin))) return {};
    begin = end + 1;
  }
  std::ifstream in(std::string(data_folder) + path, std::ios::binary);
  return in ? std::string(std::istreambuf_iterator<char>(in), {}) : std::string();
}

void set_cid_data_source(std::function<std::string(std::string)> source) {
  data_source() = std::move(source);
}

}  // namespace oneshot::pdf
