#include "read/pdf/encryption.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "read/pdf/ciphers.h"

namespace oneshot::pdf {

namespace {

constexpr std::string_view padding(
    "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08"
    "\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A",
    32);
constexpr std::size_t password_size = 32;       // of revisions 2 to 4
constexpr std::size_t max_utf8_password = 127;  // of revisions 5 and 6
constexpr std::size_t salt_size = 8, hash_size = 32, modern_entry_size = 48;
constexpr std::size_t block_size = 16;
constexpr std::size_t smallest_legacy_key = 5, largest_legacy_key = 16;  // bytes
constexpr int md5_rounds = 50, rc4_rounds = 20;

enum class Method { none, rc4, aes_128, aes_256 };

/// What the algorithms know of the encryption dictionary.
struct Parameters {
  int version = 0, revision = 0;
  std::size_t key_size = 5;  // bytes
  std::string owner, user, owner_key, user_key;
  std::uint32_t permissions = 0;
  bool encrypt_metadata = true;
  std::string file_id;
};

std::string padded(std::string_view password) {
  return (std::string(password.substr(0, password_size)) + std::string(padding))
      .substr(0, password_size);
}

/// RC4 with the key changed in each round (PDF 32000-1, algorithms 5 and 7).
std::string rc4_round(std::string key, std::string_view data, int round) {
  for (char& c : key) c = static_cast<char>(c ^ round);
  return rc4(key, data);
}

/// Algorithm 2: the file key of revisions 2 to 4.
std::string legacy_key(const Parameters& p, std::string_view password) {
  std::string seed = padded(password) + p.owner.substr(0, password_size);
  for (int i = 0; i < 4; ++i) seed += static_cast<char>(p.permissions >> (8 * i));
  seed += p.file_id;
  if (p.revision >= 4 && !p.encrypt_metadata) seed += "\xFF\xFF\xFF\xFF";
  std::string key = md5(seed).substr(0, p.key_size);
  if (p.revision >= 3) {
    for (int i = 0; i < md5_rounds; ++i) key = md5(key).substr(0, p.key_size);
  }
  return key;
}

/// Algorithms 4 to 6: the key if the user password is right.
std::optional<std::string> try_legacy_user(const Parameters& p, std::string_view password) {
  std::string key = legacy_key(p, password);
  if (p.revision == 2) {
    if (rc4(key, padding) == p.user.substr(0, password_size)) return key;
    return std::nullopt;
  }
  std::string check = md5(std::string(padding) + p.file_id);
  for (int round = 0; round < rc4_rounds; ++round) check = rc4_round(key, check, round);
  if (check == p.user.substr(0, block_size)) return key;
  return std::nullopt;
}

/// Algorithm 7: the owner password yields the user password.
std::optional<std::string> try_legacy_owner(const Parameters& p, std::string_view password) {
  std::string key = md5(padded(password));
  if (p.revision >= 3) {
    for (int i = 0; i < md5_rounds; ++i) key = md5(key);
  }
  key.resize(std::min(key.size(), p.key_size));
  std::string user = p.owner.substr(0, password_size);
  for (int round = p.revision == 2 ? 0 : rc4_rounds - 1; round >= 0; --round) {
    user = rc4_round(key, user, round);
  }
  return try_legacy_user(p, user);
}

/// Algorithm 2.B of PDF 32000-2: the hash of revision 6; that of revision 5 is its first step.
std::string modern_hash(int revision, std::string_view password, std::string_view salt,
                        std::string_view user_entry) {
  constexpr int min_rounds = 64, repeats = 64;
  std::string hash = sha2(std::string(password) + std::string(salt) + std::string(user_entry), 256);
  if (revision < 6) return hash;
  for (int round = 0, last = 0; round < min_rounds || last > round - 32; ++round) {
    const std::string unit = std::string(password) + hash + std::string(user_entry);
    std::string data;
    data.reserve(unit.size() * repeats);
    for (int i = 0; i < repeats; ++i) data += unit;
    const std::string_view view(hash);
    const std::string mixed =
        aes_cbc_encrypt(view.substr(0, block_size), view.substr(block_size, block_size), data);
    int remainder = 0;  // of the first 16 bytes as a number, by 3: 256 is 1 modulo 3
    for (std::size_t i = 0; i < block_size; ++i) remainder += static_cast<unsigned char>(mixed[i]);
    hash = sha2(mixed, remainder % 3 == 0 ? 256 : remainder % 3 == 1 ? 384 : 512);
    last = static_cast<unsigned char>(mixed.back());
  }
  return hash.substr(0, hash_size);
}

/// Algorithm 2.A: the file key by a user entry or an owner entry.
std::optional<std::string> try_modern(const Parameters& p, std::string_view password, bool owner) {
  password = password.substr(0, max_utf8_password);
  const std::string_view entry = owner ? p.owner : p.user;
  const std::string_view wrapped = owner ? p.owner_key : p.user_key;
  if (entry.size() < modern_entry_size || wrapped.size() < hash_size) return std::nullopt;
  const std::string_view user_entry =
      owner ? std::string_view(p.user).substr(0, modern_entry_size) : std::string_view();
  const std::string_view check_salt = entry.substr(hash_size, salt_size);
  const std::string_view key_salt = entry.substr(hash_size + salt_size, salt_size);
  if (modern_hash(p.revision, password, check_salt, user_entry) != entry.substr(0, hash_size)) {
    return std::nullopt;
  }
  const std::string key = modern_hash(p.revision, password, key_salt, user_entry);
  return aes_cbc_decrypt(key, std::string(block_size, '\0'), wrapped.substr(0, hash_size));
}

std::optional<std::string> try_password(Parameters p, std::string_view password) {
  if (p.version >= 5) {
    if (auto key = try_modern(p, password, false)) return key;
    return try_modern(p, password, true);
  }
  // The size that the file declares may be wrong; a password that fits proves which one is right.
  for (const std::size_t size : {p.key_size, largest_legacy_key, smallest_legacy_key}) {
    p.key_size = size;
    if (auto key = try_legacy_user(p, password)) return key;
    if (auto key = try_legacy_owner(p, password)) return key;
  }
  return std::nullopt;
}

/// Older revisions take passwords in the encoding of PDF documents, which is Latin-1 for letters.
std::string to_latin1(std::string_view utf8) {
  std::string out;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    if ((lead == 0xC2 || lead == 0xC3) && i + 1 < utf8.size()) {
      out += static_cast<char>(((lead & 3) << 6) | (utf8[++i] & 0x3F));
    } else {
      out += utf8[i];
    }
  }
  return out;
}

std::string aes_data(std::string_view key, std::string_view bytes) {
  if (bytes.size() < 2 * block_size) return {};
  std::string out = aes_cbc_decrypt(key, bytes.substr(0, block_size), bytes.substr(block_size));
  const auto pad = out.empty() ? 0u : static_cast<unsigned char>(out.back());
  if (pad >= 1 && pad <= block_size) out.resize(out.size() - pad);
  return out;
}

Method method_of(const Object& filters, std::string_view name) {
  if (name.empty() || name == "Identity") return Method::none;
  const std::string_view method = filters.get(name).get("CFM").name();
  if (method == "V2") return Method::rc4;
  if (method == "AESV2") return Method::aes_128;
  if (method == "AESV3") return Method::aes_256;
  return Method::none;
}

/// The key's size in bytes; writers give it in bits or, against the standard, in bytes.
std::size_t key_size_of(const Object& encrypt, int version) {
  constexpr std::int64_t fewest_bits = smallest_legacy_key * 8;
  constexpr std::int64_t most_bits = largest_legacy_key * 8;
  if (version == 1) return smallest_legacy_key;
  std::int64_t bits = encrypt.get("Length").integer(version == 4 ? most_bits : fewest_bits);
  if (version == 4) {
    const Object filter = encrypt.get("CF").get(encrypt.get("StmF").name());
    if (filter.is_dictionary()) bits = filter.get("Length").integer(most_bits);
    if (filter.get("CFM").is_name("AESV2")) bits = most_bits;
  }
  if (bits < fewest_bits) bits *= 8;
  return static_cast<std::size_t>(std::clamp(bits, fewest_bits, most_bits)) / 8;
}

ReadFailure refusal(std::string message) { return {ReadError::encrypted, std::move(message)}; }

}  // namespace

