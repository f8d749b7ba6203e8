#include "report/compare/formats.h"
#include "report/compare/outline.h"
#include "report/escape.h"
#include "report/html/charts.h"
#include "report/html/page.h"
#include "report/say.h"

namespace oneshot {
namespace {

class ComparePage {
 public:
  ComparePage(const RunInfo& run, Language language) : run_(run), language_(language) {}

  std::string str(const Comparison& comparison) const {
    const bool one =
        comparison.changes.size() == 1 && comparison.came.empty() && comparison.gone.empty();
    std::string out = html::page_head(
        std::string(text_of(Message::compare_title, language_)) + " · oneshot", language_);
    out += "<main class=\"folder compare\" id=\"main\">\n";
    if (one) {
      const ChangeOutline outline = outline_of(comparison.changes.front(), run_, language_);
      out += head(outline.answer, outline) + rows(outline) + parts(outline, "h2");
    } else {
      out += many(comparison);
    }
    out += files(Message::only_new, comparison.came) + files(Message::only_old, comparison.gone) +
           files(Message::unreadable, comparison.unreadable);
    return out + "</main>\n" + html::page_foot(run_, language_) + html::page_tail();
  }

 private:
  std::string tell(Message message) const { return html_text(text_of(message, language_)); }

  std::string score(const ChangeOutline& outline) const {
    const double by = outline.score_after - outline.score_before;
    return fmt::format("{:.1f} → <strong>{:.1f}</strong> {}", outline.score_before,
                       outline.score_after, points(by));
  }

  std::string points(double by) const {
    const std::string text = signed_points(by);
    const std::string_view looks = text.starts_with('+')   ? "up"
                                   : text.starts_with('-') ? "down"
                                                           : "same";
    return fmt::format("<span class=\"by {}\">{}</span>", looks, html_text(text));
  }

  std::string head(const std::string& answer, const ChangeOutline& outline) const {
    return fmt::format(
        "<header class=\"answer\">\n<p class=\"who\"><bdi class=\"name\">{}</bdi> "
        "<span class=\"file\">{} → {}</span></p>\n<h1>{}</h1>\n"
        "<p class=\"score\"><span class=\"label\">{}</span> {}</p>\n"
        "<p class=\"meta\">{} {} · <span class=\"whole\">{} {}</span></p>\n</header>\n",
        html_text(outline.owner), html_text(outline.before), html_text(outline.after),
        html_text(answer), tell(Message::score), score(outline), tell(Message::profile),
        html_text(run_.profile), tell(Message::as_of), to_string(run_.as_of));
  }

  std::string rows(const ChangeOutline& outline) const {
    std::string out = fmt::format(
        "<table class=\"steps-table\">\n<thead><tr><th scope=\"col\">{}</th><td></td>"
        "<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
        "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
        tell(Message::signal), tell(Message::before), tell(Message::after), tell(Message::change),
        tell(Message::level));
    for (std::size_t i = 0; i < outline.rows.size(); ++i) {
      const ChangeOutline::Row& row = outline.rows[i];
      out += fmt::format(
          "<tr class=\"{}\"><th scope=\"row\"><span class=\"dot\"></span>{}</th>"
          "<td class=\"drawn\">{}</td><td>{:.0f}</td><td>{:.0f}</td><td>{}</td>"
          "<td class=\"level {}\">{}</td></tr>\n",
          html::signal_class(i), html_text(row.title),
          html::step_rail(row.before, row.after, row.level_after), row.before, row.after,
          points(row.after - row.before), name_of(row.level_after),
          html_text(level_step(row.level_before, row.level_after, language_)));
    }
    return out + "</tbody>\n</table>\n";
  }

