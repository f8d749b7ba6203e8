#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/level.h"
#include "base/localized.h"
#include "resume/lexicon.h"

/// Rules as loaded and checked: plain data, nothing compiled. What counts as strong stands here
/// and nowhere in the code.
namespace oneshot {

/// Where something stands in a rule file.
struct SourcePlace {
  std::string file;
  int line = 0, column = 0;  ///< from 1; 0 where unknown
};

/// A number a fact is held against; both ends included.
struct Bounds {
  std::optional<double> at_least, at_most;
  bool admit(double value) const {
    return (!at_least || value >= *at_least) && (!at_most || value <= *at_most);
  }
};

/// What a condition looks at. The names are those of the TOML keys (see condition_kinds()).
enum class ConditionKind {
  any,
  all,
  none,      ///< combinations; in TOML `any = [...]`, `all = [...]`, `not = [...]`
  pattern,   ///< an RE2 pattern
  list,      ///< a term of a list, by id or tag
  section,   ///< the section that the entry stands in
  entry,     ///< what sort of entry it is: job, project, paper, …
  author,    ///< the owner's place in the entry's author list
  rank,      ///< "place" (3rd), "percent" (place / field, or stated), "any"
  award,     ///< a medal or prize, by kind
  rating,    ///< a contest rating, of the named platform
  title,     ///< a tier or title out of a list, by its value
  quantity,  ///< a number with a unit: users, requests-per-second, …
  outcome,   ///< a quantified result
  tenure,    ///< length of an entry in months
  stance,    ///< who did it, and whether it happened
  facet,     ///< another facet of the same entry
};

/// Which text of an entry a condition looks at.
enum class Scope {
  claims,      ///< what the owner claims to have done (the default)
  all,         ///< also what is negated, planned, or done by others
  title,       ///< the entry's first line(s)
  context,     ///< titles of what encloses the entry (its job, its heading)
  around,      ///< claims and context
  everywhere,  ///< all and context
};

struct Condition {
  ConditionKind kind = ConditionKind::any;
  SourcePlace place;
  std::vector<Condition> children;  ///< of any, all, none
  bool same_clause = false;         ///< of all: the children hold in one clause (`same = "clause"`)
  std::string pattern;              ///< of pattern
  std::vector<std::string> values;  ///< ids or names: list id, sections, kinds of award, …
  std::vector<std::string> ids, tags, not_tags;  ///< of list and title
  Bounds bounds;
  Scope scope = Scope::claims;
};

/// What the smallest piece is that becomes a candidate.
enum class CandidateUnit {
  item,   ///< a bullet, a line with its continuation, a sentence of a paragraph
  entry,  ///< a block with a title: a job with its bullets, a project
  part,   ///< an entry or any part of it, whichever is judged best
};

/// Whether a paragraph that names several candidates is cut into them.
enum class Split { none, sentence };

struct Facet {
  std::string id;
  LocalizedText title;
  Condition holds;                     ///< an `any` of what stands in the file
  std::optional<Condition> denied_by;  ///< said to be otherwise: then it is no gap of wording
  std::optional<LocalizedText> gap;    ///< what to write when only this is missing
  double bonus = 0;  ///< points on top of the level's base, for facets that no level needs
  SourcePlace place;
};

struct LevelRule {
  Level level = Level::none;
  std::vector<std::string> needs;  ///< facets; all must hold on the same entry
  SourcePlace place;
};

/// Text that a rule file promises to judge so.
struct Example {
  std::string text;                    ///< a resume or a part of one
  Level level = Level::none;           ///< of the signal
  std::map<std::string, bool> facets;  ///< of the best entry, where the example says so
  std::string why;
  bool todo = false;  ///< a known miss: reported, no failure
  SourcePlace place;
};

struct Signal {
  std::string id;
  int order = 0;  ///< place in reports, from 1
  LocalizedText title, question;
  std::string source;
  CandidateUnit unit = CandidateUnit::item;
  Split split = Split::none;
  Condition candidates;
  std::vector<Facet> facets;
  std::vector<LevelRule> levels;  ///< best first
  LocalizedText experience_gap;   ///< where to start when there is nothing
  LocalizedText next_gap;         ///< where to go on when there is something, and nothing to reword
  std::map<Level, double> further_entry;  ///< points that each further entry of a level adds
  std::vector<Example> examples;
  SourcePlace place;

  const Facet* facet(std::string_view facet_id) const;
};

struct ListTerm {
  std::string id, name;
  std::vector<std::string> aliases;  ///< the name is one of them
  std::vector<std::string> tags;
  std::string kind, platform;   ///< optional
  std::optional<double> value;  ///< optional: a rating threshold, a tier's height
  bool match_case = false;
  std::vector<std::string> not_before, not_after;  ///< literal text that makes it another thing
  bool stands_alone = false;  ///< no match within a longer name ("Journal of Sheep Science")
  SourcePlace place;

  bool has_tag(std::string_view tag) const;
};

struct TermList {
  std::string id;
  LocalizedText title;
  std::vector<std::string> sources;
  std::vector<ListTerm> terms;
  SourcePlace place;
};

/// A role, a foundation or a path: what speaks for it in an entry, never scored.
struct Trait {
  struct Sign {
    Condition condition;
    double weight = 0.3;  ///< 0 to 1; several add up as 1 - product of (1 - weight)
  };
  std::string id;
  LocalizedText title, text;
  std::vector<Sign> signs;
  std::vector<Example> examples;
  SourcePlace place;
};

struct Profile {
  std::string id;
  LocalizedText title;
  std::map<std::string, double> weights;  ///< signal id -> 0 to 1
  std::map<Level, double> base;           ///< level -> base score
  SourcePlace place;
};

/// What a folder of rules says of itself in the table [pack] of its `oneshot.toml`.
struct PackManifest {
  std::string name, version;
  std::string folder;
};

struct RuleSet {
  std::vector<Signal> signals;  ///< in the order of reports
  std::vector<TermList> lists;
  std::vector<Trait> roles, foundations, paths;
  std::vector<Profile> profiles;
  std::vector<Lexicon> lexicons;
  std::vector<PackManifest> packs;  ///< those among the folders, in their order
  std::string digest;               ///< "sha256:…" over all that was loaded

  const Signal* signal(std::string_view id) const;
  const TermList* list(std::string_view id) const;
  const Profile* profile(std::string_view id) const;
  const Lexicon* lexicon(std::string_view id) const;
};

}  // namespace oneshot
