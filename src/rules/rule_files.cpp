#include "rules/rule_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "base/sha256.h"
#include "rules/pieces.h"

namespace oneshot {

namespace {

namespace fs = std::filesystem;

const RuleLimits limits;

/// What else may lie in a folder of rules, besides files that begin with a dot.
constexpr std::array<std::string_view, 4> other_files = {"oneshot.toml", "README.md", "LICENSE",
                                                         "CHANGELOG.md"};
/// Folders beside those of rules: labelled resumes that prove a pack (`rules test` reads them), and
/// JSON Schemas for editors.
constexpr std::array<std::string_view, 2> other_folders = {"tests", "schema"};

std::vector<std::string> known_folders() {
  std::vector<std::string> names;
  for (const RuleFileKindInfo& info : rule_file_kinds()) names.emplace_back(info.folder);
  return names;
}

std::string joined_path(const std::string& folder, const std::string& path) {
  return !folder.empty() && folder.back() == '/' ? folder + path : folder + "/" + path;
}

struct FolderReader {
  const std::string& folder;
  Diagnostics& diagnostics;
  RuleLayer& layer;
  std::size_t total_bytes = 0;

  void complain(const std::string& path, std::string code, std::string message) {
    diagnostics.error({joined_path(folder, path), 0, 0}, std::move(code), std::move(message));
  }

