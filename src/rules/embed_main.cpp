// Run by the build: checks the rules of a folder and writes them as a C++ source file.
//   oneshot_embed_rules RULES_FOLDER OUTPUT.cpp
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "rules/load.h"

namespace {

/// A C++ string literal; lines of source stay short for the compiler's sake.
std::string literal(std::string_view bytes) {
  constexpr std::size_t line_length = 4000;
  std::string out = "\"";
  std::size_t line_begin = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\' || c == '?') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte >= 0x7F) {
      out += fmt::format("\\{:03o}", byte);
    } else {
      out += c;
    }
    if (out.size() - line_begin > line_length) {
      out += "\"\n\"";
      line_begin = out.size();
    }
  }
  return out + "\"";
}

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: {} RULES_FOLDER OUTPUT.cpp\n", argv[0]);
    return 2;
  }
  using namespace oneshot;
  Diagnostics reading;
  std::vector<RuleLayer> layers;
  layers.push_back(read_rule_folder(argv[1], reading));
  const LoadedRules loaded = load_rules(layers, reading, true);
  for (const Diagnostic& diagnostic : loaded.diagnostics.all()) {
    fmt::print(stderr, "{}\n", to_string(diagnostic));
  }
  if (!loaded.usable()) return 1;

  std::string out = "#include \"rules/shipped.h\"\n\nnamespace oneshot {\n\n";
  out += "const std::vector<ShippedFile>& shipped_files() {\n";
  out += "  static const std::vector<ShippedFile> files = {\n";
  for (const RuleFile& file : layers.front().files) {
    const std::string packed = pack(file.root);
    const std::string content = content_of(*file.name);
    out += fmt::format("{{static_cast<RuleFileKind>({}), {}, {},\n{{{}, {}}},\n{{{}, {}}}}},\n",
                       static_cast<int>(file.kind), literal(file.path),
                       literal(content_digest(file.root)), literal(packed), packed.size(),
                       literal(content), content.size());
  }
  out += "  };\n  return files;\n}\n\n}  // namespace oneshot\n";
  std::ofstream to(argv[2], std::ios::binary);
  to << out;
  to.close();
  if (!to) {
    fmt::print(stderr, "{}: cannot write this file\n", argv[2]);
    return 1;
  }
  return 0;
}
