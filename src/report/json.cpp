#include "report/json.h"

#include "report/json_text.h"
#include "report/json_writer.h"
#include "report/spool.h"
#include "report/writers.h"

namespace oneshot {
namespace {

void write_members(JsonWriter& out, const Quote& quote) {
  out.field("quote", quote.text);
  out.field("page", quote.page);
  out.field("line", quote.line);
  out.field("offset", static_cast<std::int64_t>(quote.offset));
  out.field("length", static_cast<std::int64_t>(quote.length));
}

void write_texts(JsonWriter& out, const std::vector<std::string>& texts) {
  out.open_array();
  for (const std::string& text : texts) out.text(text);
  out.close_array();
}

void write_quotes(JsonWriter& out, std::string_view key, const std::vector<Quote>& quotes) {
  out.key(key);
  out.open_array();
  for (const Quote& quote : quotes) {
    out.open_object();
    write_members(out, quote);
    out.close_object();
  }
  out.close_array();
}

void write_entry(JsonWriter& out, const JudgedEntry& entry) {
  out.open_object();
  out.field("level", name_of(entry.level));
  write_members(out, entry.quote);
  out.key("facets");
  out.open_object();
  for (const auto& [facet, holds] : entry.facets) out.key(facet), out.flag(holds);
  out.close_object();
  out.key("evidence");
  out.open_array();
  for (const Evidence& piece : entry.evidence) {
    out.open_object();
    out.field("facet", piece.facet);
    out.field("rule", piece.rule);
    write_members(out, piece.quote);
    out.close_object();
  }
  out.close_array();
  out.close_object();
}

void write_gap(JsonWriter& out, const Gap& gap, Language language) {
  out.open_object();
  out.field("kind", name_of(gap.kind));
  out.key("facet");
  gap.facet.empty() ? out.null() : out.text(gap.facet);
  out.field("message", gap.message.in(language));
  if (gap.entry) {
    out.key("entry");
    out.open_object();
    write_members(out, *gap.entry);
    out.close_object();
  }
  out.close_object();
}

void write_signal(JsonWriter& out, const SignalVerdict& signal, Language language) {
  out.open_object();
  out.field("id", signal.id);
  out.field("title", signal.title.in(language));
  out.field("level", name_of(signal.level));
  out.key("score");
  out.decimal(signal.score);
  out.key("entries");
  out.open_array();
  for (const JudgedEntry& entry : signal.entries) write_entry(out, entry);
  out.close_array();
  out.key("gaps");
  out.open_array();
  for (const Gap& gap : signal.gaps) write_gap(out, gap, language);
  out.close_array();
  out.close_object();
}

void write_roles(JsonWriter& out, const std::vector<RoleVerdict>& roles, Language language) {
  out.key("roles");
  out.open_array();
  for (const RoleVerdict& role : roles) {
    out.open_object();
    out.field("id", role.id);
    out.field("title", role.title.in(language));
    out.key("score");
    out.decimal(role.score);
    write_quotes(out, "evidence", role.evidence);
    out.close_object();
  }
  out.close_array();
}

void write_foundations(JsonWriter& out, const std::vector<FoundationVerdict>& foundations,
                       Language language) {
  out.key("foundations");
  out.open_array();
  for (const FoundationVerdict& foundation : foundations) {
    out.open_object();
    out.field("id", foundation.id);
    out.field("title", foundation.title.in(language));
    write_quotes(out, "evidence", foundation.evidence);
    out.close_object();
  }
  out.close_array();
}

void write_integrity(JsonWriter& out, const std::vector<IntegrityFinding>& findings) {
  out.key("integrity");
  out.open_array();
  for (const IntegrityFinding& finding : findings) {
    out.open_object();
    out.field("kind", finding.kind);
    out.field("method", name_of(finding.method));
    out.field("page", finding.page);
    if (finding.line > 0) out.field("line", finding.line);
    out.field("quote", finding.quote);
    out.close_object();
  }
  out.close_array();
}

void write_gate(JsonWriter& out, const Gate& gate) {
  out.key("gate");
  out.open_object();
  out.key("passed");
  out.flag(gate.passed);
  out.key("reasons");
  write_texts(out, gate.reasons);
  if (!gate.accepted.empty()) {
    out.key("accepted");
    out.open_array();
    for (const AcceptedFinding& accepted : gate.accepted) {
      out.open_object();
      out.field("finding", accepted.finding);
      out.field("reason", accepted.reason);
      out.close_object();
    }
    out.close_array();
  }
  out.close_object();
}

void write_before_gate(JsonWriter& out, const Verdict& verdict) {
  out.key("owner");
  write_texts(out, verdict.owner);
  out.field("language", verdict.language);
  out.key("score");
  out.decimal(verdict.score);
  out.field("level", name_of(verdict.level));
  out.key("oneshots");
  write_texts(out, verdict.oneshots);
}

void write_after_gate(JsonWriter& out, const Verdict& verdict, Language language) {
  out.key("signals");
  out.open_array();
  for (const SignalVerdict& signal : verdict.signals) write_signal(out, signal, language);
  out.close_array();
  write_roles(out, verdict.roles, language);
  write_foundations(out, verdict.foundations, language);
  out.key("path");
  out.open_object();
  out.field("lean", verdict.path.lean);
  write_quotes(out, "evidence", verdict.path.evidence);
  out.close_object();
  write_integrity(out, verdict.integrity);
}

void write_no_verdict(JsonWriter& out, const Gate& gate) {
  for (const char* key : {"owner", "language", "score", "level", "oneshots"}) {
    out.key(key);
    out.null();
  }
  write_gate(out, gate);
  for (const char* key : {"signals", "roles", "foundations", "path", "integrity"}) {
    out.key(key);
    out.null();
  }
}

/// What is written as the members of an object, without its braces.
template <class Write>
std::string members(const Write& write) {
  JsonWriter out;
  out.open_object();
  write(out);
  return out.take().substr(1);
}

/// One element of `reports`, on one line.
std::string element_json(const FileReport& report, Language language) {
  JsonWriter out;
  out.open_object();
  out.field("file", report.file);
  out.key("sha256");
  report.sha256.empty() ? out.null() : out.text(report.sha256);
  out.field("status", report.error ? "unreadable" : "ok");
  out.key("error");
  if (report.error) {
    out.open_object();
    out.field("code", name_of(report.error->code));
    out.field("message", report.error->message);
    out.close_object();
  } else {
    out.null();
  }
  if (report.json) {
    out.members(report.json->before_gate);
    write_gate(out, report.gate);
    out.members(report.json->after_gate);
  } else if (report.verdict) {
    write_before_gate(out, *report.verdict);
    write_gate(out, report.gate);
    write_after_gate(out, *report.verdict, language);
  } else {
    write_no_verdict(out, report.gate);
  }
  if (report.position) {
    out.field("position", static_cast<std::int64_t>(*report.position));
    out.field("run_files", static_cast<std::int64_t>(report.run_files));
  }
  out.close_object();
  return out.take();
}

/// The report up to and with the bracket that opens `reports`.
std::string opening(const Json& head) {
  std::string text = dump_json(head, json_indent);
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
    elements_.append(spread_json(element_json(report, language_), json_indent, json_element_level));
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
  void add(const FileReport& report) override { sink_(element_json(report, language_) += '\n'); }
  void finish(const RunSummary&) override {}

 private:
  Sink sink_;
  Language language_;
};

}  // namespace

VerdictJson verdict_json(const Verdict& verdict, Language language) {
  return {verdict.level, members([&](JsonWriter& out) { write_before_gate(out, verdict); }),
          members([&](JsonWriter& out) { write_after_gate(out, verdict, language); })};
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
    sink(dump_json(element, json_indent, json_element_level));
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
