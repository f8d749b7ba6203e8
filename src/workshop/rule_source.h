#pragma once

#include <memory>
#include <string>

#include "rules/load.h"

namespace oneshot {

/// Rules as `rules diff` takes them: "shipped", a folder, or REVISION[:FOLDER] of git. Holds what
/// was taken out of git for as long as it lives.
class RuleSource {
 public:
  /// `other` is the folder on the other side: what is taken of a revision that names no folder.
  /// `alone`: no folder is laid over the shipped rules. Otherwise one stands by itself if it has
  /// signals/, profiles/ and lexicon/ and no [pack], as a revision of the shipped rules does.
  /// Problems are told as diagnostics.
  RuleSource(const std::string& written, const std::string& other, bool alone);
  ~RuleSource();

  const LoadedRules& loaded() const { return loaded_; }
  const std::string& name() const { return name_; }

 private:
  std::string name_;
  std::string scratch_;  ///< a folder for what git gave; empty if there is none
  LoadedRules loaded_;
};

}  // namespace oneshot
