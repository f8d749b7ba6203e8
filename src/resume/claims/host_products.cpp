#include "resume/claims/host_products.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "resume/facts/quantity/quantity.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using scan::is_one_of;

/// "owner of Kettle", "the back end of Kettle": all of it, not a part.
bool is_the_whole(std::string_view word) {
  return is_one_of(
      word,
      {"owner",      "founder",    "cofounder", "co-founder",   "lead",        "leader",
       "head",       "architect",  "team",      "developer",    "engineer",    "engineers",
       "developers", "maintainer", "author",    "creator",      "cto",         "charge",
       "backend",    "end",        "server",    "servers",      "core",        "development",
       "operation",  "operations", "design",    "architecture", "whole",       "all",
       "version",    "rewrite",    "launch",    "release",      "responsible", "infrastructure",
       "users",      "customers",  "members",   "engineering",  "worked",      "work",
       "scientist",  "manager",    "director",  "joined",       "one",         "rebuild",
       "서버",       "백엔드",     "전체",      "개발",         "운영",        "설계",
       "대표",       "창업자",     "팀장",      "리드",         "총괄",        "인프라",
       "구조",       "아키텍처",   "모든",      "이용자",       "사용자",      "회원"});
}

std::string_view word_before(std::string_view text, std::size_t end) {
  const std::size_t space = text.find_last_of(" \n(,;:", end == 0 ? 0 : end - 1);
  const std::size_t begin = space == std::string_view::npos || end == 0 ? 0 : space + 1;
  return text.substr(begin, end - begin);
}

std::string_view word_from(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find_first_of(" \n.,;:()", begin) - begin);
}

/// "Arvo Chat" of "Arvo Chat to production": the capitalised words that stand there.
std::string_view name_from(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_ascii_upper(text[end])) {
    end = std::min(text.find_first_of(" \n.,;:()'", end), text.size());
    if (end + 1 >= text.size() || text[end] != ' ' || !is_ascii_upper(text[end + 1])) break;
    ++end;
  }
  return text.substr(begin, end - begin);
}

/// The line or sentence around a place says that something was made: "Lisbon" of "tide tables in
/// Lisbon" is no product.
bool tells_of_making(std::string_view told, std::size_t at) {
  const std::size_t stop = told.find_last_of(".\n", at);
  const std::size_t begin = stop == std::string_view::npos ? 0 : stop + 1;
  const std::string_view sentence = told.substr(begin, told.find_first_of(".\n", at) - begin);
  for (std::string_view verb :
       {"uilt ",       "rote ",    "hipped ",    "rained ", "dded ",    "eveloped ", "ade ",
        "mplemented ", "esigned ", "aunched ",   "reated ", "eleased ", "eployed ",  "wner of ",
        "mproved ",    "oded ",    "rogrammed ", "개발",    "만들",     "만든",      "구현",
        "설계",        "배포",     "학습",       "적용",    "추가",     "작성",      "제작"}) {
    if (sentence.find(verb) != std::string_view::npos) return true;
  }
  return false;
}

struct Hosts {
  std::vector<std::string_view> parts;   ///< of which a part is told
  std::vector<std::string_view> wholes;  ///< which were the owner's altogether
};

void add_english(std::string_view told, Hosts& hosts) {
  for (std::string_view link : {" of ", " for ", " in ", " inside "}) {
    for (std::size_t at = told.find(link); at != std::string_view::npos;
         at = told.find(link, at + 1)) {
      std::size_t begin = at + link.size();
      if (told.substr(begin).starts_with("the ")) begin += 4;
      const std::string_view name = name_from(told, begin);
      const std::string_view part = word_before(told, at);
      if (name.empty() || part.empty() || !tells_of_making(told, at)) continue;
      if (is_the_whole(part) || !is_ascii_lower(part[0])) {
        hosts.wholes.push_back(name);
      } else {
        hosts.parts.push_back(name);
      }
    }
  }
}

void add_korean(std::string_view told, Hosts& hosts) {
  for (std::string_view link : {"의 ", "에 ", "에서 "}) {
    for (std::size_t at = told.find(link); at != std::string_view::npos;
         at = told.find(link, at + 1)) {
      const std::string_view name = word_before(told, at);
      constexpr std::size_t two_syllables = 6;  // bytes
      if (name.size() < two_syllables || !tells_of_making(told, at)) continue;
      const bool whole = is_the_whole(word_from(told, at + link.size()));
      (whole ? hosts.wholes : hosts.parts).push_back(name);
    }
  }
}

/// Whether what stands there begins a clause, and the name is what it speaks of.
bool is_subject(std::string_view text, std::size_t at, std::string_view name) {
  if (at > 0) {
    std::size_t before = at;
    while (before > 0 && text[before - 1] == ' ') --before;
    if (before > 0 && std::string_view(".(;,:\n").find(text[before - 1]) == std::string_view::npos)
      return false;
  }
  const std::string_view rest = text.substr(at + name.size());
  if (is_ascii_upper(name[0])) {
    return rest.starts_with(" ") || rest.starts_with(",") || rest.starts_with(":") ||
           rest.starts_with("'s ") || rest.starts_with("은 ") || rest.starts_with("는 ");
  }
  return rest.starts_with("은 ") || rest.starts_with("는 ") || rest.starts_with("이 ") ||
         rest.starts_with("가 ") || rest.starts_with(":") || rest.starts_with("의 ");
}

bool counts_users(const Quantity& quantity) {
  return quantity.kind == QuantityKind::users || quantity.kind == QuantityKind::monthly_users ||
         quantity.kind == QuantityKind::daily_users || quantity.kind == QuantityKind::visitors;
}

bool tells_of_owner(std::string_view clause) {
  for (std::string_view word : {" I ", " my ", " our ", " we ", "제가", "내가", "직접", "혼자"}) {
    if (clause.find(word) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

bool may_state_size(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit) ||
         text.find("illion") != std::string_view::npos ||
         scan::contains_any(text, {"백만", "천만", "십만", "십억", "수억"});
}

HostProducts::HostProducts(std::string_view told) {
  constexpr std::size_t most_names = 100;  // of an entry that somebody wrote
  Hosts hosts;
  add_english(told, hosts);
  add_korean(told, hosts);
  const std::set<std::string_view> wholes(hosts.wholes.begin(), hosts.wholes.end());
  std::set<std::string_view> known;
  for (const std::string_view name : hosts.parts) {
    if (names_.size() >= most_names) return;
    if (!wholes.contains(name) && known.insert(name).second) names_.push_back(name);
  }
}

void HostProducts::find_sizes(Node& node) const {
  const std::string& text = node.text.str();
  std::vector<Quantity> quantities;
  for (const std::string_view name : names_) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
      if (!is_subject(text, at, name)) continue;
      const std::size_t end = std::min(text.find_first_of(".;()\n", at), text.size());
      if (tells_of_owner(std::string_view(text).substr(at, end - at))) continue;
      if (quantities.empty()) quantities = find_quantities(text);
      for (const Quantity& quantity : quantities) {
        if (!counts_users(quantity) || quantity.range.begin < at || quantity.range.begin >= end)
          continue;
        node.stances.push_back({quantity.range, "employer"});
      }
    }
  }
}

}  // namespace oneshot
