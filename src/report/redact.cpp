#include "report/redact.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <re2/re2.h>

#include "base/utf8.h"
#include "report/messages.h"
#include "report/redact_names.h"
#include "report/redact_patterns.h"
#include "resume/facts/names/korean_surnames.h"

namespace oneshot {
namespace {

constexpr int header_lines = 12;  ///< with text, at the top of the first page
constexpr std::size_t hash_letters = 10;

Message mask_of(PrivateKind kind) {
  switch (kind) {
    case PrivateKind::name:
      return Message::masked_name;
    case PrivateKind::email:
      return Message::masked_email;
    case PrivateKind::phone:
      return Message::masked_phone;
    case PrivateKind::address:
      return Message::masked_address;
    case PrivateKind::birth:
      return Message::masked_birth;
    case PrivateKind::identity_number:
      return Message::masked_number;
    case PrivateKind::link:
      return Message::masked_link;
    case PrivateKind::photo:
      return Message::masked_photo;
  }
  return Message::masked_name;
}

/// A place of the text before and after masking.
struct Edit {
  TextRange before, after;
};

/// Overlapping ranges become one, of the kind that begins first (or is longer).
std::vector<PrivateRange> merged(std::vector<PrivateRange> ranges) {
  std::stable_sort(ranges.begin(), ranges.end(), [](const PrivateRange& a, const PrivateRange& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                          : a.range.end > b.range.end;
  });
  std::vector<PrivateRange> out;
  for (const PrivateRange& one : ranges) {
    if (one.range.empty()) continue;
    if (!out.empty() && one.range.begin < out.back().range.end) {
      out.back().range.end = std::max(out.back().range.end, one.range.end);
    } else {
      out.push_back(one);
    }
  }
  return out;
}

/// Whether a text is one word of two to four syllables that begins with a Korean family name.
bool could_be_hangul_name(std::string_view text) {
  constexpr std::size_t syllable = 3, shortest = 2 * syllable, longest = 4 * syllable;
  if (text.size() < shortest || text.size() > longest || is_no_korean_name(text)) return false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    if (!is_hangul(c.value)) return false;
    i += c.length;
  }
  return korean_family_length(text) > 0;
}

/// Further spellings at the head of a resume, in case that judging took something else for the
/// name: words that stand alone and could be one, and the names within addresses.
void add_names_of_header(const Document& document, std::vector<std::string>& names) {
  static const RE2 address("(?:([\\pL\\pN._\\-]+)@|/in/([\\pL\\pN._\\-]+))");
  static const RE2 letters("([\\pL]{3,})");
  static const RE2 segment("([^\\s,|/·•()\\[\\]~–—:\\-][^,|/·•()\\[\\]~–—:\\-]*)");
  static const RE2 user_name("[·|/(@] ?([a-z][a-z0-9_]{3,19})(?:[<)|·/, ]|$)");
  if (document.pages.empty()) return;
  const std::vector<std::string> owner = names;
  // "dohyun.tak@…" anywhere, and so the user name "dohyuntak".
  for (const Page& page : document.pages) {
    for (const Line& line : page.lines) {
      re2::StringPiece rest(line.text), mail, profile, part;
      while (RE2::FindAndConsume(&rest, address, &mail, &profile)) {
        std::string joined;
        int count = 0;
        for (; RE2::FindAndConsume(&mail, letters, &part); ++count) {
          joined.append(part.data(), part.size());
        }
        if (count > 1) names.push_back(std::move(joined));
      }
    }
  }
  int header = header_lines;
  for (const Line& line : document.pages.front().lines) {
    if (trim(line.text).empty()) continue;
    if (header-- == 0) break;
    re2::StringPiece rest(line.text), mail, profile;
    while (RE2::FindAndConsume(&rest, address, &mail, &profile)) {
      re2::StringPiece parts = mail.empty() ? profile : mail, part;
      std::string name;
      int count = 0;
      for (; RE2::FindAndConsume(&parts, letters, &part); ++count) {
        name += (name.empty() ? "" : " ") + std::string(part.data(), part.size());
      }
      if (count > 1) names.push_back(std::move(name));
    }
    // Resumes in Korean or English: what is in a third script at their head is a name, or by one.
    for (std::string& name : words_of_other_scripts(line.text)) names.push_back(std::move(name));
    const bool names_owner = std::any_of(owner.begin(), owner.end(), [&](const std::string& name) {
      return line.text.find(name) != std::string::npos;
    });
    re2::StringPiece segments(line.text), one;
    while (RE2::FindAndConsume(&segments, segment, &one)) {
      const std::string_view alone = trim(std::string_view(one.data(), one.size()));
      if (could_be_hangul_name(alone)) names.emplace_back(alone);
    }
    // "봉태오 · bongteo": what the owner is called elsewhere.
    re2::StringPiece behind(line.text);
    while (names_owner && RE2::FindAndConsume(&behind, user_name, &one)) {
      names.emplace_back(one.data(), one.size());
    }
  }
}

class Redactor {
 public:
  Redactor(const std::vector<std::string>& owner, Language language)
      : names_(owner), language_(language) {}

