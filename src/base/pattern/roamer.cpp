#include "base/pattern/roamer.h"

#include <algorithm>

#include "base/pattern/needed_texts.h"
#include "base/pattern/text_frequency.h"

namespace oneshot::pattern {

namespace {

constexpr std::size_t farthest_nearby = 60;  // bytes

/// The alternatives of which a match fits one.
void add_alternatives(const Node& node, std::vector<const Node*>& out) {
  const bool wraps = node.kind == Node::Kind::sequence && node.children.size() == 1;
  if (node.kind != Node::Kind::choice && !wraps) {
    out.push_back(&node);
    return;
  }
  for (const Node& child : node.children) add_alternatives(child, out);
}

/// Nothing where a match may begin with almost anything.
std::vector<Lead> leads_of_alternative(const Node& node) {
  const std::optional<Program> program = compile(node);
  return program ? leads_of(*program) : std::vector<Lead>();
}

/// How often an alternative will be tried for its leads: about so many times a byte.
double tries_by(const std::vector<Lead>& leads) {
  double out = 0;
  for (const Lead& lead : leads) {
    std::string text;
    for (int i = lead.size - 1; i >= 0; --i) text += static_cast<char>(lead.bytes >> 8 * i & 0xFF);
    text.append(lead.rest.data(), lead.rest_size);
    constexpr double at_place = 0.2;  // where words begin; lines begin less often still
    out += frequency_of(text) * (lead.place == Lead::Place::any ? 1 : at_place);
  }
  return leads.empty() ? 1 : out;
}

bool may_hold_line_end(const Node& node) {
  switch (node.kind) {
    case Node::Kind::literal:
      return node.literal.find('\n') != std::string::npos;
    case Node::Kind::set:
      return node.set->contains('\n');
    case Node::Kind::edge:
      return false;
    case Node::Kind::sequence:
    case Node::Kind::choice:
    case Node::Kind::repeat:
      return std::any_of(node.children.begin(), node.children.end(), may_hold_line_end);
  }
  return true;
}

/// Whether matches begin where a line does, or a text.
bool begins_line(const Node& node) {
  switch (node.kind) {
    case Node::Kind::edge:
      return node.edge == Edge::text_begin || node.edge == Edge::line_begin;
    case Node::Kind::sequence:
      return !node.children.empty() && begins_line(node.children.front());
    case Node::Kind::choice:
      return std::all_of(node.children.begin(), node.children.end(), begins_line);
    case Node::Kind::literal:
    case Node::Kind::set:
    case Node::Kind::repeat:
      break;
  }
  return false;
}

/// Adds what an alternative with these leads may begin with.
void let_begin_with(Roamer& out, const Node& alternative, const std::vector<Lead>& leads) {
  const auto add = [&](char first, Lead::Place place) {
    const auto byte = static_cast<unsigned char>(first);
    const std::uint64_t bit = std::uint64_t{1} << (byte & 63);
    out.line_bytes[byte >> 6] |= bit;
    if (place != Lead::Place::line_begin) out.word_bytes[byte >> 6] |= bit;
    if (place == Lead::Place::any) out.first_bytes[byte >> 6] |= bit;
  };
  const auto set = [&](std::size_t bit) { out.leads[bit / 64] |= std::uint64_t{1} << bit % 64; };
  for (const Lead& lead : leads) {
    set(Roamer::bit_of(lead.first_bytes(), lead.size));
    const auto first = static_cast<char>(lead.bytes >> 8 * (lead.size - 1));
    add(first, lead.place);
    if (is_ascii_lower(first)) add(static_cast<char>(first - 'a' + 'A'), lead.place);
  }
  if (!leads.empty()) return;
  out.at_end = 1;
  out.leads.fill(~std::uint64_t{0});
  const Lead::Place place = begins_line(alternative) ? Lead::Place::line_begin : Lead::Place::any;
  for (unsigned byte = 0; byte < 256; ++byte) {
    if (!is_inner_byte(static_cast<char>(byte))) add(static_cast<char>(byte), place);
  }
}

}  // namespace

std::vector<std::uint32_t> sleepless(std::span<const Roamer> roamers) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < roamers.size(); ++i) {
    if (roamers[i].sleeps == 0) out.push_back(i);
  }
  return out;
}

