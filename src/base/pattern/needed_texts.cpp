#include "base/pattern/needed_texts.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/utf8.h"

namespace oneshot::pattern {

namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t most_texts = 100;   // of a pattern
constexpr std::size_t most_written = 32;  // that parts of a pattern are written out to
constexpr std::size_t shortest_telling = 3, long_enough = 6;  // bytes

std::string folded(std::string text) {
  for (char& c : text) c = is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c;
  return text;
}

void make_unique(Texts& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

std::optional<Texts> exact_texts(const Node& node);

std::optional<Texts> exact_set(const CharSet& set) {
  Texts out;
  for (char32_t c = 0; c < 0x80; ++c) {
    if (set.contains(c)) out.push_back(folded(std::string(1, static_cast<char>(c))));
  }
  for (const auto& [first, last] : set.ranges()) {
    if (last - first >= most_written) return std::nullopt;
    for (char32_t c = first; c <= last; ++c) append_utf8(out.emplace_back(), c);
  }
  make_unique(out);
  if (out.size() > most_written) return std::nullopt;
  return out;
}

/// Each of `before` with each of `after` behind it.
std::optional<Texts> joined(const Texts& before, const Texts& after) {
  if (before.size() * after.size() > most_written) return std::nullopt;
  Texts out;
  for (const std::string& one : before) {
    for (const std::string& other : after) out.push_back(one + other);
  }
  make_unique(out);
  return out;
}

/// All texts that a node fits, if they are few.
std::optional<Texts> exact_texts(const Node& node) {
  switch (node.kind) {
    case Node::Kind::literal:
      return Texts{folded(node.literal)};
    case Node::Kind::set:
      return exact_set(*node.set);
    case Node::Kind::edge:
      return Texts{""};
    case Node::Kind::sequence: {
      std::optional<Texts> out = Texts{""};
      for (const Node& child : node.children) {
        const std::optional<Texts> next = exact_texts(child);
        if (!next) return std::nullopt;
        out = joined(*out, *next);
        if (!out) return std::nullopt;
      }
      return out;
    }
    case Node::Kind::choice: {
      Texts out;
      for (const Node& child : node.children) {
        const std::optional<Texts> more = exact_texts(child);
        if (!more || out.size() + more->size() > most_written) return std::nullopt;
        out.insert(out.end(), more->begin(), more->end());
      }
      make_unique(out);
      return out;
    }
    case Node::Kind::repeat: {
      if (node.most != 1) return std::nullopt;
      std::optional<Texts> out = exact_texts(node.children.front());
      if (out && node.least == 0) out->emplace_back();
      if (out) make_unique(*out);
      return out;
    }
  }
  return std::nullopt;
}

std::size_t shortest_of(const Texts& texts) {
  std::size_t out = texts.empty() ? 0 : long_enough;
  for (const std::string& text : texts) out = std::min(out, text.size());
  return out;
}

/// Keeps the texts that tell more: longer ones, then fewer. No texts tell nothing.
void keep_better(Texts& best, const Texts& other) {
  const std::size_t one = shortest_of(best), two = shortest_of(other);
  if (two > one || (two == one && two > 0 && other.size() < best.size())) best = other;
}

/// Texts of which one stands in whatever the node fits; none where none can be named.
Texts needed(const Node& node) {
  Texts best;
  switch (node.kind) {
    case Node::Kind::literal:
    case Node::Kind::set:
    case Node::Kind::edge:
      break;
    case Node::Kind::sequence: {
      std::optional<Texts> run = Texts{""};  // what the children up to here fit together
      for (const Node& child : node.children) {
        keep_better(best, needed(child));
        const std::optional<Texts> own = exact_texts(child);
        std::optional<Texts> longer;
        if (own) longer = joined(*run, *own);
        if (!longer) keep_better(best, *run);
        run = longer ? longer : own ? own : Texts{""};
      }
      keep_better(best, *run);
      return best;
    }
    case Node::Kind::choice:
      for (const Node& child : node.children) {
        const Texts own = needed(child);
        if (own.empty() || best.size() + own.size() > most_texts) {
          best.clear();
          break;
        }
        best.insert(best.end(), own.begin(), own.end());
      }
      make_unique(best);
      break;
    case Node::Kind::repeat:
      if (node.least > 0) best = needed(node.children.front());
      break;
  }
  if (const std::optional<Texts> exact = exact_texts(node)) keep_better(best, *exact);
  return best;
}

}  // namespace

std::vector<std::string> needed_texts(const Node& root) {
  Texts texts = needed(root);
  if (shortest_of(texts) < shortest_telling) texts.clear();
  return texts;
}

}  // namespace oneshot::pattern
