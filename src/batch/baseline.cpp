#include "batch/baseline.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "report/json_fields.h"
#include "report/say.h"
#include "resume/facts/names/names.h"

namespace oneshot {
namespace {

void collect_quotes(const Json& signal, std::vector<std::string>& quotes) {
  for (const Json& entry : list_in(signal, "entries")) {
    quotes.push_back(text_in(entry, "quote"));
    for (const Json& piece : list_in(entry, "evidence")) quotes.push_back(text_in(piece, "quote"));
  }
}

std::string_view shown(Level level, Language language) {
  return level == Level::none ? name_of(level) : title_of(level, language);
}

}  // namespace

Baseline::Baseline(const ReadReport& report) {
  for (const Json& element : report.elements) {
    if (text_in(element, "status") != "ok") continue;
    Former former;
    former.file = text_in(element, "file");
    former.sha256 = text_in(element, "sha256");
    former.score = number_in(element, "score");
    for (const Json& name : list_in(element, "owner")) {
      if (name.is_string()) former.owner.push_back(name.get<std::string>());
    }
    for (const Json& signal : list_in(element, "signals")) {
      former.levels[text_in(signal, "id")] =
          level_named(text_in(signal, "level")).value_or(Level::none);
      collect_quotes(signal, former.quotes);
    }
    for (const Json& finding : list_in(element, "integrity")) {
      former.hidden.push_back(text_in(finding, "quote"));
    }
    std::sort(former.quotes.begin(), former.quotes.end());
    former.quotes.erase(std::unique(former.quotes.begin(), former.quotes.end()),
                        former.quotes.end());
    by_digest_.emplace(former.sha256, formers_.size());
    for (const std::string& quote : former.quotes) by_quote_.emplace(quote, formers_.size());
    formers_.push_back(std::move(former));
  }
}

const Baseline::Former* Baseline::former_of(const FileReport& report) const {
  if (const auto same = by_digest_.find(report.sha256); same != by_digest_.end()) {
    return &formers_[same->second];
  }
  std::set<std::string_view> quotes;
  for (const SignalVerdict& signal : report.verdict->signals) {
    for (const JudgedEntry& entry : signal.entries) {
      quotes.insert(entry.quote.text);
      for (const Evidence& piece : entry.evidence) quotes.insert(piece.quote.text);
    }
  }
  std::map<std::size_t, std::size_t> common;
  for (std::string_view quote : quotes) {
    const auto [first, last] = by_quote_.equal_range(std::string(quote));
    for (auto found = first; found != last; ++found) ++common[found->second];
  }
  const OwnerNames owner(report.verdict->owner);
  const auto same_owner = [&](const Former& former) {
    return std::any_of(former.owner.begin(), former.owner.end(),
                       [&](const std::string& name) { return owner.matches(name); });
  };
  std::erase_if(common, [&](const std::pair<const std::size_t, std::size_t>& one) {
    const Former& former = formers_[one.first];
    return !same_owner(former) && one.second * 2 < former.quotes.size();
  });
  // With as many quotes in common, the file's name decides.
  const auto rank = [&](const std::pair<const std::size_t, std::size_t>& one) {
    return std::pair(one.second, formers_[one.first].file == report.file);
  };
  const auto best =
      std::max_element(common.begin(), common.end(),
                       [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  if (best != common.end()) return &formers_[best->first];
  // Nothing in common: the resume lost all its entries, or it is another one.
  const auto named = std::find_if(formers_.begin(), formers_.end(), [&](const Former& former) {
    return former.file == report.file && report.verdict->level == Level::none && same_owner(former);
  });
  return named == formers_.end() ? nullptr : &*named;
}

std::vector<std::string> Baseline::worse(const FileReport& report, Language language,
                                         const Acceptances* accepted) const {
  std::vector<std::string> reasons;
  const Former* const former = report.verdict ? former_of(report) : nullptr;
  if (former == nullptr) return reasons;
  const Verdict& verdict = *report.verdict;
  for (const SignalVerdict& signal : verdict.signals) {
    const auto before = former->levels.find(signal.id);
    if (before == former->levels.end() || signal.level >= before->second) continue;
    reasons.push_back(say(language, Message::gate_level_fell, signal.title.in(language),
                          shown(before->second, language), shown(signal.level, language)));
  }
  if (verdict.score < former->score - least_change) {
    reasons.push_back(say(language, Message::gate_score_fell, former->score, verdict.score));
  }
  for (const IntegrityFinding& finding : verdict.integrity) {
    if (std::find(former->hidden.begin(), former->hidden.end(), finding.quote) !=
        former->hidden.end()) {
      continue;
    }
    if (accepted != nullptr && accepted->of_hidden_text(report.sha256, finding.quote)) continue;
    reasons.push_back(say(language, Message::gate_hidden_came, finding.quote));
  }
  return reasons;
}

}  // namespace oneshot
