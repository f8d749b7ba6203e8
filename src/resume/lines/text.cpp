#include "resume/lines/text.h"

#include <algorithm>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "resume/lines/latex_accents.h"
#include "resume/lines/markdown_marks.h"

namespace oneshot {

const Text::Run& Text::run_at(std::size_t offset) const {
  static const Run nowhere{0, {}, 0, false};
  if (runs_.empty()) return nowhere;
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), offset,
                       [](std::size_t value, const Run& run) { return value < run.begin; });
  return after == runs_.begin() ? runs_.front() : *std::prev(after);
}

Position Text::position(std::size_t offset) const {
  const Run& run = run_at(offset);
  Position at = run.source;
  if (run.linear) {
    const std::size_t inside = offset > run.begin ? offset - run.begin : 0;
    at.column += static_cast<std::uint32_t>(std::min<std::size_t>(inside, run.source_length));
  }
  return at;
}

Position Text::end_position(std::size_t end) const {
  if (end == 0) return position(0);
  const Run& run = run_at(end - 1);
  Position at = run.source;
  at.column += run.linear ? static_cast<std::uint32_t>(std::min<std::size_t>(
                                end - std::min(end, run.begin), run.source_length))
                          : run.source_length;
  return at;
}

void Text::append(std::string_view text, Position source, std::uint32_t source_length) {
  if (text.empty()) return;
  const bool linear = text.size() == source_length;
  if (linear && !runs_.empty()) {
    const Run& last = runs_.back();
    const std::size_t length = text_.size() - last.begin;
    if (last.linear && last.source_length == length && last.source.page == source.page &&
        last.source.line == source.line && last.source.column + length == source.column) {
      runs_.back().source_length += source_length;
      text_ += text;
      return;
    }
  }
  runs_.push_back({text_.size(), source, source_length, linear});
  text_ += text;
}

void Text::append_glue(std::string_view text) {
  const Position here = end_position(text_.size());
  runs_.push_back({text_.size(), here, 0, false});
  text_ += text;
}

void Text::append(const Text& other) {
  const std::size_t shift = text_.size();
  for (Run run : other.runs_) {
    run.begin += shift;
    runs_.push_back(run);
  }
  for (const TextRange& range : other.emphasis_) {
    emphasis_.push_back({range.begin + shift, range.end + shift});
  }
  text_ += other.text_;
}

void Text::mark_emphasis(TextRange range) {
  if (range.empty()) return;
  if (!emphasis_.empty() && emphasis_.back().end >= range.begin) {
    emphasis_.back().end = std::max(emphasis_.back().end, range.end);
  } else {
    emphasis_.push_back(range);
  }
}

void Text::drop_back(std::size_t count) { *this = part(0, text_.size() - count); }

Text Text::part(std::size_t begin, std::size_t end) const {
  Text out;
  out.text_ = text_.substr(begin, end - begin);
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    Run run = runs_[i];
    const std::size_t run_end = i + 1 < runs_.size() ? runs_[i + 1].begin : text_.size();
    if (run_end <= begin || run.begin >= end) continue;
    if (run.begin < begin) {
      const std::size_t cut = begin - run.begin;
      if (run.linear) {
        run.source.column += static_cast<std::uint32_t>(cut);
        run.source_length -= static_cast<std::uint32_t>(cut);
      }
      run.begin = begin;
    }
    if (run.linear && run_end > end)
      run.source_length = static_cast<std::uint32_t>(end - run.begin);
    run.begin -= begin;
    out.runs_.push_back(run);
  }
  for (const TextRange& range : emphasis_) {
    const TextRange inside{std::max(range.begin, begin), std::min(range.end, end)};
    if (!inside.empty()) out.emphasis_.push_back({inside.begin - begin, inside.end - begin});
  }
  return out;
}

namespace {

/// Superscript digits keep their form: in author lists they are marks, not numbers.
bool is_superscript_digit(char32_t c) {
  return c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079);
}

/// Whether folding may change the code point at all; most text needs no look into the tables.
bool may_fold(char32_t c) {
  if (c < 0xA0 || is_superscript_digit(c)) return false;
  return !(c >= 0xAC00 && c <= 0xD7A3) && !(c >= 0x4E00 && c <= 0x9FFF) &&
         !(c >= 0xC0 && c < 0x132);
}

/// A byte that stands for itself whatever is beside it.
bool is_plain(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == ' ' || c == ',' || c == '.' || c == '-';
}

