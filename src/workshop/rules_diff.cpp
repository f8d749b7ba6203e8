#include "workshop/rules_diff.h"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "report/json_text.h"
#include "report/terminal_text.h"
#include "report/told.h"

namespace oneshot {

namespace {

constexpr int quoted_columns = 90, signal_columns = 24;

/// A piece of evidence by its place and facet.
using Key = std::tuple<std::size_t, std::size_t, std::string>;

std::map<Key, const Evidence*> evidence_of(const SignalVerdict* signal) {
  std::map<Key, const Evidence*> out;
  if (!signal) return out;
  for (const JudgedEntry& entry : signal->entries) {
    for (const Evidence& one : entry.evidence) {
      out.emplace(Key{one.quote.offset, one.quote.length, one.facet}, &one);
    }
  }
  return out;
}

std::vector<EvidenceChange> evidence_changes(const SignalVerdict* before,
                                             const SignalVerdict* after) {
  const auto olds = evidence_of(before), news = evidence_of(after);
  std::vector<EvidenceChange> out;
  for (const auto& [key, one] : olds) {
    if (!news.contains(key)) out.push_back({false, one->facet, one->quote});
  }
  for (const auto& [key, one] : news) {
    if (!olds.contains(key)) out.push_back({true, one->facet, one->quote});
  }
  std::stable_sort(out.begin(), out.end(), [](const EvidenceChange& a, const EvidenceChange& b) {
    return a.quote.offset < b.quote.offset;
  });
  return out;
}

std::string level_text(const std::optional<Level>& level) {
  return level ? std::string(name_of(*level)) : told("(not there)");
}

Json level_json(const std::optional<Level>& level) {
  return level ? Json(std::string(name_of(*level))) : Json(nullptr);
}

std::size_t index(Level level) { return static_cast<std::size_t>(level); }

}  // namespace

FileChange compare_verdicts(const std::string& file, const Verdict& before, const Verdict& after) {
  FileChange out;
  out.file = file;
  out.before = before.level;
  out.after = after.level;
  out.score_before = before.score;
  out.score_after = after.score;
  std::vector<std::string> ids;
  for (const SignalVerdict& signal : after.signals) ids.push_back(signal.id);
  for (const SignalVerdict& signal : before.signals) {
    if (!find_signal(after, signal.id)) ids.push_back(signal.id);
  }
  for (const std::string& id : ids) {
    const SignalVerdict *was = find_signal(before, id), *is = find_signal(after, id);
    LevelChange change;
    change.id = id;
    if (was) change.before = was->level;
    if (is) change.after = is->level;
    change.score_before = was ? was->score : 0;
    change.score_after = is ? is->score : 0;
    change.evidence = evidence_changes(was, is);
    // A signal that is new, or gone, and says nothing of this resume changes nothing for it.
    const bool level_moved =
        change.before.value_or(Level::none) != change.after.value_or(Level::none);
    if (level_moved || change.score_before != change.score_after || !change.evidence.empty()) {
      out.signals.push_back(std::move(change));
    }
  }
  return out;
}

DiffReport::DiffReport(const RuleSet& old_rules, const RuleSet& new_rules) {
  for (const Signal& signal : new_rules.signals) signals.push_back(signal.id);
  for (const Signal& signal : old_rules.signals) {
    if (!new_rules.signal(signal.id)) signals.push_back(signal.id);
  }
  for (const std::string& id : signals) moves[id];
}

void DiffReport::add(FileChange change, const Verdict& old_verdict, const Verdict& new_verdict) {
  ++files;
  for (const std::string& id : signals) {
    const SignalVerdict *was = find_signal(old_verdict, id), *is = find_signal(new_verdict, id);
    ++moves[id][index(was ? was->level : Level::none)][index(is ? is->level : Level::none)];
  }
  if (change.changed()) changes.push_back(std::move(change));
}

std::string diff_text(const DiffReport& report) {
  std::string out;
  for (const FileChange& file : report.changes) {
    out += fmt::format("{}: {} {:.1f} -> {} {:.1f}\n", harmless(file.file), name_of(file.before),
                       file.score_before, name_of(file.after), file.score_after);
    for (const LevelChange& signal : file.signals) {
      out += fmt::format("  {}{} {:.1f} -> {} {:.1f}\n", pad(signal.id, signal_columns),
                         level_text(signal.before), signal.score_before, level_text(signal.after),
                         signal.score_after);
      for (const EvidenceChange& e : signal.evidence) {
        out += fmt::format("    {} {}  {}: {}\n", e.appeared ? "+" : "-", e.facet,
                           told(fmt::format("page {}, line {}", e.quote.page, e.quote.line)),
                           shorten(harmless(e.quote.text), quoted_columns));
      }
    }
  }
  if (!out.empty()) out += "\n";
  out += pad(told("signal"), signal_columns + 2) + pad_left(told("better"), 8) +
         pad_left(told("worse"), 8) + pad_left(told("same"), 8) +
         pad_left(told("same, other words"), 18) + "\n";
  for (const std::string& id : report.signals) {
    const auto& moves = report.moves.at(id);
    std::size_t better = 0, worse = 0, same = 0;
    for (std::size_t from = 0; from < moves.size(); ++from) {
      for (std::size_t to = 0; to < moves.size(); ++to) {
        (to > from ? better : to < from ? worse : same) += moves[from][to];
      }
    }
    std::size_t touched = 0;
    for (const FileChange& file : report.changes) {
      for (const LevelChange& signal : file.signals) {
        const bool moved =
            signal.before.value_or(Level::none) != signal.after.value_or(Level::none);
        if (signal.id == id && !moved) ++touched;
      }
    }
    out += fmt::format("{}{:>8}{:>8}{:>8}{:>18}\n", pad("  " + id, signal_columns + 2), better,
                       worse, same, touched);
    for (std::size_t from = 0; from < moves.size(); ++from) {
      for (std::size_t to = 0; to < moves.size(); ++to) {
        if (from == to || moves[from][to] == 0) continue;
        out += fmt::format("      {} -> {}: {}\n", name_of(static_cast<Level>(from)),
                           name_of(static_cast<Level>(to)), moves[from][to]);
      }
    }
  }
  out += told(fmt::format("{} of {} resumes change from {} to {}", report.changes.size(),
                          report.files, harmless(report.before), harmless(report.after))) +
         "\n";
  return out;
}

std::string diff_json(const DiffReport& report) {
  Json out;
  out["schema"] = "oneshot-rules-diff/1";
  out["before"] = report.before;
  out["after"] = report.after;
  out["files"] = report.files;
  out["changed"] = report.changes.size();
  out["summary"] = Json::array();
  for (const std::string& id : report.signals) {
    // [before][after], in the order none, mention, solid, strong.
    out["summary"].push_back({{"signal", id}, {"moves", report.moves.at(id)}});
  }
  out["changes"] = Json::array();
  for (const FileChange& file : report.changes) {
    Json one;
    one["file"] = file.file;
    one["level"] = {{"before", name_of(file.before)}, {"after", name_of(file.after)}};
    one["score"] = {{"before", rounded(file.score_before)}, {"after", rounded(file.score_after)}};
    one["signals"] = Json::array();
    for (const LevelChange& signal : file.signals) {
      Json s;
      s["signal"] = signal.id;
      s["level"] = {{"before", level_json(signal.before)}, {"after", level_json(signal.after)}};
      s["score"] = {{"before", rounded(signal.score_before)},
                    {"after", rounded(signal.score_after)}};
      s["evidence"] = Json::array();
      for (const EvidenceChange& e : signal.evidence) {
        s["evidence"].push_back({{"change", e.appeared ? "appeared" : "went"},
                                 {"facet", e.facet},
                                 {"quote", e.quote.text},
                                 {"page", e.quote.page},
                                 {"line", e.quote.line}});
      }
      one["signals"].push_back(std::move(s));
    }
    out["changes"].push_back(std::move(one));
  }
  out["unreadable"] = report.unreadable;
  return dump_json(out, 2) + "\n";
}

}  // namespace oneshot
