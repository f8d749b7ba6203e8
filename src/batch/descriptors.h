#pragma once

#include <cstddef>

#include <sys/types.h>
#include <sys/uio.h>

/// Descriptors that go from process to process with what is sent over a socket.
namespace oneshot {

/// As sendmsg() does it, with a descriptor unless `passed` is -1.
ssize_t send_parts(int socket, iovec* parts, std::size_t count, int passed, int flags);

/// As recvmsg() does it. A descriptor that comes along is put into `passed`, in place of one that
/// came before; nobody wants one where that is none.
ssize_t receive_parts(int socket, iovec* parts, std::size_t count, int* passed, int flags);

}  // namespace oneshot
