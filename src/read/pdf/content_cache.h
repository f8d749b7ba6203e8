#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "read/pdf/font.h"
#include "read/pdf/object.h"
#include "read/pdf/optional_content.h"

namespace oneshot::pdf {

/// What guards the interpretation of a document against hostile content.
struct ContentLimits {
  std::size_t max_operators = 30'000'000;
  std::size_t max_glyphs = 3'000'000;       ///< of a document
  std::size_t max_paints = 200'000;         ///< areas kept of a page
  std::size_t max_path_points = 100'000;    ///< of one path
  std::size_t max_kept_points = 4'000'000;  ///< of the polygons of a page
  std::size_t max_saved_states = 4'000;
  std::size_t max_marks = 4'000;                         ///< marked content inside of each other
  std::size_t max_cached_bytes = std::size_t{64} << 20;  ///< of decoded forms
  int max_form_depth = 20;
};

/// What the pages of a document share: fonts, decoded forms, the state of its layers, and what is
/// left of the limits.
class ContentCache {
 public:
  explicit ContentCache(const Object& catalog_object, const ContentLimits& options = {})
      : layers(catalog_object), limits(options), catalog(catalog_object) {}

  /// The font of a dictionary; one object for all references to it.
  std::shared_ptr<Font> font(const Object& dictionary);
  /// The decoded content of a form.
  std::shared_ptr<const std::string> content(const Object& stream);

  const OptionalContent layers;
  const ContentLimits limits;
  const Object catalog;
  std::size_t operators = 0, glyphs = 0;  ///< so far
  std::vector<ObjectId> open_forms;       ///< being drawn, one within the other

 private:
  std::map<ObjectId, std::shared_ptr<Font>> fonts_;
  std::map<ObjectId, std::shared_ptr<const std::string>> contents_;
  std::size_t cached_bytes_ = 0;
};

}  // namespace oneshot::pdf
