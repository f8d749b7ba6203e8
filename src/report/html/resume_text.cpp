#include "report/html/resume_text.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "report/escape.h"
#include "report/say.h"

namespace oneshot::html {
namespace {

constexpr double large_text = 1.25;  ///< times the size of most lines

double size_of_most_lines(const Document& document) {
  std::map<double, std::size_t> bytes;
  for (const Page& page : document.pages) {
    for (const Line& line : page.lines) bytes[line.size] += line.text.size();
  }
  const auto most = std::max_element(
      bytes.begin(), bytes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == bytes.end() ? 0 : most->first;
}

}  // namespace

ResumeText::ResumeText(const Document& document, Language language, std::string prefix)
    : document_(document),
      offsets_(document),
      language_(language),
      prefix_(std::move(prefix)),
      length_(plain_text(document).size()),
      common_size_(size_of_most_lines(document)) {}

std::string ResumeText::text_id(std::size_t offset) const {
  return fmt::format("{}t{}", prefix_, offset);
}

std::string ResumeText::line_id(int page, int line) const {
  return fmt::format("{}l{}-{}", prefix_, page, line);
}

std::string ResumeText::highlight(const Quote& quote, std::string color, std::string target,
                                  std::string title) {
  const std::size_t begin = std::min(quote.offset, length_);
  const std::size_t end = begin + std::min(quote.length, length_ - begin);
  if (begin == end) return mark_line(quote);
  highlights_.push_back({begin, end, std::move(color), std::move(target), std::move(title)});
  return text_id(begin);
}

std::string ResumeText::mark_line(const Quote& quote) {
  marked_lines_.emplace(quote.page, quote.line);
  return line_id(quote.page, quote.line);
}

std::string ResumeText::pieces(std::string_view text, std::size_t begin) const {
  const std::size_t end = begin + text.size();
  std::vector<std::size_t> cuts = {begin, end};
  for (const Highlight& one : highlights_) {
    if (one.begin > begin && one.begin < end) cuts.push_back(one.begin);
    if (one.end > begin && one.end < end) cuts.push_back(one.end);
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::string out;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const std::string piece = html_text(text.substr(cuts[i] - begin, cuts[i + 1] - cuts[i]));
    const Highlight* top = nullptr;
    bool begins = false;
    std::string quotes;
    for (const Highlight& one : highlights_) {
      if (one.begin > cuts[i] || one.end <= cuts[i]) continue;
      if (top == nullptr || one.end - one.begin < top->end - top->begin) top = &one;
      begins = begins || one.begin == cuts[i];
      const std::string id = text_id(one.begin);
      if (quotes.find(id + ' ') == std::string::npos) quotes += id + ' ';
    }
    if (top == nullptr) {
      out += piece;
      continue;
    }
    quotes.pop_back();
    out += fmt::format("<a class=\"hit {}\" href=\"#{}\" title=\"{}\" data-q=\"{}\"{}>{}</a>",
                       top->color, top->target, html_text(top->title), quotes,
                       begins ? fmt::format(" id=\"{}\"", text_id(cuts[i])) : "", piece);
  }
  return out;
}

std::string ResumeText::line(const Line& line, int page, int number, std::size_t begin) const {
  std::string looks;
  if (line.bold) looks += " b";
  if (common_size_ > 0 && line.size >= large_text * common_size_) looks += " big";
  if (line.running) looks += " run";
  std::string out = "<li";
  if (!looks.empty()) out += fmt::format(" class=\"{}\"", looks.substr(1));
  if (marked_lines_.count({page, number}) > 0) {
    out += fmt::format(" id=\"{}\"", line_id(page, number));
  }
  return out + ">" + pieces(line.text, begin) + "</li>\n";
}

std::string ResumeText::hidden_on(int page) const {
  std::string items;
  for (const HiddenText& hidden : document_.hidden) {
    if (hidden.page != page) continue;
    items += fmt::format("<li><del>{}</del> <span class=\"how\">{}</span></li>\n",
                         html_text(hidden.text), html_text(title_of(hidden.method, language_)));
  }
  if (items.empty()) return {};
  return fmt::format("<div class=\"hidden-text\"><h4>{}</h4>\n<ul>\n{}</ul></div>\n",
                     html_text(text_of(Message::hidden_on_page, language_)), items);
}

std::string ResumeText::str() const {
  const bool paged = document_.format == Format::pdf;
  std::string out;
  for (std::size_t i = 0; i < document_.pages.size(); ++i) {
    const Page& page = document_.pages[i];
    // Offsets count pages as they stand in the document, whatever number they carry.
    const int index = static_cast<int>(i) + 1;
    const std::string title = paged ? say(language_, Message::page_title, page.number)
                                    : say(language_, Message::text_title);
    out += fmt::format("<section class=\"sheet{}\">\n<h3>{}</h3>\n", paged ? "" : " mono",
                       html_text(title));
    if (!page.lines.empty()) out += "<ol class=\"lines\">\n";
    for (std::size_t j = 0; j < page.lines.size(); ++j) {
      const int number = static_cast<int>(j) + 1;
      out += line(page.lines[j], index, number, offsets_.of(index, number));
    }
    if (!page.lines.empty()) out += "</ol>\n";
    out += hidden_on(page.number) + "</section>\n";
  }
  return out;
}

}  // namespace oneshot::html
