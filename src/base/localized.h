#pragma once

#include <string>

namespace oneshot {

enum class Language { en, ko };

/// A text that people read, in both languages of the reports.
struct LocalizedText {
  std::string en, ko;
  const std::string& in(Language language) const { return language == Language::ko ? ko : en; }
};

}  // namespace oneshot
