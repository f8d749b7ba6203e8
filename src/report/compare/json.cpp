#include "report/compare/formats.h"
#include "report/json_text.h"

namespace oneshot {
namespace {

Json entry_json(const SnapshotEntry& entry) {
  return {{"level", name_of(entry.level)},
          {"quote", entry.quote.text},
          {"page", entry.quote.page},
          {"line", entry.quote.line}};
}

Json change_json(const SignalChange& signal) {
  Json entries = Json::array();
  for (const EntryChange& one : signal.entries) {
    entries.push_back({{"change", !one.before  ? "gained"
                                  : !one.after ? "lost"
                                               : "changed"},
                       {"before", one.before ? entry_json(*one.before) : Json(nullptr)},
                       {"after", one.after ? entry_json(*one.after) : Json(nullptr)},
                       {"facets", {{"gained", one.gained}, {"lost", one.lost}}}});
  }
  return {
      {"id", signal.id},
      {"title", signal.title},
      {"level", {{"before", name_of(signal.level_before)}, {"after", name_of(signal.level_after)}}},
      {"score", {{"before", rounded(signal.score_before)}, {"after", rounded(signal.score_after)}}},
      {"entries", std::move(entries)},
      {"gaps", {{"settled", signal.gaps_settled}, {"new", signal.gaps_new}}}};
}

Json change_json(const Change& change) {
  Json signals = Json::array();
  for (const SignalChange& signal : change.signals) signals.push_back(change_json(signal));
  return {
      {"before", change.before.file},
      {"after", change.after.file},
      {"owner", change.after.owner},
      {"changed", !change.is_empty()},
      {"score", {{"before", rounded(change.before.score)}, {"after", rounded(change.after.score)}}},
      {"signals", std::move(signals)},
      {"hidden", {{"came", change.hidden_came}, {"gone", change.hidden_gone}}}};
}

Json files_json(const std::vector<Snapshot>& all) {
  Json files = Json::array();
  for (const Snapshot& one : all) files.push_back(one.file);
  return files;
}

}  // namespace

void write_compare_json(const Comparison& comparison, const RunInfo& run, const ReportOptions&,
                        const Sink& sink) {
  constexpr int indent = 2;
  Json changes = Json::array(), unreadable = Json::array();
  for (const Change& change : comparison.changes) changes.push_back(change_json(change));
  for (const Snapshot& one : comparison.unreadable) {
    unreadable.push_back({{"file", one.file}, {"message", one.error}});
  }
  sink(dump_json({{"schema", "oneshot-compare/1"},
                  {"tool", {{"name", "oneshot"}, {"version", run.version}}},
                  {"rules", {{"digest", run.rules_digest}, {"profile", run.profile}}},
                  {"as_of", to_string(run.as_of)},
                  {"changes", std::move(changes)},
                  {"only_new", files_json(comparison.came)},
                  {"only_old", files_json(comparison.gone)},
                  {"unreadable", std::move(unreadable)}},
                 indent) +
       "\n");
}

}  // namespace oneshot
