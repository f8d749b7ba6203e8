#include "read/pdf/pdf_file.h"

#include "read/pdf/object_store.h"
#include "read/pdf/page_tree.h"

namespace oneshot::pdf {

namespace {

/// The pages by the page tree; where it is lost, every object that says it is a page.
std::vector<PageObject> find_pages(ObjectStore& store, const FileLimits& limits) {
  std::vector<PageObject> pages = collect_pages(store.catalog().get("Pages"), limits);
  if (!pages.empty() || !store.repaired()) return pages;
  for (const std::int32_t number : store.numbers_found()) {
    const Object object = store.resolve({number, 0});
    if (!object.get("Type").is_name("Page") || pages.size() >= limits.max_pages) continue;
    pages.push_back(lone_page(object));
  }
  return pages;
}

}  // namespace

File::File(std::string_view bytes, const FileLimits& limits)
    : store_(std::make_unique<ObjectStore>(*this, bytes, limits)) {}

File::~File() = default;

Result<std::unique_ptr<File>> File::open(std::string_view bytes, std::string_view password,
                                         const FileLimits& limits) {
  std::unique_ptr<File> file(new File(bytes, limits));
  ObjectStore& store = *file->store_;
  if (auto failure = store.open(password)) return std::move(*failure);
  file->pages_ = find_pages(store, limits);
  if (file->pages_.empty() && !store.repaired()) {
    if (auto failure = store.rebuild(password)) return std::move(*failure);
    file->pages_ = find_pages(store, limits);
  }
  if (!file->pages_.empty()) return file;
  if (!store.has_header() && store.numbers_found().empty()) {
    return ReadFailure{ReadError::unsupported, "the file is no PDF; save it as PDF and try again"};
  }
  return ReadFailure{ReadError::damaged,
                     "the file is damaged: no page can be found in it; export it again"};
}

const std::vector<PageObject>& File::pages() const { return pages_; }
Object File::catalog() const { return store_->catalog(); }
Object File::trailer() const { return store_->trailer(); }
Object File::resolve(ObjectId id) { return store_->resolve(id); }
bool File::repaired() const { return store_->repaired(); }
bool File::encrypted() const { return store_->encrypted(); }

// ---- what an Object knows of its file ----

ObjectId Object::id() const { return indirect_ != nullptr ? indirect_->id : ObjectId{}; }

bool Object::is_stream() const { return indirect_ != nullptr && indirect_->is_stream; }

StreamData Object::stream() const { return stream(SIZE_MAX); }

StreamData Object::stream(std::size_t max_bytes) const {
  if (!is_stream()) return {{}, {}, {}, false};
  return file_->store_->decode(*this, max_bytes);
}

}  // namespace oneshot::pdf
