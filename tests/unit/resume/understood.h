#pragma once

#include <string>

#include "read/reader.h"
#include "resume/resume.h"
#include "rules/load.h"

namespace oneshot::resume_test {

inline const Vocabulary& vocabulary() {
  static const LoadedRules loaded = load_rules(RuleOrigins{});
  REQUIRE(loaded.usable());
  static const Vocabulary only(loaded.rules.lexicons);
  return only;
}

struct Understood {
  Document document;
  Resume resume;
};

inline Understood understood(const std::string& text, Format format = Format::text) {
  Understood out;
  out.document = *read_text(text, format);
  out.resume = understand(out.document, vocabulary(), {{}, Date{2026, 11, 1}});
  return out;
}

/// "work: job(Acme…)[2]": each entry with the first word of its title and how many nodes are below.
inline std::string outline(const std::string& text, Format format = Format::text) {
  const Understood all = understood(text, format);
  std::string out, section;
  for (std::size_t i = 0; i < all.resume.nodes.size(); ++i) {
    const Node& node = all.resume.nodes[i];
    if (!node.entry) continue;
    if (node.section != section) {
      out += (out.empty() ? "" : "; ") + node.section + ":";
      section = node.section;
    }
    const std::string& title = node.text.str();
    out += " " + title.substr(0, title.find_first_of(" \n,")) + "[" +
           std::to_string(node.last - static_cast<int>(i) - 1) + "]";
  }
  return out;
}

/// The first node whose text has the words.
inline const Node& node_with(const Understood& all, std::string_view words) {
  for (const Node& node : all.resume.nodes) {
    if (node.text.str().find(words) != std::string::npos) return node;
  }
  FAIL("no node has these words");
  return all.resume.nodes.front();
}

/// What of a point under "Activities" the owner claims, what is not being written as "_".
inline std::string claims(const std::string& sentence) {
  const Understood all = understood("Ann Example\n\nProjects\n\n- " + sentence + "\n");
  std::string out = all.resume.nodes.back().claims;
  for (char& c : out) {
    if (c == unclaimed) c = '_';
  }
  return out;
}

inline bool claimed(const std::string& sentence) {
  return claims(sentence).find('_') == std::string::npos;
}

}  // namespace oneshot::resume_test
