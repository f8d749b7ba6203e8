#include "rules/load.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "rules/condition_reader.h"
#include "rules/facet_order.h"
#include "rules/pattern.h"
#include "rules/rule_reader.h"

namespace oneshot {

namespace {

/// A file as merged from all layers; as long as only one has it, nothing is copied.
struct MergedFile {
  const RuleFile* alone = nullptr;
  TomlValue merged;

  const TomlValue& root() const { return alone ? alone->root : merged; }
  std::string digest() const {
    return alone && !alone->digest.empty() ? alone->digest : content_digest(root());
  }
};

/// By kind and id.
using MergedFiles = std::map<std::pair<RuleFileKind, std::string>, MergedFile>;

/// A file must begin with the head of its folder, [signal] in signals/.
bool has_head(const RuleFile& file, Diagnostics& diagnostics) {
  const RuleFileKindInfo& info = info_of(file.kind);
  if (file.root.find(info.head)) return true;
  const SourcePlace top{*file.name, 1, 1};
  for (const TomlMember& member : file.root.members) {
    for (const RuleFileKindInfo& other : rule_file_kinds()) {
      if (other.head != member.key) continue;
      diagnostics.error(top, "wrong-folder",
                        fmt::format("this is a {}; it belongs in {}/", other.head, other.folder));
      return false;
    }
    if (!nearest(member.key, {std::string(info.head)}).empty()) {
      diagnostics.error(
          place_of(member), "unknown-key",
          fmt::format("unknown table [{}]; did you mean [{}]?", member.key, info.head));
      return false;
    }
  }
  diagnostics.error(
      top, "missing-key",
      fmt::format("[{}] is missing; every file in {}/ begins with it", info.head, info.folder));
  return false;
}

MergedFiles merge_layers(const std::vector<RuleLayer>& layers, Diagnostics& diagnostics) {
  MergedFiles merged;
  for (const RuleLayer& layer : layers) {
    std::map<std::pair<RuleFileKind, std::string>, const RuleFile*> in_layer;
    for (const RuleFile& file : layer.files) {
      if (!has_head(file, diagnostics)) continue;
      const auto key = std::make_pair(file.kind, std::string(file.id()));
      const auto twice = in_layer.find(key);
      const bool further_part = twice != in_layer.end() && file.kind == RuleFileKind::lexicon;
      if (twice != in_layer.end() && !further_part && !key.second.empty()) {
        const RuleFileKindInfo& info = info_of(file.kind);
        diagnostics.error(
            file.root.find(info.head)->place(), "duplicate-id",
            fmt::format("{} '{}' stands in {} too", info.head, key.second, *twice->second->name));
        continue;
      }
      in_layer[key] = &file;
      const auto [at, is_new] = merged.try_emplace(key);
      MergedFile& result = at->second;
      if (is_new) {
        result.alone = &file;
        continue;
      }
      if (result.alone) result.merged = result.alone->root;
      result.alone = nullptr;
      if (further_part) {
        add_lexicon_part(result.merged, file.root);
        continue;
      }
      merge_rule_file(info_of(file.kind), result.merged, file.root, diagnostics);
    }
  }
  return merged;
}

class PatternCheck {
 public:
  PatternCheck(const std::vector<RuleLayer>& layers, bool all, Diagnostics& diagnostics)
      : diagnostics_(diagnostics) {
    for (const RuleLayer& layer : layers) {
      if (!layer.trusted || all) continue;
      for (const RuleFile& file : layer.files) trusted_.push_back(*file.name);
    }
    std::sort(trusted_.begin(), trusted_.end());
  }

  void condition(const Condition& root, const std::string& what) {
    walk(root, [&](const Condition& c) {
      if (c.kind == ConditionKind::pattern) pattern(c.pattern, c.place, what);
    });
  }

  void pattern(const std::string& text, const SourcePlace& place, const std::string& what) {
    if (std::binary_search(trusted_.begin(), trusted_.end(), place.file)) return;
    const RuleLimits& limits = rule_limits();
    if (++patterns_ > limits.patterns || steps_ > limits.all_pattern_steps) {
      if (!too_many_) {
        diagnostics_.error(
            place, "too-large",
            fmt::format("the patterns up to this one are too much: {} patterns or {} "
                        "steps are allowed; use lists, and smaller repetitions",
                        limits.patterns, limits.all_pattern_steps));
      }
      too_many_ = true;
      return;
    }
    const PatternProblem problem = pattern_problem(text);
    steps_ += problem.steps;
    if (problem.message.empty()) return;
    const std::string at =
        problem.character > 0 ? fmt::format(" at character {}", problem.character) : "";
    diagnostics_.error(
        place, "bad-pattern",
        fmt::format("{}: pattern does not compile{}: {}", what, at, problem.message));
  }

