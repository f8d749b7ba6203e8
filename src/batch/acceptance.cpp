#include "batch/acceptance.h"

#include "base/utf8.h"

namespace oneshot {

Acceptances::Acceptances(std::vector<Acceptance> all, const Date& as_of) {
  for (Acceptance& acceptance : all) {
    Item& item = items_.emplace_back();
    item.ended = acceptance.until && *acceptance.until < as_of;
    item.acceptance = std::move(acceptance);
    item.acceptance.quote = fold_space(item.acceptance.quote);
  }
}

template <class Matches>
const Acceptance* Acceptances::find(std::string_view sha256, const Matches& matches) const {
  for (const Item& item : items_) {
    const Acceptance& acceptance = item.acceptance;
    if (item.ended || (!acceptance.sha256.empty() && acceptance.sha256 != sha256)) continue;
    if (!matches(acceptance)) continue;
    item.used = true;
    return &acceptance;
  }
  return nullptr;
}

const Acceptance* Acceptances::of_hidden_text(std::string_view sha256,
                                              std::string_view quote) const {
  if (items_.empty()) return nullptr;
  return find(sha256, [folded = fold_space(quote)](const Acceptance& acceptance) {
    return !acceptance.quote.empty() && acceptance.quote == folded;
  });
}

const Acceptance* Acceptances::of_error(std::string_view sha256, std::string_view code) const {
  return find(sha256, [&](const Acceptance& acceptance) { return acceptance.error == code; });
}

std::vector<Acceptances::Stale> Acceptances::stale(bool all_were_read) const {
  std::vector<Stale> found;
  for (const Item& item : items_) {
    if (item.ended || (all_were_read && !item.used))
      found.push_back({&item.acceptance, item.ended});
  }
  return found;
}

}  // namespace oneshot