  std::string parts(const ChangeOutline& outline, std::string_view heading) const {
    std::string out;
    for (const ChangeOutline::Part& part : outline.parts) {
      const std::string_view looks = part.sign == '+'   ? "gained"
                                     : part.sign == '-' ? "lost"
                                                        : "advice";
      out += fmt::format("<section class=\"change {0}\">\n<{1}>{2}</{1}>\n<ul>\n", looks, heading,
                         html_text(part.heading));
      for (const ChangeOutline::Item& item : part.items) out += this->item(item, outline);
      out += "</ul>\n</section>\n";
    }
    return out;
  }

  std::string item(const ChangeOutline::Item& item, const ChangeOutline& outline) const {
    std::string color;
    for (std::size_t i = 0; i < outline.rows.size(); ++i) {
      if (outline.rows[i].title == item.signal) color = html::signal_class(i);
    }
    std::string out = fmt::format("<li class=\"{}\">", color);
    if (!item.signal.empty()) {
      out += fmt::format("<span class=\"tag\">{}</span> ", html_text(item.signal));
    }
    if (!item.quote.empty()) out += fmt::format("<q>{}</q> ", html_text(item.quote));
    if (!item.place.empty()) {
      out += fmt::format("<span class=\"place\">{}</span> ", html_text(item.place));
    }
    return out + fmt::format("<span class=\"note\">{}</span></li>\n", html_text(item.note));
  }

  std::string many(const Comparison& comparison) const {
    std::string out = fmt::format(
        "<header class=\"answer\">\n<h1>{}</h1>\n<p class=\"meta\">{} · {} {} · "
        "<span class=\"whole\">{} {}</span></p>\n</header>\n",
        tell(Message::compare_title), html_text(summary_of(comparison, language_)),
        tell(Message::profile), html_text(run_.profile), tell(Message::as_of),
        to_string(run_.as_of));
    std::string table, details;
    for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
      const Change& change = comparison.changes[i];
      const ChangeOutline outline = outline_of(change, run_, language_);
      const std::string name = outline.owner.empty() ? outline.after : outline.owner;
      const std::string id = fmt::format("c{}", i + 1);
      table += fmt::format(
          "<tr><th scope=\"row\">{}<span class=\"file\">{}</span></th><td>{:.1f}</td><td>{:.1f}"
          "</td><td>{}</td><td class=\"notes\">{}</td></tr>\n",
          change.is_empty() ? html_text(name)
                            : fmt::format("<a href=\"#{}\">{}</a>", id, html_text(name)),
          html::file_path(outline.after), outline.score_before, outline.score_after,
          points(outline.score_after - outline.score_before), html_text(outline.answer));
      if (change.is_empty()) continue;
      details += fmt::format(
          "<section class=\"compared\" id=\"{}\">\n<h2>{} <small>{} → {}</small></h2>\n"
          "<p class=\"lead\">{}</p>\n{}{}</section>\n",
          id, html_text(name), html_text(outline.before), html_text(outline.after),
          html_text(outline.answer), rows(outline), parts(outline, "h3"));
    }
    if (!table.empty()) {
      out += fmt::format(
          "<table class=\"steps-table\">\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}"
          "</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\" "
          "class=\"notes\">{}</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
          tell(Message::resume), tell(Message::before), tell(Message::after), tell(Message::change),
          tell(Message::oneshots), table);
    }
    return out + details;
  }

  std::string files(Message heading, const std::vector<Snapshot>& all) const {
    if (all.empty()) return {};
    std::string out =
        fmt::format("<section class=\"change files\">\n<h2>{}</h2>\n<ul>\n", tell(heading));
    for (const Snapshot& one : all) {
      out +=
          fmt::format("<li>{} <span class=\"note\">{}</span></li>\n", html::file_path(one.file),
                      one.error.empty() ? fmt::format("{:.1f}", one.score) : html_text(one.error));
    }
    return out + "</ul>\n</section>\n";
  }

  RunInfo run_;
  Language language_;
};

}  // namespace

void write_compare_html(const Comparison& comparison, const RunInfo& run,
                        const ReportOptions& options, const Sink& sink) {
  sink(ComparePage(run, options.language).str(comparison));
}

}  // namespace oneshot
