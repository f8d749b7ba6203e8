#include "batch/descriptors.h"

#include <cstring>

#include <sys/socket.h>
#include <unistd.h>

namespace oneshot {

ssize_t send_parts(int socket, iovec* parts, std::size_t count, int passed, int flags) {
  alignas(cmsghdr) char space[CMSG_SPACE(sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = parts;
  message.msg_iovlen = count;
  if (passed >= 0) {
    message.msg_control = space;
    message.msg_controllen = sizeof space;
    cmsghdr* const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(header), &passed, sizeof(int));
  }
  return sendmsg(socket, &message, flags);
}

ssize_t receive_parts(int socket, iovec* parts, std::size_t count, int* passed, int flags) {
  alignas(cmsghdr) char space[CMSG_SPACE(sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = parts;
  message.msg_iovlen = count;
  // Without room for them, descriptors are not let in: a worker can fill no table with them.
  if (passed != nullptr) {
    message.msg_control = space;
    message.msg_controllen = sizeof space;
  }
  const ssize_t got = recvmsg(socket, &message, flags | MSG_CMSG_CLOEXEC);
  if (got < 0 || passed == nullptr) return got;
  const cmsghdr* const header = CMSG_FIRSTHDR(&message);
  if (header != nullptr && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
    if (*passed >= 0) close(*passed);
    std::memcpy(passed, CMSG_DATA(header), sizeof(int));
  }
  return got;
}

}  // namespace oneshot
