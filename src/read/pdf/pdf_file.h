#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "read/pdf/object.h"

namespace oneshot::pdf {

class ObjectStore;

/// A leaf of the page tree with what it inherits (PDF 32000-1, 7.7.3.4).
struct PageObject {
  Object dictionary;
  Object resources;
  /// Left, bottom, right, top in user space, normalized; US Letter where the file names none.
  std::array<double, 4> media_box{0, 0, 612, 792};
  std::array<double, 4> crop_box{0, 0, 612, 792};  ///< clipped to the media box
  int rotate = 0;                                  ///< clockwise: 0, 90, 180 or 270
  double user_unit = 1;                            ///< points per unit of user space
};

/// What guards against hostile files. Sizes are in bytes.
struct FileLimits {
  std::size_t max_stream = std::size_t{64} << 20;    ///< decoded size of one stream
  std::size_t max_decoded = std::size_t{512} << 20;  ///< decoded size of all streams together
  std::size_t max_pages = 100'000;
  int max_page_depth = 64;  ///< levels of the page tree
};

/// A PDF file as a set of objects. Objects are parsed when they are first asked for. Damage is
/// repaired on the way: see docs/pdf.md.
class File {
 public:
  /// `bytes` must outlive the File. `password` (UTF-8) is tried as user and owner password after
  /// the empty one. Failures: damaged (no page can be found), encrypted (the password is missing or
  /// wrong, or the security handler is unknown), unsupported (no PDF).
  static Result<std::unique_ptr<File>> open(std::string_view bytes, std::string_view password = {},
                                            const FileLimits& limits = {});
  ~File();
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  /// The pages in their order; never empty.
  const std::vector<PageObject>& pages() const;
  Object catalog() const;
  Object trailer() const;
  /// The null object where there is none. References to references are followed.
  Object resolve(ObjectId id);

  /// True where the cross-reference table could not be used and the file was searched for objects.
  bool repaired() const;
  bool encrypted() const;

 private:
  friend class Object;
  friend class ObjectStore;
  File(std::string_view bytes, const FileLimits& limits);

  std::unique_ptr<ObjectStore> store_;
  std::vector<PageObject> pages_;
};

}  // namespace oneshot::pdf
