#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Tables that depend on nothing but the rules are made when the program is built and carried by
/// it: making them took longer than judging a resume. Whoever makes such tables first looks here
/// for an image (base/image.h) made of exactly the same, and makes them itself where there is none,
/// as for rules of one's own.
namespace oneshot::prepared {

enum class Kind : unsigned char { patterns, terms };

struct Image {
  Kind kind;
  std::string_view bytes;
};

/// The images that the binary carries; they live as long as the program. To be called before
/// anything is looked for.
void carry(std::span<const Image> images);

/// The first image of a kind that `fits`; empty where there is none.
std::string_view find(Kind kind, const std::function<bool(std::string_view)>& fits);

/// For the build: keeps the images that are made while it lives. One at a time, in one thread.
class Recording {
 public:
  Recording();
  ~Recording();
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;

  /// Each image once, in an order that does not depend on when it was made.
  std::vector<std::pair<Kind, std::string>> images() const;
};
/// Told by whoever made an image.
void made(Kind kind, std::string_view image);

}  // namespace oneshot::prepared
