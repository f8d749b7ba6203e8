#include "report/html/extract_view.h"

#include <fmt/format.h>

#include "report/escape.h"
#include "report/html/page.h"
#include "report/html/resume_text.h"
#include "report/say.h"
#include "report/told.h"

namespace oneshot::html {
namespace {

std::string counts(const Document& document, Language language) {
  std::size_t lines = 0;
  for (const Page& page : document.pages) lines += page.lines.size();
  std::string out = html_text(say(language, Message::extract_counts, document.pages.size(), lines));
  if (!document.hidden.empty()) {
    out += fmt::format(" · <span class=\"warn\">{}</span>",
                       html_text(say(language, Message::extract_hidden, document.hidden.size())));
  }
  if (document.unknown_glyphs > 0) {
    out += fmt::format(" · <span class=\"warn\">{}</span>",
                       html_text(say(language, Message::extract_unknown, document.unknown_glyphs,
                                     document.glyphs)));
  }
  return out;
}

}  // namespace

std::string extract_head(Language language) {
  const std::string title(text_of(Message::extract_headline, language));
  return page_head(title + " · oneshot", language) +
         fmt::format(
             "<main class=\"folder extract\" id=\"main\">\n<header class=\"answer\"><h1>{}</h1>"
             "</header>\n",
             html_text(title));
}

std::string extract_view(const std::string& file, const Result<Document>& document,
                         std::size_t number, Language language) {
  const std::string id = fmt::format("f{}", number);
  std::string out = fmt::format(
      "<section class=\"text\" id=\"{0}\" aria-labelledby=\"{0}-h\">\n<h2 id=\"{0}-h\">{1}"
      "</h2>\n",
      id, html_text(file));
  if (document) {
    out += fmt::format("<p class=\"meta\">{}</p>\n", counts(*document, language));
    out += ResumeText(*document, language, id + "-").str();
  } else {
    out += fmt::format("<p class=\"gate\">{}</p>\n",
                       html_text(message_of(document.failure(), language)));
  }
  return out + "</section>\n";
}

std::string extract_tail(Language language) {
  return fmt::format("</main>\n<footer class=\"foot\"><p>{}</p></footer>\n",
                     html_text(text_of(Message::self_contained, language))) +
         page_tail();
}

}  // namespace oneshot::html
