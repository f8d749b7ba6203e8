#include "resume/stance/deeds.h"

#include <algorithm>

#include "base/patience.h"
#include "resume/stance/deeds_en.h"
#include "resume/stance/deeds_ko.h"

namespace oneshot {

void find_deeds_of_others(Node& node, const std::vector<std::string>& owner, bool by_name) {
  if (node.heading || node.section == "references") return;
  constexpr std::size_t longest = 800;  // bytes
  const std::string& text = node.text.str();
  for (const TextRange& sentence : node.sentences) {
    const std::string_view told = sentence.of(text);
    if (told.size() > longest) continue;
    Patience::spend(told.size());
    // Hangul begins with three bytes from 0xEA on.
    const bool korean = std::count_if(told.begin(), told.end(), [](char c) {
                          const auto byte = static_cast<unsigned char>(c);
                          return byte >= 0xEA && byte <= 0xED;
                        }) > 3;
    for (const TextRange& deed : korean ? find_deeds_of_others_ko(text, sentence, owner)
                                        : find_deeds_of_others_en(text, sentence, owner, by_name))
      node.stances.push_back({deed, "others"});
  }
}

}  // namespace oneshot
