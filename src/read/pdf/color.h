#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "read/pdf/function.h"
#include "read/pdf/object.h"

namespace oneshot::pdf {

/// A colour as it comes out on a screen, 0 to 1 each. Patterns have none that could be compared.
struct Color {
  float red = 0, green = 0, blue = 0;
  bool known = true;
};

Color from_gray(double gray);
Color from_rgb(double red, double green, double blue);
Color from_cmyk(double cyan, double magenta, double yellow, double black);

/// A colour space (PDF 32000-1, 8.6), to a good approximation.
class ColorSpace {
 public:
  enum class Kind { gray, rgb, cmyk, lab, indexed, tinted, pattern };

  /// By name or array; names of the resources' ColorSpace dictionary are looked up there. Never
  /// null: what cannot be understood has unknown colours.
  static std::shared_ptr<const ColorSpace> load(const Object& object, const Object& resources);
  static std::shared_ptr<const ColorSpace> device(std::string_view name);

  std::size_t components() const { return components_; }
  bool is_pattern() const { return kind_ == Kind::pattern; }
  Color initial() const;
  Color color(const std::vector<double>& values) const;

 private:
  static std::shared_ptr<const ColorSpace> load(const Object& object, const Object& resources,
                                                int depth);
  Color tinted(const std::vector<double>& values) const;
  Color lab(const std::vector<double>& values) const;

  Kind kind_ = Kind::pattern;
  std::size_t components_ = 0;
  std::shared_ptr<const ColorSpace> base_;     ///< of Indexed, Separation and DeviceN
  std::string table_;                          ///< of Indexed
  std::shared_ptr<const Function> transform_;  ///< of Separation and DeviceN
};

}  // namespace oneshot::pdf
