#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "employer" to the sizes that nodes state of what is not the owner's: of the
/// employer, of its products, of what others made or run.
class OthersSizes {
 public:
  /// Both must outlive it.
  OthersSizes(std::vector<Node>& nodes, const Vocabulary& vocabulary);
  ~OthersSizes();

  /// Those of one node, whose sentences are known. Fastest in reading order.
  void find(std::size_t index);

 private:
  class EntryText;

  /// The same for a node of a job: `sized` says that it may state a size.
  void find_in_job(std::size_t index, bool sized);

  /// The lines above the bullets of a job that say where it was.
  std::string title_of_job(std::size_t job) const;

  std::string employers_;  ///< titles of all jobs but those of founders, a line each
  std::vector<Node>& nodes_;
  const Vocabulary& vocabulary_;
  std::unique_ptr<EntryText> told_;
};

}  // namespace oneshot