 private:
  Diagnostics& diagnostics_;
  std::vector<std::string> trusted_;
  std::size_t patterns_ = 0, steps_ = 0;
  bool too_many_ = false;
};

/// Calls `visit(condition, what)` for every condition that a signal or trait begins with.
template <class Visit>
void each_condition(const RuleSet& rules, const Visit& visit) {
  for (const Signal& signal : rules.signals) {
    visit(signal.candidates, fmt::format("signal '{}': candidates", signal.id));
    for (const Facet& facet : signal.facets) {
      const std::string what = fmt::format("facet '{}'", facet.id);
      visit(facet.holds, what);
      if (facet.denied_by) visit(*facet.denied_by, what);
    }
  }
  for (const auto* traits : {&rules.roles, &rules.foundations, &rules.paths}) {
    for (const Trait& trait : *traits) {
      for (const Trait::Sign& sign : trait.signs) visit(sign.condition, trait.id);
    }
  }
}

/// Lexicons have no places in their data: their patterns are looked at in the file.
void check_lexicon_patterns(const MergedFiles& merged, PatternCheck& check) {
  for (const auto& [key, file] : merged) {
    if (key.first != RuleFileKind::lexicon) continue;
    const TomlValue* groups = file.root().find("group");
    if (!groups) continue;
    for (const TomlValue& group : groups->items) {
      const TomlValue* patterns = group.find("patterns");
      if (!patterns) continue;
      const std::string what = fmt::format("group '{}'", group.text_of("id"));
      for (const TomlValue& item : patterns->items) check.pattern(item.text, item.place(), what);
    }
  }
}

void check_sizes(const RuleSet& rules, Diagnostics& diagnostics) {
  std::size_t aliases = 0, conditions = 0;
  for (const TermList& list : rules.lists) {
    for (const ListTerm& term : list.terms) aliases += term.aliases.size();
  }
  each_condition(rules, [&](const Condition& root, const std::string&) {
    walk(root, [&](const Condition&) { ++conditions; });
  });
  const auto check = [&](std::size_t count, std::size_t most, const char* what) {
    if (count <= most) return;
    diagnostics.error({}, "too-large",
                      fmt::format("the rules hold {} {}; {} are allowed", count, what, most));
  };
  constexpr std::size_t most_parts = 500;  // facets or levels of one signal
  for (const Signal& signal : rules.signals) {
    for (const std::size_t count : {signal.facets.size(), signal.levels.size()}) {
      if (count <= most_parts) continue;
      diagnostics.error(signal.place, "too-large",
                        fmt::format("signal '{}' has {} facets or levels; {} are allowed",
                                    signal.id, count, most_parts));
    }
  }
  check(aliases, rule_limits().aliases, "spellings");
  check(conditions, rule_limits().conditions, "conditions");
}

std::string digest_of(const MergedFiles& merged) {
  TomlValue all;
  for (const auto& [key, file] : merged) {
    TomlValue& entry = all.at(fmt::format("{}/{}", info_of(key.first).folder, key.second));
    entry.type = TomlValue::Type::text;
    entry.text = file.digest();
  }
  return "sha256:" + content_digest(all);
}

}  // namespace

LoadedRules load_rules(const std::vector<RuleLayer>& layers, const Diagnostics& reading,
                       bool patterns_too) {
  LoadedRules out;
  out.diagnostics = reading;
  const MergedFiles merged = merge_layers(layers, out.diagnostics);
  for (const auto& [key, file] : merged) {
    read_rule_file(key.first, file.root(), out.rules, out.diagnostics);
  }
  for (const RuleLayer& layer : layers) {
    if (layer.pack) out.rules.packs.push_back(*layer.pack);
  }
  std::stable_sort(out.rules.signals.begin(), out.rules.signals.end(),
                   [](const Signal& a, const Signal& b) { return a.order < b.order; });
  for (Signal& signal : out.rules.signals) order_facets(signal);
  // After a file that could not be read, names that stand in it would all be called unknown.
  if (!reading.has_errors()) check_references(out.rules, out.diagnostics);
  check_sizes(out.rules, out.diagnostics);
  PatternCheck patterns(layers, patterns_too, out.diagnostics);
  each_condition(out.rules, [&](const Condition& root, const std::string& what) {
    patterns.condition(root, what);
  });
  check_lexicon_patterns(merged, patterns);
  out.rules.digest = digest_of(merged);
  out.diagnostics.sort();
  return out;
}

}  // namespace oneshot
