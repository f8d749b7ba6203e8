#include "resume/facts/quantity/counted_noun.h"

#include "resume/facts/quantity/seconds.h"
#include "resume/facts/quantity/service_use.h"

namespace oneshot {
namespace {

using namespace scan;
using quantity_words::Match;
using quantity_words::Noun;

constexpr int kNounReach = 5;  // words from a number to its noun: "paying end users"

bool is_plural(std::string_view word) {
  constexpr std::size_t shortest = 4;
  return word.size() >= shortest && word.ends_with('s') && !word.ends_with("ss") &&
         word != "this" && word != "does" && word != "times" && word != "across";
}

class NounFinder {
 public:
  NounFinder(const Surroundings& around, std::size_t at)
      : around_(around), text_(around.text), at_(at) {}

  std::optional<CountedNoun> find() {
    std::size_t next = skip_spaces(text_, at_);
    if (next > at_ && around_.is_like_date()) return std::nullopt;
    const bool hyphen = next < text_.size() && text_[next] == '-';
    if (hyphen) ++next;
    if (const auto unit = quantity_words::unit_at(text_, next)) {
      // "16 h" and "5 years" are times, "5 day" before a noun is none worth a fact either way.
      return taken(next, *unit);
    }
    if (next < text_.size() && is_ascii_letter(text_[next])) {
      // "360-degree images" are not 360.
      const std::string_view word = text_.substr(next, word_end(text_, next) - next);
      if (!hyphen || quantity_words::noun_of(word)) return english_noun(next);
      return std::nullopt;
    }
    return korean_noun(next);
  }

 private:
  static CountedNoun taken(std::size_t begin, const Match& match) {
    const std::size_t end = begin + match.size;
    return {match, {begin, end}, end};
  }

  /// "31,000 use it", "of them 12,000 log in to it": nobody is named, but what they do is told.
  bool are_told_by_deed(std::size_t at) const {
    const std::size_t end = word_end(text_, at);
    const std::string_view word = text_.substr(at, end - at);
    // "3.5 million calls a day from the gateway": many call, and do not "calls".
    const bool noun = word.ends_with('s') && !word.ends_with("ss") && rate_follows(end);
    return around_.number.value >= kMany && !noun && is_deed_of_user(word) &&
           do_something_with_service(text_.substr(at, around_.right_end - at));
  }

  std::optional<CountedNoun> english_noun(std::size_t at) const {
    std::string_view last, plural;
    std::size_t last_begin = at, plural_begin = at;
    at += any_at(text_, at, {"of them ", "of these ", "of whom ", "of those "});
    if (are_told_by_deed(at)) return taken(at, {Noun::person, 1, 0});
    for (int words = 0; words < kNounReach && at < around_.right_end; ++words) {
      std::size_t end = word_end(text_, at);
      if (end == at) break;
      while (end < text_.size() && is_digit(text_[end])) ++end;  // "12.4 million HL7 messages"
      const std::string_view word = text_.substr(at, end - at);
      if (word == "gpu-hours" || word == "tpu-hours" ||
          ((word == "gpu" || word == "tpu") && any_word_at(text_, end, {" hours", " hour"}))) {
        return taken(at, {Noun::compute, 1, word.size() + (word.size() == 3 ? 6 : 0)});
      }
      if (const auto noun = quantity_words::noun_of(word)) return taken(at, *noun);
      const bool by_calling = word.ends_with("ists") || word.ends_with("ians");
      if (is_agent_noun(word) && (by_calling || !rate_follows(end))) {
        return taken(at, {Noun::person, 1, word.size()});
      }
      constexpr std::string_view stops[] = {"and", "or",   "in",  "on",   "for",  "at",   "with",
                                            "to",  "by",   "the", "who",  "that", "from", "is",
                                            "was", "were", "are", "have", "had",  "as",   "since"};
      // "push and text messages"
      if (word == "and" && words > 0 && joins_nouns(end)) {
        at = skip_spaces(text_, end);
        continue;
      }
      const bool rate_begins = word == "per" || word == "a" || word == "an" || word == "each";
      if (rate_begins || is_one_of(word, stops)) break;
      if (word == "model" && around_.number.scaled && words == 0) {  // "a 7B model"
        return taken(at, {Noun::parameter, 1, word.size()});
      }
      last = word;
      last_begin = at;
      if (plural.empty() && is_plural(word)) {
        plural = word;
        plural_begin = at;
      }
      at = skip_spaces(text_, end);
    }
    if (const auto unknown = rate_of_unknown(last, last_begin)) return unknown;
    return unknown_noun(plural, plural_begin);
  }

