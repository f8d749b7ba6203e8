#include "resume/stance/clause_signs_en.h"

#include <algorithm>
#include <optional>

#include "base/pattern/pattern_set.h"
#include "resume/facts/scan.h"
#include "resume/stance/won_words.h"

namespace oneshot::clause {

using namespace won_words;
using scan::is_one_of;

bool ClauseSigns::verb_follows(std::size_t at) const {
  constexpr std::size_t reach = 24;  // tokens
  const std::size_t stop = std::min(tokens_.size(), at + reach);
  const int depth = at > 0 ? tokens_[at - 1].depth : 0;
  bool related = false;  // "the club whose treasurer I was"
  for (std::size_t i = at; i < stop; ++i) {
    const Token& token = tokens_[i];
    if (token.depth < depth) return false;
    if (token.depth > depth) continue;
    if (token.before == '.' && (i == 0 || tokens_[i - 1].depth <= depth)) return false;
    if (is_finite(tokens_, i)) return true;
    if (is_joint(token.word) && token.word != "and" && i > at) return false;
    related = related || is_one_of(token.word, {"who", "whom", "that", "which", "whose"});
    if (is_one_of(token.word, {"i", "we", "he", "she", "they"}) && !related) return false;
  }
  return false;
}

bool ClauseSigns::subordinates(std::size_t at) const {
  if (!is_one_of(tokens_[at].word, {"before", "after", "since", "until", "till", "as", "once"}) ||
      at + 2 >= tokens_.size() || tokens_[at + 1].before != ' ')
    return false;
  const std::optional<Phrase> subject = phrase_at(sentence_, at + 1);
  if (!subject) return false;
  std::size_t verb = subject->end;
  while (verb < tokens_.size() && is_adverb(tokens_[verb].word) && !is_finite(tokens_, verb))
    ++verb;
  return verb < tokens_.size() && tokens_[verb].before == ' ' && is_finite(tokens_, verb);
}

ClauseSigns::Reduced ClauseSigns::reduced_relative(std::size_t at) const {
  if (at + 1 >= tokens_.size() || tokens_[at].before != ' ' ||
      !is_one_of(tokens_[at].word, {"i", "we"}))
    return {};
  std::size_t verb = at + 1;
  while (verb + 1 < tokens_.size() && tokens_[verb + 1].before == ' ' &&
         (is_adverb(tokens_[verb].word) ||
          (is_auxiliary(tokens_[verb].word) && !is_past(tokens_[verb + 1].word))) &&
         (is_adverb(tokens_[verb + 1].word) || is_finite(tokens_, verb + 1) ||
          stands_aside(tokens_[verb + 1].word)))
    ++verb;
  if (is_preposition(tokens_[verb].word) || is_determiner(tokens_[verb].word)) return {};
  return Reduced{verb + 1, stands_aside(tokens_[verb].word)};
}

bool ClauseSigns::opens_with_own_label(std::size_t end) const {
  static const PatternSet result(
      {"(?i)\\b(won|wins?|winner|champion|gold|silver|bronze|medal|medal+ist|prize|award|finalist|"
       "first|second|third|fourth|fifth|[0-9]+(st|nd|rd|th)|[0-9]+ ?/ ?[0-9]+|[0-9,]+ (of|out of|"
       "teams|participants)|top [0-9]+|rank|rating|master|grandmaster|expert)\\b"});
  static const PatternSet contest(
      {"(?i)\\b(icpc|[a-z]{1,5}cpc|swerc|nwerc|cerc|ioi|apio|kaggle|codeforces|atcoder|topcoder|"
       "leetcode|[a-z]+ cup|code jam|competition|contest|challenge|olympiad|shared task|semeval|"
       "hackathon)\\b"});
  const std::string_view label =
      TextRange{sentence_.range.begin, tokens_[end].range.begin}.of(sentence_.text);
  return label.find(':') != std::string_view::npos &&
         (result.any_matches(label) || !contest.any_matches(label));
}

bool ClauseSigns::tells_of_own_team_as_theirs(std::size_t pronoun) const {
  if (tokens_[pronoun].word != "they") return false;
  for (std::size_t i = 0; i < pronoun; ++i) {
    if (!is_one_of(tokens_[i].word, {"my", "our"})) continue;
    const std::optional<Phrase> phrase = phrase_at(sentence_, i);
    if (phrase && is_circle(tokens_[phrase->end - 1].word)) return true;
  }
  return false;
}

bool ClauseSigns::enters_a_team(std::size_t object) const {
  if (object >= tokens_.size()) return false;
  const std::optional<Phrase> whom = phrase_at(sentence_, object);
  if (!whom || is_one_of(tokens_[object].word, {"my", "our"}) ||
      !is_circle(tokens_[whom->end - 1].word))
    return false;
  // "; mine won gold"
  static const PatternSet mine(
      {"(?i)^[;,.: ]*(and |but )?(mine|ours|i was (on it|one|part|among|in (it|the|one|that))|i "
       "led|my team|our team)\\b"});
  constexpr std::size_t reach = 40;  // bytes
  return !mine.any_matches(sentence_.text.substr(sentence_.range.end, reach));
}

bool ClauseSigns::stands_next_door(std::size_t at) const {
  if (at >= tokens_.size() || tokens_[at].before != ' ') return false;
  if (is_one_of(tokens_[at].word, {"next", "beside", "behind", "opposite", "above", "below",
                                   "upstairs", "downstairs", "across", "from"}))
    return true;
  return at + 2 < tokens_.size() && is_one_of(tokens_[at].word, {"at", "in"}) &&
         tokens_[at + 1].word == "the" && is_one_of(tokens_[at + 2].word, {"next", "other"});
}

bool ClauseSigns::is_addressee(std::size_t at) const {
  if (at == 0 || !is_one_of(tokens_[at].word, {"me", "us"})) return false;
  const std::string& left = tokens_[at - 1].word;
  const std::string_view before = at > 1 ? std::string_view(tokens_[at - 2].word) : "";
  // "won it, which still annoys me"
  constexpr std::size_t reach = 3;  // words
  for (std::size_t back = 2; back <= std::min(reach, at); ++back)
    if (tokens_[at - back].word == "which" && tokens_[at - back].before == ',') return true;
  return is_one_of(left, {"told",   "taught", "beat",     "asked",  "telling", "tell",    "remind",
                          "but",    "except", "showed",   "tells",  "sends",   "teaches", "thanked",
                          "thanks", "calls",  "visits",   "writes", "owes",    "emailed", "texted",
                          "beside", "behind", "opposite", "above",  "below"}) ||
         (left == "to" && before == "next") || (left == "of" && before == "front") ||
         (left == "from" && before == "across");
}

bool ClauseSigns::stands_aside_behind(std::size_t at) const {
  while (at + 1 < tokens_.size() && (is_adverb(tokens_[at].word) || is_auxiliary(tokens_[at].word)))
    ++at;
  return at < tokens_.size() && stands_aside(tokens_[at].word);
}

bool ClauseSigns::stands_beside(std::size_t pronoun) const {
  if (tokens_[pronoun].before != ' ') return false;
  if (pronoun > 1 && tokens_[pronoun - 2].word == "whose") return true;
  const std::string& left = tokens_[pronoun - 1].word;
  if (stands_aside_behind(pronoun + 1))
    return is_person(left) || is_circle(left) || is_institution(left) || left == "those";
  // "the girls I drive to school", but "the people I won with"
  return is_person(left) && pronoun + 1 < tokens_.size() && !is_deed(tokens_[pronoun + 1].word) &&
         !is_auxiliary(tokens_[pronoun + 1].word) && !is_adverb(tokens_[pronoun + 1].word);
}

bool ClauseSigns::gives_prize_away(std::size_t at) const {
  if (!is_one_of(tokens_[at].word, {"medal", "medals", "gold", "silver", "bronze", "prize",
                                    "prizes", "place", "award"}))
    return false;
  std::size_t to = at + 1;
  if (to < tokens_.size() && is_one_of(tokens_[to].word, {"went", "goes", "going"})) ++to;
  if (to + 1 >= tokens_.size() || !is_one_of(tokens_[to].word, {"for", "to", "by"}) ||
      tokens_[to].before != ' ')
    return false;
  const std::optional<Phrase> whom = phrase_at(sentence_, to + 1);
  if (!whom || whom->doer != Doer::other || tokens_[to + 1].word == "the") return false;
  return !speaks_of_owner(to + 1, tokens_.size());
}

bool ClauseSigns::tells_feat(std::size_t begin, std::size_t end) const {
  static const PatternSet feat(
      {"(?i)\\b(won|wins?|" + kPrizes + "|" + kWinners +
           "|awards?|runners?-up|(candidate )?masters?|olympiads?|ioi|icpc|"
           "hall of fame|top (ten|five|three|[0-9]+)|rat(ed|ings?)|represented|competed|entered|"
           "competitions?|contests?|challenge|papers?|published|proceedings|accepted|(neurips|icml|"
           "iclr|"
           "cvpr|iccv|eccv|acl|emnlp|naacl|aaai|interspeech|icassp|kdd|miccai|sigir|recsys|icra|"
           "wsdm|"
           "cikm) ?(19|20)[0-9]{2})\\b",
       "(?i)\\b(first|second|third|fourth|fifth|[0-9]+(st|nd|rd|th))( "
       "(place|prize|in|at|of|out|among|"
       "overall)\\b| *$|[,.:;)])",
       "(?i)\\b(placed|ranked|finished|(came|ended|was|were) (in )?[0-9]+(st|nd|rd|th)) ",
       "(?i)\\b(is|are|was|were|am|went|became|turned) (now |already "
       ")?(red|orange|purple|violet|blue|"
       "yellow|cyan)\\b",
       "(?i)\\b(built|builds|runs?|ran|operates?|operated|maintains?|developed|develops|wrote|"
       "written|rewrote|rewritten|made|owns?|leads?|led|launched|founded|created|designed|trained|"
       "shipped)\\b",
       "(?i)\\b(improved|cut|reduced|raised|increased|lowered|halved|doubled|tripled|brought|sped "
       "up|"
       "shortened|boosted)\\b[^.;]{0,80}[0-9]"});
  return feat.any_matches(sentence_.words(begin, end));
}

bool ClauseSigns::speaks_of_owner(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    const std::string& word = tokens_[i].word;
    // "whom I placed", "for whom I booked" tell of another; "with whom I won", "on which I built"
    // of the owner, too.
    const std::string_view link = i > 0 ? std::string_view(tokens_[i - 1].word) : "";
    const std::string_view before =
        i > 1 && tokens_[i - 1].before == ' ' ? std::string_view(tokens_[i - 2].word) : "";
    const bool shared = link == "which"
                            ? is_preposition(before)
                            : is_one_of(before, {"with", "among", "of", "alongside", "by"});
    const bool related = is_one_of(link, {"who", "whom", "that", "which"}) && !shared;
    if (is_one_of(word, {"i", "we"}) && related) continue;
    if (is_addressee(i) || (i > begin && is_one_of(word, {"i", "we"}) && stands_beside(i)))
      continue;
    if (is_one_of(word, {"i", "we", "me", "us", "myself", "ourselves"})) return true;
    if (!is_one_of(word, {"my", "our"}) || i + 1 >= end) continue;
    const std::optional<Phrase> phrase = phrase_at(sentence_, i);
    if (!phrase || phrase->doer == Doer::other) continue;
    // "from my cupboard", "to my great pride": no part of the owner's; "from my model" is one
    const std::string& head = tokens_[phrase->end - 1].word;
    const std::string_view left = i > begin ? std::string_view(tokens_[i - 1].word) : "";
    const bool work = head == "work" || (phrase->end < end && tokens_[phrase->end].word == "work");
    if (left == "presented" && work) continue;
    const bool around = is_one_of(left, {"from", "in", "at", "to", "under", "of", "near", "on"});
    if (around && !is_work(head) && (!is_circle(head) || left == "from")) continue;
    return true;  // "my model"
  }
  return false;
}

bool ClauseSigns::counts_owner_among() const {
  static const PatternSet among(
      {"(?i)\\b(belong(ed)? to|among|part of|members? of|one of|led|lead|headed|managed|directed|"
       "joined|join|"
       "(work|worked|working|was|am) (in|on|with)) (the |a |an |our |my )?"
       "([a-z0-9-]+ ){0,2}(team|group|people|crew|trio|pair|duo|[a-z]+(ers|ists|ents))\\b"});
  return among.any_matches(sentence_.range.of(sentence_.text));
}

}  // namespace oneshot::clause
