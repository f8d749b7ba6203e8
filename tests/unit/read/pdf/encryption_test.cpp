#include "read/pdf/encryption.h"

#include <cstdint>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "read/pdf/ciphers.h"
#include "read/pdf/pdf_file.h"
#include "unit/read/pdf/pdf_text_builder.h"

using namespace oneshot::pdf;
using oneshot::ReadError;
using oneshot::pdf_test::PdfText;

namespace {

// The writer's side of the standard security handler, straight from PDF 32000-1, 7.6.3 and 7.6.4.

constexpr std::string_view padding(
    "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08"
    "\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A",
    32);
const std::string file_id = "an id of the file";
const std::string vector_of_16 = "0123456789abcdef";

struct Scheme {
  int version, revision, bits;
  std::string filters;  ///< /CF, /StmF and /StrF where the version has them
  bool aes = false;
  std::string user = "", owner = "owner";
};

std::string padded(const std::string& password) {
  return (password + std::string(padding)).substr(0, 32);
}

std::string rounds_of_md5(std::string digest, const Scheme& scheme) {
  for (int i = 0; scheme.revision >= 3 && i < 50; ++i) {
    digest = md5(std::string_view(digest).substr(0, static_cast<std::size_t>(scheme.bits / 8)));
  }
  return digest.substr(0, static_cast<std::size_t>(scheme.bits / 8));
}

std::string rounds_of_rc4(const std::string& key, std::string data, const Scheme& scheme) {
  for (int round = 0; round < (scheme.revision >= 3 ? 20 : 1); ++round) {
    std::string changed = key;
    for (char& c : changed) c = static_cast<char>(c ^ round);
    data = rc4(changed, data);
  }
  return data;
}

std::string literal(const std::string& bytes) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out = "<";
  for (const unsigned char c : bytes) out += {digits[c >> 4], digits[c & 15]};
  return out + ">";
}

std::string with_pkcs_padding(std::string data) {
  const std::size_t pad = 16 - data.size() % 16;
  return data + std::string(pad, static_cast<char>(pad));
}

/// Encrypts what belongs to one object.
std::string encrypted(const std::string& data, int number, const std::string& key,
                      const Scheme& scheme) {
  if (scheme.version == 5) {
    return vector_of_16 + aes_cbc_encrypt(key, vector_of_16, with_pkcs_padding(data));
  }
  std::string seed = key + std::string{static_cast<char>(number), static_cast<char>(number >> 8)} +
                     std::string(3, '\0');
  if (scheme.aes) seed += "sAlT";
  const std::string own = md5(seed).substr(0, std::min<std::size_t>(key.size() + 5, 16));
  if (!scheme.aes) return rc4(own, data);
  return vector_of_16 + aes_cbc_encrypt(own, vector_of_16, with_pkcs_padding(data));
}

/// A page that says "Secret" in a stream and "word" in a string.
PdfText document(const std::string& key, const Scheme& scheme) {
  PdfText pdf;
  pdf.page(encrypted("(Secret) Tj", 101, key, scheme),
           "/Word " + literal(encrypted("word", 100, key, scheme)));
  pdf.trailer("/Encrypt 90 0 R /ID [" + literal(file_id) + literal(file_id) + "]");
  return pdf;
}

std::string encryption_entries(const Scheme& scheme) {
  return "<< /Filter /Standard /V " + std::to_string(scheme.version) + " /R " +
         std::to_string(scheme.revision) + " /Length " + std::to_string(scheme.bits) +
         " /P -3904 " + scheme.filters;
}

