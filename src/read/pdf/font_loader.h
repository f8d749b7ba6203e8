#pragma once

#include "read/pdf/font.h"

namespace oneshot::pdf {

/// Fills a Font from its dictionary.
class FontLoader {
 public:
  FontLoader(Font& font, const Object& dictionary) : font_(font), dictionary_(dictionary) {}
  void load();

 private:
  void load_descriptor(const Object& descriptor);
  void load_simple();
  void load_encoding(const Object& encoding);
  void load_type3();
  void load_composite();
  void load_encoding_map(const Object& encoding);
  void load_cid_widths(const Object& widths);
  void load_vertical_metrics(const Object& metrics);

  Font& font_;
  const Object& dictionary_;
};

}  // namespace oneshot::pdf
