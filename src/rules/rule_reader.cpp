#include "rules/rule_reader.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "rules/condition_reader.h"
#include "rules/table_reader.h"

namespace oneshot {

namespace {

constexpr double anything = 1e18;  ///< no bound worth checking
constexpr double most_points = 100;

using Need = TableReader::Need;

/// Reads the keys of one file; a reader for the file itself and one for its head.
class FileReader {
 public:
  FileReader(const RuleFileKindInfo& kind, const TomlValue& root, Diagnostics& diagnostics)
      : kind_(kind),
        diagnostics_(diagnostics),
        file_(root, std::string(kind.head), diagnostics),
        head_value_(head_of(root)),
        head_(head_value_, std::string(kind.head), diagnostics) {
    id_ = head_.id();
    head_.set_what(fmt::format("{} '{}'", kind.head, id_));
    file_.set_what(head_.what());
  }

  const std::string& id() const { return id_; }
  SourcePlace place() const { return head_value_.place(); }

  Signal signal() {
    Signal out;
    out.id = id_;
    out.place = place();
    out.order = static_cast<int>(head_.number("order", 1000, 1, 1000));
    out.title = head_.localized("title", Need::required);
    out.question = head_.localized("question");
    out.source = head_.text("source");
    ask_for_pieces();
    read_candidates(out);
    for (const TomlValue* facet : file_.tables("facet")) out.facets.push_back(read_facet(*facet));
    check_unique(out.facets, "facet");
    for (const TomlValue* level : file_.tables("level")) out.levels.push_back(read_level(*level));
    std::stable_sort(out.levels.begin(), out.levels.end(),
                     [](const LevelRule& a, const LevelRule& b) { return a.level > b.level; });
    out.experience_gap = file_.localized("experience");
    out.next_gap = file_.localized("next");
    if (const TomlValue* score = file_.table("score")) read_score(*score, out);
    for (const TomlValue* e : file_.tables("example"))
      out.examples.push_back(read_example(*e, true));
    return out;
  }

  TermList list() {
    TermList out;
    out.id = id_;
    out.place = place();
    out.title = head_.localized("title");
    out.sources = head_.texts("sources");
    const auto terms = file_.tables("term");
    out.terms.reserve(terms.size());
    for (const TomlValue* term : terms) out.terms.push_back(read_term(*term));
    check_unique(out.terms, "term");
    return out;
  }

  Trait trait() {
    Trait out;
    ask_for_pieces();
    out.id = id_;
    out.place = place();
    out.title = head_.localized("title", Need::required);
    out.text = head_.localized("text");
    for (const TomlValue* sign : file_.tables("sign")) {
      TableReader table(*sign, fmt::format("{}: sign", head_.what()), diagnostics_);
      Trait::Sign one;
      one.weight = table.number("weight", one.weight, 0, 1);
      one.condition = read_combination(table, diagnostics_);
      table.finish();
      out.signs.push_back(std::move(one));
    }
    for (const TomlValue* e : file_.tables("example")) {
      out.examples.push_back(read_example(*e, false));
    }
    return out;
  }

  Profile profile() {
    Profile out;
    out.id = id_;
    out.place = place();
    out.title = head_.localized("title", Need::required);
    if (const TomlValue* weights = file_.table("weights", Need::required)) {
      TableReader table(*weights, fmt::format("{}: weights", head_.what()), diagnostics_);
      for (const TomlMember& m : weights->members) {
        out.weights[m.key] = table.number(m.key, 0, 0, 1);
      }
    }
    out.base = {{Level::strong, 80}, {Level::solid, 50}, {Level::mention, 15}};
    if (const TomlValue* base = file_.table("base")) {
      for (const auto& [level, points] : points_by_level(*base, "base")) out.base[level] = points;
      if (out.base[Level::strong] < out.base[Level::solid] ||
          out.base[Level::solid] < out.base[Level::mention]) {
        diagnostics_.error(
            base->place(), "out-of-order",
            fmt::format("{}: a better level must not have a lower base score", head_.what()));
      }
    }
    return out;
  }

