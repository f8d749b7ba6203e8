#include "resume/outline/heading_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <re2/re2.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "resume/facts/dates/date.h"
#include "resume/facts/dates/month_names.h"
#include "resume/facts/scan.h"
#include "resume/lines/heading_words.h"
#include "resume/lines/line_text.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

/// Behind the name of a place, without spaces.
constexpr std::string_view kDoneThere[] = {
    "에서한일",   "에서하는일", "에서하고있는일", "에서맡은일",   "에서맡고있는일", "에서해온일",
    "에서했던일", "에서만든것", "에서만드는것",   "에서한것",     "에서의일",       "에서의업무",
    "에서의성과", "에서낸성과", "에서거둔성과",   "에서의결과",   "에서보낸시간",   "에서의시간",
    "에서일하며", "에서한업무", "에서하는업무",   "에서맡은업무", "에서의역할"};

}  // namespace

TwoCells two_cells_of(std::string_view text) {
  const std::size_t gap = std::min(text.find("   "), text.find('\t'));
  if (gap == std::string_view::npos || gap == 0) return {text, {}};
  return {text.substr(0, gap), trim(text.substr(gap))};
}

bool has_letters(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    if (is_word(c.value) && !(c.value >= '0' && c.value <= '9')) return true;
    i += c.length;
  }
  return false;
}

bool is_dates_alone(std::string_view text) {
  constexpr std::size_t longest_month = 16;  // bytes, with what shows that it ends
  if (text.empty()) return false;
  if (!is_ascii_digit(text[0]) && (!has_year(text) || month_names::english_month_length(scan::fold(
                                                          text.substr(0, longest_month))) == 0))
    return false;
  constexpr Date any_day{2026, 1, 1};  // that there are dates does not hang on it
  const std::vector<DateRange> dates = find_date_ranges(text, any_day);
  return dates.size() == 1 && dates.front().range.size() == text.size();
}

bool is_all_caps(std::string_view text) {
  int upper = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    i += c.length;
    if (is_hangul(c.value) || u_islower(static_cast<UChar32>(c.value))) return false;
    if (u_isupper(static_cast<UChar32>(c.value))) ++upper;
  }
  return upper >= 3;
}

bool ends_like_prose(std::string_view text) {
  return text.ends_with(".") || text.ends_with(",") || text.ends_with(";") ||
         text.ends_with("다") || text.ends_with("요");
}

bool is_numbered_question(std::string_view text) {
  while (!text.empty() && (text.front() == '[' || text.front() == '(')) text.remove_prefix(1);
  for (std::string_view word : {"Q", "q", "문항", "질문"}) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    if (text.starts_with(" ")) text.remove_prefix(1);
    const std::size_t digits = text.find_first_not_of("0123456789");
    return digits > 0 && digits < text.size() &&
           std::string_view(".):]").find(text[digits]) != std::string_view::npos;
  }
  return false;
}

bool is_prompt(std::string_view text) {
  text = without_note(text);
  while (text.ends_with(".") || text.ends_with("?")) text.remove_suffix(1);
  constexpr std::array<std::string_view, 14> verbs{
      "기술해", "서술해",   "작성해", "설명해", "소개해", "제시해", "기재해",
      "말씀해", "이야기해", "적어",   "써",     "알려",   "들려",   "나열해"};
  constexpr std::array<std::string_view, 5> requests{"주십시오", "주세요", "주시오",
                                                     "주시기 바랍니다", "보세요"};
  constexpr std::array<std::string_view, 10> orders{
      "기술하시오", "서술하시오", "작성하시오", "설명하시오", "소개하시오",
      "기술하세요", "서술하세요", "작성하세요", "설명하세요", "쓰시오"};
  for (std::string_view request : requests) {
    if (!text.ends_with(request)) continue;
    std::string_view before = text.substr(0, text.size() - request.size());
    if (before.ends_with(" ")) before.remove_suffix(1);
    return std::any_of(verbs.begin(), verbs.end(),
                       [&](std::string_view verb) { return before.ends_with(verb); });
  }
  return std::any_of(orders.begin(), orders.end(),
                     [&](std::string_view order) { return text.ends_with(order); });
}