struct Decryptor::Handler {
  std::string key;
  Object filters;
  Method strings = Method::rc4, streams = Method::rc4;
  bool encrypt_metadata = true;

  std::string object_key(ObjectId id, Method method) const {
    if (method == Method::aes_256) return key;
    std::string seed = key;
    for (int i = 0; i < 3; ++i) seed += static_cast<char>(id.number >> (8 * i));
    for (int i = 0; i < 2; ++i) seed += static_cast<char>(id.generation >> (8 * i));
    if (method == Method::aes_128) seed += "sAlT";
    return md5(seed).substr(0, std::min<std::size_t>(key.size() + 5, block_size));
  }

  std::string decrypt(std::string_view bytes, ObjectId id, Method method) const {
    if (method == Method::none) return std::string(bytes);
    const std::string own = object_key(id, method);
    return method == Method::rc4 ? rc4(own, bytes) : aes_data(own, bytes);
  }

  Method stream_method(const Object& dictionary) const {
    const Object filter = dictionary.get("Filter");
    const Object first = filter.is_array() ? filter.at(0) : filter;
    if (first.is_name("Crypt")) {
      const Object parameters = dictionary.get("DecodeParms");
      return method_of(filters,
                       (parameters.is_array() ? parameters.at(0) : parameters).get("Name").name());
    }
    const bool metadata = dictionary.get("Type").is_name("Metadata");
    return metadata && !encrypt_metadata ? Method::none : streams;
  }
};

