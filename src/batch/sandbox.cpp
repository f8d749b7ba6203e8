#include "batch/sandbox.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <initializer_list>

#include <fmt/format.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define ONESHOT_UNDER_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ONESHOT_UNDER_ASAN 1
#endif
#endif

namespace oneshot {
namespace {

// ---- Landlock, by its system calls: the C library of Debian 12 has no names for them ----

constexpr long sys_landlock_create_ruleset = 444, sys_landlock_restrict_self = 446;
constexpr unsigned landlock_create_version = 1;

/// struct landlock_ruleset_attr up to version 6 of the interface.
struct LandlockRights {
  std::uint64_t files = 0, network = 0, scoped = 0;
};

int landlock_version() {
  const long version = syscall(sys_landlock_create_ruleset, nullptr, 0, landlock_create_version);
  return version < 0 ? 0 : static_cast<int>(version);
}

/// Takes all rights that this version knows; none is given back by a rule.
bool restrict_by_landlock() {
  const int version = landlock_version();
  if (version == 0) return true;
  LandlockRights rights;
  const int file_rights = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
  rights.files = (std::uint64_t{1} << file_rights) - 1;
  std::size_t size = sizeof rights.files;
  if (version >= 4) {
    rights.network = 3;  // bind and connect
    size += sizeof rights.network;
  }
  if (version >= 6) {
    rights.scoped = 3;  // abstract sockets and signals
    size += sizeof rights.scoped;
  }
  const long ruleset = syscall(sys_landlock_create_ruleset, &rights, size, 0);
  if (ruleset < 0) return false;
  const bool done = syscall(sys_landlock_restrict_self, ruleset, 0) == 0;
  close(static_cast<int>(ruleset));
  return done;
}

// ---- seccomp ----

/// What reading needs once the worker runs: its socket, memory, clocks, and to end.
constexpr int allowed_calls[] = {
    SCMP_SYS(read),         SCMP_SYS(write),           SCMP_SYS(recvfrom),
    SCMP_SYS(sendto),       SCMP_SYS(recvmsg),         SCMP_SYS(sendmsg),
    SCMP_SYS(poll),         SCMP_SYS(ppoll),           SCMP_SYS(close),
    SCMP_SYS(fstat),        SCMP_SYS(lseek),           SCMP_SYS(brk),
    SCMP_SYS(munmap),       SCMP_SYS(mremap),          SCMP_SYS(madvise),
    SCMP_SYS(futex),        SCMP_SYS(sched_yield),     SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(getrandom),    SCMP_SYS(getpid),          SCMP_SYS(gettid),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask),  SCMP_SYS(rt_sigaction),
    SCMP_SYS(sigaltstack),  SCMP_SYS(restart_syscall), SCMP_SYS(exit),
    SCMP_SYS(exit_group),   SCMP_SYS(membarrier),      SCMP_SYS(rseq),
};

/// Nothing but an attack asks for these; everything that is not listed at all is refused.
constexpr int deadly_calls[] = {
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(ptrace),
    SCMP_SYS(kill),
    SCMP_SYS(tkill),
    SCMP_SYS(bpf),
    SCMP_SYS(mount),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(keyctl),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
};

bool restrict_by_seccomp() {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == nullptr) return false;
  bool good = true;
  for (int call : allowed_calls) {
    good = good && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
  }
  for (int call : deadly_calls) {
    good = good && seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, call, 0) == 0;
  }
  // Memory, but never such that can be run.
  for (int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
    good = good && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1,
                                    SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
  }
  // abort() sends a signal to its own process.
  good = good && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
                                  SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()))) == 0;
  good = good && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return good;
}

// ---- limits ----

/// Lowers a limit; one that is lower already stays.
bool set_limit(decltype(RLIMIT_AS) what, rlim_t value) {
  rlimit limit{};
  if (getrlimit(what, &limit) != 0) return false;
  limit.rlim_cur = std::min({value, limit.rlim_cur, limit.rlim_max});
  limit.rlim_max = limit.rlim_cur;
  return setrlimit(what, &limit) == 0;
}

/// Address space in use now, in bytes.
std::size_t used_address_space() {
  unsigned long pages = 0;
  if (std::FILE* file = std::fopen("/proc/self/statm", "re")) {
    if (std::fscanf(file, "%lu", &pages) != 1) pages = 0;
    std::fclose(file);
  }
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

bool set_limits(std::size_t memory_mib) {
  bool good = set_limit(RLIMIT_CORE, 0) && set_limit(RLIMIT_FSIZE, 0);
#if !defined(ONESHOT_UNDER_ASAN)  // whose shadow alone takes terabytes of addresses
  const std::size_t used = used_address_space(), memory = memory_mib << 20;
  // Without /proc nobody tells what is in use; then the limit is on what the process can write to.
  good = good && (used > 0 ? set_limit(RLIMIT_AS, used + memory) : set_limit(RLIMIT_DATA, memory));
#else
  static_cast<void>(memory_mib);
  static_cast<void>(used_address_space);
#endif
  return good;
}

}  // namespace

SandboxSupport sandbox_support() {
  SandboxSupport support;
  const std::uint32_t action = SECCOMP_RET_KILL_PROCESS;
  support.seccomp = syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
  support.landlock = landlock_version();
  return support;
}

std::string describe(const SandboxSupport& support) {
  return fmt::format(
      "  worker processes: yes\n"
      "  resource limits:  yes\n"
      "  seccomp filter:   {}\n"
      "  Landlock:         {}\n",
      support.seccomp ? "yes" : "this kernel lacks it",
      support.landlock > 0 ? fmt::format("yes, version {}", support.landlock)
                           : "this kernel lacks it");
}

bool enter_sandbox(std::size_t memory_mib) {
  bool good = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0;
  good = set_limits(memory_mib) && good;
  good = restrict_by_landlock() && good;
  if (sandbox_support().seccomp) good = restrict_by_seccomp() && good;
  return good;
}

}  // namespace oneshot