std::span<const Window> Windows::of(const Roamer& roamer, std::span<const Waking> wakings) {
  find_by_text(roamer, wakings);
  apart_.clear();
  std::size_t next = 0;  // places before it are done
  const auto add = [&](std::size_t first, std::size_t last, bool all) {
    first = std::max(first, next);
    if (first > last) return;
    apart_.push_back({first, last, all});
    next = last + 1;
  };
  auto lead = wakings.begin();
  const auto add_leads_to = [&](std::size_t last, std::size_t window_first) {
    for (; lead != wakings.end() && lead->at <= last; ++lead) {
      if (lead->kind() != Waking::Kind::lead) continue;
      if (lead->at > window_first) add(window_first, lead->at - 1, false);
      add(lead->at, lead->at, true);
    }
  };
  for (const Window& window : by_text_) {
    add_leads_to(window.last, window.first);
    add(window.first, window.last, false);
  }
  add_leads_to(text_.size(), text_.size());
  return apart_;
}

void Windows::find_by_text(const Roamer& roamer, std::span<const Waking> wakings) {
  by_text_.clear();
  if (roamer.sleeps == 0) by_text_.push_back({0, text_.size()});
  std::size_t line_begin = 0, searched = 0;
  for (const Waking& waking : wakings) {
    if (waking.kind() == Waking::Kind::lead) continue;
    if (roamer.in_line != 0 && waking.at > first_line_end_) {
      const std::size_t line_end = text_.substr(searched, waking.at - searched).rfind('\n');
      if (line_end != std::string_view::npos) line_begin = searched + line_end + 1;
      searched = waking.at;
    }
    const bool nearby = waking.kind() == Waking::Kind::nearby;
    const std::size_t ahead = nearby ? roamer.reach : waking.at;
    by_text_.push_back(
        {std::max(line_begin, waking.at - std::min<std::size_t>(waking.at, ahead)), waking.at});
  }
  const auto earlier = [](const Window& a, const Window& b) { return a.first < b.first; };
  if (std::is_sorted(by_text_.begin(), by_text_.end(), earlier)) return;
  std::stable_sort(by_text_.begin(), by_text_.end(), earlier);
}

Beginning beginning_of(const Node& root) {
  std::vector<const Node*> alternatives;
  add_alternatives(root, alternatives);
  Beginning out;
  Roamer all, roaming;  // as far as they begin with what their alternatives do
  bool always_awake = false;
  for (const Node* const alternative : alternatives) {
    const std::vector<Lead> leads = leads_of_alternative(*alternative);
    let_begin_with(all, *alternative, leads);
    NeededTexts needed = needed_texts(*alternative);
    if (needed.tries() >= tries_by(leads)) needed = {};
    if (!needed.empty()) let_begin_with(roaming, *alternative, leads);
    const bool nearby = needed.before <= farthest_nearby;
    auto& texts = nearby ? out.nearby : out.needed;
    texts.insert(texts.end(), needed.texts.begin(), needed.texts.end());
    if (nearby && !needed.empty()) {
      roaming.reach = std::max(roaming.reach, static_cast<std::uint8_t>(needed.before));
    }
    if (needed.empty()) out.leads.insert(out.leads.end(), leads.begin(), leads.end());
    always_awake = always_awake || (needed.empty() && leads.empty());
  }
  if (always_awake) {
    out.leads.clear();
    out.needed.clear();
    out.nearby.clear();
  }
  Roamer& roamer = always_awake ? all : roaming;
  roamer.sleeps = always_awake ? 0 : 1;
  roamer.in_line = may_hold_line_end(root) ? 0 : 1;
  if (always_awake || !out.needed.empty() || !out.nearby.empty()) out.roams = roamer;
  return out;
}

}  // namespace oneshot::pattern
