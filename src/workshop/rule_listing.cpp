#include "workshop/rule_listing.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/json_text.h"
#include "report/terminal_text.h"
#include "report/told.h"

namespace oneshot {

namespace {

constexpr int id_columns = 24;

std::string row(const std::string& id, const std::string& text) {
  return "  " + pad(id, id_columns) + text + "\n";
}

void add_traits(std::string_view title, const std::vector<Trait>& traits, Language language,
                std::string& out) {
  if (traits.empty()) return;
  out += fmt::format("\n{}\n", told(title));
  for (const Trait& trait : traits) out += row(trait.id, trait.title.in(language));
}

Json localized(const LocalizedText& text) { return {{"en", text.en}, {"ko", text.ko}}; }

Json traits_json(const std::vector<Trait>& traits) {
  Json out = Json::array();
  for (const Trait& trait : traits) {
    out.push_back({{"id", trait.id}, {"title", localized(trait.title)}});
  }
  return out;
}

}  // namespace

std::string list_rules(const RuleSet& rules, Language language) {
  std::string out = told("signals") + "\n";
  for (const Signal& signal : rules.signals) {
    out += row(signal.id, signal.title.in(language));
    for (const Facet& facet : signal.facets) {
      out += "    " + pad(facet.id, id_columns - 2) + facet.title.in(language) + "\n";
    }
    for (const LevelRule& level : signal.levels) {
      out += fmt::format("    {} = {}\n", name_of(level.level), fmt::join(level.needs, " + "));
    }
  }
  out += "\n" + told("lists") + "\n";
  for (const TermList& list : rules.lists) {
    std::size_t aliases = 0;
    for (const ListTerm& term : list.terms) aliases += term.aliases.size();
    out += row(list.id, told(fmt::format("{} ({} terms, {} spellings)", list.title.in(language),
                                         list.terms.size(), aliases)));
  }
  add_traits("roles", rules.roles, language, out);
  add_traits("foundations", rules.foundations, language, out);
  add_traits("paths", rules.paths, language, out);
  out += "\n" + told("profiles") + "\n";
  for (const Profile& profile : rules.profiles) {
    out += row(profile.id, profile.title.in(language));
    for (const Signal& signal : rules.signals) {
      const auto weight = profile.weights.find(signal.id);
      out += "    " + pad(signal.id, id_columns - 2) +
             fmt::format("{}\n", weight == profile.weights.end() ? 0.0 : weight->second);
    }
  }
  if (!rules.packs.empty()) out += "\n" + told("packs") + "\n";
  for (const PackManifest& pack : rules.packs) {
    out += row(pack.name, fmt::format("{}  ({})", pack.version, pack.folder));
  }
  return out + "\n" + rules.digest + "\n";
}

std::string list_rules_json(const RuleSet& rules) {
  Json out;
  out["digest"] = rules.digest;
  out["packs"] = Json::array();
  for (const PackManifest& pack : rules.packs) {
    out["packs"].push_back({{"name", pack.name}, {"version", pack.version}});
  }
  out["signals"] = Json::array();
  for (const Signal& signal : rules.signals) {
    Json one = {{"id", signal.id}, {"title", localized(signal.title)}};
    one["facets"] = Json::array();
    for (const Facet& facet : signal.facets) {
      one["facets"].push_back({{"id", facet.id}, {"title", localized(facet.title)}});
    }
    one["levels"] = Json::array();
    for (const LevelRule& level : signal.levels) {
      one["levels"].push_back({{"level", name_of(level.level)}, {"needs", level.needs}});
    }
    out["signals"].push_back(std::move(one));
  }
  out["lists"] = Json::array();
  for (const TermList& list : rules.lists) {
    out["lists"].push_back(
        {{"id", list.id}, {"title", localized(list.title)}, {"terms", list.terms.size()}});
  }
  out["roles"] = traits_json(rules.roles);
  out["foundations"] = traits_json(rules.foundations);
  out["paths"] = traits_json(rules.paths);
  out["profiles"] = Json::array();
  for (const Profile& profile : rules.profiles) {
    Json weights = Json::object();
    for (const auto& [signal, weight] : profile.weights) weights[signal] = weight;
    out["profiles"].push_back(
        {{"id", profile.id}, {"title", localized(profile.title)}, {"weights", weights}});
  }
  return dump_json(out, 2) + "\n";
}

}  // namespace oneshot
