#include "rules/facet_order.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rules/condition_reader.h"

namespace oneshot {

namespace {

class FacetOrder {
 public:
  explicit FacetOrder(const std::vector<Facet>& facets) : facets_(facets), seen_(facets.size()) {
    for (std::size_t i = 0; i < facets.size(); ++i) {
      index_.emplace(facets[i].id, i);
      walk(facets[i].holds, [&](const Condition& c) {
        if (c.kind != ConditionKind::facet) return;
        for (const std::string& id : c.values) looked_at_[i].push_back(id);
      });
    }
  }

  bool is_needed() const { return !looked_at_.empty(); }

  std::vector<std::size_t> run() {
    for (std::size_t i = 0; i < facets_.size(); ++i) place(i);
    return std::move(order_);
  }

 private:
  /// Depth first, with a stack of its own: a long chain of facets must not exhaust the program's.
  void place(std::size_t first) {
    std::vector<std::pair<std::size_t, std::size_t>> way = {{first, 0}};  // facet, next to look at
    if (seen_[first]) return;
    seen_[first] = true;
    while (!way.empty()) {
      auto& [facet, next] = way.back();
      const auto found = looked_at_.find(facet);
      if (found == looked_at_.end() || next >= found->second.size()) {
        order_.push_back(facet);
        way.pop_back();
        continue;
      }
      const auto other = index_.find(found->second[next++]);
      if (other == index_.end() || seen_[other->second]) continue;
      seen_[other->second] = true;
      way.emplace_back(other->second, 0);
    }
  }

  const std::vector<Facet>& facets_;
  std::map<std::string, std::size_t> index_;
  std::map<std::size_t, std::vector<std::string>> looked_at_;
  std::vector<bool> seen_;
  std::vector<std::size_t> order_;
};

}  // namespace

void order_facets(Signal& signal) {
  FacetOrder order(signal.facets);
  if (!order.is_needed()) return;
  std::vector<Facet> sorted;
  sorted.reserve(signal.facets.size());
  for (const std::size_t i : order.run()) sorted.push_back(std::move(signal.facets[i]));
  signal.facets = std::move(sorted);
}

}  // namespace oneshot
