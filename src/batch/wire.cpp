#include "batch/wire.h"

#include "batch/wire_codec.h"

namespace oneshot {

using wire::Malformed, wire::Reader, wire::Writer;

namespace {

constexpr char tag_document = 'D', tag_failure = 'F';
/// Bytes that these take as written, at least; a claim of more elements than fit is a lie.
constexpr std::size_t smallest_style = 2 * sizeof(std::uint32_t) + 3;
constexpr std::size_t smallest_link = 2 * sizeof(std::uint32_t) + sizeof(std::uint64_t);
constexpr std::size_t smallest_line =
    3 * sizeof(std::uint64_t) + sizeof(double) + sizeof(std::int32_t) + 4;

template <class Range>
void check_range(const Range& range, std::size_t size) {
  if (range.begin > range.end || range.end > size) throw Malformed{};
}

void write(Writer& out, const Line& line) {
  out.text(line.text);
  out.box(line.box);
  out.number(line.size);
  out.flag(line.bold);
  out.flag(line.running);
  out.number(static_cast<std::int32_t>(line.block));
  out.flag(line.goes_on);
  out.count(line.styles.size());
  for (const StyleRun& run : line.styles) {
    out.number(run.begin);
    out.number(run.end);
    out.flag(run.bold);
    out.flag(run.italic);
    out.flag(run.underlined);
  }
  out.count(line.links.size());
  for (const Link& link : line.links) {
    out.number(link.begin);
    out.number(link.end);
    out.text(link.target);
  }
}

Line read_line(Reader& in) {
  Line line;
  line.text = in.utf8();
  line.box = in.box();
  line.size = in.number<double>();
  line.bold = in.flag();
  line.running = in.flag();
  line.block = in.number<std::int32_t>();
  line.goes_on = in.flag();
  line.styles.resize(in.count(smallest_style));
  for (StyleRun& run : line.styles) {
    run.begin = in.number<std::uint32_t>();
    run.end = in.number<std::uint32_t>();
    run.bold = in.flag();
    run.italic = in.flag();
    run.underlined = in.flag();
    check_range(run, line.text.size());
  }
  line.links.resize(in.count(smallest_link));
  for (Link& link : line.links) {
    link.begin = in.number<std::uint32_t>();
    link.end = in.number<std::uint32_t>();
    link.target = in.utf8();
    check_range(link, line.text.size());
  }
  const auto holds = [&](char c) { return line.text.find(c) != std::string::npos; };
  if (holds('\n') || holds('\f')) throw Malformed{};
  return line;
}

void write(Writer& out, const Document& document) {
  out.number(static_cast<std::int32_t>(document.format));
  out.count(document.glyphs);
  out.count(document.unknown_glyphs);
  out.count(document.pages.size());
  for (const Page& page : document.pages) {
    out.number(static_cast<std::int32_t>(page.number));
    out.number(page.width);
    out.number(page.height);
    out.count(page.lines.size());
    for (const Line& line : page.lines) write(out, line);
  }
  out.count(document.hidden.size());
  for (const HiddenText& hidden : document.hidden) {
    out.number(static_cast<std::int32_t>(hidden.page));
    out.number(static_cast<std::int32_t>(hidden.method));
    out.text(hidden.text);
    out.box(hidden.box);
    out.number(static_cast<std::int32_t>(hidden.line));
  }
}

Document read_document_from(Reader& in) {
  Document document;
  document.format = in.one_of(Format::markdown);
  document.glyphs = static_cast<std::size_t>(in.number<std::uint64_t>());
  document.unknown_glyphs = static_cast<std::size_t>(in.number<std::uint64_t>());
  for (std::size_t pages = in.count(); pages > 0; --pages) {
    Page& page = document.pages.emplace_back();
    page.number = in.number<std::int32_t>();
    if (page.number != static_cast<int>(document.pages.size())) throw Malformed{};
    page.width = in.number<double>();
    page.height = in.number<double>();
    std::size_t lines = in.count(smallest_line);
    page.lines.reserve(lines);
    for (; lines > 0; --lines) page.lines.push_back(read_line(in));
  }
  for (std::size_t hidden = in.count(); hidden > 0; --hidden) {
    HiddenText& text = document.hidden.emplace_back();
    text.page = in.number<std::int32_t>();
    if (text.page < 1 || text.page > static_cast<int>(document.pages.size())) throw Malformed{};
    text.method = in.one_of(HiddenMethod::comment);
    text.text = in.utf8();
    text.box = in.box();
    text.line = in.number<std::int32_t>();
  }
  return document;
}

}  // namespace

std::string encode_head(const ReadRequest& request) {
  Writer out;
  out.text(request.name);
  out.text(request.options.password);
  return out.take();
}

std::string encode(const ReadRequest& request) {
  std::string out = encode_head(request);
  out += request.bytes;
  return out;
}

std::optional<ReadRequest> decode_request(std::string_view message) {
  try {
    Reader in(message);
    ReadRequest request;
    request.name = in.view();
    request.options.password = in.text();
    request.bytes = in.rest();
    return request;
  } catch (const Malformed&) {
    return std::nullopt;
  }
}

std::string encode(const Result<Document>& result) {
  Writer out;
  out.number(result ? tag_document : tag_failure);
  if (result) {
    write(out, *result);
  } else {
    out.number(static_cast<std::int32_t>(result.failure().code));
    out.text(result.failure().message);
  }
  return out.take();
}

std::optional<Result<Document>> decode_result(std::string_view message) {
  try {
    Reader in(message);
    const char tag = in.number<char>();
    if (tag == tag_failure) {
      const ReadError code = in.one_of(ReadError::crashed);
      Result<Document> result(ReadFailure{code, in.utf8()});
      in.expect_end();
      return result;
    }
    if (tag != tag_document) return std::nullopt;
    Result<Document> result(read_document_from(in));
    in.expect_end();
    return result;
  } catch (const Malformed&) {
    return std::nullopt;
  }
}

}  // namespace oneshot