  /// The masked text; `edits` take offsets relative to `text`.
  std::string mask(std::string_view text, LinePlace place,
                   std::vector<Edit>* edits = nullptr) const {
    std::vector<PrivateRange> ranges = private_patterns(text, place);
    for (const TextRange& range : names_.find(text)) ranges.push_back({range, PrivateKind::name});
    std::string out;
    std::size_t done = 0;
    for (const PrivateRange& one : merged(std::move(ranges))) {
      out += text.substr(done, one.range.begin - done);
      const std::size_t begin = out.size();
      out += text_of(mask_of(one.kind), language_);
      if (edits != nullptr) edits->push_back({one.range, {begin, out.size()}});
      done = one.range.end;
    }
    return out + std::string(text.substr(done));
  }

  std::string mask_free(std::string_view text) const { return mask(text, LinePlace::body); }

 private:
  NameFinder names_;
  Language language_;
};

/// The lines of the first page that signals quote: claims, which authors and venues make look like
/// "Toronto, ON" to the patterns for the head of a resume.
std::set<int> claims_of(const Verdict& verdict) {
  std::set<int> lines;
  for (const SignalVerdict& signal : verdict.signals) {
    for (const JudgedEntry& entry : signal.entries) {
      for (const Evidence& piece : entry.evidence) {
        if (piece.quote.page == 1) lines.insert(piece.quote.line);
      }
    }
  }
  return lines;
}

/// A masked document, and where its offsets went.
class MaskedDocument {
 public:
  MaskedDocument(const Document& document, const std::set<int>& claims, const Redactor& redactor)
      : document_(std::make_shared<Document>(document)) {
    const LineOffsets before(document);
    int header = header_lines;
    std::vector<std::vector<std::vector<Edit>>> edits;
    for (Page& page : document_->pages) {
      edits.emplace_back();
      for (Line& line : page.lines) {
        const int number = static_cast<int>(&line - page.lines.data()) + 1;
        const bool in_header = header > 0 && &page == &document_->pages.front() &&
                               (claims.count(number) == 0 || holds_contact(line.text));
        if (!trim(line.text).empty()) --header;
        line.text = redactor.mask(line.text, in_header ? LinePlace::header : LinePlace::body,
                                  &edits.back().emplace_back());
        line.styles.clear();
        line.links.clear();
      }
    }
    for (HiddenText& hidden : document_->hidden) hidden.text = redactor.mask_free(hidden.text);
    text_ = plain_text(*document_);
    const LineOffsets after(*document_);
    for (std::size_t i = 0; i < edits.size(); ++i) {
      const int page = static_cast<int>(i) + 1;
      for (std::size_t j = 0; j < edits[i].size(); ++j) {
        const int line = static_cast<int>(j) + 1;
        add_line(before.of(page, line), after.of(page, line), edits[i][j]);
      }
    }
  }

  std::shared_ptr<const Document> document() const { return document_; }

  void move(Quote& quote) const {
    const std::size_t begin = std::min(moved(quote.offset, false), text_.size());
    const std::size_t end =
        std::clamp(moved(quote.offset + quote.length, true), begin, text_.size());
    quote.text = fold_space(std::string_view(text_).substr(begin, end - begin));
    quote.offset = begin;
    quote.length = end - begin;
  }

