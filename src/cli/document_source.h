#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "batch/document_reader.h"
#include "batch/nursery.h"
#include "batch/ordered_run.h"
#include "cli/reading_options.h"

namespace oneshot {

/// Reads documents for tools that look at many: PDFs in workers without rights, several at once.
class DocumentSource {
 public:
  /// To be made before the process has threads, and before much memory is taken: it forks.
  explicit DocumentSource(const ReadingOptions& options);

  /// Reads the inputs on several lanes. `make(index, document)` runs on any of them and returns a
  /// `Made`; `take(index, made)` and `fail(index, failure)` run in order on this thread.
  template <class Made, class Make, class Take, class Fail>
  void each(const std::vector<Input>& inputs, const Make& make, const Take& take,
            const Fail& fail) {
    const std::vector<std::unique_ptr<DocumentReader>> readers = make_readers(inputs.size());
    struct Looked {
      std::optional<Made> made;
      std::optional<ReadFailure> failure;
    };
    run_in_order(
        inputs.size(), static_cast<int>(readers.size()),
        [&](std::size_t index, int lane) -> Product {
          auto looked = std::make_shared<Looked>();
          const Reading read = readers[static_cast<std::size_t>(lane)]->read(inputs[index]);
          if (read.document) {
            looked->made.emplace(make(index, *read.document));
          } else {
            looked->failure = read.document.failure();
          }
          return looked;
        },
        [&](std::size_t index, const Product& done) {
          auto& looked = *static_cast<Looked*>(done.get());
          if (looked.made) {
            take(index, *std::move(looked.made));
          } else {
            fail(index, *looked.failure);
          }
          return true;
        });
  }

 private:
  std::vector<std::unique_ptr<DocumentReader>> make_readers(std::size_t inputs);

  const ReadingOptions& options_;
  ReadOptions how_;
  Nursery nursery_;
};

}  // namespace oneshot
