#include "rules/frozen.h"

#include <cstdint>
#include <cstring>
#include <type_traits>
#include <unordered_map>

namespace oneshot {

namespace {

// ---- the parts of every structure, in one order for writing and reading ----

template <class Archive, class Thing>
void parts(Archive& archive, Thing& thing);

/// Puts values one after the other; file names, which many places share, once.
class Freezer {
 public:
  template <class... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }
  void place(const SourcePlace& place) {
    const auto [known, is_new] = files_.try_emplace(place.file, files_.size());
    count(known->second);
    if (is_new) put(place.file);
    put(place.line);
    put(place.column);
  }
  std::string take() { return std::move(out_); }

 private:
  /// Seven bits a byte, the lowest first.
  void count(std::size_t number) {
    for (; number >= 0x80; number >>= 7) out_ += static_cast<char>(number | 0x80);
    out_ += static_cast<char>(number);
  }
  void put(const std::string& text) {
    count(text.size());
    out_ += text;
  }
  void put(bool flag) { count(flag ? 1 : 0); }
  void put(int number) { count(static_cast<std::uint32_t>(number)); }
  void put(double number) { out_.append(reinterpret_cast<const char*>(&number), sizeof number); }
  template <class Value>
  void put(const std::optional<Value>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class Value>
  void put(const std::vector<Value>& values) {
    count(values.size());
    for (const Value& value : values) put(value);
  }
  template <class Key, class Value>
  void put(const std::map<Key, Value>& values) {
    count(values.size());
    for (const auto& [key, value] : values) (*this)(key, value);
  }
  template <class Thing>
  void put(const Thing& thing) {
    if constexpr (std::is_enum_v<Thing>) {
      count(static_cast<std::size_t>(thing));
    } else {
      parts(*this, thing);
    }
  }

  std::string out_;
  std::unordered_map<std::string, std::size_t> files_;
};

class Thawer {
 public:
  explicit Thawer(std::string_view frozen) : at_(frozen.data()) {}

  template <class... Values>
  void operator()(Values&... values) {
    (take(values), ...);
  }
  void place(SourcePlace& place) {
    const std::size_t file = count();
    if (file == files_.size()) take(files_.emplace_back());
    place.file = files_[file];
    take(place.line);
    take(place.column);
  }

 private:
  std::size_t count() {
    std::size_t number = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      number |= static_cast<std::size_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return number;
    }
  }
  std::string_view text() {
    const std::size_t size = count();
    const std::string_view text(at_, size);
    at_ += size;
    return text;
  }
  void take(std::string& value) {
    if (const std::string_view taken = text(); !taken.empty()) value = taken;
  }
  /// Lists of names are most of what there is: they are made in their places.
  void take(std::vector<std::string>& values) {
    const std::size_t size = count();
    if (size == 0) return;
    values.reserve(size);
    for (std::size_t i = 0; i < size; ++i) values.emplace_back(text());
  }
  void take(bool& flag) { flag = count() != 0; }
  void take(int& number) { number = static_cast<int>(static_cast<std::uint32_t>(count())); }
  void take(double& number) {
    std::memcpy(&number, at_, sizeof number);
    at_ += sizeof number;
  }
  template <class Value>
  void take(std::optional<Value>& value) {
    bool there = false;
    take(there);
    if (there) take(value.emplace());
  }
  template <class Value>
  void take(std::vector<Value>& values) {
    values.resize(count());
    for (Value& value : values) take(value);
  }
  template <class Key, class Value>
  void take(std::map<Key, Value>& values) {
    for (std::size_t left = count(); left > 0; --left) {
      Key key;
      take(key);
      take(values[std::move(key)]);
    }
  }
  template <class Thing>
  void take(Thing& thing) {
    if constexpr (std::is_enum_v<Thing>) {
      thing = static_cast<Thing>(count());
    } else {
      parts(*this, thing);
    }
  }

  const char* at_;
  std::vector<std::string> files_;
};

template <class Archive, class Thing>
void parts(Archive& archive, Thing& thing) {
  using Type = std::remove_const_t<Thing>;
  if constexpr (std::is_same_v<Type, SourcePlace>) {
    archive.place(thing);
  } else if constexpr (std::is_same_v<Type, LocalizedText>) {
    archive(thing.en, thing.ko);
  } else if constexpr (std::is_same_v<Type, Bounds>) {
    archive(thing.at_least, thing.at_most);
  } else if constexpr (std::is_same_v<Type, Condition>) {
    archive(thing.kind, thing.place, thing.children, thing.same_clause, thing.pattern, thing.values,
            thing.ids, thing.tags, thing.not_tags, thing.bounds, thing.scope);
  } else if constexpr (std::is_same_v<Type, Facet>) {
    archive(thing.id, thing.title, thing.holds, thing.denied_by, thing.gap, thing.bonus,
            thing.place);
  } else if constexpr (std::is_same_v<Type, LevelRule>) {
    archive(thing.level, thing.needs, thing.place);
  } else if constexpr (std::is_same_v<Type, Example>) {
    archive(thing.text, thing.level, thing.facets, thing.why, thing.todo, thing.place);
  } else if constexpr (std::is_same_v<Type, Signal>) {
    archive(thing.id, thing.order, thing.title, thing.question, thing.source, thing.unit,
            thing.split, thing.candidates, thing.facets, thing.levels, thing.experience_gap,
            thing.next_gap, thing.further_entry, thing.examples, thing.place);
  } else if constexpr (std::is_same_v<Type, ListTerm>) {
    archive(thing.id, thing.name, thing.aliases, thing.tags, thing.kind, thing.platform,
            thing.value, thing.match_case, thing.not_before, thing.not_after, thing.stands_alone,
            thing.place);
  } else if constexpr (std::is_same_v<Type, TermList>) {
    archive(thing.id, thing.title, thing.sources, thing.terms, thing.place);
  } else if constexpr (std::is_same_v<Type, Trait::Sign>) {
    archive(thing.condition, thing.weight);
  } else if constexpr (std::is_same_v<Type, Trait>) {
    archive(thing.id, thing.title, thing.text, thing.signs, thing.examples, thing.place);
  } else if constexpr (std::is_same_v<Type, Profile>) {
    archive(thing.id, thing.title, thing.weights, thing.base, thing.place);
  } else if constexpr (std::is_same_v<Type, LexiconGroup>) {
    archive(thing.id, thing.words, thing.patterns, thing.on, thing.unless, thing.reach);
  } else if constexpr (std::is_same_v<Type, Lexicon>) {
    archive(thing.id, thing.groups);
  } else if constexpr (std::is_same_v<Type, PackManifest>) {
    archive(thing.name, thing.version, thing.folder);
  } else {
    static_assert(std::is_same_v<Type, RuleSet>);
    archive(thing.signals, thing.lists, thing.roles, thing.foundations, thing.paths, thing.profiles,
            thing.lexicons, thing.packs, thing.digest);
  }
}

}  // namespace

std::string freeze(const RuleSet& rules) {
  Freezer out;
  out(rules);
  return out.take();
}

RuleSet thaw(std::string_view frozen) {
  RuleSet rules;
  Thawer in(frozen);
  in(rules);
  return rules;
}

}  // namespace oneshot