 private:
  void add_line(std::size_t before, std::size_t after, const std::vector<Edit>& edits) {
    edits_.push_back({{before, before}, {after, after}});
    for (const Edit& edit : edits) {
      edits_.push_back({{before + edit.before.begin, before + edit.before.end},
                        {after + edit.after.begin, after + edit.after.end}});
    }
  }

  /// An offset within a masked place goes to its beginning, or to its end.
  std::size_t moved(std::size_t offset, bool to_end) const {
    auto next = std::upper_bound(
        edits_.begin(), edits_.end(), offset,
        [](std::size_t value, const Edit& edit) { return value < edit.before.begin; });
    if (next == edits_.begin()) return offset;
    const Edit& edit = *std::prev(next);
    if (offset >= edit.before.end) return edit.after.end + (offset - edit.before.end);
    if (to_end && offset > edit.before.begin) return edit.after.end;
    return edit.after.begin;
  }

  std::shared_ptr<Document> document_;
  std::string text_;
  std::vector<Edit> edits_;  ///< in order; the beginning of each line is an empty one
};

/// What a resume is called in a redacted report, without its extension.
std::string masked_stem(std::string_view sha256) {
  return fmt::format("resume-{}", sha256.substr(0, hash_letters));
}

std::string masked_file(const FileReport& report, std::size_t number) {
  const std::size_t slash = report.file.rfind('/');
  const std::string name = slash == std::string::npos ? report.file : report.file.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  std::string extension = dot == std::string::npos || dot == 0 ? "" : name.substr(dot);
  constexpr std::size_t longest_extension = 9;  // ".markdown"
  if (extension.size() > longest_extension) extension.clear();
  if (report.sha256.empty()) return fmt::format("resume-{}{}", number, extension);
  return masked_stem(report.sha256) + extension;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  if (from.empty()) return;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

void mask_verdict(Verdict& verdict, const MaskedDocument& document, const Redactor& redactor,
                  Language language) {
  const auto move_all = [&](std::vector<Quote>& quotes) {
    for (Quote& quote : quotes) document.move(quote);
  };
  if (!verdict.owner.empty())
    verdict.owner = {std::string(text_of(Message::masked_name, language))};
  for (SignalVerdict& signal : verdict.signals) {
    for (JudgedEntry& entry : signal.entries) {
      document.move(entry.quote);
      for (Evidence& piece : entry.evidence) document.move(piece.quote);
    }
    for (Gap& gap : signal.gaps) {
      gap.message.en = redactor.mask_free(gap.message.en);
      gap.message.ko = redactor.mask_free(gap.message.ko);
      if (gap.entry) document.move(*gap.entry);
    }
  }
  for (RoleVerdict& role : verdict.roles) move_all(role.evidence);
  for (FoundationVerdict& foundation : verdict.foundations) move_all(foundation.evidence);
  move_all(verdict.path.evidence);
  for (IntegrityFinding& finding : verdict.integrity) {
    finding.quote = redactor.mask_free(finding.quote);
  }
}

}  // namespace

FileReport redacted(const FileReport& report, std::size_t number, Language language) {
  FileReport out = report;
  out.file = masked_file(report, number);
  if (out.error) {
    replace_all(out.error->message, report.file, out.file);
    out.error->message = Redactor({}, language).mask_free(out.error->message);
  }
  if (!out.verdict) return out;
  const Document empty;
  std::vector<std::string> names = report.verdict->owner;
  add_names_of_header(report.document ? *report.document : empty, names);
  const Redactor redactor(names, language);
  const MaskedDocument document(report.document ? *report.document : empty,
                                claims_of(*report.verdict), redactor);
  mask_verdict(*out.verdict, document, redactor, language);
  for (std::string& reason : out.gate.reasons) reason = redactor.mask_free(reason);
  for (AcceptedFinding& accepted : out.gate.accepted) {
    accepted = {redactor.mask_free(accepted.finding), redactor.mask_free(accepted.reason)};
  }
  out.document = document.document();
  return out;
}

bool is_redacted_name(std::string_view file, std::string_view sha256) {
  const std::string stem = masked_stem(sha256);
  return sha256.size() > hash_letters && file.starts_with(stem) &&
         (file.size() == stem.size() || file[stem.size()] == '.');
}

}  // namespace oneshot
