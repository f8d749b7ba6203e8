#include "read/pdf/ciphers.h"

#include <array>
#include <cstdint>
#include <memory>
#include <numeric>
#include <utility>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace oneshot::pdf {

namespace {

constexpr std::size_t aes_block = 16;
constexpr std::size_t aes_256_key = 32;

const unsigned char* raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

/// A worker must not open files: OpenSSL would look for its configuration at first use.
void start_without_configuration() {
  static const int started = OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
  static_cast<void>(started);
}

std::string digest(const EVP_MD* kind, std::string_view data) {
  start_without_configuration();
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned size = 0;
  EVP_Digest(data.data(), data.size(), bytes.data(), &size, kind, nullptr);
  return std::string(bytes.begin(), bytes.begin() + size);
}

std::string aes_cbc(std::string_view key, std::string_view vector, std::string_view data,
                    bool encrypt) {
  start_without_configuration();
  std::string out(data.size() / aes_block * aes_block, '\0');
  if (out.empty() || vector.size() != aes_block) return {};
  const EVP_CIPHER* kind = key.size() == aes_256_key ? EVP_aes_256_cbc() : EVP_aes_128_cbc();
  if (key.size() != static_cast<std::size_t>(EVP_CIPHER_get_key_length(kind))) return {};
  const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(
      EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
  int size = 0;
  EVP_CipherInit_ex(context.get(), kind, nullptr, raw(key), raw(vector), encrypt ? 1 : 0);
  EVP_CIPHER_CTX_set_padding(context.get(), 0);
  EVP_CipherUpdate(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size, raw(data),
                   static_cast<int>(out.size()));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

}  // namespace

std::string md5(std::string_view data) { return digest(EVP_md5(), data); }

std::string sha2(std::string_view data, int bits) {
  return digest(bits == 512 ? EVP_sha512() : bits == 384 ? EVP_sha384() : EVP_sha256(), data);
}

std::string rc4(std::string_view key, std::string_view data) {
  std::string out(data);
  if (key.empty()) return out;
  std::array<std::uint8_t, 256> state;
  std::iota(state.begin(), state.end(), std::uint8_t{0});
  std::uint8_t j = 0;
  for (std::size_t i = 0; i < state.size(); ++i) {
    j = static_cast<std::uint8_t>(j + state[i] + static_cast<std::uint8_t>(key[i % key.size()]));
    std::swap(state[i], state[j]);
  }
  std::uint8_t i = 0;
  j = 0;
  for (char& c : out) {
    ++i;
    j = static_cast<std::uint8_t>(j + state[i]);
    std::swap(state[i], state[j]);
    const auto at = static_cast<std::uint8_t>(state[i] + state[j]);
    c = static_cast<char>(c ^ static_cast<char>(state[at]));
  }
  return out;
}

std::string aes_cbc_encrypt(std::string_view key, std::string_view vector, std::string_view data) {
  return aes_cbc(key, vector, data, true);
}

std::string aes_cbc_decrypt(std::string_view key, std::string_view vector, std::string_view data) {
  return aes_cbc(key, vector, data, false);
}

}  // namespace oneshot::pdf
