#include "report/json.h"

#include "report/json_text.h"
#include "report/spool.h"
#include "report/writers.h"

namespace oneshot {
namespace {

constexpr int indent = 2, element_level = 2;

Json quote_json(const Quote& quote) {
  return {{"quote", quote.text},
          {"page", quote.page},
          {"line", quote.line},
          {"offset", quote.offset},
          {"length", quote.length}};
}

Json quotes_json(const std::vector<Quote>& quotes) {
  Json list = Json::array();
  for (const Quote& quote : quotes) list.push_back(quote_json(quote));
  return list;
}

Json entry_json(const JudgedEntry& entry) {
  Json facets = Json::object();
  for (const auto& [facet, holds] : entry.facets) facets[facet] = holds;
  Json evidence = Json::array();
  for (const Evidence& piece : entry.evidence) {
    Json one = {{"facet", piece.facet}, {"rule", piece.rule}};
    one.update(quote_json(piece.quote));
    evidence.push_back(std::move(one));
  }
  Json value = {{"level", name_of(entry.level)}};
  value.update(quote_json(entry.quote));
  value["facets"] = std::move(facets);
  value["evidence"] = std::move(evidence);
  return value;
}

Json gap_json(const Gap& gap, Language language) {
  Json value = {{"kind", name_of(gap.kind)},
                {"facet", gap.facet.empty() ? Json(nullptr) : Json(gap.facet)},
                {"message", gap.message.in(language)}};
  if (gap.entry) value["entry"] = quote_json(*gap.entry);
  return value;
}

Json signal_json(const SignalVerdict& signal, Language language) {
  Json entries = Json::array(), gaps = Json::array();
  for (const JudgedEntry& entry : signal.entries) entries.push_back(entry_json(entry));
  for (const Gap& gap : signal.gaps) gaps.push_back(gap_json(gap, language));
  return {{"id", signal.id},
          {"title", signal.title.in(language)},
          {"level", name_of(signal.level)},
          {"score", rounded(signal.score)},
          {"entries", std::move(entries)},
          {"gaps", std::move(gaps)}};
}

void add_verdict(Json& value, const Verdict& verdict, Language language) {
  Json signals = Json::array(), roles = Json::array(), foundations = Json::array(),
       integrity = Json::array();
  for (const SignalVerdict& signal : verdict.signals) {
    signals.push_back(signal_json(signal, language));
  }
  for (const RoleVerdict& role : verdict.roles) {
    roles.push_back({{"id", role.id},
                     {"title", role.title.in(language)},
                     {"score", rounded(role.score)},
                     {"evidence", quotes_json(role.evidence)}});
  }
  for (const FoundationVerdict& foundation : verdict.foundations) {
    foundations.push_back({{"id", foundation.id},
                           {"title", foundation.title.in(language)},
                           {"evidence", quotes_json(foundation.evidence)}});
  }
  for (const IntegrityFinding& finding : verdict.integrity) {
    integrity.push_back({{"kind", finding.kind},
                         {"method", name_of(finding.method)},
                         {"page", finding.page},
                         {"quote", finding.quote}});
  }
  value["signals"] = std::move(signals);
  value["roles"] = std::move(roles);
  value["foundations"] = std::move(foundations);
  value["path"] = {{"lean", verdict.path.lean}, {"evidence", quotes_json(verdict.path.evidence)}};
  value["integrity"] = std::move(integrity);
}

/// The report up to and with the bracket that opens `reports`.
std::string opening(const Json& head) {
  std::string text = dump_json(head, indent);
  text.resize(text.size() - 2);  // "\n}": the reports go in before it
  return text + ",\n  \"reports\": [";
}

std::string_view closing(bool empty) { return empty ? "]\n}\n" : "\n  ]\n}\n"; }

/// Holds the elements back, since the summary stands before them.
class JsonReport : public ReportWriter {
 public:
  JsonReport(Sink sink, const RunInfo& run, Language language)
      : sink_(std::move(sink)), run_(run), language_(language) {}

  void add(const FileReport& report) override {
    elements_.append(first_ ? "\n" : ",\n");
    first_ = false;
    elements_.append(dump_json(file_report_json(report, language_), indent, element_level));
  }

  void finish(const RunSummary& summary) override {
    sink_(opening({{"schema", "oneshot/1"},
                   {"tool", {{"name", "oneshot"}, {"version", run_.version}}},
                   {"rules", {{"digest", run_.rules_digest}, {"profile", run_.profile}}},
                   {"as_of", to_string(run_.as_of)},
                   {"summary", summary_json(summary)}}));
    elements_.copy_to(sink_);
    sink_(closing(first_));
  }

 private:
  Sink sink_;
  RunInfo run_;
  Language language_;
  Spool elements_;
  bool first_ = true;
};

class NdjsonReport : public ReportWriter {
 public:
  NdjsonReport(Sink sink, Language language) : sink_(std::move(sink)), language_(language) {}
  void add(const FileReport& report) override {
    sink_(dump_json(file_report_json(report, language_), -1) + "\n");
  }
  void finish(const RunSummary&) override {}

 private:
  Sink sink_;
  Language language_;
};

}  // namespace

Json file_report_json(const FileReport& report, Language language) {
  const Verdict* const verdict = report.verdict ? &*report.verdict : nullptr;
  const auto or_null = [&](auto value) { return verdict == nullptr ? Json(nullptr) : value(); };
  Json value = {{"file", report.file},
                {"sha256", report.sha256.empty() ? Json(nullptr) : Json(report.sha256)},
                {"status", report.error ? "unreadable" : "ok"},
                {"error", error_json(report.error ? &*report.error : nullptr)},
                {"owner", or_null([&] { return Json(verdict->owner); })},
                {"language", or_null([&] { return Json(verdict->language); })},
                {"score", or_null([&] { return rounded(verdict->score); })},
                {"level", or_null([&] { return Json(name_of(verdict->level)); })},
                {"oneshots", or_null([&] { return Json(verdict->oneshots); })},
                {"gate", {{"passed", report.gate.passed}, {"reasons", report.gate.reasons}}}};
  if (verdict != nullptr) {
    add_verdict(value, *verdict, language);
  } else {
    for (const char* key : {"signals", "roles", "foundations", "path", "integrity"}) {
      value[key] = nullptr;
    }
  }
  if (report.position) value["position"] = *report.position;
  return value;
}

Json summary_json(const RunSummary& summary) {
  return {{"files", summary.files},           {"read", summary.read},
          {"unreadable", summary.unreadable}, {"strong", summary.strong},
          {"passed", summary.passed},         {"failed", summary.failed}};
}

void write_json_report(const Json& head, const std::vector<Json>& elements, const Sink& sink) {
  sink(opening(head));
  bool first = true;
  for (const Json& element : elements) {
    sink(first ? "\n" : ",\n");
    first = false;
    sink(dump_json(element, indent, element_level));
  }
  sink(closing(first));
}

std::unique_ptr<ReportWriter> json_report(Sink sink, const RunInfo& run,
                                          const ReportOptions& options) {
  return std::make_unique<JsonReport>(std::move(sink), run, options.language);
}

std::unique_ptr<ReportWriter> ndjson_report(Sink sink, const RunInfo&,
                                            const ReportOptions& options) {
  return std::make_unique<NdjsonReport>(std::move(sink), options.language);
}

}  // namespace oneshot
