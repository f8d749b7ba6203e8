#include "report/html/resume_view.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "report/escape.h"
#include "report/headline.h"
#include "report/html/charts.h"
#include "report/html/page.h"
#include "report/html/resume_text.h"
#include "report/next_steps.h"
#include "report/say.h"
#include "report/told.h"

namespace oneshot::html {
namespace {

/// With a script, a browser leaves the inside of <noscript> unparsed, so that thousands of resumes
/// load at once; the script unfolds the one that is opened. Without one, all of it is simply there.
constexpr std::string_view lazy_open = "<noscript>\n", lazy_close = "</noscript></article>\n";

/// Builds the report and its text together, since each links to the other.
class ResumeView {
 public:
  ResumeView(const FileReport& report, const RunInfo& run, Language language,
             const ResumePlace& place)
      : report_(report),
        verdict_(*report.verdict),
        run_(run),
        language_(language),
        place_(place),
        document_(report.document ? report.document : std::make_shared<const Document>()),
        text_(*document_, language, place.prefix) {}

  std::string str() {
    // Evidence first: it decides what the text highlights.
    const std::string evidence = all_evidence();
    const std::string rest = beyond();
    std::string out =
        place_.in_folder
            ? fmt::format("<article class=\"resume\" id=\"{}\">", place_.id)
            : fmt::format("<main class=\"resume\" id=\"{}\" aria-labelledby=\"{}h\">\n", place_.id,
                          place_.prefix);
    if (place_.in_folder) out += lazy_open;
    out += "<div class=\"report\">\n" + head() + signals() + next_steps() + evidence + rest +
           integrity() + "</div>\n";
    out += fmt::format(
        "<section class=\"text\" id=\"{0}text\" aria-labelledby=\"{0}text-h\" tabindex=\"0\">\n"
        "<h2 id=\"{0}text-h\">{1}</h2>\n{2}</section>\n",
        place_.prefix, tell(Message::resume_text), text_.str());
    out += place_.in_folder ? lazy_close : "</main>\n";
    return out;
  }

 private:
  std::string tell(Message message) const { return html_text(text_of(message, language_)); }
  std::string title(const LocalizedText& text) const { return html_text(text.in(language_)); }

  std::string heading(Message message, std::string_view note = {}) const {
    const std::string small = note.empty() ? "" : fmt::format(" <small>{}</small>", note);
    return fmt::format("<h2>{}{}</h2>\n", tell(message), small);
  }

  std::string level_name(Level level) const {
    // The mark of `none` is a stroke, and so is its name.
    return fmt::format("<span class=\"level {}\">{}{}</span>", name_of(level), level_mark(level),
                       level == Level::none ? "" : html_text(title_of(level, language_)));
  }

  std::string head() const {
    std::string out = "<header class=\"answer\">\n";
    if (place_.in_folder) {
      out += fmt::format("<p class=\"back\"><a href=\"#resumes\">← {}</a></p>\n",
                         tell(Message::back_to_all));
    }
    out += fmt::format("<p class=\"who\">{}<span class=\"file\">{}</span></p>\n", who(),
                       html_text(report_.file));
    const bool yes = !verdict_.oneshots.empty();
    out += fmt::format(
        "<h1 id=\"{}h\"><span class=\"question\">{}</span> <span class=\"{}\">{}</span></h1>\n",
        place_.prefix, tell(Message::is_there_a_oneshot), yes ? "yes" : "not-yet",
        tell(yes ? Message::answer_yes : Message::answer_not_yet));
    out += fmt::format("<p class=\"because{}\">{}</p>\n", yes ? "" : " words", because());
    out += fmt::format(
        "<p class=\"score\"><span class=\"label\">{}</span> <strong>{:.1f}</strong> "
        "<span class=\"of\">{}</span></p>\n"
        "<p class=\"meta\">{} {} · <span class=\"whole\">{} {}</span></p>\n",
        tell(Message::score), verdict_.score, tell(Message::out_of), tell(Message::profile),
        html_text(run_.profile), tell(Message::as_of), to_string(run_.as_of));
    if (needs_score_note(verdict_)) {
      out += fmt::format("<p class=\"meta\">{}</p>\n", tell(Message::score_note));
    }
    if (!report_.gate.passed) {
      out += fmt::format("<div class=\"gate\"><h2>{}</h2>\n<ul>\n", tell(Message::gate_failed));
      for (const std::string& reason : report_.gate.reasons) {
        out += fmt::format("<li>{}</li>\n", html_text(reason));
      }
      out += "</ul></div>\n";
    }
    return out + "</header>\n";
  }