/// A file of revisions 2 to 4.
std::string legacy_file(const Scheme& scheme, bool encrypt_metadata = true) {
  const std::string owner =
      rounds_of_rc4(rounds_of_md5(md5(padded(scheme.owner)), scheme), padded(scheme.user), scheme);
  const std::uint32_t permissions = static_cast<std::uint32_t>(-3904);
  std::string seed = padded(scheme.user) + owner;
  for (int i = 0; i < 4; ++i) seed += static_cast<char>(permissions >> (8 * i));
  seed += file_id + (encrypt_metadata ? "" : "\xFF\xFF\xFF\xFF");
  const std::string key = rounds_of_md5(md5(seed), scheme);
  const std::string check =
      scheme.revision == 2
          ? rc4(key, padding)
          : rounds_of_rc4(key, md5(std::string(padding) + file_id), scheme) + std::string(16, '\0');
  PdfText pdf = document(key, scheme);
  pdf.object(90, encryption_entries(scheme) + "/O " + literal(owner) + "/U " + literal(check) +
                     (encrypt_metadata ? "" : "/EncryptMetadata false") + ">>");
  return pdf.bytes();
}

/// A file of revision 5, whose hash is a plain SHA-256.
std::string modern_file(const Scheme& scheme) {
  const std::string key = "an AES key that has 32 bytes ...";
  const std::string check_salt = "8 bytes.", key_salt = "and more", zeros(16, '\0');
  const auto entry = [&](const std::string& password, const std::string& more) {
    return sha2(password + check_salt + more, 256) + check_salt + key_salt;
  };
  const auto wrapped = [&](const std::string& password, const std::string& more) {
    return aes_cbc_encrypt(sha2(password + key_salt + more, 256), zeros, key);
  };
  const std::string user = entry(scheme.user, "");
  PdfText pdf = document(key, scheme);
  pdf.object(90, encryption_entries(scheme) + "/U " + literal(user) + "/UE " +
                     literal(wrapped(scheme.user, "")) + "/O " +
                     literal(entry(scheme.owner, user)) + "/OE " +
                     literal(wrapped(scheme.owner, user)) + ">>");
  return pdf.bytes();
}

/// What can be read of document(); the name of the failure where it does not open.
std::string content(const std::string& bytes, std::string_view password = "") {
  const auto file = File::open(bytes, password);
  if (!file) return std::string(name_of(file.failure().code));
  const Object page = (*file)->pages()[0].dictionary;
  return page.get("Contents").stream().bytes + " " + page.get("Word").string();
}

Scheme crypt_filter(const std::string& method, bool aes) {
  return {4, 4, 128,
          "/CF << /StdCF << /CFM /" + method + " /Length 16 >> >> /StmF /StdCF /StrF /StdCF ", aes};
}

Scheme aes_256() {
  return {5, 5, 256, "/CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF ", true};
}

const std::string plain = "(Secret) Tj word";

}  // namespace

TEST_CASE("a file with an empty user password opens without asking") {
  CHECK(content(legacy_file({1, 2, 40, ""})) == plain);
  CHECK(content(legacy_file({2, 3, 128, ""})) == plain);
  CHECK(content(legacy_file({2, 3, 64, ""})) == plain);
  CHECK(content(legacy_file(crypt_filter("V2", false))) == plain);
  CHECK(content(legacy_file(crypt_filter("AESV2", true))) == plain);
  CHECK(content(legacy_file(crypt_filter("AESV2", true), false)) == plain);
  CHECK(content(modern_file(aes_256())) == plain);
}

TEST_CASE("the user password and the owner password open a file, others do not") {
  for (Scheme scheme : {Scheme{1, 2, 40, ""}, Scheme{2, 3, 128, ""}, crypt_filter("V2", false),
                        crypt_filter("AESV2", true), aes_256()}) {
    CAPTURE(scheme.revision);
    scheme.user = "user";
    const std::string bytes = scheme.version == 5 ? modern_file(scheme) : legacy_file(scheme);
    CHECK(content(bytes) == "encrypted");
    CHECK(content(bytes, "wrong") == "encrypted");
    CHECK(content(bytes, "user") == plain);
    CHECK(content(bytes, "owner") == plain);
  }
}

TEST_CASE("a password may have letters beyond ASCII") {
  Scheme scheme{2, 3, 128, ""};
  scheme.user = "p\xE4ss";  // older files hold Latin-1
  CHECK(content(legacy_file(scheme), "p\xC3\xA4ss") == plain);
  Scheme modern = aes_256();
  modern.user = "p\xC3\xA4ss";  // newer ones UTF-8
  CHECK(content(modern_file(modern), "p\xC3\xA4ss") == plain);
}

