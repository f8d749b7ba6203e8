#include "rules/rule_set.h"

#include <algorithm>

namespace oneshot {

namespace {

template <class Things>
auto find_by_id(const Things& things, std::string_view id) -> const typename Things::value_type* {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Facet* Signal::facet(std::string_view facet_id) const { return find_by_id(facets, facet_id); }

bool ListTerm::has_tag(std::string_view tag) const {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

const Signal* RuleSet::signal(std::string_view id) const { return find_by_id(signals, id); }
const TermList* RuleSet::list(std::string_view id) const { return find_by_id(lists, id); }
const Profile* RuleSet::profile(std::string_view id) const { return find_by_id(profiles, id); }
const Lexicon* RuleSet::lexicon(std::string_view id) const { return find_by_id(lexicons, id); }

}  // namespace oneshot