  std::string who() const {
    std::string out;
    for (const std::string& name : verdict_.owner) {
      out += fmt::format("<bdi class=\"name\">{}</bdi> ", html_text(name));
    }
    return out;
  }

  std::string because() const {
    std::string out;
    for (std::size_t i = 0; i < verdict_.signals.size(); ++i) {
      const SignalVerdict& signal = verdict_.signals[i];
      if (signal.level != Level::strong) continue;
      out += fmt::format("<a class=\"shot {}\" href=\"#{}\">{}{}</a> ", signal_class(i),
                         signal_id(signal), level_mark(signal.level), title(signal.title));
    }
    if (!out.empty()) return out;
    const SignalVerdict* const nearest = nearest_signal(verdict_);
    if (nearest == nullptr) return tell(Message::nothing_found);
    return html_text(say(language_, Message::nearest_is,
                         fmt::format("{} ({}, {:.0f})", nearest->title.in(language_),
                                     title_of(nearest->level, language_), nearest->score)));
  }

  std::string signal_id(const SignalVerdict& signal) const {
    return html_text(place_.prefix + signal.id);
  }

  std::string signals() const {
    std::string out = "<section class=\"chart\">\n" + heading(Message::signals) + "<ul>\n";
    for (std::size_t i = 0; i < verdict_.signals.size(); ++i) {
      const SignalVerdict& signal = verdict_.signals[i];
      const std::string name =
          signal.entries.empty()
              ? title(signal.title)
              : fmt::format("<a href=\"#{}\">{}</a>", signal_id(signal), title(signal.title));
      out += fmt::format(
          "<li class=\"{} {}\"><span class=\"name\">{}</span> {} "
          "<span class=\"points\">{:.0f}</span> {}</li>\n",
          signal_class(i), name_of(signal.level), name, score_rail(signal.score, signal.level),
          signal.score, level_name(signal.level));
    }
    return out + "</ul>\n" + legend() + "</section>\n";
  }

  std::string legend() const {
    std::string out = "<p class=\"legend\">";
    for (const auto& [level, meaning] : {std::pair(Level::strong, Message::strong_means),
                                         std::pair(Level::solid, Message::solid_means),
                                         std::pair(Level::mention, Message::mention_means)}) {
      out += fmt::format("<span>{}{}: {}</span> ", level_mark(level),
                         html_text(title_of(level, language_)), tell(meaning));
    }
    return out + "</p>\n";
  }

  std::string next_steps() {
    std::string out;
    if (const std::optional<Quote> shot = best_shot(verdict_)) {
      out += fmt::format(
          "<p class=\"lead\">{}</p>\n",
          html_text(say(language_, Message::seen_at, place_of(*shot, report_.format, language_))));
    }
    for (GapKind kind : {GapKind::wording, GapKind::experience}) {
      const std::vector<Step> steps = steps_of(verdict_, kind);
      if (steps.empty()) continue;
      std::string first, rest;
      for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool later = kind == GapKind::experience && i >= first_advice;
        (later ? rest : first) +=
            step(*steps[i].signal, signal_class(steps[i].index), *steps[i].gap);
      }
      if (!rest.empty()) {
        rest = fmt::format(
            "<details><summary>{}</summary>\n<ul>\n{}</ul></details>\n",
            html_text(say(language_, Message::more_advice, steps.size() - first_advice)), rest);
      }
      const StepHeading heading = heading_of(kind, verdict_, language_);
      out += fmt::format(
          "<div class=\"steps {}\"><h3>{} <small>{}</small></h3>\n<ul>\n{}</ul>\n{}</div>\n",
          name_of(kind), html_text(heading.title), html_text(heading.note), first, rest);
    }
    if (out.empty()) out = fmt::format("<p>{}</p>\n", tell(Message::no_gaps));
    return "<section class=\"next\">\n" + heading(Message::what_next) + out + "</section>\n";
  }

