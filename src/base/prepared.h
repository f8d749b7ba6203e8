#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Tables that depend on nothing but the rules are made when the program is built and carried by
/// it: making them took longer than judging a resume. Whoever makes such tables first looks here
/// for an image (base/image.h) made of exactly the same, and makes them itself where there is none,
/// as for rules of one's own.
namespace oneshot::prepared {

enum class Kind : unsigned char { patterns, terms };

/// What an image was made of, told cheaply: the same for the same, and for few others.
using Key = std::uint64_t;

struct Image {
  Kind kind;
  Key key;
  std::string_view bytes;
};

/// The images that the binary carries; they live as long as the program. To be called before
/// anything is looked for.
void carry(std::span<const Image> images);

/// The first image of a kind and a key that `fits`; empty where there is none. A start looks for
/// as many as are carried, so those of other keys must cost no more than a comparison.
std::string_view find(Kind kind, Key key, const std::function<bool(std::string_view)>& fits);

/// For the build: keeps the images that are made while it lives. One at a time, in one thread.
class Recording {
 public:
  Recording();
  ~Recording();
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;

  /// Each image once, in an order that does not depend on when it was made.
  struct Made {
    Kind kind;
    Key key;
    std::string bytes;
    auto operator<=>(const Made&) const = default;
  };
  std::vector<Made> images() const;
};
/// Told by whoever made an image.
void made(Kind kind, Key key, std::string_view image);

}  // namespace oneshot::prepared
