#include "resume/wrapped_lines.h"

#include <array>
#include <string_view>

#include "base/utf8.h"

namespace oneshot {
namespace {

/// Endings and particles that never open a word: a line that starts with one was broken inside it.
constexpr std::array<std::string_view, 58> broken_starts{
    "니다", "습니다", "었습니다", "았습니다", "였습니다", "했습니다", "됩니다", "합니다", "입니다",
    "으며", "으로",   "에서",     "에게",     "까지",     "부터",     "하여",   "하고",   "하며",
    "되어", "되고",   "었고",     "았고",     "였고",     "했고",     "었다",   "았다",   "했다",
    "였다", "한다",   "된다",     "는데",     "지만",     "면서",     "려고",   "려던",   "었던",
    "았던", "했던",   "이고",     "이며",     "이나",     "이다",     "인데",   "라고",   "다는",
    "던데", "을",     "를",       "은",       "는",       "의",       "에",     "와",     "과",
    "도",   "로",     "들",       "께서"};

bool starts_inside_word(std::string_view next) {
  if (next.empty() || !is_hangul(decode_at(next, 0).value)) return false;
  std::size_t end = 0;
  while (end < next.size() && is_word(decode_at(next, end).value))
    end += decode_at(next, end).length;
  const std::string_view word = next.substr(0, end);
  for (std::string_view start : broken_starts) {
    if (word == start) return true;
    // A verb's ending goes on with further endings, a particle does not.
    if (start.size() > 3 && word.starts_with(start)) return true;
  }
  return word.size() <= 6 && (word.ends_with("다") || word.ends_with("요")) && end < next.size() &&
         next[end] == '.';
}

}  // namespace

void join_wrapped(Text& text, const Text& next) {
  const std::string& before = text.str();
  const std::string& after = next.str();
  if (before.empty() || after.empty()) {
    text.append(next);
    return;
  }
  const bool letter_before = before.size() >= 2 && is_ascii_letter(before[before.size() - 2]);
  if (before.back() == '-' && letter_before && is_ascii_lower(after[0])) {
    text.drop_back(1);
    text.append(next);
    return;
  }
  const char32_t last = decode_before(before, before.size()).value;
  if (is_hangul(last) && starts_inside_word(after)) {
    text.append(next);
    return;
  }
  if (before.back() != '-' || !letter_before) text.append_glue(" ");
  text.append(next);
}

}  // namespace oneshot
