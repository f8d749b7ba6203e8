#include "base/pattern/syntax.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace oneshot::pattern {

namespace {

constexpr char32_t last_code_point = 0x10FFFF;
constexpr std::uint32_t most_repeats = 1000;  // as RE2 has it
constexpr int deepest_group = 60;
constexpr std::size_t usual_alternatives = 8;

/// Beyond ASCII, where letters have two cases is known for Latin-1 alone.
bool has_one_case(char32_t c) {
  if (c < 0xC0) return c != 0xAA && c != 0xB5 && c != 0xBA;
  return c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c <= 0x205E) || (c >= 0x3000 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3);
}

/// The other case of a letter of Latin-1; 0 where it lies elsewhere or is none.
char32_t other_case(char32_t c) {
  constexpr char32_t distance = 0x20;
  const bool excepted = c == 0xD7 || c == 0xF7 || c == 0xDF || c == 0xFF || c == 0xC5 || c == 0xE5;
  if (excepted || c < 0xC0 || c > 0xFF) return 0;  // ß, ÿ, and å with its sign of a unit
  return c < 0xE0 ? c + distance : c - distance;
}

/// Bytes that stand for something else than themselves.
constexpr std::array<bool, 256> is_special = [] {
  std::array<bool, 256> out{};
  for (const char c : {'\\', '^', '$', '.', '|', '?', '*', '+', '(', ')', '[', ']', '{', '}'}) {
    out[static_cast<unsigned char>(c)] = true;
  }
  return out;
}();

CharSet set_of(std::initializer_list<std::pair<char32_t, char32_t>> ranges) {
  CharSet set;
  for (const auto& [first, last] : ranges) set.add(first, last);
  return set;
}

CharSet class_named(char letter) {
  switch (letter) {
    case 'd':
      return set_of({{'0', '9'}});
    case 'w':
      return set_of({{'0', '9'}, {'A', 'Z'}, {'a', 'z'}, {'_', '_'}});
    default:
      return set_of({{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}});
  }
}

class Parser {
 public:
  Parser(std::string_view pattern, bool lines) : rest_(pattern) { flags_.lines = lines; }

  std::optional<Node> run() {
    Node out = choice(0);
    if (failed_ || !rest_.empty()) return std::nullopt;
    return out;
  }

 private:
  struct Flags {
    bool fold = false, lines = false, dot_is_all = false;
  };

