#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/level.h"
#include "document/document.h"

/// The folder samples/resumes as its own tables describe it.
namespace oneshot::samples {

/// The date up to which "present" counts in the labels (samples/resumes/README.md).
inline constexpr char label_date[] = "2026-11-01";

struct Sample {
  std::string file;                     ///< "jiwoo-han.pdf"
  std::vector<std::string> owner;       ///< every spelling of the name that occurs
  std::map<std::string, Level> levels;  ///< by signal

  bool is_pdf() const;
  std::string stem() const;  ///< "jiwoo-han"
};

struct Quoted {
  std::string file, signal, quote;
};

/// Rows of labels.tsv and evidence.tsv; throw std::runtime_error on a row that makes no sense.
std::vector<Sample> read_labels();
std::vector<Quoted> read_evidence();

/// A PDF and the text or Markdown file that says the same.
struct Twins {
  Sample pdf, text;
};
std::vector<Twins> twins(const std::vector<Sample>& all);

std::string path_of(const std::string& file);
/// Throws std::runtime_error, with the reason, if the file cannot be read.
Document read_sample(const std::string& file);

/// The letters and digits of the lines in their order, case folded, and nothing else; so that
/// wraps, hyphens, bullets and marks of Markdown make no difference. Lines that repeat from page to
/// page are left out.
std::string letters_of(const Document& document);

}  // namespace oneshot::samples
