#pragma once

#include <cstddef>

#include "resume/resume.h"

namespace oneshot {

/// Finds of every node of a resume whose deeds it tells, and whether they happened.
class NodeStances {
 public:
  /// Both must outlive it.
  NodeStances(Resume& resume, const Vocabulary& vocabulary);

  /// Cuts a node into sentences and gives it its stances, but for sizes that are an employer's. A
  /// talk that several wrote is the paper that was presented, and becomes one.
  void find(std::size_t index);

 private:
  Resume& resume_;
  const Vocabulary& vocabulary_;
  bool by_name_;  ///< "she" may be the owner
};

}  // namespace oneshot
