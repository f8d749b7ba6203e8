#include "resume/facts/rank/award.h"

#include <algorithm>

#include "resume/facts/rank/prize_words.h"
#include "resume/facts/rank/rank_told.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;

struct KindName {
  AwardKind kind;
  std::string_view name;
};
constexpr KindName kKindNames[] = {
    {AwardKind::grand, "grand"},
    {AwardKind::gold, "gold"},
    {AwardKind::silver, "silver"},
    {AwardKind::bronze, "bronze"},
    {AwardKind::top, "top"},
    {AwardKind::excellent, "excellent"},
    {AwardKind::numbered, "numbered"},
    {AwardKind::encouragement, "encouragement"},
    {AwardKind::honorable, "honorable"},
    {AwardKind::special, "special"},
    {AwardKind::named, "named"},
    {AwardKind::prize, "prize"},
    {AwardKind::paper, "paper"},
    {AwardKind::scholarship, "scholarship"},
    {AwardKind::finalist, "finalist"},
};

struct Emoji {
  std::string_view text;
  AwardKind kind;
};
constexpr Emoji kEmoji[] = {
    {"🥇", AwardKind::gold}, {"🥈", AwardKind::silver}, {"🥉", AwardKind::bronze}};

class AwardReader {
 public:
  AwardReader(std::string_view original, std::string_view text)
      : original_(original), text_(text) {}

