#include "workshop/rule_templates.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/told.h"
#include "workshop/rule_schema.h"

namespace oneshot {

namespace {

/// {0} the id, {1} its words, {2} the same with a capital, {3} its place in reports.
constexpr std::string_view signal_template = R"(#:schema ../schema/signal.json
# A new signal. Every line works as it is; change what it says. docs/rules.md explains the language.

[signal]
id = "{0}"
order = {3}   # its place in reports
title = {{ en = "{2}", ko = "{2}" }}
question = {{ en = "Has the owner done something large in {1}?", ko = "{2}에서 큰 일을 했는가?" }}
source = "where the idea comes from"

# Which parts of a resume are looked at at all. Cast the net wide here: facets decide.
[candidates]
unit = "item"   # a point or line; "entry" is a job with its points, "part" whatever is best of both
any = [
  {{ pattern = '(?i)\b{1}\b' }},
  # {{ list = "names-of-yours" }},          # better than a pattern: see 'oneshot rules new list'
]
not = [{{ section = ["skills", "interests", "courses"] }}]

# Facets are yes/no properties of one candidate. `gap` is what its owner is told where only this
# facet is missing.
[[facet]]
id = "named"
title = {{ en = "{1}", ko = "{2}" }}
any = [{{ pattern = '(?i)\b{1}\b' }}]

[[facet]]
id = "result"
title = {{ en = "states a result", ko = "결과를 밝힘" }}
any = [
  {{ rank = "place", at_most = 3 }},
  {{ award = "any" }},
]
gap = {{ en = "write the place or prize, if there was one", ko = "순위나 상이 있었다면 적으세요" }}

# What each level needs, all on one entry. Several [[level]] of one id are alternatives.
[[level]]
id = "strong"
needs = ["named", "result"]

[[level]]
id = "mention"
needs = ["named"]

[experience]   # where to start when there is nothing
en = "Nothing of {1} yet. Say here what a first step would be."
ko = "{2}에 관한 것이 아직 없습니다. 첫걸음을 여기에 적으세요."

[score]
further = {{ strong = 5, solid = 3, mention = 1 }}   # points of each further entry

# Examples prove the file: 'oneshot rules test' runs them. Add what must not count, too.
[[example]]
text = "Projects\n\n- {2} 2023, 2nd place"
level = "strong"

[[example]]
text = "Projects\n\n- {2} 2023"
level = "mention"
facets = {{ result = false }}

[[example]]
text = "Skills\n\n- {1}"
level = "none"
why = "a word among skills claims nothing"
)";

constexpr std::string_view profile_template = R"(#:schema ../schema/profile.json
# Changes one weight of the profile '{0}'; all else stays as it is.
[profile]
id = "{0}"

[weights]   # 0 to 1: how much of the whole score this signal can carry alone
{1} = 0.5
)";

constexpr std::string_view list_template = R"(#:schema ../schema/list.json
# A new list: names with their other spellings. A condition asks for them:
#   {{ list = "{0}" }}            any of them
#   {{ list = "{0}", tag = "large" }}
# Case, spaces and hyphens do not matter; docs/rules.md says how spellings are compared.

[list]
id = "{0}"
title = {{ en = "{2}", ko = "{2}" }}
sources = ["where the names were looked up"]

[[term]]
id = "first-name"
name = "First Name of {2}"              # as reports show it; also a spelling
aliases = ["FNO {2}", "첫째 {2}"]        # further spellings
tags = ["large"]                        # what conditions can ask for
# match = "case"                        # only as written: for names that are ordinary words
# not_before = ["session"]              # texts behind it that make it another thing
# not_after = ["strawberry"]            # texts before it that make it another thing

[[term]]
id = "second-name"
name = "Second Name of {2}"
)";

constexpr std::string_view role_template = R"(#:schema ../schema/role.json
# A new role: where the owner's edge may lie. Roles are reported beside the signals, never scored.

