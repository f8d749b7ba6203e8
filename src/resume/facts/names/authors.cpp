#include "resume/facts/names/authors.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/patience.h"
#include "resume/facts/names/author_scan.h"
#include "resume/facts/names/equal_authors.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;
using author_scan::Name;
using Match = OwnerNames::Match;

constexpr std::size_t kMostAuthors = 400;

/// Names that follow each other, parted like a list.
struct Run {
  std::vector<Name> names;
  std::vector<std::string> marks;
  std::size_t end = 0;
  bool truncated = false;
  bool with = false;  ///< "with A. Roe": the others of a paper of the owner's
  std::optional<std::size_t> owner;
  Match match = Match::none;
};

/// Reads the names from a position on, as long as they follow each other.
Run read_run(std::string_view text, std::size_t at) {
  Run run;
  std::size_t next = at;
  bool dots = false, vancouver = false;
  while (run.names.size() < kMostAuthors) {
    auto name = author_scan::name_at(text, next);
    if (!name) break;
    // Once initials stand last, a word after them begins the title: "Osei-Bonsu K. Return to".
    if (vancouver && name->short_end > 0) {
      name->range.end = name->short_end;
      name->token_ends = {name->short_end};
    }
    vancouver = vancouver || name->vancouver;
    const std::size_t marks_end = author_scan::marks_end(text, name->range.end);
    run.marks.emplace_back(text.substr(name->range.end, marks_end - name->range.end));
    run.names.push_back(std::move(*name));
    run.end = marks_end;
    if (const std::size_t cut = author_scan::truncation_end(text, marks_end)) {
      run.truncated = true;
      run.end = cut;
      break;
    }
    const std::size_t separator = author_scan::separator_end(text, marks_end);
    if (separator == 0) break;
    // After "김서연·한지우" a comma ends the list.
    const bool dot = starts_with(text, skip_spaces(text, marks_end), "·");
    if (run.names.size() > 1 && dots && !dot) break;
    dots = dot;
    next = separator;
    while (starts_with(text, next, "*") || starts_with(text, next, "_")) ++next;  // emphasis
  }
  return run;
}

/// Bytes before the first author: "[P1] ", "2021. ".
std::size_t number_end(std::string_view text) {
  constexpr std::size_t longest = 12;
  std::size_t at = 0;
  while (at < std::min(text.size(), longest) && !letter_at(text, at) && !hangul_at(text, at))
    at = next_code_point(text, at);
  return at;
}

/// "Roe, Ann Marie, and Bo Lind. …", "Roe, Ann Marie, et al. …": the first alone has the family
/// name first.
std::optional<Run> read_catalogue_run(std::string_view text, std::size_t at) {
  auto first = author_scan::catalogue_name_at(text, at);
  if (!first) return std::nullopt;
  const std::size_t marks = author_scan::marks_end(text, first->range.end);
  Run run;
  const std::size_t cut = author_scan::truncation_end(text, marks);
  const std::size_t next = cut > 0 ? 0 : author_scan::separator_end(text, marks);
  if (next > 0) run = read_run(text, next);
  // "Paris, France, 2021" is no list, nor are the words of a title.
  if (cut == 0 && run.names.empty()) return std::nullopt;
  run.marks.insert(run.marks.begin(),
                   std::string(text.substr(first->range.end, marks - first->range.end)));
  run.names.insert(run.names.begin(), std::move(*first));
  run.end = std::max({run.end, marks, cut});
  run.truncated = run.truncated || cut > 0;
  return run;
}

/// The next run from a position on, which is moved behind it; one without names if there is none.
Run run_from(std::string_view text, std::size_t& at) {
  for (; at < text.size(); at = next_code_point(text, at)) {
    if (!author_scan::may_begin(text, at)) continue;
    Run run = read_run(text, at);
    if (run.names.empty()) continue;
    at = std::max(run.end, at + 1);
    return run;
  }
  return {};
}

