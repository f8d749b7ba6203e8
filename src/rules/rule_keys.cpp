#include "rules/rule_keys.h"

#include <algorithm>
#include <stdexcept>

namespace oneshot {

namespace {

using enum KeyType;
using Keys = std::vector<RuleKeyInfo>;

constexpr bool required = true;
constexpr double unbounded = 1e18;

RuleKeyInfo key(std::string_view name, KeyType type, std::string_view doc, bool needed = false) {
  RuleKeyInfo out;
  out.key = name;
  out.type = type;
  out.doc = doc;
  out.required = needed;
  return out;
}

RuleKeyInfo number_key(std::string_view name, double least, double most, std::string_view doc) {
  RuleKeyInfo out = key(name, number, doc);
  out.least = least;
  out.most = most;
  return out;
}

RuleKeyInfo word_key(std::string_view name, std::vector<std::string> words, std::string_view doc,
                     bool needed = false) {
  RuleKeyInfo out = key(name, word, doc, needed);
  out.words = std::move(words);
  return out;
}

RuleKeyInfo table_key(std::string_view name, KeyType type, std::string_view table,
                      std::string_view doc, bool needed = false) {
  RuleKeyInfo out = key(name, type, doc, needed);
  out.table = table;
  return out;
}

RuleKeyInfo pack_key(std::string_view name, KeyType type, std::string_view doc) {
  RuleKeyInfo out = key(name, type, doc);
  out.of_packs = true;
  return out;
}

const std::string_view id_doc = "the id: lower-case letters, digits and '-'";

RuleKeyInfo remove_key() {
  return pack_key("remove", texts, "ids that an earlier folder has and that are taken away");
}
RuleKeyInfo replace_key() {
  return pack_key("replace", flag, "take the place of the whole instead of changing it");
}

RuleKeyInfo pieces_key() {
  return key("pieces", pieces, "parts of patterns: `{{name}}` in a pattern stands for the piece");
}

/// `any`, `all` and `not`; all of those that are there must hold.
void add_combination(Keys& keys) {
  keys.push_back(key("any", conditions, "at least one of these holds"));
  keys.push_back(key("all", conditions, "each of these holds"));
  keys.push_back(key("not", conditions, "none of these holds"));
  keys.push_back(pack_key("more", conditions, "conditions that are added to `any`"));
}

Keys with_combination(Keys keys) {
  add_combination(keys);
  return keys;
}

Keys points(std::string_view strong, std::string_view solid, std::string_view mention) {
  constexpr double most_points = 100;
  return {number_key("strong", 0, most_points, strong), number_key("solid", 0, most_points, solid),
          number_key("mention", 0, most_points, mention)};
}

Keys trait_file(std::string_view head, std::string_view doc) {
  return {table_key(head, table, "trait", doc, required), pieces_key(),
          table_key("sign", tables, "sign", "something that speaks for it"),
          table_key("example", tables, "trait-example", "a text that proves it")};
}

std::vector<RuleTableInfo> make_tables() {
  const std::vector<std::string> levels = {"strong", "solid", "mention"};
  const std::vector<std::string> all_levels = {"strong", "solid", "mention", "none"};
  return {
      {"signals",
       {table_key("signal", table, "signal", "what is looked for", required), pieces_key(),
        table_key("candidates", table, "candidates", "which parts of a resume are looked at"),
        table_key("facet", tables, "facet", "one yes/no property of a candidate"),
        table_key("level", tables, "level", "which facets a level needs"),
        key("experience", localized, "advice where there is nothing to reword"),
        key("next", localized, "advice where there is something, and nothing to reword"),
        table_key("score", table, "score", "points"),
        table_key("example", tables, "example", "a text and the level that it has")}},
      {"signal",
       {key("id", id, id_doc, required), key("title", localized, "what reports call it"),
        key("question", localized, "what it asks of a resume"),
        key("source", text, "where the idea comes from"),
        number_key("order", 1, 1000, "its place in reports, from 1"), remove_key(), replace_key()}},
      {"candidates",
       with_combination(
           {word_key("unit", {"item", "entry", "part"}, "the smallest part that is a candidate"),
            word_key("split", {"sentence"}, "cut a paragraph that names several candidates")})},
      {"facet",
       with_combination(
           {key("id", id, id_doc, required), key("title", localized, "what reports call it"),
            key("denied_by", conditions, "the resume says that it is otherwise"),
            key("gap", localized, "what to write where only this is missing"),
            number_key("bonus", 0, 100, "points on top of the level's"), replace_key()})},
      {"level",
       {word_key("id", levels, "the level", required),
        key("needs", texts, "facets; all must hold on one entry", required)}},
      {"score",
       {table_key("further", table, "points-further", "points of each further entry, by level")}},
      {"points-further", points("of each further strong entry", "of each further solid entry",
                                "of each further mention")},
      {"example",
       {key("text", text, "a resume or a part of one", required),
        word_key("level", all_levels, "the level that it has", required),
        key("facets", flags, "facets that hold, or do not, on its best entry"),
        key("why", text, "why that is so"), key("todo", flag, "a known miss: told, no failure")}},
      {"lists",
       {table_key("list", table, "list", "names that resumes use", required),
        table_key("term", tables, "term", "one thing with all its spellings")}},
      {"list",
       {key("id", id, id_doc, required), key("title", localized, "what reports call it"),
        key("sources", texts, "where the names were looked up"), remove_key(), replace_key()}},
      {"term",
       {key("id", id, id_doc, required), key("name", text, "as reports show it; also a spelling"),
        key("aliases", texts, "further spellings"), key("tags", texts, "what conditions ask for"),
        key("kind", text, "what sort of thing it is"),
        key("platform", text, "of titles: whose they are"),
        number_key("value", -unbounded, unbounded, "of tiers and titles: their height"),
        word_key("match", {"case"}, "only as written: for names that are ordinary words"),
        key("not_before", texts, "texts behind it that make it another thing"),
        key("not_after", texts, "texts before it that make it another thing"),
        key("stands_alone", flag, "no match within a longer capitalised name"), replace_key()}},
      {"roles", trait_file("role", "where the owner's edge may lie")},
      {"foundations", trait_file("foundation", "something that lasts")},
      {"paths", trait_file("path", "a way to go")},
      {"trait",
       {key("id", id, id_doc, required), key("title", localized, "what reports call it"),
        key("text", localized, "what it means"), remove_key(), replace_key()}},
      {"sign", with_combination({number_key(
                   "weight", 0, 1, "how much it says; several add up as 1 - (1 - a)(1 - b)")})},
      {"trait-example",
       {key("text", text, "a resume or a part of one", required),
        key("holds", flag, "whether it holds; it does if not said"),
        key("why", text, "why that is so"), key("todo", flag, "a known miss: told, no failure")}},
      {"profiles",
       {table_key("profile", table, "profile", "how much each signal weighs", required),
        key("weights", weights, "0 to 1, one for each signal"),
        table_key("base", table, "points-base", "points of a level")}},
      {"profile",
       {key("id", id, id_doc, required), key("title", localized, "what reports call it"),
        remove_key(), replace_key()}},
      {"points-base", points("80 if not said", "50 if not said", "15 if not said")},
      {"lexicon",
       {table_key("lexicon", table, "lexicon-head", "words that understanding a resume needs",
                  required),
        pieces_key(), table_key("group", tables, "group", "words of one meaning")}},
      {"lexicon-head", {key("id", id, id_doc, required), remove_key(), replace_key()}},
      {"group",
       {key("id", id, id_doc, required), key("words", texts, "words"),
        key("patterns", texts, "RE2 patterns, on text in small letters"),
        key("unless", texts, "patterns that take a sentence out again"),
        word_key("on", {"segment", "sentence"}, "what the patterns are tried on"),
        word_key("reach", {"segment", "sentence", "before", "item", "label", "match"},
                 "how much is then no claim"),
        replace_key()}},
  };
}

}  // namespace

const std::vector<RuleTableInfo>& rule_tables() {
  static const std::vector<RuleTableInfo> all = make_tables();
  return all;
}

const RuleTableInfo& rule_table(std::string_view name) {
  for (const RuleTableInfo& info : rule_tables()) {
    if (info.name == name) return info;
  }
  throw std::logic_error("no such table of rules: " + std::string(name));
}

}  // namespace oneshot