  /// The names in a folder in byte order, without those that begin with a dot.
  std::vector<std::string> names_in(const fs::path& where) {
    std::vector<std::string> names;
    std::error_code problem;
    for (auto it = fs::directory_iterator(where, problem); !problem && it != fs::end(it);
         it.increment(problem)) {
      std::string name = it->path().filename().string();
      if (name.front() != '.') names.push_back(std::move(name));
      if (names.size() > limits.files) break;
    }
    if (problem) {
      diagnostics.error({where.string(), 0, 0}, "unreadable-folder",
                        "cannot read this folder: " + problem.message());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  /// Whether a path, links followed, lies below the folder: a pack must not make anyone read what
  /// is none of its own, not even in the text of a message.
  bool lies_within(const fs::path& where) {
    std::error_code problem;
    const fs::path root = fs::canonical(folder, problem), real = fs::canonical(where, problem);
    if (problem) return false;
    const auto [end, other] = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    return end == root.end() && other != real.end();
  }

  void read_file(const RuleFileKindInfo& kind, const std::string& name) {
    const std::string path = std::string(kind.folder) + "/" + name;
    const fs::path where = fs::path(folder) / path;
    std::error_code problem;
    // Neither a device nor a pipe: opening one could wait for ever.
    if (!fs::is_regular_file(where, problem)) {
      complain(path, "unknown-file",
               "this is no file; a rule folder holds *.toml files only, without folders in them");
      return;
    }
    if (!lies_within(where)) {
      complain(path, "link-out", "this link leads out of the folder; copy the file instead");
      return;
    }
    if (!name.ends_with(".toml")) {
      if (name == "README.md") return;
      complain(path, "unknown-file", "rules are *.toml files; rename it or take it away");
      return;
    }
    const auto bytes = fs::file_size(where, problem);
    if (problem || bytes > limits.file_bytes) {
      complain(path, "too-large",
               fmt::format("the file is larger than {} bytes; split it", limits.file_bytes));
      return;
    }
    total_bytes += bytes;
    if (total_bytes > limits.total_bytes || layer.files.size() >= limits.files) return;
    std::ifstream in(where, std::ios::binary);
    std::string content(bytes, '\0');
    in.read(content.data(), static_cast<std::streamsize>(bytes));
    if (!in) {
      complain(path, "unreadable-file", "cannot read this file; check its permissions");
      return;
    }
    RuleFile file;
    file.kind = kind.kind;
    file.path = path;
    file.name = std::make_unique<const std::string>(joined_path(folder, path));
    const std::size_t errors = diagnostics.errors();
    file.root = parse_toml(content, *file.name, diagnostics);
    if (diagnostics.errors() == errors) layer.files.push_back(std::move(file));
  }

  /// What one part of a lexicon names, its other parts may use.
  void write_out_pieces() {
    std::map<std::string, std::vector<TomlValue*>> lexicons;
    for (RuleFile& file : layer.files) {
      if (file.kind == RuleFileKind::lexicon && !file.id().empty()) {
        lexicons[std::string(file.id())].push_back(&file.root);
      } else {
        TomlValue* const alone = &file.root;
        expand_pieces({&alone, 1}, diagnostics);
      }
    }
    for (const auto& [id, parts] : lexicons) expand_pieces(parts, diagnostics);
  }

  void read() {
    for (const std::string& name : names_in(folder)) {
      const auto& kinds = rule_file_kinds();
      const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                     [&](const auto& info) { return info.folder == name; });
      std::error_code problem;
      const bool is_folder = fs::is_directory(fs::path(folder) / name, problem);
      if (kind != kinds.end() && is_folder) {
        if (!lies_within(fs::path(folder) / name)) {
          complain(name, "link-out", "this link leads out of the folder; copy its files instead");
          continue;
        }
        for (const std::string& file : names_in(fs::path(folder) / name)) read_file(*kind, file);
      } else if (is_folder && std::find(other_folders.begin(), other_folders.end(), name) ==
                                  other_folders.end()) {
        std::string hint = did_you_mean(name, known_folders());
        if (hint.empty()) hint = fmt::format("; use {}", fmt::join(known_folders(), ", "));
        complain(name, "unknown-folder", "unknown folder of rules" + hint);
      } else if (!is_folder &&
                 std::find(other_files.begin(), other_files.end(), name) == other_files.end()) {
        complain(name, "unknown-file",
                 fmt::format("unknown file; rules lie in {}", fmt::join(known_folders(), ", ")));
      }
    }
    write_out_pieces();
    if (total_bytes > limits.total_bytes || layer.files.size() >= limits.files) {
      diagnostics.error(
          {folder, 0, 0}, "too-large",
          fmt::format("more than {} files or {} bytes of rules", limits.files, limits.total_bytes));
    }
  }
};

}  // namespace

const RuleLimits& rule_limits() { return limits; }

const std::vector<RuleFileKindInfo>& rule_file_kinds() {
  using enum RuleFileKind;
  static const std::vector<RuleArrayInfo> trait = {{"sign", ArrayMerge::added},
                                                   {"example", ArrayMerge::by_text}};
  static const std::vector<RuleFileKindInfo> kinds = {
      {signal,
       "signals",
       "signal",
       {{"facet", ArrayMerge::by_id},
        {"level", ArrayMerge::instead_of_all},
        {"example", ArrayMerge::by_text}}},
      {list, "lists", "list", {{"term", ArrayMerge::united}}},
      {role, "roles", "role", trait},
      {foundation, "foundations", "foundation", trait},
      {path, "paths", "path", trait},
      {profile, "profiles", "profile", {}},
      {lexicon, "lexicon", "lexicon", {{"group", ArrayMerge::united}}},
  };
  return kinds;
}

const RuleFileKindInfo& info_of(RuleFileKind kind) {
  return rule_file_kinds()[static_cast<std::size_t>(kind)];  // the table is in enum order
}

std::string_view RuleFile::id() const {
  const TomlValue* head = root.find(info_of(kind).head);
  return head ? head->text_of("id") : std::string_view();
}

std::string content_digest(const TomlValue& root) { return sha256(normalized(root)); }

RuleLayer read_rule_folder(const std::string& folder, Diagnostics& diagnostics) {
  RuleLayer layer;
  layer.name = folder;
  std::error_code problem;
  if (!fs::is_directory(folder, problem)) {
    diagnostics.error({folder, 0, 0}, "not-found",
                      "there is no such folder; --rules takes a folder with signals/, lists/, …");
    return layer;
  }
  layer.pack = read_pack_manifest(folder, diagnostics);
  FolderReader{folder, diagnostics, layer}.read();
  return layer;
}

}  // namespace oneshot
