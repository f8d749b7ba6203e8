#include "base/pattern/pattern_set.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <re2/re2.h>

#include "base/pattern/program.h"
#include "rules/load.h"

namespace oneshot {
namespace {

using Matches = std::vector<PatternMatch>;

Matches matches_of_re2(const RE2& compiled, const std::string& text) {
  REQUIRE(compiled.ok());
  Matches out;
  re2::StringPiece match;
  for (std::size_t at = 0;
       at <= text.size() && compiled.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1);) {
    const auto begin = static_cast<std::size_t>(match.data() - text.data());
    if (!match.empty()) out.push_back({begin, begin + match.size()});
    at = begin + std::max<std::size_t>(match.size(), 1);
  }
  return out;
}

bool is_known(const std::string& pattern) {
  const auto tree = pattern::parse(pattern, false);
  return tree && pattern::compile(*tree);
}

void check_like_re2(const std::vector<std::string>& patterns, const std::string& text,
                    PatternSet::Lines lines) {
  const bool many = lines == PatternSet::Lines::many;
  const PatternSet set(patterns, lines);
  const std::vector<Matches> found = set.find_all(text);
  const std::vector<std::size_t> matching = set.matching(text);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    CAPTURE(patterns[i]);
    CAPTURE(text);
    const RE2 compiled(many ? "(?m:" + patterns[i] + ")" : patterns[i], RE2::Quiet);
    CHECK(found[i] == matches_of_re2(compiled, text));
    const bool any = RE2::PartialMatch(text, compiled);
    CHECK(std::binary_search(matching.begin(), matching.end(), i) == any);
    CHECK(PatternSet({patterns[i]}, lines).any_matches(text) == any);
  }
}

void add_patterns(const Condition& condition, std::vector<std::string>& out) {
  if (condition.kind == ConditionKind::pattern) out.push_back(condition.pattern);
  for (const Condition& child : condition.children) add_patterns(child, out);
}

struct ShippedPatterns {
  std::vector<std::string> of_conditions, of_stances;
};

ShippedPatterns shipped_patterns() {
  ShippedPatterns out;
  const LoadedRules loaded = load_rules(RuleOrigins());
  for (const Signal& signal : loaded.rules.signals) {
    add_patterns(signal.candidates, out.of_conditions);
    for (const Facet& facet : signal.facets) {
      add_patterns(facet.holds, out.of_conditions);
      if (facet.denied_by) add_patterns(*facet.denied_by, out.of_conditions);
    }
  }
  for (const auto* traits : {&loaded.rules.roles, &loaded.rules.foundations, &loaded.rules.paths}) {
    for (const Trait& trait : *traits) {
      for (const Trait::Sign& sign : trait.signs) add_patterns(sign.condition, out.of_conditions);
    }
  }
  for (const LexiconGroup& group : loaded.rules.lexicon("stance")->groups) {
    out.of_stances.insert(out.of_stances.end(), group.patterns.begin(), group.patterns.end());
    out.of_stances.insert(out.of_stances.end(), group.unless.begin(), group.unless.end());
  }
  return out;
}

