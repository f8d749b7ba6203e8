#include "rules/load.h"

#include <doctest/doctest.h>

#include "unit/rules/rule_folder.h"

using namespace oneshot;
using oneshot::test::RuleFolder;

namespace {

const char* const venues = R"([list]
id = "venues"
title = { en = "Venues", ko = "학회" }
[[term]]
id = "neurips"
name = "NeurIPS"
aliases = ["NIPS"]
tags = ["major"]
[[term]]
id = "local"
name = "Local Workshop"
tags = ["minor"]
)";

const char* const papers = R"([signal]
id = "publication"
order = 3
title = { en = "Papers", ko = "논문" }
[candidates]
unit = "item"
any = [ { list = "venues" }, { entry = "paper" } ]
[[facet]]
id = "major"
title = { en = "Major venue", ko = "주요 학회" }
any = [ { list = "venues", tag = "major", in = "all" } ]
gap = { en = "Name the venue", ko = "학회를 쓰세요" }
bonus = 4
[[facet]]
id = "first"
title = { en = "First author", ko = "1저자" }
all = [ { author = ["first", "sole"] }, { not = [ { pattern = '(?i)second' } ] } ]
denied_by = [ { author = "later" } ]
[[level]]
id = "mention"
needs = ["major"]
[[level]]
id = "strong"
needs = ["major", "first"]
[experience]
en = "Write one"
ko = "한 편을 쓰세요"
[score]
further = { strong = 5, mention = 1 }
[[example]]
text = "Reviewer, NeurIPS 2022"
level = "none"
facets = { major = false }
why = "reviewing is no paper"
)";

const char* const engineer = R"([profile]
id = "engineer"
title = { en = "Engineer", ko = "엔지니어" }
[weights]
publication = 0.5
)";

RuleFolder& base(RuleFolder& folder) {
  return folder.write("lists/venues.toml", venues)
      .write("signals/publication.toml", papers)
      .write("profiles/engineer.toml", engineer);
}

}  // namespace

TEST_CASE("a lexicon may stand in several files, which share their pieces") {
  RuleFolder folder;
  folder.write("lexicon/stance.toml",
               "[lexicon]\nid = \"stance\"\n[pieces]\ncontest = 'icpc|kaggle'\n"
               "[[group]]\nid = \"planned\"\npatterns = ['will enter {{contest}}']\n");
  folder.write("lexicon/stance-helping.toml",
               "[lexicon]\nid = \"stance\"\n"
               "[[group]]\nid = \"planned\"\npatterns = ['to enter {{contest}}']\n"
               "[[group]]\nid = \"support\"\npatterns = ['hosted {{contest}}']\n");
  CHECK(folder.problems() == "");
  const LoadedRules loaded = folder.load();
  const Lexicon* stance = loaded.rules.lexicon("stance");
  REQUIRE(stance);
  REQUIRE(stance->groups.size() == 3);
  CHECK(stance->groups[0].patterns == std::vector<std::string>{"to enter (?:icpc|kaggle)"});
  CHECK(stance->groups[1].id == "support");
  CHECK(stance->groups[2].patterns == std::vector<std::string>{"will enter (?:icpc|kaggle)"});
}

TEST_CASE("every file of a lexicon may bring pieces, whatever their names") {
  RuleFolder folder;
  folder
      .write("lexicon/a.toml",
             "[lexicon]\nid = \"stance\"\n[pieces]\nzebra = 'zz'\nmoth = 'mm'\n"
             "[[group]]\nid = \"planned\"\npatterns = ['{{ant}} {{zebra}}']\n")
      .write("lexicon/b.toml",
             "[lexicon]\nid = \"stance\"\n[pieces]\nant = 'aa'\nnewt = 'nn'\n"
             "[[group]]\nid = \"support\"\npatterns = ['{{newt}} {{moth}}']\n");
  CHECK(folder.problems() == "");
}

TEST_CASE("a piece that two files of a lexicon give is an error at the second") {
  RuleFolder folder;
  const std::string part =
      "[lexicon]\nid = \"stance\"\n[pieces]\ncontest = 'icpc'\n"
      "[[group]]\nid = \"planned\"\npatterns = ['will enter {{contest}}']\n";
  folder.write("lexicon/a.toml", part).write("lexicon/b.toml", part);
  const std::string problems = folder.problems();
  CHECK(problems.find("lexicon/b.toml:4:1: error") == 0);
  CHECK(problems.find("the piece 'contest' stands in lexicon/a.toml too") != std::string::npos);
}

