#include "report/html/folder_view.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/escape.h"
#include "report/headline.h"
#include "report/html/page.h"
#include "report/html/resume_view.h"
#include "report/say.h"
#include "report/told.h"

namespace oneshot::html {

std::string FolderView::tell(Message message) const {
  return html_text(text_of(message, language_));
}

void FolderView::count(const Verdict& verdict) {
  ScoreBin& bin = bins_[bin_of(verdict.score)];
  ++bin.all;
  if (!verdict.oneshots.empty()) ++bin.strong;
  if (signals_.empty()) {
    for (const SignalVerdict& signal : verdict.signals) signals_.push_back({signal.title});
  }
  for (std::size_t i = 0; i < std::min(signals_.size(), verdict.signals.size()); ++i) {
    const Level level = verdict.signals[i].level;
    signals_[i].strong += level == Level::strong ? 1 : 0;
    signals_[i].solid += level == Level::solid ? 1 : 0;
    signals_[i].mention += level == Level::mention ? 1 : 0;
  }
}

void FolderView::add(const FileReport& report, const std::string& id) {
  if (report.error) {
    unreadable_.append(fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n",
                                   html_text(report.file),
                                   html_text(message_of(*report.error, language_))));
    return;
  }
  count(*report.verdict);
  rows_.append(row(report, id));
}

std::string FolderView::row(const FileReport& report, const std::string& id) const {
  const Verdict& verdict = *report.verdict;
  const std::string name = owner_or_file(report);
  std::string flags = verdict.oneshots.empty() ? "not-yet" : "oneshot";
  if (!verdict.integrity.empty()) flags += " hidden";
  if (!report.gate.passed) flags += " failed";
  std::string out = fmt::format(
      "<tr data-is=\"{}\"><th scope=\"row\"><a href=\"#{}\">{}</a>{}</th>", flags, id,
      html_text(name),
      name == report.file ? ""
                          : fmt::format("<span class=\"file\">{}</span>", file_path(report.file)));
  out += fmt::format("<td class=\"score\">{:.1f} {}</td>", verdict.score, score_bar(verdict.score));
  for (std::size_t i = 0; i < verdict.signals.size(); ++i) {
    const SignalVerdict& signal = verdict.signals[i];
    out += fmt::format(
        "<td class=\"cell {} {}\" data-v=\"{:.1f}\">{}<span class=\"points\">{}</span></td>",
        signal_class(i), name_of(signal.level), signal.score, level_mark(signal.level),
        signal.level == Level::none ? std::string("–") : fmt::format("{:.0f}", signal.score));
  }
  std::string notes = html_text(oneshot_titles(verdict, language_));
  const auto note = [&](Message message) {
    notes +=
        fmt::format("{}<span class=\"warn\">{}</span>", notes.empty() ? "" : " ", tell(message));
  };
  if (!verdict.integrity.empty()) note(Message::hidden_text);
  if (!report.gate.passed) note(Message::gate_failed);
  return out + fmt::format("<td class=\"notes\">{}</td></tr>\n", notes);
}

std::string FolderView::head(const RunInfo& run, const RunSummary& summary) const {
  std::string counts;
  const auto add = [&](const std::string& text) {
    counts += fmt::format("{}<span class=\"whole\">{}</span>", counts.empty() ? "" : " · ",
                          html_text(text));
  };
  if (summary.unreadable > 0) add(say(language_, Message::summary_unread, summary.unreadable));
  if (summary.failed > 0) add(say(language_, Message::summary_failed, summary.failed));
  add(fmt::format("{} {}", text_of(Message::profile, language_), run.profile));
  add(fmt::format("{} {}", text_of(Message::as_of, language_), to_string(run.as_of)));
  return fmt::format(
      "<header class=\"answer\">\n<h1>{}</h1>\n<p class=\"meta\">{}</p>\n</header>\n",
      html_text(say(language_, Message::folder_headline, summary.strong, summary.read)), counts);
}

std::string FolderView::scores() const {
  std::string label = std::string(text_of(Message::distribution, language_));
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    if (bins_[i].all == 0) continue;
    const std::size_t width = 100 / score_bins;
    label += "; " + say(language_, Message::bin_count, i * width, (i + 1) * width, bins_[i].all,
                        bins_[i].strong);
  }
  return fmt::format(
      "<figure class=\"scores\">\n<figcaption><h2>{}</h2><p>{}</p></figcaption>\n{}\n</figure>\n",
      tell(Message::distribution), tell(Message::distribution_note), histogram(bins_, label));
}

