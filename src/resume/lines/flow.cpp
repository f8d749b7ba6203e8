#include "resume/lines/flow.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "base/utf8.h"
#include "resume/lines/drawn_boxes.h"
#include "resume/lines/drawn_rules.h"
#include "resume/lines/labelled_rows.h"
#include "resume/lines/line_decoration.h"
#include "resume/lines/line_marker.h"
#include "resume/lines/line_text.h"
#include "resume/lines/margin_bars.h"
#include "resume/lines/page_marks.h"
#include "resume/lines/stacked_labels.h"
#include "resume/lines/tab_columns.h"
#include "resume/lines/table_cells.h"
#include "resume/lines/table_rows.h"
#include "resume/lines/wrap_width.h"

namespace oneshot {
namespace {

constexpr double average_glyph_width = 0.5;  // share of the font size; a column of a PDF
constexpr double paragraph_gap = 1.75;       // leading, in font sizes, that sets lines apart
constexpr int under_text_tolerance = 2;      // columns

/// "<h3>Contests</h3>", "<summary>Contests</summary>": how deep such a heading is; 0 for none.
int level_of_html_heading(std::string_view line) {
  constexpr int level_of_summary = 3;
  if (line.starts_with("<summary>") || line.starts_with("<summary ")) return level_of_summary;
  constexpr std::size_t digit = 2;  // its place in "<h3"
  if (!line.starts_with("<h") || line.size() <= digit + 1) return 0;
  const char level = line[digit], after = line[digit + 1];
  return level >= '1' && level <= '6' && (after == '>' || after == ' ') ? level - '0' : 0;
}

/// How many of the spaces before the text are as wide as a syllable: they are spaces like others in
/// a Text, but take two columns.
int wide_spaces_before(std::string_view line) {
  int count = 0;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = decode_at(line, i);
    if (c.value != U'\u3000' && !(c.value < 0x80 && is_ascii_space(line[i]))) break;
    count += c.value == U'\u3000' ? 1 : 0;
    i += c.length;
  }
  return count;
}

double body_size(const Document& document) {
  std::map<int, std::size_t> letters;  // tenths of a point -> bytes of text
  for (const Page& page : document.pages) {
    for (const Line& line : page.lines) {
      letters[static_cast<int>(std::lround(line.size * 10))] += line.text.size();
    }
  }
  int best = 100;
  std::size_t most = 0;
  for (const auto& [size, count] : letters) {
    if (size > 0 && count > most) best = size, most = count;
  }
  return best / 10.0;
}

/// Where the run of parts ends that stand below each other like the one at `begin`.
std::size_t end_of_run(const std::vector<LinePart>& parts, std::size_t begin) {
  std::size_t end = begin;
  while (end < parts.size() && parts[end].run == parts[begin].run) ++end;
  return end;
}

/// Blank lines that part nothing: one between any two lines where text was copied double spaced,
/// and more where something is set apart.
int spacing_of(const Page& page, std::span<const LinePart> parts) {
  constexpr int fewest_gaps = 12, fewest_wide = 3;
  constexpr double most_tight = 0.05;  // of all gaps
  int tight = 0, single = 0, wide = 0, blanks = 0;
  bool any = false;
  for (const LinePart& part : parts) {
    if (trim(part.range.of(page.lines[part.line].text)).empty()) {
      ++blanks;
      continue;
    }
    if (any) ++(blanks == 0 ? tight : blanks == 1 ? single : wide);
    any = true;
    blanks = 0;
  }
  const bool doubled =
      single >= fewest_gaps && wide >= fewest_wide && tight <= (single + wide) * most_tight;
  return doubled ? 1 : 0;
}

/// Makes a line a point that the sign on the line above opens.
void put_behind(const FlowLine& sign, FlowLine& line) {
  line.marker = Marker::bullet;
  line.decorated = sign.decorated;
  line.blank_before = sign.blank_before;
  line.blanks_before = sign.blanks_before;
  line.text_indent = std::max(line.indent, sign.indent + 2);
  line.indent = sign.indent;
}

/// The text of a part of a line, with a space for the bar that is drawn in it.
Text text_around_bar(const FlowLine& flow, const Line& line, TextRange part, TextRange bar,
                     Format format) {
  const auto text_of = [&](std::size_t begin, std::size_t end) {
    return make_text(line, {begin, end}, flow.page, flow.number, format);
  };
  if (bar.empty() || !part.contains(bar.begin)) return text_of(part.begin, part.end);
  Text text = text_of(part.begin, bar.begin);
  text.append_glue(" ");
  text.append(text_of(bar.end, part.end));
  return text;
}

}  // namespace