/// The owner's name within what was read as one name: "Yutong Zhang A" holds "Yutong Zhang".
Match match_name(std::string_view text, Name& name, const OwnerNames& owner) {
  Match match = owner.match(name.range.of(text));
  for (std::size_t i = name.token_ends.size(); match == Match::none && i-- > 1;) {
    const TextRange shorter{name.range.begin, name.token_ends[i - 1]};
    match = owner.match(shorter.of(text));
    if (match != Match::none) name.range = shorter;
  }
  return match;
}

/// "Counting Tiles by Ear Mira Castell, Bo Lang": the owner's name ends what was read as one.
Match match_behind_title(std::string_view text, Name& name, const OwnerNames& owner) {
  constexpr std::size_t fewest_words = 2;
  for (std::size_t i = 0; i + fewest_words < name.token_ends.size(); ++i) {
    const TextRange shorter{skip_spaces(text, name.token_ends[i]), name.range.end};
    if (owner.match(shorter.of(text)) != Match::full) continue;
    name.range = shorter;
    return Match::full;
  }
  return Match::none;
}

bool overlaps_any(const TextRange& range, const std::vector<TextRange>& others) {
  return std::any_of(others.begin(), others.end(),
                     [&](const TextRange& other) { return other.overlaps(range); });
}

/// The only name of several that stands in capitals is marked by them.
bool only_in_capitals(const Run& run, std::size_t index) {
  const auto capitals = std::count_if(run.names.begin(), run.names.end(),
                                      [](const Name& name) { return name.capitals; });
  return run.names.size() > 1 && capitals == 1 && run.names[index].capitals;
}

void find_owner(std::string_view text, Run& run, const OwnerNames& owner,
                const std::vector<TextRange>& emphasis) {
  bool marked = false;
  for (std::size_t i = 0; i < run.names.size(); ++i) {
    Match match = match_name(text, run.names[i], owner);
    if (match == Match::none && i == 0 && run.names.size() > 1)
      match = match_behind_title(text, run.names[i], owner);
    if (match == Match::none) continue;
    const bool here = overlaps_any(run.names[i].range, emphasis) || only_in_capitals(run, i);
    const bool better = !run.owner || (here && !marked) || (here == marked && match > run.match);
    if (!better) continue;
    run.owner = i;
    run.match = match;
    marked = here;
  }
}

/// "… (NeurIPS 2023), Bea Poe, 노은서", "(Bea Poe, 노은서)", "Bea Poe, 노은서, Carl Doe": authors
/// of two scripts, and no title before those of one.
bool lists_two_scripts(std::string_view text, const Run& run) {
  const bool latin_after =
      std::any_of(run.names.begin() + static_cast<std::ptrdiff_t>(*run.owner), run.names.end(),
                  [](const Name& name) { return !name.hangul; });
  const std::size_t begin = skip_spaces_back(text, run.names.front().range.begin);
  const std::string_view before = text.substr(0, begin);
  constexpr std::array<std::string_view, 13> openings{")", "\"", "”", "」", "』", "》", "(",
                                                      ":", "—",  "–", "|",  "▶",  "),"};
  const bool behind_title =
      std::any_of(openings.begin(), openings.end(),
                  [&](std::string_view opening) { return before.ends_with(opening); });
  return latin_after || behind_title;
}

/// A title in capitals before the authors is no author: "Freshness Is Fine, X. Barra, W. Cast".
void drop_title(std::string_view text, Run& run) {
  if (!run.owner || (run.names[*run.owner].hangul && lists_two_scripts(text, run))) return;
  std::size_t drop = 0;
  while (drop < *run.owner) {
    const Name& name = run.names[drop];
    const bool differs =
        run.names[*run.owner].hangul
            ? !name.hangul
            : run.names[*run.owner].initials && !name.initials && name.token_ends.size() > 2;
    if (!differs) break;
    ++drop;
  }
  if (drop == 0) return;
  run.names.erase(run.names.begin(), run.names.begin() + static_cast<std::ptrdiff_t>(drop));
  run.marks.erase(run.marks.begin(), run.marks.begin() + static_cast<std::ptrdiff_t>(drop));
  *run.owner -= drop;
}

