#include <algorithm>
#include <array>

#include <re2/re2.h>
#include <unicode/uchar.h>

#include "base/pattern/pattern_set.h"
#include "base/utf8.h"
#include "resume/claims/employer_claims.h"
#include "resume/claims/host_products.h"
#include "resume/claims/others_products.h"
#include "resume/claims/unowned_things.h"
#include "resume/entries/citation.h"
#include "resume/entries/entries.h"
#include "resume/facts/names/authors.h"
#include "resume/facts/quantity/quantity.h"
#include "resume/lines/year_text.h"
#include "resume/outline/hanging_headings.h"
#include "resume/outline/headings.h"
#include "resume/outline/outline.h"
#include "resume/owner.h"
#include "resume/resume.h"
#include "resume/stance/answered_question.h"
#include "resume/stance/deeds.h"
#include "resume/stance/holders.h"
#include "resume/stance/named_winners.h"
#include "resume/stance/namesakes.h"
#include "resume/stance/own_result.h"
#include "resume/stance/papers_beside.h"
#include "resume/stance/quotation.h"
#include "resume/stance/stance.h"
#include "resume/stance/strangers.h"
#include "resume/stance/third_person.h"

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

/// "codeforces.com/profile/x", an e-mail address: an address is no claim about what it names.
bool is_address(std::string_view word) {
  if (word.find("://") != std::string_view::npos || word.starts_with("www.")) return true;
  const std::size_t dot = word.find('.');
  const std::size_t at = word.find('@'), slash = word.find('/');
  if (at != std::string_view::npos && at > 0) return word.find('.', at) != std::string_view::npos;
  if (slash == std::string_view::npos || dot == std::string_view::npos || dot > slash) return false;
  const std::string_view host = word.substr(0, slash);
  const std::size_t last_dot = host.rfind('.');
  return last_dot > 0 && host.size() - last_dot > 2 &&
         std::all_of(host.begin(), host.end(), [](char c) {
           return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-';
         });
}

void find_addresses(Node& node) {
  const std::string_view text = node.text.str();
  std::size_t begin = 0;
  while (begin < text.size()) {
    while (begin < text.size() && is_ascii_space(text[begin])) ++begin;
    std::size_t end = begin;
    bool marked = false;  // by what no address is without
    for (; end < text.size() && !is_ascii_space(text[end]); ++end) {
      marked = marked || text[end] == '/' || text[end] == '@' || text[end] == '.';
    }
    if (marked && is_address(text.substr(begin, end - begin))) {
      node.stances.push_back({{begin, end}, "address"});
    }
    begin = end;
  }
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
  return lines;
}

/// Sections in which nothing is a claim, whatever the words say.
bool is_unclaimed_section(std::string_view section) {
  return section == "disclaimer" || section == "advert" || section == "references" ||
         section == "plans";
}

bool is_whole_node(const Node& node, const Stance& stance) {
  return !node.sentences.empty() && stance.range.begin <= node.sentences.front().begin &&
         stance.range.end >= node.sentences.front().end;
}

bool tells_of_making(std::string_view text) {
  static const PatternSet making(
      {"(?i)\\b(built|build|developed|wrote|programmed|implemented|deployed|launched|automated)\\b|"
       "만들|개발|구축|구현|출시|자동화"});
  return making.any_matches(text);
}

/// What the title of an entry says of who did it holds for what stands below.
void inherit_stance(std::vector<Node>& nodes, std::size_t index) {
  const Node& node = nodes[index];
  if (node.parent < 0 || node.children.empty()) return;
  for (const Stance& stance : node.stances) {
    // What a company calls itself says nothing of what was done there.
    if ((node.kind == EntryKind::job || node.kind == EntryKind::project) && stance.id != "support")
      continue;
    const bool passes = stance.id == "support" || stance.id == "audience" ||
                        stance.id == "learning" || stance.id == "planned";
    if (!passes || !is_whole_node(node, stance)) continue;
    // "Looking for work as an analyst", and below it what was done.
    if (stance.id == "planned" && node.section == "header") continue;
    // "I learnt most of it on Zindi", and below it the contests.
    const bool contests = node.section == "competitions" || node.section == "awards";
    if (stance.id == "learning" && contests && !node.heading) continue;
    for (int child : node.children) {
      Node& below = nodes[static_cast<std::size_t>(child)];
      // "Event operations, 2020 - 2023", and below it "Built the page for registrations".
      if (node.kind == EntryKind::job && tells_of_making(below.text.str())) continue;
      below.stances.push_back({{0, below.text.size()}, stance.id});
    }
    return;
  }
}

