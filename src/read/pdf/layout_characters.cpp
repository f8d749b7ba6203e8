#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "read/pdf/layout_parts.h"

/// Characters of glyphs to UTF-8 in NFC. Nearly all text is normalized as it stands, so ICU is
/// asked only about clusters that hold something else: accents, conjoining jamo, presentation
/// forms.
namespace oneshot::pdf {
namespace {

bool is_private(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFD);
}

/// Bullets of the fonts Symbol and Wingdings, whose codes end up in the private area.
char32_t bullet_of(char32_t c) {
  switch (c) {
    case 0xF0B7:  // Symbol: bullet
    case 0xF06C:  // Wingdings: circle
    case 0xF09F:
      return 0x2022;
    case 0xF0A7:  // small square
    case 0xF06E:
      return 0x25AA;
    case 0xF0D8:  // arrow head
    case 0xF0E0:
      return 0x2192;
    case 0xF0FC:  // check mark
      return 0x2713;
    default:
      return U' ';  // an icon
  }
}

/// Forms of characters that stand for others: ligatures, Arabic and Hangul forms, radicals.
bool is_presentation_form(char32_t c) {
  return (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) ||
         (c >= 0x2E80 && c <= 0x2FD5) || (c >= 0xFFA0 && c <= 0xFFDC) ||
         (c >= 0x0132 && c <= 0x0133) || (c >= 0x01C4 && c <= 0x01CC);
}

bool is_ignorable(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
         c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xD800 && c <= 0xDFFF) ||
         c > 0x10FFFF;
}

/// Characters that never change in NFC, whatever stands before or behind them.
bool is_settled(char32_t c) {
  return c < 0x300 || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0x2010 && c <= 0x2027) || (c >= 0x3000 && c <= 0x3029) ||
         (c >= 0xFF01 && c <= 0xFF5E) || c == 0xFFFD;
}

const icu::Normalizer2* normalizer(bool compatible) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = compatible ? icu::Normalizer2::getNFKCInstance(status)
                                             : icu::Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) ? found : nullptr;
}

void append_clean(char32_t c, std::u32string& out) {
  if (is_private(c)) c = bullet_of(c);
  if (c < 0x20 || (c >= 0x7F && c <= 0xA0)) c = U' ';
  if (c == 0xAD) c = U'-';  // fonts share one glyph between both, and it is seen
  if (is_ignorable(c)) return;
  if (is_presentation_form(c)) {
    static const icu::Normalizer2* const nfkc = normalizer(true);
    icu::UnicodeString from(static_cast<UChar32>(c)), to;
    UErrorCode status = U_ZERO_ERROR;
    if (nfkc != nullptr) nfkc->normalize(from, to, status);
    if (U_SUCCESS(status) && !to.isEmpty()) {
      for (int32_t i = 0; i < to.length(); i = to.moveIndex32(i, 1)) {
        out.push_back(static_cast<char32_t>(to.char32At(i)));
      }
      return;
    }
  }
  out.push_back(c);
}

///   |¨|      an accent that covers the better part of a letter beside it in the line
///   | u |
bool lies_over(const Mark& accent, const Mark& letter) {
  const float width = std::max(accent.right - accent.left, letter.size / 10);
  const float overlap = std::min(accent.right, letter.right) - std::max(accent.left, letter.left);
  return overlap > width / 2;
}

class Writer {
 public:
  Writer(const PageContent& content, const std::vector<Mark>& marks,
         const std::vector<char>& spaces, LineText& out)
      : content_(content), marks_(marks), spaces_(spaces), out_(out) {}

