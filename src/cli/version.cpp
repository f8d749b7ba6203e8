#include "cli/version.h"

#include <CLI/Version.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unicode/uvernum.h>

#include "batch/sandbox.h"
#include "rules/toml_library.h"

namespace oneshot {

std::string version_text(bool verbose) {
  std::string text = fmt::format("oneshot {}\n", ONESHOT_VERSION);
  if (!verbose) return text;
  text += fmt::format(
      "\nbuilt with\n"
      "  CLI11 {}, fmt {}.{}.{}, ICU {}, nlohmann-json {}.{}.{}, toml++ {}.{}.{}\n",
      CLI11_VERSION, FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100, U_ICU_VERSION,
      NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH,
      TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH);
  text += "\nguarding the reading of PDFs\n";
  text += describe(sandbox_support());
  return text;
}

}  // namespace oneshot
