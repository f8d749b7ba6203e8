#include "resume/stance/passed_stances.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/pattern/pattern_set.h"

namespace oneshot {
namespace {

bool is_whole_node(const Node& node, const Stance& stance) {
  return !node.sentences.empty() && stance.range.begin <= node.sentences.front().begin &&
         stance.range.end >= node.sentences.front().end;
}

bool tells_of_making(std::string_view text) {
  static const PatternSet making(
      {"(?i)\\b(built|build|developed|wrote|programmed|implemented|deployed|launched|automated)\\b|"
       "만들|개발|구축|구현|출시|자동화"});
  return making.any_matches(text);
}

/// What the title of an entry says of who did it holds for what stands below.
void inherit_stance(std::vector<Node>& nodes, std::size_t index) {
  const Node& node = nodes[index];
  if (node.parent < 0 || node.children.empty()) return;
  for (const Stance& stance : node.stances) {
    // What a company calls itself says nothing of what was done there.
    if ((node.kind == EntryKind::job || node.kind == EntryKind::project) && stance.id != "support")
      continue;
    const bool passes = stance.id == "support" || stance.id == "audience" ||
                        stance.id == "learning" || stance.id == "planned";
    if (!passes || !is_whole_node(node, stance)) continue;
    // "Looking for work as an analyst", and below it what was done.
    if (stance.id == "planned" && node.section == "header") continue;
    // "I learnt most of it on Zindi", and below it the contests.
    const bool contests = node.section == "competitions" || node.section == "awards";
    if (stance.id == "learning" && contests && !node.heading) continue;
    for (int child : node.children) {
      Node& below = nodes[static_cast<std::size_t>(child)];
      // "Event operations, 2020 - 2023", and below it "Built the page for registrations".
      if (node.kind == EntryKind::job && tells_of_making(below.text.str())) continue;
      below.stances.push_back({{0, below.text.size()}, stance.id});
    }
    return;
  }
}

/// "Papers that I re-typed from the PDF:" holds for the lines of the list or table that it opens.
void pass_stance_to_list(std::vector<Node>& nodes, std::size_t index) {
  const Node& node = nodes[index];
  const std::string& text = node.text.str();
  const std::size_t end = text.find_last_not_of(" \n*_");
  if (node.parent < 0 || node.sentences.empty() || end == std::string::npos || text[end] != ':')
    return;
  const TextRange last = node.sentences.back();
  const auto stance =
      std::find_if(node.stances.begin(), node.stances.end(), [&](const Stance& one) {
        const bool passes = one.id == "support" || one.id == "audience" || one.id == "learning" ||
                            one.id == "planned" || one.id == "disowned" || one.id == "others";
        return passes && one.range.begin <= last.begin && one.range.end >= last.end;
      });
  if (stance == node.stances.end()) return;
  const std::string id = stance->id;
  const auto mark = [&](Node& below) { below.stances.push_back({{0, below.text.size()}, id}); };
  if (!node.children.empty()) {
    for (int child : node.children) mark(nodes[static_cast<std::size_t>(child)]);
    return;
  }
  const std::vector<int>& beside = nodes[static_cast<std::size_t>(node.parent)].children;
  for (int other : beside) {
    if (other <= static_cast<int>(index)) continue;
    Node& below = nodes[static_cast<std::size_t>(other)];
    const bool heads_table = below.heading && other == static_cast<int>(index) + 1 &&
                             below.text.str().find(" | ") != std::string::npos;
    if ((below.heading && !heads_table) || below.text.str().ends_with(":")) return;
    mark(below);
  }
}

/// "CoderDojo Utrecht", and below it "Mentor, 2016 - 2020": a role in the title of an entry, if not
/// in its first line, is of the whole entry.
void extend_title_stance(Node& node) {
  constexpr std::size_t title_lines = 3, longest_title = 70;
  if (!node.entry || (node.section != "activities" && node.section != "teaching" &&
                      node.section != "reviewing" && node.section != "other")) {
    return;
  }
  for (const Stance& stance : node.stances) {
    if (stance.id != "support" && stance.id != "audience") continue;
    for (std::size_t i = 0; i < std::min(title_lines, node.sentences.size()); ++i) {
      const TextRange& sentence = node.sentences[i];
      if (sentence.end - sentence.begin > longest_title) break;
      if (stance.range != sentence) continue;
      node.stances.push_back({{0, node.text.size()}, stance.id});
      return;
    }
  }
}

}  // namespace

void pass_stances(std::vector<Node>& nodes, std::size_t index) {
  extend_title_stance(nodes[index]);
  inherit_stance(nodes, index);
  pass_stance_to_list(nodes, index);
}

}  // namespace oneshot
