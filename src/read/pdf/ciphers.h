#pragma once

#include <string>
#include <string_view>

/// The ciphers and digests that the encryption of PDFs needs, on OpenSSL. No configuration file is
/// read and no provider loaded on the way: RC4, which OpenSSL 3 keeps in its legacy provider, is
/// our own.
namespace oneshot::pdf {

std::string md5(std::string_view data);
/// bits: 256, 384 or 512.
std::string sha2(std::string_view data, int bits);
std::string rc4(std::string_view key, std::string_view data);

/// CBC without padding; the key has 16 or 32 bytes, the vector 16. A rest of the data that fills no
/// block is dropped.
std::string aes_cbc_encrypt(std::string_view key, std::string_view vector, std::string_view data);
std::string aes_cbc_decrypt(std::string_view key, std::string_view vector, std::string_view data);

}  // namespace oneshot::pdf
