#include "read/pdf/ciphers.h"

#include <string>

#include <doctest/doctest.h>

using namespace oneshot::pdf;

namespace {

std::string hex(const std::string& bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (const unsigned char c : bytes) out += {digits[c >> 4], digits[c & 15]};
  return out;
}

}  // namespace

TEST_CASE("digests are those of RFC 1321 and FIPS 180-4") {
  CHECK(hex(md5("abc")) == "900150983cd24fb0d6963f7d28e17f72");
  CHECK(hex(sha2("abc", 256)).substr(0, 16) == "ba7816bf8f01cfea");
  CHECK(hex(sha2("abc", 384)).substr(0, 16) == "cb00753f45a35e8b");
  CHECK(hex(sha2("abc", 512)).substr(0, 16) == "ddaf35a193617aba");
}

TEST_CASE("RC4 gives the well-known test streams and undoes itself") {
  CHECK(hex(rc4("Key", "Plaintext")) == "bbf316e8d940af0ad3");
  CHECK(hex(rc4("Wiki", "pedia")) == "1021bf0420");
  CHECK(rc4("Key", rc4("Key", "anything")) == "anything");
}

TEST_CASE("AES in CBC mode gives the first block of NIST SP 800-38A and undoes itself") {
  const std::string key = "\x2b\x7e\x15\x16\x28\xae\xd2\xa6\xab\xf7\x15\x88\x09\xcf\x4f\x3c";
  std::string vector;
  for (int i = 0; i < 16; ++i) vector += static_cast<char>(i);
  const std::string plain = "\x6b\xc1\xbe\xe2\x2e\x40\x9f\x96\xe9\x3d\x7e\x11\x73\x93\x17\x2a";
  CHECK(hex(aes_cbc_encrypt(key, vector, plain)) == "7649abac8119b246cee98e9b12e9197d");
  CHECK(aes_cbc_decrypt(key, vector, aes_cbc_encrypt(key, vector, plain)) == plain);
  const std::string long_key = key + key;
  CHECK(aes_cbc_decrypt(long_key, vector, aes_cbc_encrypt(long_key, vector, plain)) == plain);
}

TEST_CASE("a key or vector of the wrong size yields nothing") {
  CHECK(aes_cbc_decrypt("short", std::string(16, 'v'), std::string(16, 'd')).empty());
  CHECK(aes_cbc_decrypt(std::string(16, 'k'), "short", std::string(16, 'd')).empty());
}
