#include "resume/lines/flow.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "resume/lines/blank_lines.h"
#include "resume/lines/drawn_boxes.h"
#include "resume/lines/drawn_rules.h"
#include "resume/lines/labelled_rows.h"
#include "resume/lines/line_decoration.h"
#include "resume/lines/line_indent.h"
#include "resume/lines/marked_line.h"
#include "resume/lines/open_table.h"
#include "resume/lines/page_pieces.h"
#include "resume/lines/page_place.h"
#include "resume/lines/stacked_labels.h"
#include "resume/lines/tab_columns.h"
#include "resume/lines/table_cells.h"
#include "resume/lines/table_rows.h"
#include "resume/lines/wrap_width.h"

namespace oneshot {
namespace {

/// All of a text is bold, but for a sign or two.
bool is_bold(const Text& text) {
  constexpr std::size_t most_others = 2;  // bytes
  std::size_t bold = 0;
  for (const TextRange& range : text.emphasis()) bold += range.end - range.begin;
  return bold + most_others >= text.size();
}

/// Reads a document line by line; what a line means hangs on those above it.
class FlowReader {
 public:
  FlowReader(const Document& document, const std::vector<SideBySide>& side_by_side)
      : side_by_side_(side_by_side),
        format_(document.format),
        placed_(format_ == Format::pdf),
        page_columns_(document) {}

  std::vector<FlowLine> read(const std::vector<Page>& pages) {
    for (const Page& page : pages) read_page(page);
    return std::move(out_);
  }

 private:
  void read_page(const Page& page) {
    previous_ = nullptr;
    for (const TextColumn& column : columns_of(page, side_by_side_, format_)) {
      blanks_.open_column(column.spacing);
      for (const Piece& piece : column.pieces) read(piece);
    }
  }

  void read(const Piece& piece) {
    if (piece.trimmed.empty()) {
      blanks_.add_blank();
      return;
    }
    blanks_.end_row();
    if (is_rule(piece.trimmed)) {
      read_rule(piece);
    } else {
      read_text(piece);
    }
  }

  /// What a line of dashes tells of the line above it, and of those below.
  void read_rule(const Piece& rule) {
    const bool below = is_right_below_last(rule);
    if (heads_columns(rule, below)) return;
    if (is_table_rule(rule.trimmed)) {
      if (below) mark_table_header(out_, rule.trimmed);
      if (!below) blanks_.part();
      return;
    }
    // A line of dashes sets apart what it does not underline.
    if (!below || !underline_title(out_, rule.trimmed, rule_above_)) blanks_.part();
    rule_above_ = true;
  }

  bool is_right_below_last(const Piece& piece) const {
    return !blanks_.parted() && !out_.empty() && out_.back().page == piece.page.number &&
           out_.back().number == static_cast<int>(piece.part.line);
  }

  /// "Contest      Rank", and below it "-------      ----": makes the last line the header of a
  /// table where the rule marks its columns.
  bool heads_columns(const Piece& rule, bool below) {
    if (!below) {
      table_.leave_columns();
      return false;
    }
    std::optional<Text> header = table_.header_above(rule.raw, text_above(rule, format_));
    if (!header) return false;
    FlowLine& above = out_.back();
    above.text = std::move(*header);
    above.marker = Marker::row;
    above.table_header = true;
    return true;
  }

  void read_text(const Piece& piece) {
    FlowLine line = line_of(piece);
    Text text = text_of(piece, format_);
    if (blanks_.parted()) table_.close();
    std::optional<OpenTable::Cells> cells = table_.cells_in_columns_of(text);
    line.indent = strip_outer(text, piece.raw);
    if (text.empty()) {
      blanks_.part();
      return;
    }
    set_place(line, text, piece.line());
    unwrap_box(line, text);
    // "*   Work   *", between lines of such signs
    if (format_ == Format::text && rule_above_ && strip_stars(text)) line.decorated = true;
    line.bold = piece.line().bold || is_bold(text);
    if (!cells && is_barred_row(text.str())) cells = cells_between_bars(text);
    if (!cells) {
      table_.leave_row();
      set_marked_text(line, std::move(text), piece.trimmed, format_);
    } else if (is_below_row() && table_.goes_on_with(*cells)) {
      out_.back().text = table_.join(std::move(*cells));
      end_line(piece.line());
      return;
    } else {
      set_row(line, std::move(*cells));
    }
    add(std::move(line), piece);
  }

