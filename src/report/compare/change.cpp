#include "report/compare/change.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "base/utf8.h"

namespace oneshot {
namespace {

/// Share of words in common from which two quotes tell of the same thing.
constexpr double same_entry = 0.5;

std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  for (char c : text) {
    const bool part = static_cast<unsigned char>(c) >= 0x80 || std::isalnum(c) != 0;
    if (part) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.insert(std::move(word));
  return words;
}

/// Words in common, as a share of the shorter quote's: more said of a thing is the same thing.
double likeness(const std::string& a, const std::string& b) {
  if (a == b) return 2;
  const std::set<std::string> one = words_of(a), other = words_of(b);
  if (one.empty() || other.empty()) return 0;
  std::size_t common = 0;
  for (const std::string& word : one) common += other.count(word);
  return static_cast<double>(common) / static_cast<double>(std::min(one.size(), other.size()));
}

std::vector<std::string> without(const std::set<std::string>& all,
                                 const std::set<std::string>& those) {
  std::vector<std::string> left;
  std::set_difference(all.begin(), all.end(), those.begin(), those.end(), std::back_inserter(left));
  return left;
}

/// The messages of one that the other does not have.
std::vector<std::string> without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& those) {
  std::vector<std::string> left;
  for (const std::string& one : all) {
    if (std::find(those.begin(), those.end(), one) == those.end()) left.push_back(one);
  }
  return left;
}

/// Two entries that tell of the same thing, by their places in either list.
struct Pair {
  double likeness;
  std::size_t before, after;
};

/// Pairs of the same words, where there are too many entries to hold each against each.
std::vector<Pair> pairs_of_the_same(const std::vector<SnapshotEntry>& before,
                                    const std::vector<SnapshotEntry>& after) {
  std::map<std::string_view, std::vector<std::size_t>> places;  // last first
  for (std::size_t i = before.size(); i-- > 0;) places[before[i].quote.text].push_back(i);
  std::vector<Pair> pairs;
  for (std::size_t j = 0; j < after.size(); ++j) {
    const auto found = places.find(after[j].quote.text);
    if (found == places.end() || found->second.empty()) continue;
    pairs.push_back({1, found->second.back(), j});
    found->second.pop_back();
  }
  return pairs;
}

std::vector<Pair> like_pairs(const std::vector<SnapshotEntry>& before,
                             const std::vector<SnapshotEntry>& after) {
  constexpr std::size_t most_pairs = 40'000;
  if (before.size() * after.size() > most_pairs) return pairs_of_the_same(before, after);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (std::size_t j = 0; j < after.size(); ++j) {
      const double like = likeness(before[i].quote.text, after[j].quote.text);
      if (like >= same_entry) pairs.push_back({like, i, j});
    }
  }
  // Those that are most alike find each other first.
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
  return pairs;
}

std::vector<EntryChange> entry_changes(const std::vector<SnapshotEntry>& before,
                                       const std::vector<SnapshotEntry>& after) {
  const std::vector<Pair> pairs = like_pairs(before, after);
  std::vector<std::optional<std::size_t>> partner(after.size());
  std::set<std::size_t> taken;
  for (const Pair& pair : pairs) {
    if (partner[pair.after] || taken.count(pair.before) > 0) continue;
    partner[pair.after] = pair.before;
    taken.insert(pair.before);
  }
  std::vector<EntryChange> changes;
  for (std::size_t j = 0; j < after.size(); ++j) {
    EntryChange change;
    change.after = after[j];
    if (partner[j]) {
      const SnapshotEntry& old = before[*partner[j]];
      change.before = old;
      change.gained = without(after[j].facets, old.facets);
      change.lost = without(old.facets, after[j].facets);
      if (change.gained.empty() && change.lost.empty() && old.level == after[j].level) continue;
    }
    changes.push_back(std::move(change));
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (taken.count(i) == 0) changes.push_back({before[i], std::nullopt, {}, {}});
  }
  return changes;
}

SignalChange signal_change(const SnapshotSignal& before, const SnapshotSignal& after) {
  SignalChange change;
  change.id = after.id;
  change.title = after.title.empty() ? before.title : after.title;
  change.level_before = before.level;
  change.level_after = after.level;
  change.score_before = before.score;
  change.score_after = after.score;
  change.entries = entry_changes(before.entries, after.entries);
  change.gaps_settled = without(before.gaps, after.gaps);
  change.gaps_new = without(after.gaps, before.gaps);
  return change;
}