/// "Papers that I re-typed from the PDF:" holds for the lines of the list or table that it opens.
void pass_stance_to_list(std::vector<Node>& nodes, std::size_t index) {
  const Node& node = nodes[index];
  const std::string& text = node.text.str();
  const std::size_t end = text.find_last_not_of(" \n*_");
  if (node.parent < 0 || node.sentences.empty() || end == std::string::npos || text[end] != ':')
    return;
  const TextRange last = node.sentences.back();
  const auto stance =
      std::find_if(node.stances.begin(), node.stances.end(), [&](const Stance& one) {
        const bool passes = one.id == "support" || one.id == "audience" || one.id == "learning" ||
                            one.id == "planned" || one.id == "disowned" || one.id == "others";
        return passes && one.range.begin <= last.begin && one.range.end >= last.end;
      });
  if (stance == node.stances.end()) return;
  const std::string id = stance->id;
  const auto mark = [&](Node& below) { below.stances.push_back({{0, below.text.size()}, id}); };
  if (!node.children.empty()) {
    for (int child : node.children) mark(nodes[static_cast<std::size_t>(child)]);
    return;
  }
  const std::vector<int>& beside = nodes[static_cast<std::size_t>(node.parent)].children;
  for (int other : beside) {
    if (other <= static_cast<int>(index)) continue;
    Node& below = nodes[static_cast<std::size_t>(other)];
    const bool heads_table = below.heading && other == static_cast<int>(index) + 1 &&
                             below.text.str().find(" | ") != std::string::npos;
    if ((below.heading && !heads_table) || below.text.str().ends_with(":")) return;
    mark(below);
  }
}

/// "CoderDojo Utrecht", and below it "Mentor, 2016 - 2020": a role in the title of an entry, if not
/// in its first line, is of the whole entry.
void extend_title_stance(Node& node) {
  constexpr std::size_t title_lines = 3, longest_title = 70;
  if (!node.entry || (node.section != "activities" && node.section != "teaching" &&
                      node.section != "reviewing" && node.section != "other")) {
    return;
  }
  for (const Stance& stance : node.stances) {
    if (stance.id != "support" && stance.id != "audience") continue;
    for (std::size_t i = 0; i < std::min(title_lines, node.sentences.size()); ++i) {
      const TextRange& sentence = node.sentences[i];
      if (sentence.end - sentence.begin > longest_title) break;
      if (stance.range != sentence) continue;
      node.stances.push_back({{0, node.text.size()}, stance.id});
      return;
    }
  }
}

/// "공동창업자 김예시 대표는 …" is no other's deed where that is the owner; "김예시의 동료가" is
/// one.
bool tells_of_owner(std::string_view text, const std::vector<std::string>& owner) {
  constexpr std::size_t shortest_name = 5;  // bytes
  return std::any_of(owner.begin(), owner.end(), [&](const std::string& name) {
    const std::size_t at = name.size() < shortest_name ? std::string_view::npos : text.find(name);
    if (at == std::string_view::npos) return false;
    const std::string_view after = text.substr(at + name.size());
    const bool starts = at == 0 || !is_word(decode_before(text, at).value);
    const bool ends = after.empty() || !is_ascii_letter(after[0]);
    return starts && ends && !after.starts_with("의") && !after.starts_with("'s") &&
           !after.starts_with("’s");
  });
}

/// "우진솔 (2021). 확률 단원에서 …": authors, and behind them the year in brackets.
bool has_author_year(std::string_view text) {
  constexpr std::size_t longest_authors = 120;  // bytes
  const std::size_t close = text.find("). ");
  if (close == std::string_view::npos || close < 5 || close > longest_authors) return false;
  const std::string_view year = text.substr(close - 5, 5);
  return year[0] == '(' && has_year(year.substr(1));
}

bool has_quoted_title(std::string_view text) {
  constexpr std::array<std::string_view, 6> marks{"\"", "“", "「", "『", "《", "〈"};
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return text.find(mark) != std::string_view::npos;
  });
}

/// Whether a text with such authors is that of a paper of the owner's.
bool is_record(const Node& node, const AuthorList& authors) {
  if (!authors.owner_among) return false;
  const bool of_papers =
      node.kind == EntryKind::paper || node.section == "talks" || node.kind == EntryKind::other;
  // Elsewhere a title may be that of a project, with a name beside it.
  return of_papers || (authors.owner && authors.authors.size() > 1);
}

/// All that the entry tells to which a node belongs; written once for those of one entry, which
/// come one after the other.
class EntryText {
 public:
  explicit EntryText(const std::vector<Node>& nodes) : nodes_(nodes) {}

  const std::string& around(std::size_t index) {
    std::size_t entry = index;
    while (!nodes_[entry].entry && nodes_[entry].parent >= 0)
      entry = static_cast<std::size_t>(nodes_[entry].parent);
    if (!nodes_[entry].entry) entry = index;
    const auto end = std::max(static_cast<std::size_t>(nodes_[entry].last), index + 1);
    if (entry == begin_ && end == end_) return told_;
    begin_ = entry;
    end_ = end;
    told_.clear();
    hosts_.reset();
    for (std::size_t i = entry; i < end; ++i) told_ += nodes_[i].text.str() + "\n";
    return told_;
  }

  /// The products of which it tells, found once.
  const HostProducts& hosts_around(std::size_t index) {
    const std::string& told = around(index);
    if (!hosts_) hosts_.emplace(told);
    return *hosts_;
  }

