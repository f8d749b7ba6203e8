#include <algorithm>

#include <re2/re2.h>
#include <unicode/uchar.h>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"
#include "resume/claims/others_sizes.h"
#include "resume/entries/entries.h"
#include "resume/outline/hanging_headings.h"
#include "resume/outline/headings.h"
#include "resume/outline/outline.h"
#include "resume/outline/stacked_dates.h"
#include "resume/owner.h"
#include "resume/resume.h"
#include "resume/stance/node_stances.h"
#include "resume/stance/passed_stances.h"
#include "resume/stance/stance.h"

namespace oneshot {

std::string_view name_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::other:
      return "other";
    case EntryKind::job:
      return "job";
    case EntryKind::project:
      return "project";
    case EntryKind::paper:
      return "paper";
    case EntryKind::contest:
      return "contest";
    case EntryKind::education:
      return "education";
    case EntryKind::activity:
      return "activity";
    case EntryKind::skill:
      return "skill";
  }
  return "other";
}

const DateRange* first_span(const Node& node) {
  const auto span = std::find_if(node.dates.begin(), node.dates.end(),
                                 [](const DateRange& dates) { return dates.is_span(); });
  return span == node.dates.end() ? nullptr : &*span;
}

struct Vocabulary::Parts {
  struct EntryWords {
    std::string id;
    PatternSet pattern;
  };
  HeadingWords headings;
  StanceWords stances;
  std::vector<EntryWords> entries;
};

namespace {

const Lexicon& lexicon_named(const std::vector<Lexicon>& lexicons, std::string_view id) {
  static const Lexicon none;
  for (const Lexicon& lexicon : lexicons) {
    if (lexicon.id == id) return lexicon;
  }
  return none;
}

/// One pattern for all words of a group; Latin words stand alone, Korean ones may be part of one.
std::string pattern_of(const LexiconGroup& group) {
  std::string latin, other;
  for (const std::string& word : group.words) {
    std::string& side = is_ascii_letter(word.empty() ? ' ' : word[0]) ? latin : other;
    if (!side.empty()) side += '|';
    side += RE2::QuoteMeta(word);
  }
  std::string out;
  const auto add = [&](const std::string& piece) {
    if (piece.empty()) return;
    if (!out.empty()) out += '|';
    out += piece;
  };
  if (!latin.empty()) add("\\b(?:" + latin + ")(?:\\b|s\\b)");
  add(other);
  for (const std::string& pattern : group.patterns) add("(?:" + pattern + ")");
  return "(?i)" + out;
}

std::string language_of(const std::vector<Node>& nodes) {
  std::size_t hangul = 0, latin = 0;
  for (const Node& node : nodes) {
    const std::string& text = node.text.str();
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint c = decode_at(text, i);
      i += c.length;
      if (is_hangul(c.value)) {
        ++hangul;
      } else if (c.value < 0x250 && u_isalpha(static_cast<UChar32>(c.value))) {
        ++latin;
      }
    }
  }
  // A syllable says about as much as two and a half Latin letters.
  return hangul * 5 >= latin * 2 && hangul > 0 ? "ko" : "en";
}

void mask(Node& node) {
  node.claims = node.text.str();
  for (const Stance& stance : node.stances) {
    // They tell contests that were entered from those that are only named, and deny nothing.
    if (stance.id == "aside" || stance.id == "took-part") continue;
    const std::size_t end = std::min(stance.range.end, node.claims.size());
    for (std::size_t i = stance.range.begin; i < end; ++i) {
      // Lines and sentences end where they did.
      const bool stop =
          node.claims[i] == '.' && i + 1 < node.claims.size() && is_ascii_space(node.claims[i + 1]);
      if (node.claims[i] != '\n' && !stop) node.claims[i] = unclaimed;
    }
  }
}

std::vector<FlowLine> lines_of(const Document& document,
                               const std::vector<SideBySide>& side_by_side,
                               const HeadingWords& words) {
  std::vector<FlowLine> lines = make_flow(document, side_by_side);
  if (document.format == Format::text) part_hanging_headings(lines, words);
  place_stacked_dates(lines);
  return lines;
}

/// Whose deeds and sizes the nodes tell, and what of it the owner claims.
void find_stances(Resume& resume, const Vocabulary& vocabulary) {
  NodeStances stances(resume, vocabulary);
  OthersSizes sizes(resume.nodes, vocabulary);
  for (std::size_t i = 0; i < resume.nodes.size(); ++i) {
    stances.find(i);
    sizes.find(i);
    pass_stances(resume.nodes, i);
    mask(resume.nodes[i]);
  }
}

}  // namespace

Vocabulary::Vocabulary(const std::vector<Lexicon>& lexicons)
    : parts_(new Parts{HeadingWords(lexicon_named(lexicons, "headings")),
                       StanceWords(lexicon_named(lexicons, "stance")),
                       {}}) {
  for (const LexiconGroup& group : lexicon_named(lexicons, "entries").groups) {
    parts_->entries.push_back({group.id, PatternSet({pattern_of(group)})});
  }
}

Vocabulary::~Vocabulary() = default;

const HeadingWords& Vocabulary::headings() const { return parts_->headings; }
const StanceWords& Vocabulary::stances() const { return parts_->stances; }

bool Vocabulary::has_entry_word(std::string_view group, std::string_view text) const {
  for (const Parts::EntryWords& words : parts_->entries) {
    if (words.id == group) return words.pattern.any_matches(text);
  }
  return false;
}

std::vector<Section> find_sections(const Document& document, const Lexicon& headings) {
  const HeadingWords words(headings);
  const std::vector<FlowLine> lines = lines_of(document, find_side_by_side(document, words), words);
  std::vector<Section> sections = make_outline(lines, guess_headings(lines, words)).sections;
  // Those of two columns side by side take turns.
  std::stable_sort(sections.begin(), sections.end(), [](const Section& a, const Section& b) {
    return std::pair(a.page, a.line) < std::pair(b.page, b.line);
  });
  return sections;
}

Resume understand(const Document& document, const Vocabulary& vocabulary,
                  const UnderstandOptions& options) {
  Resume resume;
  resume.document = &document;
  resume.as_of = options.as_of;
  resume.side_by_side = find_side_by_side(document, vocabulary.headings());
  const std::vector<FlowLine> lines =
      lines_of(document, resume.side_by_side, vocabulary.headings());
  Outline outline = make_outline(lines, guess_headings(lines, vocabulary.headings()));
  resume.sections = std::move(outline.sections);
  resume.nodes = std::move(outline.nodes);
  resume.language = language_of(resume.nodes);
  find_owner(resume, lines, options.names);
  find_entries(resume.nodes, vocabulary, options.as_of);
  find_stances(resume, vocabulary);
  return resume;
}

}  // namespace oneshot