TEST_CASE("a signal file becomes what it says") {
  RuleFolder folder;
  const LoadedRules loaded = base(folder).load();
  CHECK(folder.problems() == "");
  const Signal* signal = loaded.rules.signal("publication");
  REQUIRE(signal);
  CHECK(signal->order == 3);
  CHECK(signal->title.ko == "논문");
  CHECK(signal->unit == CandidateUnit::item);
  CHECK(signal->candidates.kind == ConditionKind::any);
  REQUIRE(signal->candidates.children.size() == 2);
  CHECK(signal->candidates.children[1].values == std::vector<std::string>{"paper"});
  const Facet* major = signal->facet("major");
  REQUIRE(major);
  CHECK(major->holds.children[0].tags == std::vector<std::string>{"major"});
  CHECK(major->holds.children[0].scope == Scope::all);
  CHECK(major->gap->ko == "학회를 쓰세요");
  CHECK(major->bonus == 4);
  const Facet* first = signal->facet("first");
  REQUIRE(first);
  CHECK(first->holds.kind == ConditionKind::all);
  CHECK(first->holds.children[1].kind == ConditionKind::none);
  CHECK(first->holds.children[1].children[0].pattern == "(?i)second");
  CHECK(first->denied_by->children[0].values == std::vector<std::string>{"later"});
  REQUIRE(signal->levels.size() == 2);
  CHECK(signal->levels[0].level == Level::strong);
  CHECK(signal->experience_gap.en == "Write one");
  CHECK(signal->further_entry.at(Level::strong) == 5);
  REQUIRE(signal->examples.size() == 1);
  CHECK(signal->examples[0].facets.at("major") == false);
  CHECK(loaded.rules.profile("engineer")->base.at(Level::strong) == 80);
  CHECK(loaded.rules.list("venues")->terms[0].aliases ==
        std::vector<std::string>{"NeurIPS", "NIPS"});
}

TEST_CASE("a later folder overrides single facets, terms and weights") {
  RuleFolder folder, pack;
  base(folder);
  pack.write("lists/venues.toml", R"([list]
id = "venues"
remove = ["local"]
[[term]]
id = "neurips"
aliases = ["Neural Information Processing"]
tags = ["spotlight"]
[[term]]
id = "mine"
name = "My Conference"
tags = ["major"]
)");
  pack.write("signals/publication.toml", R"([signal]
id = "publication"
[[facet]]
id = "major"
bonus = 7
more = [ { pattern = 'Oral' } ]
[[level]]
id = "mention"
needs = ["first"]
)");
  pack.write("profiles/engineer.toml",
             "[profile]\nid = 'engineer'\n[weights]\npublication = 0.9\n");
  const LoadedRules loaded =
      load_rules(RuleOrigins{.shipped = false, .folders = {folder.path(), pack.path()}});
  for (const Diagnostic& d : loaded.diagnostics.all()) CAPTURE(to_string(d));
  REQUIRE(loaded.diagnostics.all().empty());
  const TermList* list = loaded.rules.list("venues");
  REQUIRE(list->terms.size() == 2);
  CHECK(list->terms[0].aliases.size() == 3);
  CHECK(list->terms[0].has_tag("major"));
  CHECK(list->terms[0].has_tag("spotlight"));
  CHECK(list->terms[1].id == "mine");
  const Signal* signal = loaded.rules.signal("publication");
  CHECK(signal->facet("major")->bonus == 7);
  CHECK(signal->facet("major")->title.en == "Major venue");
  CHECK(signal->facet("major")->holds.children.size() == 2);
  REQUIRE(signal->levels.size() == 2);
  CHECK(signal->levels[1].needs == std::vector<std::string>{"first"});
  CHECK(loaded.rules.profile("engineer")->weights.at("publication") == 0.9);
  CHECK(loaded.rules.digest != folder.load().rules.digest);
}

TEST_CASE("the digest knows contents, not comments, layout or file names") {
  RuleFolder folder, same;
  base(folder);
  same.write("lists/named-otherwise.toml", std::string("# a comment\n\n") + venues)
      .write("signals/publication.toml", papers)
      .write("profiles/engineer.toml", engineer);
  CHECK(folder.load().rules.digest == same.load().rules.digest);
  CHECK(folder.load().rules.digest.rfind("sha256:", 0) == 0);
  same.write("profiles/engineer.toml",
             "[profile]\nid='engineer'\ntitle={en='Engineer',ko='엔지니어'}\n"
             "[weights]\npublication = 0.4\n");
  CHECK(folder.load().rules.digest != same.load().rules.digest);
}

TEST_CASE("all that is wrong is told at once, at its place, with what was meant") {
  RuleFolder folder;
  base(folder);
  folder.write("signals/publication.toml", R"([signal]
id = "publication"
title = { en = "Papers", ko = "논문" }
[candidates]
any = [ { list = "venuse" } ]
[[facet]]
id = "major"
title = { en = "a" }
any = [ { list = "venues", tag = "majr" }, { patern = 'x' }, { quantity = "user" } ]
gapp = { en = "a", ko = "b" }
[[level]]
id = "strong"
needs = ["major", "majro"]
)");
  CHECK(
      folder.problems() ==
      "signals/publication.toml:5:18: error: signal 'publication': candidates: 'venuse' is no "
      "list; did you mean 'venues'?\n"
      "signals/publication.toml:8:9: warning: facet 'major': 'title' is missing in Korean (ko)\n"
      "signals/publication.toml:9:18: error: facet 'major': no term of list 'venues' has the tag "
      "'majr'; did you mean 'major'?\n"
      "signals/publication.toml:9:46: error: facet 'major': unknown kind of condition 'patern'; "
      "did you mean 'pattern'?\n"
      "signals/publication.toml:9:75: error: facet 'major': 'user' is no quantity; did you mean "
      "'users'?\n"
      "signals/publication.toml:10:1: error: facet 'major': unknown key 'gapp'; did you mean "
      "'gap'?\n"
      "signals/publication.toml:13:9: error: level 'strong' needs 'majro', which is no facet; did "
      "you mean 'major'?\n");
}
