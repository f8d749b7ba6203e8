#include "resume/lines/text.h"

#include <algorithm>
#include <cctype>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "resume/facts/scan.h"
#include "resume/lines/latex_accents.h"

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

struct Entity {
  std::string_view name, text;
};
constexpr Entity entities[] = {{"&nbsp;", " "}, {"&emsp;", " "}, {"&ensp;", " "}, {"&amp;", "&"},
                               {"&lt;", "<"},   {"&gt;", ">"},   {"&quot;", "\""}};

/// Length of an HTML tag such as "<br/>" at the offset, 0 if there is none.
std::size_t tag_length(std::string_view text, std::size_t at) {
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == '/') ++i;
  if (i >= text.size() || !is_ascii_letter(text[i])) return 0;
  const std::size_t close = text.find('>', i);
  return close == std::string_view::npos || close - at > 200 ? 0 : close + 1 - at;
}

/// What a tag leaves between the texts beside it: the cells of a table stay apart, and so do lines.
std::string_view text_of_tag(std::string_view text, std::size_t at) {
  const std::size_t length = tag_length(text, at);
  if (length == 0) return {};
  const std::string tag = scan::fold(text.substr(at, length));
  if (tag.starts_with("<br>") || tag.starts_with("<br/") || tag.starts_with("<br ")) return " ";
  const bool cell = tag.starts_with("</td") || tag.starts_with("</th>");
  const std::string next = scan::fold(text.substr(at + length, 4));
  return cell && (next.starts_with("<td") || next.starts_with("<th")) ? " | " : std::string_view();
}

/// Bytes of Markdown that are marks and no text.
std::vector<bool> find_marks(const Line& line) {
  const std::string_view text = line.text;
  std::vector<bool> mark(text.size(), false);
  const auto take = [&](std::size_t from, std::size_t length) {
    for (std::size_t i = from; i < std::min(from + length, text.size()); ++i) mark[i] = true;
  };
  for (const StyleRun& run : line.styles) {
    for (std::size_t i = run.begin; i > 0 && (text[i - 1] == '*' || text[i - 1] == '_'); --i) {
      if (i >= 2 && text[i - 2] == '\\') break;
      mark[i - 1] = true;
    }
    for (std::size_t i = run.end; i < text.size() && (text[i] == '*' || text[i] == '_'); ++i) {
      mark[i] = true;
    }
  }
  for (const Link& link : line.links) {
    if (link.begin > 0 && text[link.begin - 1] == '[' && link.end < text.size() &&
        text[link.end] == ']') {
      take(link.begin - 1, 1);
      const std::size_t close = text.find(')', link.end);
      take(link.end, close == std::string_view::npos ? 1 : close + 1 - link.end);
    }
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '`') {
      mark[i] = true;
    } else if (text[i] == '\\' && i + 1 < text.size() &&
               std::ispunct(static_cast<unsigned char>(text[i + 1]))) {
      mark[i] = true;
      ++i;
    } else if (text[i] == '<') {
      take(i, tag_length(text, i));
    }
  }
  return mark;
}

}  // namespace

Text make_text(const Line& line, const TextRange& part, int page, int number, Format format) {
  Text out;
  const std::string_view text = std::string_view(line.text).substr(0, part.end);
  const bool markdown = format == Format::markdown;
  const std::vector<bool> marks = markdown ? find_marks(line) : std::vector<bool>();
  std::size_t next_style = 0;
  std::vector<StyleRun> styles = line.styles;
  std::sort(styles.begin(), styles.end(),
            [](const StyleRun& a, const StyleRun& b) { return a.begin < b.begin; });
  for (std::size_t i = part.begin; i < text.size();) {
    const Position source{page, number, static_cast<std::uint32_t>(i)};
    if (next_style >= styles.size()) {
      std::size_t end = i;
      while (end < text.size() && is_plain(text[end]) && !(markdown && marks[end])) ++end;
      out.append(text.substr(i, end - i), source, static_cast<std::uint32_t>(end - i));
      if (end > i) {
        i = end;
        continue;
      }
    }
    const CodePoint c = decode_at(text, i);
    std::size_t length = c.length;
    const std::size_t before = out.size();
    if (c.value == '{' || c.value == '\\') {
      if (const AccentedLetter letter = accented_letter_at(text, i); letter.length > 0) {
        out.append(letter.text, source, static_cast<std::uint32_t>(letter.length));
        i += letter.length;
        continue;
      }
    }
    if (markdown && marks[i]) {
      if (c.value == '<' && !out.empty()) out.append_glue(text_of_tag(text, i));
      i += length;
      continue;
    }
    if (markdown && c.value == '&') {
      for (const Entity& entity : entities) {
        if (text.substr(i, entity.name.size()) != entity.name) continue;
        length = entity.name.size();
        out.append(entity.text, source, static_cast<std::uint32_t>(length));
        break;
      }
    }
    if (out.size() == before && text.substr(i, 3) == ">> ") {
      out.append("~", source, 2);  // "2023-05 >> now"
      length = 2;
    }
    if (out.size() == before) {
      if (may_fold(c.value)) {
        out.append(fold_code_point(c.value), source, static_cast<std::uint32_t>(length));
      } else {
        out.append(text.substr(i, length), source, static_cast<std::uint32_t>(length));
      }
    }
    while (next_style < styles.size() && styles[next_style].end <= i) ++next_style;
    if (next_style < styles.size()) {
      const StyleRun& style = styles[next_style];
      if (i >= style.begin && (style.bold || style.underlined)) {
        out.mark_emphasis({before, out.size()});
      }
    }
    i += length;
  }
  return out;
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
