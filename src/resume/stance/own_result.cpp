#include "resume/stance/own_result.h"

#include <string>
#include <vector>

#include "base/pattern/pattern_set.h"
#include "resume/stance/won_words.h"

namespace oneshot {

namespace {

using namespace won_words;

std::vector<std::string> own_results() {
  const std::string place = "(" + kPrizes +
                            "|first|second|third|fourth|fifth|sixth|seventh|eighth|"
                            "ninth|tenth|[0-9][0-9,]*(st|nd|rd|th))\\b";
  const std::string won =
      "(won|took|came( (back|home|away) with)?|got|placed|finished|ended( up)?|reached|earned|"
      "received|ranked|brought( home| back)?|was|were)";
  const std::string filler = "( (a|an|the|in|only|just|still|as|home|joint|shared))*";
  const std::string prize_ko = "(" + kPrizesKo + "|" + kRankKo + ")";
  return {
      "(?i)\\b(i|we)( (had|have|also|then|both|still|only|once|even|all|later))* " + won + filler +
          " " + place,
      "(?i)^[^a-z]*(i|we|two of us|three of us|[a-z]+ and i)\\b[^.;]{0,80}[ ,]and (then |still )*" +
          won + filler + " " + place,
      "(?i)\\b(two|three|both|all) of us (went|entered|came|finished|took|won|sat|played)\\b",
      // "keeps my bronze medal", "our 12th place"
      "(?i)\\b(my|our)( (own|old|only|first|ioi|icpc|koi|kaggle|national|[0-9]{4}|team))* "
      "((gold|silver|bronze)( medal)?|[0-9][0-9,]*(st|nd|rd|th) place|medal|(first|second|third) "
      "(place|prize))\\b",
      "(?i)\\bof (which|whom) i was (one|part|a member|the captain)\\b",
      // who helped, and what the owner did with it
      "(이|가|께서) "
      "[^.,]{0,20}(주셔서|주신|줘서|준|주어서?|떠밀어|떠미|아파서|바빠서|권해서?|졸라서?)"
      " [^.]{0,40}" +
          prize_ko + "(을|를)? ?(받았|받은|했|탔|따|땄|거뒀|차지)",
      // whose team it was
      "제가 ?([가-힣]+(을|를) )?(속한|이끈|주장인|주장을 맡은|맡은|나간|참가한|출전한|뛴) "
      "팀(이|은|으로) "
      "[^.]{0,40}" +
          prize_ko,
      prize_ko +
          "[^.]{0,30}(팀원|주장|멤버|일원|선수)(이|은|는) (바로 )?(저|나)(였|이었|입니다|이다|임)",
      "(모르지만|말하지 않았지만|가르치지만) [^.]{0,6}(저는|저도|제가|나는) [^.]{0,24}" + prize_ko,
      "(저는|저도|제가|나는|나도|저희가|우리가) [0-9A-Za-z가-힣]{0,12} "
      "?[0-9A-Za-z가-힣]{0,10}(에서|의)? ?" +
          prize_ko + " ?(수상자입|수상자이|을 받은 적|를 한 적)",
  };
}

}  // namespace

bool tells_own_result(std::string_view sentence) {
  static const PatternSet own(own_results());
  return own.any_matches(sentence);
}

}  // namespace oneshot
