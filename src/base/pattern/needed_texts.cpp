#include "base/pattern/needed_texts.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/pattern/text_frequency.h"
#include "base/utf8.h"

namespace oneshot::pattern {

namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t most_texts = 300;   // of a pattern
constexpr std::size_t most_written = 32;  // that parts of a pattern are written out to
constexpr double most_tries = 0.8;        // a byte
constexpr std::size_t anywhere = NeededTexts::anywhere;

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

std::size_t plus(std::size_t a, std::size_t b) {
  return a == anywhere || b == anywhere ? anywhere : a + b;
}

std::size_t utf8_length(char32_t c) {
  std::string bytes;
  append_utf8(bytes, c);
  return bytes.size();
}

/// The longest text that a node fits, in bytes.
std::size_t longest(const Node& node) {
  std::size_t out = 0;
  switch (node.kind) {
    case Node::Kind::literal:
      return node.literal.size();
    case Node::Kind::set:
      return node.set->ranges().empty() ? 1 : utf8_length(node.set->ranges().back().second);
    case Node::Kind::edge:
      return 0;
    case Node::Kind::sequence:
      for (const Node& child : node.children) out = plus(out, longest(child));
      return out;
    case Node::Kind::choice:
      for (const Node& child : node.children) out = std::max(out, longest(child));
      return out;
    case Node::Kind::repeat: {
      const std::size_t one = longest(node.children.front());
      constexpr std::size_t far = 1000;
      return one == 0 ? 0 : node.most > far || one > far ? anywhere : one * node.most;
    }
  }
  return anywhere;
}

/// Keeps the texts that will make a pattern be tried less often, if they tell anything.
void keep_better(NeededTexts& best, NeededTexts other) {
  const double limit = best.empty() ? most_tries : best.tries();
  if (!other.empty() && other.tries() < limit) best = std::move(other);
}

/// Texts of which one stands in whatever the node fits; none where none can be named.
NeededTexts needed(const Node& node) {
  NeededTexts best;
  switch (node.kind) {
    case Node::Kind::literal:
    case Node::Kind::set:
    case Node::Kind::edge:
      break;
    case Node::Kind::sequence: {
      std::optional<Texts> run = Texts{""};  // what the children up to here fit together
      std::size_t before_run = 0,
                  before = 0;  // the longest that stands before it, and before a child
      for (const Node& child : node.children) {
        NeededTexts inside = needed(child);
        inside.before = plus(before, inside.before);
        keep_better(best, std::move(inside));
        const std::optional<Texts> own = exact_texts(child);
        std::optional<Texts> longer;
        if (own) longer = joined(*run, *own);
        if (!longer) {
          keep_better(best, {*run, before_run});
          before_run = own ? before : plus(before, longest(child));
        }
        run = longer ? longer : own ? own : Texts{""};
        before = plus(before, longest(child));
      }
      keep_better(best, {*run, before_run});
      return best;
    }
    case Node::Kind::choice: {
      std::size_t before = 0;
      for (const Node& child : node.children) {
        const NeededTexts own = needed(child);
        if (own.empty() || best.texts.size() + own.texts.size() > most_texts) {
          best.texts.clear();
          break;
        }
        best.texts.insert(best.texts.end(), own.texts.begin(), own.texts.end());
        before = std::max(before, own.before);
      }
      best.before = before;
      make_unique(best.texts);
      break;
    }
    case Node::Kind::repeat:
      if (node.least > 0) best = needed(node.children.front());
      break;
  }
  if (const std::optional<Texts> exact = exact_texts(node)) keep_better(best, {*exact, 0});
  return best;
}

}  // namespace

double NeededTexts::tries() const {
  constexpr std::size_t usual_line = 40;  // half of it
  double seen = 0;
  for (const std::string& text : texts) seen += frequency_of(text);
  return seen * static_cast<double>(std::min(before, usual_line) + 1);
}

NeededTexts needed_texts(const Node& root) {
  NeededTexts out = needed(root);
  if (out.tries() >= most_tries) out = {};
  return out;
}

}  // namespace oneshot::pattern