std::string fold_code_point(char32_t c) {
  if (c == 0x301C || c == 0x223C) return "~";  // wave dash and tilde operator, as in "2020〜2022"
  if (c == 0x3163) return "|";                 // a Hangul vowel that is used as a bar
  if (c == 0x2503 || c == 0x2551) return "│";  // ┃ and ║ of drawn boxes
  if (c == 0x200B || c == 0xFEFF || c == 0x2060 || c == 0xAD) return "";
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfkc =
      icu::Normalizer2::getInstance(nullptr, "nfkc", UNORM2_COMPOSE, status);
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString one(static_cast<UChar32>(c));
  std::string out;
  nfkc->normalize(one, status).toUTF8String(out);
  return out;
}

/// Reads a part of a line from its start to its end.
class TextMaker {
 public:
  TextMaker(const Line& line, const TextRange& part, Position start, bool markdown)
      : text_(std::string_view(line.text).substr(0, part.end)),
        markdown_(markdown),
        marks_(markdown ? find_marks(line) : std::vector<bool>()),
        styles_(line.styles),
        start_(start),
        at_(part.begin) {
    std::sort(styles_.begin(), styles_.end(),
              [](const StyleRun& a, const StyleRun& b) { return a.begin < b.begin; });
  }

  Text make() {
    while (at_ < text_.size()) {
      if (!add_plain() && !add_accented() && !skip_mark()) add_styled();
    }
    return std::move(out_);
  }

 private:
  bool is_mark(std::size_t at) const { return markdown_ && marks_[at]; }

  /// Appends what so many bytes of the line are read as.
  void append(std::string_view text, std::size_t source_length) {
    Position source = start_;
    source.column = static_cast<std::uint32_t>(at_);
    out_.append(text, source, static_cast<std::uint32_t>(source_length));
  }

  /// Most of most texts, behind the last part that looks different.
  bool add_plain() {
    if (next_style_ < styles_.size()) return false;
    std::size_t end = at_;
    while (end < text_.size() && is_plain(text_[end]) && !is_mark(end)) ++end;
    if (end == at_) return false;
    append(text_.substr(at_, end - at_), end - at_);
    at_ = end;
    return true;
  }

  /// "{\\'e}": a letter as LaTeX writes it.
  bool add_accented() {
    if (text_[at_] != '{' && text_[at_] != '\\') return false;
    const AccentedLetter letter = accented_letter_at(text_, at_);
    if (letter.length == 0) return false;
    append(letter.text, letter.length);
    at_ += letter.length;
    return true;
  }

  bool skip_mark() {
    if (!is_mark(at_)) return false;
    if (text_[at_] == '<' && !out_.empty()) out_.append_glue(text_of_tag(text_, at_));
    at_ += decode_at(text_, at_).length;
    return true;
  }

  /// One sign, with how it looks.
  void add_styled() {
    const std::size_t before = out_.size();
    const std::size_t length = append_sign();
    while (next_style_ < styles_.size() && styles_[next_style_].end <= at_) ++next_style_;
    if (next_style_ < styles_.size()) {
      const StyleRun& style = styles_[next_style_];
      if (at_ >= style.begin && (style.bold || style.underlined)) {
        out_.mark_emphasis({before, out_.size()});
      }
    }
    at_ += length;
  }

  /// Returns how many bytes of the line the sign takes.
  std::size_t append_sign() {
    if (const Entity* const entity = markdown_ ? entity_at(text_, at_) : nullptr) {
      append(entity->text, entity->name.size());
      return entity->name.size();
    }
    if (text_.substr(at_, 3) == ">> ") {
      append("~", 2);  // "2023-05 >> now"
      return 2;
    }
    const CodePoint c = decode_at(text_, at_);
    if (may_fold(c.value)) {
      append(fold_code_point(c.value), c.length);
    } else {
      append(text_.substr(at_, c.length), c.length);
    }
    return c.length;
  }

  const std::string_view text_;  ///< of the line, up to the end of the part
  const bool markdown_;
  const std::vector<bool> marks_;  ///< bytes of Markdown that are no text
  std::vector<StyleRun> styles_;   ///< in order
  std::size_t next_style_ = 0;     ///< the first that does not end before the place at hand
  const Position start_;           ///< of the line
  std::size_t at_;
  Text out_;
};

}  // namespace

Text make_text(const Line& line, const TextRange& part, int page, int number, Format format) {
  return TextMaker(line, part, {page, number, 0}, format == Format::markdown).make();
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    width += display_width(c.value);
    i += c.length;
  }
  return width;
}

}  // namespace oneshot
