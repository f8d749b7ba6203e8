#include "base/sha256.h"

#include <array>

// The digest's own functions: by its general interface, OpenSSL sets up every algorithm that it
// knows at first use, which takes longer than many a file takes to be read.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

namespace oneshot {

std::string sha256(std::string_view bytes) {
  SHA256_CTX context;
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256_Init(&context);
  SHA256_Update(&context, bytes.data(), bytes.size());
  SHA256_Final(digest.data(), &context);
  constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const unsigned char byte : digest) {
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

}  // namespace oneshot
