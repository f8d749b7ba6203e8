#include "samples/sample_set.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "read/reader.h"

namespace oneshot::samples {
namespace {

constexpr char folder[] = ONESHOT_SOURCE_DIR "/samples/resumes/";

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == at) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot open " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The rows below the header, each with as many fields as the header has.
std::vector<std::vector<std::string>> rows_of(const std::string& file,
                                              std::vector<std::string>& header) {
  std::ifstream in(path_of(file));
  if (!in) throw std::runtime_error("cannot open " + file);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> fields = split(line, '\t');
    if (header.empty()) {
      header = std::move(fields);
    } else if (fields.size() == header.size()) {
      rows.push_back(std::move(fields));
    } else {
      throw std::runtime_error(file + ": a row has the wrong number of fields: " + line);
    }
  }
  return rows;
}

}  // namespace

bool Sample::is_pdf() const { return file.ends_with(".pdf"); }

std::string Sample::stem() const { return file.substr(0, file.rfind('.')); }

std::vector<Sample> read_labels() {
  std::vector<std::string> header;
  std::vector<Sample> samples;
  for (const auto& row : rows_of("labels.tsv", header)) {
    Sample sample{row[0], split(row[1], '|'), {}};
    for (std::size_t column = 2; column + 1 < row.size(); ++column) {  // the last one says why
      const auto level = level_named(row[column]);
      if (!level) throw std::runtime_error(sample.file + ": no level: " + row[column]);
      sample.levels[header[column]] = *level;
    }
    samples.push_back(std::move(sample));
  }
  return samples;
}

std::vector<Quoted> read_evidence() {
  std::vector<std::string> header;
  std::vector<Quoted> quotes;
  for (const auto& row : rows_of("evidence.tsv", header)) {
    quotes.push_back({row.at(0), row.at(1), row.at(2)});
  }
  return quotes;
}

std::vector<Twins> twins(const std::vector<Sample>& all) {
  std::vector<Twins> pairs;
  for (const Sample& pdf : all) {
    if (!pdf.is_pdf()) continue;
    const auto text = std::find_if(all.begin(), all.end(), [&](const Sample& other) {
      return !other.is_pdf() && other.stem() == pdf.stem();
    });
    if (text == all.end()) throw std::runtime_error(pdf.file + " has no twin");
    pairs.push_back({pdf, *text});
  }
  return pairs;
}

std::string path_of(const std::string& file) { return folder + file; }

Document read_sample(const std::string& file) {
  Result<Document> document = read_document(bytes_of(path_of(file)), file);
  if (!document) throw std::runtime_error(file + ": " + document.failure().message);
  return std::move(*document);
}

std::string letters_of(const Document& document) {
  std::string letters;
  for (const Page& page : document.pages) {
    for (const Line& line : page.lines) {
      if (line.running) continue;
      const auto length = static_cast<int32_t>(line.text.size());
      for (int32_t at = 0; at < length;) {
        UChar32 letter = 0;
        U8_NEXT(line.text.data(), at, length, letter);
        if (letter < 0 || !u_isalnum(letter)) continue;
        char buffer[U8_MAX_LENGTH];
        int32_t written = 0;
        U8_APPEND_UNSAFE(buffer, written, u_foldCase(letter, U_FOLD_CASE_DEFAULT));
        letters.append(buffer, static_cast<std::size_t>(written));
      }
    }
  }
  return letters;
}

}  // namespace oneshot::samples
