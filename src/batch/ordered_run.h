#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace oneshot {

/// Something made of one input; what it is only its maker and its taker know.
using Product = std::shared_ptr<void>;

/// Makes `count` products on `jobs` lanes at once and takes them in order on the calling thread, as
/// soon as those before are taken. `make(index, lane)` runs on the lane's thread (on the calling
/// one where there is a single lane); where the system has no room for so many threads there are
/// fewer lanes. At most a bounded number waits to be taken. Ends early when
/// `take` returns false. An exception of `make` or `take` ends the run and is thrown again.
void run_in_order(std::size_t count, int jobs,
                  const std::function<Product(std::size_t index, int lane)>& make,
                  const std::function<bool(std::size_t index, Product product)>& take);

}  // namespace oneshot
