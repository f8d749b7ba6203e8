#include "workshop/label_test.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "base/utf8.h"

namespace oneshot {

namespace {

std::size_t index_of(Level level) { return static_cast<std::size_t>(level); }

double ratio(int part, int whole) { return whole == 0 ? 1.0 : static_cast<double>(part) / whole; }

std::string facets_of(const JudgedEntry& entry, bool holding) {
  std::string out;
  for (const auto& [facet, holds] : entry.facets) {
    if (holds != holding) continue;
    if (!out.empty()) out += ", ";
    out += facet;
  }
  return out.empty() ? "nothing" : out;
}

bool names_entry(const SignalVerdict& judged) {
  return judged.entries.empty() && !judged.gaps.empty() && judged.gaps.front().entry;
}

/// Why it was judged so: what the best entry is, what holds in it and what does not.
std::string reason_of(const SignalVerdict& judged, Level label) {
  if (judged.entries.empty()) {
    return names_entry(judged)
               ? fmt::format("no entry; nearest \"{}\"", judged.gaps.front().entry->text)
               : std::string("no entry is a candidate");
  }
  const JudgedEntry& best = judged.entries.front();
  if (judged.level > label) {
    return fmt::format("\"{}\" has {}", best.quote.text, facets_of(best, true));
  }
  return fmt::format("\"{}\" lacks {}", best.quote.text, facets_of(best, false));
}

bool is_quoted(const JudgedEntry& entry, const std::string& quote) {
  const auto holds = [&](const std::string& text) {
    return text.find(quote) != std::string::npos || quote.find(text) != std::string::npos;
  };
  return holds(entry.quote.text) ||
         std::any_of(entry.evidence.begin(), entry.evidence.end(),
                     [&](const Evidence& evidence) { return holds(evidence.quote.text); });
}

}  // namespace

int SignalScore::total() const {
  int sum = 0;
  for (const auto& row : confusion) sum = std::accumulate(row.begin(), row.end(), sum);
  return sum;
}

int SignalScore::exact() const {
  int sum = 0;
  for (std::size_t i = 0; i < level_count; ++i) sum += confusion[i][i];
  return sum;
}

double SignalScore::precision(Level level) const {
  int right = 0, judged = 0;
  for (std::size_t label = 0; label < level_count; ++label) {
    for (std::size_t found = index_of(level); found < level_count; ++found) {
      judged += confusion[label][found];
      if (label >= index_of(level)) right += confusion[label][found];
    }
  }
  return ratio(right, judged);
}

double SignalScore::recall(Level level) const {
  int right = 0, labelled = 0;
  for (std::size_t label = index_of(level); label < level_count; ++label) {
    for (std::size_t found = 0; found < level_count; ++found) {
      labelled += confusion[label][found];
      if (found >= index_of(level)) right += confusion[label][found];
    }
  }
  return ratio(right, labelled);
}

double SignalScore::f1(Level level) const {
  const double p = precision(level), r = recall(level);
  return p + r == 0 ? 0 : 2 * p * r / (p + r);
}

int LabelReport::total() const {
  int sum = 0;
  for (const SignalScore& score : scores) sum += score.total();
  return sum;
}

int LabelReport::exact() const {
  int sum = 0;
  for (const SignalScore& score : scores) sum += score.exact();
  return sum;
}

int LabelReport::false_strong() const {
  int sum = 0;
  for (const SignalScore& score : scores) {
    sum += score.confusion[index_of(Level::none)][index_of(Level::strong)];
  }
  return sum;
}

LabelTest::LabelTest(const LabelledFolder& folder, const RuleSet& rules) : folder_(folder) {
  report_.folder = folder.path;
  for (const Signal& signal : rules.signals) {
    if (std::find(folder.signals.begin(), folder.signals.end(), signal.id) !=
        folder.signals.end()) {
      report_.scores.push_back({signal.id, {}});
    }
  }
}

void LabelTest::add(const LabelledFile& file, const Result<Verdict>& judged) {
  if (!judged) {
    report_.unreadable.push_back({file.file, judged.failure()});
    return;
  }
  for (SignalScore& score : report_.scores) {
    const auto label = file.levels.find(score.id);
    const SignalVerdict* signal = find_signal(*judged, score.id);
    if (label == file.levels.end() || !signal) continue;
    ++score.confusion[index_of(label->second)][index_of(signal->level)];
    if (signal->level != label->second) {
      report_.misjudged.push_back(
          {file.file, score.id, label->second, signal->level, reason_of(*signal, label->second),
           names_entry(*signal) ? signal->gaps.front().message : LocalizedText{}});
    }
  }
  check_quotes(file, *judged);
}

void LabelTest::check_quotes(const LabelledFile& file, const Verdict& verdict) {
  for (const ExpectedQuote& expected : folder_.quotes) {
    if (expected.file != file.file) continue;
    ++report_.quotes;
    const SignalVerdict* signal = find_signal(verdict, expected.signal);
    if (!signal || signal->entries.empty()) {
      report_.quote_misses.push_back({expected, "there is no entry"});
      continue;
    }
    const std::string quote = fold_space(expected.quote);
    const Level best = signal->entries.front().level;
    const bool found = std::any_of(
        signal->entries.begin(), signal->entries.end(),
        [&](const JudgedEntry& entry) { return entry.level == best && is_quoted(entry, quote); });
    if (!found) {
      report_.quote_misses.push_back(
          {expected, fmt::format("the best entry is \"{}\"", signal->entries.front().quote.text)});
    }
  }
}

}  // namespace oneshot
