#include "batch/verdict_wire.h"

#include "batch/wire_codec.h"

namespace oneshot {
namespace {

using wire::Malformed, wire::Reader, wire::Writer;

constexpr std::size_t usual_size = std::size_t{16} << 10;

void put(Writer& out, const std::string& text) { out.text(text); }
void get(Reader& in, std::string& text) { text = in.utf8(); }

void put(Writer& out, const LocalizedText& text) {
  out.text(text.en);
  out.text(text.ko);
}
void get(Reader& in, LocalizedText& text) {
  text.en = in.utf8();
  text.ko = in.utf8();
}

// Vectors of anything below.
template <class Element>
void put(Writer& out, const std::vector<Element>& all);
template <class Element>
void get(Reader& in, std::vector<Element>& all);

void put(Writer& out, const Quote& quote) {
  out.text(quote.text);
  out.number(static_cast<std::int32_t>(quote.page));
  out.number(static_cast<std::int32_t>(quote.line));
  out.count(quote.offset);
  out.count(quote.length);
}
void get(Reader& in, Quote& quote) {
  quote.text = in.utf8();
  quote.page = in.number<std::int32_t>();
  quote.line = in.number<std::int32_t>();
  quote.offset = in.number<std::uint64_t>();
  quote.length = in.number<std::uint64_t>();
}

void put(Writer& out, const Evidence& piece) {
  out.text(piece.facet);
  out.text(piece.rule);
  put(out, piece.quote);
}
void get(Reader& in, Evidence& piece) {
  piece.facet = in.utf8();
  piece.rule = in.utf8();
  get(in, piece.quote);
}

void put(Writer& out, const std::pair<std::string, bool>& facet) {
  out.text(facet.first);
  out.flag(facet.second);
}
void get(Reader& in, std::pair<std::string, bool>& facet) {
  facet.first = in.utf8();
  facet.second = in.flag();
}

void put(Writer& out, const JudgedEntry& entry) {
  out.one_of(entry.level);
  put(out, entry.quote);
  put(out, entry.facets);
  put(out, entry.evidence);
}
void get(Reader& in, JudgedEntry& entry) {
  entry.level = in.one_of(Level::strong);
  get(in, entry.quote);
  get(in, entry.facets);
  get(in, entry.evidence);
}

void put(Writer& out, const Gap& gap) {
  out.one_of(gap.kind);
  out.text(gap.facet);
  put(out, gap.message);
  out.flag(gap.entry.has_value());
  if (gap.entry) put(out, *gap.entry);
}
void get(Reader& in, Gap& gap) {
  gap.kind = in.one_of(GapKind::experience);
  gap.facet = in.utf8();
  get(in, gap.message);
  if (in.flag()) get(in, gap.entry.emplace());
}

void put(Writer& out, const SignalVerdict& signal) {
  out.text(signal.id);
  put(out, signal.title);
  out.one_of(signal.level);
  out.number(signal.score);
  put(out, signal.entries);
  put(out, signal.gaps);
}
void get(Reader& in, SignalVerdict& signal) {
  signal.id = in.utf8();
  get(in, signal.title);
  signal.level = in.one_of(Level::strong);
  signal.score = in.number<double>();
  get(in, signal.entries);
  get(in, signal.gaps);
}

void put(Writer& out, const RoleVerdict& role) {
  out.text(role.id);
  put(out, role.title);
  out.number(role.score);
  put(out, role.evidence);
}
void get(Reader& in, RoleVerdict& role) {
  role.id = in.utf8();
  get(in, role.title);
  role.score = in.number<double>();
  get(in, role.evidence);
}

void put(Writer& out, const FoundationVerdict& foundation) {
  out.text(foundation.id);
  put(out, foundation.title);
  put(out, foundation.evidence);
}
void get(Reader& in, FoundationVerdict& foundation) {
  foundation.id = in.utf8();
  get(in, foundation.title);
  get(in, foundation.evidence);
}

void put(Writer& out, const IntegrityFinding& finding) {
  out.text(finding.kind);
  out.one_of(finding.method);
  out.number(static_cast<std::int32_t>(finding.page));
  out.text(finding.quote);
  out.number(static_cast<std::int32_t>(finding.line));
}
void get(Reader& in, IntegrityFinding& finding) {
  finding.kind = in.utf8();
  finding.method = in.one_of(HiddenMethod::comment);
  finding.page = in.number<std::int32_t>();
  finding.quote = in.utf8();
  finding.line = in.number<std::int32_t>();
}

template <class Element>
void put(Writer& out, const std::vector<Element>& all) {
  out.count(all.size());
  for (const Element& one : all) put(out, one);
}
template <class Element>
void get(Reader& in, std::vector<Element>& all) {
  // One after the other: a count is not believed before its elements come.
  for (std::size_t left = in.count(); left > 0; --left) get(in, all.emplace_back());
}

void put(Writer& out, const Verdict& verdict) {
  put(out, verdict.owner);
  out.text(verdict.language);
  out.number(verdict.score);
  out.one_of(verdict.level);
  put(out, verdict.oneshots);
  put(out, verdict.signals);
  put(out, verdict.roles);
  put(out, verdict.foundations);
  out.text(verdict.path.lean);
  put(out, verdict.path.evidence);
  put(out, verdict.integrity);
}
void get(Reader& in, Verdict& verdict) {
  get(in, verdict.owner);
  verdict.language = in.utf8();
  verdict.score = in.number<double>();
  verdict.level = in.one_of(Level::strong);
  get(in, verdict.oneshots);
  get(in, verdict.signals);
  get(in, verdict.roles);
  get(in, verdict.foundations);
  verdict.path.lean = in.utf8();
  get(in, verdict.path.evidence);
  get(in, verdict.integrity);
}

}  // namespace

std::string encode(const Judgement& judgement) {
  Writer out(usual_size);
  out.one_of(judgement.format);
  out.flag(static_cast<bool>(judgement.verdict));
  if (judgement.verdict) {
    put(out, *judgement.verdict);
  } else {
    out.one_of(judgement.verdict.failure().code);
    out.text(judgement.verdict.failure().message);
  }
  return out.take();
}

std::optional<Judgement> decode_judgement(std::string_view bytes) {
  try {
    Reader in(bytes);
    Judgement judgement{in.one_of(Format::markdown), Verdict()};
    if (in.flag()) {
      get(in, *judgement.verdict);
    } else {
      const ReadError code = in.one_of(ReadError::crashed);
      judgement.verdict = ReadFailure{code, in.utf8()};
    }
    in.expect_end();
    return judgement;
  } catch (const Malformed&) {
    return std::nullopt;
  }
}

std::string encode(const VerdictJson& json) {
  Writer out(json.before_gate.size() + json.after_gate.size() + usual_size);
  out.one_of(json.level);
  out.text(json.before_gate);
  out.text(json.after_gate);
  return out.take();
}

std::optional<VerdictJson> decode_json(std::string_view bytes) {
  try {
    Reader in(bytes);
    VerdictJson json{in.one_of(Level::strong), in.text(), in.text()};
    in.expect_end();
    return json;
  } catch (const Malformed&) {
    return std::nullopt;
  }
}

}  // namespace oneshot