std::string FolderView::coverage(int read) const {
  std::string rows;
  for (std::size_t i = 0; i < signals_.size(); ++i) {
    const Coverage& one = signals_[i];
    rows += fmt::format(
        "<tr class=\"{}\"><th scope=\"row\"><span class=\"dot\"></span>{}</th>"
        "<td class=\"drawn\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
        signal_class(i), html_text(one.title.in(language_)),
        coverage_bar(one.strong, one.solid, one.mention, read), one.strong, one.solid, one.mention);
  }
  std::string levels;
  for (const Level level : {Level::strong, Level::solid, Level::mention}) {
    levels += fmt::format("<th scope=\"col\">{}{}</th>", level_mark(level),
                          html_text(title_of(level, language_)));
  }
  return fmt::format(
      "<figure class=\"signals\">\n<figcaption><h2>{}</h2></figcaption>\n<table>\n<thead><tr>"
      "<th scope=\"col\">{}</th><td></td>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n"
      "</figure>\n",
      tell(Message::coverage), tell(Message::signal), levels, rows);
}

std::string FolderView::controls(int read) const {
  std::string choices;
  const auto choice = [&](std::string_view value, Message message) {
    choices += fmt::format("<option value=\"{}\">{}</option>", value, tell(message));
  };
  choice("", Message::show_all);
  choice("oneshot", Message::show_oneshot);
  choice("not-yet", Message::show_not_yet);
  choice("hidden", Message::show_hidden);
  choice("failed", Message::show_failed);
  return fmt::format(
      "<div class=\"controls\" role=\"search\" hidden>\n"
      "<label>{} <input type=\"search\" id=\"filter\" autocomplete=\"off\" spellcheck=\"false\">"
      "</label>\n<label>{} <select id=\"show\">{}</select></label>\n"
      "<p id=\"shown\" role=\"status\" data-text=\"{}\" data-none=\"{}\">{}</p>\n</div>\n",
      tell(Message::filter), tell(Message::show), choices, tell(Message::shown_count),
      tell(Message::no_match), html_text(say(language_, Message::shown_count, read, read)));
}

std::string FolderView::table_head() const {
  std::string out = fmt::format(
      "<thead><tr><th scope=\"col\" data-sort=\"text\">{}</th>"
      "<th scope=\"col\" data-sort=\"number\" class=\"score\">{}</th>",
      tell(Message::resume), tell(Message::score));
  for (std::size_t i = 0; i < signals_.size(); ++i) {
    out += fmt::format(
        "<th scope=\"col\" data-sort=\"number\" class=\"cell {}\"><span class=\"dot\"></span>"
        "<span class=\"long\">{}</span></th>",
        signal_class(i), html_text(signals_[i].title.in(language_)));
  }
  return out + fmt::format("<th scope=\"col\" class=\"notes\">{}</th></tr></thead>\n",
                           tell(Message::oneshots));
}

void FolderView::write(const RunInfo& run, const RunSummary& summary, const Sink& sink) {
  sink("<div class=\"folder\">\n");
  sink(head(run, summary));
  if (summary.read > 0) {
    sink("<div class=\"figures\">\n" + scores() + coverage(summary.read) + "</div>\n");
    sink(fmt::format(
        "<section id=\"resumes\" aria-labelledby=\"resumes-h\" tabindex=\"-1\">\n"
        "<h2 id=\"resumes-h\">{}</h2>\n{}"
        "<table class=\"resumes\" aria-labelledby=\"resumes-h\" data-sort-by=\"{}\">\n"
        "{}<tbody>\n",
        tell(Message::resumes), controls(summary.read), tell(Message::sort_by), table_head()));
    rows_.copy_to(sink);
    sink(fmt::format(
        "</tbody>\n</table>\n<p class=\"more\"><button type=\"button\" id=\"more\" hidden>{}"
        "</button></p>\n</section>\n",
        tell(Message::show_more)));
  }
  if (summary.unreadable > 0) {
    sink(
        fmt::format("<section class=\"unreadable\" aria-labelledby=\"unreadable-h\">\n"
                    "<h2 id=\"unreadable-h\">{}</h2>\n<table aria-labelledby=\"unreadable-h\">\n"
                    "<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n"
                    "<tbody>\n",
                    tell(Message::unreadable), tell(Message::file), tell(Message::reason)));
    unreadable_.copy_to(sink);
    sink("</tbody>\n</table>\n</section>\n");
  }
  sink("</div>\n");
}

}  // namespace oneshot::html
