#include "resume/entries/follow_ups.h"

#include <cstddef>
#include <string_view>

#include "base/utf8.h"
#include "resume/entries/job_parts.h"
#include "resume/lines/line_text.h"

namespace oneshot {
namespace {

constexpr int longest_question = 60;  // columns

bool is_question(const Node& node) {
  const std::string_view text = trim(node.text.str());
  return text.ends_with("?") && display_width(text) <= longest_question;
}

/// What may be asked on about: work, be it a job or not.
bool tells_of_work(const Node& node) {
  return node.kind == EntryKind::job || node.kind == EntryKind::project ||
         node.kind == EntryKind::other;
}

/// The node with what is said right below the question, however the page shows that.
std::size_t answer_to(const std::vector<Node>& nodes, std::size_t question) {
  const bool one_entry = nodes[question].entry;
  return one_entry ? question : question + 1;
}

}  // namespace

void link_follow_ups(std::vector<Node>& nodes, const Vocabulary& vocabulary) {
  std::size_t told = nodes.size();  // the last entry that an answer told of; the end for none
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const bool question = is_question(nodes[i]);
    if (question && vocabulary.has_entry_word("follow-up", nodes[i].text.str())) {
      const std::size_t answer = answer_to(nodes, i);
      const bool answered = nodes[i].last > static_cast<int>(answer);
      if (told >= nodes.size() || !answered || is_one_within_other(nodes, told, answer)) continue;
      if (nodes[told].kind == EntryKind::job) {
        give_to_job(nodes, told, answer);
      } else {
        give_project_to_job(nodes, told, answer);
      }
      i = static_cast<std::size_t>(nodes[i].last) - 1;
      continue;
    }
    if (question && !nodes[i].entry) told = nodes.size();
    if (nodes[i].entry) told = tells_of_work(nodes[i]) ? i : nodes.size();
  }
}

}  // namespace oneshot
