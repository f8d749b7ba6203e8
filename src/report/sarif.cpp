#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "report/escape.h"
#include "report/headline.h"
#include "report/json_text.h"
#include "report/say.h"
#include "report/terminal_text.h"
#include "report/told.h"
#include "report/writers.h"

/// SARIF 2.1.0 (OASIS), for code-scanning dashboards. Places in text files are regions; a PDF has
/// no lines to point at, so that page and line stand in the message and the properties.
namespace oneshot {
namespace {

constexpr int result_level = 4;

struct SarifRule {
  std::string_view id, name, level;
  Message title;
};

enum RuleIndex { hidden_text, wording_gap, experience_gap, unreadable, gate };
constexpr std::array rules = {
    SarifRule{"hidden-text", "HiddenText", "warning", Message::hidden_text},
    SarifRule{"wording-gap", "WordingGap", "note", Message::wording_gap},
    SarifRule{"experience-gap", "ExperienceGap", "note", Message::experience_gap},
    SarifRule{"unreadable", "Unreadable", "error", Message::unreadable},
    SarifRule{"gate", "Gate", "error", Message::gate_failed},
};

/// FNV-1a, 64 bits: tells findings apart between runs, no more.
std::string fingerprint(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return fmt::format("{:016x}", hash);
}

class SarifReport : public ReportWriter {
 public:
  SarifReport(Sink sink, const RunInfo& run, Language language)
      : sink_(std::move(sink)), language_(language) {
    write_head(run);
  }

  void add(const FileReport& report) override {
    if (report.error) {
      result(report, unreadable, message_of(*report.error, language_), std::nullopt,
             name_of(report.error->code), {{"code", name_of(report.error->code)}});
      return;
    }
    for (const std::string& reason : report.gate.reasons) {
      result(report, gate, reason, std::nullopt, reason, Json::object());
    }
    for (const IntegrityFinding& finding : report.verdict->integrity) {
      const std::string message = fmt::format(
          "{}: {} ({}, {})", text_of(Message::hidden_text, language_), quoted(finding.quote),
          title_of(finding.method, language_), place_of(finding, language_));
      std::optional<Region> region;
      if (finding.line > 0) region = Region{finding.line, finding.quote};
      result(report, hidden_text, message, region, finding.quote,
             {{"method", name_of(finding.method)}, {"page", finding.page}});
    }
    for (const SignalVerdict& signal : report.verdict->signals) {
      for (const Gap& gap : signal.gaps) add_gap(report, signal, gap);
    }
  }

  void finish(const RunSummary& summary) override {
    sink_(first_ ? "]" : "\n      ]");
    const Json invocation = {{"executionSuccessful", summary.unreadable == 0},
                             {"properties",
                              {{"files", summary.files},
                               {"read", summary.read},
                               {"unreadable", summary.unreadable},
                               {"strong", summary.strong},
                               {"passed", summary.passed},
                               {"failed", summary.failed}}}};
    sink_(",\n      \"invocations\": [\n" + dump_json(invocation, json_indent, result_level) +
          "\n      ]\n    }\n  ]\n}\n");
  }

 private:
  /// Where in a text file a finding begins.
  struct Region {
    int line;
    std::string text;
  };

  void write_head(const RunInfo& run) {
    Json rule_list = Json::array();
    for (const SarifRule& rule : rules) {
      rule_list.push_back({{"id", rule.id},
                           {"name", rule.name},
                           {"shortDescription", {{"text", text_of(rule.title, language_)}}},
                           {"defaultConfiguration", {{"level", rule.level}}}});
    }
    const Json driver = {{"name", "oneshot"},
                         {"version", run.version},
                         {"rules", std::move(rule_list)},
                         {"properties",
                          {{"rulesDigest", run.rules_digest},
                           {"profile", run.profile},
                           {"asOf", to_string(run.as_of)}}}};
    std::string text = dump_json({{"driver", driver}}, json_indent, 3);
    text.erase(0, text.find('{'));
    sink_(
        fmt::format("{{\n"
                    "  \"$schema\": "
                    "\"https://json.schemastore.org/sarif-2.1.0.json\",\n"
                    "  \"version\": \"2.1.0\",\n"
                    "  \"runs\": [\n"
                    "    {{\n"
                    "      \"tool\": {},\n"
                    "      \"columnKind\": \"unicodeCodePoints\",\n"
                    "      \"language\": \"{}\",\n"
                    "      \"results\": [",
                    text, language_ == Language::ko ? "ko-KR" : "en-US"));
  }

  static std::string quoted(std::string_view quote) { return fmt::format("\"{}\"", quote); }

  void add_gap(const FileReport& report, const SignalVerdict& signal, const Gap& gap) {
    const Quote* const entry = gap.entry ? &*gap.entry : nullptr;
    std::string message =
        fmt::format("{}: {}", signal.title.in(language_), gap.message.in(language_));
    Json properties = {{"signal", signal.id}, {"level", name_of(signal.level)}};
    if (!gap.facet.empty()) properties["facet"] = gap.facet;
    if (entry != nullptr && report.format == Format::pdf) {
      message += fmt::format(" ({})", place_of(*entry, report.format, language_));
      properties["page"] = entry->page;
      properties["line"] = entry->line;
    }
    const std::string identity =
        signal.id + "/" + gap.facet + "/" + (entry == nullptr ? "" : entry->text);
    std::optional<Region> region;
    if (entry != nullptr && report.format != Format::pdf) region = Region{entry->line, entry->text};
    result(report, gap.kind == GapKind::wording ? wording_gap : experience_gap, message, region,
           identity, std::move(properties));
  }

  /// `identity` recognises the finding from run to run, whatever moved.
  void result(const FileReport& report, RuleIndex rule, const std::string& message,
              const std::optional<Region>& region, std::string_view identity, Json properties) {
    const std::string_view name = report.file == "-" ? std::string_view("stdin") : report.file;
    Json location = {{"artifactLocation", {{"uri", path_uri(name)}}}};
    if (region) {
      location["region"] = {{"startLine", region->line},
                            {"snippet", {{"text", harmless(region->text)}}}};
    }
    Json value = {
        {"ruleId", rules[rule].id},
        {"ruleIndex", static_cast<int>(rule)},
        {"level", rules[rule].level},
        {"message", {{"text", sarif_message(message)}}},
        {"locations", Json::array({{{"physicalLocation", std::move(location)}}})},
        {"partialFingerprints",
         {{"oneshot/v1", fingerprint(std::string(rules[rule].id) + "/" + std::string(identity))}}},
        {"properties", std::move(properties)}};
    for (const AcceptedFinding& accepted : report.gate.accepted) {
      if (accepted.finding != identity) continue;
      value["suppressions"] = Json::array(
          {{{"kind", "external"}, {"status", "accepted"}, {"justification", accepted.reason}}});
      break;
    }
    sink_((first_ ? "\n" : ",\n") + dump_json(value, json_indent, result_level));
    first_ = false;
  }

  Sink sink_;
  Language language_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<ReportWriter> sarif_report(Sink sink, const RunInfo& run,
                                           const ReportOptions& options) {
  return std::make_unique<SarifReport>(std::move(sink), run, options.language);
}

}  // namespace oneshot
