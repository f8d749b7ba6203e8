#include "resume/stance/addresses.h"

#include <algorithm>

#include "base/utf8.h"

namespace oneshot {
namespace {

bool is_address(std::string_view word) {
  if (word.find("://") != std::string_view::npos || word.starts_with("www.")) return true;
  const std::size_t dot = word.find('.');
  const std::size_t at = word.find('@'), slash = word.find('/');
  if (at != std::string_view::npos && at > 0) return word.find('.', at) != std::string_view::npos;
  if (slash == std::string_view::npos || dot == std::string_view::npos || dot > slash) return false;
  const std::string_view host = word.substr(0, slash);
  const std::size_t last_dot = host.rfind('.');
  return last_dot > 0 && host.size() - last_dot > 2 &&
         std::all_of(host.begin(), host.end(), [](char c) {
           return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-';
         });
}

}  // namespace

void find_addresses(Node& node) {
  const std::string_view text = node.text.str();
  std::size_t begin = 0;
  while (begin < text.size()) {
    while (begin < text.size() && is_ascii_space(text[begin])) ++begin;
    std::size_t end = begin;
    bool marked = false;  // by what no address is without
    for (; end < text.size() && !is_ascii_space(text[end]); ++end) {
      marked = marked || text[end] == '/' || text[end] == '@' || text[end] == '.';
    }
    if (marked && is_address(text.substr(begin, end - begin))) {
      node.stances.push_back({{begin, end}, "address"});
    }
    begin = end;
  }
}

}  // namespace oneshot
