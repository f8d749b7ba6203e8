#include "rules/condition_kinds.h"

#include "resume/facts/quantity/quantity.h"
#include "resume/facts/rank/award.h"

namespace oneshot {

namespace {

std::vector<std::string> quantity_names() {
  std::vector<std::string> names;
  for (int kind = 0; kind <= static_cast<int>(QuantityKind::devices); ++kind) {
    names.emplace_back(name_of(static_cast<QuantityKind>(kind)));
  }
  return names;
}

const std::vector<std::string> entry_kinds = {"job",       "project",  "paper", "contest",
                                              "education", "activity", "skill", "other"};
const std::vector<std::string> author_places = {"any",          "sole",       "first",
                                                "shared-first", "later",      "unclear",
                                                "absent",       "said-first", "said-other"};
std::vector<std::string> award_names() {
  std::vector<std::string> names = {"any", "medal"};
  for (int kind = 0; kind <= static_cast<int>(AwardKind::finalist); ++kind) {
    names.emplace_back(name_of(static_cast<AwardKind>(kind)));
  }
  return names;
}

std::vector<ConditionKindInfo> make_kinds() {
  using enum ConditionKind;
  return {
      {any,
       "any",
       ValueSource::conditions,
       {},
       {},
       "at least one of the conditions holds",
       R"({ any = [ { rank = "place", at_most = 3 }, { award = "gold" } ] })"},
      {all,
       "all",
       ValueSource::conditions,
       {},
       {"same"},
       "each of the conditions holds; with `same = \"clause\"` within one clause",
       R"({ all = [ { list = "venues" }, { pattern = '\b20\d\d\b' } ], same = "clause" })"},
      {none,
       "not",
       ValueSource::conditions,
       {},
       {},
       "none of the conditions holds",
       R"({ not = [ { section = "skills" } ] })"},
      {pattern,
       "pattern",
       ValueSource::pattern,
       {},
       {"in"},
       "an RE2 pattern matches",
       R"({ pattern = '(?i)\bfirst author\b' })"},
      {list,
       "list",
       ValueSource::lists,
       {},
       {"id", "tag", "not_tag", "in"},
       "a term of a list is named, whatever alias is used",
       R"({ list = "venues", tag = "major" })"},
      {section,
       "section",
       ValueSource::sections,
       {},
       {},
       "the entry stands in such a section",
       R"({ section = "publications" })"},
      {entry,
       "entry",
       ValueSource::words,
       entry_kinds,
       {},
       "the entry is of that sort",
       R"({ entry = ["job", "project"] })"},
      {author,
       "author",
       ValueSource::words,
       author_places,
       {"in"},
       "the owner's place in the entry's list of authors",
       R"({ author = "first" })"},
      {rank,
       "rank",
       ValueSource::words,
       {"place", "percent", "teams", "field", "any"},
       {"at_least", "at_most", "in"},
       "a rank is stated: its place, its share of the field in percent, or the size of the field",
       R"({ rank = "percent", at_most = 10 })"},
      {award,
       "award",
       ValueSource::words,
       award_names(),
       {"in"},
       "a medal or prize is stated",
       R"({ award = ["gold", "silver"] })"},
      {rating,
       "rating",
       ValueSource::platforms,
       {},
       {"at_least", "at_most", "in"},
       "a contest rating on such a platform is stated",
       R"({ rating = "codeforces", at_least = 2100 })"},
      {title,
       "title",
       ValueSource::lists,
       {},
       {"id", "tag", "not_tag", "at_least", "at_most", "in"},
       "a tier or title of a list is named; the bounds hold for its value",
       R"({ title = "programming-titles", at_least = 2100 })"},
      {quantity,
       "quantity",
       ValueSource::words,
       quantity_names(),
       {"at_least", "at_most", "in"},
       "a number of that kind is stated, in whatever words and units",
       R"({ quantity = "users", at_least = 1_000_000 })"},
      {outcome,
       "outcome",
       ValueSource::words,
       {"any"},
       {"in"},
       "a result is stated in numbers",
       R"({ outcome = "any" })"},
      {tenure,
       "tenure",
       ValueSource::words,
       {"months"},
       {"at_least", "at_most"},
       "the entry lasted so many months",
       R"({ tenure = "months", at_least = 6 })"},
      {stance,
       "stance",
       ValueSource::stances,
       {},
       {"in"},
       "the text says that it was done so, by the words of the lexicon \"stance\"",
       R"({ stance = "planned" })"},
      {facet,
       "facet",
       ValueSource::facets,
       {},
       {},
       "another facet of the same signal holds",
       R"({ facet = "contest" })"},
  };
}

}  // namespace

const std::vector<ConditionKindInfo>& condition_kinds() {
  static const std::vector<ConditionKindInfo> kinds = make_kinds();
  return kinds;
}

const ConditionKindInfo* condition_kind(std::string_view key) {
  for (const ConditionKindInfo& info : condition_kinds()) {
    if (info.key == key) return &info;
  }
  return nullptr;
}

const ConditionKindInfo& info_of(ConditionKind kind) {
  return condition_kinds()[static_cast<std::size_t>(kind)];  // the table is in enum order
}

const std::vector<ScopeInfo>& scopes() {
  static const std::vector<ScopeInfo> all = {
      {Scope::claims, "claims", "what the owner claims to have done (the default)"},
      {Scope::all, "all", "also what is negated, planned, or done by others"},
      {Scope::title, "title", "the first line of the entry"},
      {Scope::context, "context", "titles of what encloses the entry: its job, its heading"},
      {Scope::around, "around", "claims and context"},
      {Scope::everywhere, "everywhere", "all and context"},
  };
  return all;
}

std::optional<Scope> scope_named(std::string_view name) {
  for (const ScopeInfo& info : scopes()) {
    if (info.name == name) return info.scope;
  }
  return std::nullopt;
}

std::string_view name_of(Scope scope) { return scopes()[static_cast<std::size_t>(scope)].name; }

const std::vector<ExtraKeyInfo>& extra_keys() {
  static const std::vector<ExtraKeyInfo> all = {
      {"in", "scope", "which text is looked at: claims, all, title, context, around or everywhere"},
      {"id", "texts", "only these terms of the list"},
      {"tag", "texts", "only terms with one of these tags"},
      {"not_tag", "texts", "no term with one of these tags"},
      {"at_least", "number", "the smallest number that counts"},
      {"at_most", "number", "the largest number that counts"},
      {"same", "same", "\"clause\": all of the conditions hold in one clause"},
  };
  return all;
}

}  // namespace oneshot
