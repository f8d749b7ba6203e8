#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace oneshot {

/// Something made of one input; what it is only its maker and its taker know.
using Product = std::shared_ptr<void>;

/// Makes a product on the lane of that number; for every lane one thread at a time.
using Make = std::function<Product(std::size_t index, int lane)>;
/// Takes a product; false ends the run early.
using Take = std::function<bool(std::size_t index, Product product)>;

/// Makes `count` products on `jobs` lanes at once, the calling thread being one of them, and takes
/// them in order, one at a time and each as soon as those before are taken, on the thread of any
/// lane. Where the system has no room for so many threads there are fewer lanes. At most a bounded
/// number waits to be taken. An exception of `make` or `take` ends the run and is thrown again.
void run_in_order(std::size_t count, int jobs, const Make& make, const Take& take);

}  // namespace oneshot
