#include "workshop/labelled_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include <fmt/format.h>

#include "base/near_miss.h"

namespace oneshot {

namespace {

namespace fs = std::filesystem;

constexpr const char* labels_name = "labels.tsv";
constexpr const char* evidence_name = "evidence.tsv";
const std::vector<std::string> plain_columns = {"file", "owner", "traps", "note"};

std::string in_folder(const std::string& folder, const std::string& name) {
  return (fs::path(folder) / name).string();
}

struct Table {
  std::string path;
  std::vector<std::string> head;
  struct Row {
    int line;
    std::vector<std::string> cells;
  };
  std::vector<Row> rows;

  int column(std::string_view name) const {
    const auto at = std::find(head.begin(), head.end(), name);
    return at == head.end() ? -1 : static_cast<int>(at - head.begin());
  }
};

std::vector<std::string> split_cells(std::string line) {
  if (line.ends_with('\r')) line.pop_back();
  std::vector<std::string> cells;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find('\t', begin);
    cells.push_back(line.substr(begin, end - begin));
    if (end == std::string::npos) return cells;
    begin = end + 1;
  }
}

Table read_table(const std::string& path, Diagnostics& diagnostics) {
  Table table;
  table.path = path;
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    diagnostics.error({path, 0, 0}, "unreadable-file", "cannot read this file");
    return table;
  }
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (number == 1) {
      table.head = split_cells(line);
      continue;
    }
    if (line.empty() || line == "\r") continue;
    Table::Row row{number, split_cells(line)};
    if (row.cells.size() != table.head.size()) {
      diagnostics.error({path, number, 1}, "bad-row",
                        fmt::format("{} cells instead of {}; cells are set apart by single tabs",
                                    row.cells.size(), table.head.size()));
      continue;
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

class FolderReader {
 public:
  FolderReader(const std::string& path, const RuleSet& rules, Diagnostics& diagnostics)
      : diagnostics_(diagnostics) {
    out_.path = path;
    for (const Signal& signal : rules.signals) ids_.push_back(signal.id);
  }

  LabelledFolder read() {
    read_labels();
    if (fs::exists(in_folder(out_.path, evidence_name))) read_evidence();
    return std::move(out_);
  }

 private:
  void read_labels() {
    const Table table = read_table(in_folder(out_.path, labels_name), diagnostics_);
    const int file = table.column("file");
    if (file < 0) {
      diagnostics_.error({table.path, 1, 1}, "missing-column", "there is no column 'file'");
      return;
    }
    for (const std::string& name : table.head) check_column(table, name);
    for (const Table::Row& row : table.rows) {
      LabelledFile labelled;
      labelled.file = row.cells[static_cast<std::size_t>(file)];
      if (!files_.insert(labelled.file).second) {
        diagnostics_.error({table.path, row.line, 1}, "duplicate-id",
                           fmt::format("'{}' stands twice", labelled.file));
      }
      for (const std::string& signal : out_.signals) {
        const std::string& cell = row.cells[static_cast<std::size_t>(table.column(signal))];
        const auto level = level_named(cell);
        if (!level) {
          diagnostics_.error(
              {table.path, row.line, 1}, "unknown-level",
              fmt::format("{}: '{}' is no level{}", signal, cell,
                          did_you_mean(cell, {"none", "mention", "solid", "strong"})));
          continue;
        }
        labelled.levels[signal] = *level;
      }
      out_.files.push_back(std::move(labelled));
    }
  }

  void check_column(const Table& table, const std::string& name) {
    if (std::find(ids_.begin(), ids_.end(), name) != ids_.end()) {
      out_.signals.push_back(name);
    } else if (std::find(plain_columns.begin(), plain_columns.end(), name) == plain_columns.end()) {
      std::vector<std::string> known = plain_columns;
      known.insert(known.end(), ids_.begin(), ids_.end());
      diagnostics_.error(
          {table.path, 1, 1}, "unknown-column",
          fmt::format("column '{}' is no signal{}", name, did_you_mean(name, known)));
    }
  }

  void read_evidence() {
    const Table table = read_table(in_folder(out_.path, evidence_name), diagnostics_);
    const int file = table.column("file"), signal = table.column("signal"),
              quote = table.column("quote");
    if (file < 0 || signal < 0 || quote < 0) {
      diagnostics_.error({table.path, 1, 1}, "missing-column",
                         "the columns are file, signal and quote");
      return;
    }
    for (const Table::Row& row : table.rows) {
      ExpectedQuote expected{row.cells[static_cast<std::size_t>(file)],
                             row.cells[static_cast<std::size_t>(signal)],
                             row.cells[static_cast<std::size_t>(quote)], row.line};
      if (files_.count(expected.file) == 0) {
        diagnostics_.error(
            {table.path, row.line, 1}, "unknown-id",
            fmt::format("'{}' is not in {}{}", expected.file, labels_name,
                        did_you_mean(expected.file, {files_.begin(), files_.end()})));
      } else if (std::find(ids_.begin(), ids_.end(), expected.signal) == ids_.end()) {
        diagnostics_.error({table.path, row.line, 1}, "unknown-id",
                           fmt::format("'{}' is no signal{}", expected.signal,
                                       did_you_mean(expected.signal, ids_)));
      } else {
        out_.quotes.push_back(std::move(expected));
      }
    }
  }

  Diagnostics& diagnostics_;
  LabelledFolder out_;
  std::vector<std::string> ids_;
  std::set<std::string> files_;
};

}  // namespace

bool is_labelled_folder(const std::string& path) {
  std::error_code problem;
  return fs::is_regular_file(in_folder(path, labels_name), problem);
}

LabelledFolder read_labelled_folder(const std::string& path, const RuleSet& rules,
                                    Diagnostics& diagnostics) {
  LabelledFolder folder = FolderReader(path, rules, diagnostics).read();
  diagnostics.sort();
  return folder;
}

}  // namespace oneshot
