#include "read/pdf/font_loader.h"

#include <algorithm>
#include <cmath>

#include "read/pdf/cid_data.h"

namespace oneshot::pdf {
namespace {

constexpr double thousandth = 0.001;
constexpr std::uint32_t max_cid = 0xFFFF;
constexpr std::size_t max_cmap_bytes = std::size_t{16} << 20;
/// Flags of a FontDescriptor (PDF 32000-1, table 123).
constexpr std::int64_t flag_fixed = 1, flag_serif = 2, flag_symbolic = 4, flag_italic = 64,
                       flag_force_bold = 1 << 18;
constexpr double bold_weight = 600;
/// Where a font's own ascent and descent make no sense.
constexpr double usual_ascent = 0.8, usual_descent = 0.2;
constexpr double least_ascent = 0.3, greatest_ascent = 1.6, greatest_descent = 0.9;
/// A Type 3 font whose box is this much smaller or larger than an em is drawn to another scale.
constexpr double least_type3_height = 0.3, greatest_type3_height = 3;

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool name_says_bold(std::string_view name) {
  const std::string small = lower(name);
  for (const std::string_view word : {"bold", "black", "heavy", "demi", "cmbx", "cmb10", "cmssbx",
                                      "sfbx", "ecbx", "lmbx", "rm-bx", "-bd", ",b"})
    if (small.find(word) != std::string::npos) return true;
  // URW calls its bold fonts "Medi"; "Medium" is another thing.
  return small.ends_with("-medi") || small.find("-mediital") != std::string::npos;
}

bool name_says_italic(std::string_view name) {
  const std::string small = lower(name);
  for (const std::string_view word : {"italic", "oblique", "-ital", "cmti", "sfti", "cmsl"})
    if (small.find(word) != std::string::npos) return true;
  return small.ends_with("-it");
}

std::string_view without_subset_prefix(std::string_view name) {
  return name.size() > 7 && name[6] == '+' ? name.substr(7) : name;
}

CMap::Finder cmap_finder() {
  return [](std::string_view name) { return predefined_cmap(name); };
}

std::shared_ptr<const CMap> load_cmap(const Object& object) {
  if (object.is_name()) return predefined_cmap(object.name());
  if (!object.is_stream()) return nullptr;
  return CMap::parse(object.stream(max_cmap_bytes).bytes, cmap_finder());
}

}  // namespace

std::unique_ptr<Font> Font::load(const Object& dictionary) {
  auto font = std::make_unique<Font>();
  font->dictionary_ = dictionary;
  FontLoader(*font, dictionary).load();
  return font;
}

void FontLoader::load() {
  font_.name_ = without_subset_prefix(dictionary_.get("BaseFont").name());
  if (const Object map = dictionary_.get("ToUnicode")) {
    font_.to_unicode_ = load_cmap(map);
    if (font_.to_unicode_ && map.is_name() && !font_.to_unicode_->has_characters())
      font_.to_unicode_ = nullptr;  // "Identity-H" says nothing about characters
  }
  font_.ascent_ = usual_ascent;
  font_.descent_ = usual_descent;
  const std::string_view subtype = dictionary_.get("Subtype").name();
  if (subtype == "Type0" || dictionary_.get("DescendantFonts").size() > 0) {
    load_composite();
  } else {
    font_.is_type3_ = subtype == "Type3";
    font_.is_truetype_ = subtype == "TrueType";
    load_simple();
  }
}

void FontLoader::load_descriptor(const Object& descriptor) {
  const std::int64_t flags = descriptor.get("Flags").integer();
  font_.symbolic_ = flags & flag_symbolic;
  font_.bold_ = (flags & flag_force_bold) || descriptor.get("FontWeight").number() >= bold_weight ||
                name_says_bold(font_.name_);
  font_.italic_ = (flags & flag_italic) || descriptor.get("ItalicAngle").number() != 0 ||
                  name_says_italic(font_.name_);
  for (const char* key : {"FontFile2", "FontFile3", "FontFile"})
    if (const Object program = descriptor.get(key); program.is_stream() && !font_.program_)
      font_.program_ = program;
  const double ascent = descriptor.get("Ascent").number() * thousandth;
  const double descent = std::abs(descriptor.get("Descent").number()) * thousandth;
  if (ascent >= least_ascent && ascent <= greatest_ascent && descent <= greatest_descent) {
    font_.ascent_ = ascent;
    font_.descent_ = descent;
  }
}

void FontLoader::load_simple() {
  const Object descriptor = dictionary_.get("FontDescriptor");
  load_descriptor(descriptor);
  font_.standard_ = StandardFont::find(font_.name_);
  if (!font_.standard_ && !font_.program_ && !font_.is_type3_) {
    const std::int64_t flags = descriptor.get("Flags").integer();
    font_.standard_ =
        StandardFont::similar(flags & flag_fixed, flags & flag_serif, font_.bold_, font_.italic_);
  }
  font_.first_char_ =
      static_cast<int>(std::clamp<std::int64_t>(dictionary_.get("FirstChar").integer(), 0, 255));
  font_.widths_ = dictionary_.get("Widths").numbers();
  if (font_.widths_.size() > 256) font_.widths_.resize(256);
  if (const Object missing = descriptor.get("MissingWidth"); missing.is_number())
    font_.missing_width_ = missing.number() * thousandth;
  if (font_.is_type3_) load_type3();
  for (double& width : font_.widths_) width *= font_.is_type3_ ? font_.type3_matrix_.a : thousandth;
  load_encoding(dictionary_.get("Encoding"));
}

void FontLoader::load_encoding(const Object& encoding) {
  const Encoding* base =
      named_encoding(encoding.is_name() ? encoding.name() : encoding.get("BaseEncoding").name());
  const bool own_encoding = font_.standard_ && font_.standard_->is_symbolic() && !font_.program_;
  if (own_encoding) {
    base = &font_.standard_->encoding();  // these fonts have no letters to encode otherwise
  } else if (!base && !font_.program_ && !font_.is_type3_) {
    // A font that is not embedded and whose encoding nobody names.
    base = named_encoding(font_.is_truetype_ ? "WinAnsiEncoding" : "StandardEncoding");
  } else if (!base && font_.is_truetype_ && !font_.symbolic_ && encoding.is_dictionary()) {
    base = named_encoding("StandardEncoding");
  }
  if (base)
    for (std::size_t code = 0; code < base->size(); ++code) font_.names_[code] = (*base)[code];
  const Object differences = encoding.get("Differences");
  std::size_t code = 0;
  for (std::size_t i = 0; i < differences.size(); ++i) {
    const Object element = differences.at(i);
    if (element.is_number()) {
      code = static_cast<std::size_t>(std::clamp<std::int64_t>(element.integer(), 0, 256));
    } else if (element.is_name() && code < font_.names_.size()) {
      font_.names_[code++] = element.name();
    }
  }
}

void FontLoader::load_type3() {
  font_.type3_procedures_ = dictionary_.get("CharProcs");
  if (const Object matrix = dictionary_.get("FontMatrix"); matrix.size() == 6) {
    const std::vector<double> m = matrix.numbers();
    font_.type3_matrix_ = {m[0], m[1], m[2], m[3], m[4], m[5]};
  }
  if (const Object box = dictionary_.get("FontBBox"); box.size() == 4) {
    const std::vector<double> b = box.numbers();
    const double height = std::abs((b[3] - b[1]) * font_.type3_matrix_.d);
    if (height > 0 && (height < least_type3_height || height > greatest_type3_height))
      font_.em_ = height;
  }
}

void FontLoader::load_composite() {
  const Object descendants = dictionary_.get("DescendantFonts");
  const Object descendant = descendants.is_dictionary() ? descendants : descendants.at(0);
  if (font_.name_.empty()) font_.name_ = without_subset_prefix(descendant.get("BaseFont").name());
  load_descriptor(descendant.get("FontDescriptor"));
  font_.is_truetype_ = descendant.get("Subtype").is_name("CIDFontType2");
  const std::string ordering = descendant.get("CIDSystemInfo").get("Ordering").string();
  if (ordering != "Identity") font_.ordering_ = ordering;
  load_encoding_map(dictionary_.get("Encoding"));
  if (const Object map = descendant.get("CIDToGIDMap"); map.is_stream())
    font_.cid_to_gid_ = map.stream(2 * (max_cid + 1)).bytes;
  font_.default_width_ = descendant.get("DW").number(1000) * thousandth;
  load_cid_widths(descendant.get("W"));
  if (!font_.vertical_) return;
  if (const std::vector<double> defaults = descendant.get("DW2").numbers(); defaults.size() == 2) {
    font_.default_down_ = defaults[1] * thousandth;
  }
  load_vertical_metrics(descendant.get("W2"));
}

void FontLoader::load_encoding_map(const Object& encoding) {
  font_.encoding_map_ = load_cmap(encoding);
  if (encoding.is_stream() && font_.encoding_map_ && encoding.get("WMode").integer() == 1)
    font_.vertical_ = true;
  const std::string_view name =
      encoding.is_name() ? encoding.name() : encoding.get("CMapName").name();
  const bool known = font_.encoding_map_ != nullptr;
  if (!known) font_.encoding_map_ = CMap::identity(name.ends_with("V"));
  font_.vertical_ = font_.vertical_ || font_.encoding_map_->vertical();
  if (name.starts_with("Identity")) return;
  font_.codes_are_unicode_ =
      name.starts_with("Uni") && (name.find("-UCS2-") != std::string_view::npos ||
                                  name.find("-UTF16-") != std::string_view::npos);
  if (font_.ordering_.empty()) font_.ordering_ = ordering_of_cmap(name);
}

void FontLoader::load_cid_widths(const Object& widths) {
  for (std::size_t i = 0; i + 1 < widths.size();) {
    const auto first =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(widths.at(i).integer(), 0, max_cid));
    const Object second = widths.at(i + 1);
    if (second.is_array()) {
      const std::vector<double> list = second.numbers();
      for (std::size_t k = 0; k < list.size() && first + k <= max_cid; ++k)
        font_.cid_widths_[first + static_cast<std::uint32_t>(k)] = list[k] * thousandth;
      i += 2;
    } else {
      const auto last =
          static_cast<std::uint32_t>(std::clamp<std::int64_t>(second.integer(), 0, max_cid));
      const double width = widths.at(i + 2).number() * thousandth;
      for (std::uint32_t cid = first; cid <= last; ++cid) font_.cid_widths_[cid] = width;
      i += 3;
    }
  }
}

void FontLoader::load_vertical_metrics(const Object& metrics) {
  for (std::size_t i = 0; i + 1 < metrics.size();) {
    const auto first =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(metrics.at(i).integer(), 0, max_cid));
    const Object second = metrics.at(i + 1);
    if (second.is_array()) {
      const std::vector<double> list = second.numbers();
      for (std::size_t k = 0; k + 2 < list.size() && first + k / 3 <= max_cid; k += 3)
        font_.cid_heights_[first + static_cast<std::uint32_t>(k / 3)] = list[k] * thousandth;
      i += 2;
    } else {
      const auto last =
          static_cast<std::uint32_t>(std::clamp<std::int64_t>(second.integer(), 0, max_cid));
      const double down = metrics.at(i + 2).number() * thousandth;
      for (std::uint32_t cid = first; cid <= last; ++cid) font_.cid_heights_[cid] = down;
      i += 5;
    }
  }
}

}  // namespace oneshot::pdf