  std::string step(const SignalVerdict& signal, const std::string& color, const Gap& gap) {
    std::string place;
    if (gap.entry) place = place_link(text_.mark_line(*gap.entry), *gap.entry);
    return fmt::format("<li class=\"{}\"><span class=\"tag\">{}</span> {} {}</li>\n", color,
                       title(signal.title), html_text(gap.message.in(language_)), place);
  }

  std::string place_link(const std::string& id, const Quote& quote) const {
    return fmt::format("<a class=\"place\" href=\"#{}\">{}</a>", id,
                       html_text(place_of(quote, report_.format, language_)));
  }

  std::string all_evidence() {
    std::string out;
    for (const PlacedSignal& placed : strongest_first(verdict_)) {
      const SignalVerdict& signal = *placed.signal;
      const std::size_t i = placed.index;
      std::string entries;
      for (const JudgedEntry& entry : signal.entries) entries += evidence(signal, i, entry);
      out += fmt::format(
          "<section class=\"signal {}\" id=\"{}\">\n<h3>{} {}</h3>\n<ol class=\"entries\">\n{}"
          "</ol>\n</section>\n",
          signal_class(i), signal_id(signal), title(signal.title), level_name(signal.level),
          entries);
    }
    if (out.empty()) return out;
    return "<section class=\"evidence\">\n" + heading(Message::why) + out + "</section>\n";
  }

  std::string evidence(const SignalVerdict& signal, std::size_t index, const JudgedEntry& entry) {
    const std::string id = fmt::format("{}e{}", place_.prefix, ++entries_);
    const auto link = [&](const Quote& quote) {
      return text_.highlight(quote, signal_class(index), id, signal.title.in(language_));
    };
    // Facets first, so that their quotes lie on top of the entry's line in the text.
    std::vector<std::pair<std::string, std::string>> proofs;  // facet, id in the text
    std::map<const Evidence*, std::string> targets;
    for (const Evidence& piece : entry.evidence) {
      targets[&piece] = link(piece.quote);
      proofs.emplace_back(piece.facet, targets[&piece]);
    }
    std::string further;
    for (const Evidence* piece : further_evidence(entry)) {
      further += fmt::format("<li><span class=\"facet-name\">{}</span> <q>{}</q> {}</li>\n",
                             named(signal, piece->facet), html_text(shown_text(piece->quote.text)),
                             place_link(targets[piece], piece->quote));
    }
    const std::string target = link(entry.quote);
    std::string out = fmt::format(
        "<li id=\"{}\" class=\"entry\">\n<p class=\"quote\"><a href=\"#{}\" title=\"{}\">“{}”</a> "
        "{}</p>\n",
        id, target, tell(Message::show_in_text), html_text(shown_text(entry.quote.text)),
        place_link(target, entry.quote));
    if (!further.empty()) out += fmt::format("<ul class=\"further\">\n{}</ul>\n", further);
    return out + facets(signal, entry, proofs) + "</li>\n";
  }

  std::string facets(const SignalVerdict& signal, const JudgedEntry& entry,
                     const std::vector<std::pair<std::string, std::string>>& proofs) const {
    std::string out = "<ul class=\"facets\">";
    for (const auto& [facet, holds] : entry.facets) {
      const std::string name = named(signal, facet);
      const auto proof =
          std::find_if(proofs.begin(), proofs.end(),
                       [id = std::string_view(facet)](const auto& one) { return one.first == id; });
      const std::string label =
          proof == proofs.end() ? name : fmt::format("<a href=\"#{}\">{}</a>", proof->second, name);
      out += fmt::format("<li class=\"{}\">{}<span class=\"unseen\"> ({})</span></li>",
                         holds ? "holds" : "missing", label,
                         tell(holds ? Message::facet_holds : Message::facet_missing));
    }
    return out + "</ul>\n";
  }

