#include "base/pattern/roamer.h"

#include <algorithm>

#include "base/pattern/needed_texts.h"

namespace oneshot::pattern {

namespace {

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

bool roams(const std::vector<Lead>& leads) {
  return leads.empty() ||
         std::any_of(leads.begin(), leads.end(), [](const Lead& lead) { return lead.size < 2; });
}

void add_byte(Roamer& to, unsigned char byte) {
  to.first_bytes[byte >> 6] |= std::uint64_t{1} << (byte & 63);
}

void let_begin_with(Roamer& out, const std::vector<Lead>& leads) {
  for (const Lead& lead : leads) {
    const auto first = static_cast<char>(lead.bytes >> 8 * (lead.size - 1));
    add_byte(out, static_cast<unsigned char>(first));
    if (is_ascii_lower(first)) add_byte(out, static_cast<unsigned char>(first - 'a' + 'A'));
    if (lead.place != Lead::Place::line_begin) out.at_lines = 0;
  }
  if (!leads.empty()) return;
  out.at_end = 1;
  out.at_lines = 0;
  for (unsigned byte = 0; byte < 256; ++byte) {
    if (!is_inner_byte(static_cast<char>(byte))) add_byte(out, static_cast<unsigned char>(byte));
  }
}

}  // namespace

Beginning beginning_of(const Node& root) {
  std::vector<const Node*> alternatives;
  add_alternatives(root, alternatives);
  Beginning out;
  Roamer roamer;
  roamer.at_lines = 1;
  bool always_awake = false;
  for (const Node* const alternative : alternatives) {
    const std::vector<Lead> leads = leads_of_alternative(*alternative);
    let_begin_with(roamer, leads);
    const std::vector<std::string> needed =
        roams(leads) ? needed_texts(*alternative) : std::vector<std::string>();
    out.needed.insert(out.needed.end(), needed.begin(), needed.end());
    if (needed.empty()) out.leads.insert(out.leads.end(), leads.begin(), leads.end());
    always_awake = always_awake || (needed.empty() && leads.empty());
  }
  if (always_awake) {
    out.leads.clear();
    out.needed.clear();
  }
  roamer.sleeps = always_awake ? 0 : 1;
  if (always_awake || !out.needed.empty()) out.roams = roamer;
  return out;
}

}  // namespace oneshot::pattern
