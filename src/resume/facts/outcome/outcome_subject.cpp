#include "resume/facts/outcome/outcome_subject.h"

#include <algorithm>
#include <vector>

#include "resume/facts/outcome/outcome_lists.h"
#include "resume/facts/outcome/outcome_near.h"
#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

constexpr std::size_t kSubjectReach = 96;  // bytes from what changed to the number

// ---- Korean: the noun with its particle ----

constexpr std::string_view kKoreanBusiness[] = {
    "회사",      "회사 매출", "회사의 매출", "전체 거래액", "전체 매출", "경쟁사 매출",
    "고객사",    "거래처",    "협력사",      "임직원",      "직원",      "팀원",
    "인원",      "팀 규모",   "조직 규모",   "회사 규모",   "기업 가치", "기업가치",
    "점유율",    "투자금",    "투자 금액",   "유치 금액",   "영업 이익", "영업이익",
    "순이익",    "편지함",    "회의 시간",   "회의",        "수출 비중", "수출",
    "지사",      "지점",      "이직률",      "퇴사율",      "연봉",      "급여",
    "근무 시간", "근무시간",  "채용 기간",   "출퇴근 시간", "통근 시간", "사무실 면적",
    "학습률",    "배치 크기", "드롭아웃",    "사무실",      "시장",      "시장 규모",
    "주가",      "인건비",    "여성 비율"};

/// Words between what changed and the number: "1년 만에", "전년 대비", "하루".
bool is_korean_adverb(std::string_view word) {
  constexpr std::string_view alone[] = {"하루", "주", "월",   "연",   "매년", "해마다", "약",
                                        "무려", "총", "거의", "다시", "또",   "만에",   "사이",
                                        "동안", "전", "지난", "수",   "각각", "대략"};
  return is_one_of(word, alone) || word.ends_with("대비") || word.ends_with("보다") ||
         word.ends_with("만에") || word.ends_with("사이에") || word.ends_with("동안") ||
         is_digit(word.front());
}

std::vector<std::string_view> words_of(std::string_view text) {
  return split_words(text, " \t\n*_,");
}

/// Behind a noun with its particle no other may stand of which the number is said.
bool names_another(std::string_view word) {
  return any_before(word, word.size(), {"을", "를", "이", "가"}) > 0 ||
         contains_any(word, kMetrics);
}

/// "배치 크기를 *맞추어* 서빙 비용 41%": behind a verb that goes on, a noun of which the number is.
bool turns_to_another(const std::vector<std::string_view>& between) {
  constexpr std::size_t two_syllables = 6;  // bytes
  for (std::size_t i = 0; i + 1 < between.size(); ++i) {
    const std::string_view word = between[i];
    if (word.size() >= two_syllables &&
        any_before(word, word.size(),
                   {"어", "여", "해", "려", "춰", "꿔", "해서", "하고", "하며", "이고", "리고",
                    "추고", "면서"}) > 0 &&
        hangul_at(between[i + 1], 0)) {
      return true;
    }
  }
  return false;
}

bool is_said_in_korean(std::string_view left) {
  for (std::string_view noun : kKoreanBusiness) {
    const std::size_t at = left.rfind(noun);
    if (at == std::string_view::npos || hangul_before(left, at)) continue;
    std::size_t end = at + noun.size();
    end += any_at(left, end, {"들"});
    end += any_at(left, end, {" 수", "수", " 숫자"});
    const std::size_t particle = any_at(left, end, {"이", "가", "은", "는", "을", "를", "도"});
    if (hangul_at(left, end + particle)) continue;  // 회사원, 시장성
    const std::vector<std::string_view> between = words_of(left.substr(end + particle));
    if (particle > 0 && turns_to_another(between)) continue;
    const bool own = std::all_of(between.begin(), between.end(), [&](std::string_view word) {
      return particle > 0 ? !names_another(word) : is_korean_adverb(word);
    });
    if (own) return true;
  }
  return false;
}

// ---- English: the noun in front of the verb, or behind it ----

constexpr std::string_view kEnglishBusiness[] = {
    "company",   "firm",         "start-up",    "startup",   "business",      "headcount",
    "staff",     "team",         "workforce",   "employees", "people",        "engineers",
    "women",     "office",       "offices",     "customers", "clients",       "customer base",
    "user base", "revenue",      "revenues",    "turnover",  "profit",        "profits",
    "valuation", "market share", "share price", "market",    "exports",       "inbox",
    "commute",   "salary",       "pay",         "my hours",  "working hours", "meeting",
    "meetings",  "time to hire", "department",  "attrition", "learning rate", "batch size",
    "dropout"};