std::vector<FlowLine> make_flow(const Document& document,
                                const std::vector<SideBySide>& side_by_side) {
  std::vector<FlowLine> out;
  const bool placed = document.format == Format::pdf;
  const double column = body_size(document) * average_glyph_width;
  int spacing = 0;
  int blanks = 0;  // in a row, so far
  int gap = 0;     // blank lines since the last text
  bool blank = true, rule_above = false, framed = false;
  const Line* previous = nullptr;
  std::optional<FlowLine> sign_above;            // of a point, alone on the line above
  std::vector<TableCell> row_above, line_above;  // of a table: the last row, its last line
  bool wrapped = false;                          // the row took more lines than one
  std::vector<TextRange> columns;                // below the rule of the present table
  for (const Page& page : document.pages) {
    if (placed) previous = nullptr;
    const std::set<std::size_t> marks = placed ? std::set<std::size_t>() : find_page_marks(page);
    const std::vector<LinePart> parts = reading_order(page, side_by_side);
    const std::vector<TextRange> bars = document.format == Format::text
                                            ? find_margin_bars(page)
                                            : std::vector<TextRange>(page.lines.size());
    std::size_t run_end = 0;
    for (std::size_t at = 0; at < parts.size(); ++at) {
      const LinePart& part = parts[at];
      if (at == run_end) {
        run_end = end_of_run(parts, at);
        if (!placed) spacing = spacing_of(page, std::span(parts).subspan(at, run_end - at));
        blank = true;
      }
      const std::size_t i = part.line;
      if (marks.contains(i)) continue;
      const Line& line = page.lines[i];
      const std::string_view trimmed = trim(part.range.of(line.text));
      if (trimmed.empty()) {
        blank = ++blanks > spacing || blank;
        ++gap;
        continue;
      }
      blanks = 0;
      if (is_rule(trimmed)) {
        const bool below = !blank && !out.empty() && out.back().page == page.number &&
                           out.back().number == static_cast<int>(i);
        columns = below && columns.empty() ? columns_of_rule(part.range.of(line.text))
                                           : std::vector<TextRange>();
        if (!columns.empty()) {
          FlowLine& header = out.back();
          const Text raw = make_text(page.lines[i - 1], parts[at - 1].range, header.page,
                                     header.number, document.format);
          const auto cells = cells_in_columns(raw, columns);
          if (cells && !has_one_later_cell(*cells)) {
            header.text = join_cells(*cells);
            header.marker = Marker::row;
            header.table_header = true;
            row_above.clear();
            continue;
          }
          columns.clear();
        }
        if (is_table_rule(trimmed)) {
          if (below) mark_table_header(out, trimmed);
          if (!below) blank = true;
          continue;
        }
        // A line of dashes sets apart what it does not underline.
        if (!below || !underline_title(out, trimmed, rule_above)) blank = true;
        rule_above = true;
        continue;
      }
      FlowLine flow;
      flow.page = page.number;
      flow.number = static_cast<int>(i) + 1;
      flow.size = line.size;
      flow.running = line.running;
      flow.run = part.run;
      Text text = text_around_bar(flow, line, part.range, bars[i], document.format);
      if (blank) {
        row_above.clear();
        columns.clear();
      }
      std::optional<std::vector<TableCell>> cells;
      if (!columns.empty()) cells = cells_in_columns(text, columns);
      if (!cells) columns.clear();
      std::size_t lead = 0;
      int indent = 0;
      const auto skip_space = [&] {
        while (lead < text.size() && is_ascii_space(text.str()[lead])) {
          indent = text.str()[lead] == '\t' ? (indent / 4 + 1) * 4 : indent + 1;
          ++lead;
        }
      };
      skip_space();
      indent += wide_spaces_before(part.range.of(line.text));
      const FrameSign frame = frame_sign(std::string_view(text.str()).substr(lead), framed);
      if (frame.length > 0) {
        framed = !frame.closes;
        blank = blank || frame.opens;
        ++indent;
        lead += frame.length;
        skip_space();
      }
      std::size_t tail = text.size();
      while (tail > lead && is_ascii_space(text.str()[tail - 1])) --tail;
      text = text.part(lead, tail);
      if (Text closed = close_up(text); !closed.empty()) text = std::move(closed);
      if (text.empty()) {
        blank = true;
        continue;
      }
      if (placed && line.box) indent = static_cast<int>(std::lround(line.box->left / column));
      flow.indent = flow.text_indent = indent;
      flow.width = placed && line.box ? static_cast<int>(std::lround(line.box->right / column))
                                      : indent + display_width(text.str());
      flow.blank_before = blank;
      flow.blanks_before = placed ? 0 : gap;
      if (placed) {
        flow.blank_before = !previous || previous->block != line.block;
        if (previous && previous->box && line.box && line.size > 0) {
          const double leading = line.box->bottom - previous->box->bottom;
          const bool close =
              leading > 0 && leading <= paragraph_gap * std::max(line.size, previous->size);
          // Right below the text of a point of a list, whatever block the layout gave it.
          const bool under_text = !out.empty() && out.back().marker == Marker::bullet &&
                                  indent > out.back().indent &&
                                  indent <= out.back().text_indent + under_text_tolerance;
          if (close && under_text) flow.blank_before = false;
        }
        flow.goes_on = line.goes_on;
        if (flow.goes_on) flow.blank_before = false;
      }
      // A cell over the whole width of a box: "│ - built x    │"
      if (const TextRange cell = only_cell(text.str()); !cell.empty()) {
        text = text.part(cell.begin, cell.end);
        lead = 0;
        skip_space();
        text = text.part(lead, text.size());
        flow.indent = flow.text_indent = indent;
      }
      // "*   Work   *", between lines of such signs
      if (document.format == Format::text && rule_above && strip_stars(text)) flow.decorated = true;
      const std::size_t letters = line.text.size();
      std::size_t bold_bytes = 0;
      for (const TextRange& range : text.emphasis()) bold_bytes += range.end - range.begin;
      flow.bold = line.bold || (letters > 0 && bold_bytes + 2 >= text.size());
      if (!cells && is_barred_row(text.str())) cells = cells_between_bars(text);
      if (cells) {
        const bool below_row = !blank && !out.empty() && !out.back().table_header &&
                               (out.back().marker == Marker::row || out.back().same_record);
        if (below_row && !row_above.empty() && go_on_below(line_above, *cells, wrapped)) {
          join_below(row_above, *cells);
          out.back().text = join_cells(row_above);
          line_above = std::move(*cells);
          wrapped = true;
          gap = 0;
          previous = &line;
          continue;
        }
        flow.same_record = below_row && has_one_later_cell(*cells);
        flow.marker = flow.same_record ? Marker::none : Marker::row;
        flow.text = join_cells(*cells);
        wrapped = false;
        row_above = flow.same_record ? std::vector<TableCell>() : std::move(*cells);
        line_above = row_above;
      } else {
        row_above.clear();
        const std::size_t circled = circled_number_length(trimmed, text.str());
        const auto [marker, length] = circled > 0 ? std::pair(Marker::number, circled)
                                                  : marker_of(text.str(), document.format);
        flow.marker = marker;
        if (marker == Marker::heading) flow.level = static_cast<int>(length);
        if (marker == Marker::none && document.format == Format::markdown) {
          flow.level = level_of_html_heading(trimmed);
          if (flow.level > 0) flow.marker = Marker::heading;
        }
        if (marker == Marker::number && circled == 0 && text.str()[0] > 0) {
          const char sign = text.str()[0] == '(' ? '(' : text.str()[length - 1];
          flow.number_style = is_ascii_digit(sign) ? '0' : sign;
        }
        flow.sub_number = marker == Marker::number && sub_number_length(text.str()) > 0;
        if (marker == Marker::bullet) {
          const CodePoint sign = decode_at(text.str(), 0);
          flow.decorated = is_heading_sign(sign.value);
        }
        if (length > 0) {
          std::size_t begin = length;
          while (begin < text.size() && is_ascii_space(text.str()[begin])) ++begin;
          flow.text_indent = indent + display_width(std::string_view(text.str()).substr(0, begin));
          text = text.part(begin, text.size());
        }
        if (marker == Marker::none && strip_decoration(text)) flow.decorated = true;
        if (marker == Marker::none && text.str().find('\t') != std::string::npos) {
          flow.marker = Marker::row;
        }
        flow.text = without_leaders(with_plain_bars(std::move(text)));
      }
      if (flow.text.empty()) {
        // "•" on a line of its own, as text copied from a page has it.
        const bool wide = static_cast<unsigned char>(trimmed[0]) >= 0x80;
        if (flow.marker == Marker::bullet && wide) sign_above = std::move(flow);
        continue;
      }
      if (sign_above && flow.marker == Marker::none && flow.page == sign_above->page &&
          flow.number == sign_above->number + 1) {
        put_behind(*sign_above, flow);
      }
      sign_above.reset();
      blank = false;
      gap = 0;
      if (rule_above && flow.blank_before) flow.ruled = false;
      rule_above = false;
      previous = &line;
      out.push_back(std::move(flow));
    }
    if (!placed) continue;
    blank = true;
  }
  part_columns_at_tabs(out);
  if (!placed) find_wrap_widths_of_runs(out);
  join_stacked_labels(out);
  mark_column_headers(out);
  name_numbers(out);
  join_labelled_rows(out);
  return out;
}

}  // namespace oneshot
