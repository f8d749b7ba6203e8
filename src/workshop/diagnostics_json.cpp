#include "workshop/diagnostics_json.h"

#include <algorithm>
#include <set>

#include "report/json_text.h"

namespace oneshot {

std::string diagnostics_json(const Diagnostics& diagnostics) {
  Json out;
  out["schema"] = "oneshot-rules-check/1";
  out["errors"] = diagnostics.errors();
  out["warnings"] = diagnostics.warnings();
  out["findings"] = Json::array();
  for (const Diagnostic& d : diagnostics.all()) {
    out["findings"].push_back({{"severity", name_of(d.severity)},
                               {"file", d.place.file},
                               {"line", d.place.line},
                               {"column", d.place.column},
                               {"code", d.code},
                               {"message", d.message}});
  }
  return dump_json(out, 2) + "\n";
}

std::string diagnostics_sarif(const Diagnostics& diagnostics) {
  Json driver = {{"name", "oneshot rules check"}, {"version", ONESHOT_VERSION}};
  std::set<std::string> codes;
  for (const Diagnostic& d : diagnostics.all()) codes.insert(d.code);
  driver["rules"] = Json::array();
  for (const std::string& code : codes) driver["rules"].push_back({{"id", code}});
  Json results = Json::array();
  for (const Diagnostic& d : diagnostics.all()) {
    Json place = {{"artifactLocation", {{"uri", d.place.file}}}};
    if (d.place.line > 0) {
      // SARIF counts columns from 1, as we do.
      place["region"] = {{"startLine", d.place.line}, {"startColumn", std::max(d.place.column, 1)}};
    }
    results.push_back({{"ruleId", d.code},
                       {"level", name_of(d.severity)},
                       {"message", {{"text", d.message}}},
                       {"locations", Json::array({{{"physicalLocation", place}}})}});
  }
  Json run = {{"tool", {{"driver", driver}}}, {"results", results}};
  Json out;
  out["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  out["version"] = "2.1.0";
  out["runs"] = Json::array({run});
  return dump_json(out, 2) + "\n";
}

}  // namespace oneshot