  void run() {
    out_.text.clear();
    out_.starts.clear();
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (spaces_[i] != 0) {
        flush(i);
        add_space();
      }
      i += add_mark(i);
    }
    flush(marks_.size());
    while (!out_.text.empty() && out_.text.back() == ' ') out_.text.pop_back();
    out_.starts.push_back(static_cast<std::uint32_t>(out_.text.size()));
    for (std::uint32_t& start : out_.starts) start = std::min(start, out_.starts.back());
  }

 private:
  std::u32string_view text_of(std::size_t i) const {
    return content_.text_of(content_.glyphs[marks_[i].glyph]);
  }

  void add_space() {
    if (!out_.text.empty() && out_.text.back() != ' ') out_.text.push_back(' ');
  }

  /// Returns how many marks it took beside the one at `i`.
  std::size_t add_mark(std::size_t i) {
    const std::u32string_view text = text_of(i);
    const char32_t accent = text.size() == 1 ? combining_of(text[0]) : 0;
    if (accent != 0 && i + 1 < marks_.size() && spaces_[i + 1] == 0 && takes_accent(i + 1) &&
        lies_over(marks_[i], marks_[i + 1])) {
      flush(i);
      from_ = i;
      for (const char32_t c : text_of(i + 1)) append_clean(c == 0x131 ? U'i' : c, cluster_);
      cluster_.push_back(accent);
      settled_ = false;
      return 1;
    }
    if (accent != 0 && i > 0 && spaces_[i] == 0 && takes_accent(i - 1) &&
        lies_over(marks_[i], marks_[i - 1])) {
      if (!cluster_.empty() && cluster_.back() == 0x131) cluster_.back() = U'i';
      cluster_.push_back(accent);
      settled_ = false;
      return 0;
    }
    // A mark that may join the one before waits with it.
    if (cluster_.empty() || text.empty() || starts_cluster(text.front())) flush(i);
    for (const char32_t c : text) {
      append_clean(c, cluster_);
      settled_ = settled_ && is_settled(c);
    }
    return 0;
  }

  bool takes_accent(std::size_t i) const {
    const std::u32string_view text = text_of(i);
    return !text.empty() && is_word(text.front());
  }

  static bool starts_cluster(char32_t c) {
    if (is_settled(c)) return true;
    static const icu::Normalizer2* const nfc = normalizer(false);
    return nfc == nullptr || nfc->hasBoundaryBefore(static_cast<UChar32>(c)) != 0;
  }

  /// Writes the cluster, which holds the marks from `from_` up to `end`.
  void flush(std::size_t end) {
    const auto at = static_cast<std::uint32_t>(out_.text.size());
    if (settled_) {
      for (const char32_t c : cluster_) append(c);
    } else {
      write_normalized();
    }
    for (std::size_t i = from_; i < end; ++i) {
      out_.starts.push_back(i == from_ ? at : static_cast<std::uint32_t>(out_.text.size()));
    }
    from_ = end;
    cluster_.clear();
    settled_ = true;
  }

  void append(char32_t c) {
    if (c == U' ') {
      add_space();
    } else if (c < 0x80) {
      out_.text.push_back(static_cast<char>(c));
    } else {
      append_utf8(out_.text, c);
    }
  }

  void write_normalized() {
    static const icu::Normalizer2* const nfc = normalizer(false);
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString from = icu::UnicodeString::fromUTF32(
        reinterpret_cast<const UChar32*>(cluster_.data()), static_cast<int32_t>(cluster_.size()));
    icu::UnicodeString to;
    if (nfc != nullptr) nfc->normalize(from, to, status);
    const icu::UnicodeString& best = nfc != nullptr && U_SUCCESS(status) ? to : from;
    for (int32_t i = 0; i < best.length(); i = best.moveIndex32(i, 1)) {
      append(static_cast<char32_t>(best.char32At(i)));
    }
  }

  const PageContent& content_;
  const std::vector<Mark>& marks_;
  const std::vector<char>& spaces_;
  LineText& out_;
  std::u32string cluster_;
  std::size_t from_ = 0;
  bool settled_ = true;
};

}  // namespace

char32_t combining_of(char32_t accent) {
  switch (accent) {
    case U'`':
      return 0x300;
    case 0xB4:
      return 0x301;
    case 0x2C6:
      return 0x302;
    case U'^':
      return 0x302;
    case 0x2DC:
      return 0x303;
    case U'~':
      return 0x303;
    case 0xAF:
      return 0x304;
    case 0x2C9:
      return 0x304;
    case 0x2D8:
      return 0x306;
    case 0x2D9:
      return 0x307;
    case 0xA8:
      return 0x308;
    case 0x2DA:
      return 0x30A;
    case 0x2DD:
      return 0x30B;
    case 0x2C7:
      return 0x30C;
    case 0xB8:
      return 0x327;
    case 0x2DB:
      return 0x328;
    default:
      return 0;
  }
}

void write_characters(const PageContent& content, const std::vector<Mark>& marks,
                      const std::vector<char>& spaces, LineText& out) {
  Writer(content, marks, spaces, out).run();
}

}  // namespace oneshot::pdf