/// Without the owner in it, a run is taken for authors only if it is written as nothing else is.
bool is_clearly_people(const Run& run) {
  const auto sure = std::count_if(run.names.begin(), run.names.end(), [](const Name& name) {
    constexpr std::size_t kUsualLength = 9;  // three syllables
    return name.hangul ? name.range.size() >= kUsualLength : name.dotted || name.vancouver;
  });
  return sure >= 2 || (sure == 1 && (run.truncated || run.with));
}

bool share_equal_mark(const Run& run, const std::string& equal) {
  if (!run.owner || *run.owner == 0 || equal.empty()) return false;
  for (std::size_t at = 0; at < equal.size(); at = next_code_point(equal, at)) {
    const std::string_view mark =
        std::string_view(equal).substr(at, next_code_point(equal, at) - at);
    const auto carries = [&](const std::string& marks) {
      return marks.find(mark) != std::string::npos;
    };
    if (std::all_of(run.marks.begin(),
                    run.marks.begin() + static_cast<std::ptrdiff_t>(*run.owner) + 1, carries)) {
      return true;
    }
  }
  return false;
}

bool share_in_words(std::string_view text, const Run& run) {
  if (run.owner.value_or(0) == 0) return false;
  std::vector<TextRange> names;
  for (const Name& name : run.names) names.push_back(name.range);
  return said_to_share_first(text, names, *run.owner, run.end);
}

AuthorList make_list(std::string_view text, const Run& run, const AuthorContext& context,
                     const AuthorMarks& marks) {
  AuthorList list;
  for (std::size_t i = 0; i < run.names.size(); ++i) {
    Author author;
    author.range = run.names[i].range;
    author.marks = run.marks[i];
    author.is_owner = run.owner == i;
    author.emphasised = overlaps_any(author.range, context.emphasis) || only_in_capitals(run, i);
    list.authors.push_back(std::move(author));
  }
  list.range = {run.names.front().range.begin, run.names.back().range.end};
  list.owner = run.owner;
  list.owner_among = run.owner.has_value() || run.with;
  list.equal_first = share_equal_mark(run, marks.equal) || share_in_words(text, run);
  list.truncated = run.truncated;
  return list;
}

/// Names of a BibTeX field: author = {Han, Jiwoo and Kim, Seoyeon}.
std::optional<Run> read_bibtex(std::string_view text) {
  const std::string folded = fold(text);
  std::size_t at = folded.find("author");
  if (at == std::string::npos) return std::nullopt;
  at = skip_spaces(text, at + std::string_view("author").size());
  if (!starts_with(text, at, "=")) return std::nullopt;
  at = skip_spaces(text, at + 1);
  if (!starts_with(text, at, "{") && !starts_with(text, at, "\"")) return std::nullopt;
  const std::size_t begin = at + 1;
  const std::size_t end = text.find_first_of("}\"", begin);
  if (end == std::string_view::npos) return std::nullopt;
  Run run;
  for (std::size_t from = begin; from < end;) {
    const std::size_t stop = std::min(text.find(" and ", from), end);
    Name name;
    name.range = {skip_spaces(text, from), skip_spaces_back(text, stop)};
    name.token_ends = {name.range.end};
    if (name.range.of(text) == "others") {
      run.truncated = true;
    } else if (!name.range.empty()) {
      run.names.push_back(name);
      run.marks.emplace_back();
    }
    from = stop + std::string_view(" and ").size();
  }
  run.end = end;
  return run.names.empty() ? std::nullopt : std::optional(run);
}

/// Marks once more where no name matches: the one author in bold is the owner.
void find_owner_by_emphasis(Run& run, const std::vector<TextRange>& emphasis) {
  if (run.owner || run.names.size() < 2) return;
  std::size_t count = 0, which = 0;
  for (std::size_t i = 0; i < run.names.size(); ++i) {
    if (!overlaps_any(run.names[i].range, emphasis)) continue;
    ++count;
    which = i;
  }
  if (count == 1) run.owner = which;
}