[role]
id = "{0}"
title = {{ en = "{2}", ko = "{2}" }}
text = {{ en = "What someone in this role does.", ko = "이 역할이 하는 일." }}

# Signs add up: two of 0.4 make 1 - 0.6 x 0.6 = 0.64.
[[sign]]
weight = 0.4
any = [{{ pattern = '(?i)\b{1}\b' }}]

[[sign]]
weight = 0.3
all = [{{ pattern = '(?i)\b(built|maintained|designed)\b' }}, {{ outcome = "any" }}]

[[example]]
text = "Work\n\n- Led the {1} group"
holds = true

[[example]]
text = "Work\n\n- Sold shoes"
holds = false
)";

constexpr std::string_view pack_template =
    R"(# A pack of rules for oneshot: lay it over the shipped rules with --rules.
[pack]
name = "{0}"
version = "0.1.0"
needs = "oneshot >= {1}"
description = "what these rules are for"

# What 'oneshot rules test' must reach on tests/ (labelled resumes), run from this folder.
[rules-test]
min-exact = 0.9
)";

constexpr std::string_view kinds[] = {"signal", "list", "role", "pack"};

std::string words_of(std::string id) {
  std::replace(id.begin(), id.end(), '-', ' ');
  return id;
}

std::string capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

NewFile schema_file(RuleFileKind kind) {
  return {"schema/" + schema_file_name(kind), rule_schema(kind)};
}

/// Its comments in the language that is spoken.
std::string in_language(std::string_view file) {
  constexpr std::string_view mark = "# ";
  std::string out;
  while (!file.empty()) {
    const std::string_view line = file.substr(0, file.find('\n'));
    const std::size_t comment = line.starts_with(mark) ? 0 : line.find("   # ");
    const std::size_t text = comment == line.npos ? line.size() : line.find(mark, comment) + 2;
    out += std::string(line.substr(0, text)) + told(line.substr(text)) + "\n";
    file.remove_prefix(std::min(line.size() + 1, file.size()));
  }
  return out;
}

std::string filled(std::string_view form, const std::string& id, int order = 0) {
  const std::string words = words_of(id);
  return in_language(fmt::format(fmt::runtime(form), id, words, capitalized(words), order));
}

template <class Things>
bool has_id(const Things& things, const std::string& id) {
  return std::any_of(things.begin(), things.end(), [&](const auto& one) { return one.id == id; });
}

}  // namespace

const std::vector<std::string>& new_rule_kinds() {
  static const std::vector<std::string> all(std::begin(kinds), std::end(kinds));
  return all;
}

std::vector<NewFile> new_rule_files(const std::string& kind, const std::string& id,
                                    const RuleSet& rules) {
  if (kind == "list") {
    return {{"lists/" + id + ".toml", filled(list_template, id)}, schema_file(RuleFileKind::list)};
  }
  if (kind == "role") {
    return {{"roles/" + id + ".toml", filled(role_template, id)}, schema_file(RuleFileKind::role)};
  }
  if (kind == "pack") {
    return {{"oneshot.toml",
             in_language(fmt::format(fmt::runtime(pack_template), id, ONESHOT_VERSION))}};
  }
  int order = 1;
  for (const Signal& signal : rules.signals) order = std::max(order, signal.order + 1);
  std::vector<NewFile> out = {
      {"signals/" + id + ".toml", filled(signal_template, id, std::min(order, 1000))}};
  for (const Profile& profile : rules.profiles) {
    out.push_back({"profiles/" + profile.id + ".toml",
                   in_language(fmt::format(fmt::runtime(profile_template), profile.id, id))});
  }
  out.push_back(schema_file(RuleFileKind::signal));
  out.push_back(schema_file(RuleFileKind::profile));
  return out;
}

bool has_rule(const RuleSet& rules, const std::string& kind, const std::string& id) {
  if (kind == "signal") return has_id(rules.signals, id);
  if (kind == "list") return has_id(rules.lists, id);
  return kind == "role" && has_id(rules.roles, id);
}

}  // namespace oneshot
