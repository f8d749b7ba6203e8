#include "batch/isolated_reader.h"

#include <csignal>
#include <new>

#include <fmt/format.h>
#include <sys/wait.h>

#include "base/sha256.h"
#include "batch/processors.h"
#include "batch/wire.h"
#include "read/pdf/cid_data.h"
#include "read/text/signature.h"

namespace oneshot {
namespace {

/// No document is larger than this; a worker that sends more has gone mad.
constexpr std::size_t largest_result = std::size_t{512} << 20;
/// After so many files a worker is replaced, so that no leak can grow.
constexpr int files_per_worker = 500;
/// Larger memory is not kept for the next file.
constexpr std::size_t most_kept = std::size_t{16} << 20;
/// Of files that are held at the same time, so many can be shown to workers: each takes a
/// descriptor.
constexpr std::size_t most_buffers = 4;

ReadFailure out_of_memory(const ReadLimits& limits) {
  return {ReadError::memory,
          fmt::format("reading it took more than {} MiB; export it again, or raise --max-memory",
                      limits.memory_mib)};
}

ReadFailure out_of_time(const ReadLimits& limits) {
  return {ReadError::timeout,
          fmt::format("reading it took more than {} s; export it again, or raise --timeout",
                      limits.timeout_seconds)};
}

ReadFailure crash(std::string_view how) {
  return {ReadError::crashed, fmt::format("reading it failed ({}); export it again as PDF", how)};
}

ReadFailure failure_of_status(int status, const ReadLimits& limits) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == status_no_memory) return out_of_memory(limits);
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS) {
    return crash("the file made the reader try what it may not");
  }
  return crash("the reader ended unexpectedly");
}

bool was_killed(int status) { return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL; }

}  // namespace

std::string read_in_worker(std::string_view request,
                           const std::function<std::string(std::string)>& fetch) {
  const std::optional<ReadRequest> asked = decode_request(request);
  if (!asked) return {};
  pdf::set_cid_data_source(fetch);
  try {
    return encode(read_document(asked->bytes, asked->name, asked->options));
  } catch (const std::bad_alloc&) {
    return encode(Result<Document>(ReadFailure{ReadError::memory, ""}));
  }
}

IsolatedReader::IsolatedReader(Nursery& nursery, ReadLimits limits, ReadOptions options)
    : LocalReader(limits, std::move(options)), nursery_(nursery) {}

/// A buffer that no source holds any more; none where too many are held at once.
std::shared_ptr<SharedBuffer> IsolatedReader::free_buffer() {
  std::erase_if(buffers_, [](const auto& buffer) {
    return buffer.use_count() == 1 && buffer->capacity() > most_kept;
  });
  for (const auto& buffer : buffers_) {
    if (buffer.use_count() == 1) return buffer;
  }
  if (buffers_.size() == most_buffers) return nullptr;
  return buffers_.emplace_back(std::make_shared<SharedBuffer>());
}

Result<Source> IsolatedReader::open(const Input& input) {
  std::shared_ptr<SharedBuffer> buffer = free_buffer();
  if (!buffer) return LocalReader::open(input);
  const auto room = [&buffer](std::size_t size) { return buffer->room(size); };
  const Result<std::size_t> size =
      read_input(input, room, limits_.largest_file, limits_.timeout_seconds);
  if (!size) return size.failure();
  buffer->set_size(*size);
  std::string digest = sha256(buffer->bytes());
  return Source{input.name, std::move(digest), std::move(buffer)};
}

Result<Document> IsolatedReader::parse(const Source& source) {
  if (!looks_like_pdf(source.bytes)) return LocalReader::parse(source);
  // Killed from outside is no fault of the file. Where all workers were killed at once, those that
  // waited are dead as well, and each is found out by a file that is given to it.
  constexpr int attempts = 6;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    if (auto answer = ask(source)) return *std::move(answer);
  }
  return crash("its reader was killed");
}

/// Shows the file to the worker where that can be, else sends it a copy.
Transfer IsolatedReader::send(Worker& worker, const Source& source, Deadline deadline) const {
  // The bytes may move on their way to be shown.
  const auto request = [&] { return ReadRequest{source.name, source.bytes, options_}; };
  SharedBuffer* const buffer = source.bytes.buffer();
  ShownMessage shown;
  if (buffer == nullptr || !buffer->set_head(encode_head(request())) ||
      !buffer->show_to(worker.number, worker.seen, shown.descriptor)) {
    return send_message(worker.socket, message_request, encode(request()), deadline);
  }
  shown.begin = buffer->begin();
  shown.size = buffer->message_size();
  return send_shown(worker.socket, message_request, shown, deadline);
}

/// Sends a request and waits for its answer; hands out the files of the CMap data meanwhile.
Transfer IsolatedReader::exchange(Worker& worker, const Source& source) {
  const Deadline deadline =
      std::chrono::steady_clock::now() +
      std::chrono::milliseconds(static_cast<long>(limits_.timeout_seconds * 1000));
  if (answer_.memory.size() > most_kept) answer_.memory = {};
  // One that is new may be making itself ready still, while this thread did other things.
  if (worker.served > 0) run_here(worker);
  Transfer state = send(worker, source, deadline);
  while (state == Transfer::done) {
    // What takes long is not bound to a processor that others may want.
    if (!comes_soon(worker.socket, deadline)) run_anywhere(worker);
    state = receive_message(worker.socket, answer_, largest_result, deadline);
    if (state != Transfer::done || answer_.type != message_fetch) break;
    state = send_message(worker.socket, message_file,
                         pdf::read_cid_data(std::string(answer_.payload)), deadline);
  }
  return state;
}

std::optional<Result<Document>> IsolatedReader::ask(const Source& source) {
  Worker worker = nursery_.borrow(last_worker_);
  if (!worker) return Result<Document>(crash("no process could be started for it"));
  last_worker_ = worker.number;
  Transfer state = Transfer::closed;
  std::optional<Result<Document>> result;
  try {
    state = exchange(worker, source);
    if (state == Transfer::done) result = decode_result(answer_.payload);
  } catch (const std::bad_alloc&) {  // in this process: what the worker sent is too much for it
    state = Transfer::too_large;
  }
  if (state == Transfer::done || state == Transfer::malformed) {
    const bool starved = result && !*result && result->failure().code == ReadError::memory;
    const bool spent = !result || starved || ++worker.served >= files_per_worker;
    spent ? static_cast<void>(nursery_.retire_borrowed(worker)) : nursery_.give_back(worker);
    if (!result) return Result<Document>(crash("the reader's answer makes no sense"));
    if (starved) return Result<Document>(out_of_memory(limits_));
    return result;
  }
  const int status = nursery_.retire_borrowed(worker);
  if (state == Transfer::too_large) return Result<Document>(out_of_memory(limits_));
  if (state == Transfer::timeout) return Result<Document>(out_of_time(limits_));
  if (state == Transfer::interrupted) {
    return Result<Document>(ReadFailure{ReadError::timeout, "the run was interrupted"});
  }
  if (was_killed(status)) return std::nullopt;
  return Result<Document>(failure_of_status(status, limits_));
}

}  // namespace oneshot
