#include "report/compare/snapshot.h"

#include <algorithm>

#include "report/formats.h"
#include "report/json_fields.h"

namespace oneshot {
namespace {

Level level_in(const Json& value) {
  return level_named(text_in(value, "level")).value_or(Level::none);
}

SnapshotEntry entry_of(const Json& value) {
  SnapshotEntry entry;
  entry.level = level_in(value);
  entry.quote.text = text_in(value, "quote");
  entry.quote.page = whole_in(value, "page");
  entry.quote.line = whole_in(value, "line");
  if (const auto facets = value.find("facets"); facets != value.end() && facets->is_object()) {
    for (const auto& [facet, holds] : facets->items()) {
      if (holds.is_boolean() && holds.get<bool>()) entry.facets.insert(facet);
    }
  }
  return entry;
}

SnapshotSignal signal_of(const Json& value) {
  SnapshotSignal signal;
  signal.id = text_in(value, "id");
  signal.title = text_in(value, "title");
  signal.level = level_in(value);
  signal.score = number_in(value, "score");
  for (const Json& entry : list_in(value, "entries")) signal.entries.push_back(entry_of(entry));
  for (const char* kind : {"wording", "experience"}) {
    for (const Json& gap : list_in(value, "gaps")) {
      if (text_in(gap, "kind") == kind) signal.gaps.push_back(text_in(gap, "message"));
    }
  }
  return signal;
}

}  // namespace

Snapshot snapshot_of(const Json& report) {
  Snapshot snapshot;
  snapshot.file = text_in(report, "file");
  snapshot.sha256 = text_in(report, "sha256");
  if (text_in(report, "status") != "ok") {
    const auto error = report.find("error");
    snapshot.error = error != report.end() && error->is_object() ? text_in(*error, "message") : "";
    if (snapshot.error.empty()) snapshot.error = "?";
    return snapshot;
  }
  for (const Json& name : list_in(report, "owner")) {
    if (name.is_string()) snapshot.owner.push_back(name.get<std::string>());
  }
  snapshot.score = number_in(report, "score");
  for (const Json& signal : list_in(report, "signals")) {
    snapshot.signals.push_back(signal_of(signal));
  }
  for (const Json& finding : list_in(report, "integrity")) {
    snapshot.hidden.push_back(text_in(finding, "quote"));
  }
  return snapshot;
}

Snapshot snapshot_of(const FileReport& report, Language language) {
  std::string text;
  ReportOptions how;
  how.language = language;
  format_named("ndjson")
      ->make([&](std::string_view part) { text += part; }, RunInfo{}, how)
      ->add(report);
  return snapshot_of(Json::parse(text));
}

}  // namespace oneshot