  /// Takes outer white space away, with the sign of a frame in it, and what sets letters apart;
  /// returns the column at which the rest begins.
  int strip_outer(Text& text, std::string_view raw) {
    const std::string& all = text.str();
    TextStart start = skip_space(all, {});
    start.column += wide_spaces_before(raw);
    const FrameSign frame = frame_sign(std::string_view(all).substr(start.byte), framed_);
    if (frame.length > 0) {
      framed_ = !frame.closes;
      if (frame.opens) blanks_.part();
      start = skip_space(all, {start.byte + frame.length, start.column + 1});
    }
    std::size_t end = all.size();
    while (end > start.byte && is_ascii_space(all[end - 1])) --end;
    text = text.part(start.byte, end);
    if (Text closed = close_up(text); !closed.empty()) text = std::move(closed);
    return start.column;
  }

  /// Where a line stands, below others and from the left.
  void set_place(FlowLine& line, const Text& text, const Line& source) const {
    if (placed_ && source.box) {
      line.indent = page_columns_.at(source.box->left);
      line.width = page_columns_.at(source.box->right);
    } else {
      line.width = line.indent + display_width(text.str());
    }
    line.text_indent = line.indent;
    if (placed_) {
      line.goes_on = source.goes_on;
      line.blank_before = !line.goes_on && opens_block(line, source);
    } else {
      line.blank_before = blanks_.parted();
      line.blanks_before = blanks_.since_text();
    }
  }

  /// The layout of a page sets a line apart from the one above it.
  bool opens_block(const FlowLine& line, const Line& source) const {
    if (!previous_) return true;
    return previous_->block != source.block &&
           !(is_close_below(*previous_, source) && is_under_point(line));
  }

  /// A line stands below the text of a point of a list, which it goes on whatever block the layout
  /// gave it.
  bool is_under_point(const FlowLine& line) const {
    constexpr int tolerance = 2;  // columns
    return !out_.empty() && out_.back().marker == Marker::bullet &&
           line.indent > out_.back().indent && line.indent <= out_.back().text_indent + tolerance;
  }

  /// "│ - built x    │": a cell over the whole width of a box.
  static void unwrap_box(FlowLine& line, Text& text) {
    const TextRange cell = only_cell(text.str());
    if (cell.empty()) return;
    text = text.part(cell.begin, cell.end);
    const TextStart start = skip_space(text.str(), {0, line.indent});
    text = text.part(start.byte, text.size());
    line.indent = line.text_indent = start.column;
  }

  /// Whether the line at hand stands right below a row of a table, be it one that is told within
  /// another, and no header.
  bool is_below_row() const {
    return !blanks_.parted() && !out_.empty() && !out_.back().table_header &&
           (out_.back().marker == Marker::row || out_.back().same_record);
  }

  void set_row(FlowLine& line, OpenTable::Cells cells) {
    line.text = join_cells(cells);
    line.same_record = is_below_row() && has_one_later_cell(cells);
    line.marker = line.same_record ? Marker::none : Marker::row;
    if (line.same_record) {
      table_.leave_row();
    } else {
      table_.open_row(std::move(cells));
    }
  }

  /// Adds a line of which more than a marker is left; a marker alone is for the next one.
  void add(FlowLine line, const Piece& piece) {
    if (line.text.empty()) {
      // "•" on a line of its own, as text copied from a page has it.
      const bool wide = static_cast<unsigned char>(piece.trimmed[0]) >= 0x80;
      if (line.marker == Marker::bullet && wide) sign_above_ = std::move(line);
      return;
    }
    if (sign_above_ && line.marker == Marker::none && line.page == sign_above_->page &&
        line.number == sign_above_->number + 1) {
      put_behind(*sign_above_, line);
    }
    sign_above_.reset();
    rule_above_ = false;
    end_line(piece.line());
    out_.push_back(std::move(line));
  }

  void end_line(const Line& line) {
    blanks_.add_text();
    previous_ = &line;
  }

  const std::vector<SideBySide>& side_by_side_;
  const Format format_;
  const bool placed_;  ///< the document has a layout
  const PageColumns page_columns_;
  std::vector<FlowLine> out_;
  BlankLines blanks_;
  OpenTable table_;
  const Line* previous_ = nullptr;      ///< the last of the page that has text
  bool rule_above_ = false;             ///< a line of dashes, and no text since
  bool framed_ = false;                 ///< a frame around lines is open
  std::optional<FlowLine> sign_above_;  ///< of a point, alone on the line above
};

}  // namespace

std::vector<FlowLine> make_flow(const Document& document,
                                const std::vector<SideBySide>& side_by_side) {
  std::vector<FlowLine> lines = FlowReader(document, side_by_side).read(document.pages);
  part_columns_at_tabs(lines);
  if (document.format != Format::pdf) find_wrap_widths_of_runs(lines);
  join_stacked_labels(lines);
  mark_column_headers(lines);
  name_numbers(lines);
  join_labelled_rows(lines);
  return lines;
}

}  // namespace oneshot
