#include "batch/verdict_cache.h"

#include <algorithm>
#include <cstring>

#include <elf.h>
#include <link.h>

#include "base/sha256.h"
#include "base/utf8.h"
#include "batch/wire.h"
#include "batch/wire_codec.h"
#include "read/pdf/cid_data.h"

namespace oneshot {
namespace {

/// A file of poppler-data; whether that package is there changes what is read of some PDFs.
constexpr const char* cid_data_probe = "cMap/Adobe-Korea1/KSCms-UHC-H";

std::string extension_of(const std::string& name) {
  const std::size_t dot = name.find_last_of("./");
  if (dot == std::string::npos || name[dot] == '/') return {};
  std::string extension = name.substr(dot);
  for (char& c : extension) {
    if (is_ascii_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
  }
  return extension;
}

bool is_lasting(const Result<Verdict>& verdict) {
  if (verdict) return true;
  switch (verdict.failure().code) {
    case ReadError::timeout:
    case ReadError::memory:
    case ReadError::crashed:
      return false;
    default:
      return true;
  }
}

/// Where what belongs to a verdict lies, beside it.
std::string key_of_document(const std::string& key) { return sha256(key); }
std::string key_of_json(const std::string& key, Language language) {
  return sha256((language == Language::ko ? "json ko " : "json en ") + key);
}

std::size_t padded(std::size_t size) { return (size + 3) & ~std::size_t{3}; }

/// Looks for the linker's build id in the program itself, the first object of all.
int find_build_id(dl_phdr_info* object, std::size_t, void* found) {
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& header = object->dlpi_phdr[i];
    if (header.p_type != PT_NOTE) continue;
    const auto* at = reinterpret_cast<const char*>(object->dlpi_addr + header.p_vaddr);
    const char* const end = at + header.p_memsz;
    while (at + sizeof(ElfW(Nhdr)) <= end) {
      ElfW(Nhdr) note;
      std::memcpy(&note, at, sizeof note);
      const char* const name = at + sizeof note;
      const char* const value = name + padded(note.n_namesz);
      if (note.n_type == NT_GNU_BUILD_ID &&
          std::string_view(name, note.n_namesz) == std::string_view("GNU\0", 4)) {
        static_cast<std::string*>(found)->assign(value, note.n_descsz);
        return 1;
      }
      at = value + padded(note.n_descsz);
    }
  }
  return 1;
}

}  // namespace

std::string build_identity() {
  std::string id;
  dl_iterate_phdr(find_build_id, &id);
  return id;
}

VerdictCache::VerdictCache(CacheFolder& folder, const JudgingConditions& conditions)
    : folder_(folder) {
  wire::Writer all;
  all.text(ONESHOT_VERSION);
  all.text(build_identity());
  all.text(conditions.rules_digest);
  all.text(conditions.judging.profile);
  all.count(conditions.judging.names.size());
  for (const std::string& name : conditions.judging.names) all.text(name);
  all.text(to_string(conditions.judging.as_of));
  all.text(conditions.reading.password);
  all.text(sha256(pdf::read_cid_data(cid_data_probe)));
  conditions_ = sha256(all.take());
}

std::string VerdictCache::key_of(const Source& source) const {
  wire::Writer all;
  all.text(conditions_);
  all.text(source.sha256);
  all.count(source.parts.size());
  all.text(extension_of(source.name));
  for (const Source& part : source.parts) all.text(extension_of(part.name));
  return sha256(all.take());
}

std::optional<Judgement> VerdictCache::find(const std::string& key, Document* document) const {
  const std::optional<std::string> bytes = folder_.find(key);
  if (!bytes) return std::nullopt;
  std::optional<Judgement> judgement = decode_judgement(*bytes);
  if (!judgement || !judgement->verdict || document == nullptr) return judgement;
  const std::optional<std::string> read = folder_.find(key_of_document(key));
  if (!read) return std::nullopt;
  auto result = decode_result(*read);
  if (!result || !*result) return std::nullopt;
  *document = *std::move(*result);
  return judgement;
}

void VerdictCache::store(const std::string& key, const Judgement& judgement,
                         const Document* document) {
  if (!is_lasting(judgement.verdict)) return;
  folder_.store(key, encode(judgement));
  if (document != nullptr) {
    folder_.store(key_of_document(key), encode(Result<Document>(*document)));
  }
}

std::optional<VerdictJson> VerdictCache::find_json(const std::string& key,
                                                   Language language) const {
  const std::optional<std::string> bytes = folder_.find(key_of_json(key, language));
  return bytes ? decode_json(*bytes) : std::nullopt;
}

void VerdictCache::store_json(const std::string& key, Language language, const VerdictJson& json) {
  folder_.store(key_of_json(key, language), encode(json));
}

}  // namespace oneshot
