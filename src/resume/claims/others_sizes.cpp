#include "resume/claims/others_sizes.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/pattern/pattern_set.h"
#include "resume/claims/employer_claims.h"
#include "resume/claims/host_products.h"
#include "resume/claims/others_products.h"
#include "resume/claims/unowned_things.h"
#include "resume/outline/title_shape.h"
#include "resume/stance/strangers.h"

namespace oneshot {

/// All that the entry tells to which a node belongs; written once for those of one entry, which
/// come one after the other.
class OthersSizes::EntryText {
 public:
  explicit EntryText(const std::vector<Node>& nodes) : nodes_(nodes) {}

  const std::string& around(std::size_t index) {
    std::size_t entry = index;
    while (!nodes_[entry].entry && nodes_[entry].parent >= 0)
      entry = static_cast<std::size_t>(nodes_[entry].parent);
    if (!nodes_[entry].entry) entry = index;
    const auto end = std::max(static_cast<std::size_t>(nodes_[entry].last), index + 1);
    if (entry == begin_ && end == end_) return told_;
    begin_ = entry;
    end_ = end;
    told_.clear();
    hosts_.reset();
    for (std::size_t i = entry; i < end; ++i) told_ += nodes_[i].text.str() + "\n";
    return told_;
  }

  /// The products of which it tells, found once.
  const HostProducts& hosts_around(std::size_t index) {
    const std::string& told = around(index);
    if (!hosts_) hosts_.emplace(told);
    return *hosts_;
  }

 private:
  const std::vector<Node>& nodes_;
  std::size_t begin_ = 0, end_ = 0;
  std::string told_;
  std::optional<HostProducts> hosts_;  ///< of told_
};

namespace {

constexpr std::size_t most_employers = 64;  // whose names are looked for outside their jobs

/// "Acme, Jakarta" below "Data scientist, Retention": a line that names who employs.
bool is_company_and_place(std::string_view line) {
  static const PatternSet shape({"^\\p{Lu}[^,.;:\\n]{1,40}, \\p{Lu}[\\p{L} .-]{2,30}$"});
  return shape.any_matches(line);
}

}  // namespace

OthersSizes::OthersSizes(std::vector<Node>& nodes, const Vocabulary& vocabulary)
    : nodes_(nodes), vocabulary_(vocabulary), told_(std::make_unique<EntryText>(nodes)) {
  std::size_t employers = 0;
  for (std::size_t i = 0; i < nodes.size() && employers < most_employers; ++i) {
    if (!nodes[i].entry || nodes[i].kind != EntryKind::job || nodes[i].dates.empty()) continue;
    const std::string title = title_of_job(i);
    if (vocabulary.has_entry_word("founder", title) || reads_as_prose(title)) continue;
    employers_ += title + "\n";
    ++employers;
  }
}

std::string OthersSizes::title_of_job(std::size_t job) const {
  std::string title(first_line(nodes_[job].text.str()));
  const std::size_t below = job + 1;
  if (below < nodes_.size() && !nodes_[below].entry && !nodes_[below].listed &&
      nodes_[below].parent == static_cast<int>(job)) {
    const std::string_view line = first_line(nodes_[below].text.str());
    if (is_company_and_place(line)) title += "\n" + std::string(line);
  }
  return title;
}

OthersSizes::~OthersSizes() = default;

void OthersSizes::find_in_job(std::size_t index, bool sized) {
  Node& node = nodes_[index];
  int job = static_cast<int>(index);
  while (job >= 0 && !nodes_[static_cast<std::size_t>(job)].entry)
    job = nodes_[static_cast<std::size_t>(job)].parent;
  if (job < 0) return;
  const Node& entry = nodes_[static_cast<std::size_t>(job)];
  std::string title = entry.text.str();
  const std::size_t line = title.find('\n');
  if (sized && !vocabulary_.has_entry_word("founder", title.substr(0, line)))
    find_sizes_of_unowned_things(node, told_->around(index));
  if (job != static_cast<int>(index)) {
    find_employer_sentences(node, title_of_job(static_cast<std::size_t>(job)), 0, vocabulary_);
  } else if (!node.sentences.empty()) {
    // "Acme, engineer, 2019-2022. Acme has 11 million customers."
    title.resize(std::min({line, title.size(), node.sentences[0].end}));
    // "Company: Acme", among the labels of the job
    for (const TextRange& label : entry.title_lines)
      title += "\n" + std::string(label.of(node.text.str()));
    find_employer_sentences(node, title, 1, vocabulary_);
  }
}

void OthersSizes::find(std::size_t index) {
  Node& node = nodes_[index];
  if (node.entry && node.kind == EntryKind::job) find_employer_size(node, vocabulary_);
  const bool told_of_work = node.kind == EntryKind::job || node.kind == EntryKind::project ||
                            node.kind == EntryKind::other;
  const bool sized = may_state_size(node.text.str());
  if (told_of_work && sized) {
    if (node.kind == EntryKind::job) told_->hosts_around(index).find_sizes(node);
    find_numbers_of_strangers(nodes_, index, told_->around(index));
    find_sizes_set_against_own(node);
  }
  if (sized) find_sizes_of_others(node);
  if (node.kind == EntryKind::job) {
    find_in_job(index, sized);
  } else if (told_of_work && sized && !employers_.empty()) {
    find_employer_sentences(node, employers_, 0, vocabulary_);
  }
}

}  // namespace oneshot