const SnapshotSignal* signal_named(const Snapshot& snapshot, const std::string& id) {
  for (const SnapshotSignal& signal : snapshot.signals) {
    if (signal.id == id) return &signal;
  }
  return nullptr;
}

/// The path below what all have in common.
std::string below_common(const std::string& path, std::size_t common) {
  return path.substr(std::min(common, path.size()));
}

std::size_t common_folder(const std::vector<Snapshot>& all) {
  if (all.empty()) return 0;
  std::string common = all.front().file.substr(0, all.front().file.rfind('/') + 1);
  for (const Snapshot& one : all) {
    while (!one.file.starts_with(common)) {
      common.pop_back();
      common.resize(common.rfind('/') + 1);
    }
  }
  return common.size();
}

std::string owner_key(const Snapshot& snapshot) {
  std::vector<std::string> names = snapshot.owner;
  std::sort(names.begin(), names.end());
  std::string key;
  for (const std::string& name : names) key += name + '\n';
  return key;
}

}  // namespace

bool Change::is_empty() const {
  return std::abs(score_change()) < least_change && hidden_came.empty() && hidden_gone.empty() &&
         std::all_of(signals.begin(), signals.end(), [](const SignalChange& one) {
           return one.entries.empty() && one.level_before == one.level_after &&
                  std::abs(one.score_after - one.score_before) < least_change;
         });
}

Change change_between(Snapshot before, Snapshot after) {
  Change change;
  for (const SnapshotSignal& signal : after.signals) {
    const SnapshotSignal* const old = signal_named(before, signal.id);
    SnapshotSignal none;
    none.id = signal.id;
    change.signals.push_back(signal_change(old == nullptr ? none : *old, signal));
  }
  for (const SnapshotSignal& signal : before.signals) {
    if (signal_named(after, signal.id) != nullptr) continue;
    SnapshotSignal none;
    none.id = signal.id;
    change.signals.push_back(signal_change(signal, none));
  }
  change.hidden_came = without(after.hidden, before.hidden);
  change.hidden_gone = without(before.hidden, after.hidden);
  change.before = std::move(before);
  change.after = std::move(after);
  return change;
}

Comparison compare_runs(std::vector<Snapshot> before, std::vector<Snapshot> after) {
  Comparison comparison;
  const auto set_aside = [&](std::vector<Snapshot>& all) {
    std::stable_partition(all.begin(), all.end(),
                          [](const Snapshot& one) { return one.error.empty(); });
    while (!all.empty() && !all.back().error.empty()) {
      comparison.unreadable.push_back(std::move(all.back()));
      all.pop_back();
    }
  };
  set_aside(after);
  set_aside(before);
  std::vector<std::optional<std::size_t>> partner(after.size());
  std::vector<bool> taken(before.size());
  // A key that several share tells nothing.
  const auto pair_by = [&](const std::function<std::string(const Snapshot&, bool)>& key) {
    std::map<std::string, std::vector<std::size_t>> old_ones, new_ones;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!taken[i]) old_ones[key(before[i], false)].push_back(i);
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
      if (!partner[j]) new_ones[key(after[j], true)].push_back(j);
    }
    for (const auto& [name, indices] : new_ones) {
      const auto found = old_ones.find(name);
      if (name.empty() || indices.size() != 1 || found == old_ones.end()) continue;
      if (found->second.size() != 1) continue;
      partner[indices.front()] = found->second.front();
      taken[found->second.front()] = true;
    }
  };
  const std::size_t old_folder = common_folder(before), new_folder = common_folder(after);
  pair_by([](const Snapshot& one, bool) { return one.sha256; });
  pair_by([&](const Snapshot& one, bool is_new) {
    return below_common(one.file, is_new ? new_folder : old_folder);
  });
  pair_by([](const Snapshot& one, bool) { return owner_key(one); });
  if (before.size() == 1 && after.size() == 1) {
    partner[0] = 0;
    taken[0] = true;
  }
  for (std::size_t j = 0; j < after.size(); ++j) {
    if (partner[j]) {
      comparison.changes.push_back(
          change_between(std::move(before[*partner[j]]), std::move(after[j])));
    } else {
      comparison.came.push_back(std::move(after[j]));
    }
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!taken[i]) comparison.gone.push_back(std::move(before[i]));
  }
  return comparison;
}

}  // namespace oneshot
