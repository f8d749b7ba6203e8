#pragma once

#include <chrono>
#include <cstddef>

namespace oneshot {

/// Thrown where the time that a Patience gives is over.
struct OutOfPatience {
  bool interrupted = false;  ///< the user wants an end, and the time may not be over
};

/// How long a thread may work on one text. What is understood and judged comes from strangers, and
/// no proof is complete that nothing in it can make the work grow faster than the text; so the work
/// says now and then how much it did, and is ended where it takes too long.
///
///   const Patience patience(deadline, interrupted);
///   … Patience::spend(text.size()) … throws OutOfPatience
///
/// One at a time on a thread; where none lives, spend() does nothing.
class Patience {
 public:
  using Clock = std::chrono::steady_clock;
  /// `interrupted` is asked as often as the clock is looked at; it may be null.
  Patience(Clock::time_point deadline, bool (*interrupted)());
  ~Patience();
  Patience(const Patience&) = delete;
  Patience& operator=(const Patience&) = delete;

  /// Says that about so many bytes are about to be looked at.
  static void spend(std::size_t bytes) {
    spent_ += bytes + bytes_for_a_call;
    if (spent_ >= bytes_between_looks) look();
  }

 private:
  static constexpr std::size_t bytes_for_a_call = 16;
  static constexpr std::size_t bytes_between_looks = std::size_t{16} << 10;
  static void look();

  static constinit thread_local std::size_t spent_;
};

}  // namespace oneshot
