#pragma once

namespace oneshot {

/// Of the samples, every so-manieth is looked at by tests that take long: under the sanitizers an
/// eighth shows as much of the same code, and takes a minute less.
#if defined(__SANITIZE_ADDRESS__)
constexpr int sample_step = 8;
#else
constexpr int sample_step = 1;
#endif

}  // namespace oneshot
