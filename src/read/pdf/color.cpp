#include "read/pdf/color.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oneshot::pdf {
namespace {

constexpr int max_color_space_depth = 8;
constexpr std::size_t max_components = 32;
constexpr std::size_t max_table = 256 * max_components;

float unit(double value) { return static_cast<float>(std::clamp(value, 0.0, 1.0)); }

double at(const std::vector<double>& values, std::size_t index) {
  return index < values.size() ? values[index] : 0;
}

double gamma_of_screens(double linear) {
  linear = std::clamp(linear, 0.0, 1.0);
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

}  // namespace

Color from_gray(double gray) { return {unit(gray), unit(gray), unit(gray), true}; }

Color from_rgb(double red, double green, double blue) {
  return {unit(red), unit(green), unit(blue), true};
}

Color from_cmyk(double cyan, double magenta, double yellow, double black) {
  const double rest = 1 - std::clamp(black, 0.0, 1.0);
  return from_rgb((1 - cyan) * rest, (1 - magenta) * rest, (1 - yellow) * rest);
}

std::shared_ptr<const ColorSpace> ColorSpace::device(std::string_view name) {
  const auto make = [](Kind kind, std::size_t components) {
    auto space = std::make_shared<ColorSpace>();
    space->kind_ = kind;
    space->components_ = components;
    return space;
  };
  static const std::shared_ptr<const ColorSpace> gray = make(Kind::gray, 1);
  static const std::shared_ptr<const ColorSpace> rgb = make(Kind::rgb, 3);
  static const std::shared_ptr<const ColorSpace> cmyk = make(Kind::cmyk, 4);
  static const std::shared_ptr<const ColorSpace> pattern = make(Kind::pattern, 0);
  if (name == "DeviceGray" || name == "G" || name == "CalGray") return gray;
  if (name == "DeviceRGB" || name == "RGB" || name == "CalRGB") return rgb;
  if (name == "DeviceCMYK" || name == "CMYK" || name == "CalCMYK") return cmyk;
  if (name == "Pattern") return pattern;
  return nullptr;
}

std::shared_ptr<const ColorSpace> ColorSpace::load(const Object& object, const Object& resources) {
  auto space = load(object, resources, 0);
  return space ? space : device("Pattern");
}

std::shared_ptr<const ColorSpace> ColorSpace::load(const Object& object, const Object& resources,
                                                   int depth) {
  if (depth > max_color_space_depth) return nullptr;
  if (object.is_name()) {
    if (auto space = device(object.name())) return space;
    const Object named = resources.get("ColorSpace").get(object.name());
    return named ? load(named, resources, depth + 1) : nullptr;
  }
  const std::string_view family = object.at(0).name();
  if (auto space = device(family)) return space;
  auto space = std::make_shared<ColorSpace>();
  if (family == "ICCBased") {
    const Object profile = object.at(1);
    const std::int64_t n = profile.get("N").integer();
    if (n == 1) return device("DeviceGray");
    if (n == 3) return device("DeviceRGB");
    if (n == 4) return device("DeviceCMYK");
    return load(profile.get("Alternate"), resources, depth + 1);
  }
  if (family == "Lab") {
    space->kind_ = Kind::lab;
    space->components_ = 3;
    return space;
  }
  if (family == "Indexed" || family == "I") {
    space->kind_ = Kind::indexed;
    space->components_ = 1;
    space->base_ = load(object.at(1), resources, depth + 1);
    const Object table = object.at(3);
    space->table_ = table.is_stream() ? table.stream(max_table).bytes : table.string();
    return space->base_ ? space : nullptr;
  }
  if (family == "Separation" || family == "DeviceN") {
    space->kind_ = Kind::tinted;
    space->components_ = family == "DeviceN" ? std::min(object.at(1).size(), max_components) : 1;
    space->base_ = load(object.at(2), resources, depth + 1);
    space->transform_ = Function::load(object.at(3));
    return space;
  }
  return nullptr;
}

Color ColorSpace::initial() const {
  std::vector<double> values(components_, kind_ == Kind::tinted ? 1.0 : 0.0);
  if (kind_ == Kind::cmyk) values[3] = 1;
  return color(values);
}

Color ColorSpace::color(const std::vector<double>& values) const {
  switch (kind_) {
    case Kind::gray:
      return from_gray(at(values, 0));
    case Kind::rgb:
      return from_rgb(at(values, 0), at(values, 1), at(values, 2));
    case Kind::cmyk:
      return from_cmyk(at(values, 0), at(values, 1), at(values, 2), at(values, 3));
    case Kind::lab:
      return lab(values);
    case Kind::indexed: {
      const std::size_t n = base_->components();
      const auto index = static_cast<std::size_t>(std::clamp(at(values, 0), 0.0, 255.0));
      std::vector<double> entry(n);
      for (std::size_t i = 0; i < n && index * n + i < table_.size(); ++i)
        entry[i] = static_cast<unsigned char>(table_[index * n + i]) / 255.0;
      if (base_->kind_ == Kind::lab && n == 3)
        entry = {entry[0] * 100, entry[1] * 255 - 128, entry[2] * 255 - 128};
      return base_->color(entry);
    }
    case Kind::tinted:
      return tinted(values);
    case Kind::pattern:
      break;
  }
  return {0, 0, 0, false};
}

Color ColorSpace::tinted(const std::vector<double>& values) const {
  if (transform_ && base_) {
    const std::vector<double> outputs = transform_->evaluate(values);
    if (outputs.size() >= base_->components() && base_->components() > 0)
      return base_->color(outputs);
  }
  return {0, 0, 0, false};
}

/// CIE L*a*b* to XYZ (PDF 32000-1, 8.6.5.4), and that to what a screen shows.
Color ColorSpace::lab(const std::vector<double>& values) const {
  const double m = (at(values, 0) + 16) / 116;
  const double l = m + at(values, 1) / 500;
  const double n = m - at(values, 2) / 200;
  const auto decode = [](double x) {
    return x >= 6.0 / 29 ? x * x * x : 108.0 / 841 * (x - 4.0 / 29);
  };
  // Relative to the space's own white, which is what paper shows.
  constexpr std::array<double, 3> screen_white = {0.9505, 1, 1.089};
  const double x = screen_white[0] * decode(l);
  const double y = screen_white[1] * decode(m);
  const double z = screen_white[2] * decode(n);
  return from_rgb(gamma_of_screens(3.2406 * x - 1.5372 * y - 0.4986 * z),
                  gamma_of_screens(-0.9689 * x + 1.8758 * y + 0.0415 * z),
                  gamma_of_screens(0.0557 * x - 0.2040 * y + 1.0570 * z));
}

}  // namespace oneshot::pdf
