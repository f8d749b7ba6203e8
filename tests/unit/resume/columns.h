#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "resume/lines/text.h"

namespace oneshot::resume_test {

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  lines.pop_back();
  return lines;
}

/// Two texts side by side, the right one from display column `gutter` on.
inline std::string abreast(const std::string& left, const std::string& right, int gutter) {
  std::vector<std::string> left_lines = lines_of(left), right_lines = lines_of(right);
  const std::size_t count = std::max(left_lines.size(), right_lines.size());
  left_lines.resize(count);
  right_lines.resize(count);
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += left_lines[i];
    const int spaces = gutter - display_width(left_lines[i]);
    if (!right_lines[i].empty()) out += std::string(static_cast<std::size_t>(spaces), ' ');
    out += right_lines[i] + "\n";
  }
  return out;
}

// A resume in two columns.
inline const std::string english_head =
    "Noémie Arnal\n"
    "Machine learning engineer, Lyon and Paris, looking for a team that carries its own pager\n\n";
inline const std::string english_sidebar =
    "CONTACT\n"
    "Lyon, France\n"
    "noemie@example.fr\n\n"
    "SKILLS\n"
    "Python, Go\n"
    "Triton, CUDA\n"
    "Postgres\n\n"
    "LANGUAGES\n"
    "French   native\n"
    "English  C1\n\n"
    "EDUCATION\n"
    "INSA Lyon\n"
    "MSc, 2014 - 2019\n\n"
    "AWARDS\n"
    "SWERC 2018, silver medal\n"
    "among 110 teams\n";
inline const std::string english_main =
    "PROFILE\n"
    "Engineer for model serving. I like\n"
    "boring systems that stay up.\n\n"
    "EXPERIENCE\n\n"
    "Senior ML Engineer\n"
    "Mistral AI, Paris\n"
    "March 2022 - Present\n\n"
    "- Led the design of the inference gateway\n"
    "  and run it in production since 2023. It\n"
    "  serves 3 million users every day.\n"
    "- Cut the p99 latency from 900 ms to 310 ms.\n\n"
    "Software Engineer\n"
    "Criteo, Paris\n"
    "September 2019 - February 2022\n\n"
    "- Wrote Spark jobs for billing reports.\n\n"
    "PUBLICATIONS\n\n"
    "N. Arnal, T. Roche. Cheap decoding of\n"
    "long contexts. ICML 2024.\n";

}  // namespace oneshot::resume_test
