#include "read/pdf/cross_reference.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "read/pdf/syntax.h"

namespace oneshot::pdf {

namespace {

constexpr std::int64_t max_object_number = 8'388'607;  // PDF 32000-1, annex C
constexpr std::size_t max_sections = 4096;             // of one chain

class ChainReader {
 public:
  explicit ChainReader(ObjectStore& store) : store_(store), bytes_(store.bytes()) {}

  std::optional<CrossReference> run() {
    const std::size_t start = bytes_.rfind("startxref");
    if (start == std::string_view::npos) return std::nullopt;
    std::size_t at = skip_space(bytes_, start + 9);
    auto next = read_integer(bytes_, at);
    while (next && *next > 0) {
      if (visited_.size() >= max_sections || !visited_.insert(*next).second) break;
      const Object trailer = section(static_cast<std::size_t>(*next));
      if (!trailer) return std::nullopt;
      if (!out_.trailer) out_.trailer = trailer;
      next = trailer.get("Prev").integer();
    }
    if (!out_.trailer) return std::nullopt;
    return std::move(out_);
  }

 private:
  /// Reads the section at an offset and returns its trailer; null where none stands there.
  Object section(std::size_t offset) {
    for (const std::size_t shift : {std::size_t{0}, store_.header_offset()}) {
      const std::size_t at = skip_space(bytes_, std::min(offset + shift, bytes_.size()));
      if (stands_at(bytes_, at, "xref")) return table(at + 4);
      if (read_object_header(bytes_, at)) return stream(at);
    }
    return {};
  }

  Object table(std::size_t at) {
    while (true) {
      at = skip_space(bytes_, at);
      if (stands_at(bytes_, at, "trailer")) break;
      const auto first = read_integer(bytes_, at);
      at = skip_space(bytes_, at);
      const auto count = read_integer(bytes_, at);
      if (!first || !count || !subsection(*first, *count, at)) return {};
    }
    const Object trailer = store_.value_at(at + 7);
    if (!trailer.is_dictionary()) return {};
    // A file for old and new readers hides objects from the old ones in a stream.
    const std::int64_t hidden = trailer.get("XRefStm").integer();
    if (hidden > 0 && visited_.insert(hidden).second) section(static_cast<std::size_t>(hidden));
    return trailer;
  }

  bool subsection(std::int64_t first, std::int64_t count, std::size_t& at) {
    for (std::int64_t i = 0; i < count; ++i) {
      at = skip_space(bytes_, at);
      if (stands_at(bytes_, at, "trailer")) return true;  // fewer than announced
      const auto offset = read_integer(bytes_, at);
      at = skip_space(bytes_, at);
      const auto generation = read_integer(bytes_, at);
      at = skip_space(bytes_, at);
      if (!offset || !generation || at >= bytes_.size()) return false;
      const char kind = bytes_[at++];
      if (kind != 'n' && kind != 'f') return false;
      // A frequent mistake: the table starts with the free object 0 but says that it starts at 1.
      if (i == 0 && first == 1 && kind == 'f' && *generation == 65'535) first = 0;
      const bool used = kind == 'n' && *offset > 0;
      add(first + i, {used ? static_cast<std::size_t>(*offset) : 0, 0});
    }
    return true;
  }

  Object stream(std::size_t at) {
    const Object object = store_.object_at(at);
    if (!object.is_stream() || !object.get("W").is_array()) return {};
    const StreamData data = object.stream();
    std::array<std::size_t, 3> widths{};
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::int64_t width = object.get("W").at(i).integer();
      if (width < 0 || width > 8) return {};
      widths[i] = static_cast<std::size_t>(width);
    }
    const std::size_t entry = widths[0] + widths[1] + widths[2];
    if (entry == 0) return {};

    std::vector<double> ranges = object.get("Index").numbers();
    if (ranges.empty()) ranges = {0, object.get("Size").number()};
    std::string_view rest = data.bytes;
    for (std::size_t i = 0; i + 1 < ranges.size(); i += 2) {
      for (double k = 0; k < ranges[i + 1] && rest.size() >= entry; ++k) {
        add_entry(static_cast<std::int64_t>(ranges[i] + k), rest.substr(0, entry), widths);
        rest.remove_prefix(entry);
      }
    }
    return object;
  }

  void add_entry(std::int64_t number, std::string_view entry,
                 const std::array<std::size_t, 3>& widths) {
    const auto field = [&](std::size_t width) {
      std::uint64_t value = 0;
      for (std::size_t i = 0; i < width; ++i) {
        value = value << 8 | static_cast<unsigned char>(entry[i]);
      }
      entry.remove_prefix(width);
      return value;
    };
    const std::uint64_t kind = widths[0] == 0 ? 1 : field(widths[0]);
    const std::uint64_t where = field(widths[1]);
    ObjectPlace place;
    if (kind == 1) place.offset = static_cast<std::size_t>(where);
    if (kind == 2 && where <= static_cast<std::uint64_t>(max_object_number)) {
      place.container = static_cast<std::int32_t>(where);
    }
    add(number, place);
  }

  /// Sections are read from the newest on: what is known already stays.
  void add(std::int64_t number, ObjectPlace place) {
    if (number < 1 || number > max_object_number) return;
    out_.index.emplace(static_cast<std::int32_t>(number), place);
  }

  ObjectStore& store_;
  std::string_view bytes_;
  std::set<std::int64_t> visited_;
  CrossReference out_;
};

}  // namespace

std::optional<CrossReference> read_cross_reference(ObjectStore& store) {
  return ChainReader(store).run();
}

}  // namespace oneshot::pdf
