#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "read/pdf/object.h"

namespace oneshot::pdf {

/// The standard security handler (PDF 32000-1, 7.6, and 32000-2 for revision 6), for reading:
/// RC4 with 40 to 128 bits, AES-128 and AES-256, crypt filters. Permissions are not looked at.
class Decryptor {
 public:
  /// `encrypt` is the encryption dictionary, `file_id` the first string of the trailer's /ID. Tries
  /// the empty password, then `password` (UTF-8) as user and as owner password.
  /// Failure: encrypted, with the remedy.
  static Result<std::unique_ptr<Decryptor>> create(const Object& encrypt, std::string_view file_id,
                                                   std::string_view password);
  ~Decryptor();

  std::string decrypt_string(std::string_view bytes, ObjectId id) const;
  /// `dictionary` is that of the stream: it may name a crypt filter of its own.
  std::string decrypt_stream(std::string_view bytes, ObjectId id, const Object& dictionary) const;
  /// True where streams are stored as they are, so that nothing has to be copied.
  bool leaves_stream(const Object& dictionary) const;

 private:
  struct Handler;
  explicit Decryptor(std::unique_ptr<Handler> handler);
  std::unique_ptr<Handler> handler_;
};

}  // namespace oneshot::pdf
