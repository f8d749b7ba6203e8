#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "read/pdf/layout.h"

namespace oneshot::pdf {
namespace {

constexpr double margin_zone = 0.12;   // of the page's height
constexpr double same_height = 4;      // points; one header stands at one height on all pages
constexpr double least_share = 0.5;    // of the pages that carry it
constexpr std::size_t most_lines = 3;  // at either end of the page

/// "Han — page 2 of 3" and "Han — page 3 of 3" are one header: digits do not count.
std::string without_numbers(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_ascii_digit(c)) {
      out.push_back(c);
    } else if (out.empty() || out.back() != '#') {
      out.push_back('#');
    }
  }
  return out;
}

bool in_margin(const Page& page, const Line& line) {
  if (!line.box || page.height <= 0) return false;
  return line.box->bottom < margin_zone * page.height ||
         line.box->top > (1 - margin_zone) * page.height;
}

struct Place {
  std::size_t page = 0, line = 0;
  double top = 0;
};

}  // namespace

void mark_running_lines(std::vector<Page>& pages) {
  if (pages.size() < 2) return;
  std::map<std::string, std::vector<Place>> places;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const std::vector<Line>& lines = pages[p].lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i >= most_lines && i + most_lines < lines.size()) continue;
      if (!in_margin(pages[p], lines[i])) continue;
      places[without_numbers(lines[i].text)].push_back({p, i, lines[i].box->top});
    }
  }
  for (const auto& [text, found] : places) {
    for (const Place& place : found) {
      // Pages that carry the line at this height.
      std::size_t carriers = 0, last = pages.size();
      for (const Place& other : found) {
        if (other.page == last || std::abs(other.top - place.top) > same_height) continue;
        last = other.page;
        ++carriers;
      }
      if (carriers >= 2 &&
          static_cast<double>(carriers) >= least_share * static_cast<double>(pages.size())) {
        pages[place.page].lines[place.line].running = true;
      }
    }
  }
}

}  // namespace oneshot::pdf
