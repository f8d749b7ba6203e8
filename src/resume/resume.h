#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "document/document.h"
#include "resume/facts/dates/date.h"
#include "resume/facts/names/names.h"
#include "resume/lexicon.h"
#include "resume/lines/side_by_side.h"
#include "resume/lines/text.h"
#include "resume/sections.h"

/// A Resume is a document understood: sections, and in them a tree of what is written there.
///
///   section work      "경력"
///     node  job       "당근마켓 | 머신러닝팀 | 테크 리드 | 2020. 8. ~ 현재"
///       node  item    "홈 피드 추천 시스템 총괄. …"
///       node  item    "중고거래 랭커를 멀티태스크 모델로 교체하여 …"
///
/// Promise: every line with text, or what of it is of one column, belongs to exactly one node.
namespace oneshot {

/// What sort of thing an entry is.
enum class EntryKind { other, job, project, paper, contest, education, activity, skill };
std::string_view name_of(EntryKind kind);

/// Stands in Node::claims for every byte of what the owner does not claim to have done.
constexpr char unclaimed = '\x1f';

/// Part of a node whose words are not the owner's own claim, and why.
struct Stance {
  TextRange range;
  std::string id;  ///< a group of the lexicon "stance": "support", "planned", "negated", …
};

/// A title, a point of a list, a paragraph, a row of a table.
struct Node {
  int parent = -1;  ///< index in Resume::nodes; -1 for the heading of a section
  std::vector<int> children;
  std::string section;                ///< id of its section
  EntryKind kind = EntryKind::other;  ///< of the entry that it is or belongs to
  bool entry = false;                 ///< opens an entry: a job, a project, a paper, …
  bool heading = false;
  bool quoted = false;  ///< a block quotation of Markdown
  bool listed = false;  ///< a point of a list
  Text text;            ///< its own lines; those that are not wrapped end in '\n'
  std::string claims;   ///< text, with what is not claimed masked by `unclaimed`
  std::vector<Stance> stances;
  std::vector<TextRange> sentences;    ///< of text, in order
  TextRange paper_title;               ///< of text, where it cites a paper; empty if not found
  std::vector<DateRange> dates;        ///< of text
  std::vector<TextRange> title_lines;  ///< of text, that name a job behind a label: "Team: search"
  /// Points below it that name the job behind a label, as title_lines do: "- Team: search".
  std::vector<int> title_rows;
  int title_child = -1;        ///< a child that is part of its title: the role below the employer
  std::vector<int> continued;  ///< later nodes that tell more of this entry, under its name
  int last = 0;                ///< index behind its last descendant: nodes stand in reading order
};

/// The first span of time in the node's own text; nullptr where there is none.
const DateRange* first_span(const Node& node);
inline bool has_span(const Node& node) { return first_span(node) != nullptr; }

struct Resume {
  const Document* document = nullptr;
  std::vector<SideBySide> side_by_side;  ///< where lines of the document hold two columns
  std::vector<Section> sections;
  std::vector<Node> nodes;         ///< parents before children
  std::vector<std::string> owner;  ///< the owner's names as written
  OwnerNames owner_names;
  std::string language;  ///< "ko" or "en"
  Date as_of;
};

struct UnderstandOptions {
  std::vector<std::string> names;  ///< further spellings of the owner's name
  Date as_of;
};

class HeadingWords;
class StanceWords;

/// The words that understanding needs, compiled once.
class Vocabulary {
 public:
  /// Needs the lexicons "headings", "stance" and "entries".
  explicit Vocabulary(const std::vector<Lexicon>& lexicons);
  ~Vocabulary();

  const HeadingWords& headings() const;
  const StanceWords& stances() const;
  /// Words of job titles, employers and schools.
  bool has_entry_word(std::string_view group, std::string_view text) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Understands a document, which must outlive the resume.
Resume understand(const Document& document, const Vocabulary& vocabulary,
                  const UnderstandOptions& options);

}  // namespace oneshot
