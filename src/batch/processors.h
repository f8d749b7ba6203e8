#pragma once

#include "batch/nursery.h"

namespace oneshot {

/// A thread that sleeps until its worker has answered leaves its processor to it: to wake another
/// one takes as long as a small file, and nothing of the file is in the cache there.
void run_here(Worker& worker);

/// Lets a worker run on whatever processor is free, of those that this thread may use.
void run_anywhere(Worker& worker);

}  // namespace oneshot