/// Where no sign parts the title from the authors, "… in Dialectal Korean Jiwoo Hahm, Gipyo Nam": a
/// list that opens with the owner's full name.
std::optional<Run> run_behind_words(std::string_view text, const OwnerNames& owner) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (at + 1 >= text.size() || author_scan::may_begin(text, at + 1)) continue;
    Run run = read_run(text, at + 1);
    if (run.names.size() < 2 || owner.match(run.names[0].range.of(text)) != Match::full) continue;
    run.owner = 0;
    run.match = Match::full;
    return run;
  }
  return std::nullopt;
}

/// "Roe, Lind & Moor (2021)": family names alone, that open the text or follow a title.
std::optional<Run> read_families(std::string_view text, std::size_t at, const OwnerNames& owner) {
  Run run;
  bool commas = false;
  for (;;) {
    auto name = author_scan::family_at(text, at);
    if (!name) return std::nullopt;
    const std::size_t end = author_scan::marks_end(text, name->range.end);
    if (owner.has_family(name->range.of(text))) {
      if (run.owner) return std::nullopt;  // a namesake, or no list of names
      run.owner = run.names.size();
    }
    run.marks.emplace_back(text.substr(name->range.end, end - name->range.end));
    run.names.push_back(std::move(*name));
    run.end = end;
    if (const std::size_t cut = author_scan::truncation_end(text, end)) {
      run.truncated = true;
      run.end = cut;
      break;
    }
    const std::size_t slash = starts_with(text, end, "/") ? end + 1 : 0;
    const std::size_t next = slash > 0 ? slash : author_scan::separator_end(text, end);
    // "Roe, Poe, Doe; Nodules Without Borders": behind commas another sign ends the list.
    const bool semicolon = starts_with(text, end, ";");
    if (semicolon && run.names.size() > 1 && commas) break;
    commas = starts_with(text, end, ",");
    if (next > 0 && author_scan::family_at(text, next)) {
      at = next;
      continue;
    }
    // What follows a list: its year, the title.
    if (any_at(text, end, {". ", " (19", " (20", ": ", " \"", " “", ", \"", ", “", ", 20"}) == 0)
      return std::nullopt;
    break;
  }
  const bool list = run.names.size() > 1 || run.truncated;
  return list && run.owner ? std::optional(std::move(run)) : std::nullopt;
}

std::optional<Run> run_of_families(std::string_view text, const OwnerNames& owner) {
  if (owner.empty()) return std::nullopt;
  if (auto run = read_families(text, number_end(text), owner)) return run;
  for (std::string_view close : {"\". ", "\" ", "\", ", ".\" ", "”. ", "” ", "”, ", ".” ", ": ",
                                 "author order ", "authors ", " – ", " — ", " by "}) {
    const std::size_t at = text.find(close);
    if (at == std::string_view::npos) continue;
    if (auto run = read_families(text, at + close.size(), owner)) return run;
  }
  return std::nullopt;
}

/// "나르기자 텐, 김가람. …": a foreign name in Hangul is read only where the owner is called so, at
/// the beginning, behind a title, or among names.
std::optional<Run> run_with_foreign_owner(std::string_view text, const OwnerNames& owner) {
  for (const std::string& spelling : owner.spellings()) {
    if (spelling.find(' ') == std::string::npos || !hangul_at(spelling, 0)) continue;
    const std::size_t at = text.find(spelling);
    if (at == std::string_view::npos) continue;
    const std::size_t end = at + spelling.size();
    if (hangul_before(text, at) || hangul_at(text, end)) continue;
    const std::size_t begin = number_end(text);
    Run run;
    if (begin < at) {
      run = read_run(text, begin);
      const std::size_t before = skip_spaces_back(text, at);
      const bool titled = any_before(text, before,
                                     {"\"", "”", "」", "』", "》", ")", ",\"", "\",", "”,", "」,",
                                      "』,", "\".", "”.", ":", "|", "/"});
      const bool among = !run.names.empty() && author_scan::separator_end(text, run.end) == at;
      if (!among && !titled) continue;
      if (!among) run = {};
    }
    run.owner = run.names.size();
    run.match = Match::full;
    Name name;
    name.range = {at, end};
    name.token_ends = {end};
    name.hangul = true;
    run.end = author_scan::marks_end(text, end);
    run.marks.emplace_back(text.substr(end, run.end - end));
    run.names.push_back(std::move(name));
    if (const std::size_t next = author_scan::separator_end(text, run.end)) {
      Run rest = read_run(text, next);
      run.truncated = rest.truncated;
      if (!rest.names.empty()) run.end = rest.end;
      std::move(rest.names.begin(), rest.names.end(), std::back_inserter(run.names));
      std::move(rest.marks.begin(), rest.marks.end(), std::back_inserter(run.marks));
    }
    return run;
  }
  return std::nullopt;
}