Decryptor::Decryptor(std::unique_ptr<Handler> handler) : handler_(std::move(handler)) {}
Decryptor::~Decryptor() = default;

Result<std::unique_ptr<Decryptor>> Decryptor::create(const Object& encrypt,
                                                     std::string_view file_id,
                                                     std::string_view password) {
  Parameters p;
  p.version = static_cast<int>(encrypt.get("V").integer());
  p.revision = static_cast<int>(encrypt.get("R").integer());
  const Object filter = encrypt.get("Filter");
  const bool known_version = p.version == 1 || p.version == 2 || p.version == 4 || p.version == 5;
  if ((filter && !filter.is_name("Standard")) || !known_version || p.revision < 2 ||
      p.revision > 6) {
    return refusal(
        "the file is encrypted in a way that only its own program can undo; save a copy without "
        "encryption and read that");
  }
  p.key_size = key_size_of(encrypt, p.version);
  p.owner = encrypt.get("O").string();
  p.user = encrypt.get("U").string();
  p.owner_key = encrypt.get("OE").string();
  p.user_key = encrypt.get("UE").string();
  p.permissions = static_cast<std::uint32_t>(encrypt.get("P").integer());
  p.encrypt_metadata = encrypt.get("EncryptMetadata").boolean(true);
  p.file_id = file_id;

  const std::vector<std::string> candidates = {"", std::string(password), to_latin1(password)};
  std::optional<std::string> key;
  for (const std::string& candidate : candidates) {
    if (!key) key = try_password(p, candidate);
  }
  auto handler = std::make_unique<Handler>();
  handler->encrypt_metadata = p.encrypt_metadata;
  if (p.version >= 4) {
    handler->filters = encrypt.get("CF");
    handler->streams = method_of(handler->filters, encrypt.get("StmF").name());
    handler->strings = method_of(handler->filters, encrypt.get("StrF").name());
  }
  const bool only_attachments =
      handler->streams == Method::none && handler->strings == Method::none;
  if (!key && !only_attachments) {
    return refusal(password.empty()
                       ? "the file is encrypted and opens with a password only; give it with "
                         "--password"
                       : "the file is encrypted and the password does not open it; give another "
                         "with --password");
  }
  handler->key = key.value_or("");
  return std::unique_ptr<Decryptor>(new Decryptor(std::move(handler)));
}

std::string Decryptor::decrypt_string(std::string_view bytes, ObjectId id) const {
  return handler_->decrypt(bytes, id, handler_->strings);
}

std::string Decryptor::decrypt_stream(std::string_view bytes, ObjectId id,
                                      const Object& dictionary) const {
  return handler_->decrypt(bytes, id, handler_->stream_method(dictionary));
}

bool Decryptor::leaves_stream(const Object& dictionary) const {
  return handler_->stream_method(dictionary) == Method::none;
}

}  // namespace oneshot::pdf