  Lexicon lexicon() {
    Lexicon out;
    out.id = id_;
    ask_for_pieces();
    for (const TomlValue* group : file_.tables("group")) {
      TableReader table(*group, fmt::format("{}: group", head_.what()), diagnostics_);
      LexiconGroup one;
      one.id = table.id();
      one.words = table.texts("words");
      one.patterns = table.texts("patterns");
      one.unless = table.texts("unless");
      table.set_what(fmt::format("group '{}'", one.id));
      one.on = choose(table, "on", {"segment", "sentence"});
      one.reach =
          choose(table, "reach", {"segment", "sentence", "before", "item", "label", "match"});
      table.finish();
      out.groups.push_back(std::move(one));
    }
    return out;
  }

  void finish() {
    head_.finish();
    file_.finish();
  }

 private:
  const TomlValue& head_of(const TomlValue& root) {
    const TomlValue* head = file_.table(kind_.head);
    return head ? *head : root;
  }

  /// expand_pieces() has written them out already.
  void ask_for_pieces() { file_.table("pieces"); }

  void read_candidates(Signal& out) {
    const TomlValue* candidates = file_.table("candidates", Need::required);
    if (!candidates) return;
    TableReader table(*candidates, fmt::format("{}: candidates", head_.what()), diagnostics_);
    const std::string unit = choose(table, "unit", {"item", "entry", "part"});
    if (unit == "entry") out.unit = CandidateUnit::entry;
    if (unit == "part") out.unit = CandidateUnit::part;
    if (choose(table, "split", {"sentence"}) == "sentence") out.split = Split::sentence;
    out.candidates = read_combination(table, diagnostics_);
    table.finish();
  }

  Facet read_facet(const TomlValue& value) {
    TableReader table(value, fmt::format("{}: facet", head_.what()), diagnostics_);
    Facet out;
    out.place = value.place();
    out.id = table.id();
    table.set_what(fmt::format("facet '{}'", out.id));
    out.title = table.localized("title", Need::required);
    out.holds = read_combination(table, diagnostics_);
    if (const TomlValue* denied = table.value("denied_by")) {
      out.denied_by = read_conditions(ConditionKind::any, *denied,
                                      fmt::format("facet '{}': denied_by", out.id), diagnostics_);
    }
    if (table.value("gap")) out.gap = table.localized("gap");
    out.bonus = table.number("bonus", 0, 0, most_points);
    table.finish();
    return out;
  }

  LevelRule read_level(const TomlValue& value) {
    TableReader table(value, fmt::format("{}: level", head_.what()), diagnostics_);
    LevelRule out;
    out.place = value.place();
    const std::string name = table.text("id", Need::required);
    table.set_what(fmt::format("level '{}'", name));
    if (!name.empty()) out.level = level_of(name, value.find("id")->place());
    out.needs = table.texts("needs", Need::required);
    if (const TomlValue* needs = value.find("needs")) out.place = needs->place();
    table.finish();
    return out;
  }

  /// A level that an entry can have; `none` is what is left.
  Level level_of(const std::string& name, const SourcePlace& place) {
    const std::vector<std::string> names = {"strong", "solid", "mention"};
    const auto level = level_named(name);
    if (level && *level != Level::none) return *level;
    std::string hint = did_you_mean(name, names);
    if (hint.empty()) hint = fmt::format("; use {}", fmt::join(names, ", "));
    diagnostics_.error(place, "unknown-level",
                       fmt::format("{}: '{}' is no level{}", head_.what(), name, hint));
    return Level::none;
  }

  std::map<Level, double> points_by_level(const TomlValue& value, const char* what) {
    TableReader table(value, fmt::format("{}: {}", head_.what(), what), diagnostics_);
    std::map<Level, double> out;
    for (const Level level : {Level::strong, Level::solid, Level::mention}) {
      if (value.find(name_of(level))) {
        out[level] = table.number(name_of(level), 0, 0, most_points);
      } else {
        table.value(name_of(level));
      }
    }
    table.finish();
    return out;
  }

  void read_score(const TomlValue& value, Signal& out) {
    TableReader table(value, fmt::format("{}: score", head_.what()), diagnostics_);
    if (const TomlValue* further = table.table("further")) {
      out.further_entry = points_by_level(*further, "score.further");
    }
    table.finish();
  }