bool is_one_project(std::string_view label) {
  constexpr std::array<std::string_view, 5> words{"project", "project name", "project title",
                                                  "프로젝트", "프로젝트명"};
  const std::string key = heading_key(label);
  return std::find(words.begin(), words.end(), key) != words.end();
}

bool names_company(std::string_view text) {
  constexpr std::array<std::string_view, 9> forms{"(주)", "㈜",   "주식회사", "유한회사", " Inc",
                                                  " Ltd", "GmbH", " LLC",     " Corp"};
  return std::any_of(forms.begin(), forms.end(), [&](std::string_view form) {
    return text.find(form) != std::string_view::npos;
  });
}

bool names_university(std::string_view text) {
  constexpr std::array<std::string_view, 8> names{"University of ", " University",  "Universität ",
                                                  "Université ",    "Universidad ", "대학교",
                                                  "대학원",         "Institute of "};
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    return text.find(name) != std::string_view::npos;
  });
}

bool tells_where_work_was_done(std::string_view text) {
  constexpr std::size_t longest = 72;  // bytes
  if (text.size() > longest) return false;
  const std::string key = heading_key(text);  // without spaces between Hangul
  const std::size_t place = key.rfind("에서");
  if (place != std::string::npos && place > 0) {
    const std::string_view done = std::string_view(key).substr(place);
    return std::any_of(std::begin(kDoneThere), std::end(kDoneThere),
                       [&](std::string_view words) { return done == words; });
  }
  constexpr std::array<std::string_view, 9> openings{
      "what i do at ", "what i did at ", "what i have done at ",
      "my work at ",   "my time at ",    "my results at ",
      "results at ",   "work at ",       "my years at "};
  return std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view opening) { return key.starts_with(opening); });
}

std::string_view without_note(std::string_view text) {
  const std::size_t open = text.ends_with(")") ? text.rfind('(') : std::string_view::npos;
  return open == std::string_view::npos || open == 0 ? text : trim(text.substr(0, open));
}

std::string_view without_total(std::string_view text) {
  constexpr std::size_t longest_total = 28;  // bytes
  const auto is_total = [](std::string_view part) {
    const bool sum = part.starts_with("총") || part.ends_with("years") || part.ends_with("년") ||
                     part.ends_with("개월") || part.ends_with("months");
    return sum && part.size() <= longest_total && !has_year(part);
  };
  const auto [heading, total] = two_cells_of(text);
  if (is_total(total)) return heading;
  for (std::string_view sign : {" · ", " | ", " / ", " - ", " – ", " — ", ", ", "  "}) {
    const std::size_t at = text.rfind(sign);
    if (at != std::string_view::npos && at > 0 && is_total(text.substr(at + sign.size()))) {
      return text.substr(0, at);
    }
  }
  return text;
}

std::string_view without_dates(std::string_view text) {
  const auto [heading, dates] = two_cells_of(text);
  if (!is_dates_alone(dates)) return {};
  std::string_view name = trim(heading);
  while (!name.empty() && is_ascii_digit(name.back())) name.remove_suffix(1);
  return trim(name);
}

std::string without_year(std::string_view text) {
  static const RE2 year(
      "^((19|20)[0-9]{2} ?(년|:|-|–)?(의| 하반기| 상반기)? )|( (for|in|of))? "
      "?\\(?(19|20)[0-9]{2}\\)?$");
  std::string out(text);
  RE2::GlobalReplace(&out, year, "");
  return out;
}

std::string_view label_of(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 40) return {};
  if (colon + 1 < text.size() && text[colon + 1] == '/') return {};
  const std::string_view label = text.substr(0, colon);
  return closes_bracket(label) ? std::string_view{} : trim(label);
}

}  // namespace oneshot