  std::string named(const SignalVerdict& signal, const std::string& facet) const {
    return html_text(facet_title(run_, signal, facet, language_));
  }

  std::string quotes(const std::vector<Quote>& list) {
    constexpr std::size_t most_quotes = 3;
    std::string out;
    for (std::size_t i = 0; i < std::min(most_quotes, list.size()); ++i) {
      out += fmt::format("<li><q>{}</q> {}</li>\n", html_text(shown_text(list[i].text)),
                         place_link(text_.mark_line(list[i]), list[i]));
    }
    if (list.size() > most_quotes) {
      out += fmt::format("<li class=\"more\">{}</li>\n",
                         html_text(say(language_, Message::further, list.size() - most_quotes)));
    }
    return out.empty() ? out : "<ul class=\"quotes\">\n" + out + "</ul>\n";
  }

  std::string beyond() {
    std::string out;
    const std::string note = tell(Message::never_scored);
    if (!verdict_.roles.empty()) {
      out += "<section class=\"roles\">\n" + heading(Message::roles, note);
      for (const RoleVerdict& role : verdict_.roles) {
        out += fmt::format(
            "<details><summary><span class=\"name\">{}</span> {} "
            "<span class=\"points\">{:.0f}</span></summary>\n{}</details>\n",
            title(role.title), score_bar(role.score), role.score, quotes(role.evidence));
      }
      out += "</section>\n";
    }
    if (!verdict_.foundations.empty()) {
      out += "<section class=\"foundations\">\n" + heading(Message::foundations, note);
      for (const FoundationVerdict& one : verdict_.foundations) {
        out += fmt::format(
            "<details><summary><span class=\"name\">{}</span></summary>\n{}"
            "</details>\n",
            title(one.title), quotes(one.evidence));
      }
      out += "</section>\n";
    }
    const std::string_view lean = title_of_lean(verdict_.path.lean, language_);
    if (!lean.empty()) {
      out += fmt::format("<section class=\"path\">\n{}<p class=\"lean\">{}</p>\n{}</section>\n",
                         heading(Message::path, note), html_text(lean),
                         quotes(verdict_.path.evidence));
    }
    return out;
  }

  std::string integrity() const {
    if (verdict_.integrity.empty()) return {};
    std::string items;
    for (const IntegrityFinding& finding : verdict_.integrity) {
      items += fmt::format("<li><del>{}</del> <span class=\"how\">{} · {}</span></li>\n",
                           html_text(finding.quote), html_text(title_of(finding.method, language_)),
                           html_text(place_of(finding, language_)));
    }
    return fmt::format("<section class=\"integrity\">\n{}<ul>\n{}</ul>\n</section>\n",
                       heading(Message::hidden_text, tell(Message::hidden_text_note)), items);
  }

  const FileReport& report_;
  const Verdict& verdict_;
  const RunInfo& run_;
  Language language_;
  const ResumePlace& place_;
  std::shared_ptr<const Document> document_;
  ResumeText text_;
  int entries_ = 0;
};

}  // namespace

std::string resume_view(const FileReport& report, const RunInfo& run, Language language,
                        const ResumePlace& place) {
  return ResumeView(report, run, language, place).str();
}

std::string unreadable_view(const FileReport& report, Language language) {
  return fmt::format(
      "<main class=\"resume unread\" id=\"main\">\n<div class=\"report\">\n"
      "<header class=\"answer\">\n<p class=\"who\"><span class=\"file\">{}</span></p>\n"
      "<h1><span class=\"question\">{}</span> <span class=\"not-yet\">{}</span></h1>\n"
      "<p class=\"because\">{}</p>\n</header>\n</div>\n</main>\n",
      html_text(report.file), html_text(text_of(Message::is_there_a_oneshot, language)),
      html_text(text_of(Message::not_scored, language)),
      html_text(message_of(*report.error, language)));
}

std::string owner_or_file(const FileReport& report) {
  if (!report.verdict || report.verdict->owner.empty()) return report.file;
  return fmt::format("{}", fmt::join(report.verdict->owner, " "));
}

}  // namespace oneshot::html
