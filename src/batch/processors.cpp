#include "batch/processors.h"

#include <sched.h>

namespace oneshot {

// Where a system refuses, or has more processors than such a set holds, workers run as they would.

void run_here(Worker& worker) {
  const int here = sched_getcpu();
  if (here < 0 || here >= CPU_SETSIZE || here == worker.processor) return;
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(here, &set);
  sched_setaffinity(worker.process, sizeof set, &set);
  worker.processor = here;
}

void run_anywhere(Worker& worker) {
  if (worker.processor < 0) return;
  worker.processor = -1;
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) {
    sched_setaffinity(worker.process, sizeof set, &set);
  }
}

}  // namespace oneshot