  Example read_example(const TomlValue& value, bool of_signal) {
    TableReader table(value, fmt::format("{}: example", head_.what()), diagnostics_);
    Example out;
    out.place = value.place();
    out.text = table.text("text", Need::required);
    out.why = table.text("why");
    out.todo = table.flag("todo");
    if (!of_signal) {
      out.level = value.find("holds") && !table.flag("holds") ? Level::none : Level::mention;
      table.value("holds");
      table.finish();
      return out;
    }
    const std::string name = table.text("level", Need::required);
    if (name == "none") {
      out.level = Level::none;
    } else if (!name.empty()) {
      out.level = level_of(name, value.find("level")->place());
    }
    if (const TomlValue* facets = table.table("facets")) {
      TableReader flags(*facets, table.what(), diagnostics_);
      for (const TomlMember& m : facets->members) out.facets[m.key] = flags.flag(m.key);
    }
    table.finish();
    return out;
  }

  ListTerm read_term(const TomlValue& value) {
    TableReader table(value, fmt::format("{}: term", kind_.head), diagnostics_);
    ListTerm out;
    out.place = value.place();
    out.id = table.id();
    table.set_what(fmt::format("term '{}'", out.id));
    out.name = table.text("name", Need::required);
    out.aliases = table.texts("aliases");
    if (std::find(out.aliases.begin(), out.aliases.end(), out.name) == out.aliases.end()) {
      out.aliases.insert(out.aliases.begin(), out.name);
    }
    out.tags = table.texts("tags");
    out.kind = table.text("kind");
    out.platform = table.text("platform");
    if (value.find("value"))
      out.value = table.number("value", 0, -anything, anything);
    else
      table.value("value");
    out.match_case = choose(table, "match", {"case"}) == "case";
    out.not_before = table.texts("not_before");
    out.not_after = table.texts("not_after");
    out.stands_alone = table.flag("stands_alone");
    table.finish();
    return out;
  }

  /// One of a few words, or nothing.
  std::string choose(TableReader& table, std::string_view key,
                     const std::vector<std::string>& words) {
    const std::string value = table.text(key);
    if (value.empty() || std::find(words.begin(), words.end(), value) != words.end()) return value;
    std::string hint = did_you_mean(value, words);
    if (hint.empty()) hint = fmt::format("; use {}", fmt::join(words, ", "));
    diagnostics_.error(table.source().find(key)->place(), "unknown-value",
                       fmt::format("{}: '{}' cannot be '{}'{}", table.what(), key, value, hint));
    return {};
  }

  template <class Things>
  void check_unique(const Things& things, std::string_view what) {
    std::vector<std::pair<std::string_view, const SourcePlace*>> ids;
    ids.reserve(things.size());
    for (const auto& thing : things) ids.emplace_back(thing.id, &thing.place);
    std::stable_sort(ids.begin(), ids.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < ids.size(); ++i) {
      if (ids[i].first != ids[i - 1].first || ids[i].first.empty()) continue;
      diagnostics_.error(*ids[i].second, "duplicate-id",
                         fmt::format("{} '{}' stands twice; the other is in line {}", what,
                                     ids[i].first, ids[i - 1].second->line));
    }
  }

  const RuleFileKindInfo& kind_;
  Diagnostics& diagnostics_;
  TableReader file_;
  const TomlValue& head_value_;
  TableReader head_;
  std::string id_;
};

}  // namespace

void read_rule_file(RuleFileKind kind, const TomlValue& root, RuleSet& rules,
                    Diagnostics& diagnostics) {
  FileReader file(info_of(kind), root, diagnostics);
  switch (kind) {
    case RuleFileKind::signal:
      rules.signals.push_back(file.signal());
      break;
    case RuleFileKind::list:
      rules.lists.push_back(file.list());
      break;
    case RuleFileKind::role:
      rules.roles.push_back(file.trait());
      break;
    case RuleFileKind::foundation:
      rules.foundations.push_back(file.trait());
      break;
    case RuleFileKind::path:
      rules.paths.push_back(file.trait());
      break;
    case RuleFileKind::profile:
      rules.profiles.push_back(file.profile());
      break;
    case RuleFileKind::lexicon:
      rules.lexicons.push_back(file.lexicon());
      break;
  }
  file.finish();
}

}  // namespace oneshot
