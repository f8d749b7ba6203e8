#pragma once

#include "document/document.h"

/// Where lines stand on a page that has a layout.
namespace oneshot {

/// Turns points into the columns that text without a layout is measured in: about a letter each.
class PageColumns {
 public:
  explicit PageColumns(const Document& document);
  /// The column so many points from the left edge.
  int at(double points) const;

 private:
  double width_;  ///< points
};

/// No more room than between the lines of a paragraph lies between two lines.
bool is_close_below(const Line& above, const Line& line);

}  // namespace oneshot
