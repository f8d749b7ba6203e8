// Run by the build: checks the rules of a folder and writes them as a C++ source file, together
// with the tables that judging by them needs.
//   oneshot_embed_rules RULES_FOLDER OUTPUT.cpp
#include <cstdio>
#include <deque>
#include <fstream>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "base/image.h"
#include "base/prepared.h"
#include "judge/judge.h"
#include "rules/frozen.h"
#include "rules/load.h"
#include "rules/shipped.h"
#include "workshop/example_test.h"

namespace oneshot {
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

/// What becomes of a rule file, with the bytes that the ShippedFile only views.
struct Shipment {
  std::deque<std::string> kept;
  std::vector<ShippedFile> files;

  explicit Shipment(const RuleLayer& layer) {
    for (const RuleFile& file : layer.files) {
      files.push_back({file.kind, file.path, keep(content_digest(file.root)), keep(pack(file.root)),
                       keep(content_of(*file.name))});
    }
  }
  std::string_view keep(std::string bytes) { return kept.emplace_back(std::move(bytes)); }
};

/// A std::string_view with its size: bytes may be 0.
std::string view(std::string_view bytes) {
  return fmt::format("{{{}, {}}}", literal(bytes), bytes.size());
}

std::string source_of(const std::vector<ShippedFile>& files) {
  std::string out = "const std::vector<ShippedFile>& shipped_files() {\n";
  out += "  static const std::vector<ShippedFile> files = {\n";
  for (const ShippedFile& file : files) {
    out += fmt::format("{{static_cast<RuleFileKind>({}), {}, {},\n{},\n{}}},\n",
                       static_cast<int>(file.kind), view(file.path), view(file.digest),
                       view(file.packed), view(file.content));
  }
  return out + "  };\n  return files;\n}\n\n";
}

std::string source_of(const RuleSet& rules) {
  return fmt::format("std::string_view shipped_rule_set() {{\n  return {};\n}}\n\n",
                     view(freeze(rules)));
}

/// Every table that is made while the examples of the rules are judged: those of the rules, and
/// those of the code that understands resumes.
std::string prepared_images(const RuleSet& rules) {
  const prepared::Recording recording;
  const Judge judge(rules, {rules.profiles.front().id, {}, Date{2026, 1, 1}});
  test_examples(rules, judge);
  std::string out = "namespace {\n", rows;
  int number = 0;
  for (const auto& [kind, key, image] : recording.images()) {
    out += fmt::format("alignas({}) constexpr char image_{}[] =\n{};\n", image_alignment, number,
                       literal(image));
    rows += fmt::format("{{static_cast<prepared::Kind>({}), {}u, {{image_{}, {}}}}},\n",
                        static_cast<int>(kind), key, number, image.size());
    ++number;
  }
  out += "}  // namespace\n\nstd::span<const prepared::Image> shipped_images() {\n";
  return out + "  static constexpr prepared::Image images[] = {\n" + rows +
         "  };\n  return images;\n}\n\n";
}

int run(const char* folder, const char* output) {
  Diagnostics reading;
  std::vector<RuleLayer> layers;
  layers.push_back(read_rule_folder(folder, reading));
  const LoadedRules loaded = load_rules(layers, reading, true);
  for (const Diagnostic& diagnostic : loaded.diagnostics.all()) {
    fmt::print(stderr, "{}\n", to_string(diagnostic));
  }
  if (!loaded.diagnostics.all().empty()) return 1;  // no start would tell of it

  const Shipment shipment(layers.front());
  std::vector<RuleLayer> shipped;
  shipped.push_back(layer_of(shipment.files));
  const RuleSet rules = load_rules(shipped).rules;
  std::ofstream to(output, std::ios::binary);
  to << "#include \"rules/shipped.h\"\n\nnamespace oneshot {\n\n"
     << source_of(shipment.files) << source_of(rules) << prepared_images(rules)
     << "}  // namespace oneshot\n";
  to.close();
  if (!to) {
    fmt::print(stderr, "{}: cannot write this file\n", output);
    return 1;
  }
  return 0;
}

}  // namespace
}  // namespace oneshot

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: {} RULES_FOLDER OUTPUT.cpp\n", argv[0]);
    return 2;
  }
  return oneshot::run(argv[1], argv[2]);
}