  bool take(std::string_view what) {
    if (!rest_.starts_with(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }
  char32_t take_code_point() {
    const CodePoint c = decode_at(rest_, 0);
    rest_.remove_prefix(c.length);
    return c.value;
  }
  Node fail() {
    failed_ = true;
    rest_ = {};
    return {};
  }

  Node choice(int depth) {
    if (depth > deepest_group) return fail();
    Node out;
    Node first = sequence(depth);
    if (!rest_.starts_with('|')) return first;
    out.kind = Node::Kind::choice;
    out.children.reserve(usual_alternatives);
    out.children.push_back(std::move(first));
    while (take("|")) out.children.push_back(sequence(depth));
    return out;
  }

  Node sequence(int depth) {
    Node out;
    const auto at_end = [&] {
      return failed_ || rest_.empty() || rest_.front() == '|' || rest_.front() == ')';
    };
    while (!at_end()) {
      if (const std::string_view plain = plain_text(); !plain.empty()) {
        Node literal = literal_of(plain);
        if (out.children.empty() && at_end()) return literal;
        append(out, std::move(literal));
        continue;
      }
      std::optional<Node> one = atom(depth);
      if (!one) continue;  // flags
      quantify(*one);
      if (failed_) break;
      append(out, std::move(*one));
    }
    if (out.children.size() == 1) return std::move(out.children.front());
    return out;
  }

  /// Takes the text ahead that stands for itself, without its last code point where that may be
  /// repeated.
  std::string_view plain_text() {
    std::size_t end = 0;
    while (end < rest_.size() && !is_special[static_cast<unsigned char>(rest_[end])]) ++end;
    std::size_t size = end;
    if (end < rest_.size() && std::string_view("?*+{").find(rest_[end]) != std::string_view::npos) {
      while (size > 0 && (static_cast<unsigned char>(rest_[size - 1]) & 0xC0) == 0x80) --size;
      if (size > 0) --size;
    }
    if (flags_.fold) {  // letters beyond ASCII are looked at one by one
      const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
      size = std::min<std::size_t>(
          size, static_cast<std::size_t>(std::find_if(rest_.begin(), rest_.end(), is_wide) -
                                         rest_.begin()));
    }
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

  Node literal_of(std::string_view text) const {
    Node out;
    out.kind = Node::Kind::literal;
    out.folded = flags_.fold;
    out.literal = text;
    if (out.folded) {
      for (char& c : out.literal) {
        if (is_ascii_upper(c)) c = static_cast<char>(c | 0x20);
      }
    }
    return out;
  }

  static void append(Node& sequence, Node one) {
    if (one.kind == Node::Kind::literal && !sequence.children.empty()) {
      Node& last = sequence.children.back();
      if (last.kind == Node::Kind::literal && last.folded == one.folded) {
        last.literal += one.literal;
        return;
      }
    }
    sequence.children.push_back(std::move(one));
  }

  Node edge(Edge where) const {
    Node out;
    out.kind = Node::Kind::edge;
    out.edge = where;
    return out;
  }

  Node set(CharSet members) const {
    Node out;
    out.kind = Node::Kind::set;
    out.set = std::make_shared<const CharSet>(std::move(members));
    return out;
  }

  std::optional<Node> atom(int depth) {
    if (take("(")) return group(depth);
    if (take("[")) return bracket();
    if (take("\\")) return escape();
    if (take("^")) return edge(flags_.lines ? Edge::line_begin : Edge::text_begin);
    if (take("$")) return edge(flags_.lines ? Edge::line_end : Edge::text_end);
    if (take(".")) {
      CharSet all;
      if (!flags_.dot_is_all) all.add('\n', '\n');
      all.invert();
      return set(std::move(all));
    }
    if (rest_.front() == '*' || rest_.front() == '+' || rest_.front() == '?') return fail();
    return literal(take_code_point());
  }

  std::optional<Node> group(int depth) {
    const Flags outside = flags_;
    if (take("?")) {
      bool value = true;
      for (; !rest_.empty() && rest_.front() != ':' && rest_.front() != ')';
           rest_.remove_prefix(1)) {
        switch (rest_.front()) {
          case 'i':
            flags_.fold = value;
            break;
          case 'm':
            flags_.lines = value;
            break;
          case 's':
            flags_.dot_is_all = value;
            break;
          case '-':
            value = false;
            break;
          default:
            return fail();
        }
      }
      if (take(")")) return std::nullopt;  // flags hold to the end of the group around them
      if (!take(":")) return fail();
    }
    Node out = choice(depth + 1);
    if (failed_ || !take(")")) return fail();
    flags_ = outside;
    return out;
  }

  Node literal(char32_t c) {
    Node out;
    out.kind = Node::Kind::literal;
    if (flags_.fold && c >= 0x80 && !has_one_case(c)) {
      const char32_t other = other_case(c);
      if (other == 0) return fail();
      return set(set_of({{c, c}, {other, other}}));
    }
    out.folded = flags_.fold;
    if (flags_.fold && c >= 'A' && c <= 'Z') c += 'a' - 'A';
    append_utf8(out.literal, c);
    return out;
  }

  /// The code point of an escape that stands for one; nothing for the others.
  std::optional<char32_t> escaped_code_point() {
    if (rest_.empty()) return std::nullopt;
    const char c = rest_.front();
    constexpr std::string_view names = "nrtfv", values = "\n\r\t\f\v";
    if (const std::size_t at = names.find(c); at != names.npos) {
      rest_.remove_prefix(1);
      return static_cast<char32_t>(values[at]);
    }
    if (c == 'x') {
      rest_.remove_prefix(1);
      const auto digit = [](char d) {
        if (is_ascii_digit(d)) return d - '0';
        const char lower = static_cast<char>(d | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
      };
      if (rest_.size() < 2 || digit(rest_[0]) < 0 || digit(rest_[1]) < 0) return std::nullopt;
      const auto value = static_cast<char32_t>(digit(rest_[0]) * 16 + digit(rest_[1]));
      rest_.remove_prefix(2);
      return value;
    }
    if (static_cast<unsigned char>(c) >= 0x80 || is_ascii_letter(c) || is_ascii_digit(c)) {
      return std::nullopt;
    }
    return take_code_point();
  }

  Node escape() {
    if (rest_.empty()) return fail();
    if (take("b")) return edge(Edge::word);
    if (take("B")) return edge(Edge::no_word);
    if (take("A")) return edge(Edge::text_begin);
    if (take("z")) return edge(Edge::text_end);
    if (std::optional<CharSet> members = escaped_class()) return set(std::move(*members));
    const std::optional<char32_t> c = escaped_code_point();
    return c ? literal(*c) : fail();
  }

  std::optional<CharSet> escaped_class() {
    const char letter = rest_.front();
    const char lower = static_cast<char>(letter | 0x20);
    if (lower != 'd' && lower != 'w' && lower != 's') return std::nullopt;
    rest_.remove_prefix(1);
    CharSet out = class_named(lower);
    if (letter != lower) out.invert();
    return out;
  }

  Node bracket() {
    CharSet members;
    const bool inverted = take("^");
    bool first = true;
    while (first || !rest_.starts_with("]")) {
      if (rest_.empty() || rest_.starts_with("[:")) return fail();
      first = false;
      if (rest_.size() > 1 && rest_.front() == '\\') {
        rest_.remove_prefix(1);
        if (const std::optional<CharSet> named = escaped_class()) {
          members.add(*named);
          continue;
        }
        const std::optional<char32_t> c = escaped_code_point();
        if (!c || !add_range(members, *c)) return fail();
      } else if (!add_range(members, take_code_point())) {
        return fail();
      }
    }
    rest_.remove_prefix(1);
    if (flags_.fold) members.add_other_case();
    if (inverted) members.invert();
    return set(std::move(members));
  }

  /// Adds "a", or "a-z" where a range follows.
  bool add_range(CharSet& members, char32_t first) {
    char32_t last = first;
    if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
      rest_.remove_prefix(1);
      if (take("\\")) {
        const std::optional<char32_t> c = escaped_code_point();
        if (!c) return false;
        last = *c;
      } else {
        last = take_code_point();
      }
    }
    if (last < first) return false;
    if (flags_.fold && last >= 0x80) {
      const bool caseless = first >= 0x80 && has_one_case(first) && has_one_case(last) &&
                            (first == last || (first >= 0xAC00 && last <= 0xD7A3));
      const char32_t other = first == last ? other_case(first) : 0;
      if (!caseless && other == 0) return false;
      if (other != 0) members.add(other, other);
    }
    members.add(first, last);
    return true;
  }

  bool take_number(std::uint32_t& out) {
    std::size_t digits = 0;
    out = 0;
    while (digits < rest_.size() && is_ascii_digit(rest_[digits]) && out <= most_repeats) {
      out = out * 10 + static_cast<std::uint32_t>(rest_[digits++] - '0');
    }
    rest_.remove_prefix(digits);
    return digits > 0;
  }

  /// {2}, {2,} and {2,5}; anything else in braces stands for itself.
  bool take_counts(std::uint32_t& least, std::uint32_t& most) {
    const std::string_view before = rest_;
    bool counted = take("{") && take_number(least);
    if (counted) {
      most = least;
      if (take(",") && !take_number(most)) most = no_limit;
      counted = take("}");
    }
    if (!counted) rest_ = before;
    return counted;
  }

  void quantify(Node& one) {
    std::uint32_t least = 0, most = no_limit;
    if (take("*")) {
    } else if (take("+")) {
      least = 1;
    } else if (take("?")) {
      most = 1;
    } else if (!take_counts(least, most)) {
      return;
    }
    const bool too_many = least > most_repeats || (most != no_limit && most > most_repeats);
    if (too_many || most < least || one.kind == Node::Kind::edge) {
      fail();
      return;
    }
    Node out;
    out.kind = Node::Kind::repeat;
    out.least = least;
    out.most = most;
    out.greedy = !take("?");
    // One repeat on the other is wrong in RE2, or not worth knowing.
    if (!rest_.empty() && (rest_[0] == '*' || rest_[0] == '+' || rest_[0] == '?')) fail();
    if (std::uint32_t ignored; !rest_.empty() && take_counts(ignored, ignored)) fail();
    out.children.push_back(std::move(one));
    one = std::move(out);
  }

  std::string_view rest_;
  Flags flags_;
  bool failed_ = false;
};

}  // namespace

void CharSet::add(char32_t first, char32_t last) {
  for (char32_t c = first; c <= std::min<char32_t>(last, 0x7F); ++c) {
    ascii_[c >> 6] |= std::uint64_t{1} << (c & 63);
  }
  if (last < 0x80) return;
  ranges_.emplace_back(std::max<char32_t>(first, 0x80), last);
  std::sort(ranges_.begin(), ranges_.end());
  std::size_t kept = 0;
  for (std::size_t i = 1; i < ranges_.size(); ++i) {
    if (ranges_[i].first <= ranges_[kept].second + 1) {
      ranges_[kept].second = std::max(ranges_[kept].second, ranges_[i].second);
    } else {
      ranges_[++kept] = ranges_[i];
    }
  }
  ranges_.resize(kept + 1);
}

void CharSet::add(const CharSet& other) {
  ascii_[0] |= other.ascii_[0];
  ascii_[1] |= other.ascii_[1];
  for (const auto& [first, last] : other.ranges_) add(first, last);
}

void CharSet::add_other_case() {
  for (char32_t c = 'a'; c <= 'z'; ++c) {
    const char32_t upper = c - 'a' + 'A';
    if (contains(c)) add(upper, upper);
    if (contains(upper)) add(c, c);
  }
}

void CharSet::invert() {
  ascii_ = {~ascii_[0], ~ascii_[1]};
  std::vector<std::pair<char32_t, char32_t>> gaps;
  char32_t from = 0x80;
  for (const auto& [first, last] : ranges_) {
    if (from < first) gaps.emplace_back(from, first - 1);
    from = last + 1;
  }
  if (from <= last_code_point) gaps.emplace_back(from, last_code_point);
  ranges_ = std::move(gaps);
}

std::optional<Node> parse(std::string_view pattern, bool lines) {
  return Parser(pattern, lines).run();
}

}  // namespace oneshot::pattern