  bool rate_follows(std::size_t at) const {
    return any_at(text_, skip_spaces(text_, at), {"per ", "/", "a second", "a minute"}) > 0;
  }

  /// Whatever is kept, or comes and goes: "9 million stamps a day pass through it", "it archives
  /// 210 million letters".
  std::optional<CountedNoun> unknown_noun(std::string_view plural, std::size_t begin) const {
    if (plural.empty() || !is_immaterial(plural)) return std::nullopt;
    const std::string_view clause = around_.after.substr(0, around_.after.find(','));
    if (tells_of_storage(clause) || tells_of_storage(around_.left)) {
      return taken(begin, {Noun::record, 1, plural.size()});
    }
    if (tells_of_traffic(clause) || tells_of_traffic(around_.before)) {
      const auto told = around_.period_of_sentence();
      if (told && *told <= kDay) return taken(begin, {Noun::request, 1, plural.size()});
    }
    return std::nullopt;
  }

  /// Whether the noun stands behind the next word: "… and text messages".
  bool joins_nouns(std::size_t at) const {
    const std::size_t word = skip_spaces(text_, at);
    const std::size_t noun = skip_spaces(text_, word_end(text_, word));
    return quantity_words::noun_of(text_.substr(noun, word_end(text_, noun) - noun)).has_value();
  }

  /// Anything countable that comes at a rate is an event: "500k bids per second", "per second".
  std::optional<CountedNoun> rate_of_unknown(std::string_view last, std::size_t last_begin) const {
    const bool plural = last.size() > 2 && last.ends_with('s');
    if (!last.empty() && !plural) return std::nullopt;
    // "180 fillets a minute" weighs a machine; "240,000 times a day" it is called.
    if (!last.empty() && last != "times" && !is_immaterial(last)) return std::nullopt;
    const std::size_t after = skip_spaces(text_, last.empty() ? at_ : last_begin + last.size());
    if (any_at(text_, after,
               {"per ", "/", "a second", "a minute", "an hour", "a day", "each ", "every "}) == 0)
      return std::nullopt;
    // What is counted by the year are things: "2 million cars a year".
    const auto seconds = around_.period();
    if (!seconds || *seconds > kMonth) return std::nullopt;
    return taken(last.empty() ? after : last_begin, {Noun::request, 1, last.size()});
  }

  std::optional<CountedNoun> korean_noun(std::size_t at) const {
    const auto noun = quantity_words::korean_noun_at(text_, at);
    if (!noun) {
      const bool rate =
          starts_with(text_, at, "/") && quantity_words::period_at(text_, at + 1).has_value();
      return rate ? std::optional(taken(at, {Noun::request, 1, 0})) : std::nullopt;
    }
    const CountedNoun counter = taken(at, *noun);
    // "120만 명의 이용자", "1조 개의 토큰": the counter's noun follows it.
    std::size_t next =
        counter.end + any_at(text_, counter.end, {"의", " 이상의", "이 넘는", " 넘는"});
    if (next == counter.end) return counter;
    next = skip_spaces(text_, next);
    const auto counted = quantity_words::korean_noun_at(text_, next);
    const bool counts =
        noun->noun == Noun::person || noun->noun == Noun::record || noun->noun == Noun::request;
    // "건의 인식 요청", "명의 대학생" count no people and no machines, though the words begin like
    // counters of them.
    const bool begins_longer_word = counted && any_at(text_, next, {"인", "대"}) > 0 &&
                                    counted->size == kSyllable &&
                                    is_word(decode_at(text_, next + counted->size).value);
    if (!counted || !counts || counted->noun == Noun::record || begins_longer_word) return counter;
    CountedNoun found = taken(next, *counted);
    found.range.begin = counter.range.begin;
    return found;
  }

  const Surroundings& around_;
  std::string_view text_;
  std::size_t at_;  ///< past the number
};

}  // namespace

std::optional<CountedNoun> find_counted_noun(const Surroundings& around, std::size_t at) {
  return NounFinder(around, at).find();
}

}  // namespace oneshot
