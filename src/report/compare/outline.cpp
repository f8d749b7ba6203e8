#include "report/compare/outline.h"

#include <cmath>

#include "report/headline.h"
#include "report/next_steps.h"
#include "report/say.h"

namespace oneshot {
namespace {

class Outliner {
 public:
  Outliner(const Change& change, const RunInfo& run, Language language)
      : change_(change), run_(run), language_(language) {}

  ChangeOutline outline() {
    out_.before = change_.before.file;
    out_.after = change_.after.file;
    const auto& owner = change_.after.owner.empty() ? change_.before.owner : change_.after.owner;
    out_.owner = fmt::format("{}", fmt::join(owner, ", "));
    out_.answer = answer();
    out_.score_before = change_.before.score;
    out_.score_after = change_.after.score;
    for (const SignalChange& one : change_.signals) {
      out_.rows.push_back(
          {one.title, one.level_before, one.level_after, one.score_before, one.score_after});
    }
    gained();
    lost();
    if (!change_.is_empty()) advice();
    return std::move(out_);
  }

 private:
  std::string tell(Message message) const { return std::string(text_of(message, language_)); }

  std::string titles(bool before, bool after) const {
    std::string list;
    for (const SignalChange& one : change_.signals) {
      if ((one.level_before == Level::strong) != before) continue;
      if ((one.level_after == Level::strong) != after) continue;
      list += (list.empty() ? "" : ", ") + one.title;
    }
    return list;
  }

  std::string answer() const {
    const std::string gained = titles(false, true), lost = titles(true, false),
                      kept = titles(true, true);
    std::string out;
    const auto add = [&](Message message, const std::string& list) {
      if (list.empty()) return;
      out += fmt::format("{}{}: {}", out.empty() ? "" : joint_of(language_), tell(message), list);
    };
    add(Message::shot_gained, gained);
    add(Message::shot_lost, lost);
    add(Message::shot_kept, kept);
    if (out.empty()) out = tell(Message::no_shot_in_either);
    if (change_.is_empty()) out += ". " + tell(Message::nothing_changed);
    return out;
  }

  std::string facets(const SignalChange& signal, const std::vector<std::string>& ids) const {
    SignalVerdict named;
    named.id = signal.id;
    std::string list;
    for (const std::string& id : ids) {
      list += (list.empty() ? "" : ", ") + facet_title(run_, named, id, language_);
    }
    return list;
  }

  ChangeOutline::Item item(const SignalChange& signal, const SnapshotEntry& entry,
                           const std::string& file, std::string note) const {
    const Format format = file.ends_with(".pdf") ? Format::pdf : Format::text;
    return {signal.title, shown_text(entry.quote.text), place_of(entry.quote, format, language_),
            std::move(note)};
  }

  void add_part(Message heading, char sign, std::vector<ChangeOutline::Item> items) {
    if (!items.empty()) out_.parts.push_back({tell(heading), sign, std::move(items)});
  }

  void gained() {
    std::vector<ChangeOutline::Item> items;
    for (const SignalChange& signal : change_.signals) {
      for (const EntryChange& one : signal.entries) {
        if (!one.after || (one.before && one.gained.empty())) continue;
        items.push_back(
            item(signal, *one.after, change_.after.file,
                 one.before
                     ? say(language_, Message::now_also, facets(signal, one.gained)) + stepped(one)
                     : std::string(title_of(one.after->level, language_))));
      }
    }
    for (const std::string& text : change_.hidden_gone) {
      items.push_back({"", text, "", tell(Message::hidden_gone)});
    }
    add_part(Message::gained, '+', std::move(items));
  }

  void lost() {
    std::vector<ChangeOutline::Item> items;
    for (const SignalChange& signal : change_.signals) {
      for (const EntryChange& one : signal.entries) {
        if (!one.after) {
          items.push_back(item(signal, *one.before, change_.before.file,
                               std::string(title_of(one.before->level, language_))));
        } else if (one.before && (!one.lost.empty() || one.gained.empty())) {
          const std::string gone =
              one.lost.empty() ? std::string()
                               : say(language_, Message::no_longer, facets(signal, one.lost));
          items.push_back(item(signal, *one.after, change_.after.file,
                               gone + (one.gained.empty() ? stepped(one) : std::string())));
        }
      }
    }
    for (const std::string& text : change_.hidden_came) {
      items.push_back({"", text, "", tell(Message::hidden_came)});
    }
    add_part(Message::lost, '-', std::move(items));
  }

  std::string stepped(const EntryChange& one) const {
    if (one.before->level == one.after->level) return {};
    return fmt::format(" ({})", level_step(one.before->level, one.after->level, language_));
  }

  void advice() {
    std::vector<ChangeOutline::Item> settled, next;
    for (const SignalChange& signal : change_.signals) {
      for (const std::string& gap : signal.gaps_settled) {
        if (signal.level_after > signal.level_before)
          settled.push_back({signal.title, "", "", gap});
      }
      for (const std::string& gap : signal.gaps_new) next.push_back({signal.title, "", "", gap});
    }
    add_part(Message::settled_advice, ' ', std::move(settled));
    add_part(Message::new_advice, ' ', std::move(next));
  }

  const Change& change_;
  const RunInfo& run_;
  Language language_;
  ChangeOutline out_;
};

}  // namespace

ChangeOutline outline_of(const Change& change, const RunInfo& run, Language language) {
  return Outliner(change, run, language).outline();
}

std::string summary_of(const Comparison& comparison, Language language) {
  int better = 0, worse = 0, same = 0;
  for (const Change& one : comparison.changes) {
    const double by = one.score_change();
    ++(std::abs(by) < least_change ? same : by > 0 ? better : worse);
  }
  std::string out =
      say(language, Message::compare_summary, comparison.changes.size(), better, worse, same);
  const auto add = [&](Message message, std::size_t count) {
    if (count > 0) out += std::string(joint_of(language)) + say(language, message, count);
  };
  add(Message::count_came, comparison.came.size());
  add(Message::count_gone, comparison.gone.size());
  add(Message::summary_unread, comparison.unreadable.size());
  return out;
}

std::string signed_points(double change) {
  return std::abs(change) < least_change ? "=" : fmt::format("{:+.1f}", change);
}

std::string level_step(Level before, Level after, Language language) {
  const auto name = [&](Level level) {
    return level == Level::none ? std::string(text_of(Message::level_none, language))
                                : std::string(title_of(level, language));
  };
  return before == after ? name(after) : fmt::format("{} → {}", name(before), name(after));
}

}  // namespace oneshot