TEST_CASE("the failure names the remedy") {
  Scheme scheme{2, 3, 128, ""};
  scheme.user = "user";
  const std::string bytes = legacy_file(scheme);
  CHECK(File::open(bytes).failure().message.find("--password") != std::string::npos);
  std::string foreign = bytes;
  foreign.replace(foreign.find("/Standard"), 9, "/PubSec  ");
  CHECK(File::open(foreign, "user").failure().code == ReadError::encrypted);
}

TEST_CASE("an encrypted file that is damaged opens too") {
  std::string bytes = legacy_file(crypt_filter("AESV2", true));
  bytes.erase(bytes.find("xref\n"), 10);
  bytes.erase(bytes.find("startxref"));
  CHECK(content(bytes) == plain);
}

TEST_CASE("a wrong key size is found out") {
  std::string bytes = legacy_file({2, 3, 128, ""});
  bytes.replace(bytes.find("/Length 128"), 11, "/Length 40 ");
  CHECK(content(bytes) == plain);
}

TEST_CASE("the hardened hash of revision 6 is computed") {
  // Written by another program for the passwords "user" and "owner".
  PdfText pdf;
  pdf.object(90,
             "<< /Filter /Standard /V 5 /R 6 /P -4 /CF << /StdCF << /CFM /AESV3 >> >>"
             "/StmF /StdCF /StrF /StdCF"
             "/O <7ae78d09d7a37164935ec00966236fc9c9a812d922c2bd72f63b4665a683965c"
             "5beae621a249ed6fa6198d6e3c8239f4>"
             "/OE <2d727cc756ede872b4b4d3fbe0ff60bb581629981231453ed5c3315fb1964e30>"
             "/U <e3a2a74550507e3e47d5d79659bd3ed0693c3a8e023e26173b721968d0474f80"
             "8e5d3b2d6c462059d777763b94b66512>"
             "/UE <00574f5eff4857e28b58467fabf1ae81bec117caee8cd6542d8b5bc8408ce52b> >>");
  pdf.page("", "/Word <17e32a4b79e6b1e9d33e2f5c336669c6b4194b005bf101fd0ff815f591000676>");
  pdf.trailer("/Encrypt 90 0 R");
  const std::string bytes = pdf.bytes();
  CHECK(content(bytes, "user") == " word");
  CHECK(content(bytes, "owner") == " word");
  CHECK(content(bytes, "User") == "encrypted");
  CHECK(content(bytes) == "encrypted");
}

TEST_CASE("where attachments alone are encrypted, no password is needed for the pages") {
  PdfText pdf;
  pdf.object(90,
             "<< /Filter /Standard /V 4 /R 4 /P -4 /O <00> /U <00> /EFF /StdCF "
             "/CF << /StdCF << /CFM /AESV2 >> >> /StmF /Identity /StrF /Identity >>");
  pdf.page("(Open) Tj", "/Word (door)").trailer("/Encrypt 90 0 R");
  CHECK(content(pdf.bytes()) == "(Open) Tj door");
}

TEST_CASE("a stream may opt out of encryption by a crypt filter of its own") {
  std::string bytes = legacy_file(crypt_filter("V2", false));
  const std::string page = "100 0 obj\n<<";
  bytes.replace(bytes.find(page), page.size(), page + " /Plain 10 0 R");
  bytes.insert(
      bytes.find("90 0 obj"),
      PdfText::indirect(10, "<< /Length 8 /Filter /Crypt >>\nstream\nas it is\nendstream"));
  bytes.erase(bytes.find("xref\n"), 10);  // offsets have moved: let it search
  const auto file = File::open(bytes);
  REQUIRE(file);
  CHECK((*file)->pages()[0].dictionary.get("Plain").stream().bytes == "as it is");
  CHECK(content(bytes) == plain);
}