/// What is counted of them: "the number of customers", "the share of women".
constexpr std::string_view kCounts[] = {"number", "share", "proportion", "size", "count"};
constexpr std::string_view kPrepositions[] = {"of",   "in",     "for",    "on",  "at",     "to",
                                              "with", "by",     "from",   "per", "across", "among",
                                              "over", "within", "behind", "than"};
constexpr std::string_view kLinks[] = {
    "grew",     "grow",     "grown",     "rose",   "risen",   "fell",    "fallen",  "went",
    "gone",     "came",     "come",      "was",    "were",    "is",      "are",     "has",
    "have",     "had",      "been",      "up",     "down",    "by",      "from",    "to",
    "cut",      "reduced",  "increased", "shrank", "doubled", "tripled", "climbed", "dropped",
    "declined", "expanded", "of",        "about",  "almost",  "nearly",  "roughly", "some",
    "over",     "more",     "than",      "around", "only",    "then",    "also",    "a",
    "at",       "least",    "jumped",    "rising", "growing", "falling"};
constexpr std::string_view kDeterminers[] = {"the",   "our",    "my",     "its",  "their",
                                             "his",   "her",    "this",   "that", "whole",
                                             "total", "annual", "weekly", "all",  "staff"};

/// The words of `noun` end the first `count` words.
bool ends_with_noun(const std::vector<std::string_view>& words, std::size_t count,
                    std::string_view noun, std::size_t& before) {
  const std::vector<std::string_view> parts = words_of(noun);
  if (parts.size() > count) return false;
  before = count - parts.size();
  return std::equal(parts.begin(), parts.end(),
                    words.begin() + static_cast<std::ptrdiff_t>(before));
}

/// The sales of all: the owner's own deed may have moved them.
bool is_of_sales(std::string_view noun) {
  return is_one_of(noun,
                   {"revenue", "revenues", "turnover", "profit", "profits", "market", "exports"});
}

/// Whether a business noun ends the first `count` words, and the phrase that holds it tells of
/// nothing else: in "the share of women in the team" all three do.
bool heads_phrase(const std::vector<std::string_view>& words, std::size_t count) {
  const auto business = [&](std::size_t end, std::size_t& before) {
    return std::find_if(
        std::begin(kEnglishBusiness), std::end(kEnglishBusiness),
        [&](std::string_view noun) { return ends_with_noun(words, end, noun, before); });
  };
  for (bool innermost = true; count > 0; innermost = false) {
    std::size_t before = count - 1;
    const bool counts = is_one_of(words[count - 1], kCounts);
    // "the team size", but not "the model size"
    const bool compound = counts && innermost;
    const auto noun = counts && !innermost ? std::end(kEnglishBusiness)
                                           : business(compound ? count - 1 : count, before);
    if ((!counts || compound) && noun == std::end(kEnglishBusiness)) return false;
    while (before > 0 && (is_one_of(words[before - 1], kDeterminers) ||
                          words[before - 1].ends_with("'s") || words[before - 1].ends_with("’s"))) {
      --before;
    }
    // "among the warned customers": up to two words that tell more of the noun
    std::size_t lead = before;
    while (lead > 0 && before - lead < 2 && !is_one_of(words[lead - 1], kPrepositions)) --lead;
    if (lead > 0 && is_one_of(words[lead - 1], kPrepositions)) {
      count = lead - 1;
      continue;
    }
    // "raised revenue by 6 %" is somebody's deed
    return counts || before == 0 || !is_of_sales(*noun) ||
           is_one_of(words[before - 1], {"and", "while", "company", "firm"});
  }
  return false;
}

bool is_said_in_english(std::string_view left, bool verb_follows) {
  const std::vector<std::string_view> words = words_of(left);
  std::size_t count = words.size();
  const auto is_link = [](std::string_view word) {
    return is_one_of(word, kLinks) || is_digit(word.front()) || word == "%";
  };
  while (count > 0 && is_link(words[count - 1])) --count;
  return (count < words.size() || verb_follows) && heads_phrase(words, count);
}

}  // namespace

bool is_said_of_business(std::string_view text, TextRange range) {
  // "revenue grew by 30 % because of it": what the owner made did it.
  if (any_at(text, range.end, {" because of", " thanks to", " as a result", " due to"}) > 0)
    return false;
  const std::string_view left = left_of(text, range.begin, kSubjectReach);
  const bool verb = any_word_at(text, range.begin,
                                {"doubled", "tripled", "quadrupled", "halved", "has", "have"}) > 0;
  return is_said_in_korean(left) || is_said_in_english(left, verb);
}

}  // namespace oneshot::outcome
