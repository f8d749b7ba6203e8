#include "judge/papers_in_turn.h"

#include <algorithm>
#include <array>

#include "base/pattern/pattern_set.h"
#include "resume/facts/quoted_parts.h"

namespace oneshot {
namespace {

constexpr std::size_t most_papers = 12;  // of a paragraph that somebody wrote

std::vector<TextRange> titles_in(std::string_view text, TextRange all) {
  static const PatternSet no_title({"(?i)\\b(?:award|prize|best|honou?rable mention)\\b|상$"});
  std::vector<TextRange> out;
  for (TextRange title : quoted_titles(all.of(text))) {
    title = {all.begin + title.begin, all.begin + title.end};
    if (no_title.any_matches(title.of(text))) continue;
    if (out.empty() || title.begin > out.back().end) out.push_back(title);
  }
  if (out.size() > most_papers) out.clear();
  return out;
}

/// Where the clause with the second of two titles begins: behind what parts them.
std::size_t joint_between(std::string_view text, const TextRange& before, const TextRange& after) {
  const std::string_view gap = TextRange{before.end, after.begin}.of(text);
  constexpr std::array<std::string_view, 9> joints{"; ",   ", and ", " and ",  ", but ", " while ",
                                                   "고, ", "며, ",   "지만, ", "고 "};
  for (std::string_view joint : joints) {
    const std::size_t at = gap.find(joint);
    if (at != std::string_view::npos) return before.end + at + joint.size();
  }
  // '"…" (first author, arXiv), "…" (second author, CHI)'
  constexpr std::array<std::string_view, 3> ends{"), ", ") / ", ") · "};
  for (std::string_view end : ends) {
    const std::size_t at = gap.rfind(end);
    if (at != std::string_view::npos) return before.end + at + end.size();
  }
  return std::string_view::npos;
}

/// What came of a paper, where or when, or whose name is where on it.
bool tells_of_paper(std::string_view text) {
  static const PatternSet tells(
      {"(?i)(?:19|20)[0-9]{2}|\\b(?:authors?|authored|under review|rejected|accepted|submitted|"
       "in preparation|arxiv|alone)\\b|저자|심사|투고|게재|채택|탈락"});
  return tells.any_matches(text);
}

bool tells_place_among_authors(std::string_view text) {
  static const PatternSet place(
      {"(?i)\\b(?:first|second|third|fourth|fifth|sixth|last|sole|lead|middle|co-?)[- ]?author|"
       "\\bi['’]m (?:the |its )?(?:first|second|third|fourth|fifth|last)\\b|\\b(?:i|me) (?:am "
       "|come |came |stand |was |as )?(?:the )?(?:first|second|third|fourth|"
       "fifth|last)\\b|\\b(?:mine )?alone\\b|[1-9] ?저자|공저|단독|주저자"});
  return place.any_matches(text);
}

/// It was sent somewhere, or refused.
bool tells_fate(std::string_view text) {
  static const PatternSet fate(
      {"(?i)\\b(?:(?:under|in) (?:peer )?review|submitted|rejected|turned down|refused|sent it)\\b|"
       "심사|투고|탈락|떨어(?:졌|진)"});
  return fate.any_matches(text);
}

}  // namespace

std::vector<std::size_t> papers_in_turn(std::string_view text,
                                        const std::vector<TextRange>& sentences,
                                        const std::function<bool(TextRange)>& is_candidate) {
  std::vector<std::size_t> out;
  if (sentences.empty()) return out;
  const TextRange all{sentences.front().begin, sentences.back().end};
  const std::vector<TextRange> titles = titles_in(text, all);
  if (titles.size() < 2) return out;
  const auto sentence_of = [&](std::size_t at) {
    const auto found = std::find_if(sentences.begin(), sentences.end(),
                                    [&](const TextRange& one) { return at < one.end; });
    return found == sentences.end() ? sentences.back() : *found;
  };
  out.push_back(sentence_of(titles.front().begin).begin);
  for (std::size_t i = 1; i < titles.size(); ++i) {
    const std::size_t sentence = sentence_of(titles[i].begin).begin;
    const bool in_one_sentence = sentence <= titles[i - 1].end;
    const std::size_t cut =
        in_one_sentence ? joint_between(text, titles[i - 1], titles[i]) : sentence;
    if (cut == std::string_view::npos) continue;
    const bool sure = !in_one_sentence || text.substr(0, cut).ends_with("; ");
    const std::size_t end =
        i + 1 < titles.size() ? std::max(cut, sentence_of(titles[i + 1].begin).begin) : all.end;
    const TextRange before{out.back(), cut}, after{cut, end > titles[i].end ? end : all.end};
    // "My papers “…” and “…” appeared at CHI and KDD": told of at once.
    if (!tells_of_paper(TextRange{titles[i - 1].begin, cut}.of(text)) &&
        !tells_of_paper(TextRange{out.back(), titles[i - 1].begin}.of(text))) {
      continue;
    }
    const bool both_placed =
        tells_place_among_authors(before.of(text)) && tells_place_among_authors(after.of(text));
    const bool second = both_placed || is_candidate(after);
    if (second && (sure || both_placed || is_candidate(before))) out.push_back(cut);
  }
  if (out.size() < 2) out.clear();
  return out;
}

std::optional<TextRange> paper_told_within(std::string_view text,
                                           const std::vector<TextRange>& sentences) {
  constexpr std::size_t fewest_sentences = 2, most_remarks = 2;
  if (sentences.size() < fewest_sentences) return std::nullopt;
  const std::vector<TextRange> titles =
      titles_in(text, {sentences.front().begin, sentences.back().end});
  for (const TextRange& title : titles) {
    const auto titled = std::find_if(sentences.begin(), sentences.end(), [&](const TextRange& one) {
      return title.begin >= one.begin && title.begin < one.end;
    });
    if (titled == sentences.end()) continue;
    const std::ptrdiff_t remarks =
        std::min<std::ptrdiff_t>(most_remarks, sentences.end() - titled - 1);
    for (std::ptrdiff_t remark = 0; remark <= remarks; ++remark) {
      const TextRange told{titled->begin, (titled + remark)->end};
      if (tells_place_among_authors(told.of(text)) || tells_fate(told.of(text))) return told;
    }
  }
  return std::nullopt;
}

}  // namespace oneshot