/// A single name that a sentence goes on after is no list: "thanks to "E. Roe for the test bench"".
bool goes_on_as_sentence(std::string_view text, const Run& run) {
  if (run.names.size() > 1 || run.truncated || run.with || run.names[0].hangul) return false;
  const std::size_t end = run.names[0].range.end, next = skip_spaces(text, end);
  return next > end && next < text.size() && is_ascii_lower(text[next]) &&
         !any_word_at(text, next, {"and", "et", "in"});
}

/// "ICASSP 2024 · Whispers · Roe, Ann; Lind, B.": such a list behind a sign, which the owner opens.
std::optional<Run> catalogue_run_within(std::string_view text, const OwnerNames& owner,
                                        const AuthorContext& context) {
  for (std::string_view sign : {" · ", " – ", " — ", ". ", ": ", " | ", "\t", " by "}) {
    constexpr int most_signs = 16;  // of a citation
    std::size_t at = text.find(sign);
    for (int i = 0; i < most_signs && at != std::string_view::npos; ++i) {
      auto run = read_catalogue_run(text, at + sign.size());
      if (run) find_owner(text, *run, owner, context.emphasis);
      if (run && run->owner == 0U && run->match == Match::full) return run;
      at = text.find(sign, at + sign.size());
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<AuthorList> find_author_list(std::string_view text, const OwnerNames& owner,
                                           const AuthorContext& context) {
  Patience::spend(text.size());
  AuthorMarks marks = read_author_marks(text);
  marks.equal += context.marks.equal;
  std::optional<Run> best = read_bibtex(text);
  if (best) find_owner(text, *best, owner, context.emphasis);
  if (!best) {
    auto catalogue = read_catalogue_run(text, number_end(text));
    if (catalogue) find_owner(text, *catalogue, owner, context.emphasis);
    if (catalogue && catalogue->owner) best = std::move(catalogue);
  }
  if (!best) best = catalogue_run_within(text, owner, context);
  for (std::size_t at = 0; !best && at < text.size();) {
    Run run = run_from(text, at);
    if (run.names.empty()) break;
    const std::size_t before = skip_spaces_back(text, run.names.front().range.begin);
    run.with = any_word_before(text, before, {"with", "With"}) > 0;
    find_owner(text, run, owner, context.emphasis);
    drop_title(text, run);
    if (run.owner && goes_on_as_sentence(text, run)) continue;
    if (run.owner) {
      best = std::move(run);
      break;
    }
    if (!is_clearly_people(run)) continue;
    // Keep it, but go on looking for one with the owner in it.
    Run rest = std::move(run);
    for (std::size_t next = at; next < text.size();) {
      Run later = run_from(text, next);
      if (later.names.empty()) break;
      find_owner(text, later, owner, context.emphasis);
      drop_title(text, later);
      if (later.owner && later.names.size() > 1) {
        rest = std::move(later);
        break;
      }
    }
    best = std::move(rest);
  }
  if (!best || !best->owner) {
    if (auto behind = run_behind_words(text, owner)) best = std::move(behind);
  }
  if (!best || !best->owner) {
    if (auto foreign = run_with_foreign_owner(text, owner)) best = std::move(foreign);
  }
  if (!best) best = run_of_families(text, owner);
  if (!best) return std::nullopt;
  if (owner.empty() || best->match == Match::none) find_owner_by_emphasis(*best, context.emphasis);
  return make_list(text, *best, context, marks);
}

}  // namespace oneshot
