#include "batch/isolated_reader.h"

#include <csignal>
#include <new>

#include <fmt/format.h>
#include <sys/wait.h>

#include "batch/channel.h"
#include "batch/wire.h"
#include "read/pdf/cid_data.h"
#include "read/text/signature.h"

namespace oneshot {
namespace {

/// No document is larger than this; a worker that sends more has gone mad.
constexpr std::size_t largest_result = std::size_t{512} << 20;
/// After so many files a worker is replaced, so that no leak can grow.
constexpr int files_per_worker = 500;

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

/// Sends a request and waits for its answer; hands out the files of the CMap data meanwhile.
Transfer exchange(int socket, const std::string& request, const ReadLimits& limits,
                  ChannelMessage& answer) {
  const Deadline deadline =
      std::chrono::steady_clock::now() +
      std::chrono::milliseconds(static_cast<long>(limits.timeout_seconds * 1000));
  Transfer state = send_message(socket, message_request, request, deadline);
  while (state == Transfer::done) {
    state = receive_message(socket, answer, largest_result, deadline);
    if (state != Transfer::done || answer.type != message_fetch) break;
    state = send_message(socket, message_file, pdf::read_cid_data(answer.payload), deadline);
  }
  return state;
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

Result<Document> IsolatedReader::parse(const Source& source) {
  if (!looks_like_pdf(source.bytes)) return LocalReader::parse(source);
  const std::string request = encode(ReadRequest{source.name, source.bytes, options_});
  // Killed from outside is no fault of the file: it gets a second chance.
  for (int attempt = 0; attempt < 2; ++attempt) {
    if (auto answer = ask(request)) return *std::move(answer);
  }
  return crash("its reader was killed");
}

std::optional<Result<Document>> IsolatedReader::ask(const std::string& request) {
  Worker worker = nursery_.borrow();
  if (!worker) return Result<Document>(crash("no process could be started for it"));
  Transfer state = Transfer::closed;
  std::optional<Result<Document>> result;
  try {
    ChannelMessage answer;
    state = exchange(worker.socket, request, limits_, answer);
    if (state == Transfer::done) result = decode_result(answer.payload);
  } catch (const std::bad_alloc&) {  // in this process: what the worker sent is too much for it
    state = Transfer::too_large;
  }
  if (state == Transfer::done) {
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
