#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "base/sha256.h"
#include "batch/isolated_reader.h"
#include "batch/quote_proof.h"
#include "batch/together.h"
#include "cli/check_options.h"
#include "cli/command.h"
#include "cli/load_report.h"
#include "cli/reading_options.h"
#include "cli/settings.h"
#include "report/json_fields.h"
#include "report/redact.h"
#include "report/terminal_text.h"
#include "report/told.h"

namespace oneshot {
namespace {

struct VerifyOptions {
  std::string report;
  ReadingOptions reading;
  std::optional<Language> language;
};

/// The files of a report that is over several of them, as `--together` names it.
std::vector<Input> parts_of(const std::string& name) {
  std::vector<Input> parts;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find(joint, begin), name.size());
    parts.push_back({name.substr(begin, end - begin), std::nullopt});
    begin = end + joint.size();
  }
  return parts;
}

bool exists(const Input& input) {
  std::error_code error;
  return std::filesystem::exists(input.name, error);
}

/// Reads what a report names: a file, or the files that were judged together.
Reading read_named(DocumentReader& reader, const std::string& name) {
  const Input whole{name, std::nullopt};
  std::vector<Input> parts = parts_of(name);
  if (parts.size() == 1 || exists(whole)) return reader.read(whole);
  return TogetherReader(reader, std::move(parts)).read(whole);
}

/// What the digests in a report stand for: each of the given files, and all of them together.
using GivenFiles = std::map<std::string, std::vector<Input>>;

GivenFiles given_files(const VerifyOptions& options) {
  GivenFiles by_digest;
  if (options.reading.paths.empty() && options.reading.files_from.empty()) return by_digest;
  const std::vector<Input> inputs = collect_inputs(options.reading);
  std::string digests;
  for (const Input& input : inputs) {
    const auto bytes = read_input(input, options.reading.limits.largest_file,
                                  options.reading.limits.timeout_seconds);
    if (!bytes) continue;
    const std::string digest = sha256(*bytes);
    by_digest.emplace(digest, std::vector<Input>{input});
    digests += digest;
  }
  if (inputs.size() > 1) by_digest.emplace(sha256(digests), inputs);
  return by_digest;
}

ExitCode verify(const VerifyOptions& options, Console& console) {
  console.outlive_output();  // what it found is told by the exit status, too
  Nursery nursery(read_in_worker, options.reading.limits.memory_mib, workers_for(options.reading));
  const ReadReport report = load_report(options.report);
  const GivenFiles given = given_files(options);
  const bool by_digest = !options.reading.paths.empty() || !options.reading.files_from.empty();
  IsolatedReader reader(nursery, options.reading.limits, read_options(options.reading));
  int files = 0, quotes = 0, missing = 0, unreadable = 0;
  const auto fail = [&](const std::string& name, const std::string& message) {
    ++unreadable;
    console.flush();
    console.error_in(name, message);
  };
  for (const Json& element : report.elements) {
    if (element["status"] != "ok") continue;
    ++files;
    const auto name = element["file"].get<std::string>();
    const std::string digest = text_in(element, "sha256");
    if (is_redacted_name(name, digest)) {
      fail(name, "this report is redacted, and its quotes with it; prove the one that is not");
      continue;
    }
    const auto found = given.find(digest);
    const Reading reading =
        !by_digest ? read_named(reader, name)
        : found != given.end()
            ? TogetherReader(reader, found->second).read(joined_input(found->second))
            : Reading{{}, ReadFailure{ReadError::not_found, {}}};
    if (!reading.document) {
      const bool wrong_files = by_digest && found == given.end();
      const bool lost_name = !by_digest && name.find("\uFFFD") != std::string::npos &&
                             reading.document.failure().code == ReadError::not_found;
      fail(name,
           wrong_files ? "none of the given files has the bytes that were judged; give the one "
                         "that was judged"
           : lost_name ? "its name is not UTF-8 and cannot stand in a report; give the file, or "
                         "its folder, behind the report"
                       : failure_message(reading.document.failure()));
      continue;
    }
    QuoteProof proof(*reading.document);
    proof.prove(element);
    quotes += proof.proven();
    missing += static_cast<int>(proof.missing().size());
    for (const QuoteProof::Missing& quote : proof.missing()) {
      console.write(fmt::format("{}: {}\n", harmless(name),
                                told(fmt::format("page {}, line {}: not there: \"{}\"", quote.page,
                                                 quote.line, harmless(quote.quote)))));
    }
    if (!digest.empty() && reading.sha256 != digest) {
      console.write(
          told(fmt::format("{}: the file has changed since it was judged", harmless(name))) + "\n");
    }
  }
  console.write(told(fmt::format("{} quotes in {} files are there; {} are not", quotes,
                                 files - unreadable, missing)) +
                "\n");
  if (missing > 0) return ExitCode::gate_failed;
  return unreadable > 0 ? ExitCode::unreadable_input : ExitCode::ok;
}

}  // namespace

void add_verify_command(CLI::App& program, Invocation& invocation) {
  CLI::App* const command = program.add_subcommand(
      "verify", "Read the resumes again and prove every quote of a report at its place");
  const auto options = std::make_shared<VerifyOptions>();
  command->add_option("report", options->report, "A JSON or NDJSON report")
      ->type_name("REPORT")
      ->required();
  add_reading_options(*command, options->reading);
  add_language_option(*command, options->language);
  command->callback([options, command, &invocation] {
    apply_settings(*command);
    invocation.action = [options, &invocation] { return verify(*options, invocation.console); };
  });
}

}  // namespace oneshot
