#include "read/pdf/object_store.h"

#include <algorithm>

#include "read/pdf/cross_reference.h"
#include "read/pdf/stream_filters.h"
#include "read/pdf/syntax.h"
#include "read/pdf/value_text.h"

namespace oneshot::pdf {

namespace {

constexpr std::size_t header_window = 1024;  // bytes in which "%PDF-" is looked for
constexpr int max_reference_chain = 16;

bool is_dictionary(const ValueText& text) { return stands_at(text.parts.front().text, 0, "<<"); }

}  // namespace

ObjectStore::ObjectStore(File& file, std::string_view bytes, const FileLimits& limits)
    : file_(file), bytes_(bytes), limits_(limits) {
  const std::size_t header = bytes.substr(0, header_window).find("%PDF-");
  has_header_ = header != std::string_view::npos;
  header_offset_ = has_header_ ? header : 0;
}

// ---- opening ----

std::optional<ReadFailure> ObjectStore::open(std::string_view password) {
  auto table = read_cross_reference(*this);
  if (!table) return rebuild(password);
  forget_objects();  // lengths of cross-reference streams were looked up in an empty index
  index_ = std::move(table->index);
  if (auto failure = prepare_decryption(table->trailer, password)) return failure;
  return use(table->trailer) ? std::nullopt : rebuild(password);
}

std::optional<ReadFailure> ObjectStore::rebuild(std::string_view password) {
  repaired_ = true;
  forget_objects();
  containers_.clear();
  search_index_.reset();
  index_.clear();
  for (const FoundObject& object : found().objects) index_[object.number] = {object.offset, 0};
  const std::vector<Object> trailers = trailers_found();
  if (decryptor_ == nullptr) {
    for (const Object& trailer : trailers) {
      if (!trailer.reference("Encrypt") && !trailer.get("Encrypt")) continue;
      if (auto failure = prepare_decryption(trailer, password)) return failure;
      break;
    }
  }
  forget_objects();  // they were parsed without decryption
  index_ = search_index();
  for (const Object& trailer : trailers) {
    if (use(trailer)) return std::nullopt;
  }
  adopt_orphans();
  return std::nullopt;
}

/// Takes a trailer if it leads to a catalog.
bool ObjectStore::use(Object trailer) {
  const Object catalog = trailer.get("Root");
  if (!catalog.get("Pages").is_dictionary()) return false;
  trailer_ = trailer;
  catalog_ = catalog;
  return true;
}

std::optional<ReadFailure> ObjectStore::prepare_decryption(const Object& trailer,
                                                           std::string_view password) {
  const Object encrypt = trailer.get("Encrypt");
  if (!encrypt.is_dictionary()) return std::nullopt;
  encryption_ = encrypt.id();
  auto decryptor = Decryptor::create(encrypt, trailer.get("ID").at(0).string(), password);
  if (!decryptor) return decryptor.failure();
  decryptor_ = std::move(*decryptor);
  forget_objects();
  return std::nullopt;
}

/// The dictionaries that may serve as trailer, the newest first.
std::vector<Object> ObjectStore::trailers_found() {
  std::vector<std::pair<std::size_t, Object>> at;
  for (const std::size_t offset : found().trailers) at.emplace_back(offset, value_at(offset));
  for (const FoundObject& object : found().objects) {
    if (object.reference_stream) at.emplace_back(object.offset, object_at(object.offset));
  }
  std::sort(at.begin(), at.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Object> trailers;
  for (const auto& [offset, trailer] : at) {
    if (trailer.is_dictionary()) trailers.push_back(trailer);
  }
  return trailers;
}

/// No trailer leads to a catalog: takes the last object that says it is one.
void ObjectStore::adopt_orphans() {
  for (const std::int32_t number : numbers_found()) {
    const Object object = resolve({number, 0});
    if (object.get("Type").is_name("Catalog") && object.get("Pages")) catalog_ = object;
  }
}

void ObjectStore::forget_objects() {
  forgotten_.push_back(std::move(objects_));
  objects_.clear();
}

// ---- searching ----

const FoundObjects& ObjectStore::found() {
  if (!found_) found_ = scan_objects(bytes_);
  return *found_;
}

std::vector<std::int32_t> ObjectStore::numbers_found() {
  std::vector<std::pair<std::size_t, std::int32_t>> order;
  for (const auto& [number, place] : search_index()) {
    const std::int32_t holder = place.container != 0 ? place.container : number;
    const auto found = search_index().find(holder);
    order.emplace_back(found != search_index().end() ? found->second.offset : 0, number);
  }
  std::sort(order.begin(), order.end());
  std::vector<std::int32_t> numbers;
  for (const auto& [offset, number] : order) numbers.push_back(number);
  return numbers;
}

/// Later objects replace earlier ones of the same number, also those in object streams.
const ObjectIndex& ObjectStore::search_index() {
  if (search_index_) return *search_index_;
  search_index_.emplace();
  for (const FoundObject& object : found().objects) {
    (*search_index_)[object.number] = {object.offset, 0};
  }
  for (const FoundObject& object : found().objects) {
    if (!object.object_stream) continue;
    if ((*search_index_)[object.number].offset != object.offset) continue;
    for (const auto& [number, extent] : container(object.number).objects) {
      ObjectPlace& place = (*search_index_)[number];
      if (place.offset < object.offset) place = {0, object.number};
    }
  }
  return *search_index_;
}

// ---- parsing ----

Object ObjectStore::resolve(ObjectId id) {
  const IndirectObject* object = nullptr;
  for (int hop = 0; id && hop < max_reference_chain; ++hop) {
    const auto [entry, is_new] = objects_.try_emplace(id.number);
    if (is_new) {
      entry->second.id = id;
      load(entry->second);  // while it loads, whoever asks for it finds nothing
    }
    object = &entry->second;
    if (object->value == nullptr) return {};
    const Object whole(file_, *object->value, object);
    id = whole.itself_reference();
    if (!id) return whole;
  }
  return {};
}

void ObjectStore::load(IndirectObject& object) {
  const auto place = index_.find(object.id.number);
  if (place == index_.end()) return;
  const ObjectPlace at = place->second;
  if (at.offset == 0 && at.container == 0 && !repaired_) return;
  if (load_from(at, object)) return;
  const auto found = search_index().find(object.id.number);
  if (found != search_index().end()) load_from(ObjectPlace(found->second), object);
}

bool ObjectStore::load_from(const ObjectPlace& place, IndirectObject& object) {
  if (place.container != 0) return load_from_container(place.container, object);
  if (load_at(place.offset, object.id.number, object)) return true;
  return header_offset_ != 0 && load_at(place.offset + header_offset_, object.id.number, object);
}

/// `number` 0 takes any object.
bool ObjectStore::load_at(std::size_t offset, std::int32_t number, IndirectObject& object) {
  if (offset >= bytes_.size()) return false;
  const auto header = read_object_header(bytes_, offset);
  if (!header || (number != 0 && header->number != number)) return false;
  object.id = {header->number, header->generation};
  StringChange change;
  if (decryptor_ != nullptr && object.id.number != encryption_.number) {
    change = [&](const std::string& text) { return decryptor_->decrypt_string(text, object.id); };
  }
  ValueText text = read_value_text(bytes_.substr(header->end), change);
  const std::size_t after = skip_space(bytes_, header->end + text.end);
  object.is_stream = is_dictionary(text) && stands_at(bytes_, after, "stream");
  if (object.is_stream) object.data_begin = stream_begin(bytes_, after);
  object.value = std::make_unique<ValueTree>(parser_, std::move(text));
  return true;
}

bool ObjectStore::load_from_container(std::int32_t number, IndirectObject& object) {
  const Container& holder = container(number);
  const auto found = holder.objects.find(object.id.number);
  if (found == holder.objects.end()) return false;
  const auto [begin, end] = found->second;
  object.id.generation = 0;
  object.value = std::make_unique<ValueTree>(
      parser_, read_value_text(std::string_view(holder.bytes).substr(begin, end - begin)));
  return true;
}

const ObjectStore::Container& ObjectStore::container(std::int32_t number) {
  const auto [entry, is_new] = containers_.try_emplace(number);
  Container& holder = entry->second;
  if (!is_new) return holder;
  const Object stream = resolve({number, 0});
  if (!stream.is_stream()) return holder;
  holder.bytes = decode(stream, limits_.max_stream).bytes;
  const std::int64_t first = stream.get("First").integer();
  const std::int64_t count = stream.get("N").integer();
  const auto size = static_cast<std::int64_t>(holder.bytes.size());
  std::vector<std::pair<std::int64_t, std::int32_t>> begins;  // offset and number
  for (std::size_t at = 0; static_cast<std::int64_t>(begins.size()) < count;) {
    at = skip_space(holder.bytes, at);
    const auto object = read_integer(holder.bytes, at);
    at = skip_space(holder.bytes, at);
    const auto offset = read_integer(holder.bytes, at);
    if (!object || !offset || *object > INT32_MAX) break;
    begins.emplace_back(first + *offset, static_cast<std::int32_t>(*object));
  }
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const auto [begin, object] = begins[i];
    const bool ordered = i + 1 < begins.size() && begins[i + 1].first > begin;
    const std::int64_t end = ordered ? std::min(begins[i + 1].first, size) : size;
    if (object < 1 || begin < 0 || begin >= end) continue;
    holder.objects.try_emplace(
        object, Container::Extent{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
  }
  return holder;
}

Object ObjectStore::object_at(std::size_t offset) {
  IndirectObject& object = apart_.emplace_back();
  if (!load_at(offset, 0, object)) return {};
  return Object(file_, *object.value, &object);
}

Object ObjectStore::value_at(std::size_t offset) {
  IndirectObject& object = apart_.emplace_back();
  object.value = std::make_unique<ValueTree>(parser_, read_value_text(bytes_.substr(offset)));
  return Object(file_, *object.value, nullptr);
}

// ---- streams ----

StreamData ObjectStore::decode(const Object& stream, std::size_t max_bytes) {
  if (!stream.is_stream()) return {{}, {}, {}, false};
  const IndirectObject& object = *stream.indirect_;
  const std::int64_t length = stream.get("Length").integer(-1);
  const std::size_t end = stream_end(bytes_, object.data_begin, length);
  std::string_view raw = bytes_.substr(object.data_begin, end - object.data_begin);
  std::string plain;
  if (decryptor_ != nullptr && !stream.get("Type").is_name("XRef") &&
      !decryptor_->leaves_stream(stream)) {
    plain = decryptor_->decrypt_stream(raw, object.id, stream);
    raw = plain;
  }
  const std::size_t left = limits_.max_decoded - std::min(decoded_, limits_.max_decoded);
  StreamData data = decode_stream(raw, stream, std::min({max_bytes, limits_.max_stream, left}));
  decoded_ += data.bytes.size();
  return data;
}

}  // namespace oneshot::pdf