 private:
  const std::vector<Node>& nodes_;
  std::size_t begin_ = 0, end_ = 0;
  std::string told_;
  std::optional<HostProducts> hosts_;  ///< of told_
};

void find_stances(Resume& resume, const Vocabulary& vocabulary) {
  std::vector<Node>& nodes = resume.nodes;
  EntryText entry_text(nodes);
  const bool by_name = is_told_in_third_person(nodes, resume.owner);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    Node& node = nodes[i];
    const std::string& text = node.text.str();
    node.sentences = find_sentences(text);
    if (is_unclaimed_section(node.section)) {
      node.stances.push_back({{0, text.size()}, "disowned"});
    }
    std::optional<Citation> citation;
    const bool titled = has_quoted_title(text);
    const bool talk = node.section == "talks";
    const bool ahead = names_year_ahead(text, resume.as_of.year);
    if (node.kind == EntryKind::paper || titled || ahead || has_author_year(text)) {
      const std::optional<AuthorList> authors = find_author_list(text, resume.owner_names);
      if (authors && is_record(node, *authors)) {
        citation = find_citation(text, node.sentences, *authors);
        // A talk has a speaker; what several wrote is a paper that was presented.
        if (talk && authors->authors.size() > 1 && !vocabulary.has_entry_word("spoken", text)) {
          node.kind = EntryKind::paper;
          node.section = "publications";
        }
      }
    }
    std::vector<Stance> found =
        vocabulary.stances().find(citation ? without_title(text, *citation) : text, node.sentences);
    if (citation) found = stances_of_paper(text, node.sentences, *citation, std::move(found));
    if (citation) {
      for (Stance& pending : years_ahead(text, citation->title, resume.as_of.year))
        found.push_back(std::move(pending));
    }
    const bool paper = citation || node.kind == EntryKind::paper || speaks_of_paper(text);
    if (!citation && ahead && paper) {
      for (Stance& pending : years_ahead(text, {}, resume.as_of.year))
        found.push_back(std::move(pending));
    }
    for (Stance& stance : found) {
      if (is_fate(stance) && !paper) continue;
      if (stance.id == "others" && tells_of_owner(stance.range.of(text), resume.owner)) continue;
      if (stance.id == "others" && tells_own_result(stance.range.of(text))) continue;
      if (stance.id == "quoted" && is_answered_by_result(text, node.sentences, stance.range))
        continue;
      if (by_name && stance.id == "others" && may_tell_of_owner_as_she(stance.range.of(text)))
        continue;
      // A job is a job even where it is to help; what is done in it is told below.
      node.stances.push_back(std::move(stance));
    }
    if (node.entry && node.kind == EntryKind::job) find_employer_size(node, vocabulary);
    const bool told_of_work = node.kind == EntryKind::job || node.kind == EntryKind::project ||
                              node.kind == EntryKind::other;
    const bool sized = may_state_size(text);
    if (told_of_work && sized) {
      if (node.kind == EntryKind::job) entry_text.hosts_around(i).find_sizes(node);
      find_numbers_of_strangers(resume.nodes, i, entry_text.around(i));
      find_sizes_set_against_own(node);
    }
    if (sized) find_sizes_of_others(node);
    if (node.kind == EntryKind::job) {
      int job = static_cast<int>(i);
      while (job >= 0 && !nodes[static_cast<std::size_t>(job)].entry)
        job = nodes[static_cast<std::size_t>(job)].parent;
      if (job >= 0) {
        const Node& entry = nodes[static_cast<std::size_t>(job)];
        std::string title = entry.text.str();
        const std::size_t line = title.find('\n');
        if (sized && !vocabulary.has_entry_word("founder", title.substr(0, line)))
          find_sizes_of_unowned_things(node, entry_text.around(i));
        if (job != static_cast<int>(i)) {
          find_employer_sentences(node, title.substr(0, line), 0, vocabulary);
        } else if (!node.sentences.empty()) {
          // "Acme, engineer, 2019-2022. Acme has 11 million customers."
          title.resize(std::min({line, title.size(), node.sentences[0].end}));
          // "Company: Acme", among the labels of the job
          for (const TextRange& label : entry.title_lines)
            title += "\n" + std::string(label.of(text));
          find_employer_sentences(node, title, 1, vocabulary);
        }
      }
    }
    if (paper) find_papers_beside(node, citation);
    if (paper || titled) find_namesakes(node, citation, resume.owner_names);
    find_addresses(node);
    if (!citation) find_deeds_of_others(node, resume.owner, by_name);
    if (!citation) find_holders(node, resume.owner);
    find_named_winners(node, resume.owner);
    extend_title_stance(node);
    // A paper of the owner's, set apart below the sentence that speaks of it.
    if (!citation) find_quotation(node, resume.owner);
    inherit_stance(nodes, i);
    pass_stance_to_list(nodes, i);
    mask(node);
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
