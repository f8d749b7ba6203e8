#include "rules/pack.h"

#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "rules/rule_files.h"
#include "rules/table_reader.h"

namespace oneshot {

namespace {

namespace fs = std::filesystem;

constexpr const char* manifest_name = "oneshot.toml";
constexpr std::string_view program = "oneshot";

/// Up to three numbers; those that are not written are 0.
std::optional<std::array<int, 3>> parse_version(std::string_view text) {
  std::array<int, 3> out{};
  for (std::size_t part = 0; part < out.size(); ++part) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out[part]);
    if (error != std::errc() || out[part] < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.empty()) return out;
    if (text.front() != '.') return std::nullopt;
    text.remove_prefix(1);
  }
  return std::nullopt;
}

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// ">= 1.0" held against a version.
std::optional<bool> meets_one(const std::array<int, 3>& version, std::string_view bound) {
  bound = without_spaces(bound);
  for (const std::string_view sign : {">=", "<=", "==", ">", "<"}) {
    if (!bound.starts_with(sign)) continue;
    const auto wanted = parse_version(without_spaces(bound.substr(sign.size())));
    if (!wanted) return std::nullopt;
    if (sign == ">=") return version >= *wanted;
    if (sign == "<=") return version <= *wanted;
    if (sign == "==") return version == *wanted;
    return sign == ">" ? version > *wanted : version < *wanted;
  }
  return std::nullopt;
}

fs::path manifest_of(const std::string& folder) { return fs::path(folder) / manifest_name; }

/// The file's root; an empty table where there is none. `name` must outlive it.
TomlValue parse_manifest(const std::string& folder, const std::string& name,
                         Diagnostics& diagnostics) {
  std::error_code problem;
  if (!fs::is_regular_file(manifest_of(folder), problem)) return {};
  const auto bytes = fs::file_size(manifest_of(folder), problem);
  if (problem || bytes > rule_limits().file_bytes) {
    diagnostics.error({name, 0, 0}, "too-large",
                      fmt::format("the file is larger than {} bytes", rule_limits().file_bytes));
    return {};
  }
  std::ifstream in(manifest_of(folder), std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(in), {}};
  return parse_toml(content, name, diagnostics);
}

}  // namespace

std::optional<bool> meets(std::string_view version, std::string_view needs) {
  const auto parsed = parse_version(version);
  needs = without_spaces(needs);
  if (!parsed || !needs.starts_with(program)) return std::nullopt;
  needs.remove_prefix(program.size());
  bool all = true;
  while (true) {
    const std::size_t comma = needs.find(',');
    const std::optional<bool> one = meets_one(*parsed, needs.substr(0, comma));
    if (!one) return std::nullopt;
    all = all && *one;
    if (comma == std::string_view::npos) return all;
    needs.remove_prefix(comma + 1);
  }
}

bool has_pack_manifest(const std::string& folder) {
  Diagnostics ignored;
  const std::string name = manifest_name;
  return parse_manifest(folder, name, ignored).find("pack") != nullptr;
}

std::optional<PackManifest> read_pack_manifest(const std::string& folder,
                                               Diagnostics& diagnostics) {
  const std::string name = manifest_of(folder).string();
  const TomlValue root = parse_manifest(folder, name, diagnostics);
  const TomlValue* pack = root.find("pack");
  if (!pack) return std::nullopt;
  if (pack->type != TomlValue::Type::table) {
    diagnostics.error(pack->place(), "wrong-type", "'pack' must be a table, [pack]");
    return std::nullopt;
  }
  TableReader table(*pack, "pack", diagnostics);
  PackManifest out;
  out.folder = folder;
  out.name = table.id("name");
  table.set_what(fmt::format("pack '{}'", out.name));
  out.version = table.text("version", TableReader::Need::required);
  const std::string needs = table.text("needs");
  table.text("description");
  table.finish();
  if (!out.version.empty() && !parse_version(out.version)) {
    diagnostics.error(pack->find("version")->place(), "bad-version",
                      fmt::format("pack '{}': '{}' is no version; write numbers, \"1.0.0\"",
                                  out.name, out.version));
  }
  if (needs.empty()) return out;
  const SourcePlace place = pack->find("needs")->place();
  const std::optional<bool> met = meets(ONESHOT_VERSION, needs);
  if (!met) {
    diagnostics.error(place, "bad-version",
                      fmt::format("pack '{}': 'needs' is \"{}\"; write it as \"oneshot >= 0.1\"",
                                  out.name, needs));
  } else if (!*met) {
    diagnostics.error(place, "needs-other-version",
                      fmt::format("pack '{}' needs {}, and this is oneshot {}; use that version, "
                                  "or another version of the pack",
                                  out.name, needs, ONESHOT_VERSION));
  }
  return out;
}

}  // namespace oneshot
