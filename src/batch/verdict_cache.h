#pragma once

#include <memory>
#include <optional>
#include <string>

#include "batch/cache_folder.h"
#include "batch/document_reader.h"
#include "batch/verdict_wire.h"
#include "judge/judge.h"
#include "report/run_report.h"

namespace oneshot {

/// All that a verdict depends on besides the file: nothing else may.
struct JudgingConditions {
  std::string rules_digest;
  JudgeOptions judging;
  ReadOptions reading;
};

/// Verdicts of former runs, found by the bytes that were judged and the conditions of judging, the
/// build of this program included. Safe from several threads.
class VerdictCache {
 public:
  VerdictCache(CacheFolder& folder, const JudgingConditions& conditions);

  /// Where the judgement of a source lies.
  std::string key_of(const Source& source) const;

  /// A former judgement; with `document`, only if the document is there too, and it is put there.
  std::optional<Judgement> find(const std::string& key, Document* document) const;

  /// What the JSON report says of a former verdict.
  std::optional<VerdictJson> find_json(const std::string& key, Language language) const;
  void store_json(const std::string& key, Language language, const VerdictJson& json);

  /// Keeps a judgement, and the document where one is given. Failures that another run may not
  /// have (time, memory, a crash) are not kept.
  void store(const std::string& key, const Judgement& judgement, const Document* document);

 private:
  CacheFolder& folder_;
  std::string conditions_;  ///< as a digest
};

/// Tells this build of the program from every other.
std::string build_identity();

}  // namespace oneshot
