#include "report/compare/formats.h"

namespace oneshot {

std::span<const CompareFormat> compare_formats() {
  static const std::vector<CompareFormat> formats = {
      {"text", {".txt"}, write_compare_text},
      {"markdown", {".md"}, write_compare_markdown},
      {"html", {".html"}, write_compare_html},
      {"json", {".json"}, write_compare_json},
  };
  return formats;
}

}  // namespace oneshot