  std::vector<Award> read() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t end = read_at(at);
      at = end > at ? end : next_code_point(text_, at);
    }
    return std::move(found_);
  }

 private:
  std::size_t read_at(std::size_t at) {
    const char c = text_[at];
    if (is_ascii_letter(c) || is_digit(c)) return letter_before(text_, at) ? at : read_english(at);
    const auto lead = static_cast<unsigned char>(c);
    if (lead >= 0xF0) return read_emoji(at);
    return lead >= 0xE0 && hangul_at(text_, at) ? read_korean(at) : at;
  }

  std::size_t add(AwardKind kind, bool medal, std::size_t begin, std::size_t end) {
    if (is_told_as_missed(text_, {begin, end}) || is_of_others(end) || names_team(begin))
      return end;
    Award award;
    award.kind = kind;
    award.medal = medal;
    award.range = {begin, end};
    found_.push_back(award);
    return end;
  }

  /// "팀 이름은 '금메달'", "team 'Gold Medal'"
  bool names_team(std::size_t begin) const {
    const std::size_t mark = any_before(text_, begin, {"'", "‘", "\"", "“", "「", "『"});
    if (mark == 0) return false;
    const std::size_t at = skip_spaces_back(text_, begin - mark);
    return any_before(text_, at,
                      {"팀 이름은", "팀명은", "팀 이름:", "팀명:", "팀명", "팀", "팀 이름이",
                       "조 이름은"}) > 0 ||
           any_word_before(text_, at,
                           {"team", "named", "called", "name", "name was", "team name:"}) > 0;
  }

  /// "금상은 서울대 팀", "대상은 다른 팀이 받음": the prize as what is told of, and who has it.
  bool is_of_others(std::size_t end) const {
    const std::size_t about = any_at(text_, end, {"은 ", "는 "});
    if (about == 0) return false;
    const std::string_view rest = clause_after(text_, end + about, 40);
    const bool team = rest.ends_with(" 팀") || rest.ends_with("팀에") || rest.ends_with("팀에게") ||
                      contains_any(rest, {"다른 팀", "다른 학교", "팀이 받", "팀이 가져",
                                          "팀이 차지", "팀에게 돌아", "팀에 돌아"});
    return team && !contains_any(rest, {"우리 팀", "저희 팀", "우리", "저희"});
  }

  std::size_t read_emoji(std::size_t at) {
    for (const Emoji& emoji : kEmoji) {
      if (!starts_with(text_, at, emoji.text)) continue;
      // The word beside it says the same: "🥈 silver" is one medal.
      std::size_t end = at + emoji.text.size();
      const std::size_t next = skip_spaces(text_, end);
      const std::size_t word = any_word_at(
          text_, next, {"gold medal", "silver medal", "bronze medal", "gold", "silver", "bronze"});
      const std::size_t korean =
          any_at(text_, next, {"금메달", "은메달", "동메달", "금상", "은상", "동상"});
      if (word + korean > 0) end = next + word + korean;
      return add(emoji.kind, true, at, end);
    }
    return at;
  }

  std::size_t read_english(std::size_t at) {
    static constexpr WordIndex index(kEnglishPrizes, &PrizeWord::text);
    const PrizeWord* found = index.find(
        text_, at, [&](const PrizeWord& candidate) { return word_at(text_, at, candidate.text); });
    if (found) {
      const PrizeWord& word = *found;
      const std::size_t end = at + word.text.size();
      if (!is_english_prize(word, at, end)) return end;
      // "best paper award" is one thing.
      const std::size_t next = skip_spaces(text_, end);
      const std::size_t more = any_word_at(text_, next, {"award", "awards", "prize", "winner"});
      return add(word.kind, word.medal, at, more > 0 ? next + more : end);
    }
    return read_metal(at);
  }

  /// "Medals | 🥉🥉", "Medals: bronze": a label of what follows.
  bool labels_medals(std::size_t next) const {
    const std::size_t sign = any_at(text_, next, {"|", ":", "\t"});
    if (sign == 0) return false;
    const std::size_t value = skip_spaces(text_, next + sign);
    return any_at(text_, value, {"🥇", "🥈", "🥉", "gold", "silver", "bronze"}) > 0;
  }

  /// "Competition | Medal | Place | Teams": the head of a table, which has no number.
  bool heads_column(std::size_t at, std::size_t end) const {
    const std::size_t above = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    const std::size_t begin = above == std::string_view::npos ? 0 : above + 1;
    const std::string_view line = text_.substr(begin, text_.find('\n', end) - begin);
    constexpr std::size_t longest_head = 300;  // bytes
    if (line.size() > longest_head) return false;
    if (line.find(" | ") == std::string_view::npos ||
        std::any_of(line.begin(), line.end(), is_digit)) {
      return false;
    }
    const std::size_t left = skip_spaces_back(text_, at), right = skip_spaces(text_, end);
    const bool cell = (left == begin || text_[left - 1] == '|') &&
                      (right >= begin + line.size() || text_[right] == '|');
    return cell && contains_any(line, {"year", "competition", "contest", "event", "place", "rank",
                                       "teams", "date", "when", "name", "season", "연도", "년도",
                                       "대회", "순위", "참가 팀", "비고", "주최", "시기"});
  }

  bool is_english_prize(const PrizeWord& word, std::size_t at, std::size_t end) const {
    if (word.kind == AwardKind::prize && heads_column(at, end)) return false;
    // "first prize a laptop": what there was to win
    if (word.kind == AwardKind::numbered &&
        any_word_at(text_, skip_spaces(text_, end), {"a", "an", "worth"}) > 0)
      return false;
    const std::size_t next = skip_spaces(text_, end);
    if (word.text == "medals" && labels_medals(next)) return false;
    if (word.text == "awards" || word.text == "award" || word.text == "prize" ||
        word.text == "prizes") {
      // "Feedback Prize – Evaluating …", "award-winning", "Awards" as a heading, "no prize".
      if (end < text_.size() && text_[end] == '-') return false;
      if (any_word_at(text_, next, {"money", "pool", "committee", "ceremony", "fund"}))
        return false;
      // "Awards" is mostly a heading; "Konwinski Prize" the name of a contest.
      if (word.text == "awards") {
        return contains_any(
            text_.substr(at - std::min<std::size_t>(at, 32), std::min<std::size_t>(at, 32)),
            {"won", "received", "two", "three", "four", "several", "multiple"});
      }
      return !names_a_contest(next) && !(word.text == "prize" && ends_a_name(at));
    }
    if (word.kind == AwardKind::scholarship && word.text == "grant") {
      return !any_word_at(text_, next, {"access", "permission", "permissions", "them", "us"});
    }
    return true;
  }

  /// "Konwinski Prize", "Netflix Prize": in capitals, after another word in capitals.
  bool ends_a_name(std::size_t at) const {
    if (!is_ascii_upper(original_[at])) return false;
    const std::size_t end = skip_spaces_back(text_, at);
    std::size_t begin = end;
    while (begin > 0 && is_ascii_letter(text_[begin - 1])) --begin;
    return end < at && end > begin && is_ascii_upper(original_[begin]) &&
           !any_word_at(text_, begin,
                        {"jury", "audience", "judges", "innovation", "runner", "the"});
  }

  /// A dash or a quotation mark that goes on after "Prize" makes it the name of a contest.
  bool names_a_contest(std::size_t next) const {
    if (any_at(text_, next, {"–", "—"}) == 0) return false;
    const std::size_t after = skip_spaces(text_, next + 3);
    return after < text_.size() && is_ascii_letter(text_[after]) &&
           contains_any(text_.substr(after, 48), {"\"", "\u201d", "'", "\u300d", "challenge"});
  }

  /// "silver, solo, 38th", "won gold at", "Result: bronze".
  std::size_t read_metal(std::size_t at) {
    constexpr PrizeWord kMetals[] = {
        {"gold", AwardKind::gold},  {"silver", AwardKind::silver},  {"bronze", AwardKind::bronze},
        {"golds", AwardKind::gold}, {"silvers", AwardKind::silver}, {"bronzes", AwardKind::bronze}};
    for (const PrizeWord& metal : kMetals) {
      if (!word_at(text_, at, metal.text)) continue;
      const std::size_t end = at + metal.text.size();
      const std::size_t next = skip_spaces(text_, end);
      const std::size_t left = skip_spaces_back(text_, at);
      const bool ends = next >= text_.size() ||
                        any_at(text_, next, {",", ")", "|", ";", ".", "\n", ":", "/", "("}) > 0;
      // "Bronze." is a sentence.
      const bool sentence = left < at && any_before(text_, left, {".", "?", "!"}) > 0;
      const bool starts =
          left == 0 || sentence ||
          any_before(text_, left, {",", "(", "|", ":", ";", "\n", "-", "–", "—", "/", "·"}) > 0;
      const bool won =
          any_word_before(
              text_, left,
              {"won",       "win",        "winning",    "took",     "earned",  "received",
               "a",         "kaggle",     "with",       "team",     "home",    "brought back",
               "got",       "two",        "three",      "the",      "our",     "my",
               "another",   "claimed",    "bagged",     "clinched", "secured", "earned us",
               "earned me", "brought us", "brought me", "gave us",  "gave me", "got us",
               "solo",      "joint",      "individual", "double",   "first",   "second",
               "got me",    "enough for", "meant",      "good for", "awarded", "it was"}) > 0;
      const bool contest =
          any_word_at(
              text_, next,
              {"at",        "in",         "on",           "place",     "tier",    "one",  "for our",
               "for my",    "for us",     "for the team", "again",     "twice",   "home", "back",
               "from",      "as",         "both times",   "to us",     "to me",   "and",  "but",
               "each time", "every time", "that year",    "that time", "that day"}) > 0;
      if ((starts && ends) || (won && (ends || contest)) || (starts && contest)) {
        return add(metal.kind, true, at, end);
      }
      return end;
    }
    return at;
  }

  std::size_t read_korean(std::size_t at) {
    static constexpr WordIndex index(kKoreanPrizes, &PrizeWord::text);
    const PrizeWord* found = index.find(text_, at, [&](const PrizeWord& candidate) {
      return starts_with(text_, at, candidate.text);
    });
    if (found) {
      const PrizeWord& word = *found;
      const std::size_t end = at + word.text.size();
      if (!is_korean_prize(word, at, end)) return at;
      const std::size_t next = skip_spaces(text_, end);
      const std::size_t won = any_at(text_, next, {"수상", "상"});  // "대상 수상", "우수논문상"
      const bool spaced = next > end;
      const bool one = won > 0 && (!spaced || starts_with(text_, next, "수상") ||
                                   (word.kind == AwardKind::paper && !hangul_at(text_, next + 3)));
      return add(word.kind, word.medal, at, one ? next + won : end);
    }
    return at;
  }

  bool is_korean_prize(const PrizeWord& word, std::size_t at, std::size_t end) const {
    const bool glued = hangul_before(text_, at);
    const std::size_t next = skip_spaces(text_, end);
    if (word.text == "대상") return is_grand_prize(at, end);
    if (word.text.starts_with("상")) return !glued;
    if (word.text == "가작")
      return !glued && (at_end(next) || any_at(text_, next, {"수상", "입상", "당선"}) > 0);
    // "결과: 우수", a cell of its own; else it praises.
    if (word.text == "우수" || word.text == "장려") {
      const std::size_t left = skip_spaces_back(text_, at);
      return !glued && at_end(next) && left > 0 &&
             any_before(text_, left, {",", "|", ":", "(", "\t", "-", "–", "—", "/"}) > 0;
    }
    if (word.text == "동상") {
      // A statue, or frostbite; a prize stands apart or after the name of what was won.
      if (any_at(text_, end, {"이몽", "제막", " 제막", "에 걸"})) return false;
      return !glued || any_before(text_, at, {"회", "전", "부문"}) > 0;
    }
    if (word.text == "수상" || word.text == "입상") {
      if (heads_column(at, end)) return false;
      // 수상 also heads a section, or is on water; a prize won says so with a verb or stands alone.
      // 수상권 is the range of places that are awarded, whoever came near to it.
      if (any_at(text_, end, {"권"})) return false;
      if (any_at(text_, end, {"한 ", "레저", "스키", "스포츠", "안전", "가옥", "쩍"}) &&
          !starts_with(text_, end, "한 ")) {
        return false;
      }
      if (glued && !any_before(text_, at, {"회", "전", "선", "등", "년"})) return false;
      return any_at(text_, next, {"경력", "이력", "내역", "실적", "자", "·", "및", "작품"}) == 0;
    }
    if (word.text == "최우수" || word.text == "우수논문" || word.text == "우수 논문" ||
        word.text == "우수발표" || word.text == "우수 발표") {
      if (word.text == "최우수") {
        return any_at(text_, next, {"졸업", "등급", "학점", "성적"}) == 0 && !glued;
      }
      return any_at(text_, end, {"상", " 상", "으로", " 선정", " 수상", "자상"}) > 0 ||
             at_end(next);
    }
    if (word.text == "금상" || word.text == "은상" || word.text == "본상") {
      if (any_at(text_, end, {"첨화"})) return false;  // 금상첨화
      return !glued || any_before(text_, at, {"회", "전", "부문"}) > 0;
    }
    if (word.text == "장학") return any_at(text_, end, {"사", "관"}) == 0;
    return true;
  }

  bool at_end(std::size_t at) const {
    return at >= text_.size() || any_at(text_, at, {",", ")", "\n", ".", "|", ";"}) > 0;
  }

  /// 대상 is a prize where it stands like one: alone, in brackets, or won; else it means a target.
  bool is_grand_prize(std::size_t at, std::size_t end) const {
    const bool glued = hangul_before(text_, at);
    if (glued) return false;  // 신입생대상, 광고대상
    const std::size_t next = skip_spaces(text_, end);
    if (any_at(text_, next,
               {"수상", "을 수상", "을 받", "받", "(", "·", "/", "획득", "을 획득", "을 차지",
                "차지", "의 영예", "의 영광", "을 거머"}) > 0) {
      return !(starts_with(text_, next, "(") && means_target(at));
    }
    // "빅콘테스트 대상 – 1,100팀"
    const bool set_off = any_at(text_, next, {"– ", "- ", "— "}) > 0;
    if ((!at_end(next) && !set_off) || means_target(at)) return false;
    const std::size_t left = skip_spaces_back(text_, at);
    // "고등학생 대상": people before it are whom something is for.
    return left == 0 || !any_before(text_, left,
                                    {"생", "자", "원", "인", "고객", "직장인", "임직원", "을", "를",
                                     "기업", "사용자", "팀원"});
  }

  bool means_target(std::size_t at) const {
    const std::size_t left = skip_spaces_back(text_, at);
    return any_before(text_, left,
                      {"을", "를", "연구", "평가", "분석", "적용", "조사", "모집", "지원", "교육",
                       "신입생", "학생", "고객", "직원", "임직원"}) > 0;
  }

  std::string_view original_, text_;  ///< as written, and with ASCII letters lowered
  std::vector<Award> found_;
};

}  // namespace

std::string_view name_of(AwardKind kind) {
  for (const KindName& entry : kKindNames) {
    if (entry.kind == kind) return entry.name;
  }
  return "";
}

std::vector<Award> find_awards(std::string_view text) { return find_awards(FactText(text)); }

std::vector<Award> find_awards(const FactText& text) {
  return AwardReader(text.written(), text.folded()).read();
}

}  // namespace oneshot