/// Samples from all of the corpus, as many as there is time for: each is held against thousands of
/// patterns.
std::vector<std::string> sample_texts() {
#if defined(__SANITIZE_ADDRESS__)
  constexpr std::size_t most_texts = 24;
#else
  constexpr std::size_t most_texts = 480;
#endif
  std::vector<std::filesystem::path> paths;
  for (const char* folder : {"/samples/labelled", "/samples/resumes"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(ONESHOT_SOURCE_DIR) + folder)) {
      if (entry.path().extension() != ".txt" && entry.path().extension() != ".md") continue;
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  const std::size_t step = paths.size() / most_texts + 1;
  std::vector<std::string> out;
  for (std::size_t i = 0; i < paths.size(); i += step) {
    std::ifstream in(paths[i], std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return out;
}

TEST_CASE("patterns of every form match where RE2 matches them") {
  const std::vector<std::string> patterns{
      "abc",
      "(?i)\\b(led|lead(s|ing)?|head of)\\b",
      "(a|ab)(c|bcd)?",
      "a{2,3}b?|a+?c",
      "x{0,2}y",
      "(ab){2,}",
      "(ab|c)*d",
      "^(the |an? )*[a-z]+$",
      "\\b[0-9]+ ?(명|건|users)",
      ".{0,6}(상|위)",
      "[^a-z\\n]{2,}",
      "[가-힣A-Z]{2,4}",
      "(?i)[^x]université|É",
      "\\d\\d\\.|\\D{3}",
      "\\w+@\\w+\\.com",
      "\\s$|\\Sb\\b",
      "a.c|(?s:a.c)",
      "(?i)ABC|(?-i:ABC)",
      "(?:a|(?i)b)c",
      "a??b|a*?c",
      "(|a)b",
      "$|^",
      "\\Ba|a\\B",
      "[]a]+|[a\\-z]|[\\]\\d]",
      "\\x41|\\(|\\[",
      "a{,2}|b{|c{x}",
      "\\Aa|\\z",
      "zebra|[a-z]+ author|lion [0-9]",
      "(?i)[a-z]+ (first|lead) author|^the$",
      "[0-9]+ ?(명이|위)|.상$",
      "(학회|대회).{0,10}(운영|기획)( ?(지원|담당))?(했|$|[.,:])",
  };
  const std::vector<std::string> texts{
      "",
      "a",
      "abc",
      "ABC abc aBc ab\nc",
      "Led the team, leads it; leading, misled head of\nlead",
      "aab aaab aaaac abcd abbcd ababab d ccabd\nyxxy xxxy",
      "The owl\nan egg\nthe an a word",
      "120 명, 12건, 3 users 45users a7 users 교내 대회 2위 금상\n은상",
      "zebra an author, zebra lion 3 the\nlead author LION Zebra Lead AUTHOR\nthe\nlion 4 zebra",
      "Université de Liège É é xuniversité UNIVERSITÉ",
      "kim@site.com a\x1f\x1f c a\tb 12.3. ] - z A ( [",
      "학술대회 운영 지원했습니다. 대회 기획, 학회 운영\n대회의 운영 담당:",
      "a{,2} b{ c{x}",
      "bad \xFF\xC3 bytes \xED\x95 abc",
  };
  for (const std::string& text : texts) {
    check_like_re2(patterns, text, PatternSet::Lines::one);
    check_like_re2(patterns, text, PatternSet::Lines::many);
  }
}

TEST_CASE("a pattern that sleeps is tried at every place of the line that holds what wakes it") {
  const std::vector<std::string> patterns{
      // Leads of one alternative stand behind the begin of a match of another.
      "(?:[A-Z]\\. ?)+[A-Z][a-z]+ \\((?:first|lead) author\\)|(?i:\\blead author (?:was|is)\\b)",
      "(?i)^([a-z]+ ){0,2}(newsletter|podcast)\\b|[,.] ?([a-z]+ )?newsletter|\\bself-published\\b",
      "[a-z]+ [^.]{0,20}newsletter", "[0-9].{0,9}staging|^staging", "[a-z ]*podcast$"};
  const std::vector<std::string> texts{
      "with J. Abernathy (first author) and A. B. Roe (lead author): the lead author is J. Roe",
      "a small newsletter, self-published newsletter\nmy podcast, newsletter\nthe newsletter",
      "on 12 staging, 3 hosts\nstaging 4\n5 staging 6 staging\nour podcast\n\npodcast",
      "one. two\nthree newsletter newsletter podcast\n한글 newsletter. 7 가 staging"};
  for (const std::string& text : texts) {
    check_like_re2(patterns, text, PatternSet::Lines::one);
    check_like_re2(patterns, text, PatternSet::Lines::many);
  }
}

TEST_CASE("a pattern that sleeps is tried as far before what wakes it as its matches reach") {
  const std::vector<std::string> patterns{
      // What stands before is a character, a few, or as many as there are.
      "(?:^|[^A-Za-z])(?:AI|ML|음성)[ 가-힣]", "[가-힣A-Za-z]{2,4}(?:에이아이|AI)(?: |$)",
      "(?:^|[,(] ?)(?:㈜|주식회사 )?[가-힣]{1,3}랩", "[^.]+ lab|.?lab\\b|^the lab",
      // Those that roam beside those that do not, over one another.
      "[a-z]{1,3}lab|medals?|[^x]*lab medal", "(?i)[0-9]{1,2}(?:st|nd|rd|th)\\b|[0-9] ?위|teams"};
  const std::vector<std::string> texts{
      "AI 모델, main, ML, MLab 음성 인식(AI 랩)", "주식회사 한빛에이아이 (한빛AI)\n한빛AI",
      "㈜가나다랩, (㈜나랩,주식회사 다라마바랩",  "the lab. a lab medal, xlab medals lab\nlab",
      "21st of 30 teams, 3위 2 위 11TH",          "랩"};
  for (const std::string& text : texts) {
    check_like_re2(patterns, text, PatternSet::Lines::one);
    check_like_re2(patterns, text, PatternSet::Lines::many);
  }
}

TEST_CASE("a run is as long as what stands behind it allows") {
  const std::vector<std::string> patterns{
      "[a-z]+ b",         "[a-z]+[b-d]x",    "[a-z]*z",  "x[a-z]{2,4}?c", "[가-힣]{1,3}다",
      "[^.]{0,5}\\.",     "a+(?:ab|b)?$",    ".*,",      "[a-c]+\\b",     "[a-z]+(?:[0-9]|가)",
      "x.{1,6}?(?:가|c)", "(?i)[a-z]{2,}XB", "[a-z]{3}", "[ㄱ-ㅎ]*?나"};
  const std::vector<std::string> texts{"abc b bdx aaab",
                                       "xaacxabcc zzz azbz",
                                       "간다 가겠다 다다다 x한글가나",
                                       "one, two. three.four, axb abxb",
                                       "aa1 b가 cc\xED c, ㄱㄴ나",
                                       ""};
  for (const std::string& text : texts) {
    check_like_re2(patterns, text, PatternSet::Lines::one);
    check_like_re2(patterns, text, PatternSet::Lines::many);
  }
}

TEST_CASE("ways that begin alike, in either case, or beyond the text's end are told apart") {
  const std::vector<std::string> patterns{
      "x(?:second place|second prize|Second|seco(?:nd)?|s)",
      "(?i)x(?:SECOND|second[- ]in|(?:second|seconds) p|se.ond)",
      "x(?:(?:가나다|가나라)마|가나|\\b가|가(?:나라)+바|$)",
      "x(?:[sz]econd|(?:s|t)econd|(?:se){1,2}|\\.|)",
      "x(?:second\\x00|s\\x00|second)",
      "(?i)x(?:no\\.? ?1|no 12|nobel prize)",
      "(?:very )?(?:un)?x(?: y)*z",
      "(?i)x(?:가|A)?(?:나|B)?c"};
  const std::vector<std::string> texts{
      "xsecond place xSecond prize xseco xs xsecond-in xseconds p xSE-OND",
      "x가나다마 x가나라마 x가나 x가나라바 x가나라나라바 x가 x\nx",
      "xzecond xtecond xsese xsecond xse x. x",
      std::string("xsecond\0 xs\0 xsecond", 20),
      "xNo. 1 xno1 xno 12 xNOBEL PRIZE xno",
      "very unx y yz unxz very x yz xz x y y",
      "xc x가c x가나c xabC xAc x나c x가b",
      "xsecond",
      "x가나"};
  for (const std::string& text : texts) {
    check_like_re2(patterns, text, PatternSet::Lines::one);
    check_like_re2(patterns, text, PatternSet::Lines::many);
  }
}

TEST_CASE("what begins with a run is found behind the place where the run fails") {
  const std::vector<std::string> patterns{
      "[^.]*lost",    "[^.]+lost",  "[^.]*?lost",     "[0-9][^.]*lost",   "[0-9a][0-9]*b",
      "[0-9].*?lost", "[a-z]*7",    "[a-z]+7",        "[가-힣][^.]*졌다", "(?i)[^,.]*\\blost\\b",
      "[0-9][^.]+x",  "[^.]{0,3}x", "[0-9][0-9]{2,}x"};
  const std::vector<std::string> texts{"1 won. 2 lost 3. lost 44 lost",
                                       "12a7b7c77 aa7. a0012b 9b",
                                       "나는 이겼다. 그는 졌다 7 졌다",
                                       "1.x 22x 3. x4 55555x",
                                       "\xED\x95 lost. \xED"
                                       "1 lost",
                                       "lost\n1\nlost.lost"};
  for (const std::string& text : texts) {
    check_like_re2(patterns, text, PatternSet::Lines::one);
    check_like_re2(patterns, text, PatternSet::Lines::many);
  }
}

TEST_CASE("syntax beyond the common one is left to RE2, and matches all the same") {
  const std::vector<std::string> patterns{"\\pL+",  "[[:upper:]]+", "(?U)a+",
                                          "(a*)+b", "(?P<n>a)",     "(?i)ö|ő|å"};
  for (const std::string& pattern : patterns) {
    CAPTURE(pattern);
    CHECK_FALSE(is_known(pattern));
  }
  check_like_re2(patterns, "Aab éa aaab Ö Ő Å", PatternSet::Lines::one);
}

TEST_CASE("every shipped pattern is tried without RE2 and matches where RE2 matches it") {
  const ShippedPatterns shipped = shipped_patterns();
  for (const auto* patterns : {&shipped.of_conditions, &shipped.of_stances}) {
    REQUIRE(patterns->size() > 50);
    for (const std::string& pattern : *patterns) {
      CAPTURE(pattern);
      CHECK(is_known(pattern));
    }
  }
  const PatternSet set(shipped.of_conditions, PatternSet::Lines::many);
  const std::vector<std::string> texts = sample_texts();
  std::vector<std::vector<Matches>> found;
  for (const std::string& text : texts) found.push_back(set.find_all(text));
  for (std::size_t i = 0; i < shipped.of_conditions.size(); ++i) {
    CAPTURE(shipped.of_conditions[i]);
    const RE2 compiled("(?m:" + shipped.of_conditions[i] + ")", RE2::Quiet);  // once: it is costly
    for (std::size_t text = 0; text < texts.size(); ++text) {
      CHECK(found[text][i] == matches_of_re2(compiled, texts[text]));
    }
  }
}

TEST_CASE("a pattern that would be tried for ever is left to RE2") {
  const std::string pattern = "(a|aa|aaa)+$";
  REQUIRE(is_known(pattern));
  const std::string text = std::string(3000, 'a') + "b";
  CHECK_FALSE(PatternSet({pattern}).any_matches(text));
  const std::string ending = text + std::string(40, 'a');
  const std::vector<Matches> found = PatternSet({"b", pattern}).find_all(ending);
  CHECK(found[0] == Matches{{3000, 3001}});
  CHECK(found[1] == Matches{{3001, 3041}});
}

TEST_CASE("a pattern that is wrong matches nothing") {
  const PatternSet set({"(a", "a", "*"});
  CHECK(set.matching("a (a *") == std::vector<std::size_t>{1});
}

TEST_CASE("choices within choices are made ready in a time that grows with the pattern") {
  std::string nested = "a";
  for (int i = 0; i < 60; ++i) nested = "(?:" + nested + "x|b" + std::to_string(i) + "|c|d)";
  const PatternSet set({nested});
  CHECK(set.any_matches("axxxxx d"));
  CHECK_FALSE(set.any_matches("eee"));
}

}  // namespace
}  // namespace oneshot
